//! An entity gets another name, and everything that names it follows.

use std::collections::BTreeMap;

use camino::{Utf8Path, Utf8PathBuf};
use serde_json::Value;

use super::changes::{ChangedFiles, Operation};
use super::entity_files::EntityFiles;
use super::fault::OperationFault;
use super::files::{content_files, name_of};
use super::mention::{self, TextLink, leads_to, relative, url, walk};
use crate::base::path::{self, is_slug};
use crate::content::{FileName, kind_schema};
use crate::edit::{self, Change};
use crate::input::Snapshot;
use crate::model::Kind;

/// The field of the URLs that an entity had before.
const OLD_URLS: &str = "omgeleid_van";

/// The entity `slug` is called `new` from now on. Its translations and what is called after it beside it go along; references,
/// links and the menu follow; its old URL leads to it, which is also how calendars go on knowing it.
///
/// # Errors
/// When there is no such entity, when the new name is none or is taken, or when a file cannot be changed.
pub fn rename(snapshot: &Snapshot, kind: Kind, slug: &str, new: &str) -> Result<Operation, OperationFault> {
    let is_name = if kind == Kind::Page { new.split('/').all(is_slug) } else { is_slug(new) };
    if !is_name || !kind.has_pages() || slug == "index" || new == "index" {
        return Err(OperationFault::BadName { name: new.to_owned() });
    }
    let files = EntityFiles::of(snapshot, kind, slug)?;
    refuse_taken(snapshot, kind, new)?;
    let moves: BTreeMap<Utf8PathBuf, Utf8PathBuf> =
        files.all().map(|path| (path.clone(), EntityFiles::renamed(path, kind, slug, new))).collect();
    if let Some(taken) = moves.values().find(|path| snapshot.get(path).is_some()) {
        return Err(OperationFault::NameTaken { path: taken.clone() });
    }
    let mut changes = ChangedFiles::new(snapshot);
    for (path, name, text) in content_files(snapshot) {
        follow_fields(&mut changes, path, &name, text, &Renaming { kind, slug, new, moves: &moves })?;
        follow_links(&mut changes, path, &name, &Renaming { kind, slug, new, moves: &moves });
    }
    keep_url(&mut changes, &files.own, &url(kind, slug))?;
    for (from, to) in &moves {
        changes.carry(from, to);
    }
    Ok(changes.operation())
}

struct Renaming<'a> {
    kind: Kind,
    slug: &'a str,
    new: &'a str,
    /// Where files come from and go to.
    moves: &'a BTreeMap<Utf8PathBuf, Utf8PathBuf>,
}

impl Renaming<'_> {
    /// Where a file will be.
    fn now<'p>(&'p self, path: &'p Utf8Path) -> &'p Utf8Path {
        self.moves.get(path).map_or(path, Utf8PathBuf::as_path)
    }
}

fn refuse_taken(snapshot: &Snapshot, kind: Kind, new: &str) -> Result<(), OperationFault> {
    let url = url(kind, new);
    for (path, name, text) in content_files(snapshot) {
        if name.kind == Some(kind) && name.slug == new {
            return Err(OperationFault::NameTaken { path: path.to_owned() });
        }
        let was_called_so = text.contains(OLD_URLS)
            && edit::open(text, &name).is_ok_and(|opened| {
                let old = opened.fields.get(OLD_URLS).and_then(Value::as_array).into_iter().flatten();
                old.filter_map(Value::as_str).any(|old| format!("{}/", old.trim_end_matches('/')) == url)
            });
        if was_called_so {
            return Err(OperationFault::FormerName { path: path.to_owned(), url });
        }
    }
    Ok(())
}

/// The fields that name it, by its name, its URL, or a file of it.
fn follow_fields(
    changes: &mut ChangedFiles<'_>,
    path: &Utf8Path,
    name: &FileName,
    text: &str,
    renaming: &Renaming<'_>,
) -> Result<(), OperationFault> {
    let stem = renaming.slug.rsplit('/').next().unwrap_or_default();
    if !text.contains(stem) {
        return Ok(());
    }
    let mut edits = Vec::new();
    for it in mention::fields(name, text) {
        match it.is_key {
            _ if it.kind != renaming.kind || it.slug != renaming.slug => {}
            true => edits.push(Change::Rename { path: it.field, key: renaming.new.to_owned() }),
            false => edits.push(Change::set(it.field, renaming.new)),
        }
    }
    edits.extend(paths_in_fields(path, name, text, renaming));
    changes.edit(path, &edits)
}

/// The menu's URLs, and the pictures that fields name.
fn paths_in_fields(path: &Utf8Path, name: &FileName, text: &str, renaming: &Renaming<'_>) -> Vec<Change> {
    let mut edits = Vec::new();
    let (Ok(opened), Some(schema)) = (edit::open(text, name), kind_schema(name.declared)) else { return edits };
    let (old_url, new_url) = (url(renaming.kind, renaming.slug), url(renaming.kind, renaming.new));
    walk(&opened.fields, &[schema], "", &mut |field, value, forms| {
        let Value::String(said) = value else { return };
        let is_url = forms.iter().any(|form| form.get("format").and_then(Value::as_str) == Some("oud-pad"));
        if is_url && !field.starts_with(OLD_URLS) && format!("{}/", said.trim_end_matches('/')) == old_url {
            edits.push(Change::set(field, new_url.as_str()));
        }
        if field.ends_with("bestand")
            && let Some(target) = path::join(path, said)
            && (renaming.moves.contains_key(&target) || renaming.moves.contains_key(path))
        {
            let written = relative(renaming.now(path), renaming.now(&target));
            edits.extend((written != *said).then(|| Change::set(field, written)));
        }
    });
    edits
}

/// The links in a text: those to it, and those of its own when it comes into another folder.
fn follow_links(changes: &mut ChangedFiles<'_>, path: &Utf8Path, name: &FileName, renaming: &Renaming<'_>) {
    let Some(text) = changes.text(path) else { return };
    let mut links = mention::links(path, name, &text);
    links.sort_by_key(|link| std::cmp::Reverse(link.span.start));
    let mut changed = text.clone();
    for link in links {
        let Some(target) = new_target(path, &link, renaming) else { continue };
        let written = &changed[link.span.clone()];
        if let Some(replaced) = with_target(written, &link.target, &target) {
            changed.replace_range(link.span.clone(), &replaced);
        }
    }
    if changed != text {
        changes.put(path, changed.into_bytes());
    }
}

/// What a link says from now on; none when it stays.
fn new_target(path: &Utf8Path, link: &TextLink, renaming: &Renaming<'_>) -> Option<String> {
    let Some(target) = &link.path else {
        let is_its = leads_to(link, renaming.kind, renaming.slug);
        let end = if link.target.ends_with('/') { "/" } else { "" };
        let url = url(renaming.kind, renaming.new);
        return is_its.then(|| format!("{}{end}", url.trim_end_matches('/')));
    };
    let (from, to) = (renaming.now(path), renaming.now(target));
    let has_moved = to != target || from.parent() != path.parent();
    let is_known = to != target || name_of(target).is_some() || target.extension().is_some();
    let written = relative(from, to);
    (has_moved && is_known && path::join(path, &link.target).is_some() && written != link.target).then_some(written)
}

/// A link as it is written, leading elsewhere: the last time that its target stands in it, or as URLs write it.
fn with_target(written: &str, old: &str, new: &str) -> Option<String> {
    let encoded = old.replace(' ', "%20");
    let (at, length) = [old, &encoded].into_iter().find_map(|old| Some((written.rfind(old)?, old.len())))?;
    Some(format!("{}{new}{}", &written[..at], &written[at + length..]))
}

/// The URL that it had leads to it.
fn keep_url(changes: &mut ChangedFiles<'_>, own: &Utf8Path, old: &str) -> Result<(), OperationFault> {
    let name = name_of(own);
    let fields = changes.text(own).zip(name).and_then(|(text, name)| edit::open(&text, &name).ok().map(|it| it.fields));
    let kept = fields.as_ref().and_then(|fields| fields.get(OLD_URLS)?.as_array().map(Vec::len)).unwrap_or_default();
    changes.edit(own, &[Change::Insert { path: OLD_URLS.to_owned(), at: kept, value: old.into() }])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_target_of_a_link_changes() {
        let written = with_target("[judo.md](judo.md#op \"judo\")", "judo.md", "west.md");
        assert_eq!(written.as_deref(), Some("[judo.md](west.md#op \"judo\")"));
        assert_eq!(with_target("[x](foto%20a.jpg)", "foto a.jpg", "b.jpg").as_deref(), Some("[x](b.jpg)"));
    }
}
