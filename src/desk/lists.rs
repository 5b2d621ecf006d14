//! The home of the desk, a list for each kind, and the list of what there is to do.

use std::fmt::Write;

use camino::Utf8Path;
use jiff::ToSpan;
use jiff::civil::Date;

use super::BASE;
use super::entries::{DeskEntries, DeskEntry};
use super::given::FormGiven;
use super::html::{escaped, query, said};
use super::store::KeptDraft;
use crate::language::fold::fold;
use crate::model::Kind;
use crate::model::entity::Status;
use crate::report::Messages;

/// So many lines of a list are shown at once.
const SHOWN: usize = 200;

/// A question that narrows a list: the word in its URL, which is also the end of the id of its text.
pub(super) const FILTERS: &[&str] =
    &["concept", "gepland", "afgelopen", "voorbeeld", "gearchiveerd", "nakijken", "fouten"];

/// What lists are made of.
pub(super) struct DeskListCx<'a> {
    /// Every line.
    pub entries: &'a DeskEntries,
    /// The day it is.
    pub today: Date,
    /// The desk's texts.
    pub words: &'a Messages,
    /// The token that deeds carry.
    pub token: &'a str,
}

impl DeskListCx<'_> {
    fn say(&self, id: &str, values: &[(&'static str, &str)]) -> String {
        said(self.words, id, values)
    }

    /// The home: what there is to do, and the kinds.
    pub(super) fn home(&self, kept: &[KeptDraft], translations: &[(String, String)]) -> String {
        let mut out = format!(
            "<h1>{}</h1>\n<p class=\"intro\">{}</p>\n",
            self.say("desk-title", &[]),
            self.say("desk-intro", &[])
        );
        out += &self.kept(kept);
        out += &self.kinds();
        out += &self.work("desk-work-faults", |entry| entry.faults.0 + entry.faults.1 > 0, "fouten");
        let month = self.today.last_of_month();
        out += &self.work(
            "desk-work-ends",
            |entry| is_for_public(entry) && entry.last_day.is_some_and(|day| self.today <= day && day <= month),
            "",
        );
        out += &self.work("desk-work-unchecked", |entry| self.is_unchecked(entry), "nakijken");
        out += &self.translations(translations);
        out
    }

    fn kept(&self, kept: &[KeptDraft]) -> String {
        if kept.is_empty() {
            return String::new();
        }
        let link = |draft: &KeptDraft| {
            let url = escaped(&edit_url(&draft.path));
            format!("<li><a href=\"{url}\">{}</a></li>\n", escaped(draft.path.as_str()))
        };
        let links: String = kept.iter().map(link).collect();
        format!(
            "<section class=\"card card--wait\">\n<h2>{}</h2>\n<ul>\n{links}</ul>\n</section>\n",
            self.say("desk-work-kept", &[])
        )
    }

    fn kinds(&self) -> String {
        let kind = |kind: &Kind| {
            let (folder, count) = (kind.folder(), self.entries.of(*kind).count().to_string());
            let new = self.words.text("desk-new", &[("what", kind.noun())]);
            format!(
                "<li class=\"kind\"><a class=\"kind__name\" href=\"{BASE}lijst?soort={folder}\">{} <span class=\"kind__count\">{count}</span></a> \
                 <a class=\"button button--quiet\" href=\"{BASE}nieuw?soort={folder}\">{}</a></li>\n",
                self.say("desk-kind", &[("folder", folder)]),
                escaped(&new),
            )
        };
        let kinds: String = Kind::ALL.iter().map(kind).collect();
        let settings = escaped(&edit_url("content/site.yaml".into()));
        format!(
            "<section>\n<h2>{}</h2>\n<ul class=\"kinds\">\n{kinds}<li class=\"kind\"><a class=\"kind__name\" href=\"{settings}\">{}</a></li>\n</ul>\n</section>\n",
            self.say("desk-kinds", &[]),
            self.say("desk-settings", &[]),
        )
    }

    /// A part of the work: the files that `is_of` tells of, with a deed where one tap is all there is to do.
    fn work(&self, title: &str, is_of: impl Fn(&DeskEntry) -> bool, filter: &str) -> String {
        let found: Vec<&DeskEntry> = self.entries.rows.iter().filter(|entry| is_of(entry)).collect();
        let count = found.len().to_string();
        let heading = self.say(title, &[("count", &count)]);
        if found.is_empty() {
            return format!(
                "<section class=\"card\">\n<h2>{heading}</h2>\n<p>{}</p>\n</section>\n",
                self.say("desk-work-none", &[])
            );
        }
        let shown: String = found.iter().take(12).map(|entry| self.task(entry, filter == "nakijken")).collect();
        let more = found.len().saturating_sub(12);
        let more = if more > 0 {
            format!("<p>{}</p>\n", self.say("desk-work-more", &[("count", &more.to_string())]))
        } else {
            String::new()
        };
        format!("<section class=\"card\">\n<h2>{heading}</h2>\n<ul class=\"tasks\">\n{shown}</ul>\n{more}</section>\n")
    }

    fn task(&self, entry: &DeskEntry, can_be_checked: bool) -> String {
        let link = format!("<a href=\"{}\">{}</a>", escaped(&edit_url(&entry.path)), escaped(&entry.title));
        let deed = if can_be_checked { self.still_right(entry) } else { String::new() };
        format!(
            "<li class=\"task\"><span class=\"task__name\">{link} <span class=\"soft\">{}</span></span>{}{deed}</li>\n",
            escaped(entry.kind.noun()),
            self.marks(entry)
        )
    }

    /// A form of one button: it is still right.
    fn still_right(&self, entry: &DeskEntry) -> String {
        let label = self.words.text("desk-still-right-of", &[("what", &entry.title)]);
        format!(
            "<form method=\"post\" action=\"{BASE}nagekeken\" class=\"inline\">\n<input type=\"hidden\" name=\"@sleutel\" value=\"{}\">\n\
             <input type=\"hidden\" name=\"@bestand\" value=\"{}\">\n<button class=\"button button--quiet\" aria-label=\"{}\">{}</button>\n</form>\n",
            escaped(self.token),
            escaped(entry.path.as_str()),
            escaped(&label),
            self.say("desk-still-right", &[]),
        )
    }

    fn translations(&self, behind: &[(String, String)]) -> String {
        let count = behind.len().to_string();
        let heading = self.say("desk-work-translations", &[("count", &count)]);
        let item = |(path, said): &(String, String)| {
            format!(
                "<li class=\"task\"><a href=\"{}\">{}</a> <span class=\"soft\">{}</span></li>\n",
                escaped(&edit_url(path.as_str().into())),
                escaped(path),
                escaped(said)
            )
        };
        let items: String = behind.iter().take(12).map(item).collect();
        let inner = if items.is_empty() {
            format!("<p>{}</p>\n", self.say("desk-work-none", &[]))
        } else {
            format!("<ul class=\"tasks\">\n{items}</ul>\n")
        };
        format!("<section class=\"card\">\n<h2>{heading}</h2>\n{inner}</section>\n")
    }

    /// The list of a kind, narrowed and put in order as `asked`.
    pub(super) fn list(&self, kind: Kind, asked: &FormGiven) -> String {
        let (sought, filter, order) = (fold(asked.text("zoek")).into_owned(), asked.text("toon"), asked.text("orde"));
        let (owner, school) = (asked.text("eigenaar"), asked.text("school"));
        let is_sought = |entry: &&DeskEntry| {
            sought.split_whitespace().all(|word| entry.folded.contains(word) || entry.slug.contains(word))
                && (owner.is_empty() || entry.owner.as_deref() == Some(owner))
                && (school.is_empty() || entry.schools.iter().any(|known| known == school))
                && self.passes(entry, filter)
        };
        let mut found: Vec<&DeskEntry> = self.entries.of(kind).filter(is_sought).collect();
        match order {
            "nagekeken" => found.sort_by_key(|entry| entry.checked_on),
            "fouten" => found.sort_by_key(|entry| std::cmp::Reverse(entry.faults)),
            _ => {}
        }
        let count = found.len().to_string();
        let rows: String = found.iter().take(SHOWN).map(|entry| self.row(entry)).collect();
        let more = found.len().saturating_sub(SHOWN);
        let more = if more > 0 {
            format!("<p>{}</p>\n", self.say("desk-work-more", &[("count", &more.to_string())]))
        } else {
            String::new()
        };
        let new = self.words.text("desk-new", &[("what", kind.noun())]);
        format!(
            "<h1>{}</h1>\n<p><a class=\"button\" href=\"{BASE}nieuw?soort={}\">{}</a></p>\n{}<p role=\"status\">{}</p>\n<ul class=\"list\">\n{rows}</ul>\n{more}",
            self.say("desk-kind", &[("folder", kind.folder())]),
            kind.folder(),
            escaped(&new),
            self.filters(kind, asked),
            self.say("desk-list-count", &[("count", &count)]),
        )
    }

    fn filters(&self, kind: Kind, asked: &FormGiven) -> String {
        let select = |name: &'static str, all: &str, options: &[(String, String)]| {
            let mut out = format!(
                "<span class=\"filter\"><label for=\"z-{name}\">{}</label>\n<select id=\"z-{name}\" name=\"{name}\">\n<option value=\"\">{}</option>\n",
                self.say(&format!("desk-filter-{name}"), &[]),
                self.say(all, &[]),
            );
            for (value, shown) in options {
                let selected = if asked.text(name) == value { " selected" } else { "" };
                let _ = writeln!(out, "<option value=\"{}\"{selected}>{}</option>", escaped(value), escaped(shown));
            }
            out + "</select></span>\n"
        };
        let named = |prefix: &str, words: &[&str]| -> Vec<(String, String)> {
            words.iter().map(|word| ((*word).to_owned(), self.words.text(&format!("{prefix}{word}"), &[]))).collect()
        };
        let mut owners: Vec<(String, String)> =
            self.entries.of(kind).filter_map(|entry| entry.owner.clone()).map(|owner| (owner.clone(), owner)).collect();
        owners.sort();
        owners.dedup();
        let has_schools = self.entries.of(kind).any(|entry| !entry.schools.is_empty());
        let schools: Vec<(String, String)> =
            self.entries.of(Kind::School).map(|school| (school.slug.clone(), school.title.clone())).collect();
        let mut selects = select("toon", "desk-filter-all", &named("desk-show-", FILTERS));
        if !owners.is_empty() {
            selects += &select("eigenaar", "desk-filter-all", &owners);
        }
        if has_schools {
            selects += &select("school", "desk-filter-all", &schools);
        }
        selects += &select("orde", "desk-order-title", &named("desk-order-", &["nagekeken", "fouten"]));
        format!(
            "<form class=\"filters\" action=\"{BASE}lijst\" role=\"search\" data-zoek>\n<input type=\"hidden\" name=\"soort\" value=\"{}\">\n\
             <span class=\"filter filter--wide\"><label for=\"z-zoek\">{}</label>\n<input type=\"search\" id=\"z-zoek\" name=\"zoek\" value=\"{}\"></span>\n\
             {selects}<button class=\"button button--quiet\">{}</button>\n</form>\n",
            kind.folder(),
            self.say("desk-filter-zoek", &[]),
            escaped(asked.text("zoek")),
            self.say("desk-filter-go", &[]),
        )
    }

    fn row(&self, entry: &DeskEntry) -> String {
        let copy = format!("{BASE}nieuw?soort={}&van={}", entry.kind.folder(), query(entry.path.as_str()));
        let copy_label = self.words.text("desk-copy-of", &[("what", &entry.title)]);
        let checked = entry
            .checked_on
            .map(|day| self.words.text("desk-checked", &[("date", &day.to_string())]))
            .unwrap_or_default();
        format!(
            "<li class=\"list__row\"><span class=\"list__name\"><a href=\"{}\">{}</a> <span class=\"soft\">{} {}</span></span>{}\
             <a class=\"list__copy\" href=\"{}\" aria-label=\"{}\">{}</a></li>\n",
            escaped(&edit_url(&entry.path)),
            escaped(&entry.title),
            escaped(&entry.detail),
            escaped(&checked),
            self.marks(entry),
            escaped(&copy),
            escaped(&copy_label),
            self.say("desk-copy", &[]),
        )
    }

    /// What is special about a file, in words.
    fn marks(&self, entry: &DeskEntry) -> String {
        let mark = |look: &str, text: String| format!("<span class=\"mark mark--{look}\">{text}</span> ");
        let mut out = String::new();
        let (errors, warnings) = entry.faults;
        if errors + warnings > 0 {
            let look = if errors > 0 { "stop" } else { "wait" };
            out += &mark(look, escaped(&self.words.summary(errors, warnings)));
        }
        for filter in FILTERS.iter().filter(|filter| !matches!(**filter, "fouten" | "nakijken")) {
            if self.passes(entry, filter) {
                out += &mark("soft", self.say(&format!("desk-mark-{filter}"), &[]));
            }
        }
        if out.is_empty() { out } else { format!("<span class=\"marks\">{out}</span>") }
    }

    /// Whether an entry is one of those that a filter asks for.
    fn passes(&self, entry: &DeskEntry, filter: &str) -> bool {
        match filter {
            "concept" => entry.status == Status::Draft,
            "gearchiveerd" => entry.status == Status::Archived,
            "gepland" => entry.from.is_some_and(|day| day > self.today),
            "afgelopen" => entry.last_day.is_some_and(|day| day < self.today),
            "voorbeeld" => entry.is_sample,
            "nakijken" => self.is_unchecked(entry),
            "fouten" => entry.faults.0 + entry.faults.1 > 0,
            _ => true,
        }
    }

    /// Whether nobody has looked at it for a year, though somebody once did or it has an owner who should.
    fn is_unchecked(&self, entry: &DeskEntry) -> bool {
        let year_ago = self.today.saturating_sub(1.year());
        is_for_public(entry) && entry.checked_on.map_or(entry.owner.is_some(), |day| day < year_ago)
    }
}

fn is_for_public(entry: &DeskEntry) -> bool {
    entry.status == Status::Published
}

/// The URL of the form of a file.
pub(super) fn edit_url(path: &Utf8Path) -> String {
    format!("{BASE}bewerk?bestand={}", query(path.as_str()))
}
