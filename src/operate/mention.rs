//! Who refers to what: by a field of its kind, or by a link in a text.

use std::ops::Range;

use camino::{Utf8Path, Utf8PathBuf};
use serde_json::Value;

use super::files::content_files;
use crate::base::path;
use crate::content::{CONTENT, FileName, kind_schema};
use crate::edit;
use crate::input::Snapshot;
use crate::model::Kind;
use crate::model::channel::Url;
use crate::model::scalar::Scalar;
use crate::syntax::front_matter;
use crate::syntax::markdown::{self, Markdown};

/// A place in which something is referred to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mention {
    /// The file.
    pub path: Utf8PathBuf,
    /// The field; none for a link in the text.
    pub field: Option<String>,
    /// The line, counted from one; for a field the first of the file.
    pub line: usize,
}

/// A reference in a field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct FieldMention {
    /// The field.
    pub field: String,
    /// The kind that it names.
    pub kind: Kind,
    /// The name.
    pub slug: String,
    /// Whether the name is the field's own, not its value.
    pub is_key: bool,
}

/// A link or an image in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct TextLink {
    /// The path that it leads to, from the portal's folder, when it is written as a file's.
    pub path: Option<Utf8PathBuf>,
    /// What it says.
    pub target: String,
    /// Where it stands, in bytes of the whole file.
    pub span: Range<usize>,
}

/// Who refers to an entity, besides its own files.
#[must_use]
pub fn mentions(snapshot: &Snapshot, kind: Kind, slug: &str) -> Vec<Mention> {
    let mut found = Vec::new();
    for (path, name, text) in content_files(snapshot) {
        if name.kind == Some(kind) && name.slug == slug {
            continue;
        }
        let fields = fields(&name, text).into_iter().filter(|it| it.kind == kind && it.slug == slug);
        found.extend(fields.map(|it| Mention { path: path.to_owned(), field: Some(it.field), line: 1 }));
        let links = links(path, &name, text).into_iter().filter(|link| leads_to(link, kind, slug));
        let line = |span: &Range<usize>| text[..span.start].matches('\n').count() + 1;
        found.extend(links.map(|link| Mention { path: path.to_owned(), field: None, line: line(&link.span) }));
    }
    found
}

/// The URL of an entity in the language of the content, below the portal's own.
pub(super) fn url(kind: Kind, slug: &str) -> String {
    match kind.url_segment() {
        "" => format!("/{slug}/"),
        segment => format!("/{segment}/{slug}/"),
    }
}

/// Whether a link leads to an entity: to one of its files, or to its URL.
pub(super) fn leads_to(link: &TextLink, kind: Kind, slug: &str) -> bool {
    let is_url = link.target.starts_with('/') && format!("{}/", link.target.trim_end_matches('/')) == url(kind, slug);
    let name = link.path.as_deref().and_then(super::files::name_of);
    is_url || name.is_some_and(|name| name.kind == Some(kind) && name.slug == slug)
}

/// The references in the fields of a file; none when they cannot be read.
pub(super) fn fields(name: &FileName, text: &str) -> Vec<FieldMention> {
    let mut found = Vec::new();
    if let (Ok(opened), Some(schema)) = (edit::open(text, name), kind_schema(name.declared)) {
        walk(&opened.fields, &[schema], "", &mut |field, value, forms| {
            let kind_of = |key: &str| forms.iter().find_map(|form| Kind::from_name(form.get(key)?.as_str()?));
            if let (Some(kind), Value::String(slug)) = (kind_of("x-verwijst-naar"), value) {
                found.push(FieldMention {
                    field: field.to_owned(),
                    kind,
                    slug: slug.trim().to_owned(),
                    is_key: false,
                });
            }
            if let (Some(kind), Value::Object(map)) = (kind_of("x-sleutels-verwijzen-naar"), value) {
                let key = |slug: &String| FieldMention {
                    field: format!("{field}.{slug}"),
                    kind,
                    slug: slug.clone(),
                    is_key: true,
                };
                found.extend(map.keys().map(key));
            }
        });
    }
    found
}

/// Visits every value with its path and the forms that its kind declares for it.
pub(super) fn walk<'s>(
    value: &Value,
    forms: &[&'s Value],
    path: &str,
    visit: &mut impl FnMut(&str, &Value, &[&'s Value]),
) {
    let forms = every_form(forms);
    visit(path, value, &forms);
    match value {
        Value::Object(map) => {
            for (key, value) in map {
                let field = |form: &&'s Value| {
                    form.get("properties")
                        .and_then(|fields| fields.get(key))
                        .or_else(|| form.get("additionalProperties"))
                };
                let below = if path.is_empty() { key.clone() } else { format!("{path}.{key}") };
                walk(value, &forms.iter().filter_map(field).collect::<Vec<_>>(), &below, visit);
            }
        }
        Value::Array(items) => {
            let item: Vec<&Value> = forms.iter().filter_map(|form| form.get("items")).collect();
            for (at, value) in items.iter().enumerate() {
                walk(value, &item, &format!("{path}[{at}]"), visit);
            }
        }
        _ => {}
    }
}

fn every_form<'s>(forms: &[&'s Value]) -> Vec<&'s Value> {
    let alternatives =
        |form: &&'s Value| ["anyOf", "oneOf"].into_iter().filter_map(|name| form.get(name)?.as_array()).flatten();
    forms.iter().copied().chain(forms.iter().flat_map(alternatives)).collect()
}

/// A file's text as its page is made of it, with where it begins in the file; none where there is no text.
fn rendered(name: &FileName, text: &str) -> Option<(usize, Markdown)> {
    if name.is_yaml {
        return None;
    }
    let mark = text.len() - text.trim_start_matches('\u{feff}').len();
    let body = mark + front_matter::split(&text[mark..]).ok()?.body.start;
    Some((body, markdown::render(&text[body..])))
}

/// The links and images of a file's text that lead into the portal.
pub(super) fn links(path: &Utf8Path, name: &FileName, text: &str) -> Vec<TextLink> {
    let Some((body, rendered)) = rendered(name, text) else { return Vec::new() };
    let links = rendered.links.iter().map(|link| (&link.target, &link.span));
    let images = rendered.images.iter().map(|image| (&image.target, &image.span));
    let all = links.chain(images).filter(|(target, _)| !target.is_empty() && !target.contains("://"));
    let link = |(target, span): (&String, &Range<usize>)| TextLink {
        path: if target.starts_with('/') { None } else { path::join(path, target) },
        target: target.clone(),
        span: body + span.start..body + span.end,
    };
    all.map(link).collect()
}

/// The addresses of other people's pages, each with where it stands: those of fields, and those of texts.
#[must_use]
pub fn web_links(snapshot: &Snapshot) -> Vec<(String, Mention)> {
    let mut found = Vec::new();
    for (path, name, text) in content_files(snapshot) {
        if let (Ok(opened), Some(schema)) = (edit::open(text, &name), kind_schema(name.declared)) {
            walk(&opened.fields, &[schema], "", &mut |field, value, forms| {
                let is_address =
                    forms.iter().any(|form| form.get("format").is_some_and(|format| format == Url::FORMAT));
                if let (true, Value::String(url)) = (is_address, value) {
                    let mention = Mention { path: path.to_owned(), field: Some(field.to_owned()), line: 1 };
                    found.push((url.trim().to_owned(), mention));
                }
            });
        }
        let Some((body, rendered)) = rendered(&name, text) else { continue };
        let of_text = rendered.addresses.into_iter().map(|address| {
            let line = text[..body + address.span.start].matches('\n').count() + 1;
            (address.target, Mention { path: path.to_owned(), field: None, line })
        });
        found.extend(of_text);
    }
    found
}

/// `path`, as a file at `from` names it.
pub(super) fn relative(from: &Utf8Path, path: &Utf8Path) -> String {
    let folder: Vec<_> = from.parent().into_iter().flat_map(Utf8Path::components).collect();
    let parts: Vec<_> = path.components().collect();
    let shared = folder.iter().zip(&parts).take_while(|(one, other)| one == other).count();
    let up = std::iter::repeat_n("..", folder.len() - shared);
    let all: Vec<&str> = up.chain(parts[shared..].iter().map(camino::Utf8Component::as_str)).collect();
    all.join("/")
}

/// The portal's folder of content.
pub(super) fn folder_of(kind: Kind) -> Utf8PathBuf {
    Utf8Path::new(CONTENT).join(kind.folder())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_is_named_from_where_it_is_read() {
        let named = |from: &str, path: &str| relative(from.into(), path.into());
        assert_eq!(named("content/aanbod/judo.md", "content/aanbod/x.md"), "x.md");
        assert_eq!(named("content/aanbod/judo.md", "content/scholen/x.md"), "../scholen/x.md");
        assert_eq!(named("content/paginas/a/b.md", "content/scholen/x.md"), "../../scholen/x.md");
    }

    #[test]
    fn references_and_links_are_found_by_what_they_name() {
        let name = FileName::read("aanbod/a.md".into()).unwrap();
        let text = "---\ntitel: A\nscholen: [x, y]\naanmelden: { contact: c }\n---\n\nZie [x](../scholen/x.md#op) en [y](/scholen/y/).\n";
        let found = fields(&name, text);
        let told: Vec<_> = found.iter().map(|it| (it.field.as_str(), it.kind, it.slug.as_str())).collect();
        assert_eq!(
            told,
            [
                ("scholen[0]", Kind::School, "x"),
                ("scholen[1]", Kind::School, "y"),
                ("aanmelden.contact", Kind::ContactPoint, "c")
            ]
        );
        let links = links("content/aanbod/a.md".into(), &name, text);
        assert!(leads_to(&links[0], Kind::School, "x") && leads_to(&links[1], Kind::School, "y"));
        assert!(text[links[0].span.clone()].contains("../scholen/x.md"));
    }
}
