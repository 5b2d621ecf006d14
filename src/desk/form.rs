//! The form of a file: an input for each field that its kind declares, filled with what the file says now.
//!
//! It is plain HTML that works without a script: what a script adds (rows, a search in references, the page beside it) it
//! finds by the `data-` attributes here.

use std::fmt::Write;

use super::field::{FieldShape, FormField, WordInput, label};
use super::html::{escaped, id, quoted, said};
use super::sheet::FileSheet;
use crate::model::language::Language;
use crate::report::Messages;
use crate::syntax::yaml::{Node, NodeValue};

/// What a form is made of.
pub(super) struct FormCx<'a> {
    /// The file.
    pub sheet: &'a FileSheet,
    /// The desk's texts.
    pub words: &'a Messages,
    /// The title of what a reference leads to, by kind and name.
    pub title: &'a dyn Fn(crate::model::Kind, &str) -> Option<String>,
}

/// Fields that every kind has, and that few need to see.
pub(super) const UPKEEP: &[&str] =
    &["status", "gecontroleerd_op", "eigenaar", "trefwoorden", "omgeleid_van", "voorbeeld", "afbeelding"];

/// The token of the one row that is there without a script.
const EMPTY_TOKEN: &str = "n0";

impl FormCx<'_> {
    /// The inputs of `fields`, which stand at `tree`.
    pub(super) fn inputs(&self, fields: &[FormField], tree: Option<&Node>) -> String {
        let is_upkeep = |field: &&FormField| UPKEEP.contains(&field.key);
        let (upkeep, own): (Vec<_>, Vec<_>) = fields.iter().partition(is_upkeep);
        let html = |fields: Vec<&FormField>| -> String {
            fields.into_iter().map(|field| self.field(field, field.key, entry(tree, field.key))).collect()
        };
        let mut out = html(own);
        out += &self.kept_keys(fields, tree);
        if !upkeep.is_empty() {
            let summary = said(self.words, "desk-upkeep", &[]);
            let _ = write!(
                out,
                "<details class=\"group\" data-group>\n<summary>{summary}</summary>\n{}</details>\n",
                html(upkeep)
            );
        }
        out
    }

    /// What stands in the file and is no field: shown, and never touched.
    fn kept_keys(&self, fields: &[FormField], tree: Option<&Node>) -> String {
        let Some(NodeValue::Mapping(entries)) = tree.map(|tree| &tree.value) else { return String::new() };
        let is_known = |key: &Node| key.as_text().is_some_and(|key| fields.iter().any(|field| field.key == key));
        let unknown = entries.iter().filter(|(key, _)| !is_known(key));
        unknown
            .map(|(key, value)| self.kept(key.as_text().unwrap_or_default(), key.as_text().unwrap_or_default(), value))
            .collect()
    }

    /// A part of the file that the form cannot show otherwise.
    fn kept(&self, key: &str, path: &str, node: &Node) -> String {
        let why = said(self.words, "desk-kept", &[]);
        format!(
            "<div class=\"field\" data-path=\"{}\">\n<p class=\"field__label\">{}</p>\n<pre class=\"kept\" tabindex=\"0\">{}</pre>\n\
             <p class=\"field__help\">{why}</p>\n{}</div>\n",
            escaped(path),
            escaped(&label(key)),
            escaped(self.sheet.written(node).trim_end()),
            faults_of(path),
        )
    }

    fn field(&self, field: &FormField, path: &str, node: Option<&Node>) -> String {
        if let Some(node) = node.filter(|node| !fits(&field.shape, node)) {
            return self.kept(field.key, path, node);
        }
        match &field.shape {
            FieldShape::Word(input) => self.word(field, *input, path, node),
            FieldShape::Ticks(words) => self.ticks(field, words, path, node),
            FieldShape::Items(item) => self.items(field, item, path, node),
            FieldShape::Group(inner) => self.group(field, inner, path, node, ""),
            FieldShape::WordOrGroup(words, inner) => {
                let choice = self.word_or_group(words, path, node);
                self.group(field, inner, path, node, &choice)
            }
            FieldShape::Kept => node.map_or_else(String::new, |node| self.kept(field.key, path, node)),
        }
    }

    fn word(&self, field: &FormField, input: WordInput, path: &str, node: Option<&Node>) -> String {
        let text = node.and_then(Node::as_text).unwrap_or_default();
        let control = self.control(field, input, path, text);
        let label = label_of(field, self.words);
        let id = id("v", path);
        let help = help_of(field, path, self.words);
        if input == WordInput::Flag {
            return format!(
                "<div class=\"field field--flag\" data-path=\"{}\">\n{control}\n<label for=\"{id}\">{label}</label>\n{help}{}</div>\n",
                escaped(path),
                faults_of(path),
            );
        }
        format!(
            "<div class=\"field\" data-path=\"{}\">\n<label class=\"field__label\" for=\"{id}\">{label}</label>\n{help}{control}\n{}</div>\n",
            escaped(path),
            faults_of(path),
        )
    }

    /// The input itself.
    fn control(&self, field: &FormField, input: WordInput, path: &str, text: &str) -> String {
        let shown = input.shown(text);
        let described =
            if field.help.is_empty() { id("f", path) } else { format!("{} {}", id("h", path), id("f", path)) };
        let named = format!("id=\"{}\" name=\"{}\" aria-describedby=\"{described}\"", id("v", path), escaped(path));
        let value = escaped(&shown);
        match input {
            WordInput::Paragraphs => format!("<textarea {named} rows=\"5\">\n{value}</textarea>"),
            WordInput::Flag => {
                let checked = if shown == "ja" { " checked" } else { "" };
                format!("<input type=\"checkbox\" {named} value=\"ja\"{checked}>")
            }
            WordInput::Choice(choices) => {
                let words = choices.iter().filter_map(serde_json::Value::as_str).map(|word| (word, label(word)));
                format!("<select {named}>\n{}</select>", self.options(words, &shown))
            }
            WordInput::Language => {
                let words = Language::ALL.iter().map(|language| (language.code(), label(language.dutch_name())));
                format!("<select {named}>\n{}</select>", self.options(words, &shown))
            }
            WordInput::Reference(kind) => {
                let title = (self.title)(kind, &shown).unwrap_or_default();
                format!(
                    "<input type=\"text\" {named} value=\"{value}\" autocomplete=\"off\" spellcheck=\"false\" data-kies=\"{}\" data-titel=\"{}\">",
                    kind.folder(),
                    escaped(&title),
                )
            }
            WordInput::Number(min, max) => {
                format!(
                    "<input type=\"text\" {named} value=\"{value}\" inputmode=\"numeric\" data-van=\"{min}\" data-tot=\"{max}\" class=\"short\">"
                )
            }
            WordInput::Decimal => {
                format!("<input type=\"text\" {named} value=\"{value}\" inputmode=\"decimal\" class=\"short\">")
            }
            WordInput::Line(Some(max)) => {
                format!("<input type=\"text\" {named} value=\"{value}\" data-hooguit=\"{max}\">")
            }
            other => format!("<input type=\"{}\" {named} value=\"{value}\">", other.kind_of_input(&shown)),
        }
    }

    /// The words of a choice, with nothing before them; what stands there and is none of them is among them all the same.
    fn options<'w>(&self, words: impl Iterator<Item = (&'w str, String)>, chosen: &str) -> String {
        let option = |value: &str, shown: &str| {
            let selected = if value == chosen { " selected" } else { "" };
            format!("<option value=\"{}\"{selected}>{}</option>\n", escaped(value), escaped(shown))
        };
        let mut is_known = chosen.is_empty();
        let mut out = option("", &self.words.text("desk-none", &[]));
        for (word, shown) in words {
            is_known |= word == chosen;
            out += &option(word, &shown);
        }
        if !is_known {
            out += &option(chosen, chosen);
        }
        out
    }

    fn ticks(&self, field: &FormField, words: &[String], path: &str, node: Option<&Node>) -> String {
        let ticked: Vec<&str> = items_of(node).filter_map(Node::as_text).map(str::trim).collect();
        let odd = ticked.iter().copied().filter(|word| !words.iter().any(|known| known == word));
        let boxes: String =
            words.iter().map(String::as_str).chain(odd).map(|word| tick(path, word, ticked.contains(&word))).collect();
        format!(
            "<fieldset class=\"field field--ticks\" data-path=\"{}\">\n<legend class=\"field__label\">{}</legend>\n{}<div class=\"ticks\">\n{boxes}</div>\n{}</fieldset>\n",
            escaped(path),
            label_of(field, self.words),
            help_of(field, path, self.words),
            faults_of(path),
        )
    }

    fn items(&self, field: &FormField, item: &FormField, path: &str, node: Option<&Node>) -> String {
        let row = |token: &str, node: Option<&Node>| self.row(field, item, path, token, node);
        let rows: String = items_of(node).enumerate().map(|(at, node)| row(&at.to_string(), Some(node))).collect();
        let add = self.words.text("desk-add", &[("what", &label(field.key).to_lowercase())]);
        format!(
            "<fieldset class=\"field field--items\" data-path=\"{}\" data-items>\n<legend class=\"field__label\">{}</legend>\n{}\
             <ol class=\"rows\" data-rows>\n{rows}</ol>\n<template data-row>\n{}</template>\n<noscript>\n<ol class=\"rows\">\n{}</ol>\n</noscript>\n\
             <button type=\"button\" class=\"button button--quiet\" data-doe=\"erbij\" hidden>{}</button>\n{}</fieldset>\n",
            escaped(path),
            label_of(field, self.words),
            help_of(field, path, self.words),
            row("__n__", None),
            row(EMPTY_TOKEN, None),
            escaped(&add),
            faults_of(path),
        )
    }

    fn row(&self, field: &FormField, item: &FormField, path: &str, token: &str, node: Option<&Node>) -> String {
        let path = format!("{path}[{token}]");
        let named = FormField { key: field.key, ..item.clone() };
        let inner = match &named.shape {
            _ if node.is_some_and(|node| !fits(&named.shape, node)) => {
                let node = node.filter(|node| !fits(&named.shape, node));
                node.map_or_else(String::new, |node| self.kept(field.key, &path, node))
            }
            FieldShape::Group(fields) => fields
                .iter()
                .map(|field| self.field(field, &format!("{path}.{}", field.key), entry(node, field.key)))
                .collect(),
            FieldShape::Word(input) => {
                let text = node.and_then(Node::as_text).unwrap_or_default();
                let bare = FormField { help: "", ..named.clone() };
                let control = self.control(&bare, *input, &path, text);
                let unseen = escaped(&label(field.key));
                format!("<label class=\"unseen\" for=\"{}\">{unseen}</label>\n{control}\n", id("v", &path))
            }
            _ => String::new(),
        };
        let button = |deed: &str, text: &str| {
            let text = said(self.words, text, &[]);
            format!(
                "<button type=\"button\" class=\"row__deed\" data-doe=\"{deed}\" title=\"{text}\" aria-label=\"{text}\"><span aria-hidden=\"true\"></span></button>\n"
            )
        };
        format!(
            "<li class=\"row\" data-path=\"{}\">\n<div class=\"row__inner\">\n{inner}{}</div>\n<div class=\"row__deeds\" hidden>\n{}{}{}</div>\n</li>\n",
            escaped(&path),
            faults_of(&path),
            button("op", "desk-up"),
            button("neer", "desk-down"),
            button("weg", "desk-remove"),
        )
    }

    fn group(&self, field: &FormField, inner: &[FormField], path: &str, node: Option<&Node>, before: &str) -> String {
        let inputs: String = inner
            .iter()
            .map(|inner| self.field(inner, &format!("{path}.{}", inner.key), entry(node, inner.key)))
            .collect();
        let inputs = format!("{before}{inputs}{}", self.kept_within(inner, path, node));
        let (label, help, faults) = (label_of(field, self.words), help_of(field, path, self.words), faults_of(path));
        let path_text = escaped(path);
        let is_open = field.is_needed || node.is_some_and(|node| node.value != NodeValue::Null);
        let extra = if path == "planning" { "<div class=\"year\" data-jaar></div>\n" } else { "" };
        if field.is_needed {
            return format!(
                "<fieldset class=\"field field--group\" data-path=\"{path_text}\">\n<legend class=\"field__label\">{label}</legend>\n{help}{faults}{inputs}{extra}</fieldset>\n"
            );
        }
        let open = if is_open { " open" } else { "" };
        format!(
            "<details class=\"group\" data-path=\"{path_text}\" data-group{open}>\n<summary>{label}</summary>\n<div role=\"group\" aria-label=\"{label}\">\n{help}{faults}{inputs}{extra}</div>\n</details>\n"
        )
    }

    fn kept_within(&self, fields: &[FormField], path: &str, node: Option<&Node>) -> String {
        let Some(NodeValue::Mapping(entries)) = node.map(|node| &node.value) else { return String::new() };
        let key_of = |key: &Node| key.as_text().map(str::to_owned);
        let unknown = entries.iter().filter_map(|(key, value)| Some((key_of(key)?, value)));
        let unknown = unknown.filter(|(key, _)| !fields.iter().any(|field| field.key == key));
        unknown.map(|(key, value)| self.kept(&key, &format!("{path}.{key}"), value)).collect()
    }

    /// The choice between a word and what is filled in below it.
    fn word_or_group(&self, words: &[&'static str], path: &str, node: Option<&Node>) -> String {
        let chosen = node.and_then(Node::as_text).unwrap_or_default().trim().to_owned();
        let mut options = String::new();
        let below = self.words.text("desk-below", &[]);
        let odd = Some(chosen.as_str()).filter(|word| !word.is_empty() && !words.contains(word));
        for (value, shown) in
            [("", below)].into_iter().chain(words.iter().copied().chain(odd).map(|word| (word, label(word))))
        {
            let selected = if value == chosen { " selected" } else { "" };
            let _ = writeln!(options, "<option value=\"{}\"{selected}>{}</option>", escaped(value), escaped(&shown));
        }
        let (id, name) = (id("v", path), escaped(path));
        let label = said(self.words, "desk-which", &[]);
        format!(
            "<div class=\"field\">\n<label class=\"field__label\" for=\"{id}\">{label}</label>\n<select id=\"{id}\" name=\"{name}\" data-of>\n{options}</select>\n</div>\n"
        )
    }
}

/// Whether what stands there has the shape that the form has for it.
pub(super) fn fits(shape: &FieldShape, node: &Node) -> bool {
    match (&node.value, shape) {
        (NodeValue::Null, _) | (NodeValue::Scalar { .. }, FieldShape::Word(_) | FieldShape::WordOrGroup(..)) => {
            !matches!(shape, FieldShape::Kept)
        }
        (NodeValue::Sequence(items), FieldShape::Ticks(_)) => items.iter().all(|item| item.as_text().is_some()),
        (NodeValue::Sequence(_), FieldShape::Items(_))
        | (NodeValue::Mapping(_), FieldShape::Group(_) | FieldShape::WordOrGroup(..)) => true,
        _ => false,
    }
}

/// The value of a key of `tree`.
pub(super) fn entry<'n>(tree: Option<&'n Node>, key: &str) -> Option<&'n Node> {
    tree?.entry(key).map(|(_, value)| value)
}

/// The items of a list.
pub(super) fn items_of(node: Option<&Node>) -> impl Iterator<Item = &Node> {
    let items: &[Node] = match node.map(|node| &node.value) {
        Some(NodeValue::Sequence(items)) => items,
        _ => &[],
    };
    items.iter()
}

fn tick(path: &str, word: &str, is_ticked: bool) -> String {
    let id = id("v", &format!("{path}.{word}"));
    let checked = if is_ticked { " checked" } else { "" };
    format!(
        "<span class=\"tick\"><input type=\"checkbox\" id=\"{id}\" name=\"{}[]\" value=\"{}\"{checked}> <label for=\"{id}\">{}</label></span>\n",
        escaped(path),
        escaped(word),
        escaped(word),
    )
}

fn label_of(field: &FormField, words: &Messages) -> String {
    let label = escaped(&label(field.key));
    if field.is_needed {
        format!("{label} <span class=\"field__needed\">{}</span>", said(words, "desk-needed", &[]))
    } else {
        label
    }
}

/// What a field means, with an example of one that is typed. That of a group would be YAML.
fn help_of(field: &FormField, path: &str, words: &Messages) -> String {
    if field.help.is_empty() {
        return String::new();
    }
    let is_typed = matches!(field.shape, FieldShape::Word(input) if !matches!(input, WordInput::Choice(_) | WordInput::Reference(_)));
    let example = Some(field.example).filter(|example| is_typed && !example.is_empty());
    let example =
        example.map(|example| format!(" {}", said(words, "desk-example", &[("what", example)]))).unwrap_or_default();
    format!("<p class=\"field__help\" id=\"{}\">{}{example}</p>\n", id("h", path), quoted(field.help))
}

/// Where what is wrong with a field is said.
fn faults_of(path: &str) -> String {
    format!("<div class=\"field__faults\" id=\"{}\" data-fouten=\"{}\"></div>\n", id("f", path), escaped(path))
}
