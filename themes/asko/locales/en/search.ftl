# Searching
search-title = Search
search-text = Search activities, schools, contact points and everything else on this portal.
search-label = What are you looking for?
search-placeholder = What are you looking for?
search-button = Search
search-for-example = For example:
search-examples = swimming | homework | music lesson | help with money
search-results = Results
search-skip = To the results
search-busy = Searching …
search-count = { $n ->
    [one] { $n } result
   *[other] { $n } results
}
search-all = All { $n } results
search-more = Show more
search-meant = Did you mean:
search-partial = Nothing has all of your words. This comes closest.
search-none = Nothing found for “{ $q }”.
search-advice = Try another word, or choose a subject below.
search-fewer = Try fewer filters.
search-failed = Searching does not work just now. You may be offline.
search-again = Try again
search-old = Your browser is too old to search here. Choose a subject below.
search-without = Searching needs JavaScript here. Without it, you can choose a subject or a letter.
search-near-offers = Activities near { $postcode }
search-near-schools = Schools near { $postcode }
search-read = Understood as:
search-unread = Take away: { $value }
search-unmet = Nothing has all of this. Not found: { $values }. This comes closest.
search-open-now = Open now until { $time }
search-ask = Ask a contact point
search-ask-text = Can you not find it?

# What is found: one of them, and all
kind-aanbod = Activity
kind-scholen = School
kind-contact = Contact point
kind-partners = Partner
kind-agenda = Commitment
kind-nieuws = News
kind-familieschool = Principle
kind-kindcentrum = Goal
kind-besturen = School board
kind-paginas = Page
kind-uitkomsten = Outcome
kind-regelingen = Scheme
kind-overgangen = Transition
kind-begrippen = Word
kind-netwerken = Network
kind-kalender = School year
kinds-aanbod = Activities
kinds-scholen = Schools
kinds-contact = Contact points
kinds-partners = Partners
kinds-agenda = Commitments
kinds-nieuws = News
kinds-familieschool = Principles
kinds-kindcentrum = Goals
kinds-besturen = School boards
kinds-paginas = Pages
kinds-uitkomsten = Outcomes
kinds-regelingen = Schemes
kinds-overgangen = Transitions
kinds-begrippen = Words
kinds-netwerken = Networks
kinds-kalender = School years

# What one chooses by
filters = Filters
filters-reset = Clear all filters
filter-soort = Kind
filter-domein = Subject
filter-dag = Day
filter-gratis = Cost
filter-doelgroep = For whom
filter-groep = Group
filter-stadsdeel = District
filter-taal = Language
filter-toegankelijkheid = Accessibility

# From A to Z
alphabet = From A to Z
alphabet-text = Everything on this portal, by letter.
alphabet-letters = Letters
alphabet-letter = From A to Z: { $letter }
alphabet-count = { $n ->
    [one] { $n } page
   *[other] { $n } pages
}

# What was read of a question
read-weekend = weekend
read-today = today
read-tomorrow = tomorrow
