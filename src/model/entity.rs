//! What all entities have in common, from a parsed file to a resolved entity.

use std::ops::Deref;
use std::ops::Range;
use std::sync::{Arc, OnceLock};

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::Deserialize;

use super::amount::Flag;
use super::kind::{Kind, every_kind};
pub use super::media::{Media, MediaForm, Showing};
use super::moment::Day;
use super::reference::{List, Ref};
use super::scalar::choice;
use super::text::{Line, OldPath};
use crate::base::digest::Digest;
use crate::base::source::{Location, Source};
use crate::base::table::Id;
use crate::language::count::Counted;
use crate::syntax::markdown::{Markdown, plain_text};
use crate::syntax::traps;
use crate::syntax::yaml;

choice! {
    /// Whether an entity is for the public.
    pub enum Status {
        /// Not yet.
        Draft = "concept",
        /// Yes.
        Published = "gepubliceerd",
        /// No longer.
        Archived = "gearchiveerd",
    }
}

/// A picture that belongs to an entity.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Picture {
    /// Path of the file, relative to the file that names it.
    #[serde(rename = "bestand")]
    #[schemars(description = "Waar het plaatje staat, gezien vanaf dit bestand.", extend("x-voorbeeld" = "lukasschool.jpg"))]
    pub file: Line,
    /// What can be seen, for those who cannot.
    #[serde(rename = "alt")]
    #[schemars(description = "Wat er op het plaatje te zien is, voor wie het niet kan zien.", extend("x-voorbeeld" = "Kinderen op het schoolplein"))]
    pub alt: Line,
    /// The first day on which nobody may see it any more.
    #[serde(rename = "toestemming_tot", default)]
    #[schemars(description = "Wanneer de toestemming ophoudt. Vanaf die dag staat de foto nergens meer.")]
    pub consent_until: Option<Day>,
    /// What is said below it.
    #[serde(rename = "bijschrift", default)]
    #[schemars(description = "Wat er onder het plaatje staat.", extend("x-voorbeeld" = "Het plein op de eerste schooldag"))]
    pub caption: Option<Line>,
    /// Who made it.
    #[serde(rename = "maker", default)]
    #[schemars(description = "Wie het gemaakt heeft; dat komt eronder te staan.", extend("x-voorbeeld" = "Fotostudio De Linde"))]
    pub maker: Option<Line>,
}

impl Picture {
    /// Whether nobody may see it any more.
    #[must_use]
    pub fn is_withdrawn(&self, today: Date) -> bool {
        self.consent_until.is_some_and(|day| day.0 <= today)
    }
}

/// The fields that every kind has.
#[derive(Clone, Copy, Debug)]
pub struct Common<'a> {
    /// Whether it is for the public.
    pub status: Status,
    /// When somebody last made sure that it is right.
    pub checked_on: Option<Day>,
    /// Who keeps it right.
    pub owner: Option<&'a Line>,
    /// Words that people search with.
    pub keywords: &'a [Line],
    /// URLs that it had before.
    pub redirect_from: &'a [OldPath],
    /// Whether it is sample content.
    pub sample: bool,
    /// Its picture.
    pub picture: Option<&'a Picture>,
}

/// The typed front matter of a kind, with references still by name.
pub trait Front: super::reference::Referable + for<'de> Deserialize<'de> + JsonSchema + Send + Sync + 'static {
    /// The same references, resolved.
    type Links: Send + Sync;

    /// The fields that every kind has.
    fn common(&self) -> Common<'_>;

    /// What an entity is called on its page and in lists.
    fn title(&self) -> &str;

    /// What it is in a line, where its kind says so in a summary.
    fn summary(&self) -> Option<&str> {
        None
    }

    /// What it comes down to, where its kind says so in a field of its own: what a term means, what a commitment promises.
    fn gist(&self) -> Option<&str> {
        None
    }

    /// Pictures besides the one that every kind may have.
    fn more_pictures(&self) -> &[Picture] {
        &[]
    }

    /// The day before which it is not for the public, if there is one.
    fn visible_from(&self) -> Option<Day> {
        None
    }
}

/// Declares a kind's front matter: its own fields, and those that every kind has; below them what else it answers as a
/// [`Front`].
macro_rules! front {
    ($(#[$meta:meta])* pub struct $name:ident: $kind:ident, titled by $title:ident, linked by $links:ty { $( $(#[$field_meta:meta])* pub $field:ident: $type:ty, )* } $( $more:tt )*) => {
        $(#[$meta])*
        #[derive(Debug, serde::Deserialize, schemars::JsonSchema)]
        #[serde(deny_unknown_fields)]
        pub struct $name {
            $( $(#[$field_meta])* pub $field: $type, )*
            /// Whether it is for the public; published when not said.
            #[serde(default)]
            #[schemars(description = "`concept`, `gepubliceerd` of `gearchiveerd`. Staat er niets, dan is het gepubliceerd.")]
            pub status: Option<$crate::model::entity::Status>,
            /// When somebody last made sure that it is right.
            #[serde(rename = "gecontroleerd_op", default)]
            #[schemars(description = "De dag waarop iemand voor het laatst heeft nagekeken of dit klopt.")]
            pub checked_on: Option<$crate::model::moment::Day>,
            /// Who keeps it right: a function or a department.
            #[serde(rename = "eigenaar", default)]
            #[schemars(description = "Wie zorgt dat dit blijft kloppen: een functie of afdeling.")]
            pub owner: Option<$crate::model::text::Line>,
            /// Words that people search with.
            #[serde(rename = "trefwoorden", default)]
            #[schemars(description = "Woorden waarmee mensen dit zoeken.")]
            pub keywords: $crate::model::reference::List<$crate::model::text::Line>,
            /// URLs that it had before.
            #[serde(rename = "omgeleid_van", default)]
            #[schemars(description = "Oude adressen van deze pagina, zoals `/oud/pad/`.")]
            pub redirect_from: $crate::model::reference::List<$crate::model::text::OldPath>,
            /// Whether it is sample content.
            #[serde(rename = "voorbeeld", default)]
            #[schemars(description = "`ja` als dit voorbeeldinhoud is. Die wordt nooit gepubliceerd met `--publish`.")]
            pub sample: Option<$crate::model::amount::Flag>,
            /// Its picture.
            #[serde(rename = "afbeelding", default)]
            #[schemars(description = "Een plaatje bij deze pagina, met `bestand` en `alt`.")]
            pub picture: Option<$crate::model::entity::Picture>,
        }

        impl $crate::model::reference::Referable for $name {
            const KIND: $crate::model::kind::Kind = $crate::model::kind::Kind::$kind;
        }

        impl $crate::model::entity::Front for $name {
            type Links = $links;

            fn common(&self) -> $crate::model::entity::Common<'_> {
                $crate::model::entity::Common {
                    status: self.status.unwrap_or($crate::model::entity::Status::Published),
                    checked_on: self.checked_on,
                    owner: self.owner.as_ref(),
                    keywords: &self.keywords,
                    redirect_from: &self.redirect_from,
                    sample: self.sample.unwrap_or_default().0,
                    picture: self.picture.as_ref(),
                }
            }

            fn title(&self) -> &str {
                &self.$title
            }

            $( $more )*
        }
    };
}
pub(crate) use front;

/// One file, read: its front matter as declared, its text as HTML, and where both stand.
#[derive(Debug)]
pub struct Parsed<T> {
    /// The file name without its endings; for pages, the path below the folder.
    pub slug: Box<str>,
    /// What the front matter says.
    pub front: T,
    /// The text.
    pub body: Markdown,
    /// The file, to point at places in it.
    pub origin: Origin,
    /// Its words, counted when the index first asks for them; a pure function of the rest, remembered with it.
    pub words: OnceLock<Counted>,
}

/// A file with its parts, to point at places in it.
#[derive(Debug)]
pub struct Origin {
    /// The text and its path.
    pub source: Source,
    /// Where its YAML stands.
    pub yaml: Range<usize>,
    /// Where its body begins.
    pub body: usize,
    /// The YAML, read again when the first place in it is asked for; none when it cannot be read.
    tree: OnceLock<Option<yaml::Node>>,
    /// The digest of the body's words, which is only asked for where there are translations.
    words: OnceLock<Digest>,
}

impl Origin {
    /// A file of which the YAML stands at `yaml`, and the body from `body` on.
    #[must_use]
    pub fn new(source: Source, yaml: Range<usize>, body: usize) -> Self {
        Self {
            source,
            yaml,
            body,
            tree: OnceLock::new(),
            words: OnceLock::new(),
        }
    }

    /// The place of a key, by a path such as `planning.einde` or `scholen[2]`. The YAML is read again for this, once a
    /// file, which costs nothing as long as nothing is wrong.
    #[must_use]
    pub fn field(&self, path: &str) -> Location {
        let base = self.yaml.start;
        let tree = self.tree.get_or_init(|| traps::tree(&self.source.text[self.yaml.clone()]).ok());
        match tree {
            Some(tree) if !path.is_empty() => {
                let span = narrow(tree.at(path), tree);
                self.source.at(base + span.start..base + span.end)
            }
            _ => self.start(),
        }
    }

    /// The body as it is written.
    #[must_use]
    pub fn body_text(&self) -> &str {
        &self.source.text[self.body..]
    }

    /// The digest of what the body says, however it is written.
    #[must_use]
    pub fn body_digest(&self) -> Digest {
        *self.words.get_or_init(|| Digest::of(plain_text(self.body_text()).as_bytes()))
    }

    /// A place in the body, by its span there.
    #[must_use]
    pub fn in_body(&self, span: Range<usize>) -> Location {
        self.source.at(self.body + span.start..self.body + span.end)
    }

    /// The first line of the front matter, for what is missing altogether.
    #[must_use]
    pub fn start(&self) -> Location {
        let text = &self.source.text[self.yaml.clone()];
        let end = text.find('\n').unwrap_or(text.len());
        self.source.at(self.yaml.start..self.yaml.start + text[..end].trim_end().len())
    }
}

/// A group or list as a whole is best pointed at by its first line, the tree itself by its first key.
fn narrow(node: &yaml::Node, tree: &yaml::Node) -> Range<usize> {
    match &node.value {
        yaml::NodeValue::Mapping(entries) => match entries.first() {
            Some((key, _)) => key.span.clone(),
            None if node.span.is_empty() => tree.span.clone(),
            None => node.span.clone(),
        },
        _ => node.span.clone(),
    }
}

/// A resolved entity: the parsed file, shared, with its references as places in the site's tables.
pub struct Entity<T: Front> {
    parsed: Arc<Parsed<T>>,
    /// Its references.
    pub links: T::Links,
    /// Its URL from the host on: `/portaal/scholen/lukasschool/`.
    pub url: Arc<str>,
    /// Where its text leads, and its picture.
    pub link_targets: LinkTargets,
}

impl<T: Front> Entity<T> {
    /// Puts an entity together.
    #[must_use]
    pub fn new(parsed: Arc<Parsed<T>>, links: T::Links, url: Arc<str>, link_targets: LinkTargets) -> Self {
        Self { parsed, links, url, link_targets }
    }

    /// Its name within its kind.
    #[must_use]
    pub fn slug(&self) -> &str {
        &self.parsed.slug
    }

    /// Its text.
    #[must_use]
    pub fn body(&self) -> &Markdown {
        &self.parsed.body
    }

    /// The file it came from.
    #[must_use]
    pub fn origin(&self) -> &Origin {
        &self.parsed.origin
    }

    /// Its words, counted by `count` when nobody has asked before. `count` looks at nothing but the parsed file.
    pub fn words(&self, count: impl FnOnce(&T, &Markdown) -> Counted) -> &Counted {
        self.parsed.words.get_or_init(|| count(&self.parsed.front, &self.parsed.body))
    }
}

impl<T: Front> Deref for Entity<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.parsed.front
    }
}

/// Where the links and images of a text lead, in their order, and the picture beside it.
#[derive(Clone, Debug, Default)]
pub struct LinkTargets {
    /// For each link.
    pub links: Box<[Href]>,
    /// For each image; none where it is missing.
    pub images: Box<[Option<Id<Media>>]>,
    /// The picture that the front matter names.
    pub picture: Option<Id<Media>>,
}

/// Where a link of a text leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Href {
    /// A page by its URL in the language of the content, from the host on, with its anchor: the link leads to it in the
    /// language of the page that shows the text.
    Page(Arc<str>),
    /// Any other URL from the host on, with its anchor.
    Url(Arc<str>),
    /// Nowhere: the target is broken or hidden, and the link leads to the page itself.
    Nowhere,
}

macro_rules! any_id {
    ($($kind:ident $table:ident $front:ty;)+) => {
        /// Any entity, whatever its kind.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum AnyId {
            $( #[doc = concat!("One of the kind `", stringify!($kind), "`.")] $kind(Id<Entity<$front>>), )+
        }

        impl AnyId {
            /// Its kind.
            #[must_use]
            pub fn kind(self) -> Kind {
                match self { $( Self::$kind(_) => Kind::$kind, )+ }
            }
        }
    };
}
every_kind!(any_id);

/// Why an entity that exists is not for the public.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hidden {
    /// Its status says so.
    Draft,
    /// It was put away.
    Archived,
    /// Its day is still to come.
    Future(Day),
}

impl Hidden {
    /// The word for it in messages.
    #[must_use]
    pub fn reason(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Archived => "archived",
            Self::Future(_) => "future",
        }
    }
}

/// A value that is only yes when it says so.
#[must_use]
pub fn is_set(flag: Option<Flag>) -> bool {
    flag.is_some_and(|flag| flag.0)
}

/// The names in a list of references, for messages.
pub fn slugs<K>(list: &List<Ref<K>>) -> impl Iterator<Item = &str> {
    list.iter().map(Ref::slug)
}
