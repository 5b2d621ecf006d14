# The page of a contact point.
contact-ask = What can you ask?
contact-ask-anything = Not sure where to go? Start here.
contact-open = When?
contact-walk-in = You can walk in. No appointment needed.
contact-by-appointment = Please make an appointment first.
contact-where = Where?
contact-of = Whose is it?
contact-languages = In which languages?
contact-person = Who will you speak to?
contact-call = Call { $phone }
contact-mail = Send an e-mail
contact-form = Fill in the form
contact-offers = Can tell you about
contact-see-also = See also
contact-all = All contact points
contact-reach = How to reach them
contact-form-name = Form
card-contact = Save this contact point (vCard)
card-service-points = Save all Familie Servicepunten to your contacts
card-school = Save this school (vCard)

# Whether somebody is there now. %t is a time, %d a day.
open-now = Open now, until %t
open-in-holiday = School holiday: call or mail first
opens-today = Closed, opens today at %t
opens-tomorrow = Closed, opens tomorrow at %t
opens-later = Closed, opens on %d at %t

# From a question to a person
chooser-topic = What is your question?
chooser-school = At which school?
chooser-any = Choose
chooser-hint = Choose your question and your school. You will see here whom to call.
chooser-wait = One moment…
chooser-failed = That does not work now.
chooser-board = This school has nobody for this. This contact point of the foundation helps you.
chooser-page = To the whole page
topic-lead = Whom to call or mail about { $topic }, by school.
topic-partner = As a partner you say:
topic-schools = By school
topic-caption = Whom to ask at each school
topic-who = Whom?
topic-elsewhere = Has your school nobody for this? Then this contact point helps you.
topic-foundation = This contact point helps you, whichever school your question is about.
topic-which-schools = For which schools?
topic-partners = Partners help too
topic-all = All questions and all schools
school-contact-title = Contact with { $school }
school-contact-lead = Whom to call or mail at { $school }, and about what.
school-points = Whom to call or mail
school-no-points = This school has no contact point here yet.
school-answers = Who knows what?
school-who = Who knows what at this school?
school-nobody = There is nobody for this yet.
school-board-points = For questions that the school has nobody for.
school-about = About the school

# Who is where
overview-title = Who is where?
overview-lead = All schools with their contact points. What is not there yet stands here too.
overview-link = See all schools with their contact points
overview-caption = Which school has which contact point
overview-count = { $n } of { $of }
overview-missing = missing
overview-none = not on this portal
overview-gaps = Still missing
overview-gap = { $role }: { $schools }.
overview-whole = At every school somebody of the management can be reached, and every Familieschool has a Family Service Point.
overview-legend = A dash means that this contact point is not on this portal.
