# The page of a commitment.
agenda-per-school = Hoe ver is elke school?
agenda-school = School
agenda-state = Stand
agenda-note = Toelichting
agenda-date = Datum
agenda-details = De afspraak
agenda-actor = Van wie
agenda-plan = Uit welk plan
agenda-period = Periode
agenda-theme = Thema
agenda-evidence = Waaraan zien we het?
agenda-question = Een vraag hierover?
agenda-write = Stuur een bericht
agenda-all = Alle afspraken
agenda-past = De periode is voorbij.
agenda-aside = Gegevens van de afspraak
agenda-call = Bellen
