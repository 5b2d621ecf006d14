//! The generated schema of each kind, made once and only when something asks for it.

use std::sync::LazyLock;

use schemars::{JsonSchema, SchemaGenerator, generate::SchemaSettings};
use serde_json::Value;

use crate::model::Kind;
use crate::model::article::ArticleFront;
use crate::model::board::BoardFront;
use crate::model::child_centre_goal::ChildCentreGoalFront;
use crate::model::commitment::CommitmentFront;
use crate::model::contact_point::ContactPointFront;
use crate::model::offer::OfferFront;
use crate::model::page::{PageFront, SectionFront, TranslationFront};
use crate::model::partner::PartnerFront;
use crate::model::principle::PrincipleFront;
use crate::model::school::SchoolFront;
use crate::model::school_year::SchoolYearFront;
use crate::model::settings::Settings;

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
    vec![
        (Declared::Kind(Kind::Board), generate::<BoardFront>()),
        (Declared::Kind(Kind::School), generate::<SchoolFront>()),
        (Declared::Kind(Kind::Principle), generate::<PrincipleFront>()),
        (Declared::Kind(Kind::ChildCentreGoal), generate::<ChildCentreGoalFront>()),
        (Declared::Kind(Kind::Offer), generate::<OfferFront>()),
        (Declared::Kind(Kind::Commitment), generate::<CommitmentFront>()),
        (Declared::Kind(Kind::Partner), generate::<PartnerFront>()),
        (Declared::Kind(Kind::ContactPoint), generate::<ContactPointFront>()),
        (Declared::Kind(Kind::Article), generate::<ArticleFront>()),
        (Declared::Kind(Kind::Page), generate::<PageFront>()),
        (Declared::Kind(Kind::SchoolYear), generate::<SchoolYearFront>()),
        (Declared::Section, generate::<SectionFront>()),
        (Declared::Translation, generate::<TranslationFront>()),
        (Declared::Settings, generate::<Settings>()),
    ]
});

/// The schema of what a file declares, with every definition in its place. `None` for a kind without files.
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
pub fn meaning(field: &Value) -> String {
    let description = field.get("description").and_then(Value::as_str).unwrap_or_default().to_owned();
    let choices = field.get("enum").and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str);
    let choices: Vec<String> = choices.map(|choice| format!("`{choice}`")).collect();
    match choices.iter().all(|choice| description.contains(choice)) {
        true => description,
        false => format!("{description} Kies uit: {}.", choices.join(", ")),
    }
}

fn generate<T: JsonSchema>() -> Value {
    let settings = SchemaSettings::draft2020_12().with(|settings| settings.inline_subschemas = true);
    SchemaGenerator::new(settings).into_root_schema_for::<T>().to_value()
}
