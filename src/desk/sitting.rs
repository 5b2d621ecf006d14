//! What one run of the server remembers: the texts that forms were opened from, the last draft, the saves.

use std::collections::VecDeque;
use std::hash::{BuildHasher, RandomState};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use camino::Utf8Path;
use parking_lot::Mutex;

use super::DeskNow;
use super::attach::Attachments;
use super::draft::BuiltDraft;
use super::entries::DeskEntries;
use super::sheet::FileSheet;
use super::store::DraftFolder;
use crate::base::digest::Digest;
use crate::build::Memos;

/// As many texts are remembered that a form was opened from.
const SOURCES: usize = 256;

/// What is remembered.
pub(super) struct Sitting {
    sources: Mutex<VecDeque<(Digest, Arc<str>)>>,
    built: Mutex<Option<Arc<BuiltDraft>>>,
    entries: Mutex<Option<Arc<DeskEntries>>>,
    forms: AtomicUsize,
    run: String,
    saves: AtomicUsize,
    /// Drafts on disk.
    pub drafts: DraftFolder,
    /// What was dropped into forms.
    pub attached: Attachments,
}

impl Sitting {
    /// Nothing yet, for the portal at `root`.
    pub(super) fn new(root: &Utf8Path) -> Self {
        Self {
            sources: Mutex::default(),
            built: Mutex::default(),
            entries: Mutex::default(),
            forms: AtomicUsize::new(0),
            run: secret()[..8].to_owned(),
            saves: AtomicUsize::new(0),
            drafts: DraftFolder::new(root),
            attached: Attachments::default(),
        }
    }

    /// A name for a form that is opened now: no other form, of this run or another, has it.
    pub(super) fn form_name(&self) -> String {
        format!("{}-{}", self.run, self.forms.fetch_add(1, Ordering::Relaxed))
    }

    /// Counts a save of this sitting, or one that was taken back.
    pub(super) fn saved(&self, by: isize) {
        let count = |saves: usize| Some(saves.saturating_add_signed(by));
        let _ = self.saves.fetch_update(Ordering::Relaxed, Ordering::Relaxed, count);
    }

    /// Whether there is a save of this sitting to take back: what was done before is not for it to undo.
    pub(super) fn has_saved(&self) -> bool {
        self.saves.load(Ordering::Relaxed) > 0
    }

    /// Remembers the text that a form is opened from, and gives what stands for it.
    pub(super) fn remember(&self, text: &str) -> Digest {
        let digest = Digest::of(text.as_bytes());
        let mut sources = self.sources.lock();
        sources.retain(|(known, _)| *known != digest);
        if sources.len() == SOURCES {
            sources.pop_front();
        }
        sources.push_back((digest, text.into()));
        digest
    }

    /// The text that a form was opened from.
    pub(super) fn source(&self, digest: &str) -> Option<Arc<str>> {
        let digest = Digest::from_hex(digest)?;
        let sources = self.sources.lock();
        sources.iter().find(|(known, _)| *known == digest).map(|(_, text)| Arc::clone(text))
    }

    /// The portal with a draft in it; the last one when nothing changed.
    pub(super) fn built(&self, sheet: &FileSheet, now: &DeskNow, memos: &Memos) -> Arc<BuiltDraft> {
        // One draft at a time: whoever types faster than it is built waits for the newest only.
        let mut built = self.built.lock();
        let draft = BuiltDraft::new(sheet, now, &self.attached, memos, built.as_ref());
        *built = Some(Arc::clone(&draft));
        draft
    }

    /// The last draft.
    pub(super) fn last_built(&self) -> Option<Arc<BuiltDraft>> {
        self.built.lock().clone()
    }

    /// Every file as a line of a list.
    pub(super) fn entries(&self, now: &DeskNow, memos: &Memos) -> Arc<DeskEntries> {
        let mut entries = self.entries.lock();
        let made = DeskEntries::now(now, memos, entries.as_ref());
        *entries = Some(Arc::clone(&made));
        made
    }
}

/// What nobody can guess. Each of the standard library's hashers has keys of its own that come from the system's generator, and
/// a keyed hash tells nothing of its key.
pub(super) fn secret() -> String {
    let parts: Vec<u64> = (0..4_u64).map(|at| RandomState::new().hash_one(at)).collect();
    parts.iter().map(|part| format!("{part:016x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn secrets_and_names_of_forms_are_never_the_same() {
        assert_ne!(secret(), secret());
        assert_eq!(secret().len(), 64);
        let sitting = Sitting::new("/nergens".into());
        assert_ne!(sitting.form_name(), sitting.form_name());
    }

    #[test]
    fn the_text_of_a_form_is_found_by_what_stands_for_it() {
        let sitting = Sitting::new("/nergens".into());
        let digest = sitting.remember("een").to_string();
        for at in 0..SOURCES - 1 {
            let _ = sitting.remember(&at.to_string());
        }
        assert_eq!(sitting.source(&digest).as_deref(), Some("een"));
        sitting.remember("nog een");
        assert_eq!((sitting.source(&digest), sitting.source("x")), (None, None));
    }
}
