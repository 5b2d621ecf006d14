//! The page of one file: its form, what is wrong with it, and the page that it makes beside it.

use camino::Utf8Path;
use serde_json::Value;

use super::draft::{BuiltDraft, present, url_of};
use super::faults::told;
use super::field::{fields, label};
use super::form::FormCx;
use super::given::FormGiven;
use super::html::{escaped, query, said};
use super::lists::edit_url;
use super::place::{is_content, on_disk};
use super::reply::DeskReply;
use super::sheet::FileSheet;
use super::store::KeptDraft;
use super::wish::{BODY, SAYS_NOW, shown_body};
use super::year::YearDays;
use super::{BASE, Desk, DeskNow};
use crate::base::digest::Digest;
use crate::base::media_type::MediaType;
use crate::content::{CONTENT, Declared, kind_schema};
use crate::edit::Difference;
use crate::model::Kind;
use crate::routes::Target;

/// A form that is being opened.
pub(super) struct OpenedForm {
    /// The file, with the text that the form shows.
    pub sheet: FileSheet,
    /// What stands for that text.
    pub source: Digest,
    /// What stands for the text on disk that saving takes the place of; empty for a new file.
    pub base: String,
    /// The form's name.
    pub form: String,
    /// Whether the file is shown as one text.
    pub is_raw: bool,
}

impl Desk {
    /// The form of a file that is there.
    pub(super) fn editor(&self, asked: &FormGiven, now: &DeskNow) -> DeskReply {
        let path = Utf8Path::new(asked.text("bestand"));
        if !is_content(path) || on_disk(&self.root, path).is_none() {
            return self.nothing(404, "desk-not-there");
        }
        let kept = self.sitting.drafts.of(path);
        let chosen = kept.iter().find(|draft| draft.form == asked.text("concept")).cloned();
        let there = present(now, path);
        let Some(text) = chosen.as_ref().map(|draft| draft.text.clone()).or_else(|| there.clone()) else {
            return self.nothing(404, "desk-not-there");
        };
        let base = match &chosen {
            Some(draft) => draft.base.clone(),
            None => Digest::of(text.as_bytes()).to_string(),
        };
        let form = chosen.as_ref().map_or_else(|| self.sitting.form_name(), |draft| draft.form.clone());
        let offered: Vec<&KeptDraft> = kept.iter().filter(|draft| draft.form != form).collect();
        let offered = self.offered(&offered, there.as_deref().unwrap_or_default());
        let said = if asked.text("gedaan").is_empty() { String::new() } else { asked.text("gedaan").to_owned() };
        self.opened(path, &text, base, form, asked.text("als") == "tekst", &offered, &said, now)
    }

    /// The whole page of a form.
    #[expect(clippy::too_many_arguments, reason = "what a form is opened with")]
    pub(super) fn opened(
        &self,
        path: &Utf8Path,
        text: &str,
        base: String,
        form: String,
        is_raw: bool,
        offered: &str,
        done: &str,
        now: &DeskNow,
    ) -> DeskReply {
        let Some(sheet) = FileSheet::read(path, text) else { return self.nothing(404, "desk-not-there") };
        let source = self.sitting.remember(text);
        let is_raw = is_raw || sheet.tree.is_none();
        let form = OpenedForm { sheet, source, base, form, is_raw };
        let built = self.sitting.built(&form.sheet, now, &self.memos);
        let title = title_of(&form.sheet);
        let main = self.editor_html(&form, &built, &title, offered, done, now);
        self.page(now, title, main, "wide")
    }

    fn editor_html(
        &self,
        form: &OpenedForm,
        built: &BuiltDraft,
        title: &str,
        offered: &str,
        done: &str,
        now: &DeskNow,
    ) -> String {
        let sheet = &form.sheet;
        let path = escaped(sheet.path.as_str());
        let url = built.build.site().and_then(|site| url_of(site, sheet)).unwrap_or_default();
        let say = |id: &str| said(&self.words, id, &[]);
        let answer = serde_json::to_string(&self.state(sheet, built, now)).unwrap_or_default();
        let new = if form.base.is_empty() {
            format!(" <span class=\"mark mark--wait\">{}</span>", say("desk-is-new"))
        } else {
            String::new()
        };
        format!(
            "<div class=\"editor\">\n<div class=\"editor__form\">\n<p class=\"crumbs\"><code>{}</code>{new}</p>\n<h1>{}</h1>\n{}{offered}\
             <form method=\"post\" action=\"{BASE}bewaar\" data-formulier=\"{}\" data-bestand=\"{path}\" autocomplete=\"off\">\n\
             <input type=\"hidden\" name=\"@sleutel\" value=\"{}\">\n<input type=\"hidden\" name=\"@bestand\" value=\"{path}\">\n\
             <input type=\"hidden\" name=\"@formulier\" value=\"{}\">\n\
             <section class=\"faults\" aria-labelledby=\"fouten-kop\" data-lijst hidden>\n<h2 id=\"fouten-kop\" tabindex=\"-1\" data-kop></h2>\n<ul data-alle></ul>\n</section>\n\
             <div data-velden>\n{}</div>\n<div class=\"deeds\">\n<button class=\"button\" type=\"submit\">{}</button>\n\
             <button class=\"button button--quiet\" type=\"submit\" formaction=\"{BASE}ongedaan\" formnovalidate data-ongedaan>{}</button>\n\
             <p class=\"deeds__said\" role=\"status\" data-gezegd>{}</p>\n</div>\n<div data-verschil></div>\n</form>\n</div>\n\
             <aside class=\"editor__beside\" aria-label=\"{}\">\n<p class=\"beside__head\"><a href=\"{}\">{}</a> <span data-stand></span></p>\n\
             <iframe class=\"beside__page\" title=\"{}\" src=\"{BASE}pagina?bestand={}\" data-pagina></iframe>\n</aside>\n</div>\n",
            escaped(sheet.short()),
            escaped(title),
            self.around(form, now),
            escaped(&answer),
            escaped(&self.token),
            escaped(&form.form),
            self.fields_html(form, now),
            say("desk-save"),
            say("desk-undo"),
            escaped(done),
            say("desk-beside"),
            escaped(&url),
            say("desk-to-page"),
            say("desk-beside"),
            escaped(&query(sheet.path.as_str())),
        )
    }

    /// What leads from a form elsewhere: the file as one text, its translations.
    fn around(&self, form: &OpenedForm, now: &DeskNow) -> String {
        let url = edit_url(&form.sheet.path);
        let mut links = Vec::new();
        if !form.base.is_empty() {
            let (query, text) = if form.is_raw { ("", "desk-as-form") } else { ("&als=tekst", "desk-as-text") };
            links.push(format!(
                "<a href=\"{}\">{}</a>",
                escaped(&format!("{url}{query}")),
                said(&self.words, text, &[])
            ));
            links.extend(self.translations(&form.sheet, now));
        }
        let note = if form.is_raw && form.sheet.tree.is_none() {
            format!("<p class=\"card card--wait\">{}</p>\n", said(&self.words, "desk-unreadable", &[]))
        } else {
            String::new()
        };
        if links.is_empty() { note } else { format!("<p class=\"around\">{}</p>\n{note}", links.join(" · ")) }
    }

    /// Links to what a file says in other languages, and from a translation to its source.
    fn translations(&self, sheet: &FileSheet, now: &DeskNow) -> Vec<String> {
        let Some(site) = now.build.as_deref().and_then(|build| build.site()) else { return Vec::new() };
        if sheet.name.language.is_some() {
            let source = source_path(&sheet.path);
            let text = self.words.text("desk-to-source", &[]);
            return vec![format!("<a href=\"{}\">{}</a>", escaped(&edit_url(&source)), escaped(&text))];
        }
        if !matches!(sheet.name.declared, Declared::Kind(_)) || sheet.name.is_yaml {
            return Vec::new();
        }
        let own = site.settings().language();
        let others = site.settings().all_languages().filter(|language| *language != own);
        let link = |language: crate::model::Language| {
            let path = sheet.path.with_extension(format!("{}.md", language.segment()));
            let (url, text) = if now.snapshot.get(&path).is_some() {
                (edit_url(&path), language.own_name().to_owned())
            } else {
                let url = format!("{BASE}nieuw?vertaal={}&taal={}", query(sheet.path.as_str()), language.segment());
                (url, self.words.text("desk-translate", &[("language", language.own_name())]))
            };
            format!("<a href=\"{}\">{}</a>", escaped(&url), escaped(&text))
        };
        others.map(link).collect()
    }

    /// Drafts that were left behind, beside what the file says now.
    fn offered(&self, kept: &[&KeptDraft], there: &str) -> String {
        let card = |draft: &&KeptDraft| {
            let take = format!("{}&concept={}", edit_url(&draft.path), query(&draft.form));
            format!(
                "<section class=\"card card--wait\" data-concept>\n<h2>{}</h2>\n<p>{}</p>\n{}<p class=\"card__deeds\"><a class=\"button button--quiet\" href=\"{}\">{}</a></p>\n\
                 <form method=\"post\" action=\"{BASE}weggooien\" class=\"inline\">\n<input type=\"hidden\" name=\"@sleutel\" value=\"{}\">\n\
                 <input type=\"hidden\" name=\"@bestand\" value=\"{}\">\n<input type=\"hidden\" name=\"@formulier\" value=\"{}\">\n\
                 <button class=\"button button--quiet\">{}</button>\n</form>\n</section>\n",
                said(&self.words, "desk-kept-title", &[]),
                said(&self.words, "desk-kept-text", &[]),
                self.difference(there, &draft.text),
                escaped(&take),
                said(&self.words, "desk-kept-take", &[]),
                escaped(&self.token),
                escaped(draft.path.as_str()),
                escaped(&draft.form),
                said(&self.words, "desk-kept-drop", &[]),
            )
        };
        kept.iter().filter(|draft| draft.text != there).map(card).collect()
    }

    /// What differs between two texts, in lines.
    pub(super) fn difference(&self, old: &str, new: &str) -> String {
        let line = |mark: &str, word: &str, line: &String| {
            format!(
                "<li class=\"diff__{mark}\"><span class=\"unseen\">{}: </span>{}</li>\n",
                said(&self.words, word, &[]),
                escaped(line)
            )
        };
        let found = Difference::between(old, new);
        let lines: String = found
            .hunks
            .iter()
            .flat_map(|hunk| {
                let old = hunk.old.iter().map(|text| line("old", "desk-diff-old", text));
                old.chain(hunk.new.iter().map(|text| line("new", "desk-diff-new", text))).collect::<Vec<_>>()
            })
            .collect();
        if lines.is_empty() { String::new() } else { format!("<ul class=\"diff\">\n{lines}</ul>\n") }
    }

    /// Everything in a form that depends on the text that it was opened from.
    pub(super) fn fields_html(&self, form: &OpenedForm, now: &DeskNow) -> String {
        let hidden = format!(
            "<input type=\"hidden\" name=\"@bron\" value=\"{}\">\n<input type=\"hidden\" name=\"@basis\" value=\"{}\">\n",
            form.source,
            escaped(&form.base)
        );
        let sheet = &form.sheet;
        if form.is_raw {
            let label = said(&self.words, "desk-whole", &[]);
            return format!(
                "{hidden}<div class=\"field\" data-path=\"\">\n<label class=\"field__label\" for=\"v-heel\">{label}</label>\n\
                 <textarea class=\"whole\" id=\"v-heel\" name=\"@heel\" rows=\"30\" spellcheck=\"false\" aria-describedby=\"f-heel\">\n{}</textarea>\n\
                 <div class=\"field__faults\" id=\"f-heel\" data-fouten=\"\"></div>\n</div>\n",
                escaped(sheet.text.strip_prefix('\u{feff}').unwrap_or(&sheet.text))
            );
        }
        let entries = self.sitting.entries(now, &self.memos);
        let title = |kind: Kind, slug: &str| entries.title(kind, slug);
        let cx = FormCx { sheet, words: &self.words, title: &title };
        let declared = kind_schema(sheet.name.declared).map(fields).unwrap_or_default();
        format!(
            "{hidden}{}{}{}",
            self.source_text(sheet, now),
            cx.inputs(&declared, sheet.tree.as_ref()),
            self.body_field(sheet)
        )
    }

    /// What a translation was made from, to look at while one writes.
    fn source_text(&self, sheet: &FileSheet, now: &DeskNow) -> String {
        if sheet.name.declared != Declared::Translation {
            return String::new();
        }
        let Some(text) = present(now, &source_path(&sheet.path)) else { return String::new() };
        let mark = format!(
            "<div class=\"field field--flag\" data-path=\"\">\n<input type=\"checkbox\" id=\"v-zegt-nu\" name=\"{}\" value=\"ja\">\n\
             <label for=\"v-zegt-nu\">{}</label>\n</div>\n",
            SAYS_NOW,
            said(&self.words, "desk-says-now", &[])
        );
        format!(
            "<details class=\"group\" open>\n<summary>{}</summary>\n<pre class=\"kept\" tabindex=\"0\">{}</pre>\n</details>\n{mark}",
            said(&self.words, "desk-source", &[]),
            escaped(&text)
        )
    }

    fn body_field(&self, sheet: &FileSheet) -> String {
        if sheet.name.is_yaml {
            return String::new();
        }
        let say = |id: &str| said(&self.words, id, &[]);
        let button = |deed: &str| {
            let text = say(&format!("desk-bar-{deed}"));
            format!(
                "<button type=\"button\" class=\"bar__deed\" data-balk=\"{deed}\" title=\"{text}\">{text}</button>\n"
            )
        };
        let deeds: String = ["kop", "vet", "lijst", "link", "plaatje", "kader"].into_iter().map(button).collect();
        format!(
            "<div class=\"field\" data-path=\"{BODY}\">\n<label class=\"field__label\" for=\"v-tekst-onder\">{}</label>\n\
             <p class=\"field__help\" id=\"h-tekst-onder\">{}</p>\n<div class=\"bar\" role=\"toolbar\" aria-label=\"{}\" aria-controls=\"v-tekst-onder\" data-werkbalk hidden>\n{deeds}</div>\n\
             <textarea class=\"body\" id=\"v-tekst-onder\" name=\"{BODY}\" rows=\"16\" aria-describedby=\"h-tekst-onder f-tekst-onder\" data-tekst>\n{}</textarea>\n\
             <input type=\"file\" accept=\".jpg,.jpeg,.png,.webp,.pdf\" data-bijlage hidden aria-label=\"{}\">\n\
             <div class=\"field__faults\" id=\"f-tekst-onder\" data-fouten=\"{BODY}\"></div>\n</div>\n",
            say("desk-body"),
            say("desk-body-help"),
            say("desk-bar"),
            escaped(&shown_body(sheet)),
            say("desk-bar-plaatje"),
        )
    }

    /// What a script shows of a draft: faults, the days of a planning, the page.
    pub(super) fn state(&self, sheet: &FileSheet, built: &BuiltDraft, now: &DeskNow) -> Value {
        let (own, elsewhere) = told(sheet, &built.build.diagnostics, &now.found, &self.words);
        let errors = own.iter().filter(|fault| fault["severity"] == "fout").count();
        let year = YearDays::of(sheet, built.build.site()).map(|days| days.html(&self.words));
        serde_json::json!({
            "kop": self.words.summary(errors, own.len() - errors),
            "elders_kop": self.words.text("desk-elsewhere", &[]),
            "fouten": own,
            "elders": elsewhere,
            "jaar": year,
        })
    }

    /// The bytes of what only the last draft has, such as a picture that was dropped into its form.
    #[must_use]
    pub fn unsaved_file(&self, url: &str) -> Option<DeskReply> {
        let built = self.sitting.last_built()?;
        let route =
            built.build.route(url).filter(|route| matches!(route.target, Target::Media(_) | Target::Picture(_)))?;
        let bytes = built.build.render(route).ok()?.into_owned();
        Some(DeskReply::file(MediaType::of(&route.file), bytes))
    }

    /// The page of the last draft of a file, for the frame beside its form.
    pub(super) fn beside(&self, asked: &FormGiven, now: &DeskNow) -> DeskReply {
        let path = Utf8Path::new(asked.text("bestand"));
        if !is_content(path) {
            return self.nothing(404, "desk-not-there");
        }
        let last = self.sitting.last_built().and_then(|built| built.page_at(path));
        let made = last.or_else(|| {
            let sheet = FileSheet::read(path, &present(now, path)?)?;
            self.sitting.built(&sheet, now, &self.memos).page(&sheet)
        });
        match made {
            Some((_, html)) => DeskReply::framed(html),
            None => DeskReply::framed(format!(
                "<!doctype html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n<title>{}</title>\n</head>\n<body>\n<main>\n<p>{}</p>\n</main>\n</body>\n</html>\n",
                self.words.language().as_str(),
                said(&self.words, "desk-beside", &[]),
                said(&self.words, "desk-no-page", &[]),
            )),
        }
    }
}

/// What a form is called: the title in its file, or its name.
pub(super) fn title_of(sheet: &FileSheet) -> String {
    let named = ["titel", "naam", "term", "schooljaar"];
    let said = named.iter().find_map(|key| sheet.tree.as_ref()?.entry(key)?.1.as_text().map(str::to_owned));
    said.filter(|title| !title.trim().is_empty()).unwrap_or_else(|| label(&sheet.name.slug))
}

/// The file that a translation is of.
pub(super) fn source_path(path: &Utf8Path) -> camino::Utf8PathBuf {
    let name = path.file_stem().unwrap_or_default();
    let name = name.rsplit_once('.').map_or(name, |(name, _)| name);
    let folder = path.parent().unwrap_or(Utf8Path::new(CONTENT));
    folder.join(format!("{name}.md"))
}
