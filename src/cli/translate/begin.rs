//! `portaal translate new LANGUAGE KIND/SLUG`: a translation to fill in, with what the source says beside it.

use std::fs;
use std::io::Write;

use super::{language, unwritable};
use crate::cli::context::Context;
use crate::cli::fatal::Fatal;
use crate::cli::output;
use crate::resolve::{Content, Translatable};

/// Makes the file. It never writes over one.
pub(super) fn run(cx: &Context, content: &Content, what: &[String]) -> Result<(), Fatal> {
    let [code, name] = what else { return Err(Fatal::new("translate-new-what")) };
    let language = language(content, code)?;
    let source = find(content, name).ok_or_else(|| Fatal::new("translate-source").with("name", name))?;
    let path = cx.root.join(&*source.origin.source.path).with_extension(format!("{}.md", language.segment()));
    if path.exists() {
        return Err(Fatal::new("exists").with("path", cx.shown(&path)));
    }
    let mut file = fs::File::create_new(&path).map_err(|problem| unwritable(&path, problem))?;
    file.write_all(source.starter().as_bytes()).map_err(|problem| unwritable(&path, problem))?;
    output::line(cx, &cx.messages.text("cli-made", &[("path", cx.shown(&path).as_str())]));
    output::line(cx, &cx.messages.text("cli-translate-new-next", &[]));
    Ok(())
}

/// What is called `aanbod/judo`, or stands in `content/aanbod/judo.md`; the introduction of a list is `aanbod/index`.
fn find<'a>(content: &'a Content, name: &str) -> Option<Translatable<'a>> {
    let name = name.trim_start_matches("./").trim_start_matches("content/");
    let name = [".md", ".yaml", ".yml"].iter().find_map(|ending| name.strip_suffix(ending)).unwrap_or(name);
    let (folder, slug) = name.split_once('/')?;
    content.translatables().into_iter().find(|source| source.kind.folder() == folder && source.slug == slug)
}
