//! Front matter, written as an editor would.

use std::fmt::{Display, Write};

use jiff::ToSpan;
use jiff::civil::{Date, date};

use super::random::Random;

/// The first day on which something was checked, within the year before [`super::TODAY`].
const FIRST_CHECK: Date = date(2025, 12, 1);

/// Front matter under construction.
pub(super) struct Front(String);

impl Front {
    /// Nothing yet.
    pub(super) fn new() -> Self {
        Self("---\n".to_owned())
    }

    /// A value that YAML reads as it stands.
    pub(super) fn plain(&mut self, key: &str, value: impl Display) -> &mut Self {
        let _ = writeln!(self.0, "{key}: {value}");
        self
    }

    /// A text, in quotes where YAML needs them.
    pub(super) fn text(&mut self, key: &str, value: &str) -> &mut Self {
        let needs_quotes = value.contains(": ") || value.contains(" #") || value.ends_with(':');
        if needs_quotes { self.plain(key, format_args!("\"{value}\"")) } else { self.plain(key, value) }
    }

    /// A text of some length, folded.
    pub(super) fn folded(&mut self, key: &str, value: &str) -> &mut Self {
        let _ = writeln!(self.0, "{key}: >-\n  {value}");
        self
    }

    /// A key whose value follows on indented lines.
    pub(super) fn group(&mut self, key: &str) -> &mut Self {
        let _ = writeln!(self.0, "{key}:");
        self
    }

    /// A list on one line; nothing when it is empty.
    pub(super) fn list<T: Display>(&mut self, key: &str, items: impl IntoIterator<Item = T>) -> &mut Self {
        let items: Vec<String> = items.into_iter().map(|item| item.to_string()).collect();
        if items.is_empty() { self } else { self.plain(key, format_args!("[{}]", items.join(", "))) }
    }

    /// What every kind has: words to search with, who keeps it right, when that was last looked at, an old URL.
    pub(super) fn common(
        &mut self,
        owner: &str,
        keywords: &[&str],
        old: Option<String>,
        random: &mut Random,
    ) -> &mut Self {
        if random.chance(60) {
            self.list("trefwoorden", keywords);
        }
        self.text("eigenaar", owner);
        if let Some(old) = old.filter(|_| random.chance(3)) {
            self.list("omgeleid_van", [old]);
        }
        self.plain("gecontroleerd_op", after(FIRST_CHECK, random.below(350)))
    }

    /// The whole file.
    pub(super) fn with(mut self, body: &str) -> String {
        self.0.push_str("---\n\n");
        self.0.push_str(body);
        self.0
    }
}

/// The day some days after `day`.
pub(super) fn after(day: Date, days: usize) -> Date {
    let days = i64::try_from(days).expect("a number of days is small");
    day.checked_add(days.days()).expect("the portal's days are in this century")
}

/// The day some days before `day`.
pub(super) fn before(day: Date, days: usize) -> Date {
    let days = i64::try_from(days).expect("a number of days is small");
    day.checked_sub(days.days()).expect("the portal's days are in this century")
}
