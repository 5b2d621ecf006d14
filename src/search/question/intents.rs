//! What sort of answer is wanted, by the phrases that say so: a person, a day, the meaning of a word.
//!
//! An intent takes nothing away from a question. It says which kinds then weigh more.

use super::{BETWEEN, phrase};

/// The name of the intent that asks for a day.
const WHEN: &str = "wanneer";

/// An intent: its name, the kinds that weigh more, how much in sixteenths, and its phrases in every language.
type Intent = (&'static str, &'static str, u32, &'static [&'static str]);

/// All intents.
const INTENTS: &[Intent] = &[
    (
        "contact",
        "contact",
        40,
        &[
            "bellen|bel ik|telefoonnummer|telefoon|nummer|mailen|mailadres|contact|contactpersoon|bij wie|met wie|wie helpt",
            "wie kan|wie moet|wie gaat|wie is er|iemand spreken|spreken met|praten met|naar wie|waar kan ik terecht|terecht",
            "call|phone|phone number|who can|who do i|whom|speak to|talk to|contact|email address|who is|who helps",
            "telefon|telefon numarasi|kim|kime|kimi|kiminle|aramak|iletisim|konusabilirim",
            "هاتف|رقم|رقم الهاتف|اتصل|الاتصال|من يساعدني|مع من|بمن اتصل",
            "telefon|numer|numer telefonu|kto|komu|z kim|do kogo|zadzwonic|kontakt",
            "телефон|номер|номер телефону|хто|кому|з ким|до кого|подзвонити|контакт",
            "ስልኪ|ቁጽሪ|ቁጽሪ ስልኪ|መን",
        ],
    ),
    (
        WHEN,
        "aanbod",
        20,
        &[
            "wanneer|hoe laat|hoelaat|welke dag|welke dagen|welke datum|vanaf wanneer|tot wanneer|hoe lang nog",
            "when|what time|which day|which days|what date|dates|ne zaman|hangi gun|saat kacta|متى|اي يوم|kiedy|o ktorej",
            "коли|о котрій|መዓስ",
        ],
    ),
    (
        "begrip",
        "begrippen",
        96,
        &[
            "betekent|betekenis|betekenen|wat houdt|wat bedoelen|bedoeld|bedoelen|afkorting|staat voor",
            "mean|means|meaning|stand for|stands for|ne demek|demek|anlami|anlamina|ما معني|معني|يعني|تعني",
            "co znaczy|znaczy|oznacza|co oznacza|що означає|означає|що значить|ማለት",
        ],
    ),
    (
        "uitleg",
        "begrippen",
        24,
        &["wat is|wat zijn|what is|what are|whats|nedir|ما هو|ما هي|co to jest|co to|що таке|እንታይ እዩ"],
    ),
    (
        "doen",
        "aanbod",
        24,
        &[
            "te doen|iets doen|iets leuks|doen na school|activiteit|activiteiten|clubje|club|cursus|les|lessen|leren",
            "things to do|something to do|activity|activities|class|classes|lessons|course|learn|etkinlik|etkinlikler|kurs|kursu",
            "ders|dersi|dersleri|ogrenmek|نشاط|انشطه|دوره|درس|دروس|تعلم|zajecia|zajec|kurs|lekcje|nauka|заняття|курс|курси|уроки",
            "гурток|ትምህርቲ|ምምሃር|plek|plekje|place|places|spot",
        ],
    ),
    (
        "hulp",
        "contact",
        24,
        &[
            "hulp|hulp bij|hulp met|helpen|helpt|help|vraag over|vragen over|probleem|problemen|zorgen|klagen|klacht",
            "help with|help|problem|problems|worried|complain|complaint|yardim|yardimci|sorun|مساعده|المساعده|مشكله",
            "pomoc|pomaga|problem|допомога|допомоги|допомогти|проблема|ሓገዝ",
        ],
    ),
];

/// Every intent as readers read it.
pub(super) fn all() -> Vec<(&'static str, &'static str, u32, String)> {
    let one = |(name, kinds, weight, phrases): &Intent| {
        let mut all: Vec<String> = phrases.iter().flat_map(|some| some.split(BETWEEN)).map(phrase).collect();
        all.sort_unstable();
        all.dedup();
        (*name, *kinds, *weight, all.join(BETWEEN))
    };
    INTENTS.iter().map(one).collect()
}
