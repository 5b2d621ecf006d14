//! What `portaal new` asks on a terminal: the fields of the new file, with this portal's own schools and partners to choose from.
//!
//! An empty answer leaves a field empty, as it is where nobody can be asked.

use std::collections::BTreeMap;
use std::fs;
use std::io::{BufRead, Write};

use camino::Utf8Path;

use crate::content::{FieldQuestion, questions, written};
use crate::model::{Kind, Language};
use crate::report::Messages;

/// Asks for every field of a new file of `kind`; what was said, as YAML, by the field's name.
pub(super) fn ask(
    kind: Kind,
    content: &Utf8Path,
    messages: &Messages,
    input: &mut impl BufRead,
    output: &mut impl Write,
) -> BTreeMap<String, String> {
    let mut answers = BTreeMap::new();
    let _ = writeln!(output, "{}", messages.text("cli-ask", &[]));
    for question in questions(kind) {
        let own = question.refers.map(|kind| names(&content.join(kind.folder()))).unwrap_or_default();
        let choices: Vec<&str> = own.iter().map(String::as_str).chain(question.choices.iter().copied()).collect();
        let Some(answer) = one(&question, &choices, messages, input, output) else { break };
        if !answer.is_empty() {
            answers.insert(question.key.to_owned(), written(&question, &answer));
        }
    }
    answers
}

/// The answer to a question; nothing when nobody answers any more.
fn one(
    question: &FieldQuestion,
    choices: &[&str],
    messages: &Messages,
    input: &mut impl BufRead,
    output: &mut impl Write,
) -> Option<String> {
    let _ = writeln!(output, "\n{}: {}", question.key, question.meaning);
    if !choices.is_empty() {
        let numbered: Vec<String> = choices.iter().enumerate().map(|(at, it)| format!("{} {it}", at + 1)).collect();
        let _ = writeln!(output, "  {}", numbered.join(", "));
    } else if !question.example.is_empty() {
        let _ = writeln!(output, "  {}", messages.text("cli-ask-example", &[("example", &question.example)]));
    }
    loop {
        let _ = write!(output, "> ");
        let _ = output.flush();
        let mut line = String::new();
        if input.read_line(&mut line).ok()? == 0 {
            return None;
        }
        let parts: Vec<&str> = line.split(',').map(str::trim).filter(|part| !part.is_empty()).collect();
        if choices.is_empty() {
            return Some(line.trim().to_owned());
        }
        let chosen: Option<Vec<&str>> = parts.iter().map(|part| chosen(part, choices)).collect();
        match chosen.filter(|chosen| chosen.len() < 2 || question.is_list) {
            Some(chosen) => return Some(chosen.join(", ")),
            None => drop(writeln!(output, "  {}", messages.text("cli-ask-again", &[]))),
        }
    }
}

/// The choice that an answer names, by its number or its name.
fn chosen<'a>(answer: &str, choices: &[&'a str]) -> Option<&'a str> {
    let by_name = choices.iter().find(|choice| **choice == answer);
    let number = || answer.parse::<usize>().ok()?.checked_sub(1);
    by_name.or_else(|| choices.get(number()?)).copied()
}

/// The names of what a portal has of a kind, by its files.
fn names(folder: &Utf8Path) -> Vec<String> {
    let files = fs::read_dir(folder.as_std_path()).into_iter().flatten().flatten();
    let stem = |file: fs::DirEntry| {
        let name = file.file_name().into_string().ok()?;
        let name = name.strip_suffix(".md").or_else(|| name.strip_suffix(".yaml"))?;
        let is_translation = name.rsplit_once('.').is_some_and(|(_, code)| Language::from_segment(code).is_some());
        (!is_translation && name != "index").then(|| name.to_owned())
    };
    let mut names: Vec<String> = files.filter_map(stem).collect();
    names.sort_unstable();
    names
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::MessageLanguage;

    #[test]
    fn a_new_file_is_asked_for_with_what_the_portal_has() {
        let messages = Messages::new(MessageLanguage::Nl);
        let content = Utf8Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/klein/content"));
        let asked = questions(Kind::Offer);
        let answer = |question: &FieldQuestion| match question.key {
            "samenvatting" => "Leren koken: samen",
            "domein" => "geen-domein\nsport",
            "scholen" => "1, wilg",
            "aanbieder" => "1",
            "groepen" => "3, 4",
            _ => "",
        };
        let typed: String = asked.iter().map(|question| format!("{}\n", answer(question))).collect();
        let mut shown = Vec::new();
        let answers = ask(Kind::Offer, content, &messages, &mut typed.as_bytes(), &mut shown);
        let shown = String::from_utf8(shown).unwrap();
        let of = |key: &str| answers.get(key).map(String::as_str);
        assert_eq!(of("samenvatting"), Some("\"Leren koken: samen\""));
        assert_eq!(of("domein"), Some("sport"), "what is no choice is asked again");
        assert_eq!(of("scholen"), Some("[linde, wilg]"));
        assert_eq!(of("groepen"), Some("[3, 4]"));
        assert!(of("aanbieder").is_some() && of("contact").is_none());
        assert!(shown.contains("1 linde, 2 wilg"), "{shown}");
    }
}
