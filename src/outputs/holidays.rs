//! School holidays and public holidays as events of a whole day or more (RFC 5545, section 3.6.1).

use jiff::civil::Date;

use super::content_line::{property, text};
use super::event::{revision, said_in};
use super::uid::uid;
use crate::base::table::Id;
use crate::model::SchoolYear;
use crate::model::entity::AnyId;
use crate::model::moment::basic;
use crate::render::words::Words;
use crate::resolve::Site;

/// All of them, each once: several files may tell of one school year.
#[must_use]
pub(super) fn holidays(site: &Site, words: Words<'_>) -> String {
    let mut lines = String::new();
    let mut told: Vec<(&str, Date)> = Vec::new();
    for (id, year) in site.school_years.iter() {
        let holidays = year.holidays.iter().map(|one| (&*one.name, one.from.0, one.until.0));
        let days = year.public_holidays.iter().map(|one| (&*one.name, one.day.0, one.day.0));
        for (name, from, until) in holidays.chain(days) {
            if !told.contains(&(name, from)) {
                told.push((name, from));
                event(&mut lines, site, words, id, (name, from, until));
            }
        }
    }
    lines
}

/// One holiday. Its end is the day after (section 3.6.1), and it keeps nobody from being asked for that day.
fn event(
    lines: &mut String,
    site: &Site,
    words: Words<'_>,
    id: Id<SchoolYear>,
    (name, from, until): (&str, Date, Date),
) {
    let said = site.word(name, words.language);
    let year = &site.school_years[id];
    lines.push_str("BEGIN:VEVENT\r\n");
    property(lines, "UID", &uid(site, AnyId::SchoolYear(id), &format!("{name} {from}")));
    property(lines, "DTSTART;VALUE=DATE", &basic(from));
    property(lines, "DTEND;VALUE=DATE", &basic(until.tomorrow().unwrap_or(until)));
    revision(lines, year.checked_on.map(|day| day.0), from, site.today, 0);
    property(lines, &format!("SUMMARY{}", said_in(said)), &text(said.text));
    property(lines, "TRANSP", "TRANSPARENT");
    property(lines, "URL", &site.absolute(site.url_of(AnyId::SchoolYear(id), words.language)));
    lines.push_str("END:VEVENT\r\n");
}
