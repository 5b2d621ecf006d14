//! Opens a file of the portal in the editor, at a line. No shell is involved.

use std::io;
use std::process::{Command, Stdio};
use std::thread;

use camino::{Utf8Component, Utf8Path, Utf8PathBuf};

/// What the portal is written in. Nothing else is opened, since opening may be running.
const TEXT: &[&str] = &["md", "yaml", "yml", "html", "css", "js", "svg", "ftl", "json", "txt", "xml"];
/// Editors that need the terminal in which the server runs.
const IN_TERMINAL: &[&str] =
    &["vi", "vim", "nvim", "view", "nano", "pico", "micro", "hx", "helix", "joe", "ne", "ed", "kak", "mcedit", "emacs"];

/// Opens files below some folders.
#[derive(Debug)]
pub(super) struct Editor {
    root: Utf8PathBuf,
    folders: &'static [&'static str],
    words: Vec<String>,
}

/// Why a file was not opened.
#[derive(Debug)]
pub(super) enum OpenFault {
    /// It is not there, or not a text of the portal.
    NotOurs,
    /// The editor did not start.
    Editor(io::Error),
}

/// The editor that the environment names, by `get`. One that needs a terminal counts only when it is meant for us.
#[must_use]
pub fn choose(get: impl Fn(&str) -> Option<String>) -> Option<String> {
    let set = |name: &str| get(name).filter(|value| !value.trim().is_empty());
    let windowed = |value: &String| value.split_whitespace().next().is_some_and(|word| !needs_terminal(word));
    set("PORTAAL_EDITOR").or_else(|| ["VISUAL", "EDITOR"].into_iter().filter_map(set).find(windowed))
}

fn needs_terminal(program: &str) -> bool {
    Utf8Path::new(program).file_stem().is_some_and(|name| IN_TERMINAL.contains(&name))
}

impl Editor {
    /// For files in `folders` below `root`. `command` is a program with arguments, in which `{path}` and `{line}` may
    /// stand; without one, whatever the system opens such files with.
    pub(super) fn new(root: &Utf8Path, folders: &'static [&'static str], command: Option<&str>) -> Self {
        let words = command.unwrap_or_default().split_whitespace().map(str::to_owned).collect();
        Self { root: root.to_owned(), folders, words }
    }

    /// Opens the file at `path`, from the root.
    pub(super) fn open(&self, path: &str, line: usize) -> Result<(), OpenFault> {
        let file = self.file(path).ok_or(OpenFault::NotOurs)?;
        let words = command(&self.words, &file, line);
        let Some((program, arguments)) = words.split_first() else {
            return open::that_detached(file.as_std_path()).map_err(OpenFault::Editor);
        };
        let started = Command::new(program)
            .args(arguments)
            .current_dir(&self.root)
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn();
        let mut editor = started.map_err(OpenFault::Editor)?;
        thread::spawn(move || editor.wait());
        Ok(())
    }

    /// The file on disk, when it is a text of the portal.
    fn file(&self, path: &str) -> Option<Utf8PathBuf> {
        let path = Utf8Path::new(path);
        let is_plain = path.components().all(|part| matches!(part, Utf8Component::Normal(_)));
        let is_below = self.folders.iter().any(|folder| path.starts_with(folder));
        let is_text = path.extension().is_some_and(|ending| TEXT.contains(&ending));
        let file = self.root.join(path);
        let home = self.root.canonicalize_utf8().ok()?;
        let is_inside = file.canonicalize_utf8().is_ok_and(|real| real.starts_with(home));
        (is_plain && is_below && is_text && is_inside && file.is_file()).then_some(file)
    }
}

/// The words to start the editor with, in the way that each wants to hear of a line.
fn command(words: &[String], file: &Utf8Path, line: usize) -> Vec<String> {
    let Some(program) = words.first() else { return Vec::new() };
    if words.iter().any(|word| word.contains("{path}")) {
        let fill = |word: &String| word.replace("{path}", file.as_str()).replace("{line}", &line.to_string());
        return words.iter().map(fill).collect();
    }
    let place = format!("{file}:{line}");
    let (path, line) = (file.to_string(), line.to_string());
    let added = match Utf8Path::new(program).file_stem().unwrap_or_default() {
        "code" | "codium" | "code-insiders" | "cursor" | "windsurf" => vec!["--goto".to_owned(), place],
        "subl" | "zed" | "hx" | "helix" | "micro" => vec![place],
        "idea" | "webstorm" | "phpstorm" | "kate" | "mate" => vec!["--line".to_owned(), line, path],
        "vim" | "gvim" | "nvim" | "vi" | "nano" | "emacs" | "emacsclient" | "gedit" => vec![format!("+{line}"), path],
        _ => vec![path],
    };
    words.iter().cloned().chain(added).collect()
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    fn words(command_line: &str) -> String {
        let words: Vec<String> = command_line.split_whitespace().map(str::to_owned).collect();
        command(&words, "/p/content/a b.md".into(), 3).join("|")
    }

    #[test]
    fn every_editor_hears_of_the_line_in_its_own_way() {
        assert_eq!(words("code --wait"), "code|--wait|--goto|/p/content/a b.md:3");
        assert_eq!(words("/usr/bin/gvim"), "/usr/bin/gvim|+3|/p/content/a b.md");
        assert_eq!(words("kladblok"), "kladblok|/p/content/a b.md");
        assert_eq!(words("x --at={line} {path}"), "x|--at=3|/p/content/a b.md");
        assert_eq!(words(""), "");
    }

    #[test]
    fn an_editor_that_needs_the_terminal_is_passed_over() {
        let chosen = |set: &[(&str, &str)]| {
            choose(|name| set.iter().find(|(known, _)| *known == name).map(|(_, value)| (*value).to_owned()))
        };
        assert_eq!(chosen(&[("VISUAL", "code -w"), ("EDITOR", "vim")]).as_deref(), Some("code -w"));
        assert_eq!(chosen(&[("VISUAL", " "), ("EDITOR", "/usr/bin/vim")]), None);
        assert_eq!(chosen(&[("PORTAAL_EDITOR", "vim"), ("VISUAL", "code")]).as_deref(), Some("vim"));
    }

    #[test]
    fn only_texts_of_the_portal_are_opened() {
        let home = tempfile::tempdir().unwrap();
        let root = Utf8PathBuf::from_path_buf(home.path().canonicalize().unwrap()).unwrap();
        fs::create_dir_all(root.join("content")).unwrap();
        for path in ["content/a.md", "content/a.sh", "geheim.md"] {
            fs::write(root.join(path), "").unwrap();
        }
        let editor = Editor::new(&root, &["content"], None);
        assert_eq!(editor.file("content/a.md"), Some(root.join("content/a.md")));
        let foreign =
            ["content/a.sh", "geheim.md", "content/../geheim.md", "content/b.md", "/etc/passwd", "content", ""];
        for path in foreign {
            assert_eq!(editor.file(path), None, "{path}");
        }
        #[cfg(unix)]
        {
            std::os::unix::fs::symlink("/etc/hosts", root.join("content/b.txt")).unwrap();
            assert_eq!(editor.file("content/b.txt"), None);
        }
    }
}
