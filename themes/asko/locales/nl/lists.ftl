# Home
quick = Snel naar
quick-wednesday = Op woensdag
quick-free = Gratis
quick-free-on = Gratis op
quick-help = Hulp bij een vraag
doors = Waar wilt u naartoe?
door-parents = Ouders
door-parents-text = Wat kan mijn kind doen, waar, wanneer, en wat kost het?
door-partners = Partners
door-partners-text = Wie doet er mee, en wat hebben we afgesproken?
door-schools = Scholen
door-schools-text = Alle scholen, met hun week en hun contactpunten.
coming-days = Komende dagen
soon = Binnenkort
card-next = volgende keer
all-offers = Alle activiteiten
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
offers-past = Dit was er
offers-in-september = In september beginnen nieuwe activiteiten. Hieronder staat wat er het afgelopen schooljaar was.
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
choose-offers = Activiteiten kiezen
narrow-offers = Verder kiezen
other-choices = Anders kiezen
more-choices = Meer keuzes: onderwerp, voor wie, waar en taal
facet-domein = Waar gaat het over?
facet-dag = Op welke dag?
facet-gratis = Wat mag het kosten?
facet-doelgroep = Voor wie?
facet-groep = In welke groep zit uw kind?
facet-leeftijd = Hoe oud?
facet-moment = Wanneer?
facet-taal = In welke taal?
facet-plek = Is er plek?
facet-toegankelijkheid = Wat moet er geregeld zijn?
facet-stadsdeel = In welk stadsdeel?
facet-school = School
heading-aanbod-domein = Activiteiten: { $value }
heading-aanbod-dag = Activiteiten op { $value }
heading-aanbod-gratis = Gratis activiteiten
heading-aanbod-doelgroep = Activiteiten voor { $value }
heading-aanbod-groep = Activiteiten voor { $value }
heading-aanbod-stadsdeel = Activiteiten in { $value }
heading-aanbod-leeftijd = Activiteiten voor { $value }
heading-aanbod-moment = Activiteiten { $value }
heading-aanbod-school = Activiteiten op { $value }
heading-aanbod-taal = Activiteiten in het { $value }
heading-aanbod-plek = Activiteiten: { $value }
heading-aanbod-toegankelijkheid = Activiteiten: { $value-small }
heading-aanbod-dag-groep = Activiteiten op { $dag } voor { $groep }
heading-aanbod-dag-gratis = Gratis op { $value }
offers-free = Gratis
offers-paid = Met kosten
list-of-aanbod = { $heading }. { $count }, met wanneer het is, waar, voor wie en wat het kost.
list-of-scholen = { $heading }. { $count }, met het adres, wat er te doen is en wie u iets kunt vragen.
list-of-agenda = { $heading }: { $count }.
offers-map = Activiteiten op de kaart
on-the-map = Op de kaart
offers-map-text = Waar is iets te doen? Kies een stadsdeel of een school.
offers-elsewhere = { $n ->
    [one] En nog 1 activiteit op een andere plek of online.
   *[other] En nog { $n } activiteiten op een andere plek of online.
}

# Dichtbij
near = Wat is het dichtst bij u?
near-choose = Kies de cijfers van uw postcode.
near-is = Dit is het dichtst bij

# Scholen kiezen
choose-district = Kies een stadsdeel
facet-concept = Hoe werkt de school?
facet-soort = Wat voor school?
heading-scholen-stadsdeel = Scholen in { $value }
heading-scholen-concept = Scholen: { $value }
heading-scholen-soort = Scholen: { $value }
elsewhere = Buiten Amsterdam
map = Kaart van de stadsdelen
map-source = Grenzen: open gegevens van de gemeente Amsterdam, vereenvoudigd. Een school staat bij benadering op de kaart, in het midden van haar postcode (4pp, 2014).
map-missing = Niet op de kaart, omdat de plek niet bekend is: { $schools }.

# Principes en doelen
principle = Principe
goal = Doel
schools-family-school = Scholen die zo werken
schools-child-centre = Scholen die kindcentrum zijn

# Agenda
tally = Hoe de afspraken ervoor staan

# Contact
choose-question = Kies een vraag
service-point = Familie Servicepunt
service-points = Familie Servicepunten
by-school = Per school
by-school-caption = Wie u bij elke school kunt bellen of mailen
school = School
place = Plaats
call-or-mail = Bellen of mailen
languages = Talen

# Nieuws
offer-feed = Volg nieuwe activiteiten met een nieuwslezer (Atom)
feed = Volg het nieuws met een nieuwslezer (Atom)
