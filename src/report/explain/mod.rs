//! A page on every code: what happened, why it matters, a wrong example and the right one.
//!
//! The pages are Markdown files beside this one, in Dutch and in English, compiled in. Invariant: every code has both, by
//! a match without a wildcard, so a new code does not compile until its pages are written. A page is `# code`, a sentence
//! on a line of its own, a paragraph, and two examples; it is not laid out for a terminal here.

use super::MessageLanguage;
use crate::base::code::Code;

/// The page on `code`, in Markdown.
#[must_use]
pub fn explain(code: Code, language: MessageLanguage) -> &'static str {
    let (dutch, english) = pages(code);
    match language {
        MessageLanguage::Nl => dutch,
        MessageLanguage::En => english,
    }
}

/// Every code with the sentence that opens its page, in the order of [`Code::ALL`].
#[must_use]
pub fn explain_all(language: MessageLanguage) -> Vec<(Code, &'static str)> {
    Code::ALL.iter().map(|code| (*code, opening(explain(*code, language)))).collect()
}

/// The first line of text below the heading.
fn opening(page: &'static str) -> &'static str {
    page.lines().skip(1).find(|line| !line.is_empty()).unwrap_or_default()
}

macro_rules! pages {
    ($( $name:ident = $text:literal; )+) => {
        fn pages(code: Code) -> (&'static str, &'static str) {
            match code {
                $( Code::$name => (
                    include_str!(concat!("nl/", $text, ".md")),
                    include_str!(concat!("en/", $text, ".md")),
                ), )+
            }
        }
    };
}

pages! {
    InvalidFileName = "invalid-file-name";
    UnknownFolder = "unknown-folder";
    UnexpectedFile = "unexpected-file";
    DuplicateSlug = "duplicate-slug";
    CopiedFile = "copied-file";
    MissingSite = "missing-site";
    TranslationWithoutSource = "translation-without-source";
    ListTranslation = "list-translation";
    UnknownTranslationLanguage = "unknown-translation-language";
    StaleTranslation = "stale-translation";
    UnevenTranslation = "uneven-translation";
    UnusedWord = "unused-word";
    UnreviewedRefused = "unreviewed-refused";
    NotUtf8 = "not-utf8";
    ForeignFormat = "foreign-format";
    DanglingLink = "dangling-link";
    OddFile = "odd-file";
    ByteOrderMark = "byte-order-mark";
    MixedLineEndings = "mixed-line-endings";
    ForbiddenCharacter = "forbidden-character";
    InvisibleCharacter = "invisible-character";
    YamlTab = "yaml-tab";
    NonBreakingSpace = "non-breaking-space";
    TypographicQuotes = "typographic-quotes";
    CurlyQuotes = "curly-quotes";
    FrontMatterMissing = "front-matter-missing";
    FrontMatterUnclosed = "front-matter-unclosed";
    YamlMissingSpace = "yaml-missing-space";
    YamlApostrophe = "yaml-apostrophe";
    YamlUnclosedQuote = "yaml-unclosed-quote";
    YamlUnclosedBracket = "yaml-unclosed-bracket";
    YamlReservedSign = "yaml-reserved-sign";
    YamlColonInValue = "yaml-colon-in-value";
    YamlCommaInValue = "yaml-comma-in-value";
    YamlCommentInValue = "yaml-comment-in-value";
    YamlIndentation = "yaml-indentation";
    DuplicateKey = "duplicate-key";
    YamlSyntax = "yaml-syntax";
    UnknownField = "unknown-field";
    MissingField = "missing-field";
    EmptyField = "empty-field";
    WrongShape = "wrong-shape";
    UnknownChoice = "unknown-choice";
    InvalidDate = "invalid-date";
    InvalidTime = "invalid-time";
    InvalidMoment = "invalid-moment";
    InvalidPhone = "invalid-phone";
    InvalidEmail = "invalid-email";
    InvalidUrl = "invalid-url";
    InvalidPostcode = "invalid-postcode";
    InvalidBrin = "invalid-brin";
    InvalidVestiging = "invalid-vestiging";
    InvalidBoardNumber = "invalid-board-number";
    InvalidNumber = "invalid-number";
    InvalidHouseNumber = "invalid-house-number";
    InvalidMoney = "invalid-money";
    InvalidDecimal = "invalid-decimal";
    InvalidFlag = "invalid-flag";
    InvalidLanguage = "invalid-language";
    InvalidSlug = "invalid-slug";
    InvalidPath = "invalid-path";
    InvalidSourceMark = "invalid-source-mark";
    InvalidRrule = "invalid-rrule";
    UnsupportedRrule = "unsupported-rrule";
    InvalidSchoolYear = "invalid-school-year";
    TextTooLong = "text-too-long";
    UnknownReference = "unknown-reference";
    HiddenReference = "hidden-reference";
    EndedSchoolReference = "ended-school-reference";
    RepeatedReference = "repeated-reference";
    TwinPage = "twin-page";
    ExactlyOne = "exactly-one";
    BrokenLink = "broken-link";
    BrokenAnchor = "broken-anchor";
    HiddenLink = "hidden-link";
    MissingImage = "missing-image";
    MissingAlt = "missing-alt";
    UnusedFile = "unused-file";
    InvalidImage = "invalid-image";
    PictureName = "picture-name";
    AnimatedPicture = "animated-picture";
    UnsafeDrawing = "unsafe-drawing";
    UnsafeHtml = "unsafe-html";
    HtmlAsText = "html-as-text";
    LocalAddress = "local-address";
    NestedTooDeep = "nested-too-deep";
    HeadingLevel = "heading-level";
    MarkdownEmphasis = "markdown-emphasis";
    MarkdownHeading = "markdown-heading";
    MarkdownList = "markdown-list";
    MarkdownTable = "markdown-table";
    MarkdownFrame = "markdown-frame";
    MarkdownLink = "markdown-link";
    MarkdownForeign = "markdown-foreign";
    HeadingSkip = "heading-skip";
    HeadingByLine = "heading-by-line";
    MissingFootnote = "missing-footnote";
    RouteCollision = "route-collision";
    RedirectCollision = "redirect-collision";
    NumberTaken = "number-taken";
    NumberMissing = "number-missing";
    VestigingMismatch = "vestiging-mismatch";
    DuplicateVestiging = "duplicate-vestiging";
    OutsideRegion = "outside-region";
    OfferWithoutPlace = "offer-without-place";
    OfferWithoutAge = "offer-without-age";
    OfferWithoutPrinciple = "offer-without-principle";
    SchemeWithoutContact = "scheme-without-contact";
    RegistrationAfterStart = "registration-after-start";
    EndBeforeStart = "end-before-start";
    IncompletePlanning = "incomplete-planning";
    NoOccurrence = "no-occurrence";
    PlanningDate = "planning-date";
    FarDate = "far-date";
    RegistrationWithoutChannel = "registration-without-channel";
    SchoolYearMismatch = "school-year-mismatch";
    OutsideSchoolYear = "outside-school-year";
    NotEvaluated = "not-evaluated";
    OutcomeElsewhere = "outcome-elsewhere";
    NetworkFiguresDiffer = "network-figures-differ";
    TermRepeated = "term-repeated";
    ContactWithoutChannel = "contact-without-channel";
    HoursOverlap = "hours-overlap";
    PrivateMailbox = "private-mailbox";
    ConsentEnded = "consent-ended";
    PhotoConsentEnded = "photo-consent-ended";
    ServicePointMissing = "service-point-missing";
    RoleMissing = "role-missing";
    UnknownTopic = "unknown-topic";
    CheckOverdue = "check-overdue";
    CheckInFuture = "check-in-future";
    Placeholder = "placeholder";
    SmallPicture = "small-picture";
    SampleContent = "sample-content";
    SearchIndexLarge = "search-index-large";
    SampleRefused = "sample-refused";
    DraftRefused = "draft-refused";
    PlaceholderRefused = "placeholder-refused";
    UnknownTheme = "unknown-theme";
    UnusedTemplate = "unused-template";
    TemplateSyntax = "template-syntax";
    TemplateFailed = "template-failed";
    StyleSyntax = "style-syntax";
    ScriptSyntax = "script-syntax";
    UnknownScript = "unknown-script";
    ScriptCircle = "script-circle";
    PostcodeTable = "postcode-table";
    LocaleSyntax = "locale-syntax";
    MissingText = "missing-text";
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_has_a_page_under_its_own_heading() {
        for language in MessageLanguage::ALL {
            for code in Code::ALL {
                let page = explain(*code, *language);
                let heading = format!("# {}\n\n", code.as_str());
                assert!(page.starts_with(&heading), "{} in {}", code.as_str(), language.as_str());
                assert_eq!(page.matches("\n```").count(), 4, "{} has two examples", code.as_str());
                assert!(page.ends_with("```\n") && page.lines().count() < 45, "{}", code.as_str());
            }
        }
    }

    #[test]
    fn a_page_opens_with_one_sentence() {
        for language in MessageLanguage::ALL {
            let all = explain_all(*language);
            assert_eq!(all.len(), Code::ALL.len());
            for (code, sentence) in all {
                assert!(sentence.ends_with('.') && sentence.chars().count() <= 100, "{}", code.as_str());
                assert!(!explain(code, *language).contains("\n\n\n\n"), "{}", code.as_str());
            }
        }
    }

    #[test]
    fn the_two_examples_of_a_page_differ() {
        for language in MessageLanguage::ALL {
            for code in Code::ALL {
                let examples: Vec<_> = explain(*code, *language).split("```").skip(1).step_by(2).collect();
                assert_ne!(examples[0], examples[1], "{}", code.as_str());
            }
        }
    }

    #[test]
    fn a_page_is_not_in_the_language_of_the_other() {
        for code in Code::ALL {
            assert!(explain(*code, MessageLanguage::Nl).contains("\nFout:\n"), "{}", code.as_str());
            assert!(explain(*code, MessageLanguage::En).contains("\nWrong:\n"), "{}", code.as_str());
        }
    }
}
