//! The words that the texts are made of.

/// Something that can be done: what it is called, what it is about, what one does there, what one brings.
pub(super) struct Activity {
    /// Its name in a title.
    pub name: &'static str,
    /// Its domain.
    pub domain: &'static str,
    /// What one does, as infinitives.
    pub doing: [&'static str; 4],
    /// What one needs.
    pub needs: &'static str,
}

const fn activity(
    name: &'static str,
    domain: &'static str,
    doing: [&'static str; 4],
    needs: &'static str,
) -> Activity {
    Activity { name, domain, doing, needs }
}

/// All activities.
pub(super) const ACTIVITIES: &[Activity] = &[
    activity("Judo", "sport", ["vallen", "rollen", "samen stoeien", "elkaar helpen opstaan"], "een judopak"),
    activity("Basketbal", "sport", ["dribbelen", "passen", "op de basket schieten", "verdedigen"], "zaalschoenen"),
    activity("Zwemmen", "sport", ["drijven", "watertrappelen", "van de kant springen", "duiken"], "zwemkleding"),
    activity("Voetbal op het plein", "sport", ["passen", "keepen", "samenspelen", "een muur zetten"], "sportschoenen"),
    activity("Atletiek", "sport", ["sprinten", "verspringen", "een bal werpen", "estafette lopen"], "een sportbroek"),
    activity("Turnen", "sport", ["zwaaien", "balanceren", "een koprol maken", "klimmen"], "gymkleren"),
    activity("Koor", "muziek", ["inzingen", "een canon zingen", "luisteren", "optreden"], "een mapje"),
    activity("Djembé", "muziek", ["trommelen", "een ritme nadoen", "samen tellen", "improviseren"], "niets"),
    activity("Gitaar", "muziek", ["stemmen", "akkoorden pakken", "tokkelen", "een liedje begeleiden"], "een gitaar"),
    activity("Schoolorkest", "muziek", ["noten lezen", "maat houden", "samen oefenen", "optreden"], "een instrument"),
    activity("Tekenclub", "beeldende-vorming", ["schetsen", "arceren", "kleuren mengen", "goed kijken"], "een schort"),
    activity("Kleien", "beeldende-vorming", ["boetseren", "draaien", "glazuren", "een pot bouwen"], "een oud overhemd"),
    activity("Textiel", "beeldende-vorming", ["naaien", "weven", "borduren", "een patroon tekenen"], "een lap stof"),
    activity("Streetdance", "dans", ["opwarmen", "pasjes leren", "een eigen dans maken", "optreden"], "gympen"),
    activity("Ballet", "dans", ["rekken", "draaien", "springen", "op muziek bewegen"], "balletschoenen"),
    activity("Volksdans", "dans", ["in een kring dansen", "klappen", "draaien", "een partner zoeken"], "soepele schoenen"),
    activity("Toneelclub", "toneel", ["een rol kiezen", "improviseren", "tekst leren", "spelen voor publiek"], "niets"),
    activity("Poppenspel", "toneel", ["poppen maken", "een verhaal bedenken", "stemmen doen", "spelen"], "een oude sok"),
    activity("Filmclub", "toneel", ["een script schrijven", "filmen", "monteren", "acteren"], "een goed idee"),
    activity("Museumatelier", "beeldende-kunst", ["kijken", "vragen stellen", "namaken", "exposeren"], "een schetsboek"),
    activity("Fotografie", "beeldende-kunst", ["kijken", "kaderen", "met licht spelen", "kiezen"], "een telefoon of camera"),
    activity("Muurschildering", "beeldende-kunst", ["ontwerpen", "overtrekken", "verven", "signeren"], "oude kleren"),
    activity("Schaken", "rekenen", ["openen", "vooruitdenken", "een aanval opzetten", "mat zetten"], "niets"),
    activity("Rekenlab", "rekenen", ["puzzelen", "meten", "schatten", "een bouwplaat lezen"], "een potlood"),
    activity("Programmeren", "rekenen", ["blokken slepen", "fouten zoeken", "een spel bouwen", "testen"], "niets"),
    activity("Bouwclub", "rekenen", ["tekenen op schaal", "zagen", "meten", "een brug bouwen"], "werkkleren"),
    activity("Voorleesclub", "taal", ["luisteren", "voorlezen", "navertellen", "een boek kiezen"], "een lievelingsboek"),
    activity("Taalcafé", "taal", ["praten", "nieuwe woorden oefenen", "vragen stellen", "een brief lezen"], "een schrift"),
    activity("Schoolkrant", "taal", ["interviewen", "schrijven", "nalezen", "een kop bedenken"], "een pen"),
    activity("Huiswerkklas", "taal", ["plannen", "samenvatten", "overhoren", "doorzetten"], "het huiswerk"),
    activity("Debatclub", "wereldburgerschap", ["luisteren", "argumenten zoeken", "spreken", "stemmen"], "een mening"),
    activity("Kinderraad", "wereldburgerschap", ["overleggen", "plannen maken", "stemmen", "uitvoeren"], "ideeën"),
    activity("Schooltuin", "wereldburgerschap", ["zaaien", "wieden", "oogsten", "koken met de oogst"], "laarzen"),
    activity("Koken uit de wereld", "wereldburgerschap", ["snijden", "proeven", "bakken", "samen eten"], "een schort"),
    activity("Opvoedcafé", "opvoeding", ["ervaringen delen", "luisteren", "tips krijgen", "oefenen"], "een kop koffie"),
    activity("Ouderkamer", "opvoeding", ["elkaar ontmoeten", "vragen stellen", "plannen maken", "lachen"], "zin in een praatje"),
    activity("Samen spelen", "opvoeding", ["spelen", "voorlezen", "zingen", "knutselen"], "uw kind"),
    activity("Hulp bij formulieren", "opvoeding", ["lezen", "invullen", "bellen", "nakijken"], "uw papieren"),
];

/// For whom or how, behind an activity's name.
pub(super) const VARIANTS: &[&str] = &[
    "voor beginners", "voor gevorderden", "na school", "op zaterdag", "in de buurt", "met ouders", "voor iedereen",
    "in het voorjaar", "in kleine groepen", "voor doorzetters", "met de hele klas", "in de vakantie", "voor de lunch",
    "voor nieuwkomers",
];

/// Nouns that schools are named after.
pub(super) const SCHOOL_NOUNS: &[&str] = &[
    "Zonnewijzer", "Wilgentak", "Vuurvlinder", "Springplank", "Notenkraker", "Waterlelie", "IJsvogel", "Kastanje",
    "Windroos", "Speelweide", "Ooievaar", "Kraanvogel", "Zevensprong", "Meerpaal", "Driehoek", "Kompasroos",
    "Lantaarn", "Sterrenboog", "Boomhut", "Veerpont", "Molenwiek", "Tulpenboom", "Roerdomp", "Zeilmaker", "Vlieger",
    "Regenton", "Houtduif", "Korenaar", "Waterval", "Zwaluw", "Hazelaar", "Parelmoer", "Steenrode Poort", "Polderster",
    "Ringvaart", "Duinpan", "Appelgaard", "Rietkraag", "Eekhoorn", "Merel", "Vlinderstruik", "Bloesem", "Havenmeester",
];

/// Parts of the town.
pub(super) const NEIGHBOURHOODS: &[(&str, &str, &str)] = &[
    ("Osdorp", "Nieuw-West", "1068"),
    ("Slotervaart", "Nieuw-West", "1066"),
    ("Geuzenveld", "Nieuw-West", "1067"),
    ("Sloten", "Nieuw-West", "1066"),
    ("Bos en Lommer", "West", "1055"),
    ("De Baarsjes", "West", "1057"),
    ("Westerpark", "West", "1051"),
    ("Oud-West", "West", "1053"),
    ("Jordaan", "Centrum", "1016"),
    ("Plantage", "Centrum", "1018"),
    ("De Pijp", "Zuid", "1073"),
    ("Buitenveldert", "Zuid", "1082"),
    ("Rivierenbuurt", "Zuid", "1078"),
    ("Watergraafsmeer", "Oost", "1097"),
    ("Indische Buurt", "Oost", "1094"),
    ("IJburg", "Oost", "1087"),
    ("Tuindorp Oostzaan", "Noord", "1033"),
    ("Nieuwendam", "Noord", "1024"),
    ("Banne Buiksloot", "Noord", "1034"),
    ("Holendrecht", "Zuidoost", "1106"),
    ("Gaasperdam", "Zuidoost", "1107"),
    ("Bijlmer", "Zuidoost", "1104"),
    ("Weesp", "Weesp", "1382"),
];

/// Streets, without a number.
pub(super) const STREETS: &[&str] = &[
    "Lindenlaan", "Kerkpad", "Molenstraat", "Schoolstraat", "Kanaalkade", "Dorpsplein", "Meerweg", "Tuinstraat",
    "Beukenhof", "Havenkade", "Veldzicht", "Ringdijk", "Polderweg", "Bloemstraat", "Wilgenpad", "Zonneplein",
];

/// Sorts of partner, each with the beginnings of names.
pub(super) const PARTNER_SORTS: &[(&str, &[&str])] = &[
    ("kinderopvang", &["Kinderopvang", "Opvang en spel", "Kinderdagverblijf"]),
    ("sport", &["Sportvereniging", "Zwemclub", "Judoschool", "Turnclub"]),
    ("cultuur", &["Muziekhuis", "Theaterwerkplaats", "Dansatelier", "Kunstcentrum"]),
    ("welzijn", &["Welzijn", "Buurthuis", "Huis van de wijk"]),
    ("bibliotheek", &["Bibliotheek", "Leespunt"]),
    ("jeugdhulp", &["Ouder- en kindpunt", "Jeugdteam"]),
    ("zorg", &["Jeugdarts", "Wijkzorg"]),
    ("gemeente", &["Stadsloket", "Gebiedsteam"]),
    ("vo", &["College", "Lyceum"]),
    ("so", &["Speciaal onderwijs"]),
    ("po", &["Samenwerking basisscholen"]),
    ("mbo", &["Vakschool"]),
    ("ho", &["Lerarenopleiding"]),
    ("arbeidsmarkt", &["Leerbedrijf"]),
    ("fonds", &["Kansenfonds"]),
    ("ouders", &["Ouderraad"]),
];

/// Roles of a school's contact points: the role, the name of the function, what one can ask.
pub(super) const SCHOOL_ROLES: &[(&str, &str, &[&str])] = &[
    ("directie", "Directie", &["de school als geheel", "klachten", "vrije dagen", "de plannen voor dit jaar"]),
    ("intern-begeleider", "Intern begeleider", &["extra hulp", "leren en gedrag", "een onderzoek", "de overstap"]),
    ("aanmelding", "Aanmelding", &["rondleidingen", "inschrijven", "verhuizen", "de wachtlijst"]),
    ("ouders", "Ouderkamer", &["meehelpen", "de ouderraad", "koffieochtenden", "taalles"]),
];

/// What a Familie Servicepunt helps with.
pub(super) const SERVICE_TOPICS: &[&str] =
    &["geldzorgen", "formulieren invullen", "toeslagen", "wonen", "opvoeden", "gezondheid", "taalles", "werk zoeken"];

/// Languages by code.
pub(super) const LANGUAGES: &[&str] = &["en", "tr", "ar", "ber", "pl", "uk", "es", "fr", "pt", "so", "ti", "fa", "ku"];

/// Where something happens, with its preposition.
pub(super) const PLACES: &[&str] = &[
    "in de gymzaal", "op het schoolplein", "in de aula", "in het handvaardigheidslokaal", "in de bibliotheek",
    "in het buurthuis", "in de moestuin", "in de ouderkamer", "in het technieklokaal", "in de sporthal", "in het park",
    "in de keuken van de school", "in de muziekzaal", "in de hal", "bij het water", "in het lokaal naast de ingang",
];

/// Somebody, by what they do.
pub(super) const PEOPLE: &[&str] = &[
    "een vakdocent", "een trainer van de club", "een vrijwilliger uit de buurt", "een oud-leerling", "een leerkracht",
    "een medewerker van de opvang", "een student", "een moeder van de ouderraad", "een vader uit de klas",
    "een begeleider", "een kunstenaar uit de wijk", "een medewerker van de bibliotheek",
];

/// Groups of children.
pub(super) const GROUPS: &[&str] = &[
    "groep 3 en 4", "de onderbouw", "de bovenbouw", "groep 7", "de kleuters", "groep 5 en 6", "groep 8",
    "kinderen die nieuw in Nederland zijn", "broers en zussen", "kinderen uit alle groepen",
];

/// What things are about.
pub(super) const THEMES: &[&str] = &[
    "lezen", "bewegen", "gezond eten", "samen spelen", "muziek maken", "de overstap naar de brugklas", "de eerste jaren",
    "omgaan met geld", "veilig naar school fietsen", "taal thuis en op school", "rust in de klas", "de natuur in de stad",
];

/// What comes of it.
pub(super) const RESULTS: &[&str] = &[
    "meer zelfvertrouwen", "nieuwe vrienden", "plezier in lezen", "een rustige start van de dag", "minder drukte",
    "ouders die elkaar kennen", "kinderen die durven vragen", "een goed gesprek thuis", "een sterkere buurt",
];

/// When in the year.
pub(super) const SEASONS: &[&str] =
    &["het voorjaar", "de herfst", "december", "de laatste weken voor de zomer", "januari", "de week na de vakantie"];

/// Times of day, in words.
pub(super) const TIMES: &[&str] =
    &["half vier", "kwart over drie", "half negen", "kwart voor twee", "drie uur", "half zes", "zeven uur"];

/// Days of the week: the word, and the value in a planning.
pub(super) const DAYS: &[(&str, &str)] = &[
    ("maandag", "ma"),
    ("dinsdag", "di"),
    ("woensdag", "wo"),
    ("donderdag", "do"),
    ("vrijdag", "vr"),
    ("zaterdag", "za"),
    ("zondag", "zo"),
];

/// Numbers, in words.
pub(super) const NUMBERS: &[&str] =
    &["twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "tien", "twaalf", "vijftien", "twintig", "dertig"];

/// Subjects of commitments and pages.
pub(super) const SUBJECTS: &[&str] = &[
    "Een plek voor ieder kind", "Samen leren met ouders", "De school als hart van de buurt", "Van opvang naar groep 3",
    "Een goede overstap", "Meer sport op school", "Muziek voor iedereen", "Taal in elke les", "Rekenen dat blijft hangen",
    "Hulp dicht bij huis", "De deur staat open", "Gezond op school", "Kinderen praten mee", "Veilig op straat",
    "Ruimte om te spelen", "Ontdekken na schooltijd", "Kennismaken met techniek", "Elke taal telt",
];
