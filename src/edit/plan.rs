//! A change, cut into single acts on the text. Of a list or a group that gets another value, only what differs is touched.

use serde_json::Value;

use super::align::align;
use super::change::Change;
use super::path::{PathStep, steps};
use super::value;

/// A single act on the text.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Act {
    /// What stands in a place becomes another value.
    Replace(Vec<PathStep>, Value),
    /// A field comes into a group.
    Enter(Vec<PathStep>, String, Value),
    /// An item comes into a list.
    Add(Vec<PathStep>, usize, Value),
    /// A field or an item goes.
    Drop(Vec<PathStep>),
    /// A field gets another name.
    Rename(Vec<PathStep>, String),
    /// An item of a list gets another place.
    Move(Vec<PathStep>, usize, usize),
}

/// The acts that make `change` of `fields`, in order: each is done to what the one before leaves.
pub(super) fn plan(fields: &Value, change: &Change) -> Vec<Act> {
    let way = steps(change.path());
    let mut acts = Vec::new();
    match change {
        Change::Set { value, .. } => set(&mut acts, fields, way, value::as_text(value)),
        Change::Remove { .. } => acts.push(Act::Drop(way)),
        Change::Insert { at, value, .. } => match value::at(fields, &way) {
            Some(Value::Array(_)) => acts.push(Act::Add(way, *at, value::as_text(value))),
            _ => set(&mut acts, fields, way, Value::Array(vec![value::as_text(value)])),
        },
        Change::Rename { key, .. } => acts.push(Act::Rename(way, key.clone())),
        Change::Move { from, to, .. } if from != to => acts.push(Act::Move(way, *from, *to)),
        Change::Move { .. } | Change::SetBody { .. } => {}
    }
    acts
}

fn set(acts: &mut Vec<Act>, fields: &Value, way: Vec<PathStep>, wished: Value) {
    if let Some(old) = value::at(fields, &way) {
        return differ(acts, old, way, wished);
    }
    // The deepest group on the way that is there gets the field, with all that is below it.
    let depth = (0..way.len()).rev().find(|depth| value::at(fields, &way[..*depth]).is_some()).unwrap_or(0);
    let around = |wished: Value, step: &PathStep| match step {
        PathStep::Key(key) => Value::Object([(key.clone(), wished)].into_iter().collect()),
        PathStep::Index(_) => Value::Array(vec![wished]),
    };
    let is_group = value::at(fields, &way[..depth]).is_some_and(Value::is_object);
    match &way[depth..] {
        [PathStep::Key(key), below @ ..] if is_group => {
            let value = below.iter().rev().fold(wished, around);
            acts.push(Act::Enter(way[..depth].to_vec(), key.clone(), value));
        }
        below => {
            let value = below.iter().rev().fold(wished, around);
            acts.push(Act::Replace(way[..depth].to_vec(), value));
        }
    }
}

/// The acts that make `wished` of `old`, which stands at the end of `way`.
fn differ(acts: &mut Vec<Act>, old: &Value, way: Vec<PathStep>, wished: Value) {
    match (old, wished) {
        (old, wished) if *old == wished => {}
        (Value::Object(old), Value::Object(wished)) if !old.is_empty() && !wished.is_empty() => {
            let below = |key: &str| [way.as_slice(), &[PathStep::Key(key.to_owned())]].concat();
            let mut later = Vec::new();
            for (key, value) in wished.clone() {
                match old.get(&key) {
                    Some(old) => differ(acts, old, below(&key), value),
                    None => later.push(Act::Enter(way.clone(), key, value)),
                }
            }
            // What is new comes before what is old goes, so that no group is empty on the way.
            acts.extend(later);
            acts.extend(old.keys().filter(|key| !wished.contains_key(*key)).map(|key| Act::Drop(below(key))));
        }
        (Value::Array(old), Value::Array(wished)) if !old.is_empty() && !wished.is_empty() => {
            list(acts, old, &way, &wished);
        }
        (_, wished) => acts.push(Act::Replace(way, wished)),
    }
}

/// Done from the end to the beginning, so that places before stay what they are.
fn list(acts: &mut Vec<Act>, old: &[Value], way: &[PathStep], wished: &[Value]) {
    let item = |index: usize| [way, &[PathStep::Index(index)]].concat();
    for run in align(old, wished).into_iter().rev().filter(|run| !run.is_same) {
        let both = run.old.len().min(run.new.len());
        for (at, value) in wished[run.new.clone()].iter().enumerate().skip(both) {
            acts.push(Act::Add(way.to_vec(), run.old.start + at, value.clone()));
        }
        for at in (run.old.start + both..run.old.end).rev() {
            acts.push(Act::Drop(item(at)));
        }
        for at in (0..both).rev() {
            differ(acts, &old[run.old.start + at], item(run.old.start + at), wished[run.new.start + at].clone());
        }
    }
}
