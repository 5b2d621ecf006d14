//! Where a new field comes: where its kind's declaration has it.

use serde_json::Value;

use super::path::PathStep;

/// The fields of the group at the end of `way`, in the order in which they are declared; none when nobody declares it.
pub(super) fn declared<'a>(schema: Option<&'a Value>, way: &[PathStep]) -> Vec<&'a str> {
    let mut forms: Vec<&Value> = schema.into_iter().collect();
    for step in way {
        let next = |form: &&'a Value| match step {
            PathStep::Key(key) => form.get("properties")?.get(key).or_else(|| form.get("additionalProperties")),
            PathStep::Index(_) => form.get("items"),
        };
        forms = every_form(&forms).iter().filter_map(next).collect();
    }
    let all = every_form(&forms);
    let groups = all.iter().filter_map(|form| form.get("properties")?.as_object());
    groups.flat_map(|group| group.keys().map(String::as_str)).collect()
}

/// These, and what each of them may be one of.
fn every_form<'a>(forms: &[&'a Value]) -> Vec<&'a Value> {
    let alternatives =
        |form: &&'a Value| ["anyOf", "oneOf"].into_iter().filter_map(|name| form.get(name)?.as_array()).flatten();
    forms.iter().copied().chain(forms.iter().flat_map(alternatives)).collect()
}

/// Behind which of the fields that are there `key` comes: the place of the last that is declared before it; none when it comes
/// before all. What nobody declares comes last.
pub(super) fn behind(declared: &[&str], there: &[&str], key: &str) -> Option<usize> {
    let rank = |name: &str| declared.iter().position(|field| *field == name);
    let Some(own) = rank(key) else { return there.len().checked_sub(1) };
    let before = |(at, name): (usize, &&str)| rank(name).filter(|rank| *rank < own).map(|rank| (rank, at));
    there.iter().enumerate().filter_map(before).max().map(|(_, at)| at)
}
