//! The theme of one portal, chosen and laid together.

use camino::{Utf8Path, Utf8PathBuf};

use super::embedded::embedded;
use super::texts::Texts;
use crate::base::code::Code;
use crate::base::diagnostic::{Diagnostic, Diagnostics};
use crate::base::digest::Digest;
use crate::base::source::{Location, Source};
use crate::input::Snapshot;
use crate::model::Language;
use crate::model::entity::Parsed;
use crate::model::settings::Settings;

/// The embedded theme's name.
pub const DEFAULT: &str = "asko";

/// The folder that holds a portal's own themes.
pub(super) const FOLDER: &str = "themes";

/// A theme's files and texts.
pub struct Theme {
    /// Its files, by path from the theme's folder: the embedded ones, with the portal's own over them.
    pub files: Snapshot,
    /// Its texts.
    pub texts: Texts,
    /// Where the portal keeps its own, for messages.
    pub folder: Utf8PathBuf,
    /// A digest of its files and languages.
    pub digest: Digest,
}

impl Theme {
    /// Lays the theme that `settings` names together from `snapshot`.
    #[must_use]
    pub fn choose(snapshot: &Snapshot, settings: &Parsed<Settings>, diags: &mut Diagnostics) -> Self {
        let name = settings.front.theme.as_deref().unwrap_or(DEFAULT);
        let folder = Utf8Path::new(FOLDER).join(name);
        let own = own_files(snapshot, &folder);
        if own.is_empty() && name != DEFAULT {
            let diagnostic = Diagnostic::new(Code::UnknownTheme, settings.origin.field("thema"));
            diags.push(diagnostic.with("theme", name));
        }
        let files = embedded().overlaid(&own);
        let languages: Vec<Language> = settings.front.all_languages().collect();
        let mut found = Diagnostics::new();
        let texts = Texts::read(&files, &languages, &mut found);
        // A theme's faults are reported where its files stand.
        diags.extend(found.into_iter().map(|mut diagnostic| {
            diagnostic.location.path = folder.join(&diagnostic.location.path).into();
            diagnostic
        }));
        let digest = files.digest();
        let parts = [digest.as_bytes()].into_iter().chain(languages.iter().map(|language| language.code().as_bytes()));
        Self { digest: Digest::of_parts(parts), files, texts, folder }
    }

    /// The text of a file, when it is there and is text.
    #[must_use]
    pub fn text(&self, path: &str) -> Option<&str> {
        std::str::from_utf8(&self.files.get(Utf8Path::new(path))?.bytes).ok()
    }

    /// A place in one of its files, by line and column, both from one.
    #[must_use]
    pub fn place(&self, path: &str, line: usize, column: usize) -> Location {
        let text = self.text(path).unwrap_or_default();
        let start: usize = text.split_inclusive('\n').take(line.saturating_sub(1)).map(str::len).sum();
        let within = text[start..].chars().take(column.saturating_sub(1)).map(char::len_utf8).sum::<usize>();
        let at = start + within;
        Source::new(self.folder.join(path), text).at(at..at + 1)
    }
}

fn own_files(snapshot: &Snapshot, folder: &Utf8Path) -> Snapshot {
    let mut own = Snapshot::new();
    for (path, file) in snapshot.below(folder) {
        if let Ok(path) = path.strip_prefix(folder) {
            own.insert(path, file.clone());
        }
    }
    own
}
