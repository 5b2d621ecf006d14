//! The examples of the editors' guide: files that read well, and a file with mistakes beside what is said about it.
//!
//! The first line within an example's fields is a comment that names its file: `# content/aanbod/judo.md`.

use camino::{Utf8Path, Utf8PathBuf};
use portaal::base::diagnostic::Diagnostics;
use portaal::content::{Document, FileName, Given, starter};
use portaal::model::Kind;
use portaal::report::text::Colours;
use portaal::report::{MessageLanguage, Messages, text};
use portaal::syntax::yaml;

use super::{EDITORS, blocks, hold, read};

/// What is written behind `yaml` at an example of what one should not write.
const WRONG: &str = "fout";

/// The file that a complete example is, when it is one.
fn path(example: &str) -> Option<Utf8PathBuf> {
    let (first, rest) = example.split_once('\n')?;
    let named = if first == "---" { rest.lines().next()? } else { first };
    named.strip_prefix("# content/").map(|below| Utf8Path::new("content").join(below))
}

fn document(path: &Utf8Path, example: &str) -> Document {
    let below = path.strip_prefix("content").expect("the path begins with it");
    let name = FileName::read(below).unwrap_or_else(|| panic!("{path} is no content file"));
    Document::read(path, name, example.as_bytes())
}

#[test]
fn every_example_in_the_guide_reads_without_a_complaint() {
    let guide = read(EDITORS);
    let mut complete = 0;
    for (_, example) in blocks(&guide, "yaml").into_iter().filter(|(info, _)| *info != WRONG) {
        if let Some(path) = path(example) {
            let document = document(&path, example);
            assert!(document.diagnostics.is_empty(), "{example}\n{:?}", document.diagnostics);
            assert!(document.draft.is_some(), "{example}");
            complete += 1;
        } else {
            assert!(!example.starts_with("---"), "a whole file says which it is:\n{example}");
            assert!(yaml::tree(example).is_ok(), "{example}");
        }
    }
    assert!(complete > 5, "the guide has examples");
}

#[test]
fn what_is_said_about_a_mistake_is_what_the_guide_says() {
    let guide = read(EDITORS);
    let wrong = blocks(&guide, "yaml").into_iter().filter(|(info, _)| *info == WRONG);
    let wrong: Vec<(Utf8PathBuf, &str)> = wrong.filter_map(|(_, text)| Some((path(text)?, text))).collect();
    hold(EDITORS, "melding", |subject, _| {
        let (path, example) = wrong.iter().find(|(path, _)| path == subject).expect("the file with mistakes is there");
        let mut found = Diagnostics::new();
        found.extend(document(path, example).diagnostics);
        found.sort();
        format!("```text\n{}```\n", text::all(&found, &Messages::new(MessageLanguage::Nl), Colours::Off))
    });
}

#[test]
fn a_new_file_is_what_the_guide_shows() {
    hold(EDITORS, "nieuw", |subject, _| {
        let (kind, title) = subject.split_once(' ').expect("a kind and a name");
        let kind = Kind::from_name(kind).expect("the kind exists");
        format!(
            "```markdown\n{}```\n",
            starter(kind, Given { name: title, ..Given::default() }).expect("the kind has files")
        )
    });
}
