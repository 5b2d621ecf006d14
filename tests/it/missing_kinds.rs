//! Portals that lack kinds: whatever is not there, every template holds, and no page leads to what is not there.

use std::collections::{BTreeMap, BTreeSet};

use portaal::build::{Build, Memos, build};
use portaal::model::Kind;
use portaal::routes::{PageTarget, Route, Target};
use rayon::prelude::*;

use crate::support::{Pages, SiteTest};

/// Multiplies in the field of sixteen elements, whose polynomial is x⁴ + x + 1.
fn times(one: usize, other: usize) -> usize {
    let mut product = 0;
    for bit in 0..4 {
        if other >> bit & 1 == 1 {
            product ^= one << bit;
        }
    }
    for bit in (4..7).rev() {
        if product >> bit & 1 == 1 {
            product ^= 0b10011 << (bit - 4);
        }
    }
    product
}

/// The sum of an element and its three conjugates: 0 or 1.
fn trace(element: usize) -> usize {
    let square = |it: usize| times(it, it);
    let (two, four) = (square(element), square(square(element)));
    element ^ two ^ four ^ square(four)
}

/// 512 of the 65,536 sets of kinds, in which each five kinds are there and are not there in every way: the words of the
/// dual of the extended BCH code of length 16 that corrects two errors.
fn sets() -> Vec<BTreeSet<Kind>> {
    let holds = |word: usize, at: usize| {
        let (a, b, c) = (word & 15, word >> 4 & 15, word >> 8);
        trace(times(a, at)) ^ trace(times(b, times(at, times(at, at)))) ^ c == 1
    };
    let set = |word| Kind::ALL.iter().enumerate().filter(|(at, _)| holds(word, *at)).map(|(_, kind)| *kind).collect();
    (0..512).map(set).collect()
}

/// The portal without the files of all kinds but these.
fn with_only(site: &SiteTest, kinds: &BTreeSet<Kind>) -> SiteTest {
    let mut site = site.clone();
    for kind in Kind::ALL.iter().filter(|kind| !kinds.contains(kind)) {
        let folder = format!("content/{}/", kind.folder());
        let files: Vec<_> = site.snapshot.iter().map(|(path, _)| path.to_owned()).collect();
        for file in files.iter().filter(|file| file.as_str().starts_with(&folder)) {
            site.snapshot.remove(file);
        }
    }
    site
}

/// One page of each sort: what differs between pages of a sort is data, and not what a template asks for.
fn samples(built: &Build) -> impl Iterator<Item = &Route> {
    let mut first = BTreeMap::new();
    for route in built.routes() {
        let Target::Page(page) = &route.target else { continue };
        let sort = match page {
            PageTarget::Entity(id) => format!("{:?}", id.kind()),
            PageTarget::List { kind, filter, .. } => format!("{kind:?} {}", filter.is_some()),
            other => format!("{other:?}").split(|sign: char| !sign.is_alphabetic()).take(2).collect(),
        };
        first.entry(sort).or_insert(route);
    }
    first.into_values()
}

/// The templates that fail, each with a page that it fails for.
fn faults(site: &SiteTest, memos: &Memos) -> BTreeSet<String> {
    let built = build(&site.snapshot, site.options, memos, &|_| {});
    let failing = |route: &Route| built.render(route).err().map(|fault| format!("{}: {fault:?}", route.url));
    samples(&built).filter_map(failing).collect()
}

/// The links of a page that lead to no route.
fn leading_nowhere(built: &Build, url: &str) -> Vec<String> {
    let page = built.page(url);
    let links = page.select("main a[href^='/'], header a[href^='/'], footer a[href^='/']");
    let urls = links.into_iter().map(|link| link.attr("href").split(['#', '?']).next().unwrap_or_default().to_owned());
    urls.filter(|url| built.route(url).is_none()).collect()
}

#[test]
fn each_five_kinds_are_there_and_are_not_there_in_every_way() {
    let sets = sets();
    let kinds = Kind::ALL;
    assert_eq!(kinds.len(), 16, "another number of kinds needs another code");
    for five in [[0, 1, 2, 3, 4], [0, 3, 6, 9, 12], [1, 2, 4, 8, 15], [7, 8, 9, 14, 15], [0, 5, 10, 13, 15]] {
        let ways: BTreeSet<[bool; 5]> = sets.iter().map(|set| five.map(|at| set.contains(&kinds[at]))).collect();
        assert_eq!(ways.len(), 32, "{five:?}");
    }
}

#[test]
fn every_template_holds_whatever_kinds_are_there() {
    let (small, memos) = (SiteTest::small(), Memos::default());
    let found: Vec<(BTreeSet<Kind>, BTreeSet<String>)> = sets()
        .into_par_iter()
        .map(|kinds| {
            let faults = faults(&with_only(&small, &kinds), &memos);
            (kinds, faults)
        })
        .filter(|(_, faults)| !faults.is_empty())
        .collect();
    assert!(found.is_empty(), "{} portals, the first: {:#?}", found.len(), found[0]);
}

/// The portal without each kind in turn, built.
fn without_each(site: &SiteTest) -> impl Iterator<Item = (Kind, Build)> {
    let memos = Memos::default();
    Kind::ALL.iter().map(move |kind| {
        let others = Kind::ALL.iter().copied().filter(|other| other != kind).collect();
        let site = with_only(site, &others);
        (*kind, build(&site.snapshot, site.options, &memos, &|_| {}))
    })
}

#[test]
fn the_real_portal_holds_without_each_kind_in_turn() {
    for (kind, built) in without_each(&SiteTest::real()) {
        for route in samples(&built) {
            assert!(built.render(route).is_ok(), "without {kind:?}: {}", route.url);
        }
    }
}

#[test]
fn no_page_leads_to_what_is_not_there_without_each_kind_in_turn() {
    for (kind, built) in without_each(&SiteTest::small()) {
        for route in samples(&built) {
            let lost = leading_nowhere(&built, &route.url);
            assert!(lost.is_empty(), "without {kind:?}, {} leads to {lost:?}", route.url);
        }
    }
}
