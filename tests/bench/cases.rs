//! What is measured of a portal of one size.

use std::fs;
use std::process::Command;
use std::time::{Duration, Instant};

use camino::{Utf8Path, Utf8PathBuf};

use crate::floor::files;
use crate::generator::TODAY;
use crate::process::{self, Cost};
use crate::report::{self, Figures, Phase, Report, Row};
use crate::{Options, serve};

const FLOOR_ONE: &str = "floor, one thread";
const FLOOR_ALL: &str = "floor, all threads";
const COLD: &str = "cold build";
const UNCHANGED: &str = "nothing changed";
const EDITED: &str = "one page edited";
const SERVED: &str = "served: one edit to the new page";
const INDEX: &str = "search index";
const STARTED: &str = "served: start to the first page";

/// What a process takes besides the phases that it tells of itself.
const REST: &str = "start and end of the process";

/// Measures everything about a portal of `size` pages.
pub(crate) fn run(size: usize, options: &Options) -> Report {
    let portal = Portal::make(size, options);
    let mut report = portal.report(size, options);
    let wanted = |name: &str| name.contains(&options.only);
    if [FLOOR_ONE, FLOOR_ALL, COLD].into_iter().any(wanted) {
        portal.cold(&mut report, options.rounds);
    }
    if wanted(UNCHANGED) {
        portal.unchanged(&mut report, options.rounds);
    }
    if wanted(EDITED) {
        portal.edited(&mut report, options.rounds);
    }
    if wanted(INDEX) {
        portal.index(&mut report, options.rounds);
    }
    if wanted("phases") {
        portal.phases(&mut report, options.rounds);
    }
    if wanted("served") {
        portal.served(&mut report, options.edits);
    }
    let _ = fs::remove_dir_all(&portal.folder);
    if !options.json {
        report::table(&report);
    }
    report
}

/// A portal on disk, built once.
struct Portal {
    folder: Utf8PathBuf,
    root: Utf8PathBuf,
    public: Utf8PathBuf,
}

impl Portal {
    fn make(size: usize, options: &Options) -> Self {
        let folder = options.folder.join(format!("portaal-{size}"));
        let _ = fs::remove_dir_all(&folder);
        let root = folder.join("portal");
        // In a process of its own: what this one held would count as the memory of those it starts.
        process::run(this().args(["generate", &size.to_string(), root.as_str()]));
        let portal = Self { public: folder.join("public"), root, folder };
        process::output(&mut portal.build(&portal.public));
        portal
    }

    fn report(&self, size: usize, options: &Options) -> Report {
        let count = |folder: &Utf8Path| {
            let sizes = files(folder).into_iter().map(|path| fs::metadata(path).map_or(0, |meta| meta.len()));
            sizes.fold((0, 0), |(files, bytes), length| (files + 1, bytes + length))
        };
        Report {
            size,
            inputs: count(&self.root),
            outputs: count(&self.public),
            filesystem: report::filesystem(&options.folder),
            rows: Vec::new(),
            phases: Vec::new(),
        }
    }

    fn build(&self, target: &Utf8Path) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_portaal"));
        command.args(["build", "--root", self.root.as_str(), "--output", target.as_str(), "--today", TODAY]);
        command.args(["--lang", "en"]);
        command
    }

    /// The floors and a cold build by turns, so that all meet the same machine.
    fn cold(&self, report: &mut Report, rounds: usize) {
        let fresh = self.folder.join("fresh");
        let (mut one, mut all, mut cold) = (Vec::new(), Vec::new(), Vec::new());
        for _ in 0..=rounds {
            for (threads, times) in [("one", &mut one), ("all", &mut all)] {
                let mut floor = this();
                floor.args(["floor", threads, self.root.as_str(), self.public.as_str(), fresh.as_str()]);
                let micros = process::output(&mut floor).trim().parse().expect("the floor prints a number");
                times.push(Duration::from_micros(micros));
                remove(&fresh);
            }
            cold.push(process::run(&mut self.build(&fresh)));
            remove(&fresh);
        }
        report.rows.push(Row::of_times(FLOOR_ONE, &one[1..]));
        report.rows.push(Row::of_times(FLOOR_ALL, &all[1..]));
        let mut row = Row::of_costs(COLD, &cold[1..]);
        row.beside = vec![report.ratio(&row, FLOOR_ONE), report.ratio(&row, FLOOR_ALL)];
        report.rows.push(row);
    }

    fn unchanged(&self, report: &mut Report, rounds: usize) {
        let costs: Vec<Cost> = (0..=rounds).map(|_| process::run(&mut self.build(&self.public))).collect();
        push_rebuild(report, UNCHANGED, &costs[1..]);
    }

    fn edited(&self, report: &mut Report, rounds: usize) {
        let (page, _) = self.page();
        let text = fs::read_to_string(&page).expect("the page can be read");
        let costs = (0..=rounds).map(|round| {
            fs::write(&page, format!("{text}\nRonde {round}.\n")).expect("the page can be written");
            process::run(&mut self.build(&self.public))
        });
        let costs: Vec<Cost> = costs.collect();
        fs::write(&page, text).expect("the page can be written");
        push_rebuild(report, EDITED, &costs[1..]);
    }

    /// The index alone: its time within a process, and the memory that a process with it holds beyond one without it.
    fn index(&self, report: &mut Report, rounds: usize) {
        let process = |what: &str| {
            let mut command = this();
            command.args(["index", what, self.root.as_str()]);
            command
        };
        let time = |_| {
            let micros = process::output(&mut process("made")).trim().parse().expect("the index prints a number");
            Duration::from_micros(micros)
        };
        let times: Vec<Duration> = (0..=rounds).map(time).collect();
        let memory = |what: &str| process::run(&mut process(what)).memory;
        let mut row = Row::of_times(INDEX, &times[1..]);
        row.memory = Some(memory("made").saturating_sub(memory("skipped")));
        row.beside = vec![report.ratio(&row, COLD)];
        report.rows.push(row);
    }

    fn phases(&self, report: &mut Report, rounds: usize) {
        let fresh = self.folder.join("fresh");
        let mut phases: Vec<(String, Vec<Duration>)> = Vec::new();
        for round in 0..=rounds {
            let began = Instant::now();
            let said = process::output(self.build(&fresh).arg("--timings"));
            let wall = began.elapsed();
            remove(&fresh);
            let found = said.lines().filter_map(|line| line.trim().split_once(" ms  "));
            let found = found.filter_map(|(time, name)| Some((name.trim(), time.trim().parse::<f64>().ok()?)));
            let mut steps: Vec<(&str, Duration)> =
                found.map(|(name, millis)| (name, Duration::from_secs_f64(millis / 1000.0))).collect();
            let sum = steps.iter().map(|(_, time)| *time).sum();
            steps.push((REST, wall.saturating_sub(sum)));
            for (name, time) in steps.into_iter().filter(|_| round > 0) {
                match phases.iter_mut().find(|(known, _)| known == name) {
                    Some((_, times)) => times.push(time),
                    None => phases.push((name.to_owned(), vec![time])),
                }
            }
        }
        let phases = phases.into_iter().map(|(name, times)| Phase { name, time: Figures::of(&times) });
        report.phases = phases.collect();
    }

    fn served(&self, report: &mut Report, edits: usize) {
        let (page, slug) = self.page();
        let served = serve::measure(&self.root, &page, &format!("/aanbod/{slug}/"), edits);
        report.rows.push(Row::of_times(STARTED, &[served.start]));
        let mut row = Row::of_times(SERVED, &served.edits);
        row.memory = served.memory;
        report.rows.push(row);
    }

    /// An offer that is edited: its file and its slug.
    fn page(&self) -> (Utf8PathBuf, String) {
        let mut offers = files(&self.root.join("content/aanbod"));
        offers.sort();
        let is_offer =
            |path: &&Utf8PathBuf| path.file_stem().is_some_and(|stem| stem != "index" && !stem.contains('.'));
        let page = offers.iter().find(is_offer).expect("a portal has offers").clone();
        let slug = page.file_stem().unwrap_or_default().to_owned();
        (page, slug)
    }
}

fn push_rebuild(report: &mut Report, name: &'static str, costs: &[Cost]) {
    let mut row = Row::of_costs(name, costs);
    row.beside = vec![report.ratio(&row, COLD)];
    report.rows.push(row);
}

/// This program.
fn this() -> Command {
    Command::new(std::env::current_exe().expect("the program knows itself"))
}

fn remove(folder: &Utf8Path) {
    fs::remove_dir_all(folder).expect("what was written can be removed");
}
