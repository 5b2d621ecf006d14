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
