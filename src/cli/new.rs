//! `portaal new`: a content file to fill in.

use std::fs;
use std::io::{self, IsTerminal, Write};

use camino::Utf8Path;

use super::args::{Format, NewArgs as Args, kinds};
use super::ask::ask;
use super::context::Context;
use super::fatal::Fatal;
use super::{Done, Verdict, output};
use crate::base::path::slugify;
use crate::content::{Given, is_fields_alone, starter};
use crate::model::scalar::Scalar;
use crate::model::school_year::SchoolYearName;
use crate::model::{Kind, child_centre_goal, principle};

/// Makes a file with every required field. It never writes over one.
pub(super) fn run(cx: &Context, args: &Args) -> Done {
    let kind = Kind::from_name(&args.kind);
    let unknown = || Fatal::new("unknown-kind").with("name", &args.kind).with("kinds", kinds());
    let kind = kind.ok_or_else(unknown)?;
    cx.portal()?;
    let slug = match kind {
        Kind::SchoolYear => school_year(&args.name)?,
        _ => slugify(&args.name),
    };
    if slug.is_empty() {
        return Err(Fatal::new("bad-name").with("name", &args.name));
    }
    if slug == "index" && kind != Kind::Page {
        return Err(Fatal::new("new-index").with("kind", kind.folder()));
    }
    let folder = cx.root.join("content").join(kind.folder());
    let name = if kind == Kind::SchoolYear { &slug } else { &args.name };
    let path = folder.join(format!("{slug}.{}", if is_fields_alone(kind) { "yaml" } else { "md" }));
    let unwritable = |problem| Fatal::new("unwritable").with("path", cx.shown(&path)).because(problem);
    let endings = ["md", "yaml", "yml"].map(|ending| path.with_extension(ending));
    if let Some(path) = endings.iter().find(|path| path.exists()) {
        return Err(Fatal::new("exists").with("path", cx.shown(path)));
    }
    let content = cx.root.join("content");
    let can_ask = cx.format == Format::Human && io::stdin().is_terminal() && io::stdout().is_terminal();
    let answers = can_ask.then(|| ask(kind, &content, &cx.messages, &mut io::stdin().lock(), &mut io::stdout()));
    let given = Given {
        name,
        number: free_number(kind, &folder),
        answers: answers.as_ref(),
    };
    let text = starter(kind, given).ok_or_else(unknown)?;
    fs::create_dir_all(&folder).map_err(unwritable)?;
    let mut file = fs::File::create_new(&path).map_err(unwritable)?;
    file.write_all(text.as_bytes()).map_err(unwritable)?;
    output::line(cx, &cx.messages.text("cli-made", &[("path", cx.shown(&path).as_str())]));
    output::line(cx, &cx.messages.text("cli-new-next", &[]));
    Ok(Verdict::Good)
}

/// The school year that is named, which is what its file is called.
fn school_year(name: &str) -> Result<String, Fatal> {
    let year = SchoolYearName::read(name.trim()).map_err(|_| Fatal::new("bad-school-year").with("name", name))?;
    Ok(year.years().to_owned())
}

/// The lowest number that no file of a numbered kind has; none when all are given out.
fn free_number(kind: Kind, folder: &Utf8Path) -> Option<u32> {
    let most = match kind {
        Kind::Principle => principle::COUNT,
        Kind::ChildCentreGoal => child_centre_goal::COUNT,
        _ => return None,
    };
    let files = fs::read_dir(folder).into_iter().flatten().flatten();
    let texts = files.filter_map(|file| fs::read_to_string(file.path()).ok());
    let numbers = texts.filter_map(|text| {
        let number = text.lines().find_map(|line| line.strip_prefix("nummer:"))?;
        number.split('#').next()?.trim().parse().ok()
    });
    let taken: Vec<u32> = numbers.collect();
    (1..=most).find(|number| !taken.contains(number))
}
