//! What the fields of a file say, as values; and what they say once a change has been made.

use serde_json::{Map, Value};

use super::change::{Change, EditError};
use super::path::{PathStep, steps};
use crate::syntax::traps;
use crate::syntax::yaml::{Node, NodeValue};

/// What `yaml` says. Every scalar is a text.
pub(super) fn read(yaml: &str) -> Result<Value, EditError> {
    let tree = tree(yaml)?;
    match of(&tree)? {
        Value::Null => Ok(Value::Object(Map::new())),
        value => Ok(value),
    }
}

/// The tree of `yaml`, as content is read.
pub(super) fn tree(yaml: &str) -> Result<Node, EditError> {
    traps::tree(yaml).map_err(|fault| EditError::NotYaml { offset: fault.offset, problem: fault.problem })
}

/// What a node says.
pub(super) fn of(node: &Node) -> Result<Value, EditError> {
    Ok(match &node.value {
        NodeValue::Null => Value::Null,
        NodeValue::Scalar { text, .. } => Value::String(text.clone()),
        NodeValue::Sequence(items) => Value::Array(items.iter().map(of).collect::<Result<_, _>>()?),
        NodeValue::Mapping(entries) => {
            let mut map = Map::new();
            for (key, value) in entries {
                let name = key.as_text().unwrap_or_default().to_owned();
                if map.insert(name.clone(), of(value)?).is_some() {
                    return Err(EditError::RepeatedKey { key: name });
                }
            }
            Value::Object(map)
        }
    })
}

/// A value as fields hold it: every scalar a text.
pub(super) fn as_text(value: &Value) -> Value {
    match value {
        Value::Null => Value::Null,
        Value::Bool(is) => Value::from(if *is { "ja" } else { "nee" }),
        Value::Number(number) => Value::from(number.to_string()),
        Value::String(text) => Value::from(text.replace("\r\n", "\n")),
        Value::Array(items) => Value::Array(items.iter().map(as_text).collect()),
        Value::Object(map) => Value::Object(map.iter().map(|(key, value)| (key.clone(), as_text(value))).collect()),
    }
}

/// The value at the end of `way`.
pub(super) fn at<'a>(value: &'a Value, way: &[PathStep]) -> Option<&'a Value> {
    way.iter().try_fold(value, |value, step| match step {
        PathStep::Key(key) => value.get(key),
        PathStep::Index(index) => value.get(index),
    })
}

/// What the fields say once `change` has been made.
pub(super) fn changed(mut fields: Value, change: &Change) -> Result<Value, EditError> {
    let missing = || EditError::NoSuchPlace { path: change.path().to_owned() };
    let way = steps(change.path());
    match change {
        Change::Set { value, .. } => *entry(&mut fields, &way).ok_or_else(missing)? = as_text(value),
        Change::Remove { .. } => {
            let (last, way) = way.split_last().ok_or_else(missing)?;
            at(&fields, way).and_then(|parent| at(parent, std::slice::from_ref(last))).ok_or_else(missing)?;
            match (entry(&mut fields, way).ok_or_else(missing)?, last) {
                (Value::Object(map), PathStep::Key(key)) => drop(map.shift_remove(key)),
                (Value::Array(items), PathStep::Index(index)) => drop(items.remove(*index)),
                _ => return Err(missing()),
            }
        }
        Change::Insert { at, value, .. } => {
            let items = list(&mut fields, &way).ok_or_else(missing)?;
            if *at > items.len() {
                return Err(missing());
            }
            items.insert(*at, as_text(value));
        }
        Change::Move { from, to, .. } => {
            let items = list(&mut fields, &way).ok_or_else(missing)?;
            if (*from).max(*to) >= items.len() {
                return Err(missing());
            }
            let item = items.remove(*from);
            items.insert(*to, item);
        }
        Change::Rename { key, .. } => {
            let (last, way) = way.split_last().ok_or_else(missing)?;
            let group = entry(&mut fields, way).and_then(Value::as_object_mut).ok_or_else(missing)?;
            let PathStep::Key(old) = last else { return Err(missing()) };
            if group.contains_key(key) {
                return Err(EditError::RepeatedKey { key: key.clone() });
            }
            let value = group.shift_remove(old).ok_or_else(missing)?;
            group.insert(key.clone(), value);
        }
        Change::SetBody { .. } => {}
    }
    Ok(fields)
}

fn list<'a>(fields: &'a mut Value, way: &[PathStep]) -> Option<&'a mut Vec<Value>> {
    let value = entry(fields, way)?;
    if value.is_null() {
        *value = Value::Array(Vec::new());
    }
    value.as_array_mut()
}

/// The place at the end of `way`, made when it is not there. What is empty becomes the group that the way goes through.
fn entry<'a>(value: &'a mut Value, way: &[PathStep]) -> Option<&'a mut Value> {
    way.iter().try_fold(value, |value, step| match step {
        PathStep::Index(index) => value.get_mut(index),
        PathStep::Key(key) => {
            if value.is_null() {
                *value = Value::Object(Map::new());
            }
            value.as_object_mut().map(|map| map.entry(key.as_str()).or_insert(Value::Null))
        }
    })
}
