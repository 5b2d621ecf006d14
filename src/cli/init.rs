//! `portaal init`: a small portal to start from.

use std::fs;

use camino::Utf8Path;
use include_dir::{Dir, include_dir};

use super::args::InitArgs as Args;
use super::context::Context;
use super::fatal::Fatal;
use super::schema::editor_settings;
use super::{Done, Verdict, output};

static STARTER: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/src/cli/starter");

/// What a portal has besides its content: the editors' guide, and what git leaves alone because a build makes it.
const BESIDES: &[(&str, &str)] =
    &[("content/README.md", include_str!("../../content/README.md")), (".gitignore", "/public\n/.portaal\n")];

/// Writes the small portal into a folder that has no content yet.
pub(super) fn run(cx: &Context, args: &Args) -> Done {
    let folder = args.folder.as_ref().map_or_else(|| cx.own_folder(), |folder| cx.typed(folder));
    let content = folder.join("content");
    if fs::read_dir(&content).is_ok_and(|mut entries| entries.next().is_some()) {
        return Err(Fatal::new("exists").with("path", cx.shown(&content)));
    }
    write(&STARTER, &folder)?;
    for (name, text) in editor_settings() {
        write_new(&folder.join(name), text.as_bytes())?;
    }
    BESIDES.iter().try_for_each(|(name, text)| write_new(&folder.join(name), text.as_bytes()))?;
    let shown = cx.shown(&folder);
    output::line(cx, &cx.messages.text("cli-made", &[("path", shown.as_str())]));
    let is_here = folder == cx.here;
    let quoted = if shown.as_str().contains(' ') { format!("\"{shown}\"") } else { shown.to_string() };
    let next = if is_here { "cli-init-next-here" } else { "cli-init-next" };
    output::line(cx, &cx.messages.text(next, &[("folder", &quoted)]));
    Ok(Verdict::Good)
}

fn write(from: &Dir<'_>, to: &Utf8Path) -> Result<(), Fatal> {
    for file in from.files() {
        let Some(path) = file.path().to_str() else { continue };
        write_new(&to.join(path), file.contents())?;
    }
    from.dirs().try_for_each(|folder| write(folder, to))
}

/// Writes a file that is not there yet; one that is belongs to somebody and stays as it is.
fn write_new(path: &Utf8Path, bytes: &[u8]) -> Result<(), Fatal> {
    let unwritable = |path: &Utf8Path, problem| Fatal::new("unwritable").with("path", path).because(problem);
    if path.exists() {
        return Ok(());
    }
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).map_err(|problem| unwritable(folder, problem))?;
    }
    fs::write(path, bytes).map_err(|problem| unwritable(path, problem))
}
