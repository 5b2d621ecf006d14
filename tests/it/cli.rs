//! The command as its users type it.

use std::fs;

use portaal::base::digest::Digest;

use crate::support::{Folder, SiteTest, portaal, read_tree, said};

const TODAY: &str = "2026-11-21";

#[test]
fn alone_it_says_what_it_can_do() {
    let folder = Folder::new();
    let output = portaal(&folder.path()).output().expect("it runs");
    let text = said(&output);
    assert!(text.starts_with("Some(0)"), "{text}");
    for command in ["init", "build", "serve", "check", "new", "translate", "explain"] {
        assert!(text.contains(&format!("\n  {command} ")), "{text}");
    }
    assert!(!text.contains("cli-"), "every text exists: {text}");
}

#[test]
fn help_of_every_command_has_words_in_both_languages() {
    let folder = Folder::new();
    for language in ["nl", "en"] {
        for command in ["init", "build", "serve", "check", "new", "translate", "explain"] {
            let output =
                portaal(&folder.path()).args([command, "--help", "--lang", language]).output().expect("it runs");
            let text = said(&output);
            assert!(text.starts_with("Some(0)"), "{text}");
            assert!(!text.contains("cli-"), "every text exists: {text}");
        }
    }
}

#[test]
fn help_is_in_the_readers_language_wholly() {
    let folder = Folder::new();
    let text = said(&portaal(&folder.path()).args(["build", "--help", "--lang", "nl"]).output().expect("it runs"));
    assert!(text.contains("Gebruik: portaal build [OPTIES]"), "{text}");
    assert!(text.contains("zonder deze optie `public`"), "{text}");
    assert!(!text.contains("default") && !text.contains("OPTIONS"), "{text}");
    let kinds = said(&portaal(&folder.path()).args(["new", "--help", "--lang", "nl"]).output().expect("it runs"));
    assert!(kinds.contains("netwerken") && kinds.contains("<SOORT>") && !kinds.contains('…'), "{kinds}");
}

#[test]
fn a_mistake_in_the_arguments_is_said_in_the_readers_language_with_a_way_out() {
    let folder = Folder::new();
    let cases: &[(&[&str], &str, &str)] = &[
        (&["buidl"], "`buidl` is geen opdracht", "bedoelde u `build`?"),
        (&["build", "--outptu", "x"], "`--outptu` is hier geen optie", "bedoelde u `--output`?"),
        (&["build", "--output"], "achter `--output <MAP>` ontbreekt een waarde", "--help"),
        (&["check", "--format", "xml"], "`xml` past niet bij", "kies uit: human, short, json, github"),
        (&["serve", "--port", "abc"], "`abc` past niet bij `--port <POORT>`", "--help"),
        (&["new", "aanbod"], "er ontbreekt iets: <NAAM>", "--help"),
        (&["build", "-o", "a", "-o", "b"], "meer dan één keer", "geef elke optie één keer"),
    ];
    for (arguments, message, hint) in cases {
        let text = said(&portaal(&folder.path()).args(*arguments).args(["--lang", "nl"]).output().expect("it runs"));
        assert!(text.starts_with("Some(2)"), "{arguments:?}: {text}");
        assert!(text.contains(message) && text.contains(hint), "{arguments:?}: {text}");
    }
}

#[test]
fn a_folder_without_content_is_fatal_with_a_hint() {
    let folder = Folder::new();
    let text = said(&portaal(&folder.path()).arg("build").output().expect("it runs"));
    assert!(text.starts_with("Some(2)"), "{text}");
    assert!(text.contains("portaal init"), "{text}");
}

#[test]
fn a_mistyped_argument_is_exit_two() {
    let folder = Folder::new();
    let text = said(&portaal(&folder.path()).args(["build", "--hard"]).output().expect("it runs"));
    assert!(text.starts_with("Some(2)"), "{text}");
    let text = said(&portaal(&folder.path()).args(["check", "--lang", "xx"]).output().expect("it runs"));
    assert!(text.starts_with("Some(2)") && text.contains("`xx`"), "{text}");
}

#[test]
fn init_gives_a_portal_that_builds() {
    let folder = Folder::new();
    let root = folder.path();
    assert!(said(&portaal(&root).args(["init", "mijn"]).output().expect("it runs")).starts_with("Some(0)"));
    let text = said(&portaal(&root.join("mijn")).args(["build", "--today", TODAY]).output().expect("it runs"));
    assert!(text.starts_with("Some(0)"), "{text}");
    assert!(root.join("mijn/public/index.html").is_file());
    let guide = std::fs::read_to_string(root.join("mijn/content/README.md")).expect("a portal has its guide");
    assert!(guide.starts_with("# Gids voor redacteuren"), "{guide}");
    let ignored = std::fs::read_to_string(root.join("mijn/.gitignore")).expect("git leaves alone what a build makes");
    assert_eq!(ignored, "/public\n/.portaal\n");
    let again = said(&portaal(&root).args(["init", "mijn"]).output().expect("it runs"));
    assert!(again.starts_with("Some(2)"), "nothing is overwritten: {again}");
}

#[test]
fn new_makes_a_file_that_can_be_checked_at_once() {
    let folder = Folder::with(&SiteTest::small());
    let root = folder.path();
    for kind in
        ["besturen", "school", "familieschool", "doel", "aanbod", "agenda", "partners", "contact", "nieuws", "paginas"]
    {
        let text = said(&portaal(&root).args(["new", kind, "Iets Nieuws"]).output().expect("it runs"));
        assert!(text.starts_with("Some(0)") && text.contains("vul in wat leeg is"), "{kind}: {text}");
    }
    let text = said(&portaal(&root).args(["check", "--today", TODAY, "--format", "short"]).output().expect("it runs"));
    assert!(text.starts_with("Some(0)"), "{text}");
    let new = |kind: &str, name: &str| said(&portaal(&root).args(["new", kind, name]).output().expect("it runs"));
    let read = |path: &str| std::fs::read_to_string(root.join(path)).expect("it is there");
    assert!(new("kalender", "2031-2032").starts_with("Some(0)"));
    assert!(read("content/kalender/2031-2032.yaml").contains("\nschooljaar: 2031-2032\n"));
    assert!(new("kalender", "volgend jaar").starts_with("Some(2)"));
    let text = new("nieuws", "Index");
    assert!(text.starts_with("Some(2)") && text.contains("inleiding van de lijst `nieuws`"), "{text}");
    std::fs::remove_file(root.join("content/familieschool/ouders-als-partner.md")).expect("it is there");
    assert!(new("familieschool", "Weer een").starts_with("Some(0)"));
    assert!(read("content/familieschool/weer-een.md").contains("\nnummer: 2\n"));
    let offer = read("content/aanbod/iets-nieuws.md");
    assert!(offer.contains("\n# Bijvoorbeeld: sport\ndomein:\n"), "{offer}");
    let twice = said(&portaal(&root).args(["new", "aanbod", "Iets nieuws"]).output().expect("it runs"));
    assert!(twice.starts_with("Some(2)"), "{twice}");
}

#[test]
fn explain_knows_every_code_and_no_other() {
    let folder = Folder::new();
    let list = said(&portaal(&folder.path()).arg("explain").output().expect("it runs"));
    for code in portaal::base::code::Code::ALL {
        assert!(list.contains(code.as_str()), "{}", code.as_str());
    }
    let page = said(&portaal(&folder.path()).args(["explain", "unknown-field"]).output().expect("it runs"));
    assert!(page.starts_with("Some(0)") && page.contains("# unknown-field"), "{page}");
    assert!(said(&portaal(&folder.path()).args(["explain", "nope"]).output().expect("it runs")).starts_with("Some(2)"));
}

#[test]
fn a_fault_publishes_nothing_and_is_said_in_every_form() {
    let site = SiteTest::small();
    let folder = Folder::with(&site);
    let root = folder.path();
    let build = || portaal(&root).args(["build", "--today", TODAY]).output().expect("it runs");
    assert!(said(&build()).starts_with("Some(0)"));
    let before = read_tree(&root.join("public"));
    let path = root.join("content/aanbod/judo.md");
    let text = fs::read_to_string(&path).expect("the offer is there").replace("scholen: [linde]", "scholen: [lindee]");
    fs::write(&path, text).expect("the offer can be written");
    let failed = said(&build());
    assert!(failed.starts_with("Some(1)"), "{failed}");
    assert!(failed.contains("bedoelde u `linde`"), "{failed}");
    assert!(read_tree(&root.join("public")) == before, "the old site is intact");
    let check =
        |format| said(&portaal(&root).args(["check", "--today", TODAY, "--format", format]).output().expect("it runs"));
    let json = check("json");
    let document: serde_json::Value = serde_json::from_str(json.trim_start_matches("Some(1)\n")).expect("it is JSON");
    let found = document["diagnostics"].as_array().expect("it holds a list");
    let reference = found.iter().find(|diagnostic| diagnostic["code"] == "unknown-reference").expect("it is there");
    assert_eq!((&reference["path"], &reference["line"]), (&"content/aanbod/judo.md".into(), &7.into()));
    assert!(check("github").contains("::error file=content/aanbod/judo.md,"), "{}", check("github"));
}

#[test]
fn publish_refuses_what_is_not_ready() {
    let folder = Folder::with(&SiteTest::small());
    let text = said(&portaal(&folder.path()).args(["build", "--publish", "--today", TODAY]).output().expect("it runs"));
    assert!(text.starts_with("Some(1)") && text.contains("sample-refused"), "{text}");
    assert!(!folder.path().join("public/index.html").exists());
}

#[test]
fn nothing_changed_is_said_and_warnings_are_said_again() {
    let folder = Folder::with(&SiteTest::small());
    let build = || said(&portaal(&folder.path()).args(["build", "--today", TODAY]).output().expect("it runs"));
    let first = build();
    let second = build();
    assert!(first.contains("geschreven"), "{first}");
    assert!(second.contains("niets veranderd"), "{second}");
    assert!(first.contains("sample-content") && second.contains("sample-content"), "{second}");
}

#[test]
fn the_site_is_never_put_among_its_sources() {
    let folder = Folder::with(&SiteTest::small());
    for output in ["content", "content/uit", "."] {
        let text = said(&portaal(&folder.path()).args(["build", "--output", output]).output().expect("it runs"));
        assert!(text.starts_with("Some(2)"), "{output}: {text}");
    }
}

#[test]
fn yesterday_and_tomorrow_are_built_as_they_are() {
    let folder = Folder::with(&SiteTest::small().edited("content/nieuws/open.md", "2026-11-02", "2026-12-24"));
    let root = folder.path();
    let built = |today: &str, output: &str| {
        let text =
            said(&portaal(&root).args(["build", "--today", today, "--output", output]).output().expect("it runs"));
        assert!(text.starts_with("Some(0)"), "{text}");
        root.join(output).join("nieuws/open/index.html").exists()
    };
    assert!(!built("2026-12-23", "voor"));
    assert!(built("2026-12-24", "na"));
}

#[test]
fn check_and_build_alike_say_that_there_is_too_much_to_search() {
    let words: String = (0..30_000_u32).map(|at| format!("{} ", Digest::of(&at.to_le_bytes()))).collect();
    let site = SiteTest::small().with("content/paginas/woorden.md", format!("---\ntitel: Woorden\n---\n\n{words}\n"));
    let folder = Folder::with(&site);
    for command in ["check", "build"] {
        let text = said(&portaal(&folder.path()).args([command, "--today", TODAY]).output().expect("it runs"));
        assert!(text.starts_with("Some(0)") && text.contains("[search-index-large]"), "{command}: {text}");
    }
}

#[test]
fn help_and_version_may_be_asked_for_as_words() {
    let folder = Folder::with(&SiteTest::small());
    let run = |arguments: &[&str]| said(&portaal(&folder.path()).args(arguments).output().expect("it runs"));
    assert_eq!(run(&["help"]), run(&["--help"]));
    assert_eq!(run(&["help", "build"]), run(&["build", "--help"]));
    assert_eq!(run(&["version"]), run(&["--version"]));
}

#[test]
fn the_system_is_heard_in_dutch() {
    let folder = Folder::with(&SiteTest::small());
    let output = portaal(&folder.path()).args(["build", "--output", "/proc/x"]).output().expect("it runs");
    let told = said(&output);
    assert!(told.contains("/proc/x") && !told.contains("os error"), "{told}");
}

#[test]
fn pages_that_are_gone_are_named_unless_they_lead_on() {
    let folder = Folder::with(&SiteTest::small());
    let run = || said(&portaal(&folder.path()).args(["build", "--today", "2026-11-21"]).output().expect("it runs"));
    assert!(!run().contains("er niet meer"));
    let path = folder.path().join("content/paginas");
    std::fs::write(path.join("weg.md"), "---\ntitel: Weg\n---\n\nTekst.\n").expect("files can be written");
    assert!(!run().contains("er niet meer"));
    std::fs::rename(path.join("weg.md"), path.join("hier.md")).expect("files can be renamed");
    let told = run();
    assert!(told.contains("deze pagina is er niet meer: `/weg/`") && told.contains("omgeleid_van"), "{told}");
    let text = "---\ntitel: Daar\nomgeleid_van: [/hier/]\n---\n\nTekst.\n";
    std::fs::remove_file(path.join("hier.md")).expect("files can be removed");
    std::fs::write(path.join("daar.md"), text).expect("files can be written");
    assert!(!run().contains("er niet meer"), "the old page leads to the new");
}
