//! No two pages say the same: an offer with the title, the school and the time of another, or news with its title and day.

use rustc_hash::FxHashMap;

use crate::base::code::Code;
use crate::base::diagnostic::{Diagnostic, Diagnostics};
use crate::language::fold::fold;
use crate::model::Offer;
use crate::model::entity::Origin;
use crate::resolve::Content;

pub(super) fn check(content: &Content, diags: &mut Diagnostics) {
    let mut offers: FxHashMap<_, Vec<&Offer>> = FxHashMap::default();
    for offer in content.offers.values() {
        let planning = &offer.planning;
        let key = (fold(&offer.title), planning.from, planning.until, planning.start, planning.weekdays());
        let known = offers.entry(key).or_default();
        if let Some(other) = known.iter().find(|other| is_at_same_place(offer, other)) {
            diags.push(twin(offer.origin(), &offer.title, other.origin()));
        }
        known.push(offer);
    }
    let mut articles = FxHashMap::default();
    for article in content.articles.values() {
        let first = *articles.entry((fold(&article.title), article.date)).or_insert(article);
        if first.slug() != article.slug() {
            diags.push(twin(article.origin(), &article.title, first.origin()));
        }
    }
}

fn is_at_same_place(one: &Offer, other: &Offer) -> bool {
    let (one, other) = (&one.links.schools, &other.links.schools);
    (one.is_empty() && other.is_empty()) || one.iter().any(|school| other.contains(school))
}

fn twin(origin: &Origin, title: &str, other: &Origin) -> Diagnostic {
    let diagnostic = Diagnostic::new(Code::TwinPage, origin.field("titel"));
    diagnostic.with("title", title).with("other", other.source.path.as_str())
}
