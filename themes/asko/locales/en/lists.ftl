# Home
quick = Go to
quick-wednesday = On Wednesday
quick-free = Free
quick-free-on = Free on
quick-help = Help with a question
doors = Where would you like to go?
door-parents = Parents
door-parents-text = What can my child do, where, when, and what does it cost?
door-partners = Partners
door-partners-text = Who takes part, and what have we agreed?
door-schools = Schools
door-schools-text = All schools, with their week and whom to contact.
coming-days = The coming days
soon = Soon
card-next = next time
all-offers = All activities
all-schools = All schools
all-news = All news
how-family-school = How a Family School works
more-family-school = About the Family School
figures = In figures
figures-source = Counted from this portal.
pupils-counted = Pupils on
source = source
figure-schools = schools
figure-pupils = pupils
figure-family-schools = Family Schools
figure-offers = activities
figure-partners = partners
to-home = To the first page

# Lists
pages = More pages
page-of = Page { $page } of { $pages }
previous-page = Previous page
next-page = Next page
offers-past = What there was
offers-in-september = New activities begin in September. Below is what there was last school year.
empty-list = There is nothing here yet. Please come back later.
count-aanbod = { $n ->
    [one] { $n } activity
   *[other] { $n } activities
}
count-scholen = { $n ->
    [one] { $n } school
   *[other] { $n } schools
}
count-familieschool = { $n ->
    [one] { $n } principle
   *[other] { $n } principles
}
count-kindcentrum = { $n ->
    [one] { $n } goal
   *[other] { $n } goals
}
count-agenda = { $n ->
    [one] { $n } agreement
   *[other] { $n } agreements
}
count-partners = { $n ->
    [one] { $n } partner
   *[other] { $n } partners
}
count-contact = { $n ->
    [one] { $n } contact point
   *[other] { $n } contact points
}
count-nieuws = { $n ->
    [one] { $n } article
   *[other] { $n } articles
}
count-uitkomsten = { $n ->
    [one] { $n } outcome
   *[other] { $n } outcomes
}
count-regelingen = { $n ->
    [one] { $n } scheme
   *[other] { $n } schemes
}
count-overgangen = { $n ->
    [one] { $n } transition
   *[other] { $n } transitions
}
count-begrippen = { $n ->
    [one] { $n } word
   *[other] { $n } words
}
count-netwerken = { $n ->
    [one] { $n } network
   *[other] { $n } networks
}
count-steps = { $n ->
    [one] { $n } step
   *[other] { $n } steps
}
count-besturen = { $n ->
    [one] { $n } board
   *[other] { $n } boards
}
count-kalender = { $n ->
    [one] { $n } school year
   *[other] { $n } school years
}

# Choosing activities
choose-offers = Choose activities
narrow-offers = Narrow down
other-choices = Choose otherwise
more-choices = More choices: subject, for whom, where and language
facet-domein = What is it about?
facet-dag = On which day?
facet-gratis = What may it cost?
facet-doelgroep = For whom?
facet-groep = In which group is your child?
facet-leeftijd = How old?
facet-moment = When?
facet-taal = In which language?
facet-plek = Is there room?
facet-toegankelijkheid = What should be provided?
facet-stadsdeel = In which district?
facet-school = School
heading-aanbod-domein = Activities: { $value }
heading-aanbod-dag = Activities on { $value }
heading-aanbod-gratis = Free activities
heading-aanbod-doelgroep = Activities for { $value }
heading-aanbod-groep = Activities for { $value }
heading-aanbod-stadsdeel = Activities in { $value }
heading-aanbod-leeftijd = Activities for { $value }
heading-aanbod-moment = Activities { $value }
heading-aanbod-school = Activities at { $value }
heading-aanbod-taal = Activities in { $value }
heading-aanbod-plek = Activities: { $value }
heading-aanbod-toegankelijkheid = Activities: { $value-small }
heading-aanbod-dag-groep = Activities on { $dag } for { $groep }
heading-aanbod-dag-gratis = Free on { $value }
offers-free = Free
offers-paid = With costs
list-of-aanbod = { $heading }. { $count }, with when it is, where, for whom and what it costs.
list-of-scholen = { $heading }. { $count }, with the address, what there is to do and whom to ask.
list-of-agenda = { $heading }: { $count }.
offers-map = Activities on the map
on-the-map = On the map
offers-map-text = Where is something to do? Choose a district or a school.
offers-elsewhere = { $n ->
    [one] And 1 more activity at another place or online.
   *[other] And { $n } more activities at another place or online.
}

# Nearby
near = What is nearest to you?
near-choose = Choose the digits of your postcode.
near-is = This is nearest to

# Choosing schools
choose-district = Choose a district
facet-concept = How does the school work?
facet-soort = What sort of school?
heading-scholen-stadsdeel = Schools in { $value }
heading-scholen-concept = Schools: { $value }
heading-scholen-soort = Schools: { $value }
elsewhere = Outside Amsterdam
map = Map of the districts
map-source = Boundaries: open data of the municipality of Amsterdam, simplified. A school is on the map by approximation, in the middle of its postcode (4pp, 2014).
map-missing = Not on the map, because the place is not known: { $schools }.

# Principles and goals
principle = Principle
goal = Goal
schools-family-school = Schools that work this way
schools-child-centre = Schools that are a child centre

# Agreements
tally = How the agreements stand

# Contact
choose-question = Choose a question
service-point = Family Service Point
service-points = Family Service Points
by-school = By school
by-school-caption = Whom to call or mail at each school
school = School
place = Place
call-or-mail = Call or mail
languages = Languages

# News
offer-feed = Follow new activities with a news reader (Atom)
feed = Follow the news with a feed reader (Atom)
