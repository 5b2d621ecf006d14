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
