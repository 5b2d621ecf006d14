//! What must hold between fields and between files: one rule a file, each a function of what it reads.

mod check_date;
mod consent;
mod contact_channel;
mod ended_school;
mod evaluation;
mod far_date;
mod hours;
mod mailbox;
mod management;
mod missing_role;
mod network_figures;
mod numbers;
mod offer_age;
mod offer_place;
mod offer_principle;
mod outcome_commitment;
mod period;
mod picture;
mod planning;
mod planning_dates;
mod region;
mod registration;
mod registration_channel;
mod sample;
mod scheme_contact;
mod school_number;
mod school_year;
mod service_point;
mod settings_translation;
mod synonyms;
mod terms;
mod topic;
mod translation;
mod twins;
mod unused_file;

use jiff::civil::Date;

use super::content::Content;
use super::occurrences::Occurrences;
use super::resolve::Options;
use super::topics::Topics;
use crate::base::diagnostic::Diagnostics;

/// How many days before something ends it is told: enough to mend it before anybody meets it, holidays included.
const NOTICE: i32 = 60;

/// In how many days the portal stands on the other side of `last`, where that is soon: what a date brings about is told
/// before it does, and never stands in the way of publishing.
fn days_left(content: &Content, last: Date) -> Option<String> {
    let days = content.today.until(last).map_or(0, |span| span.get_days());
    (0..=NOTICE).contains(&days).then(|| days.to_string())
}

/// Holds every rule against the content.
pub(super) fn check(
    content: &Content,
    occurrences: &Occurrences,
    topics: &Topics,
    options: Options,
    diags: &mut Diagnostics,
) {
    let mut of_offers = Diagnostics::new();
    rayon::join(
        || check_all_but_offers(content, occurrences, topics, diags),
        || check_offers(content, occurrences, &mut of_offers),
    );
    diags.extend(of_offers);
    translation::check(content, options.publish, diags);
    // What this refuses was found by the others.
    sample::check(content, options.publish, diags);
}

fn check_all_but_offers(content: &Content, occurrences: &Occurrences, topics: &Topics, diags: &mut Diagnostics) {
    check_date::check(content, diags);
    consent::check(content, diags);
    contact_channel::check(content, diags);
    ended_school::check(content, occurrences, diags);
    evaluation::check(content, diags);
    hours::check(content, diags);
    mailbox::check(content, diags);
    management::check(content, diags);
    network_figures::check(content, diags);
    numbers::check(content, diags);
    outcome_commitment::check(content, diags);
    period::check(content, diags);
    picture::check(content, diags);
    region::check(content, diags);
    school_number::check(content, diags);
    school_year::check(content, diags);
    service_point::check(content, diags);
    settings_translation::check(content, diags);
    synonyms::check(content, diags);
    terms::check(content, diags);
    topic::check(content, topics, diags);
    unused_file::check(content, diags);
}

fn check_offers(content: &Content, occurrences: &Occurrences, diags: &mut Diagnostics) {
    offer_age::check(content, diags);
    offer_place::check(content, diags);
    offer_principle::check(content, diags);
    far_date::check(content, diags);
    planning::check(content, occurrences, diags);
    planning_dates::check(content, occurrences, diags);
    registration::check(content, diags);
    registration_channel::check(content, diags);
    scheme_contact::check(content, diags);
    twins::check(content, diags);
}
