# Numbers, days and times
thousands-separator = ,
decimal-separator = .
time-separator = :
time-unit = { "" }
list-separator = ,
and = and
or = or
up-to = to

month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
month-short-1 = Jan
month-short-2 = Feb
month-short-3 = Mar
month-short-4 = Apr
month-short-5 = May
month-short-6 = June
month-short-7 = July
month-short-8 = Aug
month-short-9 = Sept
month-short-10 = Oct
month-short-11 = Nov
month-short-12 = Dec

day-ma = Monday
day-di = Tuesday
day-wo = Wednesday
day-do = Thursday
day-vr = Friday
day-za = Saturday
day-zo = Sunday
day-short-ma = Mon
day-short-di = Tue
day-short-wo = Wed
day-short-do = Thu
day-short-vr = Fri
day-short-za = Sat
day-short-zo = Sun
weekday-date = { $weekday } { $date }

# Planning
every-day = every day
every-week-on = every { $days }
every-other-week-on = every other week on { $days }
every-month-on = every { $nth } { $days } of the month
every-other-week = every other week
every-month = every month
nth-1 = first
nth-2 = second
nth-3 = third
nth-4 = fourth
nth-5 = fifth
from-until = from { $from } to { $until }
from-on = from { $from }
planning-varies = On varying days
not-in-holidays = Not in the school holidays.
also-in-holidays = In the school holidays too.
also-on-public-holidays = On public holidays too.
not-on = Not on { $days }.
also-on = Also on { $days }.
called-off = Called off: { $title }
called-off-on = Called off on

# For whom
group = group
groups = groups
years-old = years
from-age = from
age-0-3 = 0 up to 3 years
age-4-12 = 4 up to 12 years
age-13-plus = 13 years and older
audience-kinderen = children
audience-ouders = parents
audience-gezinnen = families

# Costs
free = free
per-keer = each time
per-maand = a month
per-kwartaal = a quarter
per-seizoen = a season
per-schooljaar = a school year
per-cursus = a course

# Where
online = online
at-schools = { $n ->
    [one] at { $n } school
   *[other] at { $n } schools
}

# Domains
domain-sport = Sport
domain-muziek = Music
domain-beeldende-vorming = Arts and crafts
domain-dans = Dance
domain-toneel = Theatre
domain-beeldende-kunst = Visual art
domain-rekenen = Maths
domain-taal = Language
domain-wereldburgerschap = Citizenship
domain-opvoeding = Parenting

# When, as seen from the school day
moment-voor = before school
moment-tijdens = during school
moment-na = after school
moment-weekend = at the weekend
moment-vakantie = in the holidays

# How it stands
state-gepland = Planned
state-loopt = Under way
state-bereikt = Reached
state-gestopt = Stopped
availability-open = Places left
availability-wachtlijst = Waiting list
availability-vol = Full
availability-gestopt = Stopped

# Joining
registration-niet-nodig = No need to register
registration-via-school = Register through the school
registration-via-aanbieder = Register with the provider
registration-formulier = Register with a form
registration-telefoon = Register by telephone
registration-email = Register by e-mail

accessibility-rolstoel = Easy to reach by wheelchair
accessibility-ringleiding = There is a hearing loop
accessibility-prikkelarm = Few stimuli
accessibility-gebarentaal = With sign language
accessibility-aparte-ruimte = There is a separate room

# Schools
sort-po = Primary school
sort-sbo = Special primary school
sort-so = Special school
sort-vo = Secondary school
sort-vso = Special secondary school
concept-familieschool = Family School
concept-taalvriendelijk = Language Friendly School
concept-kindcentrum = Child centre
concept-ikc = Integrated child centre
concept-montessori = Montessori
concept-dalton = Dalton
concept-jenaplan = Jenaplan
concept-openluchtschool = Open-air school
concept-brede-school = Community school

# Partners
partner-gemeente = Municipality
partner-bibliotheek = Library
partner-welzijn = Welfare
partner-sport = Sport
partner-cultuur = Culture
partner-kinderopvang = Childcare
partner-jeugdhulp = Youth care
partner-zorg = Health and care
partner-po = Primary education
partner-vo = Secondary education
partner-so = Special education
partner-mbo = Vocational education
partner-ho = Higher education
partner-arbeidsmarkt = Work
partner-fonds = Fund
partner-ouders = Parents

# Contact points
role-familie-servicepunt = Family Service Point
role-directie = Head of school
role-intern-begeleider = Care coordinator
role-zorgcoordinator = Care coordinator
role-aanmelding = Registration
role-partnerschappen = Partnerships
role-ouders = Parents
role-pers = Press

# Agreements
actor-bestuur = The board
actor-scholen = The schools
plan-koersplan = Strategic plan
plan-lokale-educatieve-agenda = Local Education Agenda

# Languages
language-nl = Dutch
language-en = English
language-tr = Turkish
language-ar = Arabic
language-pl = Polish
language-uk = Ukrainian
language-es = Spanish
language-fr = French
language-de = German
language-pt = Portuguese
language-ro = Romanian
language-bg = Bulgarian
language-it = Italian
language-ru = Russian
language-so = Somali
language-ti = Tigrinya
language-am = Amharic
language-fa = Persian
language-ps = Pashto
language-ku = Kurdish
language-ur = Urdu
language-hi = Hindi
language-pa = Punjabi
language-zh = Chinese
language-ja = Japanese
language-id = Indonesian
language-tl = Tagalog
language-tw = Twi
language-srn = Sranan Tongo
language-pap = Papiamento
language-ber = Tamazight
language-fy = Frisian
language-dse = Dutch Sign Language
foreign-note = Not everything on this page has been translated. What has not been is in this language: { $language }.
