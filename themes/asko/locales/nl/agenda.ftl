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
agenda-unevaluated-here = De periode van deze afspraak is voorbij. Hoe het is afgelopen, is nog niet beoordeeld.

# The agenda's own pages.
agenda-by-state = Hoe staat het ervoor?
agenda-by-actor = Van wie?
agenda-by-plan = Uit welk plan?
agenda-by-theme = Over welk thema?
agenda-choose = Kies op stand, plan of thema
agenda-of-actor = Afspraken van { $value }
agenda-of-plan = Afspraken uit het plan: { $value }
agenda-of-state = Afspraken: { $value }
agenda-of-theme = Afspraken over { $value }
agenda-unevaluated = Voorbij, en nog niet beoordeeld:
agenda-matrix = Voortgang per school
agenda-matrix-lead = Hoe elke afspraak er op elke school voor staat. Wat wij niet weten, staat er ook.
agenda-legend = Wat de cellen betekenen
agenda-known = bekend van { $n } van { $of }
agenda-unknown = nog niet bekend
agenda-nothing-known = Nog niets bekend
count-evidence = { $n ->
    [one] { $n } bewijs
   *[other] { $n } bewijzen
}
