//! What a form asks, from the one declaration of each kind: its generated schema.

use serde_json::Value;

use crate::model::amount::{Decimal, Flag, Money, NUMBER};
use crate::model::channel::{Email, Phone, Url};
use crate::model::language::Language;
use crate::model::moment::{Clock, Day};
use crate::model::scalar::Scalar;
use crate::model::text::{Summary, Text};
use crate::model::{Kind, reference};

/// A field to fill in.
#[derive(Clone, Debug)]
pub(super) struct FormField {
    /// Its name in the file; empty for an item of a list.
    pub key: &'static str,
    /// What it means.
    pub help: &'static str,
    /// What it looks like; may be empty.
    pub example: &'static str,
    /// Whether the file needs it.
    pub is_needed: bool,
    /// What is filled in.
    pub shape: FieldShape,
}

/// What is filled in for a field.
#[derive(Clone, Debug)]
pub(super) enum FieldShape {
    /// One value.
    Word(WordInput),
    /// Some of a few words, each with a box to tick.
    Ticks(Vec<String>),
    /// Any number of the same.
    Items(Box<FormField>),
    /// Fields that belong together.
    Group(Vec<FormField>),
    /// One of a few words, or fields in their place.
    WordOrGroup(Vec<&'static str>, Vec<FormField>),
    /// What a form has no way to show: it stays as it is.
    Kept,
}

/// How one value is typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum WordInput {
    /// One line, with at most so many characters.
    Line(Option<usize>),
    /// Several lines.
    Paragraphs,
    /// Yes, or nothing.
    Flag,
    /// A whole number between two others.
    Number(u64, u64),
    /// Digits with a comma.
    Decimal,
    /// A day.
    Day,
    /// A time of the day.
    Time,
    /// A telephone number.
    Phone,
    /// An e-mail address.
    Email,
    /// A web address.
    Web,
    /// A language, by its code.
    Language,
    /// The name of another file.
    Reference(Kind),
    /// One of a few words.
    Choice(&'static [Value]),
}

/// As many numbers are shown with a box each.
const TICKED: u64 = 12;

/// The fields that `schema` declares, in its order.
pub(super) fn fields(schema: &'static Value) -> Vec<FormField> {
    let properties = schema.get("properties").and_then(Value::as_object).into_iter().flatten();
    let needed: Vec<&str> = texts(schema.get("required")).collect();
    properties.map(|(key, declared)| field(key, declared, needed.contains(&key.as_str()))).collect()
}

fn field(key: &'static str, declared: &'static Value, is_needed: bool) -> FormField {
    let text = |name: &str| declared.get(name).and_then(Value::as_str).unwrap_or_default();
    FormField {
        key,
        help: text("description"),
        example: text("x-voorbeeld"),
        is_needed,
        shape: shape(declared),
    }
}

fn shape(declared: &'static Value) -> FieldShape {
    let real: Vec<&'static Value> = alternatives(declared).collect();
    match real.as_slice() {
        [word, group] if group.get("properties").is_some() => {
            FieldShape::WordOrGroup(texts(word.get("enum")).collect(), fields(group))
        }
        [one] => one_shape(one),
        _ => FieldShape::Kept,
    }
}

/// What a value may be, besides nothing.
fn alternatives(declared: &'static Value) -> impl Iterator<Item = &'static Value> {
    let several = ["anyOf", "oneOf"].iter().find_map(|name| declared.get(name)?.as_array());
    let is_nothing = |form: &&Value| form.get("type").and_then(Value::as_str) == Some("null");
    let itself = several.is_none().then_some(declared);
    several.into_iter().flatten().filter(move |form| !is_nothing(form)).chain(itself)
}

fn one_shape(declared: &'static Value) -> FieldShape {
    if let Some(item) = declared.get("items") {
        return items(item);
    }
    if declared.get("properties").is_some() {
        return FieldShape::Group(fields(declared));
    }
    word(declared).map_or(FieldShape::Kept, FieldShape::Word)
}

fn items(item: &'static Value) -> FieldShape {
    match shape(item) {
        FieldShape::Kept => FieldShape::Kept,
        FieldShape::Word(WordInput::Choice(choices)) => {
            FieldShape::Ticks(choices.iter().filter_map(Value::as_str).map(str::to_owned).collect())
        }
        FieldShape::Word(WordInput::Number(min, max)) if max - min < TICKED => {
            FieldShape::Ticks((min..=max).map(|number| number.to_string()).collect())
        }
        shape => {
            let text = |name: &str| item.get(name).and_then(Value::as_str).unwrap_or_default();
            let item = FormField {
                key: "",
                help: text("description"),
                example: text("x-voorbeeld"),
                is_needed: false,
                shape,
            };
            FieldShape::Items(Box::new(item))
        }
    }
}

fn word(declared: &'static Value) -> Option<WordInput> {
    if let Some(choices) = declared.get("enum").and_then(Value::as_array) {
        return Some(WordInput::Choice(choices));
    }
    let number = |name: &str| declared.get(name).and_then(Value::as_u64);
    let kind = || declared.get("x-verwijst-naar").and_then(Value::as_str).and_then(Kind::from_name);
    let format = declared.get("format").and_then(Value::as_str)?;
    let is = |known: &str| format == known;
    Some(match () {
        () if is(NUMBER) => {
            WordInput::Number(number("minimum").unwrap_or(0), number("maximum").unwrap_or(u64::from(u32::MAX)))
        }
        () if is(reference::FORMAT) => WordInput::Reference(kind()?),
        () if is(Flag::FORMAT) => WordInput::Flag,
        () if is(Money::FORMAT) || is(Decimal::FORMAT) => WordInput::Decimal,
        () if is(Day::FORMAT) => WordInput::Day,
        () if is(Clock::FORMAT) => WordInput::Time,
        () if is(Phone::FORMAT) => WordInput::Phone,
        () if is(Email::FORMAT) => WordInput::Email,
        () if is(Url::FORMAT) => WordInput::Web,
        () if is(Language::FORMAT) => WordInput::Language,
        () if is(Text::FORMAT) => WordInput::Paragraphs,
        () if is(Summary::FORMAT) => WordInput::Line(Some(Summary::MAX)),
        () => WordInput::Line(None),
    })
}

fn texts(list: Option<&'static Value>) -> impl Iterator<Item = &'static str> {
    list.and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str)
}

impl WordInput {
    /// The text that an input shows for `text` of the file: a day as browsers know it.
    pub(super) fn shown(self, text: &str) -> String {
        let text = text.trim();
        match self {
            Self::Day => Day::read(text).map_or_else(|_| text.to_owned(), |day| day.0.to_string()),
            Self::Time => Clock::read(text)
                .map_or_else(|_| text.to_owned(), |clock| format!("{:02}:{:02}", clock.hour, clock.minute)),
            Self::Flag => Flag::read(text)
                .map_or_else(|_| text.to_owned(), |flag| if flag.0 { "ja".to_owned() } else { String::new() }),
            Self::Paragraphs => text.to_owned(),
            _ => text.split_whitespace().collect::<Vec<_>>().join(" "),
        }
    }

    /// Whether the file says `text` when somebody leaves an input at `given`.
    pub(super) fn is_same(self, text: &str, given: &str) -> bool {
        self.shown(text) == self.shown(given)
    }

    /// The `type` of an input that holds `text`. What a browser's own input would not show is typed as plain text.
    pub(super) fn kind_of_input(self, text: &str) -> &'static str {
        match self {
            Self::Day if text.is_empty() || Day::read(text).is_ok() => "date",
            Self::Time if text.is_empty() || Clock::read(text).is_ok_and(|clock| clock.hour < 24) => "time",
            Self::Phone => "tel",
            Self::Email => "email",
            Self::Web => "url",
            _ => "text",
        }
    }
}

/// A field's name as people read it: `niet_op` is "Niet op".
pub(super) fn label(key: &str) -> String {
    let spaced = key.replace('_', " ");
    let mut letters = spaced.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::schema_of_kind;

    fn shape_of(kind: Kind, key: &str) -> FieldShape {
        let all = fields(schema_of_kind(kind).unwrap());
        all.into_iter().find(|field| field.key == key).unwrap_or_else(|| panic!("no {key}")).shape
    }

    #[test]
    fn every_field_of_every_kind_has_an_input() {
        for kind in Kind::ALL {
            for field in fields(schema_of_kind(*kind).unwrap()) {
                let is_map = field.key == "studiedagen";
                assert_eq!(matches!(field.shape, FieldShape::Kept), is_map, "{kind:?} {}", field.key);
            }
        }
    }

    #[test]
    fn inputs_are_what_the_declaration_says() {
        assert!(matches!(shape_of(Kind::Offer, "samenvatting"), FieldShape::Word(WordInput::Line(Some(160)))));
        assert!(matches!(shape_of(Kind::Offer, "aanbieder"), FieldShape::Word(WordInput::Reference(Kind::Partner))));
        assert!(matches!(shape_of(Kind::Offer, "groepen"), FieldShape::Ticks(numbers) if numbers.len() == 8));
        assert!(matches!(shape_of(Kind::Offer, "kosten"), FieldShape::WordOrGroup(words, _) if words == ["gratis"]));
        assert!(matches!(shape_of(Kind::Offer, "locatie"), FieldShape::Group(_)));
        assert!(matches!(shape_of(Kind::ContactPoint, "uren"), FieldShape::Items(_)));
        assert!(matches!(shape_of(Kind::ContactPoint, "telefoon"), FieldShape::Word(WordInput::Phone)));
    }

    #[test]
    fn what_means_the_same_is_the_same() {
        assert!(WordInput::Day.is_same("2-9-2026", "2026-09-02") && !WordInput::Day.is_same("morgen", ""));
        assert!(
            WordInput::Time.is_same("15.30", "15:30")
                && WordInput::Flag.is_same("nee", "")
                && WordInput::Flag.is_same("true", "ja")
        );
        assert!(WordInput::Line(None).is_same("een\n twee", "een twee"));
        assert_eq!(WordInput::Day.kind_of_input("morgen"), "text");
    }
}
