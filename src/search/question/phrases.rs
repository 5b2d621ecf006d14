//! Words that people use for the values of facets, beside what the theme calls them.

use super::phrase;
use super::reading::Reading;
use crate::render::words::Words;

/// The facets whose readings narrow what is found. Others only weigh: who writes Turkish need not want it spoken.
pub(super) const CERTAIN: &[&str] = &["dag", "groep", "gratis", "stadsdeel"];

/// The facets that are read of a question.
const READ: &[&str] = &["dag", "groep", "gratis", "stadsdeel", "doelgroep", "taal", "toegankelijkheid"];

/// Whether a facet is read of a question.
pub(super) fn is_read(facet: &str) -> bool {
    READ.contains(&facet)
}

/// The parts of a day, as they stand behind its name.
const PARTS: [&str; 6] = ["", "s", "ochtend", "morgen", "middag", "avond"];

/// Whom an offer is for without anybody asking: of a portal about children everything is for children and families.
pub(super) const UNSAID: &[(&str, &str)] = &[("doelgroep", "kinderen"), ("doelgroep", "gezinnen")];

/// Days as people write them, beside their names.
const DAYS: &[(&str, &str)] = &[
    (
        "ma",
        "mandag|poniedzialek|w poniedzialek|понеділок|в понеділок|у понеділок|по понеділках|ሰኑይ|الاثنين|pazartesi gunu",
    ),
    ("di", "wtorek|we wtorek|вівторок|у вівторок|по вівторках|ሰሉስ|الثلاثاء|sali gunu"),
    ("wo", "woe|woensdagen|sroda|srode|w srode|середа|середу|в середу|у середу|ረቡዕ|الاربعاء|carsamba gunu"),
    ("do", "czwartek|w czwartek|четвер|у четвер|ሓሙስ|الخميس|persembe gunu"),
    ("vr", "piatek|w piatek|пятниця|пятницю|в пятницю|у пятницю|ዓርቢ|الجمعه|cuma gunu"),
    ("za", "sobota|sobote|w sobote|субота|суботу|у суботу|в суботу|ቀዳም|السبت|cumartesi gunu"),
    ("zo", "niedziela|niedziele|w niedziele|неділя|неділю|у неділю|в неділю|ሰንበት|الاحد|pazar gunu"),
];

/// Days without Dutch, for their parts.
const DUTCH_DAYS: &[(&str, &str)] = &[
    ("ma", "maandag"),
    ("di", "dinsdag"),
    ("wo", "woensdag"),
    ("do", "donderdag"),
    ("vr", "vrijdag"),
    ("za", "zaterdag"),
    ("zo", "zondag"),
];

/// For nothing.
const FREE: &str = "gratis|kosteloos|voor niks|voor niets|zonder kosten|niks kost|niets kost|geen geld kost|kost niks|kost niets|\
    niets betalen|niet betalen|hoef niet te betalen|free|for free|free of charge|no cost|costs nothing|without paying|ucretsiz|bedava|\
    parasiz|مجاني|مجانا|مجانيه|بدون مقابل|بالمجان|بلا مقابل|darmowe|darmowy|darmowa|za darmo|bezplatne|bezplatny|bezplatnie|\
    безкоштовно|безкоштовні|безкоштовний|безкоштовна|безплатно|безплатні|ብናጻ|ነጻ|ብነጻ";

/// Neighbourhoods of districts, as people call where they live.
const NEIGHBOURHOODS: &[(&str, &str)] = &[
    ("centrum", "binnenstad|jordaan|city centre|city center|merkez|center"),
    ("west", "bos en lommer|de baarsjes|baarsjes|westerpark|oud west|batı"),
    ("nieuw-west", "nieuw west|nieuwwest|osdorp|slotervaart|geuzenveld|slotermeer|sloten|new west|yeni batı"),
    ("zuid", "de pijp|rivierenbuurt|buitenveldert|oud zuid|south"),
    ("oost", "ijburg|watergraafsmeer|indische buurt|zeeburg|east|dogu|wschod|схід|الشرق|شرق"),
    ("noord", "buiksloot|tuindorp oostzaan|nieuwendam|banne|north|kuzey|polnoc|північ|الشمال|شمال"),
    ("zuidoost", "zuid oost|bijlmer|bijlmermeer|gaasperdam|south east|southeast|guneydogu"),
    ("weesp", "driemond"),
];

/// What makes something accessible.
const ACCESSIBLE: &[(&str, &str)] = &[
    ("rolstoel", "rolstoel|wheelchair|tekerlekli sandalye|كرسي متحرك|wozek|wozek inwalidzki|інвалідний візок|візок"),
    ("prikkelarm", "prikkelarm|weinig prikkels|rustige groep|autisme|low stimulus|autism|otizm|توحد|autyzm|аутизм"),
    ("gebarentaal", "gebarentaal|doof|dove|sign language|deaf|isaret dili|لغه الاشاره|jezyk migowy|жестова мова"),
    ("ringleiding", "ringleiding|slechthorend|slechthorende|hearing loop|hard of hearing"),
];

/// Whom it is for.
const AUDIENCES: &[(&str, &str)] = &[(
    "ouders",
    "ouders|voor ouders|volwassenen|voor mezelf|voor mijzelf|voor mij zelf|voor moeders|voor vaders|for parents|adults|\
     for adults|for mothers|veliler icin|yetiskinler icin|للكبار|للامهات|للوالدين|dla rodzicow|dla doroslych|для батьків|для дорослих",
)];

/// What languages are called in languages that the theme is not in.
const LANGUAGES: &[(&str, &str)] = &[
    ("tr", "turk|turkce|turkish|تركي|التركيه|turecki|po turecku|турецька|турецькою"),
    ("ar", "arabic|arapca|عربي|بالعربيه|arabski|po arabsku|арабська|арабською|ዓረብኛ|ዓረብ"),
    ("ti", "tigrinya|tigrigna|tigrinja|tigrinyaans|تيغرينيا|تجرينيا|ትግርኛ|ብትግርኛ"),
    ("pl", "polish|lehce|polski|po polsku|польська|польською|بولندي|البولنديه"),
    ("uk", "oekraiens|ukrainian|ukraynaca|українською|українська мова|ukrainski|po ukrainsku|اوكراني|الاوكرانيه"),
    ("ber", "berber|berbers|amazigh|tamazight|tarifit|riffijns|امازيغي|الامازيغيه"),
    ("am", "amharic|amhaars|amharca|አማርኛ"),
];

/// The phrases of a value that are not what the theme calls it.
pub(super) fn of(facet: &str, value: &str) -> Vec<String> {
    let table = match facet {
        "dag" => return days(value),
        "groep" => return groups(value),
        "gratis" => return split(FREE),
        "stadsdeel" => NEIGHBOURHOODS,
        "toegankelijkheid" => ACCESSIBLE,
        "doelgroep" => AUDIENCES,
        "taal" => LANGUAGES,
        _ => &[],
    };
    among(table, value)
}

fn split(phrases: &str) -> Vec<String> {
    phrases.split(super::BETWEEN).map(|text| text.trim().to_owned()).collect()
}

fn among(table: &[(&str, &str)], value: &str) -> Vec<String> {
    table.iter().filter(|(own, _)| *own == value).flat_map(|(_, phrases)| split(phrases)).collect()
}

fn days(value: &str) -> Vec<String> {
    let dutch = DUTCH_DAYS.iter().filter(|(own, _)| *own == value);
    let parts =
        dutch.flat_map(|(_, day)| PARTS.iter().flat_map(move |part| [format!("{day}{part}"), format!("{day} {part}")]));
    let english = ["morning", "afternoon", "evening"];
    let named = match value {
        "ma" => "monday",
        "di" => "tuesday",
        "wo" => "wednesday",
        "do" => "thursday",
        "vr" => "friday",
        "za" => "saturday",
        _ => "sunday",
    };
    let parts_in_english = english.iter().map(|part| format!("{named} {part}"));
    let plural = std::iter::once(format!("{named}s"));
    parts.chain(parts_in_english).chain(plural).chain(among(DAYS, value)).collect()
}

/// Numbers up to twelve as they are spoken.
const SPOKEN: [&str; 13] =
    ["nul", "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf"];

fn groups(value: &str) -> Vec<String> {
    let spoken = value.parse::<usize>().ok().and_then(|group| SPOKEN.get(group)).copied().unwrap_or(value);
    let after = ["groep", "group", "klas", "gr", "grup", "مجموعه", "grupa", "група", "класс", "клас", "klasa"];
    let mut all: Vec<String> = after.iter().map(|word| format!("{word} {value}")).collect();
    all.extend([format!("groep {spoken}"), format!("groep{value}"), format!("{value} grup"), format!("{value} sinif")]);
    all
}

/// How an age is told, with `{n}` for its number.
const AGES: &[&str] = &[
    "{n} jaar",
    "{n} jaar oud",
    "{n} jarige",
    "van {n}",
    "van {n} jaar",
    "is {n}",
    "{n} jr",
    "{n} years",
    "{n} years old",
    "{n} year old",
    "aged {n}",
    "age {n}",
    "is {n} years old",
    "{n} yasinda",
    "{n} yasindaki",
    "{n} سنوات",
    "{n} سنه",
    "عمره {n}",
    "عمرها {n}",
    "{n} lat",
    "{n} років",
    "{n} роки",
    "{n} ዓመት",
];

/// Holidays and days off: what the calendar tells of.
pub(super) const HOLIDAYS: &str = "vakantie|vakanties|schoolvakantie|schoolvakanties|zomervakantie|vakantiedagen|vakantierooster|\
    vrije dagen|vrije dag|studiedag|studiedagen|feestdagen|holiday|holidays|school holidays|school holiday|vacation|vacations|\
    day off|days off|summer holiday|summer holidays|half term|christmas holiday|christmas holidays|autumn break|spring break|\
    study day|study days|tatil|tatili|tatiller|tatilleri|okul tatili|okul tatilleri|yaz tatili|yariyil tatili|العطلة|عطلة|عطل|العطل|\
    العطلة المدرسية|العطل المدرسية|العطلة الصيفية|إجازة|الإجازة|ferie|ferii|wakacje|wakacji|wakacje szkolne|przerwa swiateczna|\
    dni wolne|ferie szkolne|канікули|канікул|шкільні канікули|вихідні дні|літні канікули|зимові канікули|ዕረፍቲ|\
    ናይ ትምህርቲ ዕረፍቲ|ዕረፍቲ ቤት ትምህርቲ|ናይ ቤት ትምህርቲ ዕረፍቲ";

/// Readings that are no single value of a facet: ages as groups, the weekend, today and tomorrow, and holidays, of which
/// the portal has names of its own.
pub(super) fn several(words: Words<'_>, holidays: &[String]) -> Vec<Reading> {
    let reading = |facet, value: &str, label: String, phrases: Vec<String>| Reading {
        facet,
        value: value.to_owned(),
        label,
        is_certain: true,
        phrases: phrases.iter().map(|text| phrase(text)).collect(),
    };
    let of = |name: &str| words.of("read", name).to_owned();
    let weekend = "weekend|in het weekend|weekends|the weekend|at the weekend|hafta sonu|haftasonu|نهايه الاسبوع|عطله نهايه الاسبوع|\
        w weekend|weekendy|вихідні|у вихідні|на вихідних|ቀዳመ ሰንበት";
    let today = "vandaag|vanmiddag|vanavond|today|tonight|this afternoon|bugun|dzisiaj|dzis|сьогодні|ሎሚ";
    let tomorrow = "morgen|morgenmiddag|morgenochtend|tomorrow|yarin|غدا|jutro|завтра|ጽባሕ";
    let mut all = vec![
        reading("dag", "za,zo", of("weekend"), split(weekend)),
        reading("dag", "+0", of("today"), split(today)),
        reading("dag", "+1", of("tomorrow"), split(tomorrow)),
        Reading {
            is_certain: false,
            ..reading("soort", "kalender", String::new(), [split(HOLIDAYS), holidays.to_vec()].concat())
        },
    ];
    all.extend((FIRST_AGE..=LAST_AGE).map(|age| {
        let groups: Vec<String> = groups_of(age).map(|group| group.to_string()).collect();
        let label = format!("{} {}", words.get("group"), groups.join("–"));
        let number = age.to_string();
        let written = AGES.iter().map(|told| told.replace("{n}", &number));
        let told = written.chain(AGES.iter().take(DUTCH_AGES).map(|told| told.replace("{n}", SPOKEN[age])));
        reading("groep", &groups.join(","), label, told.collect())
    }));
    all
}

/// How many of these are Dutch, in which telephones write numbers as words.
const DUTCH_AGES: usize = 4;

/// The ages of the primary school.
const FIRST_AGE: usize = 4;
const LAST_AGE: usize = 12;

/// The groups in which a child of an age may be: it has its birthday on the way.
fn groups_of(age: usize) -> impl Iterator<Item = usize> {
    [age.saturating_sub(4), age.saturating_sub(3)].into_iter().filter(|group| (1..=8).contains(group))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_age_is_in_the_groups_of_its_school_years() {
        let groups = |age| groups_of(age).collect::<Vec<_>>();
        assert_eq!((groups(4), groups(9), groups(12)), (vec![1], vec![5, 6], vec![8]));
    }
}
