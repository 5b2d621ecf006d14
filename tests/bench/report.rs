//! Figures, for people and for programs.

use std::fs;
use std::time::Duration;

use camino::Utf8Path;
use serde_json::{Value, json};

use crate::Options;
use crate::process::Cost;

/// A median with what lay around it.
#[derive(Clone, Copy)]
pub(crate) struct Figures {
    median: Duration,
    least: Duration,
    most: Duration,
}

impl Figures {
    /// The figures of at least one time.
    pub(crate) fn of(times: &[Duration]) -> Self {
        let mut times = times.to_vec();
        times.sort_unstable();
        let middle = times.len() / 2;
        let median =
            if times.len().is_multiple_of(2) { (times[middle - 1] + times[middle]) / 2 } else { times[middle] };
        Self { median, least: times[0], most: times[times.len() - 1] }
    }

    fn json(self) -> Value {
        json!({ "median_ms": millis(self.median), "least_ms": millis(self.least), "most_ms": millis(self.most) })
    }
}

/// One thing that was measured.
pub(crate) struct Row {
    name: &'static str,
    wall: Figures,
    cpu: Option<Figures>,
    /// The most memory held in any round.
    pub memory: Option<u64>,
    /// How many times another row it took.
    pub beside: Vec<Option<(f64, &'static str)>>,
}

impl Row {
    /// A row of times alone.
    pub(crate) fn of_times(name: &'static str, times: &[Duration]) -> Self {
        Self {
            name,
            wall: Figures::of(times),
            cpu: None,
            memory: None,
            beside: Vec::new(),
        }
    }

    /// A row of whole processes.
    pub(crate) fn of_costs(name: &'static str, costs: &[Cost]) -> Self {
        let walls: Vec<Duration> = costs.iter().map(|cost| cost.wall).collect();
        let cpus: Vec<Duration> = costs.iter().map(|cost| cost.cpu).collect();
        Self {
            cpu: Some(Figures::of(&cpus)),
            memory: costs.iter().map(|cost| cost.memory).max(),
            ..Self::of_times(name, &walls)
        }
    }
}

/// A step of a build.
pub(crate) struct Phase {
    /// Its name, as the builder gives it.
    pub name: String,
    /// How long it took.
    pub time: Figures,
}

/// All that was measured of one portal.
pub(crate) struct Report {
    /// How many pages it has in its content.
    pub size: usize,
    /// Files and bytes that it is made from.
    pub inputs: (usize, u64),
    /// Files and bytes that it is published as.
    pub outputs: (usize, u64),
    /// What it lies on.
    pub filesystem: String,
    /// What was measured.
    pub rows: Vec<Row>,
    /// The steps of a cold build.
    pub phases: Vec<Phase>,
}

impl Report {
    /// How many times the row called `name` this row took.
    pub(crate) fn ratio(&self, row: &Row, name: &'static str) -> Option<(f64, &'static str)> {
        let other = self.rows.iter().find(|row| row.name == name)?;
        Some((row.wall.median.as_secs_f64() / other.wall.median.as_secs_f64(), name))
    }
}

/// The sort of file system that holds a folder; only Linux says.
pub(crate) fn filesystem(folder: &Utf8Path) -> String {
    let real = folder.canonicalize_utf8().unwrap_or_else(|_| folder.to_owned());
    let mounts = fs::read_to_string("/proc/self/mounts").unwrap_or_default();
    let mount = |line: &str| {
        let mut words = line.split(' ').skip(1).map(str::to_owned);
        Some((words.next()?, words.next()?)).filter(|(at, _)| real.starts_with(at))
    };
    let found = mounts.lines().filter_map(mount).max_by_key(|(at, _)| at.len());
    found.map_or_else(|| "unknown".to_owned(), |(_, sort)| sort)
}

/// Prints a portal's figures for people.
pub(crate) fn table(report: &Report) {
    let (inputs, read) = report.inputs;
    let (outputs, written) = report.outputs;
    println!("\n{} pages on {}", grouped(report.size), report.filesystem);
    println!(
        "{} files of {} MB in, {} files of {} MB out\n",
        grouped(inputs),
        megabytes(read),
        grouped(outputs),
        megabytes(written)
    );
    println!("{:<34} {:>9}  {:>19}  {:>9}  {:>7}", "", "median", "least to most", "cpu", "memory");
    for row in &report.rows {
        let cpu = row.cpu.map_or_else(String::new, |cpu| time(cpu.median));
        let memory = row.memory.map_or_else(String::new, |memory| format!("{} MB", megabytes(memory)));
        let beside = row.beside.iter().flatten().map(|(ratio, name)| format!("  {ratio:.2} × {name}"));
        println!(
            "{:<34} {:>9}  {:>19}  {cpu:>9}  {memory:>7}{}",
            row.name,
            time(row.wall.median),
            spread(row.wall),
            beside.collect::<String>()
        );
    }
    if !report.phases.is_empty() {
        println!("\nPhases of a cold build");
    }
    for phase in &report.phases {
        println!("{:<34} {:>9}  {:>19}", phase.name, time(phase.time.median), spread(phase.time));
    }
}

/// Says how the tables came about.
pub(crate) fn closing(options: &Options) {
    println!(
        "\nMedians of {} rounds ({} edits) after one to warm up, whole processes, {} threads. The floor reads all \
         inputs and writes the same files under their own names, with nothing to make; its time is without the start of \
         its process. Inputs are in the system's cache, outputs go to it; only the builder flushes anything (its \
         manifest and intent). Memory is the most that any round held.",
        options.rounds,
        options.edits,
        rayon::current_num_threads()
    );
}

/// Prints everything as one document.
pub(crate) fn json(options: &Options, reports: &[Report]) {
    let rows = |report: &Report| -> Vec<Value> {
        let row = |row: &Row| {
            let beside = row.beside.iter().flatten().map(|(ratio, name)| json!({ "to": name, "ratio": ratio }));
            json!({
                "name": row.name,
                "wall": row.wall.json(),
                "cpu": row.cpu.map(Figures::json),
                "memory_bytes": row.memory,
                "beside": beside.collect::<Vec<_>>(),
            })
        };
        report.rows.iter().map(row).collect()
    };
    let portals = reports.iter().map(|report| {
        let phases = report.phases.iter().map(|phase| json!({ "name": phase.name, "wall": phase.time.json() }));
        json!({
            "pages": report.size,
            "filesystem": report.filesystem,
            "inputs": { "files": report.inputs.0, "bytes": report.inputs.1 },
            "outputs": { "files": report.outputs.0, "bytes": report.outputs.1 },
            "rows": rows(report),
            "phases": phases.collect::<Vec<_>>(),
        })
    });
    let document = json!({
        "rounds": options.rounds,
        "edits": options.edits,
        "threads": rayon::current_num_threads(),
        "portals": portals.collect::<Vec<_>>(),
    });
    println!("{document:#}");
}

fn millis(time: Duration) -> f64 {
    time.as_secs_f64() * 1000.0
}

fn time(time: Duration) -> String {
    let millis = millis(time);
    if millis < 100.0 { format!("{millis:.1} ms") } else { format!("{millis:.0} ms") }
}

fn spread(figures: Figures) -> String {
    format!("{} – {}", time(figures.least), time(figures.most))
}

fn megabytes(bytes: u64) -> u64 {
    (bytes + 500_000) / 1_000_000
}

/// A number with a comma after each thousand.
fn grouped(number: usize) -> String {
    let digits = number.to_string();
    let mut grouped = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    grouped
}
