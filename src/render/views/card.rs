//! Entities as they stand in lists on other pages: small, and ready to show.

use schemars::JsonSchema;
use serde::Serialize;

use super::icons::{offer_icon, partner_icon, role_icon};
use super::occasion::{Occasion, end};
use super::planning;
use crate::base::table::Id;
use crate::model::commitment::{Plan, State};
use crate::model::contact_point::Role;
use crate::model::entity::{AnyId, Front, is_set};
use crate::model::offer::{Availability, Cost, Venue};
use crate::model::{Article, Commitment, ContactPoint, Language, Offer, Partner, School};
use crate::render::words::{self, Channel, Moment, StateWord, Words};
use crate::render::{Html, RenderCx, Shared, street};
use crate::resolve::topics::topic_name;
use crate::resolve::{Occurrence, Said, Site};

/// An offer on a card (`<offer_card card={…} />`).
#[derive(Serialize, JsonSchema)]
pub struct OfferCard<'a> {
    /// Its URL.
    pub url: &'a str,
    /// Its title.
    pub title: &'a str,
    /// What it is, in a line.
    pub summary: &'a str,
    /// An icon of what one does there.
    pub icon: String,
    /// Its domain's name in content, which gives the colour.
    pub domain: &'static str,
    /// Its domain in words.
    pub domain_name: &'a str,
    /// What it costs.
    pub cost: String,
    /// When.
    pub when: String,
    /// The next time of what repeats.
    pub next: Option<Occasion>,
    /// When it is over for good, for `data-until`; none when it goes on, or is over.
    pub until: Option<String>,
    /// For whom.
    pub who: String,
    /// Where: online, a place of its own, one school, or how many.
    pub place: String,
    /// That it is full or has a waiting list; none when there is room.
    pub availability: Option<StateWord<'a>>,
    /// The language of the title, when it is not the page's.
    pub lang: Option<Language>,
    /// The language of the summary, when it is not the page's.
    pub summary_lang: Option<Language>,
    /// The card as the component makes it from the rest; none while it does.
    pub html: Option<Html>,
}

/// A school on a card (`<school_card card={…} />`).
#[derive(Serialize, JsonSchema)]
pub struct SchoolCard<'a> {
    /// Its URL.
    pub url: &'a str,
    /// Its slug.
    pub slug: &'a str,
    /// Its name.
    pub name: &'a str,
    /// Street, number and town.
    pub address: String,
    /// Its district, else its town.
    pub place: &'a str,
    /// Its pattern, as SVG.
    pub street: String,
    /// The ways of working it has taken on, in words.
    pub concepts: Vec<&'a str>,
}

/// A school in a row of a list (`<school_line row={…} />`).
#[derive(Serialize, JsonSchema)]
pub struct SchoolLine<'a> {
    /// Its URL.
    pub url: &'a str,
    /// Its slug.
    pub slug: &'a str,
    /// Its name.
    pub name: &'a str,
    /// Street, number and town.
    pub address: String,
    /// How many offers there are, in words; empty for none.
    pub offers: String,
    /// Whether it has a Familie Servicepunt.
    pub has_service_point: bool,
    /// The ways of working it has taken on, in words.
    pub concepts: Vec<&'a str>,
}

/// A commitment on a card or in a row (`<promise_card card={…} />`, `<promise_row card={…} />`).
#[derive(Serialize, JsonSchema)]
pub struct PromiseCard<'a> {
    /// Its URL.
    pub url: &'a str,
    /// Its title.
    pub title: &'a str,
    /// How it stands; at one school when that was asked for.
    pub state: StateWord<'a>,
    /// The plan and the years.
    pub plan: String,
    /// How much shows it, in words; empty for nothing.
    pub proof: String,
    /// The language of the title, when it is not the page's.
    pub lang: Option<Language>,
}

/// A partner on a card or in a row (`<partner_card card={…} />`, `<partner_row card={…} />`).
#[derive(Serialize, JsonSchema)]
pub struct PartnerCard<'a> {
    /// Its URL.
    pub url: &'a str,
    /// Its name.
    pub name: &'a str,
    /// Its sort in words.
    pub sort: &'a str,
    /// An icon for its sort.
    pub icon: &'static str,
    /// The domain whose colour it has.
    pub tint: &'static str,
    /// Where it works: one school, or how many; empty when it is not said.
    pub place: String,
}

/// A contact point in a row (`<contact_row row={…} />`).
#[derive(Serialize, JsonSchema)]
pub struct ContactRow<'a> {
    /// Its URL.
    pub url: &'a str,
    /// Its name.
    pub name: &'a str,
    /// An icon for its role.
    pub icon: &'static str,
    /// The domain whose colour it has; empty for none.
    pub tint: &'static str,
    /// What one can ask, or what it is for.
    pub note: String,
    /// The first way to reach it.
    pub channel: Option<Channel>,
    /// The channel's icon.
    pub channel_icon: &'static str,
    /// The language of the name, when it is not the page's.
    pub lang: Option<Language>,
    /// The language of the note, when it is not the page's.
    pub note_lang: Option<Language>,
}

/// An article on a card (`<article_card card={…} />`).
#[derive(Serialize, JsonSchema)]
pub struct ArticleCard<'a> {
    /// Its URL.
    pub url: &'a str,
    /// Its title.
    pub title: &'a str,
    /// What it says, in a line.
    pub summary: &'a str,
    /// Its day.
    pub date: Moment,
    /// The language of the title, when it is not the page's.
    pub lang: Option<Language>,
    /// The language of the summary, when it is not the page's.
    pub summary_lang: Option<Language>,
}

impl OfferCard<'static> {
    /// The card of an offer in the language of `words`, as all pages show it.
    #[must_use]
    pub fn shared(cx: RenderCx<'_>, words: Words<'_>, id: Id<Offer>) -> Shared<Self> {
        let shared = cx.shared_views(words.language);
        shared.offer_cards.get(id.index(), || {
            let mut card = OfferCard::new(cx, words, id);
            card.html = cx.engine.component("offer_card", &shared.around, ("card", &card));
            Shared::new(&card).lasting()
        })
    }
}

impl<'a> OfferCard<'a> {
    /// The card of an offer, in the language of `words`.
    #[must_use]
    pub fn new(cx: RenderCx<'a>, words: Words<'a>, id: Id<Offer>) -> Self {
        let site = cx.site;
        let offer = &site.offers[id];
        let text = site.localised(AnyId::Offer(id), words.language);
        let next = site.occurrences.next(id).map(|next| Occasion::new(next, words.short_day(next.day)));
        let cost = match offer.cost {
            Cost::Free => words.get("free").to_owned(),
            Cost::Paid(_) => words.cost(offer.cost),
        };
        Self {
            url: text.url,
            title: text.title.text,
            summary: text.lead_text(),
            icon: offer_icon(offer),
            domain: offer.domain.as_str(),
            domain_name: words.domain(offer.domain),
            cost,
            when: planning::short(words, &offer.planning),
            next: next.filter(|_| planning::repeats(&offer.planning)),
            until: last_time(site, id).map(end).filter(|_| !site.is_over(id)),
            who: words.who(offer),
            place: offer_place(cx.site, words, offer),
            availability: scarcity(words, offer).filter(|_| !site.is_over(id)),
            lang: text.title.lang,
            summary_lang: text.lead_lang(),
            html: None,
        }
    }
}

impl<'a> SchoolCard<'a> {
    /// The card of a school.
    #[must_use]
    pub fn new(cx: RenderCx<'a>, words: Words<'a>, id: Id<School>) -> Self {
        let school = &cx.site.schools[id];
        Self {
            url: cx.site.url_of(AnyId::School(id), words.language),
            slug: school.slug(),
            name: school.title(),
            address: address_line(school),
            place: place_of(school),
            street: street(school.slug()),
            concepts: concepts(words, school),
        }
    }
}

impl<'a> SchoolLine<'a> {
    /// The row of a school.
    #[must_use]
    pub fn new(cx: RenderCx<'a>, words: Words<'a>, id: Id<School>) -> Self {
        let site = cx.site;
        let school = &site.schools[id];
        let offers = site.reverse.school_offers.of(id).iter().filter(|offer| !site.is_over(**offer)).count();
        let points = site.reverse.school_contacts.of(id).iter().map(|point| &site.contacts[*point]);
        Self {
            url: site.url_of(AnyId::School(id), words.language),
            slug: school.slug(),
            name: school.title(),
            address: address_line(school),
            offers: if offers == 0 { String::new() } else { words.count("count-aanbod", offers) },
            has_service_point: points.into_iter().any(|point| point.role == Role::FamilyServicePoint),
            concepts: concepts(words, school),
        }
    }
}

/// Street, number and town.
fn address_line(school: &School) -> String {
    format!("{}, {}", words::street_and_number(&school.address), school.address.town)
}

fn concepts<'a>(words: Words<'a>, school: &School) -> Vec<&'a str> {
    school.concepts.iter().map(|concept| words.of("concept", concept.sort.as_str())).collect()
}

impl<'a> PromiseCard<'a> {
    /// The card of a commitment, with its own state.
    #[must_use]
    pub fn new(cx: RenderCx<'a>, words: Words<'a>, id: Id<Commitment>) -> Self {
        Self::at(cx, words, id, cx.site.commitments[id].state)
    }

    /// The card of a commitment as it stands somewhere.
    #[must_use]
    pub fn at(cx: RenderCx<'a>, words: Words<'a>, id: Id<Commitment>, state: State) -> Self {
        let commitment = &cx.site.commitments[id];
        let text = cx.site.localised(AnyId::Commitment(id), words.language);
        let years = years(commitment);
        Self {
            url: text.url,
            title: text.title.text,
            state: words.state(state),
            plan: match commitment.plan {
                Some(plan) => words.side_by_side(&[plan_name(words, plan), &years]),
                None => years,
            },
            proof: proof(cx, words, id),
            lang: text.title.lang,
        }
    }
}

impl<'a> PartnerCard<'a> {
    /// The card of a partner.
    #[must_use]
    pub fn new(cx: RenderCx<'a>, words: Words<'a>, id: Id<Partner>) -> Self {
        let partner = &cx.site.partners[id];
        let (icon, tint) = partner_icon(partner.sort);
        Self {
            url: cx.site.url_of(AnyId::Partner(id), words.language),
            name: partner.title(),
            sort: words.of("partner", partner.sort.as_str()),
            icon,
            tint,
            place: match partner.links.schools.as_slice() {
                [] => String::new(),
                [only] => cx.site.schools[*only].title().to_owned(),
                more => words.count("at-schools", more.len()),
            },
        }
    }
}

impl<'a> ContactRow<'a> {
    /// The row of a contact point, with its first topics, else its role.
    #[must_use]
    pub fn new(cx: RenderCx<'a>, words: Words<'a>, id: Id<ContactPoint>) -> Self {
        let contact = &cx.site.contacts[id];
        let text = cx.site.localised(AnyId::ContactPoint(id), words.language);
        let (icon, tint) = role_icon(contact.role);
        let (channel, channel_icon) = channel(contact);
        let (note, note_lang) = note(cx, words, contact);
        Self {
            url: text.url,
            name: text.title.text,
            icon,
            tint,
            note,
            note_lang,
            channel,
            channel_icon,
            lang: text.title.lang,
        }
    }
}

impl<'a> ArticleCard<'a> {
    /// The card of an article.
    #[must_use]
    pub fn new(cx: RenderCx<'a>, words: Words<'a>, id: Id<Article>) -> Self {
        let article = &cx.site.articles[id];
        let text = cx.site.localised(AnyId::Article(id), words.language);
        Self {
            url: text.url,
            title: text.title.text,
            summary: text.lead_text(),
            date: words.moment(article.date.0),
            lang: text.title.lang,
            summary_lang: text.lead_lang(),
        }
    }
}

/// The first topics of a contact point, in the language of most of them; else its role.
fn note(cx: RenderCx<'_>, words: Words<'_>, contact: &ContactPoint) -> (String, Option<Language>) {
    let topics = contact.topics.iter().take(4).map(|topic| topic_name(cx.site, topic, words.language));
    let topics: Vec<Said<'_>> = topics.collect();
    let Some(foreign) = topics.iter().find_map(|topic| topic.lang) else {
        let names: Vec<&str> = topics.iter().map(|topic| topic.text).collect();
        let role = words.of("role", contact.role.as_str());
        return (if names.is_empty() { role.to_owned() } else { words.capital(&words.list(&names)) }, None);
    };
    // Some of them would be in one language, and some in another.
    let own: Vec<&str> = contact.topics.iter().take(4).map(|topic| &**topic).collect();
    let own_words = cx.words_of(foreign);
    (own_words.capital(&own_words.list(&own)), Some(foreign))
}

/// What shows a commitment and what was measured of it, counted: `2 bewijzen, 1 uitkomst`.
fn proof(cx: RenderCx<'_>, words: Words<'_>, id: Id<Commitment>) -> String {
    let links = &cx.site.commitments[id].links;
    let evidence = links.offers.len() + links.partners.len();
    let outcomes = cx.site.reverse.commitment_outcomes.of(id).len();
    let counted = [("count-evidence", evidence), ("count-uitkomsten", outcomes)].into_iter().filter(|(_, n)| *n > 0);
    words.side_by_side(&counted.map(|(id, n)| words.count(id, n)).collect::<Vec<_>>())
}

/// A school's district, else its town.
#[must_use]
pub fn place_of(school: &School) -> &str {
    school.district.map_or(&*school.address.town, |district| district.as_str())
}

/// The last time of an offer; none when it goes on.
fn last_time(site: &Site, id: Id<Offer>) -> Option<&Occurrence> {
    site.occurrences.last_day(id, &site.offers[id].planning).and(site.occurrences.of(id).last())
}

/// That an offer is full or has a waiting list; nothing when there is room, as there is unless somebody says otherwise.
#[must_use]
pub fn scarcity<'a>(words: Words<'a>, offer: &Offer) -> Option<StateWord<'a>> {
    Some(offer.availability()).filter(|state| *state != Availability::Open).map(|state| words.availability(state))
}

/// Where an offer is, in short: online, at a place of its own, at one school, or at so many.
#[must_use]
pub fn offer_place(site: &Site, words: Words<'_>, offer: &Offer) -> String {
    if let Some(venue) = &offer.place {
        return venue_place(site, words, venue);
    }
    match offer.links.schools.as_slice() {
        [] => String::new(),
        [only] => site.schools[*only].title().to_owned(),
        more => words.count("at-schools", more.len()),
    }
}

fn venue_place(site: &Site, words: Words<'_>, venue: &Venue) -> String {
    match (&venue.name, &venue.address) {
        _ if is_set(venue.online) => words.get("online").to_owned(),
        (Some(name), _) => site.word(name, words.language).text.to_owned(),
        (None, Some(address)) => words::street_and_number(address),
        (None, None) => String::new(),
    }
}

/// The years of a commitment: `2023–2027`.
#[must_use]
pub fn years(commitment: &Commitment) -> String {
    let (from, until) = (commitment.period.from.0.year(), commitment.period.until.0.year());
    if from == until { from.to_string() } else { format!("{from}–{until}") }
}

/// A plan in words.
#[must_use]
pub fn plan_name(words: Words<'_>, plan: Plan) -> &str {
    words.of("plan", plan.as_str())
}

/// The first way to reach a contact point, with its icon: telephone, else mail, else a form.
#[must_use]
pub fn channel(contact: &ContactPoint) -> (Option<Channel>, &'static str) {
    if let Some(phone) = &contact.phone {
        return (Some(words::phone(phone)), "phone");
    }
    if let Some(email) = &contact.email {
        return (Some(words::email(email)), "mail");
    }
    let form =
        contact.form.as_ref().map(|form| Channel { url: form.as_str().to_owned(), text: form.host().to_owned() });
    (form, "external")
}
