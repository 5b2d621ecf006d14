//! Which words of a title lead to which drawing.
//!
//! A wrong picture is worse than a general one. So a word counts only when it stands in this table, whole or as a part of a
//! compound whose other part is known to change nothing; a word of many uses counts in its own domain only.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::offer::Domain;
use super::pictogram::Pictogram;
use crate::language::compound::split;

/// Where a word says what an offer is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Scope {
    /// In every domain: what somebody does.
    Anywhere,
    /// In one domain, as the word has other uses elsewhere.
    Within(Domain),
    /// In every domain, when nothing says what is done: what it is about, or where it is.
    Subject,
}

use Domain::{Arithmetic, Arts, Language, Music, Parenting, Sport, Theatre, VisualArt};
use Pictogram as P;
use Scope::{Anywhere, Subject, Within};

/// Folded words, by what they show.
const TABLE: &[(Scope, Pictogram, &[&str])] = &[
    (Anywhere, P::Swimming, &["zwem", "zwemmen", "zwemvaardigheid", "waterpolo", "snorkelen"]),
    (Anywhere, P::Judo, &["judo", "karate", "aikido", "taekwondo", "jiujitsu", "vechtsport", "zelfverdediging"]),
    (Anywhere, P::Yoga, &["yoga", "mindfulness", "meditatie", "mediteren"]),
    (Anywhere, P::Gym, &["gym", "gymnastiek", "turn", "turnen", "freerunning"]),
    (Anywhere, P::Football, &["voetbal", "voetballen", "futsal"]),
    (Anywhere, P::Basketball, &["basketbal", "basketballen", "basketball"]),
    (Anywhere, P::Moving, &["hardloop", "hardlopen", "rennen", "wandel", "wandelen", "wandeling", "atletiek"]),
    (Anywhere, P::PlayingOutside, &["buitenspel", "buitenspelen", "vliegeren", "straatspelen"]),
    (Anywhere, P::Cycling, &["fiets", "fietsen"]),
    (
        Anywhere,
        P::Dancing,
        &["dans", "dansen", "dance", "streetdance", "breakdance", "hiphop", "ballet", "salsa", "zumba"],
    ),
    (Anywhere, P::Circus, &["circus", "acrobatiek", "jongleren"]),
    (Anywhere, P::Chess, &["schaak", "schaken"]),
    (Anywhere, P::Sewing, &["naai", "naaien", "brei", "breien", "haken", "borduren", "textiel"]),
    (Anywhere, P::Cooking, &["kook", "koken", "bakken"]),
    (Anywhere, P::Garden, &["tuinieren"]),
    (Anywhere, P::Singing, &["zing", "zingen", "zang", "koor"]),
    (Anywhere, P::Guitar, &["gitaar", "ukelele", "ukulele", "basgitaar"]),
    (Anywhere, P::Drum, &["drum", "drums", "drummen", "slagwerk", "djembe", "percussie", "trommel", "trommelen"]),
    (Anywhere, P::Piano, &["piano", "keyboard"]),
    (Anywhere, P::Theatre, &["theater", "toneel", "toneelspelen"]),
    (Anywhere, P::Musical, &["musical", "musicals"]),
    (Anywhere, P::Puppets, &["poppentheater", "poppenkast", "poppenspel"]),
    (Anywhere, P::Drawing, &["teken", "tekenen", "striptekenen"]),
    (Anywhere, P::Painting, &["schilder", "schilderen", "graffiti", "muurschildering", "verven"]),
    (Anywhere, P::Clay, &["klei", "kleien", "boetseren", "keramiek", "pottenbakken"]),
    (Anywhere, P::Crafts, &["knutsel", "knutselen", "lampion", "lampionnen", "vouwen", "origami"]),
    (Anywhere, P::Woodwork, &["hout", "houtbewerking", "timmer", "timmeren", "timmerdorp"]),
    (Anywhere, P::Photography, &["foto", "fotos", "fotografie", "fotograferen"]),
    (Anywhere, P::Film, &["film", "films", "filmen", "animatie", "vlog", "vloggen"]),
    (Anywhere, P::Coding, &["programmeer", "programmeren", "coderen", "coding", "scratch", "robotica"]),
    (Anywhere, P::Experiments, &["proefjes", "experimenten", "experimenteren", "uitvinden", "scheikunde"]),
    (Anywhere, P::Newspaper, &["krant", "schoolkrant", "journalistiek"]),
    (Anywhere, P::Debate, &["debat", "debatteren"]),
    (Anywhere, P::ReadingAloud, &["voorlees", "voorlezen"]),
    (Anywhere, P::Homework, &["huiswerk", "huiswerkbegeleiding", "bijles"]),
    (Anywhere, P::LanguageCafe, &["taalcafe", "spreekcafe"]),
    (Anywhere, P::Coffee, &["koffie", "thee"]),
    (Anywhere, P::Parenting, &["opvoed", "opvoeden", "opvoeding", "ouderschap"]),
    (Anywhere, P::Screen, &["schermtijd", "mediaopvoeding", "mediawijsheid", "gamen"]),
    (Anywhere, P::NumberGames, &["rekenspel", "rekenspellen", "rekenspelletjes"]),
    (Anywhere, P::Sums, &["reken", "rekenen", "wiskunde", "sommen"]),
    (Anywhere, P::FirstAid, &["ehbo", "reanimatie", "reanimeren"]),
    (Within(Sport), P::Moving, &["sport", "sporten", "beweeg", "bewegen", "beweging", "fit", "conditie"]),
    (Within(Sport), P::PlayingOutside, &["spelen"]),
    (Within(Music), P::Music, &["muziek", "musiceren", "orkest", "instrument", "instrumenten"]),
    (Within(Theatre), P::Theatre, &["drama", "improvisatie", "improviseren"]),
    (Within(Arts), P::Crafts, &["creatief", "creatieve", "papier"]),
    (Within(VisualArt), P::Painting, &["verf", "muur", "atelier"]),
    (Within(Arithmetic), P::NumberGames, &["spel", "spelen", "spelletjes"]),
    (Within(Arithmetic), P::Sums, &["tafel", "tafels", "cijfers"]),
    (Within(Language), P::ReadingAloud, &["verhaal", "verhalen", "vertellen", "lees", "lezen"]),
    (Within(Language), P::Books, &["boek", "boeken"]),
    (Within(Language), P::LanguageLesson, &["taal", "nederlands", "engels", "spreken", "schrijven"]),
    (Within(Parenting), P::Toddlers, &["peuter", "peuters", "baby", "babys", "dreumes", "spelen"]),
    (Within(Parenting), P::Parenting, &["puber", "pubers"]),
    (Subject, P::Swimming, &["zwembad"]),
    (Subject, P::Cooking, &["keuken", "soep"]),
    (Subject, P::Garden, &["tuin", "moestuin", "schooltuin", "bloemen", "plantjes"]),
    (Subject, P::Nature, &["natuur", "bomen"]),
    (Subject, P::Birds, &["vogel", "vogels"]),
    (
        Subject,
        P::Animals,
        &["dieren", "huisdieren", "dierentuin", "boerderij", "kinderboerderij", "honden", "konijnen"],
    ),
    (Subject, P::Coding, &["robot", "robots"]),
    (Subject, P::PlayingOutside, &["vlieger", "vliegers"]),
    (Subject, P::Books, &["bibliotheek"]),
    (Subject, P::Screen, &["scherm", "schermen", "media"]),
    (Subject, P::Money, &["geld", "zakgeld", "geldzaken", "schulden"]),
    (Subject, P::Backpack, &["middelbare", "brugklas", "brugklassers"]),
];

static WORDS: LazyLock<HashMap<(Scope, &str), Pictogram>> = LazyLock::new(|| {
    let of = |row: &(Scope, Pictogram, &'static [&'static str])| {
        let (scope, pictogram, words) = *row;
        words.iter().map(move |word| ((scope, *word), pictogram))
    };
    TABLE.iter().flat_map(of).collect()
});

/// What a compound may end with and still be about its first part.
const AFTER: &[&str] = &[
    "les",
    "lessen",
    "club",
    "clubje",
    "groep",
    "week",
    "weekend",
    "dag",
    "dagen",
    "zaterdag",
    "zondag",
    "woensdag",
    "middag",
    "middagen",
    "ochtend",
    "avond",
    "uur",
    "uurtje",
    "kwartier",
    "training",
    "trainingen",
    "cursus",
    "workshop",
    "workshops",
    "kamp",
    "clinic",
    "toernooi",
    "competitie",
    "school",
    "atelier",
    "werkplaats",
    "studio",
    "project",
    "feest",
    "festival",
    "voorstelling",
    "bezoek",
    "instuif",
    "inloop",
    "spel",
    "spelletjes",
    "hulp",
    "begeleiding",
    "cafe",
    "kring",
    "lab",
    "examen",
    "diploma",
    "tocht",
    "tochten",
    "wandeling",
    "techniek",
    "kunst",
    "klas",
    "team",
    "vereniging",
    "programma",
];

/// What a compound may begin with and still be about its last part.
const BEFORE: &[&str] = &[
    "ochtend",
    "middag",
    "avond",
    "dag",
    "week",
    "weekend",
    "maandag",
    "dinsdag",
    "woensdag",
    "donderdag",
    "vrijdag",
    "zaterdag",
    "zondag",
    "zomer",
    "winter",
    "herfst",
    "lente",
    "kerst",
    "vakantie",
    "voorjaar",
    "kind",
    "kinder",
    "kleuter",
    "peuter",
    "baby",
    "jeugd",
    "jongen",
    "meisje",
    "tiener",
    "ouder",
    "familie",
    "gezin",
    "school",
    "klas",
    "buurt",
    "wijk",
    "straat",
    "zaal",
    "buiten",
    "online",
    "mini",
    "start",
    "proef",
    "hobby",
];

/// What ends so is one of these, whatever comes first.
const ENDS: &[&str] =
    &["judo", "yoga", "voetbal", "basketbal", "dans", "koor", "gitaar", "piano", "theater", "toneel", "musical"];

/// What a folded word shows in a scope, whole or as a compound.
#[must_use]
pub fn meaning_of(word: &str, scope: Scope) -> Option<Pictogram> {
    let meaning = |part: &str| WORDS.get(&(scope, part)).copied();
    let by_end = |part: &str| ENDS.iter().find(|end| part.ends_with(**end)).and_then(|end| meaning(end));
    let told = |part: &str| meaning(part).or_else(|| by_end(part));
    let means = |part: &str| told(part).is_some();
    let by_first = || split(word, means, |part| AFTER.contains(&part)).and_then(|(part, _)| told(part));
    let by_second = || split(word, |part| BEFORE.contains(&part), means).and_then(|(_, part)| told(part));
    told(word).or_else(by_first).or_else(by_second)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::fold::fold;

    #[test]
    fn every_word_is_folded_and_stands_once_in_its_scope() {
        let all = TABLE.iter().map(|(_, _, words)| words.len()).sum::<usize>();
        assert_eq!(WORDS.len(), all, "a word stands twice in one scope");
        for word in WORDS.keys().map(|(_, word)| word).chain(AFTER).chain(BEFORE) {
            assert_eq!(fold(word), *word);
        }
        assert!(ENDS.iter().all(|end| WORDS.contains_key(&(Anywhere, *end))), "an end is a word itself");
    }

    #[test]
    fn every_drawing_can_be_guessed() {
        let told = |pictogram: &&Pictogram| TABLE.iter().any(|(_, other, _)| other == *pictogram);
        let untold: Vec<_> = Pictogram::ALL.iter().filter(|pictogram| !told(pictogram)).collect();
        assert!(untold.is_empty(), "no word leads to {untold:?}");
    }
}
