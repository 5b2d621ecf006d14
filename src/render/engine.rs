//! The one file that knows Tera: a theme's templates, ready to be filled.
//!
//! Templates get values and give text. They have no way to load, look up or ask anything.

use std::collections::BTreeMap;
use std::sync::Arc;

use fluent_bundle::FluentValue;
use serde::Serialize;
use tera::{Context, Error, ErrorKind, Kwargs, State, Tera, TeraResult, Value};

use super::views::words::Words;
use crate::base::code::Code;
use crate::base::diagnostic::{Diagnostic, Diagnostics};
use crate::base::source::Location;
use crate::theme::Theme;

const FOLDER: &str = "templates";

/// How a fault begins that says that there is no such text.
const NO_TEXT: &str = "no text ";

/// Templates, read once and used for every page.
pub struct Engine {
    tera: Tera,
    theme: Arc<Theme>,
    texts: BTreeMap<String, Value>,
    plain: Vec<(String, BTreeMap<String, String>)>,
}

/// A value for templates, made once and shared by all pages.
#[derive(Clone)]
pub struct Shared(Value);

impl Shared {
    /// Makes the value.
    #[must_use]
    pub fn new<T: Serialize>(value: &T) -> Self {
        Self(Value::from_serializable(value))
    }
}

impl Engine {
    /// Reads the templates of a theme. Those at fault are reported and are not there.
    #[must_use]
    pub fn new(theme: Arc<Theme>, diags: &mut Diagnostics) -> Self {
        let mut tera = Tera::new();
        register(&mut tera, &theme);
        let plain: Vec<(String, BTreeMap<String, String>)> =
            theme.texts.languages().map(|language| (language.to_owned(), theme.texts.plain(language))).collect();
        let texts = plain.iter().map(|(language, texts)| (language.clone(), Value::from_serializable(texts))).collect();
        let templates: Vec<(&str, &str)> = theme
            .files
            .below(FOLDER.into())
            .filter_map(|(path, file)| {
                let name = path.strip_prefix(FOLDER).ok()?.as_str();
                Some((name, std::str::from_utf8(&file.bytes).ok()?))
            })
            .collect();
        if let Err(fault) = tera.add_raw_templates(templates) {
            diags.push(place(&theme, &fault, Code::TemplateSyntax));
        }
        Self { tera, theme, texts, plain }
    }

    /// The theme's words in a language, or in the first when it has none.
    #[must_use]
    pub fn words<'a>(&'a self, language: &'a str) -> Words<'a> {
        static NONE: BTreeMap<String, String> = BTreeMap::new();
        let own = self.plain.iter().find(|(known, _)| known == language).or(self.plain.first());
        Words::new(language, &self.theme.texts, own.map_or(&NONE, |(_, plain)| plain))
    }

    /// Fills the template `name` with `page`, in a language, with the value that all pages share.
    ///
    /// # Errors
    /// What the template could not do, with its place in the template.
    pub fn fill<T: Serialize>(
        &self,
        name: &str,
        url: &str,
        language: &str,
        shared: &Shared,
        page: &T,
    ) -> Result<Vec<u8>, Diagnostic> {
        let mut context = Context::new();
        context.insert_value("site", shared.0.clone());
        context.insert_value("language", Value::normal_string(language));
        let texts = self.texts.get(language).or_else(|| self.texts.values().next());
        context.insert_value("t", texts.cloned().unwrap_or_else(Value::none));
        let failed = |fault: &Error| {
            missing_text(&self.theme, fault, language)
                .unwrap_or_else(|| place(&self.theme, fault, Code::TemplateFailed).with("url", url))
        };
        let page = Value::try_from_serializable(page).map_err(|fault| failed(&fault))?;
        context.insert_value("page", page);
        let mut bytes = Vec::with_capacity(16 * 1024);
        self.tera.render_to(name, &context, &mut bytes).map_err(|fault| failed(&fault))?;
        Ok(bytes)
    }
}

/// What templates can call besides Tera's own filters: `text(id="…", n=3)` for a text with arguments.
fn register(tera: &mut Tera, theme: &Arc<Theme>) {
    let own = Arc::clone(theme);
    tera.register_function("text", move |arguments: Kwargs, state: &State<'_>| -> TeraResult<String> {
        let id = arguments.must_get::<&str>("id")?;
        let language = state.get::<String>("language")?.unwrap_or_default();
        let filled: Vec<(String, FluentValue<'_>)> = arguments
            .iter()
            .filter(|(name, _)| name.as_str() != Some("id"))
            .map(|(name, value)| (name.to_string(), fluent_value(value)))
            .collect();
        let filled: Vec<(&str, FluentValue<'_>)> =
            filled.iter().map(|(name, value)| (name.as_str(), value.clone())).collect();
        own.texts.get(&language, id, &filled).ok_or_else(|| Error::message(format!("{NO_TEXT}{id}")))
    });
}

fn fluent_value(value: &Value) -> FluentValue<'static> {
    match value.as_i64() {
        Some(number) => FluentValue::from(number),
        None => FluentValue::from(value.as_str().map_or_else(|| value.to_string(), str::to_owned)),
    }
}

/// A template that asks for a text which no language has, as `text(id="…")` or as `t.…`.
fn missing_text(theme: &Theme, fault: &Error, language: &str) -> Option<Diagnostic> {
    let ErrorKind::RenderingError(report) = fault.kind() else { return None };
    let span = report.span();
    let location = theme.place(&format!("{FOLDER}/{}", report.filename()), span.start_line, span.start_col + 1);
    let before: String = location.text.chars().take(location.column.saturating_sub(1)).collect();
    let id = match report.message().strip_prefix(NO_TEXT) {
        Some(id) => id.to_owned(),
        None if before.ends_with(" t.") || before.ends_with("(t.") => {
            let name = location.text.chars().skip(location.column.saturating_sub(1));
            let name = name.take_while(|letter| letter.is_alphanumeric() || *letter == '_');
            name.collect::<String>().replace('_', "-")
        }
        None => return None,
    };
    Some(Diagnostic::new(Code::MissingText, location).with("id", id).with("language", language))
}

/// Where a template is at fault, in the portal's words.
fn place(theme: &Theme, fault: &Error, code: Code) -> Diagnostic {
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
