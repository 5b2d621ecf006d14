//! The desk: content edited in a browser, without seeing YAML.
//!
//! A file is shown as a form that its kind's declaration makes. While somebody types, the draft is laid over the snapshot in
//! memory, and the pipeline that publishes says what is wrong with it and renders its page. Saving changes what was meant and no
//! other byte, which [`edit`](crate::edit) sees to; what was saved can be taken back; what was not is kept in `.portaal`.
//!
//! | file | what |
//! |---|---|
//! | `field` | what a form asks, from the schema |
//! | `form` | the form as HTML |
//! | `given`, `wish` | what was sent, and the changes that it means |
//! | `draft`, `faults`, `year` | what the pipeline makes of a draft |
//! | `sitting` | texts, drafts and saves of one run of the server |
//! | `store`, `place`, `attach` | what is written, and where |
//! | `entries`, `lists`, `pick` | all files, to find one |
//! | `editor`, `begin`, `deeds` | the pages and deeds |
//!
//! Invariants: nothing but a deed that carries the token writes anything; every path goes through `place`; a file is written
//! whole or not at all, and only while it is what its form was opened from.

#![expect(clippy::disallowed_methods, reason = "the desk reads and writes files of content")]

mod attach;
mod begin;
mod deeds;
mod draft;
mod editor;
mod entries;
mod faults;
mod field;
mod form;
mod given;
mod html;
mod lists;
mod pick;
mod place;
mod reply;
mod sheet;
mod sitting;
mod store;
#[cfg(test)]
mod tests;
mod wish;
mod year;

use std::sync::Arc;

use camino::{Utf8Path, Utf8PathBuf};

use self::given::FormGiven;
use self::html::DeskPage;
pub use self::reply::DeskReply;
use self::sitting::Sitting;
use crate::base::diagnostic::Diagnostics;
use crate::base::media_type::MediaType;
use crate::build::{Build, Memos};
use crate::input::Snapshot;
use crate::model::Kind;
use crate::report::{MessageLanguage, Messages};
use crate::resolve::Options;
use crate::theme::embedded;

/// Where the desk is. No page of a portal has such a URL.
pub const BASE: &str = "/_portaal/bureau/";

/// How much a request may carry: a photo, and the text around it.
pub const MOST_BYTES: usize = attach::LARGEST + 1024 * 1024;

/// The desk's own texts, by language.
fn texts(language: MessageLanguage) -> &'static str {
    match language {
        MessageLanguage::Nl => include_str!("locales/nl.ftl"),
        MessageLanguage::En => include_str!("locales/en.ftl"),
    }
}

/// Scripts and styles, by name.
const FILES: &[(&str, MediaType, &str)] = &[
    ("bureau.css", MediaType::CSS, include_str!("bureau.css")),
    ("bureau.js", MediaType::JAVASCRIPT, include_str!("scripts/bureau.js")),
    ("rijen.js", MediaType::JAVASCRIPT, include_str!("scripts/rows.js")),
    ("kies.js", MediaType::JAVASCRIPT, include_str!("scripts/pick.js")),
    ("tekst.js", MediaType::JAVASCRIPT, include_str!("scripts/text.js")),
    ("plakken.js", MediaType::JAVASCRIPT, include_str!("scripts/paste.js")),
    ("jaar.js", MediaType::JAVASCRIPT, include_str!("scripts/year.js")),
];

/// The portal at the moment of a request.
#[derive(Clone)]
pub struct DeskNow {
    /// The files.
    pub snapshot: Arc<Snapshot>,
    /// What the preview shows of them.
    pub build: Option<Arc<Build>>,
    /// What is wrong with them.
    pub found: Arc<Diagnostics>,
    /// The day, and what is shown.
    pub options: Options,
}

/// What is asked of the desk.
#[derive(Clone, Copy, Debug)]
pub struct DeskAsk<'a> {
    /// The path from [`BASE`] on.
    pub path: &'a str,
    /// The query.
    pub query: &'a str,
    /// The token that a script sends along; a form has it among its fields.
    pub token: Option<&'a str>,
    /// What was sent, for a deed; none when somebody only looks.
    pub body: Option<&'a [u8]>,
}

/// The desk of one portal.
pub struct Desk {
    root: Utf8PathBuf,
    words: Messages,
    memos: Arc<Memos>,
    token: String,
    sitting: Sitting,
}

impl Desk {
    /// The desk of the portal at `root`, which remembers what it read together with the preview.
    #[must_use]
    pub fn new(root: &Utf8Path, language: MessageLanguage, memos: Arc<Memos>) -> Self {
        Self {
            root: root.to_owned(),
            words: Messages::with_texts(language, texts(language)),
            memos,
            token: sitting::secret(),
            sitting: Sitting::new(root),
        }
    }

    /// What deeds must carry.
    #[must_use]
    pub fn token(&self) -> &str {
        &self.token
    }

    /// The answer to a request.
    #[must_use]
    pub fn answer(&self, ask: DeskAsk<'_>, now: &DeskNow) -> DeskReply {
        match ask.body {
            None => self.look(ask, now),
            Some(body) => self.deed(ask, body, now),
        }
    }

    fn look(&self, ask: DeskAsk<'_>, now: &DeskNow) -> DeskReply {
        let asked = FormGiven::read(ask.query.as_bytes());
        match ask.path {
            "" => self.home(now),
            "lijst" => self.list(&asked, now),
            "bewerk" => self.editor(&asked, now),
            "nieuw" => self.begin(&asked, now),
            "pagina" => self.beside(&asked, now),
            "kies" => self.pick(&asked, now),
            "tokens.css" => DeskReply::file(MediaType::CSS, of_theme(now, "styles/tokens.css")),
            "favicon.svg" => DeskReply::file(MediaType::of("favicon.svg".into()), of_theme(now, "favicon.svg")),
            name => match FILES.iter().find(|(known, ..)| *known == name) {
                Some((_, media_type, text)) => DeskReply::file(*media_type, *text),
                None => self.nothing(404, "desk-not-there"),
            },
        }
    }

    fn deed(&self, ask: DeskAsk<'_>, body: &[u8], now: &DeskNow) -> DeskReply {
        let is_upload = ask.path == "bijlage";
        let given = if is_upload { FormGiven::read(ask.query.as_bytes()) } else { FormGiven::read(body) };
        let token = ask.token.or_else(|| given.one("@sleutel").filter(|_| !is_upload));
        if token != Some(self.token.as_str()) {
            return self.nothing(403, "desk-no-token");
        }
        match ask.path {
            "concept" => self.draft(&given, now),
            "bewaar" => self.save(&given, now),
            "ongedaan" => self.undo(&given, now),
            "nagekeken" => self.still_right(&given, now),
            "weggooien" => self.discard(&given),
            "bijlage" => self.attach(&given, body, now),
            _ => self.nothing(404, "desk-not-there"),
        }
    }

    fn home(&self, now: &DeskNow) -> DeskReply {
        let entries = self.sitting.entries(now, &self.memos);
        let cx = self.list_cx(&entries, now);
        let main = cx.home(&self.sitting.drafts.all(), &self.stale_translations(now));
        self.page(now, self.words.text("desk-title", &[]), main, "")
    }

    fn list(&self, asked: &FormGiven, now: &DeskNow) -> DeskReply {
        let Some(kind) = Kind::from_name(asked.text("soort")) else { return self.nothing(404, "desk-not-there") };
        let entries = self.sitting.entries(now, &self.memos);
        let main = self.list_cx(&entries, now).list(kind, asked);
        self.page(now, field::label(kind.folder()), main, "")
    }

    fn pick(&self, asked: &FormGiven, now: &DeskNow) -> DeskReply {
        let kind = Kind::from_name(asked.text("soort"));
        let entries = self.sitting.entries(now, &self.memos);
        DeskReply::json(200, &pick::pick(&entries, kind, asked.text("zoek")))
    }

    fn list_cx<'a>(&'a self, entries: &'a entries::DeskEntries, now: &DeskNow) -> lists::DeskListCx<'a> {
        lists::DeskListCx {
            entries,
            today: now.options.today,
            words: &self.words,
            token: &self.token,
        }
    }

    /// Translations whose source says something else now, or that nobody has read.
    fn stale_translations(&self, now: &DeskNow) -> Vec<(String, String)> {
        let codes = ["translation-outdated", "translation-unmarked", "translation-unreviewed"];
        let is_behind = |fault: &&crate::base::diagnostic::Diagnostic| codes.contains(&fault.code.as_str());
        let found = now.found.iter().filter(is_behind);
        found.map(|fault| (fault.location.path.to_string(), self.words.message(fault))).collect()
    }

    fn page(&self, now: &DeskNow, title: String, main: String, look: &'static str) -> DeskReply {
        let site = now.build.as_deref().and_then(|build| build.site());
        let portal = site.map_or_else(|| "/".to_owned(), |site| site.href("/"));
        DeskReply::page(200, DeskPage { title, main, look, token: &self.token, portal }.document(&self.words))
    }

    /// A page that says why there is nothing else.
    fn nothing(&self, status: u16, text: &'static str) -> DeskReply {
        let title = self.words.text(text, &[]);
        let main = format!("<h1>{}</h1>\n", html::escaped(&title));
        let page = DeskPage { title, main, look: "", token: "", portal: "/".to_owned() };
        DeskReply::page(status, page.document(&self.words))
    }
}

/// A file of the theme: the portal's, or that which comes with the program. So the desk has the theme's colours and sizes.
fn of_theme(now: &DeskNow, path: &str) -> Vec<u8> {
    let site = now.build.as_deref().and_then(|build| build.site());
    let theme = site.and_then(|site| site.settings().theme.as_deref()).unwrap_or(crate::theme::DEFAULT);
    let own = now.snapshot.get(&Utf8Path::new("themes").join(theme).join(path));
    own.or_else(|| embedded().get(Utf8Path::new(path))).map(|file| file.bytes.to_vec()).unwrap_or_default()
}
