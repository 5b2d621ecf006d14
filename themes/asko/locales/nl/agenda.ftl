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
facet-stand = Hoe staat het ervoor?
facet-wie = Van wie?
facet-plan = Uit welk plan?
facet-thema = Over welk thema?
agenda-choose = Kies op stand, plan of thema
heading-agenda-wie = Afspraken van { $value-small }
heading-agenda-plan = Afspraken uit het plan: { $value }
heading-agenda-stand = Afspraken: { $value-small }
heading-agenda-thema = Afspraken over { $value-small }
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
