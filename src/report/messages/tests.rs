//! The texts against the codes: nothing missing, nothing left over, no argument that a code does not have.

use std::collections::{BTreeMap, BTreeSet};

use super::*;
use crate::base::code::Code;
use crate::base::source::{Location, Source};
use crate::report::sample::hostile;

/// Everything between `{$` and `}` in the comment on each code.
fn declared() -> BTreeMap<&'static str, BTreeSet<&'static str>> {
    let mut comment = BTreeSet::new();
    let mut all = BTreeMap::new();
    for line in include_str!("../../base/code.rs").lines().map(str::trim) {
        if line.starts_with("///") {
            comment.extend(line.split("{$").skip(1).map(|rest| rest.split('}').next().unwrap()));
        } else if let Some((_, rest)) = line.split_once(" = \"").filter(|_| line.ends_with(';')) {
            all.insert(rest.split('"').next().unwrap(), std::mem::take(&mut comment));
        } else {
            comment.clear();
        }
    }
    all
}

/// The text of every message in the file, with its attributes, by its id.
fn entries(language: MessageLanguage) -> BTreeMap<&'static str, String> {
    let mut all: BTreeMap<_, String> = BTreeMap::new();
    let mut id = "";
    for line in language.texts().lines() {
        if let Some((name, _)) = line.split_once(" =").filter(|_| line.starts_with(|c: char| c.is_ascii_lowercase())) {
            assert!(!all.contains_key(name), "{name} occurs twice");
            id = name;
        }
        if !line.starts_with('#') {
            all.entry(id).or_default().push_str(line);
        }
    }
    all
}

fn filled(code: Code, arguments: &BTreeSet<&'static str>, optional: bool, shape: &str) -> Diagnostic {
    let mut diagnostic = Diagnostic::new(code, Location::whole_file("a.md".into()));
    for name in arguments {
        let bare = name.trim_end_matches('?');
        match bare {
            "expected" | "found" | "reason" => diagnostic = diagnostic.with(bare, shape),
            "count" => diagnostic = diagnostic.with(bare, "2"),
            _ if bare == *name || optional => diagnostic = diagnostic.with(bare, format!("<{bare}>")),
            _ => {}
        }
    }
    diagnostic
}

#[test]
fn every_code_has_a_message_and_a_help_in_every_language() {
    for messages in MessageLanguage::ALL.iter().map(|language| Messages::new(*language)) {
        for code in Code::ALL {
            let message = messages
                .bundle
                .get_message(code.as_str())
                .unwrap_or_else(|| panic!("{} has no message", code.as_str()));
            assert!(message.value().is_some() && message.get_attribute("help").is_some(), "{}", code.as_str());
        }
    }
}

#[test]
fn every_text_belongs_to_a_code_or_to_the_words_of_the_report() {
    for language in MessageLanguage::ALL {
        for id in entries(*language).keys().filter(|id| !id.is_empty()) {
            let words = ["word-", "shape-", "reason-", "label-", "summary-", "overlay-", "cli-", "system-"];
            let known = Code::from_name(id).is_some() || words.iter().any(|start| id.starts_with(start));
            assert!(known, "{id} is the name of no code");
        }
    }
    let [nl, en] =
        [MessageLanguage::Nl, MessageLanguage::En].map(|language| entries(language).into_keys().collect::<Vec<_>>());
    assert_eq!(nl, en);
}

#[test]
fn a_message_names_only_arguments_that_its_code_has() {
    let declared = declared();
    assert_eq!(declared.len(), Code::ALL.len());
    for language in MessageLanguage::ALL {
        for (id, text) in entries(*language) {
            let Some(arguments) = declared.get(id) else {
                continue;
            };
            for used in text.split('$').skip(1).map(|rest| rest.split([' ', '}']).next().unwrap()) {
                let known = arguments.contains(used)
                    || arguments.contains(format!("{used}?").as_str()) && OPTIONAL.contains(&used)
                    || used.strip_prefix("has-").is_some_and(|name| {
                        OPTIONAL.contains(&name) && arguments.iter().any(|a| a.trim_end_matches('?') == name)
                    })
                    || used == "quoted" && arguments.contains("value");
                assert!(known, "{id} in {} names ${used}", language.as_str());
            }
        }
    }
}

#[test]
fn messages_are_one_lower_case_line_with_every_place_filled() {
    for messages in MessageLanguage::ALL.iter().map(|language| Messages::new(*language)) {
        for code in Code::ALL {
            let arguments = &declared()[code.as_str()];
            for shape in ["text", "list", "group", "empty", "draft", "archived", "future"] {
                for optional in [false, true] {
                    let diagnostic = filled(*code, arguments, optional, shape);
                    let message = messages.message(&diagnostic);
                    for text in [&message, &messages.help(&diagnostic).unwrap()] {
                        assert!(!text.contains(['{', '\n', '\u{2068}']), "{}: {text}", code.as_str());
                        assert!(!text.contains("  ") && text.trim() == text, "{}: {text}", code.as_str());
                        assert!(!text.starts_with(char::is_uppercase), "{}: {text}", code.as_str());
                        assert!(text.matches('`').count() % 2 == 0, "{}: {text}", code.as_str());
                        assert!(!text.ends_with('.'), "{}: {text}", code.as_str());
                    }
                    assert!(!message.ends_with('?'), "{}: {message}", code.as_str());
                }
            }
        }
    }
}

#[test]
fn a_nearest_name_is_offered_when_there_is_one() {
    let messages = Messages::new(MessageLanguage::Nl);
    let fault = || {
        Diagnostic::new(Code::UnknownReference, Location::whole_file("a.md".into()))
            .with("slug", "lukaschool")
            .with("kind", "scholen")
    };
    let help = messages.help(&fault().with("suggestion", "lukasschool"));
    assert_eq!(help.as_deref(), Some("bedoelde u `lukasschool`?"));
    let help = messages.help(&fault().with("suggestion", "")).unwrap();
    assert!(help.starts_with("schrijf de naam van een bestand in `scholen`"), "{help}");
}

#[test]
fn a_value_is_offered_between_quotes_as_yaml_takes_it() {
    let fault = Diagnostic::new(Code::YamlApostrophe, Location::whole_file("a.md".into()))
        .with("value", r#"'s Middags "koor" \"#);
    let help = Messages::new(MessageLanguage::Nl).help(&fault).unwrap();
    assert!(help.ends_with(r#"`"'s Middags \"koor\" \\"`"#), "{help}");
}

#[test]
fn counts_are_in_words_that_fit_the_number() {
    let [nl, en] = [MessageLanguage::Nl, MessageLanguage::En].map(Messages::new);
    assert_eq!(nl.summary(2, 1), "2 fouten, 1 waarschuwing");
    assert_eq!(nl.summary(0, 0), "geen fouten en geen waarschuwingen");
    assert_eq!(en.summary(1, 0), "1 error");
    let count = |n: &str| {
        let fault = Diagnostic::new(Code::SampleContent, Location::whole_file("a.md".into())).with("count", n);
        nl.message(&fault)
    };
    assert_eq!([count("1"), count("40")], ["1 bestand is een voorbeeld", "40 bestanden zijn een voorbeeld"]);
}

#[test]
fn every_label_has_words_and_an_unknown_one_is_another() {
    for messages in MessageLanguage::ALL.iter().map(|language| Messages::new(*language)) {
        let location = Source::new("a.md", "x").at(0..1);
        let words = |name: &'static str| messages.label(&Label { location: location.clone(), name: name.into() });
        let all: BTreeSet<_> = Messages::LABELS.iter().map(|name| words(name)).collect();
        assert_eq!(all.len(), Messages::LABELS.len());
        assert_eq!(words("nonsense"), words("other"));
    }
}

#[test]
fn the_language_follows_the_locale() {
    for (locale, language) in [
        ("en_GB.UTF-8", MessageLanguage::En),
        ("en", MessageLanguage::En),
        ("nl_NL@euro", MessageLanguage::Nl),
        ("C.UTF-8", MessageLanguage::Nl),
        ("", MessageLanguage::Nl),
        ("endian", MessageLanguage::Nl),
    ] {
        assert_eq!(MessageLanguage::from_locale(locale), language, "{locale}");
    }
    assert_eq!("EN".parse::<MessageLanguage>(), Err(UnknownLanguage));
}

#[test]
fn hostile_values_are_on_one_line_without_control_characters() {
    let message = Messages::new(MessageLanguage::En).message(&hostile());
    assert!(!message.contains(char::is_control), "{message:?}");
    let long = Diagnostic::new(Code::Placeholder, Location::whole_file("a.md".into())).with("text", "x".repeat(999));
    assert!(Messages::new(MessageLanguage::En).message(&long).chars().count() < 250);
}

#[test]
fn threads_can_share_the_messages() {
    fn shared<T: Send + Sync>() {}
    shared::<Messages>();
}
