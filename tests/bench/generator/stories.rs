//! Principles, goals, commitments, news, pages, introductions and translations.

use jiff::civil::date;

use super::body::{Recipe, body};
use super::cast::{Cast, Named, SECTIONS};
use super::front::{Front, after, before};
use super::goal::{ARTICLE_HEADING, COMMITMENT_HEADING, Goal, PAGE_HEADING, PRINCIPLE_HEADING, links};
use super::prose::{About, paragraph, sentence};
use super::random::Random;
use super::sentences::{COMMITMENT_SENTENCES, ENGLISH, NEWS_SENTENCES, OFFER_NOTES, PAGE_SENTENCES, SCHOOL_SENTENCES};
use super::words::SUBJECTS;

/// The file of a principle or a goal.
pub(super) fn principle(cast: &Cast, number: usize, title: &str, random: &mut Random) -> String {
    let mut front = Front::new();
    front.plain("nummer", number).text("titel", title);
    front.folded("kern", &sentence(COMMITMENT_SENTENCES, About::default(), random));
    front.common("redactie", &["samenwerken"], None, random);
    let goals = [Goal::Section(0), Goal::Section(6)];
    front.with(&text(cast, &goals, 1, COMMITMENT_SENTENCES, PRINCIPLE_HEADING, random, 1))
}

/// The file of a commitment.
pub(super) fn commitment(cast: &Cast, at: usize, random: &mut Random) -> String {
    let mut front = Front::new();
    front.text("titel", &cast.commitments[at].name);
    front.folded("tekst", &paragraph(COMMITMENT_SENTENCES, 2, About::default(), random));
    front.plain("wie", random.pick(&["bestuur", "scholen"]));
    front.plain("plan", random.pick(&["koersplan", "lokale-educatieve-agenda"])).group("periode");
    front.plain("  van", "2023-01-01").plain("  tot", "2027-12-31");
    front.plain("thema", random.pick(&["kansen", "taal", "gezin", "opvang", "talent"]));
    front.plain("stand", random.pick(&["gepland", "loopt", "loopt", "bereikt"])).group("voortgang");
    let count = random.between(2, 8);
    for school in random.some(count, cast.schools.len()) {
        front.plain("  - school", &cast.schools[school].named.slug);
        front.plain("    stand", random.pick(&["gepland", "loopt", "bereikt"]));
        front.text("    toelichting", &sentence(COMMITMENT_SENTENCES, About::default(), random));
        front.plain("    datum", before(date(2026, 11, 15), random.below(300)));
    }
    front.group("bewijs").plain("  - aanbod", &random.pick(&cast.offers).named.slug);
    front.plain("  - partner", &random.pick(&cast.partners).named.slug);
    front.plain("contact", format_args!("{}-partnerschappen", random.pick(&cast.boards).slug));
    front.common("redactie", &["afspraak", "koersplan"], None, random);
    let goals = [Goal::Section(4)];
    front.with(&text(cast, &goals, 2, COMMITMENT_SENTENCES, COMMITMENT_HEADING, random, 1))
}

/// The file of an article.
pub(super) fn article(cast: &Cast, at: usize, random: &mut Random) -> String {
    let named = &cast.articles[at];
    let school = random.below(cast.schools.len());
    let name = &cast.schools[school].named.name;
    let partner = random.below(cast.partners.len());
    let about = About {
        activity: None,
        name,
        school: name,
        partner: &cast.partners[partner].named.name,
    };
    let mut front = Front::new();
    front.text("titel", &named.name);
    front.plain("datum", after(date(2014, 9, 1), random.below(4_450)));
    front.text("samenvatting", &sentence(NEWS_SENTENCES, about, random));
    if random.chance(80) {
        front.list("scholen", [&cast.schools[school].named.slug]);
    }
    front.common("redactie", &["nieuws", "buurt"], Some(format!("/berichten/{}/", named.slug)), random);
    let goals = [Goal::School(school), Goal::Partner(partner)];
    let more = random.below(2);
    let recipe = Recipe {
        openings: NEWS_SENTENCES,
        sentences: NEWS_SENTENCES,
        notes: OFFER_NOTES,
        heading: ARTICLE_HEADING,
        about,
        links: links(cast, &goals, more, 1, random),
        words: random.between(90, 230),
    };
    front.with(&body(recipe, random))
}

/// The file of a page.
pub(super) fn page(cast: &Cast, at: usize, random: &mut Random) -> String {
    let named = &cast.pages[at];
    let mut front = Front::new();
    front.text("titel", &named.name).text("samenvatting", &sentence(PAGE_SENTENCES, About::default(), random));
    if (1..8).contains(&at) {
        let place = if at < 4 { "hoofd" } else { "voet" };
        front.plain("menu", format_args!("{{ plaats: {place}, volgorde: {} }}", at * 10));
    }
    front.common("redactie", &["uitleg"], None, random);
    front.with(&text(cast, &[Goal::Section(0)], 3, PAGE_SENTENCES, PAGE_HEADING, random, depth(&named.slug)))
}

/// The introduction of a list.
pub(super) fn section(cast: &Cast, at: usize, random: &mut Random) -> String {
    let mut front = Front::new();
    front.text("titel", SECTIONS[at].1).text("samenvatting", &sentence(PAGE_SENTENCES, About::default(), random));
    let mut intro = paragraph(PAGE_SENTENCES, 3, About::default(), random);
    let link = Goal::Principle(random.below(3)).link(cast, 1, random);
    intro.push_str(&format!(" Lees ook [{}]({}).\n", link.words, link.target));
    front.with(&intro)
}

/// What a translation translates: its path without an ending, how deep it lies, its name.
pub(super) fn translated(cast: &Cast, at: usize) -> (String, usize, &Named) {
    let pages = cast.pages.len();
    if let Some(page) = cast.pages.get(at) {
        return (format!("paginas/{}", page.slug), depth(&page.slug), page);
    }
    let at = at - pages;
    let (folder, named) =
        if at.is_multiple_of(2) { ("nieuws", &cast.articles[at / 2]) } else { ("aanbod", &cast.offers[at / 2].named) };
    (format!("{folder}/{}", named.slug), 1, named)
}

/// The file of a translation.
pub(super) fn translation(cast: &Cast, at: usize, random: &mut Random) -> String {
    let (_, depth, named) = translated(cast, at);
    let mut front = Front::new();
    let subject = SUBJECTS.len() + at;
    front.text("titel", &format!("{} in English ({subject})", named.name));
    front.text("samenvatting", random.pick::<&str>(ENGLISH));
    let mut text = paragraph(ENGLISH, 4, About::default(), random);
    text.push_str("\n\n## Good to know\n\n");
    text.push_str(&paragraph(ENGLISH, 4, About::default(), random));
    let link = Goal::School(random.below(cast.schools.len())).link(cast, depth, random);
    text.push_str(&format!(" Read more at [{}]({}).\n\n## Questions\n\n", link.words, link.target));
    text.push_str(&paragraph(ENGLISH, 5, About::default(), random));
    text.push('\n');
    front.with(&text)
}

fn text(
    cast: &Cast,
    goals: &[Goal],
    more: usize,
    sentences: &[&str],
    heading: &str,
    random: &mut Random,
    depth: usize,
) -> String {
    let school = &random.pick(&cast.schools).named.name;
    let recipe = Recipe {
        openings: sentences,
        sentences,
        notes: SCHOOL_SENTENCES,
        heading,
        about: About { activity: None, name: school, school, partner: school },
        links: links(cast, goals, more, depth, random),
        words: random.between(90, 230),
    };
    body(recipe, random)
}

/// How many folders below `content/` a page lies.
fn depth(slug: &str) -> usize {
    1 + slug.matches('/').count()
}
