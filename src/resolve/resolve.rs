//! The step itself: drafts in, site out.

use std::sync::{Arc, OnceLock};

use jiff::civil::Date;
use rayon::prelude::*;
use rustc_hash::{FxHashMap, FxHashSet};

use super::content::{Content, HiddenEntity, Section, Tables, Translation, in_language};
use super::field_words::FieldWords;
use super::index::{Known, NameIndex, PathTarget};
use super::link::Linkable;
use super::linker::{FileAt, LinkCx, Linker, unknown_reference};
use super::occurrences::Occurrences;
use super::reverse::Reverse;
use super::rules;
use super::site::Site;
use super::topics::Topics;
use crate::base::code::Code;
use crate::base::diagnostic::{Diagnostic, Diagnostics};
use crate::base::path::is_slug;
use crate::base::source::Source;
use crate::base::table::{Id, Table};
use crate::content::{Drafts, TranslationDraft};
use crate::model::entity::{AnyId, Entity, Front, Hidden, Origin, Parsed, Status};
use crate::model::kind::every_kind;
use crate::model::settings::Settings;
use crate::model::{Kind, Language};
use crate::syntax::markdown::Markdown;
use crate::syntax::yaml;

/// What a build is told besides the content.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Options {
    /// The day it is.
    pub today: Date,
    /// Whether drafts and future pages are shown.
    pub drafts: bool,
    /// Whether the result goes to the public: sample content and placeholders are refused.
    pub publish: bool,
}

/// Resolves all drafts. Without readable settings there is no site, as where it would stand is not known; what is wrong
/// with the rest of the content is found all the same.
pub fn resolve(drafts: Drafts, options: Options, diags: &mut Diagnostics) -> Option<Site> {
    let settings = drafts.settings.clone();
    let is_whole = settings.is_some();
    let settings = settings.unwrap_or_else(|| stand_in(&drafts));
    let content = Resolver { options, settings: &settings }.run(drafts, diags);
    let (topics, occurrences) = rayon::join(|| Topics::new(&content), || Occurrences::new(&content));
    let check = || rules::check(&content, &occurrences, &topics, options, diags);
    let (reverse, ()) = rayon::join(|| Reverse::new(&content), check);
    is_whole.then_some(Site { content, occurrences, topics, reverse })
}

/// Settings in the place of those that cannot be read. They know every language that there are translations in.
fn stand_in(drafts: &Drafts) -> Arc<Parsed<Settings>> {
    let mut text = "titel: x\nurl: https://example.org/\nstichting: { naam: x }\ntalen: [nl".to_owned();
    for translation in drafts.translations.iter().filter(|translation| !translation.language.is_variant()) {
        text.push_str(", ");
        text.push_str(translation.language.code());
    }
    text.push_str("]\n");
    let front = yaml::decode(&text).expect("these settings have every field that is needed");
    let (yaml, body) = (0..text.len(), text.len());
    let origin = Origin::new(Source::new("content/site.yaml", text), yaml, body);
    Arc::new(Parsed {
        slug: "site".into(),
        front,
        body: Markdown::default(),
        origin,
        words: OnceLock::new(),
    })
}

struct Resolver<'s> {
    options: Options,
    settings: &'s Arc<Parsed<Settings>>,
}

/// The rows of a kind that are for the public, in the order of its table, with their URLs.
struct Sorted<T: Front> {
    rows: Vec<(Arc<Parsed<T>>, Arc<str>)>,
    /// Those among them that only a preview shows, with why.
    previewed: Vec<(Arc<Parsed<T>>, Hidden)>,
    hidden: Vec<(Arc<Parsed<T>>, Hidden)>,
}

impl<T: Linkable> Sorted<T> {
    fn new(rows: Vec<Arc<Parsed<T>>>, options: Options, base: &str) -> Self {
        let mut public = Vec::with_capacity(rows.len());
        let (mut hidden, mut previewed) = (Vec::new(), Vec::new());
        for row in rows {
            if let Some(why) = why_hidden(&row.front, options) {
                hidden.push((row, why));
            } else {
                let why = why_hidden(&row.front, Options { drafts: false, ..options });
                previewed.extend(why.map(|why| (Arc::clone(&row), why)));
                public.push(row);
            }
        }
        let keyed = public.into_par_iter().with_min_len(256);
        let keyed = keyed.map(|row| (T::order(&row), url_of::<T>(base, &row.slug), row));
        let mut keyed: Vec<_> = keyed.collect();
        keyed
            .par_sort_by(|(one, _, row), (other, _, another)| one.cmp(other).then_with(|| row.slug.cmp(&another.slug)));
        Self {
            rows: keyed.into_iter().map(|(_, url, row)| (row, url.into())).collect(),
            previewed,
            hidden,
        }
    }
}

fn why_hidden<T: Front>(front: &T, options: Options) -> Option<Hidden> {
    match front.common().status {
        Status::Archived => return Some(Hidden::Archived),
        Status::Draft if !options.drafts => return Some(Hidden::Draft),
        Status::Draft | Status::Published => {}
    }
    let from = front.visible_from().filter(|from| from.0 > options.today && !options.drafts)?;
    Some(Hidden::Future(from))
}

macro_rules! all_sorted {
    ($($kind:ident $table:ident $front:ty;)+) => {
        /// The rows of every kind, sorted.
        struct AllSorted {
            $( $table: Sorted<$front>, )+
        }

        impl AllSorted {
            /// Takes the rows out of `drafts`.
            fn new(drafts: &mut Drafts, options: Options, base: &str) -> Self {
                Self { $( $table: Sorted::new(std::mem::take(&mut drafts.$table), options, base), )+ }
            }

            fn count(&self) -> usize {
                0 $( + self.$table.rows.len() + self.$table.hidden.len() )+
            }

            /// Makes all names, paths, URLs and texts known.
            fn announce<'a>(&'a self, shared: &mut LinkCx<'a>) {
                $( announce(shared, &self.$table, AnyId::$kind); )+
            }

            /// Takes note of the photos that nobody may see any more.
            fn withdraw(&self, shared: &mut LinkCx<'_>, today: Date) {
                $( withdraw(shared, &self.$table, today); )+
            }

            fn hidden(&self, base: &str) -> Vec<HiddenEntity> {
                let mut hidden = Vec::new();
                $( hidden.extend(self.$table.hidden.iter().map(|(row, why)| hidden_entity(row, *why, base))); )+
                hidden
            }

            fn previewed(&self, base: &str) -> Vec<HiddenEntity> {
                let mut previewed = Vec::new();
                $( previewed.extend(self.$table.previewed.iter().map(|(row, why)| hidden_entity(row, *why, base))); )+
                previewed
            }

            fn link(&self, shared: &LinkCx<'_>, diags: &mut Diagnostics) -> Tables {
                $(
                    check_future(&self.$table.hidden, shared, diags);
                    note_media(&self.$table.hidden, shared);
                )+
                Tables { $( $table: link_all(&self.$table.rows, shared, diags), )+ }
            }
        }
    };
}
every_kind!(all_sorted);

impl Resolver<'_> {
    fn run(&self, mut drafts: Drafts, diags: &mut Diagnostics) -> Content {
        let base = self.settings.front.url.path();
        let sorted = AllSorted::new(&mut drafts, self.options, base);
        let count = sorted.count() + drafts.translations.len();
        let mut shared = LinkCx::new(NameIndex::new(&drafts, count), count, base);
        sorted.announce(&mut shared);
        announce_others(&mut shared, &drafts);
        sorted.withdraw(&mut shared, self.options.today);
        let translated = announce_translations(&mut shared, &drafts, self.settings, diags);
        let tables = sorted.link(&shared, diags);
        let Translated { entities, sections: mut translated } = Translated::new(translated, &shared, diags);
        let sections = sections(&drafts, &mut translated, &shared, diags);
        let mut urls = urls(&tables, base, &self.settings.front);
        let twins = twins(&tables, &entities, &sections, base, &mut urls);
        broken_files(&drafts, &shared, diags);
        let showing = shared.showing();
        drop(shared);
        drafts.media.iter_mut().zip(showing).for_each(|(media, showing)| media.showing = showing);
        Content {
            settings: Arc::clone(self.settings),
            today: self.options.today,
            base: base.to_owned(),
            tables,
            sections,
            urls,
            twins,
            translations: entities,
            words: FieldWords::new(&self.settings.front),
            hidden: sorted.hidden(base),
            previewed: sorted.previewed(base),
            shows_drafts: self.options.drafts,
            broken: drafts.broken.iter().filter_map(|(kind, _)| *kind).collect(),
            media: Table::new(drafts.media),
        }
    }
}

/// Makes the names, paths, URLs and texts of a kind known.
fn announce<'a, T: Front>(shared: &mut LinkCx<'a>, sorted: &'a Sorted<T>, any: fn(Id<Entity<T>>) -> AnyId) {
    for (at, (row, url)) in sorted.rows.iter().enumerate() {
        let path = row.origin.source.path.as_str();
        shared.index.insert(T::KIND, &row.slug, path, Known::Public(any(Id::new(at))));
        shared.urls.push((Arc::clone(url), path));
        shared.places.insert(path, FileAt::own(url, &row.body));
        shared.renamed.extend(row.front.common().redirect_from.iter().map(|old| (&**old, path)));
    }
    for (row, why) in &sorted.hidden {
        shared.index.insert(T::KIND, &row.slug, row.origin.source.path.as_str(), Known::Hidden(*why));
    }
}

/// Takes note of the photos of a kind that nobody may see any more. What a draft says of a photo counts as well.
fn withdraw<T: Front>(shared: &mut LinkCx<'_>, sorted: &Sorted<T>, today: Date) {
    if shared.media.is_empty() {
        return;
    }
    let hidden = sorted.hidden.iter().map(|(row, _)| row);
    sorted.rows.iter().map(|(row, _)| row).chain(hidden).for_each(|row| shared.withdraw(row, today));
}

fn announce_others<'a>(shared: &mut LinkCx<'a>, drafts: &'a Drafts) {
    for (kind, section) in &drafts.sections {
        let path = section.origin.source.path.as_str();
        let url: Arc<str> = format!("{}/{}/", shared.base, kind.url_segment()).into();
        shared.urls.push((Arc::clone(&url), path));
        shared.places.insert(path, FileAt::own(&url, &section.body));
    }
    drafts.media.iter().for_each(|media| shared.add_media(media));
}

/// The URL of an entity, from the host on.
fn url_of<T: Front>(base: &str, slug: &str) -> String {
    any_url(base, T::KIND, slug)
}

fn any_url(base: &str, kind: Kind, slug: &str) -> String {
    match (kind, slug) {
        (Kind::Page, "index") => format!("{base}/"),
        (Kind::Page, slug) => format!("{base}/{}/", slug.strip_suffix("/index").unwrap_or(slug)),
        (kind, slug) if !kind.has_pages() => format!("{base}/{}/#{}-{slug}", kind.url_segment(), kind.noun()),
        (kind, slug) => format!("{base}/{}/{slug}/", kind.url_segment()),
    }
}

fn hidden_entity<T: Front>(row: &Parsed<T>, why: Hidden, base: &str) -> HiddenEntity {
    HiddenEntity {
        kind: T::KIND,
        title: row.front.title().to_owned(),
        url: url_of::<T>(base, &row.slug),
        why,
        path: Arc::clone(&row.origin.source.path),
    }
}

/// Links all rows of a kind, in parallel; what is found wrong keeps the order of the rows.
fn link_all<T: Linkable>(
    rows: &[(Arc<Parsed<T>>, Arc<str>)],
    shared: &LinkCx<'_>,
    diags: &mut Diagnostics,
) -> Table<Entity<T>> {
    let linked: Vec<(Entity<T>, Diagnostics)> = rows
        .par_iter()
        .with_min_len(64)
        .map(|(row, url)| {
            let mut linker = Linker::new(shared, &row.origin);
            let links = row.front.link(&mut linker);
            let link_targets = linker.link_targets(&row.body, row.front.common().picture);
            (Entity::new(Arc::clone(row), links, Arc::clone(url), link_targets), linker.diagnostics)
        })
        .collect();
    let mut entities = Vec::with_capacity(linked.len());
    for (entity, found) in linked {
        entities.push(entity);
        diags.extend(found);
    }
    Table::new(entities)
}

/// Finds what is wrong with what will be shown of itself on a later day: the day alone must not bring a fault to light.
fn check_future<T: Linkable>(hidden: &[(Arc<Parsed<T>>, Hidden)], shared: &LinkCx<'_>, diags: &mut Diagnostics) {
    for (row, _) in hidden.iter().filter(|(_, why)| matches!(why, Hidden::Future(_))) {
        let mut linker = Linker::aside(shared, &row.origin);
        row.front.link(&mut linker);
        linker.link_targets(&row.body, row.front.common().picture);
        diags.extend(linker.diagnostics);
    }
}

/// Takes note of the files that drafts and archived pages show: they are of use, and not for the public.
fn note_media<T: Linkable>(hidden: &[(Arc<Parsed<T>>, Hidden)], shared: &LinkCx<'_>) {
    if shared.media.is_empty() {
        return;
    }
    for (row, _) in hidden.iter().filter(|(_, why)| !matches!(why, Hidden::Future(_))) {
        let mut linker = Linker::aside(shared, &row.origin);
        row.front.link(&mut linker);
        linker.link_targets(&row.body, row.front.common().picture);
    }
}

fn sections(
    drafts: &Drafts,
    translated: &mut FxHashMap<Kind, Vec<Translation>>,
    shared: &LinkCx<'_>,
    diags: &mut Diagnostics,
) -> FxHashMap<Kind, Section> {
    let mut sections = FxHashMap::default();
    for (kind, parsed) in &drafts.sections {
        let mut linker = Linker::new(shared, &parsed.origin);
        let link_targets = linker.link_targets(&parsed.body, None);
        diags.extend(linker.diagnostics);
        let translations = translated.remove(kind).unwrap_or_default();
        sections.insert(*kind, Section { parsed: Arc::clone(parsed), link_targets, translations });
    }
    sections
}

/// What a translation translates.
enum Translates {
    /// An entity.
    Entity(AnyId),
    /// The introduction of a kind's list.
    Section(Kind),
}

/// Finds what each translation translates; its path leads where its source leads.
fn announce_translations<'a>(
    shared: &mut LinkCx<'a>,
    drafts: &'a Drafts,
    settings: &Parsed<Settings>,
    diags: &mut Diagnostics,
) -> Vec<(Translates, &'a TranslationDraft)> {
    let mut found = Vec::new();
    for draft in &drafts.translations {
        let known = shared.index.get(draft.kind, &draft.parsed.slug);
        let section = known.is_none().then(|| translated_section(drafts, draft)).flatten();
        if !settings.front.made_languages().any(|language| language == draft.language) {
            let diagnostic = Diagnostic::new(Code::UnknownTranslationLanguage, draft.place());
            diags.push(diagnostic.with("language", draft.language.segment()));
            continue;
        }
        if !draft.kind.has_pages() && known.is_some() {
            diags.push(
                Diagnostic::new(Code::ListTranslation, draft.place())
                    .with("kind", draft.kind.folder())
                    .with("language", draft.language.segment()),
            );
            continue;
        }
        match (known, section) {
            (Some(Known::Public(id)), _) => found.push((Translates::Entity(id), draft)),
            (Some(_), _) => {}
            (None, Some(kind)) => found.push((Translates::Section(kind), draft)),
            (None, None) => {
                diags.push(sourceless(draft));
                continue;
            }
        }
        let path = draft.parsed.origin.source.path.as_str();
        let leads = section.map_or(known.map_or(PathTarget::File, PathTarget::Entity), PathTarget::List);
        shared.index.insert_path(path, leads);
        let url = translated_url(shared, draft, known, section);
        let place = FileAt { url, body: Some(&draft.parsed.body), is_translation: true };
        shared.places.insert(path, place);
    }
    found
}

/// The kind whose list a translation introduces, if somebody introduced it in the language of the content.
fn translated_section(drafts: &Drafts, draft: &TranslationDraft) -> Option<Kind> {
    let is_one = &*draft.parsed.slug == "index" && draft.kind != Kind::Page;
    (is_one && drafts.sections.iter().any(|(kind, _)| *kind == draft.kind)).then_some(draft.kind)
}

/// Where a translation stands; nowhere when its source is not for the public.
fn translated_url(
    shared: &LinkCx<'_>,
    draft: &TranslationDraft,
    known: Option<Known>,
    section: Option<Kind>,
) -> Option<Arc<str>> {
    let own = match (known, section) {
        (_, Some(kind)) => format!("{}/{}/", shared.base, kind.url_segment()),
        (Some(Known::Public(id)), None) => any_url(shared.base, id.kind(), &draft.parsed.slug),
        _ => return None,
    };
    Some(in_language(shared.base, &own, draft.language).into())
}

/// Why a translation has nothing that it translates.
fn sourceless(draft: &TranslationDraft) -> Diagnostic {
    Diagnostic::new(Code::TranslationWithoutSource, draft.place())
        .with("slug", &*draft.parsed.slug)
        .with("language", draft.language.segment())
}

/// What translations say, by what they translate.
#[derive(Default)]
struct Translated {
    entities: FxHashMap<AnyId, Vec<Translation>>,
    sections: FxHashMap<Kind, Vec<Translation>>,
}

impl Translated {
    fn new(found: Vec<(Translates, &TranslationDraft)>, shared: &LinkCx<'_>, diags: &mut Diagnostics) -> Self {
        let mut translated = Self::default();
        for (what, draft) in found {
            let mut linker = Linker::new(shared, &draft.parsed.origin);
            let link_targets = linker.link_targets(&draft.parsed.body, None);
            diags.extend(linker.diagnostics);
            let parsed = Arc::clone(&draft.parsed);
            let texts = match what {
                Translates::Entity(id) => translated.entities.entry(id).or_default(),
                Translates::Section(kind) => translated.sections.entry(kind).or_default(),
            };
            texts.push(Translation { language: draft.language, parsed, link_targets });
        }
        translated
    }
}

/// The URL of every entity in each of the languages besides that of the content.
fn urls(tables: &Tables, base: &str, settings: &Settings) -> FxHashMap<(AnyId, Language), Arc<str>> {
    let mut urls = FxHashMap::default();
    for language in settings.other_languages() {
        tables.for_each(|entity| {
            urls.insert((entity.id, language), in_language(base, entity.url, language).into());
        });
    }
    urls
}

/// The pages that there are in variants, whose entities get a URL there.
fn twins(
    tables: &Tables,
    translations: &FxHashMap<AnyId, Vec<Translation>>,
    sections: &FxHashMap<Kind, Section>,
    base: &str,
    urls: &mut FxHashMap<(AnyId, Language), Arc<str>>,
) -> FxHashMap<Language, FxHashSet<Arc<str>>> {
    let mut twins: FxHashMap<Language, FxHashSet<Arc<str>>> = FxHashMap::default();
    for (id, variant) in translations.iter().flat_map(|(id, texts)| variants(texts).map(|variant| (*id, variant))) {
        let own = tables.any(id).url;
        urls.insert((id, variant), in_language(base, own, variant).into());
        twins.entry(variant).or_default().insert(Arc::clone(own));
    }
    for (kind, section) in sections {
        for variant in variants(&section.translations) {
            let list = format!("{base}/{}/", kind.url_segment());
            twins.entry(variant).or_default().insert(list.into());
        }
    }
    twins
}

fn variants(texts: &[Translation]) -> impl Iterator<Item = Language> {
    texts.iter().map(|text| text.language).filter(|language| language.is_variant())
}

/// Files at fault are checked for all that does not depend on their fields.
fn broken_files(drafts: &Drafts, shared: &LinkCx<'_>, diags: &mut Diagnostics) {
    for (_, broken) in &drafts.broken {
        let mut linker = Linker::new(shared, &broken.origin);
        linker.link_targets(&broken.body, None);
        diags.extend(linker.diagnostics);
    }
    for reference in &drafts.references {
        let place = reference.location.clone();
        if !is_slug(&reference.slug) {
            let diagnostic = Diagnostic::new(Code::InvalidSlug, place).with("key", &*reference.key);
            let diagnostic = diagnostic.with("value", &*reference.slug).with("kind", reference.kind.folder());
            diags.push(diagnostic.with_some("suggestion", shared.meant(reference.kind, &reference.slug)));
        } else if shared.index.get(reference.kind, &reference.slug).is_none() {
            let code = Code::UnknownReference;
            diags.push(unknown_reference(shared, code, place, reference.kind, &reference.slug));
        }
    }
}
