//! `portaal new`: a content file to fill in.

use std::fs;
use std::io::Write;

use super::args::{NewArgs as Args, kinds};
use super::context::Context;
use super::fatal::Fatal;
use super::{Done, Verdict, output};
use crate::base::path::slugify;
use crate::content::starter;
use crate::model::Kind;

/// Makes a file with every required field. It never writes over one.
pub fn run(cx: &Context, args: &Args) -> Done {
    let kind = Kind::from_name(&args.kind);
    let unknown = || Fatal::new("unknown-kind").with("name", &args.kind).with("kinds", kinds());
    let kind = kind.ok_or_else(unknown)?;
    cx.portal()?;
    let slug = slugify(&args.name);
    if slug.is_empty() {
        return Err(Fatal::new("bad-name").with("name", &args.name));
    }
    let text = starter(kind, &args.name).ok_or_else(unknown)?;
    let folder = cx.root.join("content").join(kind.folder());
    let path = folder.join(format!("{slug}.md"));
    let unwritable = |problem| Fatal::new("unwritable").with("path", cx.shown(&path)).with("problem", problem);
    if path.exists() || path.with_extension("yaml").exists() {
        return Err(Fatal::new("exists").with("path", cx.shown(&path)));
    }
    fs::create_dir_all(&folder).map_err(unwritable)?;
    let mut file = fs::File::create_new(&path).map_err(unwritable)?;
    file.write_all(text.as_bytes()).map_err(unwritable)?;
    output::line(cx, &cx.messages.text("cli-made", &[("path", cx.shown(&path).as_str())]));
    Ok(Verdict::Good)
}
