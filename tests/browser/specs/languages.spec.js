// Every language beside the content's: what is said in it, numbers in a sentence that runs from the right, and what parents come for.
import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { detect } from "tinyld";
import { pages } from "../support/kinds.js";
import { repository } from "../support/site.js";
import { expect, overflow, test, watch } from "../support/test.js";

const LANGUAGES = ["nl", "en", "ar", "tr"];
const TELEPHONE = 'a[href="tel:+31206190966"]';
const telephone = { viewport: { width: 390, height: 844 } };
const below = (language) => (language === "nl" ? "" : `/${language}`);

/** Names are the same in every language: of schools, organisations and places, as the content's own files have them. */
const names = ["scholen", "partners", "besturen", "netwerken", "contact", "begrippen"].flatMap((folder) => {
  const files = readdirSync(path.join(repository, "content", folder)).filter((name) => /^[^.]+\.(md|yaml)$/.test(name));
  const texts = files.map((name) => readFileSync(path.join(repository, "content", folder, name), "utf8"));
  const named = /^ *(?:- )?(?:naam|term|titel|straat|plaats|gemeente|stadsdeel|functie|eigenaar): *["']?(.+?)["']?$/gm;
  return texts.flatMap((text) => [...text.matchAll(named)].map(([, name]) => name));
});
const known = [...new Set(names)].filter((name) => name.length > 2).sort((one, other) => other.length - one.length);

/** A text without names, numbers, addresses, codes and what stands between brackets as the Dutch word for something. */
function spoken(text) {
  let rest = text.replace(/\S*[@/]\S*|\S+\.(nl|org)\b/g, " ").replace(/[([“‘«][^)\]”’»]*[)\]”’»]/g, " ");
  for (const name of known) rest = rest.replaceAll(name, " ");
  return rest.replace(/\b\p{Lu}[\p{L}’'-]*/gu, (word) => (/^[\x00-\x7f]+$/.test(word) ? " " : word)).replace(/[\d\W_]+/gu, (gap) => (/\p{L}/u.test(gap) ? gap : " ")).trim();
}

/** The texts of the page that are in the page's own language, as `lang` says. */
function own(language) {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const texts = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    const isText = !element.closest("script, style, svg, bdi[dir=ltr], [translate=no]");
    if (isText && element.closest("[lang]").lang === language && node.data.trim()) texts.push(node.data.trim());
  }
  return texts;
}

for (const language of ["ar", "tr"]) {
  test(`what is not marked as another language is in that of its page: ${language}`, async ({ page, portal }) => {
    const urls = Object.values(pages).filter((url) => !url.startsWith("/en/") && !url.startsWith("/data/")).slice(0, 60);
    let seen = 0;
    const foreign = new Set();
    for (const url of urls) {
      await page.goto(`${portal}/${language}${url}`);
      for (const text of await page.evaluate(own, language)) {
        const rest = spoken(text);
        // What is short says too little of its language, and letters that only Turkish has say enough.
        if (rest.length < 16 || !/\p{L}{3}/u.test(rest)) continue;
        seen += 1;
        if (language === "tr" && /[çğışöüÇĞİŞÖÜ]/.test(text)) continue;
        const found = detect(rest, { only: ["nl", "en", "tr", "ar"] });
        if (["nl", "en"].includes(found)) foreign.add(`${url}: ${text}`);
      }
    }
    expect(seen).toBeGreaterThan(300);
    expect([...foreign]).toEqual([]);
  });
}

test("a number and hours stand in order in a sentence that runs from the right", async ({ page, portal }) => {
  await page.goto(`${portal}/ar/contact/lukasschool-familie-servicepunt/`);
  const [number, hours] = await page.evaluate(() => {
    const lefts = (text, wanted) => {
      const node = text;
      const at = node.data.indexOf(wanted);
      return [...wanted].map((_, offset) => {
        const range = document.createRange();
        range.setStart(node, at + offset);
        range.setEnd(node, at + offset + 1);
        return range.getBoundingClientRect().left;
      });
    };
    const sentence = document.createElement("p");
    sentence.innerHTML = 'اتصلوا على الرقم <bdi dir="ltr">+31 20 123 45 67</bdi> (<bdi>من الإثنين إلى الجمعة</bdi> <time>9:00</time>\u2060–\u2060<time>12:00</time>)';
    document.querySelector("main").append(sentence);
    const clock = [...sentence.querySelectorAll("time")].map((time) => lefts(time.firstChild, time.textContent));
    return [lefts(sentence.querySelector("bdi").firstChild, "+31 20 123 45 67"), clock];
  });
  const rises = (lefts) => lefts.every((left, at) => at === 0 || left > lefts[at - 1]);
  expect(rises(number), `${number}`).toBe(true);
  for (const clock of hours) expect(rises(clock), `${clock}`).toBe(true);
  // A real number of the page, as it is shown.
  const shown = await page.locator("main bdi[dir=ltr]").filter({ hasText: /^\+?[\d ]+$/ }).first().evaluate((element) => {
    const node = element.firstChild;
    return [...node.data].map((_, at) => {
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + 1);
      return range.getBoundingClientRect().left;
    });
  });
  expect(shown.length).toBeGreaterThan(8);
  expect(rises(shown), `${shown}`).toBe(true);
});

for (const language of LANGUAGES) {
  for (const javaScriptEnabled of [true, false]) {
    const how = `${language}, ${javaScriptEnabled ? "with" : "without"} JavaScript`;

    test(`free on Wednesday for group 5 near 1062: ${how}`, async ({ browser, portal, faults }) => {
      const page = await (await browser.newContext({ ...telephone, javaScriptEnabled, locale: language })).newPage();
      watch(page, faults);
      const list = `${below(language)}/aanbod/`;
      await page.goto(`${portal}${below(language)}/`);
      await page.locator(`main a[href="${list}dag/woensdag/gratis/"]`).first().click();
      if (javaScriptEnabled) {
        await page.locator(".finder select[name=groep]").selectOption("5");
        await page.locator(".finder input[name=postcode]").fill("1062");
        await expect(page).toHaveURL(/postcode=1062/);
        await expect(page.locator("main li.card:visible").first()).toBeVisible();
      } else {
        await page.locator('main a[href*="/groep/5/"]').first().click();
        await page.getByRole("link", { name: "1062", exact: true }).click();
        await expect(page.locator(".near .answer:visible li").first()).toBeInViewport();
      }
      expect(await page.evaluate(() => document.documentElement.lang)).toBe(language);
      await page.context().close();
    });

    test(`the telephone number of the Lukasschool's Servicepunt: ${how}`, async ({ browser, portal, faults }) => {
      const page = await (await browser.newContext({ ...telephone, javaScriptEnabled, locale: language })).newPage();
      watch(page, faults);
      await page.goto(`${portal}${below(language)}/`);
      await page.locator(`main a[href="${below(language)}/contact/"]`).first().click();
      await expect(page.locator(`main ${TELEPHONE}:visible`).first()).toBeVisible();
      expect(await page.evaluate(() => document.documentElement.lang)).toBe(language);
      await page.context().close();
    });
  }
}

test("six languages and easy Dutch fit on a telephone of 320 pixels", async ({ page, portal }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto(`${portal}/regelingen/stadspas/`);
  await page.locator(".menu > summary").click();
  const list = page.locator(".langs ul");
  await expect(list.getByRole("link", { name: "Makkelijk lezen" })).toBeVisible();
  await list.evaluate((list) => {
    for (const name of ["Українська", "Nederlandse Gebarentaal"]) {
      const item = list.firstElementChild.cloneNode(true);
      item.querySelector("a").textContent = name;
      list.append(item);
    }
  });
  await expect(list.locator("li")).toHaveCount(7);
  expect(await overflow(page)).toBeLessThanOrEqual(0);
  for (const link of await list.locator("a").all()) {
    const { x, width, height } = await link.boundingBox();
    expect(x >= 0 && x + width <= 320 && height >= 24).toBe(true);
  }
});
