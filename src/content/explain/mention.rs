//! Where the fields of a file name another: asked by who wants to rename or throw away that other.

use std::ops::Range;

use serde_json::Value as Schema;

use super::declared::{choose, shape};
use crate::base::source::Location;
use crate::content::schema::schema_of_kind;
use crate::model::Kind;
use crate::model::entity::Origin;
use crate::syntax::traps;
use crate::syntax::yaml::{Node, NodeValue};

/// What is named.
#[derive(Clone, Copy)]
struct Named<'a> {
    kind: Kind,
    slug: &'a str,
}

/// The places in the fields of `origin`, a file of the kind `of`, that name the one called `slug`.
#[must_use]
pub fn mentions(origin: &Origin, of: Kind, kind: Kind, slug: &str) -> Vec<Location> {
    let text = &origin.source.text[origin.yaml.clone()];
    let Some(schema) = schema_of_kind(of).filter(|_| text.contains(slug)) else { return Vec::new() };
    let Ok(tree) = traps::tree(text) else { return Vec::new() };
    let mut found = Vec::new();
    walk(&tree, schema, Named { kind, slug }, &mut |span| {
        found.push(origin.source.at(origin.yaml.start + span.start..origin.yaml.start + span.end));
    });
    found
}

fn walk(node: &Node, schema: &Schema, named: Named<'_>, see: &mut impl FnMut(Range<usize>)) {
    let declared = schema;
    let schema = choose(declared, node);
    match (&node.value, shape(schema)) {
        (NodeValue::Mapping(entries), "object") => {
            // Days by the name of a school have that name as their key.
            let is_by_name = declared.get("x-per").is_some() && named.kind == Kind::School;
            for (key, value) in entries {
                let Some(name) = key.as_text() else { continue };
                if is_by_name && name == named.slug {
                    see(key.span.clone());
                }
                if let Some(schema) = schema.pointer(&format!("/properties/{name}")) {
                    walk(value, schema, named, see);
                }
            }
        }
        (NodeValue::Sequence(items), "array") => {
            let of_items = schema.get("items").unwrap_or(&Schema::Null);
            for item in items {
                walk(item, of_items, named, see);
            }
        }
        (NodeValue::Scalar { text, .. }, "text")
            if text.trim() == named.slug
                && schema.get("x-verwijst-naar").and_then(Schema::as_str) == Some(named.kind.folder()) =>
        {
            see(node.span.clone());
        }
        _ => {}
    }
}
