//! The generated schema of each kind, made once and only when something asks for it.

use std::sync::LazyLock;

use schemars::{JsonSchema, SchemaGenerator, generate::SchemaSettings};
use serde_json::Value;

use crate::model::Kind;
use crate::model::kind::every_kind;
use crate::model::page::SectionFront;
use crate::model::settings::Settings;
use crate::model::translation::TranslationFront;

/// What a content file declares.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Declared {
    /// An entity of a kind.
    Kind(Kind),
    /// The introduction of a kind's list.
    Section,
    /// A text in another language.
    Translation,
    /// `site.yaml`.
    Settings,
}

static SCHEMAS: LazyLock<Vec<(Declared, Value)>> = LazyLock::new(|| {
    macro_rules! schemas {
        ($($kind:ident $table:ident $front:ty;)+) => {
            vec![
                $( (Declared::Kind(Kind::$kind), generate::<$front>()), )+
                (Declared::Section, generate::<SectionFront>()),
                (Declared::Translation, generate::<TranslationFront>()),
                (Declared::Settings, generate::<Settings>()),
            ]
        };
    }
    every_kind!(schemas)
});

/// The schema of what a file declares, with every definition in its place.
#[must_use]
pub fn kind_schema(declared: Declared) -> Option<&'static Value> {
    SCHEMAS.iter().find(|(known, _)| *known == declared).map(|(_, schema)| schema)
}

/// The schema of a kind's files, as editors' programs read it.
#[must_use]
pub fn schema_of_kind(kind: Kind) -> Option<&'static Value> {
    kind_schema(Declared::Kind(kind))
}

/// What a field is for, in a line, with the words to choose from where its description does not name them.
#[must_use]
pub(super) fn meaning(field: &Value) -> String {
    let description = field.get("description").and_then(Value::as_str).unwrap_or_default().to_owned();
    let choices = field.get("enum").and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str);
    let choices: Vec<String> = choices.map(|choice| format!("`{choice}`")).collect();
    if choices.iter().all(|choice| description.contains(choice)) {
        description
    } else {
        format!("{description} Kies uit: {}.", choices.join(", "))
    }
}

fn generate<T: JsonSchema>() -> Value {
    let settings = SchemaSettings::draft2020_12().with(|settings| settings.inline_subschemas = true);
    SchemaGenerator::new(settings).into_root_schema_for::<T>().to_value()
}
