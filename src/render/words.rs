//! How a language says days, times, amounts and the choices of the content: read from the theme's texts.
//!
//! Words without arguments are looked up, which costs next to nothing; sentences with arguments go through Fluent.

use fluent_bundle::FluentValue;
use jiff::civil::Date;
use schemars::JsonSchema;
use serde::Serialize;

use crate::model::Language;
use crate::model::amount::{Decimal, Money, Number};
use crate::model::channel::{Email, Phone};
use crate::model::commitment::State;
use crate::model::language::Direction;
use crate::model::moment::{Clock, Since, Weekday};
use crate::model::offer::{AgeRange, Audience, Availability, Cost, Domain, Offer};
use crate::model::outcome::{Figure, Measurement};
use crate::model::place::Address;
use crate::resolve::Site;
use crate::routes::state_icon;
use crate::theme::{Plain, Texts};

/// The theme's words in one language, by the names of the Fluent files.
#[derive(Clone, Copy)]
pub struct Words<'a> {
    /// The language.
    pub language: Language,
    texts: &'a Texts,
    plain: &'a Plain,
}

/// A day for `<time>`: as machines and as people write it.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Moment {
    /// `2026-09-02`, `15:30` or `2023`.
    pub iso: String,
    /// `2 september 2026`.
    pub words: String,
}

/// A state as a chip: its class, icon and word.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct StateWord<'a> {
    /// Its name in content and in the class `is-…`.
    pub class: &'static str,
    /// Its icon.
    pub icon: &'static str,
    /// What it is called.
    pub name: &'a str,
}

/// A way to reach somebody: where the link leads and what it says.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Channel {
    /// `tel:…`, `mailto:…` or a web address.
    pub url: String,
    /// What the link says; spaces in telephone numbers do not break.
    pub text: String,
}

impl<'a> Words<'a> {
    /// Words of `language` from the texts and the lookup table of those without arguments.
    #[must_use]
    pub fn new(language: Language, texts: &'a Texts, plain: &'a Plain) -> Self {
        Self { language, texts, plain }
    }

    /// A text without arguments; empty when the theme lacks it.
    #[must_use]
    pub fn get(&self, name: &str) -> &'a str {
        self.plain.get(name).map_or("", String::as_str)
    }

    /// The word for a choice of the content: `of("domain", "sport")` is the text `domain-sport`.
    #[must_use]
    pub fn of(&self, group: &str, value: &str) -> &'a str {
        self.get(&[group, value].join("-"))
    }

    /// A text with arguments.
    #[must_use]
    pub fn fill(&self, id: &str, arguments: &[(&str, FluentValue<'_>)]) -> String {
        self.texts.get(self.language, id, arguments).unwrap_or_default()
    }

    /// A text with a number `$n`.
    #[must_use]
    pub fn count(&self, id: &str, n: usize) -> String {
        self.fill(id, &[("n", FluentValue::from(n))])
    }

    /// A number with its thousands apart: `10.017`.
    #[must_use]
    pub fn number(&self, number: usize) -> String {
        let digits = number.to_string();
        let mut text = String::with_capacity(digits.len() + 2);
        for (at, digit) in digits.chars().enumerate() {
            if at > 0 && (digits.len() - at).is_multiple_of(3) {
                text.push_str(self.get("thousands-separator"));
            }
            text.push(digit);
        }
        text
    }

    /// `2 september 2026`.
    #[must_use]
    pub fn date(&self, date: Date) -> String {
        format!("{} {} {}", date.day(), self.month(date), date.year())
    }

    /// `2 september`.
    #[must_use]
    pub fn day_month(&self, date: Date) -> String {
        format!("{} {}", date.day(), self.month(date))
    }

    /// `woensdag 2 september 2026`.
    #[must_use]
    pub fn long_date(&self, date: Date) -> String {
        self.on_weekday(date, &self.date(date))
    }

    /// What is said of a day with its weekday, in the order of the language: `maandag 21`, `21 Pazartesi`.
    #[must_use]
    pub fn on_weekday(&self, date: Date, said: &str) -> String {
        self.weekday_date(self.weekday(Weekday::of(date)), said)
    }

    /// `2 sep.`.
    #[must_use]
    pub fn short_date(&self, date: Date) -> String {
        format!("{} {}", date.day(), self.month_short(date))
    }

    /// `sep.`.
    #[must_use]
    pub fn month_short(&self, date: Date) -> &'a str {
        self.of("month-short", MONTHS[month_at(date)])
    }

    /// A day with its weekday, in short: `wo 2 dec.`.
    #[must_use]
    pub fn short_day(&self, date: Date) -> String {
        self.weekday_date(self.weekday_short(Weekday::of(date)), &self.short_date(date))
    }

    fn weekday_date(&self, weekday: &str, date: &str) -> String {
        self.fill("weekday-date", &[("weekday", weekday.into()), ("date", date.into())])
    }

    /// `21–23 dec.`, `30 apr. – 2 mei`.
    #[must_use]
    pub fn run(&self, first: Date, last: Date) -> String {
        if (first.year(), first.month()) == (last.year(), last.month()) {
            format!("{}–{}", first.day(), self.short_date(last))
        } else {
            format!("{} – {}", self.short_date(first), self.short_date(last))
        }
    }

    /// The same with its year: `13–21 feb. 2027`, `19 dec. 2026 – 3 jan. 2027`.
    #[must_use]
    pub fn run_of_year(&self, first: Date, last: Date) -> String {
        if first.year() == last.year() {
            format!("{} {}", self.run(first, last), last.year())
        } else {
            format!("{} {} – {} {}", self.short_date(first), first.year(), self.short_date(last), last.year())
        }
    }

    /// The month's name.
    #[must_use]
    pub fn month(&self, date: Date) -> &'a str {
        self.of("month", MONTHS[month_at(date)])
    }

    /// A day for `<time>`.
    #[must_use]
    pub fn moment(&self, date: Date) -> Moment {
        Moment { iso: date.to_string(), words: self.date(date) }
    }

    /// A day with its weekday for `<time>`.
    #[must_use]
    pub fn long_moment(&self, date: Date) -> Moment {
        Moment { iso: date.to_string(), words: self.long_date(date) }
    }

    /// A year or a day for `<time>`.
    #[must_use]
    pub fn since(&self, since: Since) -> Moment {
        match since {
            Since::Year(year) => Moment { iso: year.to_string(), words: year.to_string() },
            Since::Day(date) => self.moment(date),
        }
    }

    /// `woensdag`.
    #[must_use]
    pub fn weekday(&self, day: Weekday) -> &'a str {
        self.of("day", day.as_str())
    }

    /// `wo`.
    #[must_use]
    pub fn weekday_short(&self, day: Weekday) -> &'a str {
        self.of("day-short", day.as_str())
    }

    /// `15.30`.
    #[must_use]
    pub fn clock(&self, clock: Clock) -> String {
        format!("{:02}{}{:02}", clock.hour, self.get("time-separator"), clock.minute)
    }

    /// `15.30–16.30`, or what is known of it.
    #[must_use]
    pub fn span(&self, from: Option<Clock>, until: Option<Clock>) -> String {
        match (from, until) {
            (Some(from), Some(until)) => format!("{}{}{}", self.clock(from), self.dash(), self.clock(until)),
            (Some(one), None) | (None, Some(one)) => self.clock(one),
            (None, None) => String::new(),
        }
    }

    /// The dash between two times. From the right, a line that ends between them would put the last in front of the first: a word
    /// joiner on either side keeps them on one line.
    fn dash(&self) -> &'static str {
        match self.language.direction() {
            Direction::Rtl => "\u{2060}–\u{2060}",
            Direction::Ltr => "–",
        }
    }

    /// `15.30–16.30 uur`; empty when nothing is known.
    #[must_use]
    pub fn hours(&self, from: Option<Clock>, until: Option<Clock>) -> String {
        let span = self.span(from, until);
        let unit = self.get("time-unit");
        if span.is_empty() || unit.is_empty() { span } else { format!("{span} {unit}") }
    }

    /// `€ 2,50`.
    #[must_use]
    pub fn money(&self, money: Money) -> String {
        let (euros, cents) = (money.cents / 100, money.cents % 100);
        match cents {
            0 => format!("€\u{a0}{euros}"),
            _ => format!("€\u{a0}{euros}{}{cents:02}", self.get("decimal-separator")),
        }
    }

    /// `62,5`.
    #[must_use]
    pub fn decimal(&self, number: Decimal) -> String {
        let (whole, part) = (number.hundredths.unsigned_abs() / 100, number.hundredths.unsigned_abs() % 100);
        let sign = if number.hundredths < 0 { "−" } else { "" };
        let whole = self.number(usize::try_from(whole).unwrap_or(usize::MAX));
        match part {
            0 => format!("{sign}{whole}"),
            part if part % 10 == 0 => format!("{sign}{whole}{}{}", self.get("decimal-separator"), part / 10),
            part => format!("{sign}{whole}{}{part:02}", self.get("decimal-separator")),
        }
    }

    /// `123 vragen`, if it may be told.
    #[must_use]
    pub fn figure(&self, site: &Site, measurement: &Measurement) -> Option<String> {
        let Figure::Told { value, .. } = measurement.figure() else { return None };
        Some(self.with_unit(site, value, measurement.unit.as_deref()))
    }

    /// A number with its unit: `14 ouders`.
    #[must_use]
    pub fn with_unit(&self, site: &Site, value: Decimal, unit: Option<&str>) -> String {
        let value = self.decimal(value);
        let unit = unit.map(|unit| site.word(unit, self.language).text);
        unit.map_or_else(|| value.clone(), |unit| format!("{value} {unit}"))
    }

    /// The language of a figure's unit, where that is not this one.
    #[must_use]
    pub fn unit_lang(&self, site: &Site, measurement: &Measurement) -> Option<Language> {
        site.word(measurement.unit.as_deref()?, self.language).lang
    }

    /// `gratis` or `€ 2,50 per keer`.
    #[must_use]
    pub fn cost(&self, cost: Cost) -> String {
        match cost {
            Cost::Free => self.get("free").to_owned(),
            Cost::Paid(price) => format!("{} {}", self.money(price.amount), self.of("per", price.unit.as_str())),
        }
    }

    /// A telephone number or the like in a sentence: where that runs from the right, it is isolated from it.
    #[must_use]
    pub fn ltr(&self, text: &str) -> String {
        match self.language.direction() {
            Direction::Rtl => format!("\u{2066}{text}\u{2069}"),
            Direction::Ltr => text.to_owned(),
        }
    }

    /// A text with its first letter as a capital, as the language has it.
    #[must_use]
    pub fn capital(&self, text: &str) -> String {
        self.language.capital(text)
    }

    /// A text in small letters, as the language has them.
    #[must_use]
    pub fn small(&self, text: &str) -> String {
        self.language.small(text)
    }

    /// `maandag, dinsdag en woensdag`.
    #[must_use]
    pub fn list<S: AsRef<str>>(&self, items: &[S]) -> String {
        match items {
            [first @ .., last] if !first.is_empty() => {
                format!("{} {} {}", self.side_by_side(first), self.get("and"), last.as_ref())
            }
            _ => self.side_by_side(items),
        }
    }

    /// `2 bewijzen, 1 uitkomst`: what only stands beside each other.
    #[must_use]
    pub fn side_by_side<S: AsRef<str>>(&self, items: &[S]) -> String {
        let mut text = String::new();
        for (at, item) in items.iter().enumerate() {
            if at > 0 {
                text.extend([self.get("list-separator"), " "]);
            }
            text.push_str(item.as_ref());
        }
        text
    }

    /// `groep 3 tot en met 5`, `groep 3 en 5`; empty without groups.
    #[must_use]
    pub fn groups<const MIN: u32, const MAX: u32>(&self, groups: &[Number<MIN, MAX>]) -> String {
        let mut numbers: Vec<u32> = groups.iter().map(|group| group.0).collect();
        numbers.sort_unstable();
        numbers.dedup();
        let (Some(first), Some(last)) = (numbers.first(), numbers.last()) else { return String::new() };
        let is_run = numbers.len() > 2 && (last - first) as usize + 1 == numbers.len();
        let named = if is_run {
            format!("{first} {} {last}", self.get("up-to"))
        } else {
            self.list(&numbers.iter().map(u32::to_string).collect::<Vec<_>>())
        };
        format!("{} {named}", self.get(if numbers.len() == 1 { "group" } else { "groups" }))
    }

    /// `6 tot en met 12 jaar`, `vanaf 12 jaar`.
    #[must_use]
    pub fn ages(&self, age: &AgeRange) -> String {
        let years = self.get("years-old");
        match age.until {
            Some(until) if until.0 == age.from.0 => format!("{} {years}", until.0),
            Some(until) => format!("{} {} {} {years}", age.from.0, self.get("up-to"), until.0),
            None => format!("{} {} {years}", self.get("from-age"), age.from.0),
        }
    }

    /// Whom an offer is for, in a word or three: groups, else ages, else the audience.
    #[must_use]
    pub fn who(&self, offer: &Offer) -> String {
        if !offer.groups.is_empty() {
            return self.groups(&offer.groups);
        }
        match (&offer.age, offer.audience) {
            (Some(age), Audience::Children) => self.ages(age),
            (_, audience) => self.of("audience", audience.as_str()).to_owned(),
        }
    }

    /// What an offer is about.
    #[must_use]
    pub fn domain(&self, domain: Domain) -> &'a str {
        self.of("domain", domain.as_str())
    }

    /// How something stands.
    #[must_use]
    pub fn state(&self, state: State) -> StateWord<'a> {
        StateWord {
            class: state.as_str(),
            icon: state_icon(state),
            name: self.of("state", state.as_str()),
        }
    }

    /// Whether there is room.
    #[must_use]
    pub fn availability(&self, availability: Availability) -> StateWord<'a> {
        let icon = match availability {
            Availability::Open => "check",
            Availability::WaitingList => "waiting",
            Availability::Full | Availability::Stopped => "stop",
        };
        StateWord {
            class: availability.as_str(),
            icon,
            name: self.of("availability", availability.as_str()),
        }
    }

    /// The name of a language: `Turks`. Where the theme has no word for it, what it is called in itself.
    #[must_use]
    pub fn language_name(&self, language: Language) -> &'a str {
        let name = self.of("language", language.code());
        if name.is_empty() { language.own_name() } else { name }
    }

    /// The names of languages: `Nederlands, Turks en Arabisch`.
    #[must_use]
    pub fn languages(&self, languages: impl Iterator<Item = Language>) -> String {
        self.list(&languages.map(|language| self.language_name(language)).collect::<Vec<_>>())
    }
}

/// The months' names in the theme's texts.
const MONTHS: [&str; 12] = ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12"];

fn month_at(date: Date) -> usize {
    usize::from(date.month().unsigned_abs().clamp(1, 12)) - 1
}

/// A telephone number as a link, whose spaces do not break.
#[must_use]
pub fn phone(phone: &Phone) -> Channel {
    Channel {
        url: format!("tel:{}", phone.e164()),
        text: phone.to_string().replace(' ', "\u{a0}"),
    }
}

/// An e-mail address as a link.
#[must_use]
pub fn email(email: &Email) -> Channel {
    Channel {
        url: format!("mailto:{}", email.as_str()),
        text: email.as_str().to_owned(),
    }
}

/// `Osdorper Ban 134`.
#[must_use]
pub fn street_and_number(address: &Address) -> String {
    format!("{} {}", address.street, address.number)
}

/// `Osdorper Ban 134, 1069 ZR Amsterdam`.
#[must_use]
pub fn address(address: &Address) -> String {
    format!("{} {}, {} {}", address.street, address.number, address.postcode.as_str(), address.town)
}

/// Words of the content with their first letter as a capital.
#[must_use]
pub fn capital(text: &str) -> String {
    Language::Dutch.capital(text)
}
