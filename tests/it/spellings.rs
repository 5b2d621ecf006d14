//! What is right is not held against anybody, in whichever of its spellings.

use portaal::build::{Memos, build};

use super::support::{SiteTest, short, small};

/// A field of the small portal, and ways to write what stands there that are as good.
struct Field {
    path: &'static str,
    written: &'static str,
    spellings: &'static [&'static str],
}

const OFFER: &str = "content/aanbod/judo.md";
const POINT: &str = "content/contact/linde-servicepunt.md";
const SCHOOL: &str = "content/scholen/linde.md";
const PAGE: &str = "content/paginas/over-ons.md";

const FIELDS: &[Field] = &[
    Field {
        path: OFFER,
        written: "  einde: 2027-07-07",
        spellings: &[
            "  einde: \"2027-07-07\"",
            "  einde: '2027-07-07'",
            "  einde: 7-7-2027",
            "  einde: 07-07-2027",
            "  einde:   2027-07-07  ",
            "  einde: 2027-07-07 # de laatste woensdag",
        ],
    },
    Field {
        path: OFFER,
        written: "  tot: 15.00",
        spellings: &["  tot: 15:00", "  tot: \"15:00\"", "  tot: 15.00 uur", "  tot: 15:00 uur"],
    },
    Field {
        path: OFFER,
        written: "van: 14:00",
        spellings: &["van: 9:00", "van: 09:00", "van: 9.00", "van: 09.00 uur", "van: \"9:00\""],
    },
    Field {
        path: OFFER,
        written: "kosten: gratis",
        spellings: &[
            "kosten: \"gratis\"",
            "kosten: { bedrag: 2, per: keer }",
            "kosten: { bedrag: \"2,50\", per: keer }",
            "kosten: { bedrag: 2.50, per: keer }",
            "kosten:\n  bedrag: 2,50\n  per: keer",
            "kosten:\n  bedrag: €2,50\n  per: keer",
            "kosten:\n  bedrag: € 2,50\n  per: keer",
            "kosten:\n  bedrag: 12,-\n  per: keer",
            "kosten:\n  bedrag: 12,00\n  per: schooljaar",
            "kosten:\n  bedrag: 2,50 euro\n  per: keer",
            "kosten: {bedrag: 3, per: maand}",
            "kosten: { bedrag: 0, per: keer }",
        ],
    },
    Field {
        path: OFFER,
        written: "groepen: [3, 4, 5]",
        spellings: &[
            "groepen: [3,4,5]",
            "groepen: [ 3, 4, 5 ]",
            "groepen: [3, 4, 5,]",
            "groepen:\n  - 3\n  - 4",
            "groepen:\n- 3\n- 4",
            "groepen: [\"3\", '4']",
            "groepen: [3]",
            "groepen:\n  [3, 4]",
        ],
    },
    Field {
        path: OFFER,
        written: "dagen: [wo]",
        spellings: &["dagen: [\"wo\"]", "dagen:\n    - wo", "dagen:\n  - wo", "dagen: [wo, do]", "dagen: [ wo ]"],
    },
    Field {
        path: OFFER,
        written: "scholen: [linde]",
        spellings: &[
            "scholen: [\"linde\"]",
            "scholen: ['linde', wilg]",
            "scholen:\n  - linde\n  - wilg",
            "scholen:\n- linde\n- wilg",
            "scholen:\n    - linde\n    - wilg",
            "scholen:\n  # de eerste\n  - linde",
            "scholen:\n  - linde # de eerste",
        ],
    },
    Field {
        path: OFFER,
        written: "titel: Judo voor beginners",
        spellings: &[
            "titel: \"Judo voor beginners\"",
            "titel: 'Judo voor beginners'",
            "titel: \"Judo: voor beginners\"",
            "titel: Judo - voor beginners",
            "titel: Judo (voor beginners)",
            "titel: Judo & meer",
            "titel: Judo, ook op zaterdag",
            "titel: Judo? Ja!",
            "titel: Wat is judo?",
            "titel: Judo voor groep 3/4",
            "titel: 100% judo",
            "titel: Foto's van judo",
            "titel: Judo in 's-Graveland",
            "titel: \"'s Avonds judo\"",
            "titel: Judo – voor beginners",
            "titel: Judo… en dan?",
            "titel: Judo “op de mat”",
            "titel: De TODO-lijst",
            "titel: C#-groep",
            "titel: Judo om 15:30",
            "titel: null punt judo",
            "titel: Ja, judo",
            "titel: 2026",
            "titel: >-\n  Judo voor\n  beginners",
            "titel: |\n  Judo voor beginners",
            "titel: Judo voor\n  beginners",
            "titel: Café Šimić, één keer",
            "titel: عربي",
        ],
    },
    Field {
        path: OFFER,
        written: "trefwoorden: [vechtsport]",
        spellings: &[
            "trefwoorden: [vechtsport, \"a, b\"]",
            "trefwoorden:\n  - vechtsport\n  - op de mat",
            "trefwoorden:\n  - vechtsport\n\n  - stoeien",
            "trefwoorden: []",
            "trefwoorden:\n  - een lange\n    regel",
            "trefwoorden:\n  - >-\n    een\n    - twee",
            "trefwoorden:\n  - \"een\n    - twee\"",
        ],
    },
    Field {
        path: OFFER,
        written: "niet_op: [2026-10-14]",
        spellings: &["niet_op: [14-10-2026]", "niet_op:\n    - 2026-10-14", "niet_op: []"],
    },
    Field {
        path: POINT,
        written: "telefoon: 020 111 2233",
        spellings: &[
            "telefoon: 0201112233",
            "telefoon: 020-1112233",
            "telefoon: 020-111 22 33",
            "telefoon: (020) 111 2233",
            "telefoon: +31 20 111 2233",
            "telefoon: +31201112233",
            "telefoon: +31 (0)20 111 2233",
            "telefoon: 0031 20 111 2233",
            "telefoon: 06 12345678",
            "telefoon: 06-12 34 56 78",
            "telefoon: \"020 111 2233\"",
            "telefoon: 14 020",
            "telefoon: 0800 2000",
            "telefoon: 113",
        ],
    },
    Field {
        path: POINT,
        written: "inloop: ja",
        spellings: &["inloop: Ja", "inloop: nee", "inloop: true", "inloop: \"ja\""],
    },
    Field {
        path: POINT,
        written: "email: servicepunt@example.org",
        spellings: &[
            "email: Servicepunt@example.org",
            "email: \"servicepunt@example.org\"",
            "email: de.linde+hulp@sub.example.org",
        ],
    },
    Field {
        path: POINT,
        written: "talen: [nl, tr]",
        spellings: &["talen: [nl, TR]", "talen:\n  - nl\n  - tr"],
    },
    Field {
        path: SCHOOL,
        written: "postcode: 1062 AB",
        spellings: &["postcode: 1062AB", "postcode: 1062ab", "postcode: 1062 ab", "postcode: \"1062 AB\""],
    },
    Field {
        path: SCHOOL,
        written: "nummer: 1\n",
        spellings: &["nummer: 1a\n", "nummer: 1-3\n", "nummer: \"1\"\n", "nummer: 1 hs\n"],
    },
    Field {
        path: SCHOOL,
        written: "website: https://linde.example.org",
        spellings: &[
            "website: https://linde.example.org/",
            "website: HTTPS://WWW.LINDE.EXAMPLE.ORG",
            "website: http://linde.example.org",
            "website: \"https://linde.example.org/a?b=c#d\"",
        ],
    },
    Field {
        path: SCHOOL,
        written: "breedte: 52.35",
        spellings: &["breedte: 52,35", "breedte: \"52.35\""],
    },
    Field {
        path: PAGE,
        written: "Wie wij zijn.[^1]\n",
        spellings: &[
            "Bel [020 123 4567](tel:+31201234567).[^1]\n",
            "Kijk op https://www.example.org of www.example.org.[^1]\n",
            "Mail info@example.org of <info@example.org>.[^1]\n",
            "2 * 3 * 4 = 24, en 5 < 6.[^1]\n",
            "Een stuk_met_streepjes en 'aanhaling'.[^1]\n",
            "Wij zijn #1 in de buurt.[^1]\n",
            "- een\n- twee\n  - drie\n\n1. een\n2. twee[^1]\n",
            "Een noot [zie hieronder] (dit is een terzijde).[^1]\n",
            "| a | b |\n|---|---|\n| 1 | 2 |\n\nEinde.[^1]\n",
            "## Kop\n\n### Kop\n\n## Kop\n\nTekst.[^1]\n",
        ],
    },
];

#[test]
fn no_right_spelling_is_a_false_alarm() {
    let memos = Memos::default();
    let known = short(&small().diagnostics);
    let mut wrong = Vec::new();
    let mut tried = 0;
    for Field { path, written, spellings } in FIELDS {
        for spelling in *spellings {
            let site = SiteTest::small().edited(path, written, spelling);
            let found = short(&build(&site.snapshot, site.options, &memos, &|_| {}).diagnostics);
            if found != known {
                wrong.push(format!("{spelling}\n{}", found.replace(&known, "")));
            }
            tried += 1;
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(tried > 130, "only {tried} were tried");
}
