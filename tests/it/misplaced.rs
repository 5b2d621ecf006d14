//! Any one line of a file in the wrong column is one mistake, and is said to be that line.

use camino::{Utf8Path, Utf8PathBuf};
use portaal::base::code::Code;
use portaal::content::{Document, FileName};

use super::support::{read_tree, repository};

/// How far a line is moved, in spaces.
const MOVES: &[isize] = &[-2, -1, 1, 2, 3];

/// The codes and lines of what is wrong with a text at `path`.
fn found(path: &Utf8Path, text: &str) -> Vec<(Code, usize)> {
    let name = FileName::read(path).expect("the path is one of a content file");
    let document = Document::read(&Utf8Path::new("content").join(path), name, text.as_bytes());
    document.diagnostics.iter().map(|fault| (fault.code, fault.location.line)).collect()
}

/// `text` with a line `by` spaces further in; `None` when there is no such line.
fn moved(text: &str, at: usize, by: isize) -> Option<String> {
    let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
    let line = lines[at].trim_start().to_owned();
    let indent = (lines[at].len() - line.len()).checked_add_signed(by)?;
    lines[at] = format!("{}{line}", " ".repeat(indent));
    Some(lines.join("\n") + "\n")
}

/// The lines that hold fields, counted from nought.
fn field_lines(path: &Utf8Path, text: &str) -> Vec<usize> {
    let fields = text.lines().enumerate().skip(usize::from(path.extension() == Some("md")));
    let fields = fields.take_while(|(_, line)| *line != "---");
    fields.filter(|(_, line)| !line.is_empty() && !line.starts_with('#')).map(|(at, _)| at).collect()
}

#[test]
fn one_line_in_the_wrong_column_is_one_mistake() {
    let mut told = 0;
    let mut wrong = Vec::new();
    for (path, file) in read_tree(&repository().join("tests/klein/content")).iter() {
        let text = std::str::from_utf8(&file.bytes).expect("the small portal is text");
        for at in field_lines(path, text) {
            for by in MOVES {
                let Some(moved) = moved(text, at, *by) else { continue };
                match found(path, &moved).as_slice() {
                    // Some lines mean the same where they are now.
                    [] => {}
                    [(Code::YamlIndentation, line)] if *line == at + 1 => told += 1,
                    other => wrong.push(format!("{path}:{} {by:+} {other:?}", at + 1)),
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(told > 400, "only {told} were found");
}

#[test]
fn two_misplaced_lines_are_two_mistakes_and_hide_no_other() {
    let path = Utf8PathBuf::from("scholen/linde.md");
    let text = read_tree(&repository().join("tests/klein/content"));
    let text =
        std::str::from_utf8(&text.get(&path).expect("the school is there").bytes).expect("it is text").to_owned();
    let at = |key: &str| text.lines().position(|line| line.trim_start().starts_with(key)).expect("the key is there");
    let [street, town, board] = [at("straat:"), at("plaats:"), at("brin:")];
    let broken = moved(&moved(&text, street, 1).unwrap(), town, -2).unwrap();
    let broken = broken.replacen("brin: 10AA", "brin: AA", 1);
    assert!(broken.contains("brin: AA"));
    let expected =
        [(Code::InvalidBrin, board + 1), (Code::YamlIndentation, street + 1), (Code::YamlIndentation, town + 1)];
    let mut found = found(&path, &broken);
    found.sort_by_key(|(_, line)| *line);
    assert_eq!(found, expected);
}
