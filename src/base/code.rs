//! The permanent names of everything that can be wrong with content, configuration or theme.
//!
//! A name is never reused or renamed: people search for it, and `portaal explain NAME` has a page on each. The messages
//! are in `report/locales`, under the same names; the braces in a comment below are the arguments they take.
//! A question mark says that an argument may be absent. `{$kind}` is the kind's folder, such as `scholen`, or `site`;
//! `{$choices}` and `{$keys}` hold several names joined by a comma and a space, `{$missing}` one.

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// How much a diagnostic weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// Nothing is published while one stands.
    Error,
    /// Published, but somebody should look.
    Warning,
}

macro_rules! codes {
    ($( $(#[doc = $doc:literal])+ $name:ident = $text:literal, $severity:ident; )+) => {
        /// A kind of fault, by its permanent name.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Code {
            $( $(#[doc = $doc])+ $name, )+
        }

        impl Code {
            /// Every code, in the order of this file.
            pub const ALL: &[Self] = &[$( Self::$name ),+];

            /// The permanent kebab-case name.
            #[must_use]
            pub fn as_str(self) -> &'static str {
                match self { $( Self::$name => $text, )+ }
            }

            /// How much it weighs; the same wherever it occurs.
            #[must_use]
            pub fn severity(self) -> Severity {
                match self { $( Self::$name => Severity::$severity, )+ }
            }
        }
    };
}

codes! {
    // Files
    /// The file's name cannot be a slug. {$name} {$suggestion}
    InvalidFileName = "invalid-file-name", Error;
    /// A folder below `content/` that is no kind. {$folder} {$suggestion?}
    UnknownFolder = "unknown-folder", Error;
    /// A file in a kind's folder that is neither Markdown, YAML nor an image. {$name} {$why} (`ending`, `document`, `photo`, `film` or `other`)
    UnexpectedFile = "unexpected-file", Warning;
    /// Two files give the same slug. {$slug} {$other}
    DuplicateSlug = "duplicate-slug", Error;
    /// A file that a program or a person made as a copy of another; it is left out. {$name} {$other}
    CopiedFile = "copied-file", Error;
    /// `content/site.yaml` is missing. (no arguments)
    MissingSite = "missing-site", Error;
    /// `x.en.md` without `x.md`. {$slug} {$language}
    TranslationWithoutSource = "translation-without-source", Error;
    /// `index.en.md`: the introduction of a list in another language, which has no lists. {$kind} {$language}
    ListTranslation = "list-translation", Error;
    /// The language in the file's name is not one of `talen` in `site.yaml`. {$language}
    UnknownTranslationLanguage = "unknown-translation-language", Error;
    /// What a translation was made from has changed since. {$source} {$language}
    StaleTranslation = "stale-translation", Warning;
    /// A translation says another number of texts in a field of the kind's own than its source has. {$key} {$source} {$count} {$expected}
    UnevenTranslation = "uneven-translation", Error;
    /// A word of `woorden` that no field says. {$word} {$suggestion?}
    UnusedWord = "unused-word", Warning;
    /// Publishing translations that nobody who speaks the language has read. {$language} {$count}
    UnreviewedRefused = "unreviewed-refused", Error;
    /// The file is not UTF-8. {$encoding} (a guess: `windows-1252` or `utf-16`)
    NotUtf8 = "not-utf8", Error;
    /// A text that is no plain text: what another program made. {$format} (`rtf`, `word`, `pdf` or `html`)
    ForeignFormat = "foreign-format", Error;
    /// A symbolic link that leads nowhere, or out of the portal. {$name}
    DanglingLink = "dangling-link", Warning;
    /// Something that cannot be read as a file: its name is no text, or it is no file. {$name} {$why}
    OddFile = "odd-file", Warning;

    // Characters that trip editors
    /// The file begins with a byte-order mark; it is skipped. (no arguments)
    ByteOrderMark = "byte-order-mark", Warning;
    /// Lines end in CR LF in one place and in LF in another. (no arguments)
    MixedLineEndings = "mixed-line-endings", Warning;
    /// A control character, which no output may hold; it is left out. {$sign}
    ForbiddenCharacter = "forbidden-character", Warning;
    /// A character without width in a field, which is read over. {$sign}
    InvisibleCharacter = "invisible-character", Warning;
    /// A tab in the front matter's indentation. (no arguments)
    YamlTab = "yaml-tab", Error;
    /// A no-break space where YAML needs an ordinary one. (no arguments)
    NonBreakingSpace = "non-breaking-space", Error;
    /// A value stands between typographic quotes. {$quote}
    TypographicQuotes = "typographic-quotes", Error;
    /// A whole text stands between typographic quotes, which would be shown. {$key} {$value} {$quote}
    CurlyQuotes = "curly-quotes", Warning;

    // Front matter and YAML
    /// A Markdown file without front matter. {$why} (`text-before` or `nothing`)
    FrontMatterMissing = "front-matter-missing", Error;
    /// The front matter has no closing `---`. (no arguments)
    FrontMatterUnclosed = "front-matter-unclosed", Error;
    /// `key:value` or `-value` without the space. {$sign} (what it is missing after: `key:` or `-`)
    YamlMissingSpace = "yaml-missing-space", Error;
    /// A value that begins with an apostrophe, as in `'s Middags`; it is read as text. {$value}
    YamlApostrophe = "yaml-apostrophe", Warning;
    /// A quote that is not closed, or before the end of the value. {$quote}
    YamlUnclosedQuote = "yaml-unclosed-quote", Error;
    /// A bracket that is not closed. {$bracket} {$closing} {$mend} (`here`: close it on its line; `below`: at the end of the
    /// lines below that belong to it; `remove`: those need no brackets)
    YamlUnclosedBracket = "yaml-unclosed-bracket", Error;
    /// A value that begins with a sign that YAML keeps for itself: `@`, a backtick, `%`, `*`, `&`, `!`. {$sign} {$value}
    YamlReservedSign = "yaml-reserved-sign", Error;
    /// A colon and a space inside a value. {$value}
    YamlColonInValue = "yaml-colon-in-value", Error;
    /// A comma inside a value between braces, where it parts fields. {$key} {$value}
    YamlCommaInValue = "yaml-comma-in-value", Error;
    /// A part of a text that YAML takes for a comment, as in `Groep #3`. {$key} {$value} (with that part) {$lost}
    YamlCommentInValue = "yaml-comment-in-value", Warning;
    /// A line that stands further in or out than it should. {$move} (`in` or `out`, what would mend it) {$count} (spaces)
    YamlIndentation = "yaml-indentation", Error;
    /// A key that occurs twice; `first` labels the first. {$key}
    DuplicateKey = "duplicate-key", Error;
    /// Anything else that is not YAML. {$problem} (the parser's English words)
    YamlSyntax = "yaml-syntax", Error;

    // Fields against their declaration
    /// A key that the kind does not have. {$key} {$kind} {$suggestion?}
    UnknownField = "unknown-field", Error;
    /// A required key is missing. {$key} {$kind} {$meaning}
    MissingField = "missing-field", Error;
    /// A required key without a value. {$key} {$meaning}
    EmptyField = "empty-field", Error;
    /// A list where one value belongs, a value where a group of keys belongs, and so on. {$key} {$expected} {$found}
    /// (both are `text`, `list`, `group`, `empty`) {$example}
    WrongShape = "wrong-shape", Error;
    /// A word that is not one of the choices. {$key} {$value} {$choices} {$suggestion?} {$several?}
    UnknownChoice = "unknown-choice", Error;
    /// Not a date. {$key} {$value} {$days?} (how many the month has)
    InvalidDate = "invalid-date", Error;
    /// Not a time of day. {$key} {$value}
    InvalidTime = "invalid-time", Error;
    /// Not a year or a date. {$key} {$value}
    InvalidMoment = "invalid-moment", Error;
    /// Not a Dutch telephone number. {$key} {$value}
    InvalidPhone = "invalid-phone", Error;
    /// Not an e-mail address. {$key} {$value}
    InvalidEmail = "invalid-email", Error;
    /// Not a web address. {$key} {$value}
    InvalidUrl = "invalid-url", Error;
    /// Not a Dutch postcode. {$key} {$value}
    InvalidPostcode = "invalid-postcode", Error;
    /// Not a BRIN: two digits and two letters. {$key} {$value}
    InvalidBrin = "invalid-brin", Error;
    /// Not a vestigingscode: a BRIN and two digits. {$key} {$value}
    InvalidVestiging = "invalid-vestiging", Error;
    /// Not the number of a board: five digits. {$key} {$value}
    InvalidBoardNumber = "invalid-board-number", Error;
    /// Not a number, or outside its range. {$key} {$value} {$min} {$max} {$suggestion?}
    InvalidNumber = "invalid-number", Error;
    /// Not a house number. {$key} {$value}
    InvalidHouseNumber = "invalid-house-number", Error;
    /// Not an amount of money. {$key} {$value}
    InvalidMoney = "invalid-money", Error;
    /// Not a number with at most two decimals. {$key} {$value}
    InvalidDecimal = "invalid-decimal", Error;
    /// Not `ja` or `nee`. {$key} {$value}
    InvalidFlag = "invalid-flag", Error;
    /// Not a language code. {$key} {$value} {$suggestion?}
    InvalidLanguage = "invalid-language", Error;
    /// Not a slug. {$key} {$kind} {$value} {$suggestion?}
    InvalidSlug = "invalid-slug", Error;
    /// Not a path of this portal such as `/oud/pad/`. {$key} {$value}
    InvalidPath = "invalid-path", Error;
    /// `vertaald_van` is not what `portaal translate accept` writes. {$key} {$value}
    InvalidSourceMark = "invalid-source-mark", Error;
    /// Not an RRULE of RFC 5545. {$key} {$value}
    InvalidRrule = "invalid-rrule", Error;
    /// A part of an RRULE that is not carried out. {$key} {$value} {$part}
    UnsupportedRrule = "unsupported-rrule", Error;
    /// Not a school year such as `2026-2027`. {$key} {$value}
    InvalidSchoolYear = "invalid-school-year", Error;
    /// More characters than there is room for. {$key} {$length} {$max}
    TextTooLong = "text-too-long", Error;

    // References and links
    /// A reference to an entity that does not exist. {$slug} {$kind} {$suggestion?}
    UnknownReference = "unknown-reference", Error;
    /// A reference to an entity that is a draft, archived or in the future. {$slug} {$reason} (`draft`, `archived`, `future`)
    HiddenReference = "hidden-reference", Warning;
    /// Live content refers to a school that has ended, or ends in so many days. {$slug} {$date} {$days?}
    EndedSchoolReference = "ended-school-reference", Warning;
    /// The same entity twice in one list. {$slug}
    RepeatedReference = "repeated-reference", Warning;
    /// Two entities that say the same: an offer with the title, the school and the time of another, news with the title and the day. {$title} {$other}
    TwinPage = "twin-page", Warning;
    /// Neither or more than one of the keys of which exactly one is needed. {$keys}
    ExactlyOne = "exactly-one", Error;
    /// A relative link to a file that does not exist. {$target} {$suggestion?}
    BrokenLink = "broken-link", Error;
    /// A link to a heading that the page does not have. {$anchor} {$target} {$suggestion?}
    BrokenAnchor = "broken-anchor", Error;
    /// A link to a page that is not published. {$target} {$reason}
    HiddenLink = "hidden-link", Warning;
    /// An image that does not exist. {$target} {$suggestion?}
    MissingImage = "missing-image", Error;
    /// An image without a text for those who cannot see it. {$target}
    MissingAlt = "missing-alt", Error;
    /// A file beside the content that no published page shows or links, so that it is not published. {$name} {$shown-by}
    UnusedFile = "unused-file", Warning;
    /// A file that is said to be an image and is not one we can show. {$target} {$why} (`unknown`, `damaged`, `large`, `inks`,
    /// `heic`, `avif`, `tiff` or `document`)
    InvalidImage = "invalid-image", Error;
    /// A photo whose name ends as those of another form do. {$target} {$format} {$ending}
    PictureName = "picture-name", Warning;
    /// A picture that moves; it stands still on the portal. {$target}
    AnimatedPicture = "animated-picture", Warning;
    /// A drawing that does or fetches something. {$target} {$why} (`unreadable`, `script`, `foreign` or `html`)
    UnsafeDrawing = "unsafe-drawing", Error;
    /// HTML that was taken out because it could harm, with the words in it. {$what} {$words?}
    UnsafeHtml = "unsafe-html", Warning;
    /// What looks like a tag and is none, or is never closed: it is shown as it stands. {$what}
    HtmlAsText = "html-as-text", Warning;
    /// An address that only whoever sits at the same computer or network can reach. {$target} {$suggestion?} (the page, for the preview)
    LocalAddress = "local-address", Error;
    /// Elements inside each other deeper than a reader can follow; the tag was left out, its text was not. {$what} {$max}
    NestedTooDeep = "nested-too-deep", Warning;
    /// A heading of the first level in a body; the title is that already. {$title}
    HeadingLevel = "heading-level", Warning;
    /// Asterisks or underscores that made nothing bold or slanted. {$sign} {$mend?}
    MarkdownEmphasis = "markdown-emphasis", Warning;
    /// A line with hashes that is no heading. {$mend}
    MarkdownHeading = "markdown-heading", Warning;
    /// A line that was meant as an item of a list. {$sign} {$mend}
    MarkdownList = "markdown-list", Warning;
    /// Rows that are no table. {$mend}
    MarkdownTable = "markdown-table", Warning;
    /// A frame that there is not. {$value} {$suggestion?}
    MarkdownFrame = "markdown-frame", Warning;
    /// Brackets and parentheses that are no link. {$value} {$mend}
    MarkdownLink = "markdown-link", Warning;
    /// Markup that other programs know. {$what}
    MarkdownForeign = "markdown-foreign", Warning;
    /// A heading more than one level below the one above it. {$title} {$signs} {$mend}
    HeadingSkip = "heading-skip", Warning;
    /// A paragraph that a line of dashes below it makes a heading. {$title}
    HeadingByLine = "heading-by-line", Warning;
    /// A footnote reference without its note. {$label}
    MissingFootnote = "missing-footnote", Warning;

    // URLs
    /// Two sources give the same URL. {$url} {$other}
    RouteCollision = "route-collision", Error;
    /// An old URL that is a page today. {$url} {$other}
    RedirectCollision = "redirect-collision", Error;

    // Rules of the kinds
    /// The number of an entity that is not one of those there must be, or occurs twice. {$number} {$max} {$other?}
    NumberTaken = "number-taken", Error;
    /// Fewer principles or goals than there must be. {$kind} {$missing}
    NumberMissing = "number-missing", Error;
    /// A vestigingscode that does not begin with the school's BRIN. {$vestiging} {$brin}
    VestigingMismatch = "vestiging-mismatch", Error;
    /// Two schools with the same vestigingscode. {$vestiging} {$other}
    DuplicateVestiging = "duplicate-vestiging", Error;
    /// Coordinates outside Amsterdam and its surroundings. {$latitude} {$longitude}
    OutsideRegion = "outside-region", Error;
    /// An offer without a school and without a location. (no arguments)
    OfferWithoutPlace = "offer-without-place", Error;
    /// An offer for children without groups or ages. (no arguments)
    OfferWithoutAge = "offer-without-age", Error;
    /// An offer at a Familieschool that names no principle. {$school}
    OfferWithoutPrinciple = "offer-without-principle", Error;
    /// An offer with a scheme that somebody else has to ask for, and nobody to turn to. {$slug}
    SchemeWithoutContact = "scheme-without-contact", Error;
    /// Registration closes after the start. {$until} {$start}
    RegistrationAfterStart = "registration-after-start", Error;
    /// Something ends before it begins. {$start} {$end}
    EndBeforeStart = "end-before-start", Error;
    /// A repetition that needs days, or days without a repetition. {$missing} (`dagen` or `elke`)
    IncompletePlanning = "incomplete-planning", Error;
    /// A planning of which nothing is left after what is excluded. (no arguments)
    NoOccurrence = "no-occurrence", Error;
    /// A day of a planning that says nothing in it. {$date} {$reason}
    PlanningDate = "planning-date", Warning;
    /// A day that is most likely a slip of the pen. {$date}
    FarDate = "far-date", Warning;
    /// One joins in a way to which nothing leads. {$way}
    RegistrationWithoutChannel = "registration-without-channel", Warning;
    /// A school year whose file is named after another. {$year} {$name}
    SchoolYearMismatch = "school-year-mismatch", Error;
    /// A holiday or a study day that is not in its school year. {$date} {$year}
    OutsideSchoolYear = "outside-school-year", Error;
    /// A commitment past its period that was not evaluated. {$end}
    NotEvaluated = "not-evaluated", Warning;
    /// A commitment names an outcome that says to belong to another. {$slug} {$other}
    OutcomeElsewhere = "outcome-elsewhere", Warning;
    /// What a network says of its size is more than a tenth away from what the portal counts. {$key} {$stated} {$counted}
    NetworkFiguresDiffer = "network-figures-differ", Warning;
    /// A word that two explanations want. {$word} {$other}
    TermRepeated = "term-repeated", Warning;
    /// A contact point without telephone, e-mail or form. (no arguments)
    ContactWithoutChannel = "contact-without-channel", Error;
    /// Opening hours that overlap. {$day} {$first} {$second}
    HoursOverlap = "hours-overlap", Error;
    /// An address at a provider of private mail. {$address}
    PrivateMailbox = "private-mailbox", Warning;
    /// A person's consent has ended and the name is left out, or it ends in so many days. {$date} {$days?}
    ConsentEnded = "consent-ended", Warning;
    /// The consent to show a photo has ended and it is left out, or it ends in so many days. {$target} {$date} {$days?}
    PhotoConsentEnded = "photo-consent-ended", Warning;
    /// A Familieschool without a Familie Servicepunt. {$school}
    ServicePointMissing = "service-point-missing", Error;
    /// A school without a contact point of a role that every school should have. {$school} {$role}
    RoleMissing = "role-missing", Warning;
    /// A contact point answers a topic that `site.yaml` does not name. {$topic} {$suggestion?}
    UnknownTopic = "unknown-topic", Error;
    /// Not checked for more than a year. {$date} {$owner?}
    CheckOverdue = "check-overdue", Warning;
    /// Checked on a day that is still to come. {$date}
    CheckInFuture = "check-in-future", Error;
    /// A word from a template that was never replaced. {$text}
    Placeholder = "placeholder", Warning;
    /// A photo with so few dots that it stays small. {$width} {$enough}
    SmallPicture = "small-picture", Warning;
    /// Sample content in the portal; one message for all of it. {$count}
    SampleContent = "sample-content", Warning;

    // The portal as a whole
    /// What a visitor's first search fetches is more than a telephone should. {$size} {$max} (both in kilobytes)
    SearchIndexLarge = "search-index-large", Warning;

    // Refused by `build --publish`
    /// Sample content may not be published. {$title}
    SampleRefused = "sample-refused", Error;
    /// Published content refers to something that is not. {$slug}
    DraftRefused = "draft-refused", Error;
    /// A placeholder may not be published. {$text}
    PlaceholderRefused = "placeholder-refused", Error;

    // Theme
    /// The theme that `site.yaml` names does not exist. {$theme}
    UnknownTheme = "unknown-theme", Error;
    /// A template of the portal's own that no page is made with. {$name} {$suggestion?}
    UnusedTemplate = "unused-template", Warning;
    /// A template that cannot be read. {$problem}
    TemplateSyntax = "template-syntax", Error;
    /// A template that could not be carried out for a page. {$url} {$problem}
    TemplateFailed = "template-failed", Error;
    /// A style sheet that cannot be read. {$problem}
    StyleSyntax = "style-syntax", Error;
    /// A script that cannot be read: something is opened and not closed, or closed and not opened. {$what} (`text`, `comment`,
    /// `template`, `regex` or `bracket`)
    ScriptSyntax = "script-syntax", Error;
    /// A script imports one that is not there. {$name} {$suggestion?}
    UnknownScript = "unknown-script", Error;
    /// Scripts that import each other in a circle. {$scripts}
    ScriptCircle = "script-circle", Error;
    /// A line of the table of postcodes that cannot be read. {$line}
    PostcodeTable = "postcode-table", Error;
    /// A file of texts that cannot be read. {$problem}
    LocaleSyntax = "locale-syntax", Error;
    /// A text that a template asks for and no locale has. {$id} {$language}
    MissingText = "missing-text", Error;
}

impl Code {
    /// The code called `name`.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|code| code.as_str() == name)
    }
}

impl Serialize for Code {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for Code {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let name = String::deserialize(deserializer)?;
        Self::from_name(&name).ok_or_else(|| serde::de::Error::custom("unknown code"))
    }
}
