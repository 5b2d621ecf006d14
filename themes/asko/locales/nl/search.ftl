# Zoeken
search-title = Zoeken
search-text = Zoek activiteiten, scholen, contactpunten en al het andere op dit portaal.
search-label = Waar bent u naar op zoek?
search-placeholder = Wat zoekt u?
search-button = Zoek
search-for-example = Bijvoorbeeld:
search-examples = zwemles | huiswerk | gratis op woensdag | taalles voor ouders
search-results = Resultaten
search-skip = Naar de resultaten
search-busy = Even zoeken …
search-count = { $n ->
    [one] { $n } resultaat
   *[other] { $n } resultaten
}
search-all = Alle { $n } resultaten
search-more = Toon meer
search-meant = Bedoelde u:
search-partial = Niets heeft al uw woorden. Dit lijkt er het meest op.
search-none = Niets gevonden voor “{ $q }”.
search-advice = Probeer een ander woord, of kies hieronder een onderwerp.
search-fewer = Probeer het met minder filters.
search-failed = Het zoeken lukt nu niet. Misschien is uw verbinding even weg.
search-again = Probeer het nog eens
search-old = Uw browser is te oud om hier te zoeken. Kies hieronder een onderwerp.
search-without = Zoeken werkt hier alleen met JavaScript. Zonder kunt u een onderwerp of een letter kiezen.
search-near-offers = Activiteiten dichtbij { $postcode }
search-near-schools = Scholen dichtbij { $postcode }
search-read = Begrepen als:
search-unread = Haal weg: { $value }
search-unmet = Niets heeft dit allemaal. Niet gevonden: { $values }. Dit lijkt er het meest op.
search-open-now = Nu open tot { $time } uur
search-ask = Vraag het een contactpunt
search-ask-text = Komt u er niet uit?

# Wat men vindt: een ervan, en allemaal
kind-aanbod = Activiteit
kind-scholen = School
kind-contact = Contactpunt
kind-partners = Partner
kind-agenda = Afspraak
kind-nieuws = Nieuws
kind-familieschool = Principe
kind-kindcentrum = Doel
kind-besturen = Bestuur
kind-paginas = Pagina
kind-uitkomsten = Uitkomst
kind-regelingen = Regeling
kind-overgangen = Overgang
kind-begrippen = Begrip
kind-netwerken = Netwerk
kind-kalender = Schooljaar
kinds-aanbod = Activiteiten
kinds-scholen = Scholen
kinds-contact = Contactpunten
kinds-partners = Partners
kinds-agenda = Afspraken
kinds-nieuws = Nieuws
kinds-familieschool = Principes
kinds-kindcentrum = Doelen
kinds-besturen = Besturen
kinds-paginas = Pagina's
kinds-uitkomsten = Uitkomsten
kinds-regelingen = Regelingen
kinds-overgangen = Overgangen
kinds-begrippen = Begrippen
kinds-netwerken = Netwerken
kinds-kalender = Schooljaren

# Waarmee men kiest
filters = Filters
filters-reset = Wis alle filters
filter-soort = Soort
filter-domein = Onderwerp
filter-dag = Dag
filter-gratis = Kosten
filter-doelgroep = Voor wie
filter-groep = Groep
filter-stadsdeel = Stadsdeel
filter-taal = Taal
filter-toegankelijkheid = Toegankelijkheid

# Van A tot Z
alphabet = Van A tot Z
alphabet-text = Alles op dit portaal, op alfabet.
alphabet-letters = Letters
alphabet-letter = Van A tot Z: { $letter }
alphabet-count = { $n ->
    [one] { $n } pagina
   *[other] { $n } pagina's
}

# Wat in een vraag gelezen is
read-weekend = weekend
read-today = vandaag
read-tomorrow = morgen
