//! Words of asking, of politeness and of glue: what a question is held together by, and nothing that is looked for.
//!
//! Unlike stop words they stand in the index, for a title may be made of them. In a question they fall out as long as
//! anything else is left, so that they neither decide what comes first nor count as words that a page lacks.

use super::fold::fold;
use crate::language::stop_words::STOP_WORDS;

/// The words by language, as they are typed.
const GLUE: &[(&str, &str)] = &[
    (
        "nl",
        "hallo hoi hey dag goedemorgen goedemiddag beste sorry graag aub alsjeblieft alstublieft svp bedankt dankjewel \
         dank groetjes eh ehm uh uhm euh nou hoor toch eigenlijk misschien even eens gewoon zeg want maar dan toen nu al \
         weer iets wat wanneer welk welke waarom waarmee waarvoor waarheen waarover hoeveel hoelaat hoelang iemand ergens \
         wilde wilt willen zou zouden moet moeten moest mag mogen kon konden ga gaat gaan gaande doe doet doen gedaan \
         weet weten wist vraag vragen vraagje zoek zoeken zoekt gezocht vind vinden vindt krijg krijgen krijgt komt komen \
         kom geef geven geeft zie zien bent ben zit zitten staat staan maak maken heet heb had hebt zijn word betekent \
         betekenis bedoelen bedoelt gebeurt gelden geldt bestaat mogelijk mogelijkheid mogelijkheden bekend plek plekje \
         plaats plaatsen beschikbaar leuk leuke leuks goed goede beter beste fijn fijne veel meer heel erg zo te tot om \
         daar daarmee hier waarin mij mn m n zn haar hem ons onze jou hen alle allemaal elke ieder iedere ander andere \
         anders nieuw nieuwe zelf wij jullie kind kinderen kids dochter dochtertje zoon zoontje zoons dochters kleine kleintjes \
         kleintje jongen meisje zoontjes jarige jaar oud oude gezin dingen ding soort soorten informatie info hulp \
         helpen help helpt geholpen activiteit activiteiten les lessen mee meedoen meedoet regelen geregeld nodig buurt omgeving \
         dichtbij vlakbij naast via per sinds binnen vandaan erheen erover ervan eraan erbij ermee tijdens komende volgende \
         aankomende amsterdam nederland iedereen niemand ofzo enzo wss ff effe fff gwn wallah bro broer man beetje paar \
         eerste laatste bijna altijd nooit soms vaak snel denk denken denkt bel bellen spreken praten contacten \
         telefoonnummer nummer indienen indien meld melden gemeld kost kosten duurt duren weken begint beginnen klaar enzo enzovoort kenne kunne wnr t k d ns daarbij af uur slecht \
         niet geen doe deed hebbe zijne wanner waneer hoeft hoef hoeven laten laat zet zetten lukt lukken \
         gezegd gehoord nodig tegen tegenkomen open aanvragen vraagt regelt snap begrijp begrijpen spreekt spreken \
         bestaan dit jaar maand week afgelopen zitten dag dagen tijd tijden elk gelijk echt best kijken bekijk",
    ),
    (
        "en",
        "spends spend much time during hours too hello hi hey please thanks thank sorry would could should want wants like looking look search find get give know \
         need needs there here any some something someone anything which who why much many long me mine our his her him \
         its be been am does did done doing go going come comes take takes make if so not then than also too very just \
         really about into by near nearby close around next again available possible possibility place places spot good best \
         nice kid kids child children son daughter boy girl old year years activity activities lesson lessons class \
         classes help helping information info ask asking question tell say mean means meaning happen happens still \
         amsterdam netherlands people person one ones yes no ok okay us he she let lets im id theres whats wheres",
    ),
    (
        "tr",
        "merhaba selam lutfen tesekkurler tesekkur ederim acaba ne nerede nereye nasil kim kime hangi kac ne zaman neden \
         nicin var yok mi mı mu mü misiniz musunuz icin ile ve veya ya da de bir bu su o ben biz siz benim bizim sizin \
         istiyorum istiyoruz ister isterim ariyorum ariyoruz arıyorum bulabilir bulabilirim bulurum yapabilir yapabilirim \
         yapabiliriz edebilir edebilirim edebiliriz olabilir olur oluyor mumkun lazim gerek gerekiyor hakkinda daha cok \
         iyi guzel en gibi kadar cocuk cocugum cocuguma cocugumu cocugumun cocuklar cocuklarim cocuklarimiz cocuklarin \
         oglum ogluma kizim kizima yasinda yas ders dersi dersleri kursu kurs etkinlik etkinlikler yardim bilgi almak \
         vermek yapmak bulmak bana bize demek anlama geliyor ediyor ederiz amsterdam hollanda burada yakininda bulabilirim \
         ogrenmek istiyor istiyorum sey gelemeyecek calisirken nedir midir nereden kimi kiminle kimden yardimci olacak icinde",
    ),
    (
        "ar",
        "مرحبا السلام عليكم لا لن ولن تاتي يأتي من فضلك لو سمحت شكرا هل ما ماذا متى اين كيف كم من لمن اي لماذا هناك يوجد توجد اريد نريد \
         ابحث نبحث عن في على الى إلى مع أو و هذا هذه ذلك التي الذي ان أن كان يكون تكون استطيع يمكن يمكنني يستطيع احتاج \
         نحتاج لدي عندي عندنا طفل طفلي طفلتي اطفال أطفال اطفالي أطفالي للاطفال للأطفال لطفلي لاطفالي ابن ابني ابنتي بنت بنتي ولد ولدي عمره عمرها سنة \
         سنوات نشاط انشطة أنشطة درس دروس دورة معنى يعني تعني شيء اتصل مكان قريب بالقرب امستردام أمستردام هولندا جديد كل بعض \
         اعرف أعرف معرفة معلومات سؤال يساعدني يساعد مساعدة المساعدة احصل أحصل اجد أجد",
    ),
    (
        "pl",
        "nie przyjdzie zlozyc kiedy chodzi boi pracuje czesc dzien dobry prosze dziekuje przepraszam czy co gdzie kiedy jak kto kogo komu jaki jaka jakie ktory ktora ktore ile \
         dlaczego jest sa byc mam mamy masz chce chcemy chcialbym chcialabym szukam szukamy moge mozemy mozna moze \
         potrzebuje potrzebujemy dla do od na w z i o po przy sie ze to ten ta te moj moja moje moim mojego mojej nasz \
         nasze dziecko dziecka dzieci dziecku syn syna corka corki lat rok roku zajecia zajec lekcje kurs pomoc pomaga pomoze \
         informacje znaczy oznacza jakies jakis cos ktos amsterdam amsterdamie holandia holandii tu tutaj blisko znalezc \
         zapisac dostac zrobic robic uczyc nauczyc",
    ),
    (
        "uk",
        "не погано прийде дізнатися привіт вітаю добрий день будь ласка дякую вибачте чи що де куди коли як хто кого кому який яка яке які скільки \
         чому є бути маю маємо хочу хочемо шукаю шукаємо можу можемо можна потрібно потрібна потрібен мені нам нас для до \
         від на в у з із та і й або про по при це цей ця ці мій моя моє моєї мого наш наша дитина дитини дитині діти \
         дітей дітям син сина синові донька доньки дочка дочки років рік заняття урок уроки курс курси допомога допомогти \
         допомоги інформація означає значить якісь якийсь щось хтось амстердам амстердамі нідерланди тут поруч знайти \
         отримати зробити робити вивчати вчити",
    ),
    (
        "ti",
        "ሰላም በጃኹም በጃኻ የቐንየለይ እንታይ ኣበይ መዓስ ከመይ መን ክንደይ ኣሎ ኣለዋ ኣለዉ እዩ እያ ይደሊ እደሊ ንደሊ ንምንታይ ናይ ን ኣብ ምስ እዚ እዛ \
         ቆልዓ ቆልዑ ውላደይ ደቀይ ወደይ ጓለይ ዓመት ንደቀይ ንቆልዑ ሓገዝ ትምህርቲ ክመሃር ክመሃሩ ክንመሃር ምምሃር ምማሃር ናብ ካብ ኣሎኒ የብለይን ኣይመጽእን ቤት ክረክብ ክንረክብ ይኽእል እኽእል ማለት ድዩ ድያ",
    ),
];

/// Stop words, and words of glue in every language: what falls out of a question. Folded and sorted.
#[must_use]
pub fn falls_out() -> Vec<String> {
    let typed = GLUE.iter().flat_map(|(_, words)| words.split_whitespace());
    let glue = typed.flat_map(|word| super::fold::words(&fold(word)).map(str::to_owned).collect::<Vec<_>>());
    let mut all: Vec<String> = glue.chain(STOP_WORDS.iter().map(|word| (*word).to_owned())).collect();
    all.sort_unstable();
    all.dedup();
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_carries_meaning_is_no_glue() {
        let all = falls_out();
        let falls = |word: &str| all.binary_search(&word.to_owned()).is_ok();
        assert!(["hoi", "graag", "weten", "please", "lutfen", "هل", "czy", "чи", "de"].into_iter().all(falls));
        for word in ["school", "ouders", "gratis", "vakantie", "geld", "huiswerk", "baby", "vader"] {
            assert!(!falls(word), "{word}");
        }
    }
}
