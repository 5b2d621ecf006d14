//! Dutch words whose forms share no stem: strong verbs, and nouns with an irregular plural.
//!
//! A form that is more often another word is left out of the list, such as `school` (of `schuilen`), `bad` (of `bidden`),
//! `lag`, `las`, `stal`, `boog`, `sloot` and `weg`.

/// A verb a line: the infinitive, and then its irregular forms.
const VERBS: &str = "\
bakken bakte gebakken
beginnen begon begonnen
begrijpen begreep begrepen
besluiten besloot besloten
bewegen bewoog bewogen
bezoeken bezocht bezochten
bieden bood boden geboden
bijten beet beten gebeten
binden bond bonden gebonden
blijven bleef bleven gebleven
brengen bracht brachten gebracht
breken brak braken gebroken
denken dacht dachten gedacht
doen deed deden gedaan
dragen droeg droegen gedragen
drijven dreef dreven gedreven
drinken dronk dronken gedronken
duiken dook doken gedoken
eten gegeten
fluiten floot floten gefloten
gaan ging gingen gegaan
geven gaf gaven gegeven
gieten goot goten gegoten
glijden gleed gleden gegleden
graven groef groeven gegraven
grijpen greep grepen gegrepen
hangen hing hingen gehangen
helpen hielp hielpen geholpen
hijsen hees hesen gehesen
houden hield hielden gehouden
kiezen koos kozen gekozen
kijken keek keken gekeken
klimmen klom klommen geklommen
klinken klonk klonken geklonken
komen kwam kwamen gekomen
kopen kocht kochten gekocht
krijgen kreeg kregen gekregen
kruipen kroop kropen gekropen
lachen lachte gelachen
laten liet lieten gelaten
lezen lazen gelezen
liggen lagen gelegen
lijden leed leden geleden
lijken leek leken geleken
lopen liep liepen gelopen
meten mat gemeten
moeten moest moesten gemoeten
nemen nam namen genomen
ontbijten ontbeet ontbeten
ontvangen ontving ontvingen
overlijden overleed overleden
prijzen prees prezen geprezen
raden ried rieden geraden
rijden reed reden gereden
rijgen reeg regen geregen
roepen riep riepen geroepen
ruiken rook roken geroken
scheiden scheidde gescheiden
schenken schonk schonken geschonken
scheppen schiep schiepen geschapen
schieten schoot schoten geschoten
schrijven schreef schreven geschreven
schrikken schrok schrokken geschrokken
schuiven schoof schoven geschoven
slaan sloeg sloegen geslagen
slapen sliep sliepen geslapen
slijpen sleep slepen geslepen
sluiten gesloten
smelten smolt smolten gesmolten
snijden sneed sneden gesneden
spinnen spon sponnen gesponnen
spreken sprak spraken gesproken
springen sprong sprongen gesprongen
staan stond stonden gestaan
steken stak staken gestoken
stelen gestolen
sterven stierf stierven gestorven
stijgen steeg stegen gestegen
strijken streek gestreken
treden trad traden getreden
treffen trof troffen getroffen
trekken trok trokken getrokken
vallen viel vielen gevallen
vangen ving vingen gevangen
varen voer voeren gevaren
vechten vocht vochten gevochten
verbieden verbood verboden
verdwijnen verdween verdwenen
vergelijken vergeleek vergeleken
vergeten vergat vergaten
verliezen verloor verloren
verschijnen verscheen verschenen
verstaan verstond verstonden
vertrekken vertrok vertrokken
verwijzen verwees verwezen
vinden vond vonden gevonden
vlechten vlocht vlochten gevlochten
vliegen vloog vlogen gevlogen
vouwen gevouwen
vragen vroeg vroegen gevraagd
vriezen vroor gevroren
wassen waste gewassen
werpen wierp wierpen geworpen
weten wist wisten geweten
weven geweven
wegen woog wogen gewogen
wijzen wees wezen gewezen
winnen won wonnen gewonnen
worden werd werden geworden
wrijven wreef wreven gewreven
zien zag zagen gezien
zingen zong zongen gezongen
zinken zonk zonken gezonken
zitten zat zaten gezeten
zoeken zocht zochten gezocht
zwemmen zwom zwommen gezwommen
zwerven zwierf zwierven gezworven
zwijgen zweeg zwegen gezwegen
";

/// A noun a line: the singular, and then its irregular forms.
const NOUNS: &str = "\
been beenderen
blad bladeren bladen
ei eieren
gelid gelederen
goed goederen
kalf kalveren
kind kinderen kinders
koe koeien
lam lammeren
lid leden
lied liederen
rund runderen
schip schepen
stad steden
volk volkeren
";

/// Parts of a verb that stand apart from it in a sentence: `voorlezen`, `ik las voor`, `voorgelezen`.
pub const PARTICLES: &[&str] = &[
    "aan", "achter", "af", "bij", "binnen", "buiten", "door", "in", "kennis", "langs", "mee", "na", "om", "op", "over",
    "rond", "samen", "tegen", "terug", "thuis", "toe", "uit", "vast", "voor", "weg",
];

/// Every strong verb with its irregular forms.
pub fn strong_verbs() -> impl Iterator<Item = (&'static str, impl Iterator<Item = &'static str> + Clone)> {
    rows(VERBS)
}

/// Every irregular noun with its irregular forms.
pub fn irregular_nouns() -> impl Iterator<Item = (&'static str, impl Iterator<Item = &'static str> + Clone)> {
    rows(NOUNS)
}

fn rows(list: &'static str) -> impl Iterator<Item = (&'static str, impl Iterator<Item = &'static str> + Clone)> {
    list.lines().filter_map(|line| {
        let mut words = line.split(' ');
        Some((words.next()?, words))
    })
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_word_stands_there_once_with_forms_of_its_own() {
        let mut known = BTreeSet::new();
        for (word, forms) in rows(VERBS).chain(rows(NOUNS)) {
            assert!(known.insert(word), "{word}");
            assert!(forms.clone().count() > 0 && forms.clone().all(|form| form != word), "{word}");
        }
        assert!(strong_verbs().all(|(infinitive, _)| infinitive.ends_with('n')) && known.len() > 110);
        assert!(PARTICLES.is_sorted());
    }
}
