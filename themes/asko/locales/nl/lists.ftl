# Home
quick = Snel naar
quick-wednesday = Op woensdag
quick-free = Gratis
quick-help = Hulp bij een vraag
doors = Waar wilt u naartoe?
door-parents = Ouders
door-parents-text = Wat kan mijn kind doen, waar, wanneer, en wat kost het?
door-partners = Partners
door-partners-text = Wie doet er mee, en wat hebben we afgesproken?
door-schools = Scholen
door-schools-text = Alle scholen, met hun week en hun contactpunten.
this-week = Deze week
all-offers = Al het aanbod
all-schools = Alle scholen
all-news = Al het nieuws
how-family-school = Zo werkt een Familieschool
more-family-school = Over de Familieschool
figures = Geteld
figures-source = Geteld uit dit portaal.
pupils-counted = Leerlingen op
source = bron
figure-schools = scholen
figure-pupils = leerlingen
figure-family-schools = Familiescholen
figure-offers = activiteiten
figure-partners = partners
to-home = Naar de eerste pagina

# Lijsten
pages = Meer pagina's
page-of = Pagina { $page } van { $pages }
previous-page = Vorige pagina
next-page = Volgende pagina
empty-list = Hier staat nog niets. Kom later nog eens kijken.
count-aanbod = { $n ->
    [one] { $n } activiteit
   *[other] { $n } activiteiten
}
count-scholen = { $n ->
    [one] { $n } school
   *[other] { $n } scholen
}
count-familieschool = { $n ->
    [one] { $n } principe
   *[other] { $n } principes
}
count-kindcentrum = { $n ->
    [one] { $n } doel
   *[other] { $n } doelen
}
count-agenda = { $n ->
    [one] { $n } afspraak
   *[other] { $n } afspraken
}
count-partners = { $n ->
    [one] { $n } partner
   *[other] { $n } partners
}
count-contact = { $n ->
    [one] { $n } contactpunt
   *[other] { $n } contactpunten
}
count-nieuws = { $n ->
    [one] { $n } bericht
   *[other] { $n } berichten
}
count-uitkomsten = { $n ->
    [one] { $n } uitkomst
   *[other] { $n } uitkomsten
}
count-regelingen = { $n ->
    [one] { $n } regeling
   *[other] { $n } regelingen
}
count-overgangen = { $n ->
    [one] { $n } overgang
   *[other] { $n } overgangen
}
count-begrippen = { $n ->
    [one] { $n } begrip
   *[other] { $n } begrippen
}
count-netwerken = { $n ->
    [one] { $n } netwerk
   *[other] { $n } netwerken
}
count-steps = { $n ->
    [one] { $n } stap
   *[other] { $n } stappen
}
count-besturen = { $n ->
    [one] { $n } bestuur
   *[other] { $n } besturen
}
count-kalender = { $n ->
    [one] { $n } schooljaar
   *[other] { $n } schooljaren
}

# Aanbod kiezen
choose-offers = Aanbod kiezen
more-choices = Meer keuzes: leeftijd, groep en stadsdeel
facet-domain = Waar gaat het over?
facet-day = Op welke dag?
facet-cost = Wat mag het kosten?
facet-audience = Voor wie?
facet-group = In welke groep zit uw kind?
facet-district = In welk stadsdeel?
offers-domein = Aanbod: { $value }
offers-dag = Aanbod op { $value }
offers-gratis = Gratis aanbod
offers-doelgroep = Aanbod voor { $value }
offers-groep = Aanbod voor { $value }
offers-stadsdeel = Aanbod in { $value }

# Scholen kiezen
choose-district = Kies een stadsdeel
schools-in = Scholen in { $place }
elsewhere = Buiten Amsterdam
map = Kaart van de stadsdelen

# Principes en doelen
principle = Principe
goal = Doel
schools-family-school = Scholen die zo werken
schools-child-centre = Scholen die kindcentrum zijn

# Agenda
tally = Hoe de afspraken ervoor staan

# Contact
choose-question = Kies een vraag
service-points = Familie Servicepunten
by-school = Per school
by-school-caption = Wie u bij elke school kunt bellen of mailen
school = School
place = Plaats
call-or-mail = Bellen of mailen
languages = Talen

# Nieuws
feed = Volg het nieuws met een nieuwslezer (Atom)
