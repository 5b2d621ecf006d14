//! What data there is, from whom and under which licence, for those who gather catalogues: JSON-LD in the words of DCAT.
//!
//! Source: DCAT-AP-NL 3.0. What it asks and the content does not say is left out; days are those of the content.

use serde_json::{Value, json};

use super::OpenData;
use super::package::pretty;
use super::tables::sheet;
use crate::model::settings::Licence;
use crate::render::RenderCx;
use crate::routes::{DataFile, DataTable, TableForm};

/// The vocabularies of the European Union that catalogues refer to.
const AUTHORITY: &str = "http://publications.europa.eu/resource/authority";

/// The catalogue: a dataset for each subject, and one in HSDS.
#[must_use]
pub(super) fn catalogue(cx: RenderCx<'_>, data: &OpenData) -> String {
    let settings = cx.site.settings();
    let subjects = DataTable::ALL.iter().filter(|table| sheet(**table).about().beside.is_none());
    let mut datasets: Vec<Value> = subjects.map(|table| subject(cx, data, *table)).collect();
    datasets.push(services(cx, data));
    let page = cx.site.absolute(&DataFile::page_url(cx.site));
    let mut catalogue = json!({
        "@context": context(settings.language().code()),
        "@id": cx.site.absolute(&DataFile::Catalogue.url(cx.site)),
        "@type": "dcat:Catalog",
        "dct:title": format!("{}: open data", &*settings.title),
        "dct:description": cx.words_of(settings.language()).get("data-lead"),
        "dct:language": { "@id": format!("{AUTHORITY}/language/{}", settings.language().authority_code()) },
        "dct:publisher": publisher(cx),
        "foaf:homepage": { "@id": page },
    });
    if let Some(licence) = licence(cx) {
        catalogue["dct:license"] = json!({ "@id": authority(licence) });
    }
    let days = DataTable::ALL.iter().filter_map(|table| data.table(cx, *table).checked);
    if let Some(day) = days.max() {
        catalogue["dct:modified"] = date(day);
    }
    catalogue["dcat:dataset"] = datasets.into();
    pretty(&catalogue)
}

fn context(language: &str) -> Value {
    let text = |name: &str| json!({ "@id": name, "@language": language });
    json!({
        "dcat": "http://www.w3.org/ns/dcat#",
        "dct": "http://purl.org/dc/terms/",
        "foaf": "http://xmlns.com/foaf/0.1/",
        "vcard": "http://www.w3.org/2006/vcard/ns#",
        "xsd": "http://www.w3.org/2001/XMLSchema#",
        "dct:title": text("dct:title"),
        "dct:description": text("dct:description"),
    })
}

/// A table with those beside it.
fn subject(cx: RenderCx<'_>, data: &OpenData, table: DataTable) -> Value {
    let about = sheet(table).about();
    let beside = DataTable::ALL.iter().copied().filter(|other| sheet(*other).about().beside == Some(table));
    let distributions = [table].into_iter().chain(beside).flat_map(|table| {
        let title = sheet(table).about().title;
        TableForm::ALL.iter().map(move |form| distribution(cx, data, DataFile::Table(table, *form), title))
    });
    let mut dataset = dataset(cx, table.name(), about.title, about.text);
    if let Some(day) = data.table(cx, table).checked {
        dataset["dct:modified"] = date(day);
    }
    dataset["dcat:distribution"] = distributions.collect();
    dataset
}

fn services(cx: RenderCx<'_>, data: &OpenData) -> Value {
    let words = cx.words_of(cx.site.settings().language());
    let files = [(DataFile::Services, "Services"), (DataFile::Organisations, "Organizations")];
    let mut dataset = dataset(cx, "hsds", words.get("data-hsds-title"), words.get("data-hsds-text"));
    let days = [DataTable::Offers, DataTable::Schools, DataTable::Partners].map(|table| data.table(cx, table).checked);
    if let Some(day) = days.into_iter().flatten().max() {
        dataset["dct:modified"] = date(day);
    }
    dataset["dct:conformsTo"] = json!({ "@id": "https://docs.openreferral.org/en/v3.1.1/hsds/" });
    dataset["dcat:distribution"] = files.iter().map(|(file, title)| distribution(cx, data, *file, title)).collect();
    dataset
}

fn dataset(cx: RenderCx<'_>, name: &str, title: &str, text: &str) -> Value {
    let page = cx.site.absolute(&DataFile::page_url(cx.site));
    let id = format!("{page}#{name}");
    let mut dataset = json!({
        "@id": id,
        "@type": "dcat:Dataset",
        "dct:identifier": id,
        "dct:title": title,
        "dct:description": text,
        "dct:publisher": publisher(cx),
        "dct:creator": publisher(cx),
        "dct:accessRights": { "@id": format!("{AUTHORITY}/access-right/PUBLIC") },
        "dct:language": { "@id": format!("{AUTHORITY}/language/{}", cx.site.settings().language().authority_code()) },
        "dcat:theme": [{ "@id": format!("{AUTHORITY}/data-theme/EDUC") }],
        "dcat:landingPage": { "@id": page },
    });
    let foundation = &cx.site.settings().foundation;
    if let Some(email) = &foundation.email {
        dataset["dcat:contactPoint"] = json!({
            "@type": "vcard:Organization",
            "vcard:fn": &*foundation.name,
            "vcard:hasEmail": { "@id": format!("mailto:{}", email.as_str()) },
        });
    }
    dataset
}

fn distribution(cx: RenderCx<'_>, data: &OpenData, file: DataFile, title: &str) -> Value {
    let url = cx.site.absolute(&file.url(cx.site));
    let media = file.media_type().name();
    // The authority's table of file types has its own names.
    let form = match file {
        DataFile::Table(_, TableForm::Csv | TableForm::Spreadsheet) => "CSV",
        DataFile::Table(_, TableForm::Json) | DataFile::Package | DataFile::Services | DataFile::Organisations => {
            "JSON"
        }
        DataFile::Catalogue => "JSON_LD",
    };
    let mut distribution = json!({
        "@id": url,
        "@type": "dcat:Distribution",
        "dct:title": format!("{title} ({form})"),
        "dcat:accessURL": { "@id": url },
        "dcat:downloadURL": { "@id": url },
        "dct:format": { "@id": format!("{AUTHORITY}/file-type/{form}") },
        "dcat:mediaType": { "@id": format!("https://www.iana.org/assignments/media-types/{media}") },
        "dcat:byteSize": { "@value": data.file(cx, file).len().to_string(), "@type": "xsd:nonNegativeInteger" },
    });
    if let Some(licence) = licence(cx) {
        distribution["dct:license"] = json!({ "@id": authority(licence) });
    }
    distribution
}

fn publisher(cx: RenderCx<'_>) -> Value {
    let foundation = &cx.site.settings().foundation;
    let name = &**foundation.full_name.as_ref().unwrap_or(&foundation.name);
    let home = cx.site.absolute(&cx.site.href("/"));
    json!({ "@id": foundation.website.as_ref().map_or(&*home, |url| url.as_str()), "@type": "foaf:Agent", "foaf:name": name })
}

fn licence(cx: RenderCx<'_>) -> Option<Licence> {
    cx.site.settings().data.as_ref().map(|data| data.licence)
}

fn authority(licence: Licence) -> String {
    let name = match licence {
        Licence::Zero => "CC0",
        Licence::Attribution => "CC_BY_4_0",
    };
    format!("{AUTHORITY}/licence/{name}")
}

fn date(day: jiff::civil::Date) -> Value {
    json!({ "@value": day.to_string(), "@type": "xsd:date" })
}
