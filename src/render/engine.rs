//! The one file that knows Tera: a theme's templates, ready to be filled.
//!
//! Templates get values and give text. They have no way to load, look up or ask anything.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::marker::PhantomData;
use std::sync::{Arc, LazyLock};

use fluent_bundle::FluentValue;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Serialize, Serializer};
use tera::value::Key;
use tera::{Context, Error, ErrorKind, Kwargs, Map, State, Tera, TeraResult, Value};

use super::templates::{self, Broken, FOLDER, place};
use super::whitespace;
use super::words::Words;
use crate::base::code::Code;
use crate::base::diagnostic::{Diagnostic, Diagnostics};
use crate::model::Language;
use crate::model::language::Direction;
use crate::syntax::markdown::escape;
use crate::theme::{Plain, Theme};

/// Where the templates stand that are filled once a language: what they give is the same on every page.
const PARTS: &str = "shared/";

/// How a fault begins that says that there is no such text.
const NO_TEXT: &str = "no text ";

/// Templates, read once and used for every page.
pub struct Engine {
    tera: Tera,
    theme: Arc<Theme>,
    texts: BTreeMap<Language, Value>,
    plain: Vec<(Language, Plain)>,
    parts: Vec<String>,
    broken: Broken,
}

/// A `T` for templates, made once and shared by all pages that show it.
pub struct Shared<T> {
    value: Value,
    of: PhantomData<fn() -> T>,
}

impl<T: Serialize> Shared<T> {
    /// Makes the value.
    #[must_use]
    pub fn new(value: &T) -> Self {
        Self { value: Value::from_serializable(value), of: PhantomData }
    }
}

impl<T> Shared<T> {
    /// The same value under the name of a type that borrows nothing, as the value itself does.
    #[must_use]
    pub fn lasting<L>(self) -> Shared<L> {
        Shared { value: self.value, of: PhantomData }
    }
}

impl<T> Clone for Shared<T> {
    fn clone(&self) -> Self {
        Self { value: self.value.clone(), of: PhantomData }
    }
}

impl<T> Serialize for Shared<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.value.serialize(serializer)
    }
}

impl<T: JsonSchema> JsonSchema for Shared<T> {
    fn schema_name() -> Cow<'static, str> {
        T::schema_name()
    }

    fn schema_id() -> Cow<'static, str> {
        T::schema_id()
    }

    fn inline_schema() -> bool {
        T::inline_schema()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        T::json_schema(generator)
    }
}

/// HTML that templates show as it is, made once for all pages that show it.
#[derive(Serialize)]
#[serde(transparent)]
pub struct Html(Value);

impl JsonSchema for Html {
    fn schema_name() -> Cow<'static, str> {
        "html".into()
    }

    fn inline_schema() -> bool {
        true
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "string", "contentMediaType": "text/html" })
    }
}

/// What every page in a language gets besides its own view: the value `site`, the texts, and the parts that are the same
/// on each.
pub struct SharedContext {
    language: Language,
    context: Context,
    /// Why a part could not be filled: every page that would show it says so.
    fault: Option<Diagnostic>,
}

impl SharedContext {
    /// The language.
    #[must_use]
    pub fn language(&self) -> Language {
        self.language
    }
}

impl Engine {
    /// Reads the templates of a theme. Those at fault are reported and are not there.
    #[must_use]
    pub fn new(theme: Arc<Theme>, diags: &mut Diagnostics) -> Self {
        let mut tera = Tera::new();
        register(&mut tera, &theme);
        let plain: Vec<(Language, Plain)> =
            theme.texts.languages().map(|language| (language, theme.texts.plain(language))).collect();
        let texts = plain.iter().map(|(language, texts)| (*language, Value::from_serializable(texts))).collect();
        let templates: Vec<(&str, String)> = theme
            .files
            .below(FOLDER.into())
            .filter_map(|(path, file)| {
                let name = path.strip_prefix(FOLDER).ok()?.as_str();
                Some((name, whitespace::tightened(std::str::from_utf8(&file.bytes).ok()?)))
            })
            .collect();
        let parts =
            templates.iter().map(|(name, _)| (*name).to_owned()).filter(|name| name.starts_with(PARTS)).collect();
        let sources: Vec<(&str, &str)> = templates.iter().map(|(name, source)| (*name, source.as_str())).collect();
        templates::unused(&sources, &theme, diags);
        let broken = templates::add(&mut tera, sources, &theme, diags);
        Self { tera, theme, texts, plain, parts, broken }
    }

    /// The theme's words in a language, or in the first when it has none.
    #[must_use]
    pub fn words(&self, language: Language) -> Words<'_> {
        static NONE: LazyLock<Plain> = LazyLock::new(Plain::default);
        let own = self.plain.iter().find(|(known, _)| *known == language.ordinary()).or(self.plain.first());
        Words::new(language, &self.theme.texts, own.map_or(&*NONE, |(_, plain)| plain))
    }

    /// What pages in `language` share: `site`, and everything in the theme's folder for it, filled. The content is in a
    /// `foreign` language, if it is in another one; of its short texts `words` says what they are in this.
    #[must_use]
    pub fn shared_context<T: Serialize>(
        &self,
        language: Language,
        foreign: Option<Language>,
        words: Option<&BTreeMap<String, String>>,
        site: &T,
    ) -> SharedContext {
        let mut context = Context::new();
        context.insert_value("site", Value::from_serializable(site));
        context.insert_value("language", Value::normal_string(language.code()));
        context.insert_value("foreign", Value::normal_string(foreign.map_or("", Language::code)));
        let texts = self.texts.get(&language.ordinary()).or_else(|| self.texts.values().next());
        context.insert_value("words", words.map_or_else(Value::none, Value::from_serializable));
        context.insert_value("t", texts.cloned().unwrap_or_else(Value::none));
        let mut parts: BTreeMap<&str, Value> = BTreeMap::new();
        let mut fault = None;
        for template in &self.parts {
            let file = template.trim_start_matches(PARTS);
            let name = file.split_once('.').map_or(file, |(name, _)| name);
            if let Some(broken) = self.broken.get(template) {
                fault = fault.or_else(|| Some(broken.clone()));
                continue;
            }
            match self.tera.render(template, &context) {
                Ok(text) => drop(parts.insert(name, Value::safe_string(text.trim_end_matches('\n')))),
                Err(error) => fault = fault.or_else(|| Some(self.fault(&error, language))),
            }
        }
        context.insert_value("parts", Value::from_serializable(&parts));
        SharedContext { language, context, fault }
    }

    /// Fills the template `name` with `frame` and `page`.
    ///
    /// # Errors
    /// What the template could not do, with its place in the template.
    pub fn fill(
        &self,
        name: &str,
        url: &str,
        around: &SharedContext,
        frame: &impl Serialize,
        page: &impl Serialize,
    ) -> Result<Vec<u8>, Diagnostic> {
        let on_page = |fault: Diagnostic| match fault.code {
            Code::TemplateFailed => fault.with("url", url),
            _ => fault,
        };
        let failed = |fault: &Error| on_page(self.fault(fault, around.language));
        if let Some(fault) = around.fault.as_ref().or(self.broken.get(name)) {
            return Err(on_page(fault.clone()));
        }
        let mut context = around.context.clone();
        context.insert_value("frame", Value::try_from_serializable(frame).map_err(|fault| failed(&fault))?);
        context.insert_value("page", Value::try_from_serializable(page).map_err(|fault| failed(&fault))?);
        let mut bytes = Vec::with_capacity(24 * 1024);
        self.tera.render_to(name, &context, &mut bytes).map_err(|fault| failed(&fault))?;
        Ok(bytes)
    }

    /// Fills the component `name`, of which `argument` is the one that it cannot do without; none when it fails, or wants
    /// other arguments as well.
    #[must_use]
    pub fn component<T: Serialize>(
        &self,
        name: &str,
        around: &SharedContext,
        argument: (&'static str, &T),
    ) -> Option<Html> {
        let mut arguments = Context::new();
        arguments.insert_value(argument.0, Value::try_from_serializable(argument.1).ok()?);
        let filled = self.tera.render_component_with_implicits(name, &arguments, &around.context, None, true).ok()?;
        Some(Html(Value::safe_string(&filled)))
    }

    fn fault(&self, fault: &Error, language: Language) -> Diagnostic {
        missing_text(&self.theme, fault, language).unwrap_or_else(|| place(&self.theme, fault, Code::TemplateFailed))
    }
}

/// What templates can call besides Tera's own filters: `text(id="…", n=3)` for a text with arguments, `lang(of=…)` for the
/// attributes of words in another language, `said(of=…)` for words that know theirs, `ltr(text=…)` for what runs from the left in every language, and `quoted(text=…)` for a short text of
/// the content's fields: as `woorden` of `site.yaml` translates it, else as it is, with its language.
fn register(tera: &mut Tera, theme: &Arc<Theme>) {
    tera.register_function("lang", |arguments: Kwargs, state: &State<'_>| -> TeraResult<Value> {
        let code = match arguments.get::<Value>("of")? {
            Some(given) => given.as_str().map(str::to_owned),
            None => state.get::<String>("foreign")?,
        };
        Ok(Value::safe_string(&marked(code.as_deref())))
    });
    tera.register_function("ltr", |arguments: Kwargs, state: &State<'_>| -> TeraResult<Value> {
        let code = state.get::<String>("language")?.unwrap_or_default();
        let is_rtl = Language::from_code(&code).is_some_and(|language| language.direction() == Direction::Rtl);
        let mut html = String::new();
        escape::text(&mut html, arguments.must_get::<&str>("text")?);
        Ok(Value::safe_string(&if is_rtl { format!("<bdi dir=\"ltr\">{html}</bdi>") } else { html }))
    });
    tera.register_function("said", |arguments: Kwargs, _: &State<'_>| -> TeraResult<Value> {
        let said = arguments.must_get::<&Map>("of")?;
        let part =
            |name: &str| said.iter().find(|(key, _)| key.as_str() == Some(name)).and_then(|(_, part)| part.as_str());
        Ok(Value::safe_string(&spoken(part("text").unwrap_or_default(), &marked(part("lang")))))
    });
    tera.register_function("quoted", |arguments: Kwargs, state: &State<'_>| -> TeraResult<Value> {
        let text = arguments.must_get::<String>("text")?;
        let words = state.get::<Value>("words")?.unwrap_or_else(Value::none);
        let translated = words.as_map().and_then(|words| words.get(&Key::Str(&text))?.as_str());
        if let Some(translated) = translated {
            return Ok(Value::safe_string(&spoken(translated, "")));
        }
        let attributes = marked(state.get::<String>("foreign")?.as_deref());
        Ok(Value::safe_string(&spoken(&text, &attributes)))
    });
    let own = Arc::clone(theme);
    tera.register_function("text", move |arguments: Kwargs, state: &State<'_>| -> TeraResult<String> {
        let id = arguments.must_get::<&str>("id")?;
        let code = state.get::<String>("language")?.unwrap_or_default();
        let language = Language::from_code(&code).unwrap_or(Language::Dutch);
        let filled: Vec<(String, FluentValue<'_>)> = arguments
            .iter()
            .filter(|(name, _)| name.as_str() != Some("id"))
            .map(|(name, value)| (name.to_string(), fluent_value(value)))
            .collect();
        let filled: Vec<(&str, FluentValue<'_>)> =
            filled.iter().map(|(name, value)| (name.as_str(), value.clone())).collect();
        own.texts.get(language, id, &filled).ok_or_else(|| Error::message(format!("{NO_TEXT}{id}")))
    });
}

/// A text as HTML, in an element of its own where it has attributes.
fn spoken(text: &str, attributes: &str) -> String {
    let mut html = String::new();
    escape::text(&mut html, text);
    if attributes.is_empty() { html } else { format!("<span{attributes}>{html}</span>") }
}

/// The attributes of an element whose words are in a language, by its code; none where that is the page's.
fn marked(code: Option<&str>) -> String {
    let language = code.and_then(Language::from_code);
    language
        .map_or_else(String::new, |language| format!(" lang=\"{language}\" dir=\"{}\"", language.direction().as_str()))
}

fn fluent_value(value: &Value) -> FluentValue<'static> {
    match value.as_i64() {
        Some(number) => FluentValue::from(number),
        None => FluentValue::from(value.as_str().map_or_else(|| value.to_string(), str::to_owned)),
    }
}

/// A template that asks for a text which no language has, as `text(id="…")` or as `t["…"]`.
fn missing_text(theme: &Theme, fault: &Error, language: Language) -> Option<Diagnostic> {
    let ErrorKind::RenderingError(report) = fault.kind() else { return None };
    let span = report.span();
    let location = theme.place(&format!("{FOLDER}/{}", report.filename()), span.start_line, span.start_col + 1);
    let asked = &location.text[location.mark..];
    let id = match report.message().strip_prefix(NO_TEXT) {
        Some(id) => id,
        None => asked.strip_prefix("t[\"")?.split('"').next()?,
    };
    Some(Diagnostic::new(Code::MissingText, location.clone()).with("id", id).with("language", language.code()))
}
