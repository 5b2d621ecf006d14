//! The renderer as a whole: what authors write. `hostile` has what they should not.

use std::fmt::Write;

use super::*;

mod hostile;

use hostile::defects;

/// The HTML with `@0` for the URL of link 0 and `<img 0>` for image 0.
fn html_of(markdown: &Markdown) -> String {
    let mut out = String::new();
    markdown.html.write(&mut out, &mut |slot, out| {
        let _ = match slot {
            HtmlSlot::Link(index) => write!(out, "@{index}"),
            HtmlSlot::Image(index) => write!(out, "<img {index}>"),
        };
    });
    out
}

fn html(text: &str) -> String {
    html_of(&render(text))
}

/// Each fault as `code argument` with the text it points at.
fn faults(text: &str) -> Vec<(String, &str)> {
    let fault = |fault: MarkdownFault| (format!("{} {}", fault.code.as_str(), fault.arguments[0].1), &text[fault.span]);
    render(text).faults.into_iter().map(fault).collect()
}

#[test]
fn headings_have_ids_and_a_link_beside_them() {
    let text = "## Wat *doen* we?\n\n## Wat doen we?\n";
    assert_eq!(
        html(text).lines().next(),
        Some(
            "<div class=\"heading\"><h2 id=\"wat-doen-we\">Wat <em>doen</em> we?</h2><a href=\"#wat-doen-we\" \
             class=\"anchor\" aria-labelledby=\"wat-doen-we\"><span aria-hidden=\"true\">#</span></a></div>"
        )
    );
    let ids: Vec<_> = render(text).headings.into_iter().map(|heading| (heading.level, heading.id)).collect();
    assert_eq!(ids, [(2, "wat-doen-we".to_owned()), (2, "wat-doen-we-2".to_owned())]);
}

#[test]
fn a_heading_of_the_first_level_is_shown_one_lower_and_reported() {
    assert!(html("Titel\n=====\n").contains("<h2 id=\"titel\">Titel</h2>"));
    assert_eq!(faults("a\n\n# Titel & co\n"), [("heading-level Titel & co".into(), "# Titel & co\n")]);
}

#[test]
fn a_heading_without_a_text_is_no_heading() {
    assert_eq!(html("a\n\n##\n\nb"), "<p>a</p>\n<p>b</p>\n");
    assert_eq!(html("## ![](x.png)"), "<p><img 0></p>\n");
    assert_eq!(render("## ![Het plein](x.png)").headings[0].title, "Het plein");
}

#[test]
fn links_into_the_portal_are_holes_and_others_are_finished() {
    let text = "[x](../scholen/lukasschool.md#contact) [y](/over-ons/) [z](#kop) [w](https://a.nl/?b&c \"T\") <info@a.nl> \
                [t](tel:+31206190966) [p](//a.nl) [top](#)";
    let markdown = render(text);
    assert_eq!(
        html_of(&markdown),
        "<p><a href=\"@0\">x</a> <a href=\"@1\">y</a> <a href=\"@2\">z</a> \
         <a href=\"https://a.nl/?b&amp;c\" class=\"external\" rel=\"noopener\" title=\"T\">w</a> \
         <a href=\"mailto:info@a.nl\"><bdi dir=\"ltr\">info@a.nl</bdi></a> <a href=\"tel:+31206190966\">t</a> \
         <a href=\"//a.nl\" class=\"external\" rel=\"noopener\">p</a> <a href=\"#\">top</a></p>\n"
    );
    let first = &markdown.links[0];
    assert_eq!((first.target.as_str(), first.anchor.as_deref()), ("../scholen/lukasschool.md", Some("contact")));
    assert_eq!(&text[first.span.clone()], "[x](../scholen/lukasschool.md#contact)");
    assert_eq!((markdown.links[1].target.as_str(), markdown.links[2].target.as_str()), ("/over-ons/", ""));
    assert_eq!(markdown.links.len(), 3);
}

#[test]
fn a_link_without_a_text_shows_where_it_leads() {
    assert_eq!(html("[](a.md) []()"), "<p><a href=\"@0\">a.md</a> <a href=\"@1\">…</a></p>\n");
    assert_eq!(html("[![kaart](k.png)](a.md)"), "<p><a href=\"@0\"><img 0></a></p>\n");
}

#[test]
fn unsafe_links_and_images_are_taken_out_and_reported() {
    let text = "[x](JavaScript:alert(1)) ![k](data:image/png;base64,AA) <vbscript:x>";
    assert_eq!(html(text), "<p>x k vbscript:x</p>\n");
    let whats: Vec<_> = faults(text).into_iter().map(|(what, _)| what).collect();
    assert_eq!(whats, ["unsafe-html javascript:", "unsafe-html data:", "unsafe-html vbscript:"]);
}

#[test]
fn images_are_holes_with_a_text() {
    let text = "![Het *plein*\nnu](../foto's/het%20plein.jpg \"Titel\") ![](b.png)";
    let markdown = render(text);
    let image = &markdown.images[0];
    assert_eq!((image.target.as_str(), image.alt.as_str()), ("../foto's/het plein.jpg", "Het plein nu"));
    assert_eq!(image.title.as_deref(), Some("Titel"));
    assert_eq!(html_of(&markdown), "<p><img 0> <img 1></p>\n");
    assert_eq!(faults(text), [("missing-alt b.png".into(), "![](b.png)")]);
}

#[test]
fn tables_can_be_scrolled_and_their_headings_have_a_scope() {
    assert_eq!(
        html("| | Dag |\n|:-|--:|\n| 1 | ma |\n"),
        "<div class=\"table-wrap\" tabindex=\"0\" role=\"group\" aria-label=\"Tabel\"><table>\n<thead><tr><td class=\"align-left\">\
         </td><th scope=\"col\" class=\"align-right\">Dag</th></tr></thead>\n<tbody>\n<tr><td class=\"align-left\">1</td>\
         <td class=\"align-right\">ma</td></tr>\n</tbody></table></div>\n"
    );
    assert!(html("| ![k](k.png) |\n|-|\n").contains("<th scope=\"col\"><img 0></th></tr></thead>\n</table></div>"));
}

#[test]
fn tasks_alerts_and_definitions_are_told_apart_without_colour() {
    assert_eq!(
        html("- [x] a\n- [ ] b\n"),
        "<ul>\n<li class=\"task\"><input type=\"checkbox\" checked disabled aria-label=\"Gedaan\"> a</li>\n\
         <li class=\"task\"><input type=\"checkbox\" disabled aria-label=\"Nog te doen\"> b</li>\n</ul>\n"
    );
    assert!(html("- [x] a\n\n- [ ] b\n").starts_with("<ul>\n<li class=\"task\">\n<p><input "));
    assert_eq!(
        html("> [!WARNING]\n> Glad.\n"),
        "<div class=\"alert alert-warning\" role=\"note\">\n<p class=\"alert-title\">Let op</p>\n<p>Glad.</p>\n</div>\n"
    );
    assert_eq!(html("IKC\n: Kindcentrum\n"), "<dl>\n<dt>IKC</dt>\n<dd>Kindcentrum</dd>\n</dl>\n");
    assert_eq!(html("3. a\n4. ~~b~~\n"), "<ol start=\"3\">\n<li>a</li>\n<li><del>b</del></li>\n</ol>\n");
}

#[test]
fn code_is_coloured_where_its_language_is_known() {
    let markdown = render("```yaml\na: 1\n```\n");
    assert!(markdown.has_code);
    assert_eq!(
        html_of(&markdown),
        "<pre tabindex=\"0\"><code class=\"language-yaml\"><span class=\"hl-tag\">a</span>: \
         <span class=\"hl-constant\">1</span>\n</code></pre>\n"
    );
    assert_eq!(html("```\n<b>&\n```\n"), "<pre tabindex=\"0\"><code>&lt;b&gt;&amp;\n</code></pre>\n");
    assert!(html("~~~ \"><script>\nx\n~~~").starts_with("<pre tabindex=\"0\"><code>x"));
    assert!(!render("`x`").has_code);
}

#[test]
fn footnotes_lead_there_and_back() {
    let text = "Een[^b] en twee[^A] en weer[^b].\n\n[^a]: Noot *a*.\n[^b]: Noot b[^c].\n\n    - lijst\n[^c]: c\n[^d]: [niet](n.md)\n";
    let markdown = render(text);
    let html = html_of(&markdown);
    assert!(
        html.contains("<a href=\"#noot_1\" id=\"nootref_1_2\" role=\"doc-noteref\" aria-label=\"Voetnoot 1\">1</a>"),
        "{html}"
    );
    let (_, notes) = html.split_once("<section").expect("there are notes");
    assert!(notes.starts_with(" class=\"footnotes\" role=\"doc-endnotes\">\n<h2 class=\"footnotes-title\">Voetnoten</h2>\n<ol>\n<li id=\"noot_1\">"));
    assert!(
        notes.contains("Noot <em>a</em>. <a href=\"#nootref_2\" class=\"footnote-back\" role=\"doc-backlink\""),
        "{notes}"
    );
    assert!(notes.contains("verwijzing 2\">↩\u{fe0e}<sup>2</sup></a></li>"), "{notes}");
    assert_eq!(notes.matches("<li id=\"noot_").count(), 3);
    assert!(markdown.links.is_empty(), "a note that nobody refers to is not there");
    assert_eq!(defects(&html), [""; 0]);
}

#[test]
fn a_reference_without_a_note_is_reported() {
    let text = "a[^x] \\[^y] `[^z]` [^w](u.md) [^é_1] [^ ]";
    assert_eq!(faults(text), [("missing-footnote x".into(), "[^x]"), ("missing-footnote é_1".into(), "[^é_1]")]);
}

#[test]
fn harmless_html_stays_and_takes_part() {
    let text = "<details>\n<summary>Hoe?</summary>\n\nZo: <kbd>Ctrl</kbd> [x](y.md).\n\n</details>\n\nH<sub>2</sub>O <!-- stil -->";
    assert_eq!(
        html(text),
        "<details>\n<summary>Hoe?</summary>\n<p>Zo: <kbd>Ctrl</kbd> <a href=\"@0\">x</a>.</p>\n</details>\n<p>H<sub>2</sub>O </p>\n"
    );
    assert!(render(text).faults.is_empty());
}

#[test]
fn links_and_images_in_html_are_listed_like_others() {
    let text = "<a href=\"../a%20b.md#c\" title='T' target=_blank>x</a> <img src=k.png alt=\"caf&eacute;\"> <img src=l.png> \
                <a href=https://x.nl class=knop>y</a> <a name=\"oud\"></a>";
    let markdown = render(text);
    assert_eq!(
        html_of(&markdown),
        "<p><a href=\"@0\" title=\"T\">x</a> <img 0> <img 1> <a href=\"https://x.nl\" class=\"external knop\" rel=\"noopener\">y</a> \
         <a id=\"oud\"></a></p>\n"
    );
    assert_eq!((markdown.links[0].target.as_str(), markdown.links[0].anchor.as_deref()), ("../a b.md", Some("c")));
    assert_eq!(&text[markdown.links[0].span.clone()], "<a href=\"../a%20b.md#c\" title='T' target=_blank>");
    assert_eq!(markdown.images[0].alt, "café");
    assert_eq!(markdown.anchors, ["oud"]);
    assert_eq!(faults(text), [("missing-alt l.png".into(), "<img src=l.png>")]);
}

#[test]
fn a_telephone_number_is_not_broken_over_two_lines() {
    let text = "[020 619 09-66](tel:+31206190966) [Bel het servicepunt van de school: 020 619](tel:+31206190966)";
    let html = html(text);
    assert!(html.contains(">020\u{a0}619\u{a0}09\u{2011}66<"), "{html}");
    assert!(html.contains(">Bel het servicepunt van de school: <bdi dir=\"ltr\">020\u{a0}619<"), "{html}");
}

#[test]
fn no_line_ends_in_spaces() {
    let html = html("a <!-- x -->\nb\n\n```\nc  \n\t\nd\n```\n\n```yaml\na: 1 \n```\n");
    assert!(html.lines().all(|line| line.trim_end() == line), "{html}");
    assert_eq!(render("![a](b.png) \nc").html.slots().count(), 1);
}

#[test]
fn the_excerpt_is_the_first_paragraph_that_says_something() {
    assert_eq!(
        render("# Kop\n\n![k](k.png)\n\n> citaat\n\nDe *eerste*\nalinea.\n\nDe tweede.").excerpt,
        "De eerste alinea."
    );
    assert_eq!(render("<script>x</script>\n\na <script>y</script>b").excerpt, "a b");
    assert_eq!(render("- lijst").excerpt, "");
}

#[test]
fn text_stays_as_it_is_typed() {
    assert_eq!(html("'t \"is\" -- zo... & < >"), "<p>'t \"is\" -- zo... &amp; &lt; &gt;</p>\n");
    assert_eq!(html("a  \nb\\\nc\n\n---\n"), "<p>a<br>\nb<br>\nc</p>\n<hr>\n");
    assert_eq!(render(""), Markdown::default());
    assert_eq!(render("Een \u{a0}x").html.as_str(), Some("<p>Een \u{a0}x</p>\n"));
}
