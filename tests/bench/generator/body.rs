//! The Markdown below the front matter: headings, paragraphs, lists, and now and then a table, a note or a box.

use std::fmt::Write;

use super::prose::{About, fill, paragraph, sentence};
use super::random::Random;
use super::sentences::{ALERTS, FOOTNOTES, HEADINGS, LINK_SENTENCES};
use super::words::{DAYS, GROUPS, PEOPLE, PLACES, THEMES, TIMES};

/// A link that a text may hold.
pub(super) struct Link {
    /// Its words.
    pub words: String,
    /// Its target, relative to the file.
    pub target: String,
}

/// What a body is made from.
pub(super) struct Recipe<'a> {
    /// The first paragraph's sentences.
    pub openings: &'a [&'a str],
    /// All other sentences.
    pub sentences: &'a [&'a str],
    /// What lists hold.
    pub notes: &'a [&'a str],
    /// The heading that bodies of this kind always have, once.
    pub heading: &'a str,
    /// What it is about.
    pub about: About<'a>,
    /// Where its links lead.
    pub links: Vec<Link>,
    /// How many words it has at the least.
    pub words: usize,
}

/// The Markdown of a recipe.
pub(super) fn body(recipe: Recipe<'_>, random: &mut Random) -> String {
    let mut writer = Writer {
        out: String::with_capacity(2048),
        words: 0,
        footnote: None,
        recipe,
        random,
    };
    writer.write();
    writer.out
}

struct Writer<'a, 'r> {
    out: String,
    words: usize,
    footnote: Option<String>,
    recipe: Recipe<'a>,
    random: &'r mut Random,
}

impl Writer<'_, '_> {
    fn write(&mut self) {
        let mut opening = sentence(self.recipe.openings, self.recipe.about, self.random);
        opening.push(' ');
        opening.push_str(&paragraph(self.recipe.sentences, 2, self.recipe.about, self.random));
        self.paragraph(opening);
        let own = self.recipe.heading.to_owned();
        self.section(&own, 2);
        let mut headings = self.random.some(5, HEADINGS.len()).into_iter();
        while self.words < self.recipe.words || !self.recipe.links.is_empty() {
            let Some(at) = headings.next() else { break };
            let level = if self.random.chance(20) { 3 } else { 2 };
            self.section(HEADINGS[at], level);
        }
        while let Some(link) = self.recipe.links.pop() {
            let text = link_sentence(&link, self.random);
            self.paragraph(text);
        }
        if let Some(note) = self.footnote.take() {
            let _ = write!(self.out, "\n[^1]: {note}\n");
        }
    }

    fn section(&mut self, heading: &str, level: usize) {
        let marks = "#".repeat(level);
        let _ = write!(self.out, "\n{marks} {heading}\n");
        let count = self.random.between(2, 4);
        let mut text = paragraph(self.recipe.sentences, count, self.recipe.about, self.random);
        if let Some(link) = self.recipe.links.pop() {
            text.push(' ');
            text.push_str(&link_sentence(&link, self.random));
        }
        if self.footnote.is_none() && self.random.chance(4) {
            text.push_str("[^1]");
            self.footnote = Some(sentence(FOOTNOTES, self.recipe.about, self.random));
        }
        self.paragraph(text);
        match self.random.below(100) {
            0..25 => self.list("- "),
            25..31 => self.list("1. "),
            31..36 => self.table(),
            36..41 => self.alert(),
            41..43 => self.tasks(),
            43..45 => self.definitions(),
            45..47 => self.quotation(),
            47 => self.code(),
            _ => {}
        }
    }

    fn paragraph(&mut self, mut text: String) {
        // Some words stand out, as they do where people write.
        if self.random.chance(15)
            && let Some(at) = text.find(" samen ")
        {
            text.replace_range(at..at + 7, " **samen** ");
        }
        self.words += text.split(' ').count();
        let gap = if self.out.is_empty() { "" } else { "\n" };
        let _ = writeln!(self.out, "{gap}{text}");
    }

    fn items(&mut self, least: usize, most: usize) -> Vec<String> {
        let count = self.random.between(least, most);
        let chosen = self.random.some(count, self.recipe.notes.len());
        let about = self.recipe.about;
        let items: Vec<String> = chosen.into_iter().map(|at| fill(self.recipe.notes[at], about, self.random)).collect();
        self.words += items.iter().map(|item| item.split(' ').count()).sum::<usize>();
        items
    }

    fn list(&mut self, mark: &str) {
        self.out.push('\n');
        for item in self.items(3, 5) {
            let _ = writeln!(self.out, "{mark}{item}");
        }
    }

    fn tasks(&mut self) {
        self.out.push('\n');
        for (at, item) in self.items(3, 4).into_iter().enumerate() {
            let mark = if at == 0 { "x" } else { " " };
            let _ = writeln!(self.out, "- [{mark}] {item}");
        }
    }

    fn table(&mut self) {
        self.out.push_str("\n| Dag | Tijd | Waar | Voor wie |\n| --- | ---: | --- | --- |\n");
        for (day, _) in &DAYS[..self.random.between(3, 5)] {
            let (time, place, group) = (self.random.pick(TIMES), self.random.pick(PLACES), self.random.pick(GROUPS));
            let _ = writeln!(self.out, "| {day} | {time} | {place} | {group} |");
            self.words += 10;
        }
    }

    fn alert(&mut self) {
        let (sort, text) = self.random.pick(ALERTS);
        let text = fill(text, self.recipe.about, self.random);
        let _ = write!(self.out, "\n> [!{sort}]\n> {text}\n");
    }

    fn definitions(&mut self) {
        for at in self.random.some(2, THEMES.len()) {
            let meaning = sentence(self.recipe.sentences, self.recipe.about, self.random);
            let _ = write!(self.out, "\n{}\n: {meaning}\n", THEMES[at]);
        }
    }

    fn quotation(&mut self) {
        let text = sentence(self.recipe.sentences, self.recipe.about, self.random);
        let who = self.random.pick(PEOPLE);
        let _ = write!(self.out, "\n> {text}\n> — *{who}*\n");
    }

    fn code(&mut self) {
        let (day, time) = (self.random.pick(DAYS).1, self.random.between(13, 17));
        let _ = write!(self.out, "\n```yaml\nplanning:\n  dagen: [{day}]\n  van: {time}:00\n  elke: week\n```\n");
    }
}

fn link_sentence(link: &Link, random: &mut Random) -> String {
    let pattern = random.pick(LINK_SENTENCES);
    pattern.replace("{link}", &format!("[{}]({})", link.words, link.target))
}
