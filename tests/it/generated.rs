//! The generator of large portals: the same everywhere, and at every size nothing wrong.

use portaal::base::digest::Digest;
use portaal::input::File;

use crate::support::SiteTest;

#[path = "../bench/generator/mod.rs"]
#[expect(dead_code, reason = "the benchmarks write what the tests only hold")]
mod generator;

/// A generated portal in memory.
pub(crate) fn generated(size: usize) -> SiteTest {
    let mut site = SiteTest::empty();
    generator::portal(size, generator::SEED, |path, text| {
        let path = camino::Utf8Path::new(path);
        assert!(site.snapshot.get(path).is_none(), "{path} is written once");
        site.snapshot.insert(path, File::new(text.into_bytes()));
    });
    site
}

#[test]
fn a_generated_portal_has_nothing_wrong_with_it() {
    let site = generated(300);
    assert_eq!(site.options.today.to_string(), generator::TODAY);
    assert_eq!(site.found(), "");
}

#[test]
fn a_generated_portal_has_as_many_pages_as_were_asked_for() {
    for size in [250, 1_000] {
        let site = generated(size);
        let pages = site.snapshot.iter().filter(|(path, _)| path.extension() == Some("md")).count();
        assert_eq!(pages, size);
    }
}

#[test]
fn the_same_size_and_seed_give_the_same_bytes() {
    let digest = generated(250).snapshot.digest();
    assert_eq!(digest, generated(250).snapshot.digest());
    assert_eq!(
        digest.to_string(),
        "562a58634d29c029024664f78a30f430",
        "a new generator makes old figures incomparable: say so"
    );
    let mut other = Vec::new();
    generator::portal(250, generator::SEED + 1, |path, text| {
        other.push(Digest::of_parts([path.as_bytes(), text.as_bytes()]));
    });
    assert_eq!(other.len(), 251);
}
