//! Sentences with gaps, by what a text is about. `{doen}` and `{mee}` belong to an activity; the others are any word of
//! their list; `{school}` and `{partner}` are names.

/// The beginning of an offer's text.
pub(super) const OFFER_OPENINGS: &[&str] = &[
    "Bij {naam} leren we {doen} en {doen}.",
    "Wie houdt van {doen}, is bij {naam} welkom.",
    "Elke week komen we {waar} bij elkaar om te oefenen met {doen}.",
    "{naam} is er voor {groep}, ook voor wie het nog nooit heeft gedaan.",
    "In {getal} lessen leren we {doen}, {doen} en nog veel meer.",
    "Op {dag} om {tijd} gaat de deur open voor {naam}.",
];

/// What an offer's text goes on with.
pub(super) const OFFER_SENTENCES: &[&str] = &[
    "We beginnen met {doen} en sluiten af met een spel.",
    "De les wordt gegeven door {wie}, die de kinderen al jaren kent.",
    "Niemand hoeft iets te kunnen: we leren het elkaar.",
    "Na een paar weken gaat {doen} vanzelf.",
    "In {seizoen} laten we zien wat we hebben gemaakt of geleerd.",
    "Ouders mogen de laatste tien minuten komen kijken.",
    "Wie wil {doen} oefent {waar}, de rest gaat verder met {doen}.",
    "Er is plek voor {groep}, in groepjes van {getal}.",
    "Het is een rustige groep, met tijd voor wie iets spannend vindt.",
    "We werken toe naar een middag {waar} voor de hele buurt.",
    "Onderweg is er altijd tijd voor een glas water en een stuk fruit.",
    "Als het regent, zijn we {waar}.",
    "Aan het eind neemt ieder kind iets mee naar huis om verder te oefenen.",
    "Vorig jaar deden er {getal} kinderen mee, en bijna allemaal wilden ze verder.",
    "Dit levert {winst} op, en vaak ook {winst}.",
    "De begeleiders spreken samen Nederlands en {taal}.",
];

/// What a list of things to know holds.
pub(super) const OFFER_NOTES: &[&str] = &[
    "Neem {mee} mee.",
    "Kom {getal} minuten eerder, dan is er rust bij het omkleden.",
    "Een keer ziek? Meld het voor {tijd} bij de school.",
    "We verzamelen {waar}.",
    "Een keer meekijken mag altijd.",
    "In {seizoen} is er geen les.",
    "Na afloop brengt {wie} de kinderen naar de opvang.",
    "De zaal is goed te bereiken met een rolstoel.",
    "Wie de les niet kan betalen, vraagt het bij het contactpunt.",
    "Foto's maken we alleen als alle ouders dat goed vinden.",
];

/// About schools.
pub(super) const SCHOOL_SENTENCES: &[&str] = &[
    "Op {school} begint de dag met een hand bij de deur.",
    "De school staat midden in de buurt en dat merkt u: er loopt altijd wel iemand binnen.",
    "We werken met {groep} in kleine groepen aan {thema}.",
    "Op {dag} is de school tot {tijd} open voor ouders en kinderen.",
    "Het team let erop dat {thema} niet alleen in de les gebeurt.",
    "Twee keer per jaar praten we met elk gezin over wat goed gaat en wat beter kan.",
    "In de hal hangt wat de kinderen in {seizoen} hebben gemaakt.",
    "Nieuwe gezinnen krijgen een rondleiding door {groep}.",
    "{wie} helpt {waar} bij {thema}.",
    "Wat we willen bereiken is eenvoudig: {winst} en {winst}.",
    "Kinderen spreken thuis Nederlands, {taal} of {taal}, en al die talen zijn welkom.",
    "Het plein is na schooltijd open voor de hele straat.",
    "Met de opvang delen we het gebouw, het rooster en de zorg voor kinderen.",
    "Ieder kind kiest {getal} keer per jaar een activiteit om te ontdekken waar talent zit.",
];

/// About partners.
pub(super) const PARTNER_SENTENCES: &[&str] = &[
    "{partner} werkt al jaren met scholen in de buurt samen.",
    "Samen zorgen we voor {winst}.",
    "De medewerkers komen op {dag} naar school en blijven tot {tijd}.",
    "Wat zij goed kunnen, is {thema}; wat de school goed kan, is de kinderen kennen.",
    "We spreken elkaar {getal} keer per jaar over hoe het gaat.",
    "Ouders kunnen zonder afspraak binnenlopen {waar}.",
    "Er is hulp in het Nederlands, {taal} en {taal}.",
    "Wie meer wil weten over {thema}, kan altijd bellen.",
    "Vorig jaar bereikten we samen {getal} gezinnen die we eerder niet zagen.",
    "Voor {groep} is er een eigen programma over {thema}.",
];

/// About what was agreed.
pub(super) const COMMITMENT_SENTENCES: &[&str] = &[
    "Hierover hebben bestuur en scholen afspraken gemaakt die iedereen kan nalezen.",
    "Over {getal} maanden kijken we samen hoe het ervoor staat.",
    "De scholen kiezen zelf hoe ze aan {thema} werken.",
    "Wat telt is {winst}, niet het aantal plannen op papier.",
    "Het bestuur betaalt de uren van de mensen die dit begeleiden.",
    "We vragen ouders wat zij merken van {thema}.",
    "Lukt het niet, dan zeggen we dat en kiezen we een andere weg.",
    "Op elke school is {wie} het vaste gezicht van deze afspraak.",
    "In {seizoen} delen de scholen wat zij hebben geleerd.",
    "Zonder partners in de buurt komen we er niet.",
];

/// News.
pub(super) const NEWS_SENTENCES: &[&str] = &[
    "Op {dag} om {tijd} was het drukker dan anders {waar}.",
    "{groep} had wekenlang geoefend en dat was te zien.",
    "“Ik wist niet dat ik dit kon”, zei een leerling uit {groepkort}.",
    "Ouders, buren en leerkrachten kwamen kijken en bleven hangen.",
    "De middag ging over {thema}, een onderwerp dat in de wijk leeft.",
    "Er was eten uit {getal} landen, gemaakt door gezinnen van de school.",
    "{wie} vertelde waarom {thema} thuis begint.",
    "In {seizoen} komt er een vervolg, dan ook voor {groep}.",
    "Het leverde {winst} op, en dat was precies de bedoeling.",
    "De school is blij met de hulp van {partner}.",
    "Wie er niet bij kon zijn, vindt het verslag ook {waar}.",
    "Samen telden we {getal} nieuwe aanmeldingen op één middag.",
    "Het was de {rang} keer dat de scholen dit samen deden.",
    "Volgende week bespreken de scholen wat er beter kan.",
];

/// Pages of their own.
pub(super) const PAGE_SENTENCES: &[&str] = &[
    "Op deze pagina leest u hoe wij omgaan met {thema}.",
    "U hoeft niet te weten wie waarover gaat: één vraag op één plek is genoeg.",
    "Wij schrijven in gewone taal, want iedereen moet kunnen meelezen.",
    "Scholen, opvang en partners werken samen aan {thema}.",
    "Komt u er niet uit? {wie} helpt u {waar}.",
    "We vernieuwen deze tekst in {seizoen}, of eerder als er iets verandert.",
    "Wat hier staat, geldt voor alle scholen.",
    "Voor {groep} gelden soms andere regels; dat staat er dan bij.",
    "Er is hulp in het {taal} en het {taal}.",
    "Hebt u een idee voor {thema}? Wij horen het graag.",
];

/// Headings of any text, after the one that each kind always has.
pub(super) const HEADINGS: &[&str] = &[
    "Voor wie",
    "Hoe het gaat",
    "Wat kinderen leren",
    "Met wie we werken",
    "Wanneer en waar",
    "Wat het kost",
    "Hulp nodig",
    "Voor ouders",
    "Zo doet u mee",
    "Wat we merken",
    "Volgende stap",
    "Vragen",
    "In de praktijk",
    "Meedenken",
];

/// Sentences around a link.
pub(super) const LINK_SENTENCES: &[&str] = &[
    "Meer hierover staat bij {link}.",
    "Lees ook wat er gebeurt bij {link}.",
    "Dit doen we samen met {link}.",
    "Dit hoort bij {link}.",
    "Kijk ook eens bij {link}.",
    "Wie verder wil, vindt de weg bij {link}.",
    "We leerden veel van {link}.",
];

/// Notes at the foot.
pub(super) const FOOTNOTES: &[&str] = &[
    "Geteld in {seizoen}, door {wie}.",
    "Gevraagd aan {getal} gezinnen van {getal} scholen.",
    "Dit geldt niet voor {groep}.",
    "Bron: het jaarverslag van de stichting.",
];

/// What a box beside the text says.
pub(super) const ALERTS: &[(&str, &str)] = &[
    ("NOTE", "In {seizoen} zijn de tijden anders. Kijk op de pagina van de school."),
    ("TIP", "Neem een vriend of vriendin mee: de eerste keer is altijd gratis."),
    ("IMPORTANT", "Meld uw kind op tijd af, dan kan een ander kind mee."),
    ("WARNING", "De ingang aan de straat is dicht. Loop om via het plein."),
];

/// Sentences of an English translation.
pub(super) const ENGLISH: &[&str] = &[
    "Children and parents are welcome, whatever language they speak at home.",
    "You do not have to know who is in charge: ask one question in one place.",
    "The activities take place at school or close to it, mostly after lessons.",
    "A teacher and a partner from the neighbourhood work together.",
    "Joining is free unless the page says otherwise.",
    "Parents may come and watch during the last ten minutes.",
    "In spring the children show what they have learnt.",
    "If you need help with forms, the family service point is open every week.",
    "We look at what works, and we change what does not.",
    "The school, the childcare and the club share one building and one plan.",
];
