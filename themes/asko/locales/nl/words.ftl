# Getallen, dagen en tijden
thousands-separator = .
decimal-separator = ,
time-separator = .
time-unit = uur
list-separator = ,
and = en
or = of
up-to = tot en met

month-1 = januari
month-2 = februari
month-3 = maart
month-4 = april
month-5 = mei
month-6 = juni
month-7 = juli
month-8 = augustus
month-9 = september
month-10 = oktober
month-11 = november
month-12 = december
month-short-1 = jan.
month-short-2 = feb.
month-short-3 = mrt.
month-short-4 = apr.
month-short-5 = mei
month-short-6 = juni
month-short-7 = juli
month-short-8 = aug.
month-short-9 = sep.
month-short-10 = okt.
month-short-11 = nov.
month-short-12 = dec.

day-ma = maandag
day-di = dinsdag
day-wo = woensdag
day-do = donderdag
day-vr = vrijdag
day-za = zaterdag
day-zo = zondag
day-short-ma = ma
day-short-di = di
day-short-wo = wo
day-short-do = do
day-short-vr = vr
day-short-za = za
day-short-zo = zo
weekday-date = { $weekday } { $date }

# Planning
every-day = elke dag
every-week-on = elke { $days }
every-other-week-on = om de week op { $days }
every-month-on = elke { $nth } { $days } van de maand
every-other-week = om de week
every-month = elke maand
nth-1 = eerste
nth-2 = tweede
nth-3 = derde
nth-4 = vierde
nth-5 = vijfde
from-until = van { $from } tot en met { $until }
from-on = vanaf { $from }
planning-varies = Op wisselende dagen
not-in-holidays = Niet in de schoolvakanties.
also-in-holidays = Ook in de schoolvakanties.
also-on-public-holidays = Ook op feestdagen.
not-on = Niet op { $days }.
also-on = Ook op { $days }.
called-off = Gaat niet door: { $title }
called-off-on = Gaat niet door op

# Voor wie
group = groep
groups = groep
years-old = jaar
from-age = vanaf
age-0-3 = 0 tot en met 3 jaar
age-4-12 = 4 tot en met 12 jaar
age-13-plus = 13 jaar en ouder
audience-kinderen = kinderen
audience-ouders = ouders
audience-gezinnen = gezinnen

# Kosten
free = gratis
per-keer = per keer
per-maand = per maand
per-kwartaal = per kwartaal
per-seizoen = per seizoen
per-schooljaar = per schooljaar
per-cursus = per cursus

# Waar
online = online
at-schools = { $n ->
    [one] op { $n } school
   *[other] op { $n } scholen
}

# Domeinen
domain-sport = Sport
domain-muziek = Muziek
domain-beeldende-vorming = Beeldende vorming
domain-dans = Dans
domain-toneel = Toneel
domain-beeldende-kunst = Beeldende kunst
domain-rekenen = Rekenen
domain-taal = Taal
domain-wereldburgerschap = Wereldburgerschap
domain-opvoeding = Opvoeding

# Wanneer, gezien vanaf de schooldag
moment-voor = voor schooltijd
moment-tijdens = tijdens schooltijd
moment-na = na schooltijd
moment-weekend = in het weekend
moment-vakantie = in de vakantie

# Hoe het staat
state-gepland = Gepland
state-loopt = Loopt
state-bereikt = Bereikt
state-gestopt = Gestopt
availability-open = Er is plek
availability-wachtlijst = Wachtlijst
availability-vol = Vol
availability-gestopt = Gestopt

# Meedoen
registration-niet-nodig = Aanmelden hoeft niet
registration-via-school = Aanmelden via school
registration-via-aanbieder = Aanmelden bij de aanbieder
registration-formulier = Aanmelden met een formulier
registration-telefoon = Aanmelden met een telefoontje
registration-email = Aanmelden met een e-mail

accessibility-rolstoel = Goed te bereiken met een rolstoel
accessibility-ringleiding = Er is een ringleiding
accessibility-prikkelarm = Weinig prikkels
accessibility-gebarentaal = Met gebarentaal
accessibility-aparte-ruimte = Er is een aparte ruimte

# Scholen
sort-po = Basisschool
sort-sbo = School voor speciaal basisonderwijs
sort-so = School voor speciaal onderwijs
sort-vo = Middelbare school
sort-vso = School voor voortgezet speciaal onderwijs
concept-familieschool = Familieschool
concept-taalvriendelijk = Taalvriendelijke School
concept-kindcentrum = Kindcentrum
concept-ikc = IKC
concept-montessori = Montessori
concept-dalton = Dalton
concept-jenaplan = Jenaplan
concept-openluchtschool = Openluchtschool
concept-brede-school = Brede school

# Partners
partner-gemeente = Gemeente
partner-bibliotheek = Bibliotheek
partner-welzijn = Welzijn
partner-sport = Sport
partner-cultuur = Cultuur
partner-kinderopvang = Kinderopvang
partner-jeugdhulp = Jeugdhulp
partner-zorg = Gezondheid en zorg
partner-po = Basisonderwijs
partner-vo = Voortgezet onderwijs
partner-so = Speciaal onderwijs
partner-mbo = Mbo
partner-ho = Hbo en universiteit
partner-arbeidsmarkt = Werk
partner-fonds = Fonds
partner-ouders = Ouders

# Contactpunten
role-familie-servicepunt = Familie Servicepunt
role-directie = Directie
role-intern-begeleider = Intern begeleider
role-zorgcoordinator = Zorgcoördinator
role-aanmelding = Aanmelden
role-partnerschappen = Partnerschappen
role-ouders = Ouders
role-pers = Pers

# Afspraken
actor-bestuur = Het bestuur
actor-scholen = De scholen
plan-koersplan = Koersplan
plan-lokale-educatieve-agenda = Lokale Educatieve Agenda

# Talen
language-nl = Nederlands
language-en = Engels
language-tr = Turks
language-ar = Arabisch
language-pl = Pools
language-uk = Oekraïens
language-es = Spaans
language-fr = Frans
language-de = Duits
language-pt = Portugees
language-ro = Roemeens
language-bg = Bulgaars
language-it = Italiaans
language-ru = Russisch
language-so = Somalisch
language-ti = Tigrinya
language-am = Amhaars
language-fa = Perzisch
language-ps = Pasjtoe
language-ku = Koerdisch
language-ur = Urdu
language-hi = Hindi
language-pa = Punjabi
language-zh = Chinees
language-ja = Japans
language-id = Indonesisch
language-tl = Tagalog
language-tw = Twi
language-srn = Sranantongo
language-pap = Papiaments
language-ber = Tamazight
language-fy = Fries
language-dse = Nederlandse gebarentaal
foreign-note = Niet alles op deze pagina is vertaald. Wat niet vertaald is, staat er in deze taal: { $language }.
