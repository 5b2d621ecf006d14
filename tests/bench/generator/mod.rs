//! Makes portals of any size that look like real ones: every kind of content, in Dutch, with references from everything
//! to everything, and nothing wrong with it.
//!
//! The same size and seed give the same bytes, on any machine and on any day: chance comes from [`random`], and nothing
//! asks for the time. A portal of `size` has exactly so many content files that become a page; `site.yaml` comes on top.

mod body;
mod cast;
mod front;
mod further;
mod goal;
mod offers;
mod organisations;
mod prose;
mod random;
mod sentences;
mod stories;
#[rustfmt::skip]
mod words;

use std::{fs, io};

use camino::Utf8Path;

use cast::{Cast, GOALS, PRINCIPLES, SECTIONS};
use further::{SCHEMES, TERMS, TRANSITIONS};
use random::Random;

/// The day on which everything in a portal is current.
pub(super) const TODAY: &str = "2026-11-21";

/// The seed of the portals that figures are published of.
pub(super) const SEED: u64 = 2026;

const SITE: &str = "\
titel: Samen rond het kind
ondertitel: Ouders, scholen en partners
url: https://samen.example.org/
stichting:
  naam: Samen Leren
  volledige_naam: Stichting Samen Leren
  email: samen@example.org
talen: [nl, en]
thema: asko
data:
  licentie: cc0
zoeken:
  synoniemen:
    - begrip: opvang
      woorden:
        nl: [opvang, kinderopvang, bso]
        en: [childcare, daycare]
";

/// Hands every file of a portal to `take`: its path from the portal's folder, and its text.
pub(super) fn portal(size: usize, seed: u64, mut take: impl FnMut(&str, String)) {
    let cast = Cast::new(size, seed);
    let mut file = |path: String, make: &dyn Fn(&mut Random) -> String| {
        let text = make(&mut Random::of(seed, &path));
        take(&format!("content/{path}"), text);
    };
    file("site.yaml".to_owned(), &|_| SITE.to_owned());
    for (at, (folder, _)) in SECTIONS.iter().enumerate() {
        file(format!("{folder}/index.md"), &|random| stories::section(&cast, at, random));
    }
    for (folder, all) in [("familieschool", PRINCIPLES.as_slice()), ("kindcentrum", &GOALS)] {
        for (at, (slug, title)) in all.iter().enumerate() {
            file(format!("{folder}/{slug}.md"), &|random| stories::principle(&cast, at + 1, title, random));
        }
    }
    for (at, board) in cast.boards.iter().enumerate() {
        file(format!("besturen/{}.md", board.slug), &|random| organisations::board(&cast, at, random));
    }
    for (at, school) in cast.schools.iter().enumerate() {
        file(format!("scholen/{}.md", school.named.slug), &|random| organisations::school(&cast, at, random));
    }
    for (at, partner) in cast.partners.iter().enumerate() {
        file(format!("partners/{}.md", partner.named.slug), &|random| organisations::partner(&cast, at, random));
    }
    for contact in organisations::contacts(&cast) {
        file(format!("contact/{}.md", contact.slug), &|random| contact.file(&cast, random));
    }
    for offer in &cast.offers {
        file(format!("aanbod/{}.md", offer.named.slug), &|random| offers::offer(&cast, offer, random));
    }
    for (at, commitment) in cast.commitments.iter().enumerate() {
        file(format!("agenda/{}.md", commitment.slug), &|random| stories::commitment(&cast, at, random));
    }
    for (at, article) in cast.articles.iter().enumerate() {
        file(format!("nieuws/{}.md", article.slug), &|random| stories::article(&cast, at, random));
    }
    for (at, page) in cast.pages.iter().enumerate() {
        file(format!("paginas/{}.md", page.slug), &|random| stories::page(&cast, at, random));
    }
    for (at, outcome) in cast.outcomes.iter().enumerate() {
        file(format!("uitkomsten/{}.md", outcome.slug), &|random| further::outcome(&cast, at, random));
    }
    for (at, network) in cast.networks.iter().enumerate() {
        file(format!("netwerken/{}.md", network.slug), &|random| further::network(&cast, at, random));
    }
    for (at, (slug, ..)) in SCHEMES.iter().enumerate() {
        file(format!("regelingen/{slug}.md"), &|random| further::scheme(at, random));
    }
    for (at, (slug, ..)) in TRANSITIONS.iter().enumerate() {
        file(format!("overgangen/{slug}.md"), &|random| further::transition(&cast, at, random));
    }
    for (at, (slug, ..)) in TERMS.iter().enumerate() {
        file(format!("begrippen/{slug}.md"), &|random| further::term(at, random));
    }
    for at in 0..cast.translations {
        let (path, _, _) = stories::translated(&cast, at);
        file(format!("{path}.en.md"), &|random| stories::translation(&cast, at, random));
    }
}

/// Writes a portal into a folder, which need not be there.
///
/// # Errors
/// What the disk says.
pub(super) fn write(folder: &Utf8Path, size: usize, seed: u64) -> io::Result<()> {
    let mut result = Ok(());
    portal(size, seed, |path, text| {
        if result.is_ok() {
            let path = folder.join(path);
            result = path.parent().map_or(Ok(()), fs::create_dir_all).and_then(|()| fs::write(&path, text));
        }
    });
    result
}
