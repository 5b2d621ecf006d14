//! Everything that needs more than one module: one binary, so that it is linked once.

#![expect(clippy::disallowed_methods, reason = "tests look at the world")]

mod address;
mod agenda;
mod calendar;
mod cli;
mod contact;
mod data;
mod diagnostics;
mod drafts;
mod easy;
mod edit;
mod explain;
mod facets;
mod finder;
mod generated;
mod html;
mod ids;
mod languages;
mod law;
mod misplaced;
mod missing_kinds;
mod near;
mod occurrences;
mod outcomes;
mod paths;
mod pictograms;
mod picture;
mod publish;
mod readme;
mod rules;
mod search;
mod secrets;
mod serve;
mod share_pictures;
mod sites;
mod spellings;
mod support;
mod templates;
mod terms;
mod theme;
mod tidy;
mod translate;
mod translated;
mod visitor;
mod years;
