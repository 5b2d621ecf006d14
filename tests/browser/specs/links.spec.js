// Every link, anchor, image and address of the whole output leads somewhere.
import { expect, test } from "@playwright/test";
import { tags } from "../support/html.js";
import { below, portal, small } from "../support/site.js";

const URLS = ["href", "src", "action", "poster"];

/** What a page points to: its links for people, and everything else that must be there. */
function pointers(html) {
  const found = [];
  for (const { name, attributes, text } of tags(html)) {
    for (const attribute of URLS) {
      if (attributes[attribute] !== undefined) found.push({ to: attributes[attribute], followed: name === "a" });
    }
    for (const candidate of (attributes.srcset ?? "").split(",").filter(Boolean)) {
      found.push({ to: candidate.trim().split(/\s+/)[0] });
    }
    if (name === "meta" && attributes["http-equiv"] === "refresh") found.push({ to: attributes.content.split("url=")[1] });
    if (name === "meta" && /^og:(url|image)$/.test(attributes.property)) found.push({ to: attributes.content });
    if (name === "script" && text?.trim()) {
      for (const [, to] of text.matchAll(/"(https?:\/\/[^"\\]+)"/g)) found.push({ to });
    }
  }
  return found;
}

/** The ids of every file that can be pointed into. */
function anchors(site) {
  const ids = new Map();
  for (const file of [...site.files(".html"), ...site.files(".svg")]) {
    const found = tags(site.read(file)).map(({ attributes }) => attributes.id).filter(Boolean);
    ids.set(site.url(file), new Set(found));
  }
  return ids;
}

for (const site of [portal, below, small]) {
  test.describe(`the ${site.name} site`, () => {
    test("every internal link and anchor resolves", () => {
      const { origin } = site;
      const files = new Set(site.files().map((file) => site.url(file)));
      const ids = anchors(site);
      const wrong = [];
      const check = (from, to) => {
        if (/^(mailto|data):/.test(to)) return;
        if (to.startsWith("tel:")) {
          if (!/^tel:\+?[0-9]+$/.test(to)) wrong.push(`${from}: ${to} cannot be called`);
          return;
        }
        // A calendar to follow is the file that is there, by another scheme.
        to = to.replace(/^webcal:/, new URL(origin).protocol);
        const here = new URL(from, origin).href;
        const url = URL.canParse(to, here) && new URL(to, here);
        if (!url) return wrong.push(`${from}: ${to} is no address`);
        if (url.origin !== origin) return;
        const path = decodeURI(url.pathname);
        if (!files.has(path)) return wrong.push(`${from}: ${to} is not there`);
        const id = decodeURIComponent(url.hash.slice(1));
        if (id && !ids.get(path)?.has(id)) wrong.push(`${from}: ${to} has no such place`);
      };
      for (const file of site.files(".html")) {
        for (const { to } of pointers(site.read(file))) check(site.url(file), to);
      }
      for (const file of site.files(".css")) {
        for (const [, to] of site.read(file).matchAll(/url\("?([^")]+)"?\)/g)) check(site.url(file), to);
      }
      for (const file of site.files(".xml")) {
        // What stands within an article in a feed is relative to the article.
        for (const part of site.read(file).split("<entry>")) {
          const from = part.match(/xml:base="([^"]+)"/)?.[1] ?? origin + site.url(file);
          for (const [, to] of part.matchAll(/<(?:loc|id)>([^<]+)</g)) check(from, to);
          for (const [, to] of part.matchAll(/\b(?:href|src)=(?:"|&quot;)([^"&]+)/g)) check(from, to);
        }
      }
      for (const line of site.read("_redirects").split("\n").filter(Boolean)) {
        const [from, to, status] = line.split(" ");
        // What has moved for good is a page as well, for hosts that do not read this file. Files cannot be, and a list that is empty
        // today is not worth one.
        if (from.endsWith("/") && status === "301") check("/_redirects", from);
        check("/_redirects", to);
      }
      check("/robots.txt", site.read("robots.txt").match(/^Sitemap: (\S+)/m)[1]);
      expect(wrong).toEqual([]);
    });

    // In the small portal some pages stand by themselves, as pages may.
    const reachable = site === small ? () => {} : test;
    reachable("every page can be reached from home by links alone", () => {
      const { origin } = site;
      const pages = new Map(site.files(".html").map((file) => [site.url(file), file]));
      const home = site.url("index.html");
      const reached = new Set([home]);
      for (const url of reached) {
        for (const { to, followed } of pointers(site.read(pages.get(url)))) {
          const next = followed && URL.canParse(to, origin + url) && new URL(to, origin + url);
          if (next && next.origin === origin && pages.has(next.pathname)) reached.add(next.pathname);
        }
      }
      const old = site.read("_redirects").split("\n").map((line) => line.split(" ")[0]);
      const lost = site.files("404.html").map((file) => site.url(file));
      const apart = new Set([...lost, ...old]);
      expect([...pages.keys()].filter((url) => !reached.has(url) && !apart.has(url))).toEqual([]);
    });

    test("the sitemap lists every page that search engines may show, and no other", () => {
      const listed = [...site.read("sitemap.xml").matchAll(/<loc>([^<]+)</g)].map(([, url]) => url).sort();
      const shown = site.files(".html").filter((file) => !/<meta name="robots" content="noindex">/.test(site.read(file)));
      expect(listed).toEqual(shown.map((file) => site.origin + site.url(file)).sort());
    });
  });
}
