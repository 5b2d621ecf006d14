//! What is previewed is what is published, whatever happened before.

use std::fs;
use std::sync::Arc;

use camino::{Utf8Path, Utf8PathBuf};
use portaal::build::{Build, Memos, build};
use portaal::input::{self, File};
use portaal::report::Problem;
use portaal::serve::Preview;
use portaal::serve::files::Files;
use portaal::serve::previewer::Previewer;
use portaal::watch::Changes;

use super::browser::{request, until};
use super::{FOLDERS, Shown};
use crate::support::{Folder, SiteTest};

const SCRIPT: &str = "<script src=\"/_portaal/live.js\" defer></script>";

#[test]
fn served_bytes_are_published_bytes_but_for_one_script() {
    let site = SiteTest::small();
    let shown = Shown::new(&site);
    let built = site.build();
    assert!(built.routes().len() > 20);
    for route in built.routes() {
        let published = built.render(route).unwrap_or_else(|fault| panic!("{fault:?}")).into_owned();
        let served = shown.get(&route.url);
        assert_eq!(served.status, 200, "{}", route.url);
        assert_ne!(served.header("content-type"), "application/octet-stream", "{}", route.url);
        if served.header("content-type").starts_with("text/html") {
            let text = served.text();
            assert_eq!(text.matches(SCRIPT).count(), 1, "{}", route.url);
            assert_eq!(text.replacen(SCRIPT, "", 1).into_bytes(), published, "{}", route.url);
            assert_eq!(served.header("cache-control"), "no-store");
            let policy = served.header("content-security-policy");
            assert!(policy.contains("default-src 'none'") && !policy.contains("unsafe"), "{policy}");
        } else {
            assert_eq!(served.body, published, "{}", route.url);
        }
        let head = request(shown.address(), "HEAD", &route.url, "");
        assert_eq!((head.status, head.body.len()), (200, 0), "{}", route.url);
        assert_eq!(head.header("content-length"), served.body.len().to_string(), "{}", route.url);
    }
    assert!(!shown.path("public").exists());
    for (path, own) in [("/er/is/niets/", "/404.html"), ("/en/er/is/niets/", "/en/404.html")] {
        let missing = shown.get(path);
        assert_eq!(missing.status, 404);
        let page = built.route(own).expect("there is one");
        let page = built.render(page).unwrap_or_else(|fault| panic!("{fault:?}")).into_owned();
        assert_eq!(missing.text().replacen(SCRIPT, "", 1).into_bytes(), page, "{path}");
    }
}

#[test]
fn every_file_has_its_type() {
    let site = SiteTest::small()
        .with("content/paginas/Plan 1.pdf", "%PDF")
        .edited("content/paginas/over-ons.md", "Wie", "[Plan](<Plan 1.pdf>). Wie")
        .with("themes/asko/static/a.webp", "x");
    let shown = Shown::new(&site);
    let built = site.build();
    let of = |ending: &str| {
        let route = built.routes().iter().find(|route| route.url.ends_with(ending));
        let url = &route.unwrap_or_else(|| panic!("nothing ends in {ending}")).url;
        let answer = shown.get(&url.replace(' ', "%20"));
        assert_eq!(answer.status, 200, "{url}");
        (answer.header("content-type").to_owned(), answer.header("cache-control").to_owned())
    };
    assert_eq!(of(".css").0, "text/css; charset=utf-8");
    assert!(of(".css").1.contains("immutable"));
    assert_eq!(of(".pdf").0, "application/pdf");
    assert_eq!(of(".webp").0, "image/webp");
    assert_eq!(of(".svg").0, "image/svg+xml");
    assert_eq!(of("feed.xml").0, "application/atom+xml; charset=utf-8");
    assert_eq!(of("sitemap.xml").0, "application/xml; charset=utf-8");
    assert_eq!(of("robots.txt").0, "text/plain; charset=utf-8");
    assert_eq!(of("robots.txt").1, "no-store");
}

#[test]
fn a_portal_below_a_path_is_shown_below_it() {
    let site = SiteTest::small().edited(
        "content/site.yaml",
        "https://klein.example.org/",
        "https://klein.example.org/portaal/",
    );
    let shown = Shown::new(&site);
    assert!(shown.running.url().ends_with("/portaal/"), "{}", shown.running.url());
    let goes = |from: &str| {
        let answer = shown.get(from);
        assert_eq!(answer.status, 308, "{from}");
        answer.header("location").to_owned()
    };
    assert_eq!(goes("/"), "/portaal/");
    assert_eq!(goes("/portaal"), "/portaal/");
    assert_eq!(goes("/portaal/over-ons?x=1"), "/portaal/over-ons/?x=1");
    assert_eq!(shown.get("/portaal/over-ons/").status, 200);
    assert_eq!(shown.get("/over-ons/").status, 404);
}

/// `SplitMix64`, by Sebastiano Vigna (public domain).
struct Random(u64);

impl Random {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        usize::try_from((mixed ^ (mixed >> 31)) % limit as u64).expect("an index fits")
    }
}

/// Somebody who does things to files.
struct Hand {
    root: Utf8PathBuf,
    site: SiteTest,
    random: Random,
}

impl Hand {
    /// Does one thing and says where.
    fn act(&mut self) -> Vec<Utf8PathBuf> {
        let paths: Vec<Utf8PathBuf> = self.content().map(|(path, _)| path.to_path_buf()).collect();
        let path = paths[self.random.below(paths.len())].clone();
        let other =
            Utf8PathBuf::from(["content/map", "content/paginas/map", "content/aanbod/b.md"][self.random.below(3)]);
        let folder = path.parent().expect("a file stands in a folder").to_owned();
        let whole = |path: &Utf8Path| self.root.join(path);
        match self.random.below(9) {
            0 => {
                let _ = fs::remove_file(whole(&path));
                vec![path]
            }
            1 => {
                let _ = fs::rename(whole(&path), whole(&other));
                vec![path, other]
            }
            2 if folder != "content" => {
                let _ = fs::rename(whole(&folder), whole(&other));
                vec![folder, other]
            }
            3 => {
                let _ = fs::rename(whole(&other), whole(&folder));
                vec![other, folder]
            }
            4 => {
                let _ = fs::remove_dir_all(whole(&other));
                vec![other]
            }
            5 | 6 => {
                self.restore();
                vec!["content".into()]
            }
            _ => {
                self.edit(&path);
                vec![path]
            }
        }
    }

    fn content(&self) -> impl Iterator<Item = (&Arc<Utf8Path>, &File)> {
        self.site.snapshot.below("content".into())
    }

    /// Puts everything back as it was.
    fn restore(&self) {
        let _ = fs::remove_dir_all(self.root.join("content"));
        for (path, file) in self.content() {
            let whole = self.root.join(path);
            fs::create_dir_all(whole.parent().expect("a file stands in a folder")).expect("folders can be made");
            fs::write(whole, &file.bytes).expect("files can be written");
        }
    }

    fn edit(&mut self, path: &Utf8Path) {
        let Ok(text) = fs::read_to_string(self.root.join(path)) else { return };
        let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
        let at = self.random.below(lines.len().max(1));
        match self.random.below(4) {
            0 if at < lines.len() => drop(lines.remove(at)),
            1 => lines.insert(at, "sleutel: waarde".to_owned()),
            _ => lines.push(format!("Nog een zin, {}.", self.random.below(1000))),
        }
        fs::write(self.root.join(path), lines.join("\n") + "\n").expect("files can be written");
    }
}

fn outputs(built: &Build) -> Vec<(String, Option<Vec<u8>>)> {
    let bytes = |route| built.render(route).ok().map(std::borrow::Cow::into_owned);
    built.routes().iter().map(|route| (route.url.to_string(), bytes(route))).collect()
}

/// The law, for the server: what it holds is what a fresh start would find.
fn assert_true(preview: &Preview, cold: &Build, round: usize) {
    assert!(*preview.found == cold.diagnostics, "round {round}: other diagnostics");
    assert_eq!(preview.problem, Problem::of(&cold.diagnostics), "round {round}");
    let shown = preview.build.as_ref().expect("something is shown");
    if cold.diagnostics.has_errors() {
        // A link to what is gone is still at fault in the last good version of its file; it costs nothing but itself.
        assert!(shown.site().is_some(), "round {round}: good settings were known");
        for (url, bytes) in outputs(shown) {
            assert!(bytes.is_some(), "round {round}: {url} cannot be made");
        }
    } else {
        assert!(outputs(shown) == outputs(cold), "round {round}: other pages");
    }
}

#[test]
fn after_any_edits_the_server_holds_what_a_fresh_start_would() {
    let site = SiteTest::small();
    let folder = Folder::with(&site);
    let mut hand = Hand {
        root: folder.path(),
        site: site.clone(),
        random: Random(20_261_121),
    };
    let mut files = Files::read(&folder.path(), FOLDERS).expect("it can be read");
    let mut previewer = Previewer::new();
    previewer.preview(files.snapshot(), site.options);
    let mut good = 0;
    for round in 0..120 {
        let mut places: Vec<Utf8PathBuf> = (0..=hand.random.below(2)).flat_map(|_| hand.act()).collect();
        places.sort();
        places.dedup();
        files.refresh(&Changes { paths: places, everywhere: false }).expect("it can be read");
        let fresh = input::read(&folder.path(), FOLDERS).expect("it can be read");
        assert!(**files.snapshot() == fresh, "round {round}: other files");
        let preview = previewer.preview(files.snapshot(), site.options);
        previewer.tidy();
        let cold = build(&fresh, site.options, &Memos::default(), &|_| {});
        good += usize::from(!cold.diagnostics.has_errors());
        assert_true(&preview, &cold, round);
    }
    assert!(good > 10, "only {good} rounds had no errors");
}

#[test]
fn after_any_edits_of_a_watched_folder_the_server_shows_what_a_fresh_start_would() {
    let site = SiteTest::small();
    let shown = Shown::new(&site);
    let mut hand = Hand {
        root: shown.folder.path(),
        site: site.clone(),
        random: Random(11_21),
    };
    for round in 0..12 {
        for _ in 0..4 {
            hand.act();
        }
        if round % 3 == 2 {
            hand.restore();
        }
        let fresh = input::read(&shown.folder.path(), FOLDERS).expect("it can be read");
        let cold = build(&fresh, site.options, &Memos::default(), &|_| {});
        until("the diagnostics are those of a fresh start", || *shown.running.preview().found == cold.diagnostics);
        if cold.diagnostics.has_errors() {
            continue;
        }
        let same = |route: &portaal::routes::Route| {
            let served = shown.get(&route.url);
            let published = cold.render(route).unwrap_or_else(|fault| panic!("{fault:?}"));
            let is_page = served.header("content-type").starts_with("text/html");
            let body = if is_page { served.text().replacen(SCRIPT, "", 1).into_bytes() } else { served.body };
            body == *published
        };
        until("every page is that of a fresh start", || cold.routes().iter().all(same));
    }
}

#[test]
fn a_file_that_was_never_good_is_left_out() {
    let site = SiteTest::small();
    let mut previewer = Previewer::new();
    let mut snapshot = site.snapshot.clone();
    previewer.preview(&snapshot.clone().into(), site.options);
    snapshot.insert("content/paginas/nieuw.md", File::new(b"---\ntitel: [\n---\n".as_slice()));
    let preview = previewer.preview(&snapshot.into(), site.options);
    assert!(!preview.problem.is_none());
    let shown = preview.build.expect("something is shown");
    assert!(!shown.diagnostics.has_errors());
    assert!(outputs(&shown) == outputs(&site.build()));
}
