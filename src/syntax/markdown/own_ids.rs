//! The ids that the page around a text has, so that no heading takes one: the link to the main text, what a script looks for and
//! what a label is tied to would lead to the heading instead. A test reads the theme's templates against this.

/// Ids of templates. Those with a `_` need no mention, as no id of a text holds one.
const WHOLE: &[&str] = &[
    "aanbod-kiezen",
    "alle-letters",
    "antwoord",
    "bestanden",
    "bestuur",
    "binnenkort",
    "cijfers",
    "data-cc-by",
    "deuren",
    "dichtbij",
    "familie-servicepunt",
    "filters",
    "gemeten",
    "gevonden",
    "gratis-op",
    "hsds",
    "inhoud",
    "kaart",
    "kies-onderwerp",
    "kies-school",
    "kiezen",
    "kindcentra",
    "kolommen",
    "komende-dagen",
    "lijst",
    "netwerken",
    "nieuws",
    "oordeel",
    "open-words",
    "partners",
    "principes",
    "punten",
    "resultaten",
    "scholen",
    "schooljaren",
    "search-all",
    "search-count",
    "search-near-offers",
    "search-near-schools",
    "search-none",
    "stappen",
    "tabellen",
    "uitkomsten",
    "voorbeelden",
    "voortgang",
    "vraag",
    "vragen",
    "welkom",
    "wijk",
    "zoek",
];

/// What ids begin with that name one of several.
const BEGINNINGS: &[&str] = &["begrip-", "punt-", "voet-", "voorbeeld-"];

/// What ids begin with that count.
const COUNTED: &[&str] = &["bestuur-", "bij-"];

/// Whether the page around a text may have the id `id`.
#[must_use]
pub fn is_of_the_page(id: &str) -> bool {
    let is_number = |rest: &str| rest.bytes().all(|byte| byte.is_ascii_digit());
    WHOLE.binary_search(&id).is_ok()
        || BEGINNINGS.iter().any(|beginning| id.starts_with(beginning))
        || COUNTED.iter().any(|beginning| id.strip_prefix(beginning).is_some_and(is_number))
}
