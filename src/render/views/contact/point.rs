//! A contact point with all that one needs to reach it.

use schemars::JsonSchema;
use serde::Serialize;

use crate::base::table::Id;
use crate::model::ContactPoint;
use crate::model::contact_point::Holder;
use crate::model::entity::{AnyId, is_set};
use crate::render::RenderCx;
use crate::render::views::hours::{HoursView, hours, open};
use crate::render::views::icons::role_icon;
use crate::render::views::link::{Link, website};
use crate::render::words::{self, Channel, Words};

/// A contact point with all that one needs to reach it (`<point_card card={…} />`).
#[derive(Serialize, JsonSchema)]
pub struct PointCard<'a> {
    /// Its name in `id`s.
    pub slug: &'a str,
    /// Its page.
    pub link: Link<'a>,
    /// Its role in words.
    pub role: &'a str,
    /// An icon for its role.
    pub icon: &'static str,
    /// The domain whose colour it has.
    pub tint: &'static str,
    /// Telephone.
    pub phone: Option<Channel>,
    /// E-mail.
    pub email: Option<Channel>,
    /// A form.
    pub form: Option<Channel>,
    /// When somebody is there.
    pub hours: Vec<HoursView>,
    /// The same for `data-open`; empty without hours.
    pub open: String,
    /// Whether it is at a school, where school holidays may change the hours.
    pub is_at_school: bool,
    /// Whether one can walk in.
    pub walks_in: bool,
    /// Which languages are spoken, in words; may be empty.
    pub languages: String,
    /// Who it is at present, as long as the consent lasts.
    pub person: Option<&'a str>,
}

impl<'a> PointCard<'a> {
    /// The card of a contact point.
    #[must_use]
    pub fn new(cx: RenderCx<'a>, words: Words<'a>, id: Id<ContactPoint>) -> Self {
        let contact = &cx.site.contacts[id];
        let (icon, tint) = role_icon(contact.role);
        Self {
            slug: contact.slug(),
            link: Link::to(cx.site, words, AnyId::ContactPoint(id)),
            role: words.of("role", contact.role.as_str()),
            icon,
            tint,
            phone: contact.phone.as_ref().map(words::phone),
            email: contact.email.as_ref().map(words::email),
            form: contact.form.as_ref().map(website),
            hours: hours(words, &contact.hours),
            open: open(&contact.hours),
            is_at_school: matches!(contact.links.holder, Some(Holder::School(_))),
            walks_in: is_set(contact.walk_in),
            languages: words.capital(&words.languages(contact.languages.iter().copied())),
            person: contact.person_on(cx.site.today).map(|name| &**name),
        }
    }
}
