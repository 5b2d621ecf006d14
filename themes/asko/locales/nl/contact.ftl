# The page of a contact point.
contact-ask = Wat kunt u vragen?
contact-ask-anything = Weet u niet waar u moet zijn? Begin dan hier.
contact-open = Wanneer?
contact-walk-in = Binnenlopen mag. U hoeft geen afspraak te maken.
contact-by-appointment = Maak eerst een afspraak.
contact-where = Waar?
contact-of = Van wie?
contact-languages = In welke talen?
contact-person = Wie krijgt u te spreken?
contact-call = Bel { $phone }
contact-mail = Stuur een mail
contact-form = Vul het formulier in
contact-offers = Weet meer over
contact-see-also = Zie ook
contact-all = Alle contactpunten
contact-reach = Bereikbaar
contact-form-name = Formulier
card-contact = Bewaar dit contactpunt (vCard)
card-service-points = Bewaar alle Familie Servicepunten in uw contacten
card-school = Bewaar deze school (vCard)

# Of er nu iemand is. %t is een tijd, %d een dag.
open-now = Nu open, tot %t uur
open-in-holiday = Schoolvakantie: bel of mail eerst
opens-today = Gesloten, vandaag open om %t uur
opens-tomorrow = Gesloten, morgen open om %t uur
opens-later = Gesloten, %d open om %t uur

# Van een vraag naar een mens
chooser-topic = Wat is uw vraag?
chooser-school = Bij welke school?
chooser-any = Kies
chooser-hint = Kies uw vraag en uw school. U ziet hier wie u kunt bellen.
chooser-wait = Een ogenblik…
chooser-failed = Dat lukt nu niet.
chooser-board = Deze school heeft hier zelf niemand voor. Dit contactpunt van de stichting helpt u.
chooser-page = Naar de hele pagina
topic-lead = Wie u over { $topic } kunt bellen of mailen, per school.
topic-partner = Als partner zegt u:
topic-schools = Per school
topic-caption = Wie u bij elke school kunt vragen
topic-who = Bij wie?
topic-elsewhere = Heeft uw school hier zelf niemand voor? Dan helpt dit contactpunt u.
topic-foundation = Dit contactpunt helpt u, bij welke school uw vraag ook hoort.
topic-which-schools = Voor welke scholen?
topic-partners = Ook partners helpen
topic-all = Alle vragen en alle scholen
school-contact-title = Contact met { $school }
school-contact-lead = Wie u bij { $school } kunt bellen of mailen, en waarover.
school-points = Wie u kunt bellen of mailen
school-no-points = Deze school heeft hier nog geen contactpunt.
school-answers = Wie weet wat?
school-who = Wie weet wat op deze school?
school-nobody = Hiervoor is nog niemand.
school-board-points = Voor vragen waar de school zelf niemand voor heeft.
school-about = Over de school

# Wie waar is
overview-title = Wie is waar?
overview-lead = Alle scholen met hun contactpunten. Ook wat er nog niet is, staat hier.
overview-link = Bekijk alle scholen met hun contactpunten
overview-caption = Welke school welk contactpunt heeft
overview-count = { $n } van { $of }
overview-missing = ontbreekt
overview-none = niet op dit portaal
overview-gaps = Dit ontbreekt nog
overview-gap = { $role }: { $schools }.
overview-whole = Bij elke school is iemand van de directie te bereiken, en elke Familieschool heeft een Familie Servicepunt.
overview-legend = Een streepje betekent dat dit contactpunt niet op dit portaal staat.
