//! The page of an article.

use schemars::JsonSchema;
use serde::Serialize;

use super::card::ArticleCard;
use super::link::{Link, is_long};
use crate::base::table::Id;
use crate::model::entity::AnyId;
use crate::model::{Article, Language};
use crate::render::prose::Prose;
use crate::render::words::Moment;
use crate::render::{Head, RenderCx, WebPage, structured};
use crate::routes::Route;

/// How many other articles a page ends with.
const MORE: usize = 3;

/// What `article.html` shows.
#[derive(Serialize, JsonSchema)]
pub struct ArticleView<'a> {
    title: &'a str,
    is_long: bool,
    summary: &'a str,
    title_lang: Option<Language>,
    /// The language of the line below the title, when it is not the page's.
    lead_lang: Option<Language>,
    date: Moment,
    prose: Prose<'a>,
    schools: Vec<Link<'a>>,
    more: Vec<ArticleCard<'a>>,
}

/// The view of an article.
#[must_use]
pub fn article<'a>(cx: RenderCx<'a>, route: &'a Route, id: Id<Article>) -> WebPage<'a, ArticleView<'a>> {
    let site = cx.site;
    let words = cx.words(route);
    let article = &site.articles[id];
    let localised = cx.localised(route, AnyId::Article(id));
    // The list is small and its order is that of the days: the newest but this one.
    let more = site.articles.iter().map(|(other, _)| other).filter(|other| *other != id).take(MORE);
    let head = Head {
        is_article: true,
        data: Some(structured::article(site, article, &localised)),
        ..Head::of(cx, route, AnyId::Article(id), &localised)
    };
    let body = ArticleView {
        title: localised.title.text,
        is_long: is_long(localised.title.text),
        summary: localised.lead_text(),
        title_lang: localised.title.lang,
        lead_lang: localised.lead_lang(),
        date: words.moment(article.date.0),
        prose: Prose::new(cx, localised.body, route.language),
        schools: Link::schools(site, words, article.links.schools.iter().copied()),
        more: more.map(|other| ArticleCard::new(cx, words, other)).collect(),
    };
    WebPage { head, body }
}
