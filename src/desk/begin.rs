//! A new file: asked for its name, then a form like any other. Nothing is on disk until it is saved.

use camino::{Utf8Path, Utf8PathBuf};

use super::draft::present;
use super::given::FormGiven;
use super::html::{escaped, said};
use super::place::is_content;
use super::reply::DeskReply;
use super::sheet::FileSheet;
use super::{BASE, Desk, DeskNow};
use crate::base::path::slugify;
use crate::content::{CONTENT, Given, is_fields_alone, starter};
use crate::edit::{Change, apply};
use crate::model::scalar::Scalar;
use crate::model::school_year::SchoolYearName;
use crate::model::{Kind, Language};

impl Desk {
    /// A form for a new file of a kind, for a copy of another, or for a translation.
    pub(super) fn begin(&self, asked: &FormGiven, now: &DeskNow) -> DeskReply {
        if let Some(source) = asked.one("vertaal") {
            return self.begin_translation(Utf8Path::new(source), asked.text("taal"), now);
        }
        let Some(kind) = Kind::from_name(asked.text("soort")) else { return self.nothing(404, "desk-not-there") };
        let name = asked.text("naam").trim();
        let from = asked.one("van").map(Utf8Path::new);
        if name.is_empty() {
            return self.ask_name(kind, from, "", now);
        }
        let Some(slug) = slug_of(kind, name) else { return self.ask_name(kind, from, "desk-bad-name", now) };
        let ending = if is_fields_alone(kind) { "yaml" } else { "md" };
        let path = Utf8PathBuf::from(format!("{CONTENT}/{}/{slug}.{ending}", kind.folder()));
        if now.snapshot.get(&path).is_some() {
            return self.ask_name(kind, from, "desk-name-taken", now);
        }
        let text = match from {
            Some(from) => copied(from, name, now),
            None => starter(
                kind,
                Given {
                    name: if kind == Kind::SchoolYear { &slug } else { name },
                    ..Given::default()
                },
            ),
        };
        let Some(text) = text else { return self.nothing(404, "desk-not-there") };
        self.opened(&path, &text, String::new(), self.sitting.form_name(), false, "", "", now)
    }

    fn ask_name(&self, kind: Kind, from: Option<&Utf8Path>, fault: &str, now: &DeskNow) -> DeskReply {
        let title = self.words.text("desk-new", &[("what", kind.noun())]);
        let from = from
            .map(|from| format!("<input type=\"hidden\" name=\"van\" value=\"{}\">\n", escaped(from.as_str())))
            .unwrap_or_default();
        let fault = if fault.is_empty() {
            String::new()
        } else {
            format!("<p class=\"fault\">{}</p>\n", said(&self.words, fault, &[]))
        };
        let main = format!(
            "<h1>{}</h1>\n<form class=\"narrow\" action=\"{BASE}nieuw\">\n<input type=\"hidden\" name=\"soort\" value=\"{}\">\n{from}\
             <div class=\"field\">\n<label class=\"field__label\" for=\"naam\">{}</label>\n<p class=\"field__help\" id=\"naam-uitleg\">{}</p>\n\
             <input type=\"text\" id=\"naam\" name=\"naam\" required aria-describedby=\"naam-uitleg naam-fout\">\n<div id=\"naam-fout\" role=\"alert\">{fault}</div>\n</div>\n\
             <button class=\"button\">{}</button>\n</form>\n",
            escaped(&title),
            kind.folder(),
            said(&self.words, "desk-name", &[]),
            said(&self.words, if kind == Kind::SchoolYear { "desk-name-year" } else { "desk-name-help" }, &[]),
            said(&self.words, "desk-go-on", &[]),
        );
        self.page(now, title, main, "")
    }

    fn begin_translation(&self, source: &Utf8Path, code: &str, now: &DeskNow) -> DeskReply {
        let site = now.build.as_deref().and_then(|build| build.site());
        let text = Language::from_segment(code).zip(site).and_then(|(language, site)| {
            let path = source.with_extension(format!("{}.md", language.segment()));
            let is_free = is_content(source) && is_content(&path) && now.snapshot.get(&path).is_none();
            let found = site.translatables().into_iter().find(|known| *known.origin.source.path == *source);
            found.filter(|_| is_free).map(|found| (path, found.starter()))
        });
        match text {
            Some((path, text)) => {
                self.opened(&path, &text, String::new(), self.sitting.form_name(), false, "", "", now)
            }
            None => self.nothing(404, "desk-not-there"),
        }
    }
}

/// The text of another file under another name: a draft that nobody has checked.
fn copied(from: &Utf8Path, name: &str, now: &DeskNow) -> Option<String> {
    let sheet = FileSheet::read(from, &present(now, from).filter(|_| is_content(from))?)?;
    let tree = sheet.tree.as_ref()?;
    let is_there = |key: &&str| tree.entry(key).is_some();
    let title = ["titel", "naam", "term"].into_iter().find(is_there)?;
    let mut changes = vec![Change::set(title, name), Change::set("status", "concept")];
    // What is said of that one file is not said of its copy.
    changes.extend(["gecontroleerd_op", "omgeleid_van"].into_iter().filter(is_there).map(Change::remove));
    apply(&sheet.text, &sheet.name, &changes).ok()
}

/// The name of the file of what is called `name`.
fn slug_of(kind: Kind, name: &str) -> Option<String> {
    let slug = match kind {
        Kind::SchoolYear => SchoolYearName::read(name).ok()?.years().to_owned(),
        _ => slugify(name),
    };
    let is_list = slug == "index" && kind != Kind::Page;
    (!slug.is_empty() && slug.len() <= 120 && !is_list).then_some(slug)
}
