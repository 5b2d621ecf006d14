//! The law: warm equals cold. After any edits, what a running program makes is what a fresh one would.

use camino::Utf8PathBuf;
use portaal::build::{Build, Memos, build};
use portaal::input::{File, Snapshot};

use crate::support::{SiteTest, short};

/// `SplitMix64`, by Sebastiano Vigna (public domain): small, seeded, the same everywhere.
pub(crate) struct Random(pub(crate) u64);

impl Random {
    pub(crate) fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    pub(crate) fn below(&mut self, limit: usize) -> usize {
        usize::try_from(self.next() % limit as u64).expect("an index fits")
    }
}

/// Everything that a build gives: each output with its bytes, and what was found.
fn everything(built: &Build) -> (Vec<(String, Vec<u8>)>, String) {
    let mut found = built.diagnostics.clone();
    let mut outputs = Vec::new();
    for route in built.routes().iter().chain(built.search_routes()) {
        match built.render(route) {
            Ok(bytes) => outputs.push((route.file.to_string(), bytes.into_owned())),
            Err(fault) => found.extend([fault]),
        }
    }
    found.sort();
    (outputs, short(&found))
}

fn change(snapshot: &mut Snapshot, original: &Snapshot, random: &mut Random) {
    let paths: Vec<Utf8PathBuf> = original.iter().map(|(path, _)| path.to_path_buf()).collect();
    let path = &paths[random.below(paths.len())];
    match random.below(6) {
        0 => drop(snapshot.remove(path)),
        1 => {
            if let Some(file) = snapshot.remove(path) {
                let name = format!("anders-{}.md", random.below(5));
                snapshot.insert(path.with_file_name(name), file);
            }
        }
        2 => {
            let file = original.get(path).expect("the original has it").clone();
            snapshot.insert(path.clone(), file);
        }
        3 => {
            let styles = format!("body{{--x:{}}}", random.below(9));
            snapshot.insert("themes/asko/styles/extra.css", File::new(styles.into_bytes()));
        }
        _ => edit(snapshot, path, random),
    }
}

fn edit(snapshot: &mut Snapshot, path: &Utf8PathBuf, random: &mut Random) {
    let Some(file) = snapshot.get(path) else { return };
    let mut lines: Vec<String> = String::from_utf8_lossy(&file.bytes).lines().map(str::to_owned).collect();
    let at = random.below(lines.len().max(1));
    match random.below(4) {
        0 => drop(lines.get(at).is_some().then(|| lines.remove(at))),
        1 => lines.insert(at, format!("- tekst {}", random.below(99))),
        2 => lines.push(format!("\nEen zin erbij, {}.", random.below(999))),
        _ => lines.get_mut(at).into_iter().for_each(|line| line.push('x')),
    }
    snapshot.insert(path.clone(), File::new((lines.join("\n") + "\n").into_bytes()));
}

#[test]
fn a_warm_build_is_byte_for_byte_a_cold_one() {
    let site = SiteTest::small();
    let memos = Memos::default();
    let mut random = Random(20_261_121);
    let mut snapshot = site.snapshot.clone();
    for round in 0..150 {
        for _ in 0..=random.below(3) {
            change(&mut snapshot, &site.snapshot, &mut random);
        }
        let warm = build(&snapshot, site.options, &memos, &|_| {});
        memos.end_generation();
        let cold = build(&snapshot, site.options, &Memos::default(), &|_| {});
        assert!(everything(&warm) == everything(&cold), "round {round} differs");
    }
}

#[test]
fn the_number_of_threads_does_not_matter() {
    let site = SiteTest::small();
    let with_threads = |threads| {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().expect("a pool can be made");
        pool.install(|| everything(&site.build()))
    };
    assert!(with_threads(1) == with_threads(7));
}
