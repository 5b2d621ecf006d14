//! What must hold between fields and between files: one rule a file, each a function of the site.

mod check_date;
mod consent;
mod contact_channel;
mod ended_school;
mod evaluation;
mod hours;
mod mailbox;
mod management;
mod network_figures;
mod numbers;
mod offer_age;
mod offer_place;
mod offer_principle;
mod outcome_commitment;
mod period;
mod photo;
mod planning;
mod region;
mod registration;
mod sample;
mod scheme_contact;
mod school_number;
mod school_year;
mod service_point;
mod synonyms;
mod terms;
mod topic;

use jiff::civil::Date;

use super::resolve::Options;
use super::site::Site;
use crate::base::diagnostic::Diagnostics;

/// How many days before something ends it is told: enough to mend it before anybody meets it, holidays included.
const NOTICE: i32 = 60;

/// In how many days the portal stands on the other side of `last`, where that is soon: what a date brings about is told
/// before it does, and never stands in the way of publishing.
fn days_left(site: &Site, last: Date) -> Option<String> {
    let days = site.today.until(last).map_or(0, |span| span.get_days());
    (0..=NOTICE).contains(&days).then(|| days.to_string())
}

/// Holds every rule against the site.
pub fn check(site: &Site, options: Options, diags: &mut Diagnostics) {
    let mut of_offers = Diagnostics::new();
    rayon::join(|| check_all_but_offers(site, diags), || check_offers(site, &mut of_offers));
    diags.extend(of_offers);
    // What this refuses was found by the others.
    sample::check(site, options.publish, diags);
}

fn check_all_but_offers(site: &Site, diags: &mut Diagnostics) {
    check_date::check(site, diags);
    consent::check(site, diags);
    contact_channel::check(site, diags);
    ended_school::check(site, diags);
    evaluation::check(site, diags);
    hours::check(site, diags);
    mailbox::check(site, diags);
    management::check(site, diags);
    network_figures::check(site, diags);
    numbers::check(site, diags);
    outcome_commitment::check(site, diags);
    period::check(site, diags);
    photo::check(site, diags);
    region::check(site, diags);
    school_number::check(site, diags);
    school_year::check(site, diags);
    service_point::check(site, diags);
    synonyms::check(site, diags);
    terms::check(site, diags);
    topic::check(site, diags);
}

fn check_offers(site: &Site, diags: &mut Diagnostics) {
    offer_age::check(site, diags);
    offer_place::check(site, diags);
    offer_principle::check(site, diags);
    planning::check(site, diags);
    registration::check(site, diags);
    scheme_contact::check(site, diags);
}
