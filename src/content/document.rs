//! One content file, read: the unit of the memo.
//!
//! A document is a pure function of a path and its bytes. It holds what could be read *and* everything that is wrong,
//! so that a remembered document complains as a fresh one would.

use std::sync::{Arc, OnceLock};

use camino::Utf8Path;

use super::copies::without_marks;
use super::drafts::{DecodedFront, Draft};
use super::explain::{doubts, explain, trapped};
use super::placeholder::placeholders;
use super::schema::{Declared, kind_schema};
use crate::base::code::{Code, Severity};
use crate::base::diagnostic::{Diagnostic, Diagnostics};
use crate::base::path::{is_slug, slugify};
use crate::base::source::{Location, Source};
use crate::model::entity::{Origin, Parsed, Status};
use crate::model::{Kind, Language};
use crate::syntax::front_matter::{self, FrontMatterFault, Parts};
use crate::syntax::invisible;
use crate::syntax::markdown::{self, Markdown};
use crate::syntax::{traps, yaml};

/// What a file's path says about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileName {
    /// What it declares.
    pub declared: Declared,
    /// The kind whose folder it stands in; none for `site.yaml`.
    pub kind: Option<Kind>,
    /// Its name within the kind.
    pub slug: String,
    /// The language, for a translation.
    pub language: Option<Language>,
    /// Whether it is pure YAML.
    pub is_yaml: bool,
}

impl FileName {
    /// Reads a path below `content/`, given from there. `None` when it is no content file.
    #[must_use]
    pub fn read(path: &Utf8Path) -> Option<Self> {
        let is_yaml = matches!(path.extension()?, "yaml" | "yml");
        if !is_yaml && path.extension() != Some("md") {
            return None;
        }
        if path == "site.yaml" || path == "site.yml" {
            let slug = "site".to_owned();
            return Some(Self {
                declared: Declared::Settings,
                kind: None,
                slug,
                language: None,
                is_yaml,
            });
        }
        let mut parts = path.components();
        let kind = Kind::ALL
            .iter()
            .copied()
            .find(|kind| Some(kind.folder()) == parts.clone().next().map(|part| part.as_str()))?;
        parts.next();
        let below = parts.as_path();
        let stem = below.file_stem()?;
        let translated = stem.rsplit_once('.').and_then(|(name, code)| Some((name, Language::from_segment(code)?)));
        let (name, language) = translated.map_or((stem, None), |(name, language)| (name, Some(language)));
        let folder = below.parent().map(Utf8Path::as_str).unwrap_or_default();
        let slug = if kind == Kind::Page && !folder.is_empty() { format!("{folder}/{name}") } else { name.to_owned() };
        let declared = match language {
            Some(_) => Declared::Translation,
            None if kind != Kind::Page && slug == "index" => Declared::Section,
            None => Declared::Kind(kind),
        };
        Some(Self { declared, kind: Some(kind), slug, language, is_yaml })
    }

    /// What is wrong with the name itself.
    pub(super) fn fault(&self, path: &Utf8Path) -> Option<Diagnostic> {
        let bad = self.slug.split('/').find(|part| !is_slug(part))?;
        let place = Location::whole_file(path);
        Some(
            Diagnostic::new(Code::InvalidFileName, place)
                .with("name", bad)
                .with("suggestion", proper(without_marks(bad))),
        )
    }

    /// What messages call it: the kind's folder.
    fn kind_name(&self) -> &'static str {
        match self.declared {
            Declared::Kind(kind) => kind.folder(),
            Declared::Section => "index",
            Declared::Translation => "vertaling",
            Declared::Settings => "site",
        }
    }
}

/// The name that was most likely meant: `over-ons.en` for `over-ons.EN` and for `over-ons_en`.
fn proper(name: &str) -> String {
    let translated = name.rsplit_once(['.', '_', ' ']);
    let language = translated.and_then(|(stem, code)| Some((stem, Language::from_segment(&code.to_lowercase())?)));
    match language {
        Some((stem, language)) => format!("{}.{}", slugify(stem), language.segment()),
        None => slugify(name),
    }
}

/// A reference in a file that does not decode, to be looked up all the same.
#[derive(Clone, Debug)]
pub struct PendingReference {
    /// The field that it stands in.
    pub key: String,
    /// The kind it refers to.
    pub kind: Kind,
    /// The name.
    pub slug: String,
    /// Where it stands.
    pub location: Location,
}

/// One content file, read.
#[derive(Debug)]
pub struct Document {
    /// What its path says.
    pub name: FileName,
    /// The draft; none when the file is at fault.
    pub draft: Option<Draft>,
    /// A file at fault: its text and place, whose links are checked all the same.
    pub broken: Option<Arc<Parsed<()>>>,
    /// References of a file at fault.
    pub references: Vec<PendingReference>,
    /// Whether it says that it is not for the public yet, also when nothing else of it can be read.
    pub is_unfinished: bool,
    /// Everything wrong with it by itself.
    pub diagnostics: Diagnostics,
}

impl Document {
    /// Reads the file `name` at `path` (from the root).
    #[must_use]
    pub fn read(path: &Utf8Path, name: FileName, bytes: &[u8]) -> Self {
        let diagnostics = Diagnostics::new();
        let mut document = Self {
            name,
            draft: None,
            broken: None,
            references: Vec::new(),
            is_unfinished: says_unfinished(bytes),
            diagnostics,
        };
        match text(path, bytes, &mut document.diagnostics) {
            Ok(source) => document.read_source(source),
            Err(fault) => document.unreadable(Source::new(path, ""), fault),
        }
        document
    }

    /// A file of which nothing can be read is there all the same: whoever refers to it is not at fault.
    fn unreadable(&mut self, source: Source, fault: Diagnostic) {
        self.diagnostics.push(fault);
        let slug = self.name.slug.as_str().into();
        let body = source.text.len();
        let origin = Origin::new(source, 0..0, body);
        self.broken = Some(Arc::new(Parsed {
            slug,
            front: (),
            body: Markdown::default(),
            origin,
            words: OnceLock::new(),
        }));
    }

    fn read_source(&mut self, source: Source) {
        let parts = match self.parts(&source) {
            Ok(parts) => parts,
            Err(fault) => return self.unreadable(source, fault),
        };
        let text = &source.text[parts.body.clone()];
        let body = match self.name.declared {
            _ if self.name.is_yaml => Markdown::default(),
            Declared::Section => markdown::render_above_entries(text),
            // What it translates is the introduction of a list, which stands above the same entries.
            Declared::Translation if self.name.slug == "index" && self.name.kind != Some(Kind::Page) => {
                markdown::render_above_entries(text)
            }
            _ => markdown::render(text),
        };
        let origin = Origin::new(source, parts.yaml, parts.body.start);
        for fault in &body.faults {
            let diagnostic = Diagnostic::new(fault.code, origin.in_body(fault.span.clone()));
            self.diagnostics.push(diagnostic.with_all(&fault.arguments));
        }
        self.unseen(&origin);
        let schema = kind_schema(self.name.declared).expect("every declared kind with files has a schema");
        let doubts = doubts(&origin, schema);
        let is_told = doubts.iter().any(|doubt| doubt.severity() == Severity::Error);
        self.diagnostics.extend(doubts);
        let slug = self.name.slug.as_str().into();
        match self.decode(&origin) {
            Ok(front) => {
                self.diagnostics.extend(placeholders(&origin));
                self.draft = Some(front.parsed(slug, body, origin));
            }
            Err(fault) => {
                self.explain(&origin, schema, &fault, is_told);
                self.broken = Some(Arc::new(Parsed { slug, front: (), body, origin, words: OnceLock::new() }));
            }
        }
    }

    /// What the fields say. A value that begins with an apostrophe is text, which YAML is alone in not seeing.
    fn decode(&mut self, origin: &Origin) -> Result<DecodedFront, yaml::DecodeFault> {
        let text = &origin.source.text[origin.yaml.clone()];
        let declared = self.name.declared;
        Draft::decode(declared, &invisible::as_seen(text)).or_else(|fault| {
            let Some(meant) = traps::as_meant(text) else {
                return Err(fault);
            };
            let front = Draft::decode(declared, &meant.text).map_err(|_| fault)?;
            self.diagnostics.extend(meant.traps.iter().map(|trap| trapped(origin, trap)));
            Ok(front)
        })
    }

    /// Reports what nothing may hold anywhere in the file, and what nobody sees in its fields.
    fn unseen(&mut self, origin: &Origin) {
        let report = |code: Code| {
            move |(span, letter): (std::ops::Range<usize>, char)| {
                Diagnostic::new(code, origin.source.at(span)).with("sign", invisible::name(letter))
            }
        };
        let forbidden = invisible::find(&origin.source.text, invisible::is_forbidden);
        self.diagnostics.extend(forbidden.into_iter().map(report(Code::ForbiddenCharacter)));
        let start = origin.yaml.start;
        let unseen = invisible::find(&origin.source.text[origin.yaml.clone()], invisible::is_invisible);
        let unseen = unseen.into_iter().map(|(span, letter)| (start + span.start..start + span.end, letter));
        self.diagnostics.extend(unseen.map(report(Code::InvisibleCharacter)));
    }

    fn explain(&mut self, origin: &Origin, schema: &serde_json::Value, fault: &yaml::DecodeFault, is_told: bool) {
        let explanation = explain(origin, schema, self.name.kind_name());
        self.references = explanation.references;
        if !is_told && explanation.diagnostics.is_empty() && self.references.iter().all(|it| is_slug(&it.slug)) {
            let diagnostic = Diagnostic::new(Code::YamlSyntax, origin.start());
            self.diagnostics.push(diagnostic.with("problem", fault.to_string()));
        }
        self.diagnostics.extend(explanation.diagnostics);
    }

    fn parts(&self, source: &Source) -> Result<Parts, Diagnostic> {
        if self.name.is_yaml {
            return Ok(Parts {
                yaml: 0..front_matter::end_of_yaml(&source.text),
                body: source.text.len()..source.text.len(),
            });
        }
        front_matter::split(&source.text).map_err(|fault| match fault {
            FrontMatterFault::Missing => {
                let is_fence = |line: &str| line.trim_end() == "---";
                let first = source.text.lines().find(|line| !line.trim().is_empty());
                let is_below = source.text.lines().any(is_fence) && !first.is_some_and(is_fence);
                let why = if is_below { "text-before" } else { "nothing" };
                let place = source.at(0..first_line_length(&source.text));
                Diagnostic::new(Code::FrontMatterMissing, place).with("why", why)
            }
            FrontMatterFault::Unclosed => {
                let last = last_front_matter_line(&source.text);
                Diagnostic::new(Code::FrontMatterUnclosed, source.at(last)).label("opened", source.at(0..3))
            }
        })
    }
}

/// Whether a line of the front matter says `status: concept`. It is looked for by itself, as it counts for a file of which the
/// fields cannot be read as well.
fn says_unfinished(bytes: &[u8]) -> bool {
    let is_end = |(at, line): (usize, &str)| at > 0 && line.starts_with("---");
    let text = String::from_utf8_lossy(bytes);
    let front = text.lines().map(str::trim_end).enumerate().take_while(|line| !is_end(*line));
    front.map(|(_, line)| line).any(|line| {
        let value = line.strip_prefix("status").and_then(|rest| rest.trim_start().strip_prefix(':'));
        let value = value.map(|value| value.split(" #").next().unwrap_or(value).trim());
        value.is_some_and(|value| value.trim_matches(['"', '\'']) == Status::Draft.as_str())
    })
}

/// The text of a file, with what is odd about its bytes.
fn text(path: &Utf8Path, bytes: &[u8], diagnostics: &mut Diagnostics) -> Result<Source, Diagnostic> {
    if let Some(format) = foreign_format(bytes) {
        return Err(Diagnostic::new(Code::ForeignFormat, Location::whole_file(path)).with("format", format));
    }
    let text = std::str::from_utf8(bytes).map_err(|fault| not_utf8(path, bytes, fault.valid_up_to()))?;
    let without_mark = text.strip_prefix('\u{feff}');
    let read = without_mark.unwrap_or(text);
    let source = Source::new(path, read).skipping(text.len() - read.len());
    if without_mark.is_some() {
        diagnostics.push(Diagnostic::new(Code::ByteOrderMark, source.at(0..0)));
    }
    if let Some(odd) = odd_line_end(&source.text) {
        diagnostics.push(Diagnostic::new(Code::MixedLineEndings, source.at(odd..odd)));
    }
    Ok(source)
}

/// What another program made, by its first bytes.
fn foreign_format(bytes: &[u8]) -> Option<&'static str> {
    const BEGINNINGS: &[(&[u8], &str)] = &[
        (b"{\\rtf", "rtf"),
        (b"PK\x03\x04", "word"),
        (b"\xd0\xcf\x11\xe0", "word"),
        (b"%PDF", "pdf"),
        (b"<!DOCTYPE html", "html"),
        (b"<!doctype html", "html"),
        (b"<html", "html"),
    ];
    BEGINNINGS.iter().find(|(beginning, _)| bytes.starts_with(beginning)).map(|(_, format)| *format)
}

/// Points at the first character that is not UTF-8, as its writer sees it.
fn not_utf8(path: &Utf8Path, bytes: &[u8], at: usize) -> Diagnostic {
    if bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]) {
        return Diagnostic::new(Code::NotUtf8, Location::whole_file(path)).with("encoding", "utf-16");
    }
    // Windows-1252 is Latin-1 but for signs that hardly matter in a line that is shown.
    let (good, rest) = bytes.split_at(at);
    let line = rest.split(|byte| *byte == b'\n').next().unwrap_or_default();
    let mut readable = String::from_utf8_lossy(good).into_owned();
    readable.extend(line.iter().map(|byte| char::from(*byte)));
    let place = Source::new(path, readable).at(at..at + 2);
    Diagnostic::new(Code::NotUtf8, place).with("encoding", "windows-1252")
}

/// The end of the first line that ends in another way than the first one does.
fn odd_line_end(text: &str) -> Option<usize> {
    if !text.contains('\r') {
        return None;
    }
    let ends = || {
        text.match_indices('\n').map(|(at, _)| if text[..at].ends_with('\r') { (at - 1, true) } else { (at, false) })
    };
    let (_, first) = ends().next()?;
    ends().find(|(_, windows)| *windows != first).map(|(at, _)| at)
}

fn first_line_length(text: &str) -> usize {
    text.lines().next().map_or(0, str::len)
}

/// The last line that still looks like front matter, where the closing line is missed.
fn last_front_matter_line(text: &str) -> std::ops::Range<usize> {
    let mut at = 0;
    let mut last = 0..3.min(text.len());
    for line in text.split_inclusive('\n') {
        let content = line.trim_end();
        let is_front =
            content == "---" || content.contains(": ") || content.ends_with(':') || content.starts_with([' ', '-']);
        if !is_front && at > 0 {
            break;
        }
        last = at..at + content.len();
        at += line.len();
    }
    last
}
