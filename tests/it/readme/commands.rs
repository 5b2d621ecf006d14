//! Every command line of the guides is one that the command understands.

use std::fs;
use std::process::Command;

use super::{AUTHORS, EDITORS, MAIN, blocks, read};
use crate::support::{Folder, portaal, said};

/// The command lines of a guide: those in blocks of `sh`, and those between backticks that have an argument.
fn lines(guide: &str) -> Vec<Vec<String>> {
    let text = read(guide);
    let in_blocks = blocks(&text, "sh").into_iter().flat_map(|(_, block)| block.lines());
    let prose: String = text.split("\n```").step_by(2).collect();
    let between = prose.split('`').skip(1).step_by(2).filter(|code| code.starts_with("portaal ")).map(str::to_owned);
    let lines: Vec<String> = in_blocks.map(str::to_owned).chain(between).collect();
    lines.iter().filter_map(|line| arguments(line)).collect()
}

/// The arguments of a line that runs the command, as a shell would take them apart.
fn arguments(line: &str) -> Option<Vec<String>> {
    let line = line.split(" #").next().unwrap_or(line).trim();
    let rest = line.strip_prefix("portaal ").or_else(|| line.strip_prefix("cargo run --release -- "))?;
    let mut words = Vec::new();
    for (at, part) in rest.split('"').enumerate() {
        match at % 2 {
            0 => words.extend(part.split_whitespace().map(str::to_owned)),
            _ => words.push(part.to_owned()),
        }
    }
    Some(words)
}

/// A portal as `init` makes it.
fn fresh() -> Folder {
    let folder = Folder::new();
    let made = portaal(&folder.path()).arg("init").output().expect("it runs");
    assert!(made.status.success(), "{}", said(&made));
    folder
}

/// A portal as it is when somebody translates: with languages, and a translation unless one is to be made.
fn translated(action: &str) -> Folder {
    let folder = fresh();
    let content = folder.path().join("content");
    let settings = fs::read_to_string(content.join("site.yaml")).expect("a portal has settings");
    let with_languages = settings.replacen("talen: [nl]", "talen: [nl, en, ar]", 1);
    assert_ne!(settings, with_languages);
    fs::write(content.join("site.yaml"), with_languages).expect("it can be written");
    if action != "new" {
        fs::write(content.join("paginas/over-ons.en.md"), "---\ntitel: About us\n---\n").expect("it can be written");
    }
    folder
}

/// A portal with the calendar of another year.
fn with_next_year() -> Folder {
    let folder = fresh();
    let calendar = folder.path().join("content/kalender/2027-2028.yaml");
    fs::create_dir_all(calendar.with_file_name("")).expect("folders can be made");
    fs::write(calendar, "schooljaar: 2027-2028\nbron: verzonnen\n").expect("it can be written");
    folder
}

/// A portal with a list beside it.
fn with_list() -> Folder {
    let folder = fresh();
    fs::write(folder.path().join("lijst.csv"), "Naam;Telefoon\nDe Es;020 123 4567\n").expect("it can be written");
    folder
}

/// A portal in which there is something to take back.
fn changed() -> Folder {
    let folder = fresh();
    let renamed = portaal(&folder.path()).args(["rename", "aanbod/knutselclub", "creaclub"]).output().expect("it runs");
    assert!(renamed.status.success(), "{}", said(&renamed));
    folder
}

fn run(mut command: Command, arguments: &[String]) -> (Option<i32>, String) {
    let output = command.args(arguments).output().expect("it runs");
    (output.status.code(), said(&output))
}

/// What is wrong with a command line, if something is.
fn fault(arguments: &[String]) -> Option<String> {
    let folder = match arguments[0].as_str() {
        "translate" => translated(&arguments[1]),
        "roll" => with_next_year(),
        "undo" => changed(),
        "import" => with_list(),
        _ => fresh(),
    };
    let shown = arguments.join(" ");
    if arguments[0] == "serve" {
        let (code, help) = run(portaal(&folder.path()), &["serve".to_owned(), "--help".to_owned()]);
        let mut options = arguments.iter().filter(|word| word.starts_with("--"));
        let is_known = code == Some(0) && options.all(|option| help.contains(option.as_str()));
        return (!is_known).then(|| format!("{shown}\n{help}"));
    }
    let (code, text) = run(portaal(&folder.path()), arguments);
    // Only what the starting portal is not ready for may be refused.
    let wanted = i32::from(arguments.iter().any(|word| word == "--publish"));
    (code != Some(wanted)).then(|| format!("{shown}\n{text}"))
}

#[test]
fn every_command_of_the_guides_is_understood() {
    let mut lines: Vec<Vec<String>> = [MAIN, EDITORS, AUTHORS].into_iter().flat_map(lines).collect();
    lines.sort();
    lines.dedup();
    assert!(lines.iter().any(|line| line[0] == "serve"), "the guides show how to see the portal");
    let faults: Vec<String> = lines.iter().filter_map(|line| fault(line)).collect();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn a_command_line_is_taken_apart_as_by_a_shell() {
    let words = arguments("portaal new aanbod \"Judo voor beginners\"  # een bestand").expect("it is a command");
    assert_eq!(words, ["new", "aanbod", "Judo voor beginners"]);
    assert_eq!(arguments("cd mijn-portaal"), None);
}
