//! An entity to counted words: what its own file says, and nothing else, so that the count is remembered with the file.

use std::fmt::Write;

use jiff::ToSpan;
use jiff::civil::Date;

use crate::language::count::{Counted, Counter, Field};
use crate::model::Language;
use crate::model::article::ArticleFront;
use crate::model::board::BoardFront;
use crate::model::channel::Phone;
use crate::model::child_centre_goal::ChildCentreGoalFront;
use crate::model::commitment::CommitmentFront;
use crate::model::contact_point::ContactPointFront;
use crate::model::entity::{Common, Front};
use crate::model::network::NetworkFront;
use crate::model::offer::{Cost, OfferFront, SchoolMoment};
use crate::model::outcome::OutcomeFront;
use crate::model::page::PageFront;
use crate::model::partner::PartnerFront;
use crate::model::place::Address;
use crate::model::planning::Planning;
use crate::model::principle::PrincipleFront;
use crate::model::school::SchoolFront;
use crate::model::school_year::SchoolYearFront;
use crate::model::support_scheme::SupportSchemeFront;
use crate::model::term::TermFront;
use crate::model::transition::TransitionFront;
use crate::model::translation::TranslationFront;
use crate::syntax::markdown::Markdown;

/// What a kind says about itself, besides its title, its keywords and its text.
pub(super) trait Indexable {
    /// Writes words that it is found by to `facts.keywords`, its summary to `facts.summary`, and the rest to
    /// `facts.body`.
    fn index(&self, facts: &mut Facts);
}

/// Texts of an entity by field.
#[derive(Default)]
pub(super) struct Facts {
    keywords: String,
    summary: String,
    body: String,
}

impl Facts {
    fn keyword(&mut self, word: &str) {
        self.keywords.push(' ');
        self.keywords.push_str(word);
    }

    fn more(&mut self, text: &str) {
        self.body.push(' ');
        self.body.push_str(text);
    }

    fn address(&mut self, address: &Address) {
        // The postcode is one word with its letters, and a word without them.
        let postcode = address.postcode.as_str();
        let _ = write!(self.keywords, " {} {} {} {}", address.street, address.town, address.postcode.digits(), {
            postcode.replace(' ', "")
        });
        let _ = write!(self.body, " {}", address.number);
    }

    fn phone(&mut self, phone: Option<&Phone>) {
        if let Some(phone) = phone {
            self.keyword(&phone.to_string().replace(' ', ""));
            self.keyword("telefoon");
        }
    }

    fn languages(&mut self, languages: &[Language]) {
        for language in languages {
            self.more(language.dutch_name());
        }
    }
}

/// Counts the words of an entity's file.
pub(super) fn count<T: Front + Indexable>(front: &T, body: &Markdown) -> Counted {
    let mut facts = Facts::default();
    let common = front.common();
    let Common { keywords, .. } = common;
    for word in keywords {
        facts.keyword(word);
    }
    front.index(&mut facts);
    counted(front.title(), &facts, body)
}

/// Counts the words of a translation.
pub(super) fn count_translation(front: &TranslationFront, body: &Markdown) -> Counted {
    let facts = Facts {
        summary: format!("{} {}", front.summary.as_deref().unwrap_or(""), front.gist.as_deref().unwrap_or("")),
        ..Facts::default()
    };
    counted(&front.title, &facts, body)
}

/// What a page that is no entity's own says.
#[derive(Default)]
pub(super) struct PageWords<'a> {
    /// Its title.
    pub title: &'a str,
    /// Words that it is found by.
    pub keywords: &'a str,
    /// What it is.
    pub summary: &'a str,
    /// Its text.
    pub body: &'a str,
}

/// Counts the words of a page that is no entity's own.
pub(super) fn count_page(page: &PageWords<'_>) -> Counted {
    let mut counter = Counter::default();
    counter.add(Field::Title, page.title);
    counter.add(Field::Keywords, page.keywords);
    counter.add(Field::Summary, page.summary);
    counter.add(Field::Body, page.body);
    counter.finish()
}

fn counted(title: &str, facts: &Facts, body: &Markdown) -> Counted {
    let text = body.words();
    let mut counter = Counter::default();
    counter.add(Field::Title, title);
    counter.add(Field::Keywords, &facts.keywords);
    counter.add(Field::Summary, &facts.summary);
    counter.add(Field::Body, &facts.body);
    counter.add(Field::Body, &text);
    counter.finish()
}

impl Indexable for OfferFront {
    fn index(&self, facts: &mut Facts) {
        facts.keyword("activiteit");
        facts.keyword(self.domain.as_str());
        facts.summary.push_str(&self.summary);
        facts.more(self.audience.as_str());
        self.groups.iter().for_each(|group| facts.more(&format!("groep {}", group.0)));
        if let Some(age) = &self.age {
            let until = age.until.map_or(age.from.0, |until| until.0);
            (age.from.0..=until.min(age.from.0 + 18)).for_each(|age| facts.more(&age.to_string()));
            facts.more("jaar");
        }
        self.place.iter().filter_map(|place| place.name.as_deref()).for_each(|name| facts.keyword(name));
        self.place.iter().filter_map(|place| place.address.as_ref()).for_each(|address| facts.address(address));
        if self.place.iter().any(|place| crate::model::entity::is_set(place.online)) {
            facts.keyword("online");
        }
        if let Some(moment) = self.moment {
            facts.keyword(moment_words(moment));
        }
        if self.cost == Cost::Free {
            facts.keyword("gratis");
        }
        say_days(&self.planning, facts);
        self.accessibility.iter().for_each(|it| facts.more(it.as_str()));
        facts.languages(&self.languages);
    }
}

fn moment_words(moment: SchoolMoment) -> &'static str {
    match moment {
        SchoolMoment::Before => "voor schooltijd voorschools",
        SchoolMoment::During => "onder schooltijd",
        SchoolMoment::After => "na school schooltijd naschools",
        SchoolMoment::Weekend => "weekend",
        SchoolMoment::Holiday => "vakantie schoolvakantie",
    }
}

fn say_days(planning: &Planning, facts: &mut Facts) {
    let a_year = planning.start.0.saturating_add(1.year());
    for day in planning.found_on(planning.days(Date::MIN, a_year)) {
        facts.more(day.dutch_name());
    }
}

impl Indexable for SchoolFront {
    fn index(&self, facts: &mut Facts) {
        facts.keyword("school basisschool");
        facts.address(&self.address);
        facts.keyword(&self.municipality);
        facts.keyword(self.district.map_or("", |district| district.as_str()));
        facts.phone(self.phone.as_ref());
        facts.more(self.brin.as_str());
        facts.more(self.location_code.as_str());
        self.concepts.iter().for_each(|concept| facts.more(concept.sort.as_str()));
    }
}

impl Indexable for ContactPointFront {
    fn index(&self, facts: &mut Facts) {
        facts.keyword("contact contactpunt");
        facts.keyword(self.role.as_str());
        self.topics.iter().for_each(|topic| facts.keyword(topic));
        facts.phone(self.phone.as_ref());
        if self.walk_in.is_some_and(|flag| flag.0) {
            facts.keyword("inloop");
        }
        self.hours.iter().flat_map(|hours| hours.days.iter()).for_each(|day| facts.more(day.dutch_name()));
        facts.languages(&self.languages);
    }
}

impl Indexable for PartnerFront {
    fn index(&self, facts: &mut Facts) {
        facts.keyword("partner");
        facts.keyword(self.sort.as_str());
    }
}

impl Indexable for CommitmentFront {
    fn index(&self, facts: &mut Facts) {
        facts.keyword("afspraak");
        facts.keyword(self.theme.as_deref().unwrap_or_default());
        facts.keyword(self.plan.map_or("", |plan| plan.as_str()));
        facts.summary.push_str(&self.text);
        self.progress.iter().filter_map(|step| step.note.as_deref()).for_each(|note| facts.more(note));
    }
}

impl Indexable for PrincipleFront {
    fn index(&self, facts: &mut Facts) {
        facts.keyword("familieschool principe");
        facts.summary.push_str(&self.gist);
    }
}

impl Indexable for ChildCentreGoalFront {
    fn index(&self, facts: &mut Facts) {
        facts.keyword("kindcentrum doel");
        facts.summary.push_str(&self.gist);
    }
}

impl Indexable for BoardFront {
    fn index(&self, facts: &mut Facts) {
        facts.keyword("bestuur schoolbestuur");
    }
}

impl Indexable for ArticleFront {
    fn index(&self, facts: &mut Facts) {
        facts.keyword("nieuws");
        facts.summary.push_str(&self.summary);
    }
}

impl Indexable for PageFront {
    fn index(&self, facts: &mut Facts) {
        facts.summary.push_str(self.summary.as_deref().unwrap_or_default());
    }
}

impl Indexable for OutcomeFront {
    /// What was measured is told by its page alone, which knows what may not be told.
    fn index(&self, facts: &mut Facts) {
        facts.keyword("uitkomst resultaat cijfers");
        facts.summary.push_str(&self.indicator);
        facts.more(self.verdict.as_deref().unwrap_or_default());
        facts.more(self.level.map_or("", |level| level.as_str()));
    }
}

impl Indexable for SupportSchemeFront {
    fn index(&self, facts: &mut Facts) {
        facts.keyword("regeling vergoeding kosten geld");
        facts.summary.push_str(&self.audience);
        facts.more(&self.how);
    }
}

impl Indexable for TransitionFront {
    fn index(&self, facts: &mut Facts) {
        facts.keyword("overgang overstap");
        facts.keyword(self.from.as_str());
        facts.keyword(self.to.as_str());
        for step in &self.steps {
            facts.more(&step.title);
            facts.more(step.who.as_deref().unwrap_or_default());
        }
    }
}

impl Indexable for TermFront {
    fn index(&self, facts: &mut Facts) {
        facts.keyword("begrip");
        self.also.iter().for_each(|form| facts.keyword(form));
        facts.summary.push_str(&self.explanation);
    }
}

impl Indexable for NetworkFront {
    fn index(&self, facts: &mut Facts) {
        facts.keyword("netwerk samenwerking");
        facts.keyword(self.code.as_deref().unwrap_or_default());
    }
}

impl Indexable for SchoolYearFront {
    fn index(&self, facts: &mut Facts) {
        facts.keyword("vakantie schoolvakantie vakantierooster vrij kalender");
        self.holidays.iter().for_each(|holiday| facts.keyword(&holiday.name));
        if !self.public_holidays.is_empty() {
            facts.keyword("feestdag");
        }
        self.public_holidays.iter().for_each(|holiday| facts.more(&holiday.name));
        if !self.study_days.is_empty() {
            facts.keyword("studiedag");
        }
        facts.more(self.region.as_deref().unwrap_or_default());
    }
}
