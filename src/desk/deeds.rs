//! What is done: a draft is looked at, a form is saved, a save is taken back.

use std::sync::Arc;

use camino::{Utf8Path, Utf8PathBuf};
use serde_json::json;

use super::attach::AttachFault;
use super::draft::present;
use super::editor::{OpenedForm, source_path};
use super::given::FormGiven;
use super::html::{escaped, said};
use super::lists::edit_url;
use super::place::{is_content, on_disk};
use super::reply::DeskReply;
use super::sheet::FileSheet;
use super::store::{self, KeptDraft};
use super::wish::{SAYS_NOW, changes};
use super::{Desk, DeskNow};
use crate::base::digest::Digest;
use crate::content::Declared;
use crate::edit::{Change, Difference, apply};
use crate::operate::FileChange;
use crate::save::{self, SaveError};

/// Why a deed was not done: its status, and the id of its text.
struct DeedFault(u16, &'static str);

impl Desk {
    /// The file that a form is about.
    fn asked_file(&self, given: &FormGiven) -> Result<(Utf8PathBuf, Utf8PathBuf), DeedFault> {
        let path = Utf8PathBuf::from(given.text("@bestand"));
        let place = Some(&path).filter(|path| is_content(path)).and_then(|path| on_disk(&self.root, path));
        place.map(|place| (path, place)).ok_or(DeedFault(403, "desk-no-place"))
    }

    /// The text that a form means, with the text that it was opened from.
    fn meant(&self, given: &FormGiven, path: &Utf8Path, now: &DeskNow) -> Result<(FileSheet, Arc<str>), DeedFault> {
        let source = self.sitting.source(given.text("@bron")).ok_or(DeedFault(409, "desk-form-old"))?;
        let sheet = FileSheet::read(path, &source).ok_or(DeedFault(403, "desk-no-place"))?;
        let text = if let Some(whole) = given.one("@heel") {
            as_written(&source, whole)
        } else {
            let mut changes = changes(&sheet, given);
            changes.extend(says_now(&sheet, given, now));
            apply(&sheet.text, &sheet.name, &changes).map_err(|_| DeedFault(422, "desk-unfaithful"))?
        };
        let sheet = FileSheet::read(path, &text).ok_or(DeedFault(403, "desk-no-place"))?;
        Ok((sheet, source))
    }

    /// What the pipeline makes of a form that is not saved.
    pub(super) fn draft(&self, given: &FormGiven, now: &DeskNow) -> DeskReply {
        let found = self.asked_file(given).and_then(|(path, _)| self.meant(given, &path, now));
        let (sheet, _) = match found {
            Ok(found) => found,
            Err(fault) => return self.refused(given, &fault),
        };
        self.keep(given, &sheet, now);
        let built = self.sitting.built(&sheet, now, &self.memos);
        let mut state = self.state(&sheet, &built, now);
        state["pagina"] = built.page(&sheet).map(|(_, html)| html).into();
        let there = present(now, &sheet.path).unwrap_or_default();
        state["anders"] = (sheet.text != there).into();
        DeskReply::json(200, &state)
    }

    /// Keeps a draft on this computer, so that a crash costs nothing. What says the same as the file needs no keeping.
    fn keep(&self, given: &FormGiven, sheet: &FileSheet, now: &DeskNow) {
        let (form, base) = (given.text("@formulier").to_owned(), given.text("@basis").to_owned());
        if !is_form_name(&form) {
            return;
        }
        if present(now, &sheet.path).is_some_and(|there| there == sheet.text) {
            return self.sitting.drafts.forget(&sheet.path, &form);
        }
        // A full disk must not keep anybody from saving, who is then told of it.
        let _ = self.sitting.drafts.keep(&KeptDraft { path: sheet.path.clone(), base, form, text: sheet.text.clone() });
    }

    /// Saves a form: only while the file is what the form was opened from.
    pub(super) fn save(&self, given: &FormGiven, now: &DeskNow) -> DeskReply {
        let found = self.asked_file(given).and_then(|(path, place)| {
            let (sheet, _) = self.meant(given, &path, now)?;
            Ok((sheet, place))
        });
        let (sheet, place) = match found {
            Ok(found) => found,
            Err(fault) => return self.refused(given, &fault),
        };
        let before = match store::read(&place) {
            Ok(before) => before,
            Err(problem) => return self.unwritten(given, &problem),
        };
        let base = before.as_deref().map(|bytes| Digest::of(bytes).to_string()).unwrap_or_default();
        if base != given.text("@basis") {
            self.keep(given, &sheet, now);
            return self.met(given, &sheet, before.as_deref());
        }
        if before.as_deref() == Some(sheet.text.as_bytes()) {
            self.sitting.drafts.forget(&sheet.path, given.text("@formulier"));
            let said = self.words.text("desk-saved-nothing", &[]);
            return self.done(given, &sheet, &said, "", now);
        }
        let old = before.as_deref().map(String::from_utf8_lossy).unwrap_or_default().into_owned();
        if let Err(fault) = self.commit(&sheet, before) {
            return self.unsaved(given, &sheet, &fault, &place);
        }
        self.sitting.drafts.forget(&sheet.path, given.text("@formulier"));
        let count = Difference::between(&old, &sheet.text).lines().to_string();
        let said = self.words.text("desk-saved", &[("count", &count), ("path", sheet.short())]);
        let difference = self.difference(&old, &sheet.text);
        self.done(given, &sheet, &said, &difference, now).having_written(&sheet.path, Some(sheet.text.as_bytes()))
    }

    /// Writes a file, together with what was dropped into its form and is named in its text: all of it or nothing.
    fn commit(&self, sheet: &FileSheet, before: Option<Vec<u8>>) -> Result<(), SaveError> {
        let folder = sheet.path.parent().unwrap_or(Utf8Path::new(""));
        let named = self.sitting.attached.named(folder, &sheet.text);
        let dropped = named.iter().map(|(path, file)| FileChange {
            path: path.clone(),
            before: None,
            after: Some(Arc::clone(&file.bytes)),
        });
        let own = FileChange {
            path: sheet.path.clone(),
            before: before.map(Into::into),
            after: Some(sheet.text.as_bytes().into()),
        };
        let changes: Vec<FileChange> = dropped.chain([own]).collect();
        save::commit(&self.root, sheet.short(), &changes)?;
        self.sitting.attached.forget(&named);
        self.sitting.saved(1);
        Ok(())
    }

    /// Why nothing was written.
    fn unsaved(&self, given: &FormGiven, sheet: &FileSheet, fault: &SaveError, place: &Utf8Path) -> DeskReply {
        match fault {
            SaveError::Busy => self.refused(given, &DeedFault(423, "desk-busy")),
            SaveError::Outside { .. } => self.refused(given, &DeedFault(403, "desk-no-place")),
            SaveError::Changed { .. } => self.met(given, sheet, store::read(place).ok().flatten().as_deref()),
            SaveError::Io { source, .. } => self.unwritten(given, source),
        }
    }

    /// The form after a deed, opened from what the file says now.
    fn done(&self, given: &FormGiven, sheet: &FileSheet, said: &str, difference: &str, now: &DeskNow) -> DeskReply {
        if given.text("@als") != "json" {
            return DeskReply::elsewhere(format!("{}&gedaan={}", edit_url(&sheet.path), super::html::query(said)));
        }
        let mut snapshot = crate::input::Snapshot::clone(&now.snapshot);
        snapshot.insert(sheet.path.clone(), crate::input::File::new(sheet.text.as_bytes()));
        let now = DeskNow { snapshot: Arc::new(snapshot), ..now.clone() };
        let source = self.sitting.remember(&sheet.text);
        let is_raw = given.one("@heel").is_some() || sheet.tree.is_none();
        let form = OpenedForm {
            sheet: sheet.clone(),
            source,
            base: source.to_string(),
            form: given.text("@formulier").to_owned(),
            is_raw,
        };
        DeskReply::json(
            200,
            &json!({ "gezegd": said, "verschil": difference, "velden": self.fields_html(&form, &now) }),
        )
    }

    /// The file is something else by now: both are shown, and nothing is written.
    fn met(&self, given: &FormGiven, sheet: &FileSheet, there: Option<&[u8]>) -> DeskReply {
        let there = there.map(String::from_utf8_lossy).unwrap_or_default();
        let said = self.words.text("desk-met", &[("path", sheet.short())]);
        let differs = format!(
            "<section class=\"card card--stop\" data-botsing>\n<h2>{}</h2>\n<p>{}</p>\n{}<p><a class=\"button button--quiet\" href=\"{}\">{}</a></p>\n</section>\n",
            escaped(&said),
            said_of(self, "desk-met-help"),
            self.difference(&there, &sheet.text),
            escaped(&edit_url(&sheet.path)),
            said_of(self, "desk-met-open"),
        );
        if given.text("@als") == "json" {
            return DeskReply::json(409, &json!({ "gezegd": said, "verschil": differs }));
        }
        let page = super::html::DeskPage {
            title: said,
            main: differs,
            look: "",
            token: &self.token,
            portal: "/".to_owned(),
        };
        DeskReply::page(409, page.document(&self.words))
    }

    /// Takes the last save of this sitting back, byte for byte, unless somebody has changed the file since.
    pub(super) fn undo(&self, given: &FormGiven, now: &DeskNow) -> DeskReply {
        let undone = if self.sitting.has_saved() { save::undo(&self.root) } else { Ok(None) };
        let undone = match undone {
            Ok(Some(undone)) => undone,
            Ok(None) => return self.refused(given, &DeedFault(404, "desk-undo-none")),
            Err(SaveError::Changed { .. }) => return self.refused(given, &DeedFault(409, "desk-undo-changed")),
            Err(SaveError::Busy) => return self.refused(given, &DeedFault(423, "desk-busy")),
            Err(SaveError::Outside { .. }) => return self.refused(given, &DeedFault(403, "desk-no-place")),
            Err(SaveError::Io { source, .. }) => return self.unwritten(given, &source),
        };
        self.sitting.saved(-1);
        let said = self.words.text("desk-undone", &[("path", &undone.label)]);
        // What was dropped into a form comes before the form's own file.
        let Some(last) = undone.changes.last() else { return DeskReply::elsewhere(super::BASE.to_owned()) };
        let text = last.after.as_deref().and_then(|bytes| std::str::from_utf8(bytes).ok());
        let reply = match text.and_then(|text| FileSheet::read(&last.path, text)) {
            Some(sheet) if last.path == given.text("@bestand") => self.done(given, &sheet, &said, "", now),
            _ if given.text("@als") == "json" => DeskReply::json(200, &json!({ "gezegd": said })),
            _ => DeskReply::elsewhere(super::BASE.to_owned()),
        };
        reply.having_written(&last.path, last.after.as_deref())
    }

    /// Dates a file today: somebody has looked, and it is still right.
    pub(super) fn still_right(&self, given: &FormGiven, now: &DeskNow) -> DeskReply {
        let found = self.asked_file(given).and_then(|(path, place)| {
            let bytes = store::read(&place).ok().flatten().ok_or(DeedFault(404, "desk-not-there"))?;
            let sheet = dated(&path, &bytes, now).ok_or(DeedFault(422, "desk-unfaithful"))?;
            Ok((sheet, place, bytes))
        });
        let (sheet, place, before) = match found {
            Ok(found) => found,
            Err(fault) => return self.refused(given, &fault),
        };
        if let Err(fault) = self.commit(&sheet, Some(before)) {
            return self.unsaved(given, &sheet, &fault, &place);
        }
        DeskReply::elsewhere(super::BASE.to_owned()).having_written(&sheet.path, Some(sheet.text.as_bytes()))
    }

    /// Throws a draft away that nobody wants any more.
    pub(super) fn discard(&self, given: &FormGiven) -> DeskReply {
        match self.asked_file(given) {
            Ok((path, _)) if is_form_name(given.text("@formulier")) => {
                self.sitting.drafts.forget(&path, given.text("@formulier"));
                DeskReply::elsewhere(edit_url(&path))
            }
            Ok(_) => self.refused(given, &DeedFault(403, "desk-no-place")),
            Err(fault) => self.refused(given, &fault),
        }
    }

    /// Takes in a picture or a document, to be written with the form that names it.
    pub(super) fn attach(&self, given: &FormGiven, bytes: &[u8], now: &DeskNow) -> DeskReply {
        let (path, _) = match self.asked_file(given) {
            Ok(found) => found,
            Err(fault) => return self.refused(given, &fault),
        };
        match self.sitting.attached.add(&path, given.text("@naam"), bytes, &now.snapshot) {
            Ok(place) => DeskReply::json(200, &json!({ "naam": place.file_name() })),
            Err(fault) => {
                let status = if fault == AttachFault::Size { 413 } else { 415 };
                DeskReply::json(status, &json!({ "gezegd": self.words.text(fault.text(), &[]) }))
            }
        }
    }

    fn refused(&self, given: &FormGiven, fault: &DeedFault) -> DeskReply {
        match given.text("@als") {
            "json" => DeskReply::json(fault.0, &json!({ "gezegd": self.words.text(fault.1, &[]) })),
            _ => self.nothing(fault.0, fault.1),
        }
    }

    /// The disk would not: nothing was written.
    fn unwritten(&self, given: &FormGiven, problem: &std::io::Error) -> DeskReply {
        let said = self.words.text("desk-unwritten", &[("problem", &self.words.system(problem))]);
        match given.text("@als") {
            "json" => DeskReply::json(500, &json!({ "gezegd": said })),
            _ => self.nothing(500, "desk-unwritten"),
        }
    }
}

/// A file that was looked at today.
fn dated(path: &Utf8Path, bytes: &[u8], now: &DeskNow) -> Option<FileSheet> {
    let sheet = FileSheet::read(path, std::str::from_utf8(bytes).ok()?)?;
    let change = Change::set("gecontroleerd_op", now.options.today.to_string());
    FileSheet::read(path, &apply(&sheet.text, &sheet.name, &[change]).ok()?)
}

fn said_of(desk: &Desk, id: &str) -> String {
    said(&desk.words, id, &[])
}

/// A text from a browser with the line ends and the mark of the one that it was opened from.
fn as_written(source: &str, given: &str) -> String {
    let bare = source.strip_prefix('\u{feff}').unwrap_or(source);
    if bare.replace("\r\n", "\n") == given {
        return source.to_owned();
    }
    let lines = if bare.contains("\r\n") { given.replace('\n', "\r\n") } else { given.to_owned() };
    format!("{}{lines}", &source[..source.len() - bare.len()])
}

/// What marks a translation as made from what its source says now, when somebody says so.
fn says_now(sheet: &FileSheet, given: &FormGiven, now: &DeskNow) -> Option<Change> {
    if sheet.name.declared != Declared::Translation || given.text(SAYS_NOW) != "ja" {
        return None;
    }
    let site = now.build.as_deref().and_then(|build| build.site())?;
    let source = source_path(&sheet.path);
    let found = site.translatables().into_iter().find(|known| *known.origin.source.path == *source)?;
    Some(Change::set("vertaald_van", found.mark().to_string()))
}

/// Whether a name is one that a form was given: letters, digits and a hyphen.
fn is_form_name(name: &str) -> bool {
    !name.is_empty() && name.len() < 40 && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
}
