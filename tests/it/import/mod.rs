//! `portaal import`: a list comes in, an editor's changes stay, and a second time nothing is written.

use std::fs;

use crate::support::{Folder, SiteTest, portaal, read_tree, said};

const MAPPING: &str =
    "sleutel: Nr\nveld: website\nnaam: Naam\nvelden:\n  naam: Naam\n  samenvatting: Wat\n  website: Nr\n";

/// The small portal with a list and its mapping.
fn portal(list: &[u8]) -> Folder {
    let folder = Folder::with(&SiteTest::small());
    fs::write(folder.path().join("koppeling.yaml"), MAPPING).expect("it can be written");
    fs::write(folder.path().join("lijst.csv"), list).expect("it can be written");
    folder
}

fn run(folder: &Folder, more: &[&str]) -> String {
    let arguments = [&["import", "partners", "lijst.csv"], more].concat();
    said(&portaal(&folder.path()).args(arguments).output().expect("it runs"))
}

fn taken(folder: &Folder) -> String {
    run(folder, &["--mapping", "koppeling.yaml"])
}

fn read(folder: &Folder, path: &str) -> String {
    fs::read_to_string(folder.path().join(path)).unwrap_or_else(|_| panic!("{path} is there"))
}

fn list(folder: &Folder, from: &str, to: &str) {
    edit(folder, "lijst.csv", from, to);
}

fn edit(folder: &Folder, path: &str, from: &str, to: &str) {
    let text = read(folder, path);
    assert!(text.contains(from), "{text}");
    fs::write(folder.path().join(path), text.replacen(from, to, 1)).expect("it can be written");
}

const LIST: &str = "Nr;Naam;Wat\nhttps://a.example.org;Atelier A;Schilderen.\nhttps://b.example.org;Bieb;Lezen.\n";
const ATELIER: &str = "content/partners/atelier-a.md";

#[test]
fn a_second_time_nothing_is_written() {
    let folder = portal(LIST.as_bytes());
    let text = taken(&folder);
    assert!(text.starts_with("Some(0)") && text.contains("nieuw: content/partners/atelier-a.md"), "{text}");
    let atelier = read(&folder, ATELIER);
    assert!(atelier.contains("naam: Atelier A\n") && atelier.contains("status: concept"), "{atelier}");
    let before = read_tree(&folder.path().join("content"));
    assert!(taken(&folder).contains("niets te veranderen"));
    assert_eq!(read_tree(&folder.path().join("content")), before);
}

#[test]
fn what_changed_there_comes_in_and_what_changed_here_stays() {
    let folder = portal(LIST.as_bytes());
    taken(&folder);
    edit(&folder, ATELIER, "samenvatting: Schilderen.", "samenvatting: Verven.   # van Anna");
    list(&folder, "Lezen.", "Lezen en luisteren.");
    let text = taken(&folder);
    assert!(text.contains("1 regel in content/partners/bieb.md"), "{text}");
    assert!(read(&folder, ATELIER).contains("samenvatting: Verven.   # van Anna\n"));
    list(&folder, "Schilderen.", "Tekenen.");
    let text = taken(&folder);
    assert!(
        text.contains("`samenvatting` in content/partners/atelier-a.md is hier „Verven.” en in de lijst „Tekenen.”"),
        "{text}"
    );
    assert!(read(&folder, ATELIER).contains("samenvatting: Verven.   # van Anna\n"));
    list(&folder, "https://b.example.org;Bieb;Lezen en luisteren.\n", "");
    assert!(taken(&folder).contains("`https://b.example.org` staat niet meer in de lijst"));
    assert!(read(&folder, "content/partners/bieb.md").contains("Lezen en luisteren."));
}

#[test]
fn what_a_spreadsheet_spoilt_is_explained_and_left_out() {
    let folder = Folder::with(&SiteTest::small());
    let mapping = "sleutel: code\nveld: vestiging\nnaam: naam\nvelden: { telefoon: tel, naam: naam }\n";
    fs::write(folder.path().join("k.yaml"), mapping).expect("it can be written");
    fs::write(folder.path().join("l.csv"), "code,naam,tel\n99ZZ00,De Es,201234567\n99ZY00,De Iep,\"3,12E+10\"\n,x,\n")
        .expect("it can be written");
    let output = portaal(&folder.path()).args(["import", "scholen", "l.csv", "--mapping", "k.yaml"]).output();
    let text = said(&output.expect("it runs"));
    assert!(text.contains("„201234567”. Het rekenblad heeft de eerste nul weggelaten"), "{text}");
    assert!(text.contains("rij 3, kolom tel: „3,12E+10”") && text.contains("rij 4 heeft geen sleutel"), "{text}");
    assert!(!read(&folder, "content/scholen/de-es.md").contains("201234567"));
}

#[test]
fn a_workbook_is_read_as_a_list_is() {
    let folder = portal(include_bytes!("lijst.xlsx"));
    let text = taken(&folder);
    assert!(text.starts_with("Some(0)") && text.contains(ATELIER), "{text}");
    assert!(read(&folder, ATELIER).contains("samenvatting: Schilderen."));
}

#[test]
fn the_open_data_of_schools_needs_no_mapping_of_ones_own() {
    let folder = Folder::with(&SiteTest::small());
    let list = "INSTELLINGSCODE;VESTIGINGSCODE;VESTIGINGSNAAM;STRAATNAAM;HUISNUMMER-TOEVOEGING;POSTCODE;PLAATSNAAM;TELEFOONNUMMER;INTERNETADRES\n\
        99ZZ;99ZZ00;De Es;Esweg;2-4;1111 AA;OUDERKERK AAN DE AMSTEL;0201234567;www.de-es.example.org\n";
    fs::write(folder.path().join("duo.csv"), list).expect("it can be written");
    let output = portaal(&folder.path()).args(["import", "scholen", "duo.csv", "--mapping", "duo"]).output();
    let text = said(&output.expect("it runs"));
    assert!(text.starts_with("Some(0)"), "{text}");
    let school = read(&folder, "content/scholen/de-es.md");
    for line in [
        "vestiging: 99ZZ00",
        "plaats: Ouderkerk aan de Amstel",
        "website: https://www.de-es.example.org",
        "nummer: 2-4",
    ] {
        assert!(school.contains(line), "{line}\n{school}");
    }
}

#[test]
fn without_a_mapping_one_is_proposed_and_what_is_no_list_is_explained() {
    let folder = portal(LIST.as_bytes());
    let proposed = run(&folder, &[]);
    assert!(proposed.contains("sleutel: \"Nr\"") && proposed.contains("  naam: \"Naam\""), "{proposed}");
    fs::write(folder.path().join("koppeling.yaml"), "velden: {}\n").expect("it can be written");
    assert!(taken(&folder).contains("`sleutel`"));
    fs::write(folder.path().join("koppeling.yaml"), MAPPING.replace("Naam", "Titel")).expect("it can be written");
    assert!(taken(&folder).contains("geen kolom Titel"));
    fs::write(folder.path().join("lijst.csv"), b"\xff\xfeN\0").expect("it can be written");
    let text = taken(&folder);
    assert!(text.starts_with("Some(2)") && text.contains("UTF-16"), "{text}");
}
