//! A theme's templates into Tera: one that is at fault costs the pages that it makes, and no others.
//!
//! Tera takes all templates or none. Those that it refuses are left out, each with its fault, until it takes the rest. What
//! cannot do without one that was left out shares its fault, so that a fault is told once, at its place.

use std::collections::BTreeMap;

use camino::Utf8Path;
use tera::{Error, ErrorKind, Tera};

use crate::base::code::Code;
use crate::base::diagnostic::{Diagnostic, Diagnostics};
use crate::base::nearest::nearest;
use crate::base::source::Location;
use crate::theme::{self, Theme};

/// Where templates stand in a theme.
pub(super) const FOLDER: &str = "templates";

/// The templates that cannot be used, by name.
pub(super) type Broken = BTreeMap<String, Diagnostic>;

/// Gives Tera the templates, names and sources, and tells of those that it cannot take.
pub(super) fn add(tera: &mut Tera, mut templates: Vec<(&str, &str)>, theme: &Theme, diags: &mut Diagnostics) -> Broken {
    let mut broken = Broken::new();
    let mut lost: Vec<(&str, &str)> = Vec::new();
    while let Err(fault) = tera.add_raw_templates(templates.iter().copied()) {
        let refused = refused(theme, &fault, &templates);
        let before = templates.len();
        for Refused { name, message, diagnostic } in refused {
            let cause = cause(&lost, &message);
            let diagnostic = if let Some(cause) = cause.and_then(|name| broken.get(name)) {
                cause.clone()
            } else {
                diags.push(diagnostic.clone());
                diagnostic
            };
            lost.extend(templates.iter().filter(|(known, _)| *known == name));
            templates.retain(|(known, _)| *known != name);
            broken.entry(name).or_insert(diagnostic);
        }
        if templates.len() == before {
            // Nobody knows whose fault it is: nothing can be filled.
            let fault = place(theme, &fault, Code::TemplateSyntax);
            broken.extend(templates.iter().map(|(name, _)| ((*name).to_owned(), fault.clone())));
            diags.push(fault);
            break;
        }
    }
    broken
}

/// Tells of templates of the portal's own that no page is made with and no other template names.
pub(super) fn unused(templates: &[(&str, &str)], theme: &Theme, diags: &mut Diagnostics) {
    let known = || theme::embedded().below(FOLDER.into()).filter_map(|(path, _)| path.strip_prefix(FOLDER).ok());
    let own = templates.iter().filter(|(name, _)| !known().any(|known| known == *name));
    for (name, _) in own.filter(|(name, _)| !name.contains('/')) {
        if templates.iter().any(|(other, source)| other != name && source.contains(name)) {
            continue;
        }
        let pages = known().map(Utf8Path::as_str).filter(|known| !known.contains('/'));
        let place = Location::whole_file(&theme.folder.join(FOLDER).join(name));
        let diagnostic = Diagnostic::new(Code::UnusedTemplate, place).with("name", *name);
        diags.push(diagnostic.with_some("suggestion", nearest(name, pages)));
    }
}

/// Which of the templates that were left out `message` is about: the one that it names, or that has what it names. What a file
/// of components cut short had in it cannot be seen any more.
fn cause<'a>(lost: &[(&'a str, &str)], message: &str) -> Option<&'a str> {
    let has = |(name, source): &&(&str, &str)| names(message).any(|word| word == *name || source.contains(word));
    let is_component = message.starts_with("Unknown component");
    let of_components = |(name, _): &&(&str, &str)| is_component && name.starts_with("components/");
    lost.iter().find(has).or_else(|| lost.iter().find(of_components)).map(|(name, _)| *name)
}

struct Refused {
    name: String,
    message: String,
    diagnostic: Diagnostic,
}

/// The templates that Tera names as at fault.
fn refused(theme: &Theme, fault: &Error, templates: &[(&str, &str)]) -> Vec<Refused> {
    let whole = |name: &str, message: String| {
        let location = theme.place(&format!("{FOLDER}/{name}"), 1, 1);
        let diagnostic = Diagnostic::new(Code::TemplateSyntax, location).with("problem", &message);
        Refused { name: name.to_owned(), message, diagnostic }
    };
    match fault.kind() {
        ErrorKind::SyntaxError(report) => {
            let diagnostic = place(theme, fault, Code::TemplateSyntax);
            vec![Refused {
                name: report.filename().to_owned(),
                message: report.message().to_owned(),
                diagnostic,
            }]
        }
        ErrorKind::MissingParent { current, parent } => vec![whole(current, format!("`{parent}` is not there"))],
        ErrorKind::CircularExtend { tpl, .. } | ErrorKind::CircularInclude { tpl, .. } => {
            vec![whole(tpl, fault.to_string())]
        }
        ErrorKind::Msg(text) => {
            let reports: Vec<Refused> = text.split("\n\n").filter_map(|report| reported(theme, report)).collect();
            let named = || names(text).filter(|word| templates.iter().any(|(name, _)| name == word)).last();
            match (reports.is_empty(), named()) {
                (true, Some(name)) => vec![whole(name, text.clone())],
                _ => reports,
            }
        }
        _ => Vec::new(),
    }
}

/// One report among those that Tera makes of templates that do not go together.
fn reported(theme: &Theme, report: &str) -> Option<Refused> {
    let (message, rest) = report.strip_prefix("error: ")?.split_once('\n')?;
    let mut at = rest.trim_start().strip_prefix("--> ")?.lines().next()?.rsplitn(3, ':');
    let column = at.next()?.parse().ok()?;
    let line = at.next()?.parse().ok()?;
    let name = at.next()?.to_owned();
    let location = theme.place(&format!("{FOLDER}/{name}"), line, column);
    let diagnostic = Diagnostic::new(Code::TemplateSyntax, location).with("problem", message);
    Some(Refused { name, message: message.to_owned(), diagnostic })
}

/// What stands between backticks.
fn names(message: &str) -> impl Iterator<Item = &str> {
    message.split('`').skip(1).step_by(2)
}

/// Where a template is at fault, in the portal's words.
pub(super) fn place(theme: &Theme, fault: &Error, code: Code) -> Diagnostic {
    match fault.kind() {
        ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report) => {
            let path = format!("{FOLDER}/{}", report.filename());
            let span = report.span();
            let location = theme.place(&path, span.start_line, span.start_col + 1);
            Diagnostic::new(code, location).with("problem", report.message())
        }
        _ => {
            let location = Location::whole_file(&theme.folder.join(FOLDER));
            Diagnostic::new(code, location).with("problem", fault.to_string())
        }
    }
}
