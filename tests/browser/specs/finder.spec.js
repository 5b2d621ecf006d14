// What parents come for: from the home page, on a telephone, to an offer near home and to a number to call.
import { readFileSync } from "node:fs";
import path from "node:path";
import { tags } from "../support/html.js";
import { portal as site, repository, today } from "../support/site.js";
import { axe, expect, overflow, test, watch } from "../support/test.js";

const telephone = { viewport: { width: 390, height: 844 } };

/** Counts what a visitor does: taps, choices, and words typed. */
function visitor(page) {
  const visitor = { done: 0 };
  const act = (what) => async (locator, ...rest) => {
    visitor.done += 1;
    await locator[what](...rest);
  };
  return Object.assign(visitor, { tap: act("click"), choose: act("selectOption"), type: act("fill") });
}

const withAndWithout = [["with JavaScript", true], ["without JavaScript", false]];

for (const [how, javaScriptEnabled] of withAndWithout) {
  test(`the telephone number of a Familie Servicepunt in at most two interactions, ${how}`, async ({ browser, portal, faults }) => {
    const page = await (await browser.newContext({ ...telephone, javaScriptEnabled })).newPage();
    watch(page, faults);
    await page.goto(`${portal}/`);
    const parent = visitor(page);
    await parent.tap(page.getByRole("main").getByRole("link", { name: "Hulp bij een vraag" }));
    const row = page.locator("li").filter({ hasText: "Familie Servicepunt Lukasschool" }).first();
    await expect(row.locator('a[href^="tel:"]')).toBeVisible();
    expect(parent.done).toBeLessThanOrEqual(2);
    await page.context().close();
  });
}

test("an offer on Wednesday for group 5, free, nearest to 1062, in three interactions without JavaScript", async ({ browser, portal, faults }) => {
  const page = await (await browser.newContext({ ...telephone, javaScriptEnabled: false })).newPage();
  watch(page, faults);
  await page.goto(`${portal}/`);
  const parent = visitor(page);
  await parent.tap(page.getByRole("navigation", { name: "Gratis op" }).getByRole("link", { name: "woensdag" }));
  await parent.tap(page.getByRole("navigation", { name: "Verder kiezen" }).getByRole("link", { name: "groep 5" }));
  await parent.tap(page.getByRole("link", { name: "1062", exact: true }));
  expect(parent.done).toBeLessThanOrEqual(3);
  const answer = page.locator(".near .answer:visible");
  await expect(answer).toHaveCount(1);
  await expect(answer).toContainText("1062");
  const first = answer.locator("li").first();
  await expect(first).toBeInViewport();
  await expect(first).toContainText("gratis");
  await expect(first).toContainText(/\bwo\b/);
  await page.context().close();
});

test("the nearest school by postcode without JavaScript", async ({ browser, portal, faults }) => {
  const page = await (await browser.newContext({ ...telephone, javaScriptEnabled: false })).newPage();
  watch(page, faults);
  await page.goto(`${portal}/scholen/`);
  await page.getByRole("link", { name: "1062", exact: true }).click();
  const answer = page.locator(".near .answer:visible");
  await expect(answer).toHaveCount(1);
  await expect(answer.locator("li").first()).toContainText("Fiep Westendorp");
  await page.context().close();
});

test("a district on the map leads to its page, by pointer and by keyboard", async ({ page, portal }) => {
  await page.clock.setFixedTime(`${today}T12:00:00+01:00`);
  await page.goto(`${portal}/scholen/`);
  await page.getByRole("link", { name: "Nieuw-West, 6 scholen" }).click();
  await expect(page.locator("h1")).toHaveText("Scholen in Nieuw-West");
  await page.goto(`${portal}/aanbod/kaart/`);
  const district = page.getByRole("link", { name: /^Noord, / });
  await district.focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/aanbod\/stadsdeel\/noord\/$/);
});

test("the list beside the map leads wherever the map does", async ({ page, portal }) => {
  for (const url of ["/scholen/", "/aanbod/kaart/"]) {
    await page.goto(portal + url);
    const [onMap, beside] = await page.evaluate(() => [
      [...document.querySelectorAll(".map a")].map((link) => link.getAttribute("href")),
      [...document.querySelectorAll(".map-grid a:not(.map a)")].map((link) => link.getAttribute("href")),
    ]);
    expect(onMap.length).toBe(8);
    expect(beside).toEqual(expect.arrayContaining(onMap));
  }
});

const ready = (page) => expect(page.locator(".finder[data-ready]")).toBeAttached();
const cards = (page) => page.locator("[data-part=list] > li");
const found = async (page) => Number.parseInt(await page.locator("#gevonden").innerText(), 10);
const data = JSON.parse(site.read("aanbod/vinder.json"));

/** The script that chooses, without a page. */
const script = () => import(`data:text/javascript,${encodeURIComponent(readFileSync(path.join(repository, "themes/asko/scripts/finder.js"), "utf8"))}`);

/** The address of a list by facets, opened and ready. */
async function open(page, url) {
  await page.clock.setFixedTime(`${today}T12:00:00+01:00`);
  await page.goto(url);
  await ready(page);
  if (new URL(url).search) await expect(page.locator("#gevonden")).toHaveText(/^\d/);
}

/** Metres between two places of the data, told again from the numbers alone. */
const apart = ([north, east], [other, far]) => Math.hypot((north - other) * 11.12, (east - far) * 6.79);
const middle = site.read("assets/" + site.files(".txt").find((file) => file.includes("postcodes")).split("/").pop())
  .split("\n").find((line) => line.startsWith("1062")).split(" ").slice(1, 3).map((degrees) => Math.round(degrees * 1e4));

test("an offer on Wednesday for group 5, free, nearest to 1062, in three interactions with JavaScript", async ({ browser, portal, faults }) => {
  const page = await (await browser.newContext(telephone)).newPage();
  watch(page, faults);
  await page.clock.setFixedTime(`${today}T12:00:00+01:00`);
  await page.goto(`${portal}/`);
  const parent = visitor(page);
  await parent.tap(page.getByRole("navigation", { name: "Gratis op" }).getByRole("link", { name: "woensdag" }));
  await ready(page);
  await parent.choose(page.getByLabel("Groep"), "5");
  await parent.type(page.getByLabel("Postcode"), "1062");
  expect(parent.done).toBeLessThanOrEqual(3);
  const first = cards(page).first();
  await expect(first).toContainText("van uw postcode");

  // By hand: of all offers with these values, the one with the nearest place.
  const at = (name, value) => data.facets.find(([own]) => own === name)[1].indexOf(value);
  const column = (name) => data.facets.findIndex(([own]) => own === name);
  const wanted = { dag: "wo", groep: "5", gratis: "gratis" };
  const fitting = data.items.filter(([, , values]) => Object.entries(wanted).every(([name, value]) => values[column(name)].includes(at(name, value))));
  const plek = data.facets[column("plek")][1];
  const near = fitting.map(([slug, title, values, , places]) => {
    const all = places.map((place) => data.places[place].slice(2)).filter(({ length }) => length).map((spot) => apart(spot, middle));
    // What is full comes last, and before it what has a waiting list.
    const wait = Math.max(0, ...values[column("plek")].map((value) => ["open", "wachtlijst", "vol"].indexOf(plek[value])));
    return { slug, title, wait, metres: Math.round(Math.min(...all)) };
  }).sort((one, other) => one.wait - other.wait || one.metres - other.metres || one.title.localeCompare(other.title, "nl"));
  expect(near.length).toBeGreaterThan(5);
  expect(await found(page)).toBe(near.length);
  expect(await cards(page).locator("h3 a").evaluateAll((links) => links.map((link) => link.getAttribute("href"))))
    .toEqual(near.map(({ slug }) => `/aanbod/${slug}/`));
  const last = near.at(-1);
  const farthest = cards(page).filter({ has: page.locator(`a[href="/aanbod/${last.slug}/"]`) });
  await expect(farthest).toContainText(`Ongeveer ${(last.metres / 1000).toFixed(1).replace(".", ",")} km`);
  await expect(first).toContainText("gratis");
  await page.context().close();
});

test("counts follow the choice and are what choosing gives", async ({ page, portal }) => {
  await open(page, `${portal}/aanbod/?dag=wo`);
  const before = await found(page);
  await page.locator(".finder-more > summary").click();
  for (const box of ['[name="gratis"]', '[name="domein"][value="sport"]', '[name="plek"][value="open"]']) {
    const label = page.locator(`label:has(input${box})`);
    const count = Number(await label.locator("small").innerText());
    expect(count).toBeGreaterThan(0);
    expect(count).toBeLessThanOrEqual(before);
    await label.click();
    await expect(page.locator("#gevonden")).toHaveText(new RegExp(`^${count} activiteit`));
    await label.click();
    await expect(page.locator("#gevonden")).toHaveText(new RegExp(`^${before} activiteit`));
  }
});

test("without a choice every count is that of the value's own page", async ({ page, portal }) => {
  await open(page, `${portal}/aanbod/`);
  const counts = await page.locator(".finder-bar input[type=checkbox], .finder-more input").evaluateAll((boxes) =>
    boxes.map(({ name, value, labels }) => [name, value, Number(labels[0].querySelector("small").textContent)]));
  const html = site.read("aanbod/index.html");
  let compared = 0;
  for (const [name, value, count] of counts) {
    const link = tags(html).findIndex(({ attributes }) => attributes["data-name"] === name && attributes["data-value"] === value);
    expect(link, `${name}=${value}`).toBeGreaterThan(-1);
    const written = html.match(new RegExp(`data-name="${name}" data-value="${value}".*?<small>(?:<span[^>]*>)?(\\d+)`))[1];
    expect(count, `${name}=${value}`).toBe(Number(written));
    compared += 1;
  }
  expect(compared).toBeGreaterThan(40);
});

test("every combination counts as counting by hand does", async () => {
  const { choose, read } = await script();
  const all = read(data, Math.floor(Date.parse(today) / 864e5));
  const holds = (item, choice, except) =>
    Object.entries(choice).every(([name, values]) => name === except || values.some((value) => item.values[name].includes(value)));
  const choices = [{}, { dag: ["wo"] }, { dag: ["wo", "do"], gratis: ["gratis"] }, { groep: ["5"], dag: ["wo"], gratis: ["gratis"] },
    { stadsdeel: ["nieuw-west"], taal: ["tr"] }, { domein: ["sport"], plek: ["open"], school: ["lukasschool"] }];
  for (const choice of choices) {
    const { found, counts } = choose(all, choice);
    expect(found.map(({ slug }) => slug)).toEqual(all.items.filter((item) => holds(item, choice)).map(({ slug }) => slug));
    for (const [name, values] of all.facets) {
      for (const value of values) {
        const own = all.items.filter((item) => holds(item, choice, name) && item.values[name].includes(value)).length;
        expect(counts[name][value], `${name}=${value} beside ${JSON.stringify(choice)}`).toBe(own);
      }
    }
  }
});

test("what is over by the visitor's clock is left out, and the next day moves on", async () => {
  const { read } = await script();
  const file = { facets: [], places: [], items: [["a", "A", [], [], [], [10, 17], 0, []], ["b", "B", [], [], [], [10, 17], 1, []], ["c", "C", [], [], [], [], 0, []]] };
  expect(read(file, 11).items.map(({ slug, next }) => [slug, next])).toEqual([["a", 17], ["b", 17], ["c", undefined]]);
  expect(read(file, 18).items.map(({ slug, next }) => [slug, next])).toEqual([["b", undefined], ["c", undefined]]);
});

test("the whole choice stands in the address, and Back and Forward go through it", async ({ page, portal }) => {
  await open(page, `${portal}/aanbod/dag/woensdag/`);
  await expect(page.locator("h1")).toHaveText("Activiteiten op woensdag");
  await expect(page.locator('input[name="dag"][value="wo"]')).toBeChecked();
  await page.getByLabel("Groep").selectOption("5");
  await expect(page).toHaveURL(/\/aanbod\/\?dag=wo&groep=5$/);
  await expect(page.locator("h1")).toHaveText("Activiteiten");
  const narrow = await found(page);
  await page.getByText("Gratis", { exact: true }).and(page.locator(".finder span")).click();
  await expect(page).toHaveURL(/\?dag=wo&groep=5&gratis=gratis$/);
  await page.getByLabel("Volgorde").selectOption("naam");
  await expect(page).toHaveURL(/&volgorde=naam$/);
  await page.goBack();
  await page.goBack();
  await expect(page).toHaveURL(/\?dag=wo&groep=5$/);
  expect(await found(page)).toBe(narrow);
  await expect(page.locator('input[name="gratis"]')).not.toBeChecked();
  await page.goBack();
  await expect(page.locator("h1")).toHaveText("Activiteiten op woensdag");
  await expect(page.locator("[data-part=results]")).toBeHidden();
  await page.goForward();
  await page.goForward();
  await expect(page.locator('input[name="gratis"]')).toBeChecked();
  await page.reload();
  await ready(page);
  await expect(page.locator('input[name="gratis"]')).toBeChecked();
  expect(await found(page)).toBeLessThanOrEqual(narrow);
});

test("choices stand as chips that take themselves away, and changes are said", async ({ page, portal }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await open(page, `${portal}/aanbod/?dag=wo&groep=5&postcode=1062`);
  const status = page.locator("[data-part=status]");
  await expect(status).toContainText(/^\d+ activiteiten\. Dichtbij 1062/);
  const before = await found(page);
  await page.getByRole("button", { name: "Haal weg: groep 5" }).click();
  await expect(page).toHaveURL(/\?dag=wo&postcode=1062$/);
  expect(await found(page)).toBeGreaterThan(before);
  await expect(page.getByLabel("Groep")).toHaveValue("");
  await expect(status).toContainText(String(await found(page)));
  await page.getByRole("button", { name: "Haal weg: Bij 1062" }).press("Enter");
  await expect(page.getByLabel("Postcode")).toHaveValue("");
  await page.getByRole("button", { name: "Haal weg: woensdag" }).click();
  await expect(page).toHaveURL(/\/aanbod\/$/);
});

test("on a telephone the bar is not repeated, and the first card stands on the first screen", async ({ page, portal }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page, `${portal}/aanbod/dag/woensdag/gratis/`);
  const crumbs = page.getByRole("navigation", { name: "Kruimelpad" }).locator("li:visible");
  await expect(crumbs).toHaveCount(3);
  await page.getByLabel("Groep").selectOption("5");
  await page.getByLabel("Postcode").fill("1062");
  await expect(page).toHaveURL(/\?dag=wo&groep=5&gratis=gratis&postcode=1062$/);
  await expect(crumbs).toHaveText(["Home", "Activiteiten"]);
  await expect(page.getByRole("button", { name: "Haal weg: groep 5" })).toBeHidden();
  const { y } = await cards(page).first().locator("h3").boundingBox();
  expect(y).toBeLessThan(844);
});

test("an empty answer says which choice to drop", async ({ page, portal }) => {
  await open(page, `${portal}/aanbod/?domein=sport&school=lukasschool&dag=za&taal=tr&moment=voor`);
  expect(await found(page)).toBe(0);
  await expect(page.locator("[data-part=note]")).toContainText("Probeer het met minder keuzes");
  await open(page, `${portal}/aanbod/?leeftijd=0-3&dag=za&groep=8`);
  expect(await found(page)).toBe(0);
  await expect(page.locator("[data-part=note]")).toContainText("Niets past bij al uw keuzes");
  const drop = page.locator("[data-part=note] button").first();
  const count = Number((await drop.innerText()).match(/(\d+)$/)[1]);
  await drop.click();
  expect(await found(page)).toBe(count);
});

test("the week, the map and the list show the same offers", async ({ page, portal }) => {
  await open(page, `${portal}/aanbod/?groep=5&gratis=gratis`);
  const all = await found(page);
  await page.getByRole("radio", { name: "Week" }).check();
  await expect(page).toHaveURL(/&weergave=week$/);
  const inWeek = await page.locator("[data-part=week] li li a").evaluateAll((links) => new Set(links.map(({ href }) => href)).size);
  expect(inWeek).toBe(all);
  const hours = await page.locator("[data-part=week] > li").first().locator("time").allInnerTexts();
  const starts = hours.map((span) => Number(span.split("–")[0].replace(".", "")));
  expect(starts.length).toBeGreaterThan(1);
  expect(starts).toEqual([...starts].sort((one, other) => one - other));
  await page.getByRole("radio", { name: "Kaart" }).check();
  await expect(page.locator("[data-part=map] svg")).toBeVisible();
  const beside = await page.locator("[data-part=map] li:not([hidden]) span").allInnerTexts();
  const points = await page.locator("[data-part=map] .points > g:not([hidden]) text").allTextContents();
  expect(beside.reduce((sum, count) => sum + Number(count), 0)).toBeGreaterThan(0);
  expect(points.length).toBeGreaterThan(0);
  const lukas = page.locator('[data-part=map] li[data-school="lukasschool"]');
  const count = Number(await lukas.locator("span").innerText());
  await lukas.getByRole("link").click();
  await ready(page);
  await expect(page).toHaveURL(/\?groep=5&school=lukasschool&gratis=gratis$|\?.*school=lukasschool/);
  expect(await found(page)).toBe(count);
});

test("a postcode that nobody knows is said, and one that is not whole changes nothing", async ({ page, portal }) => {
  await open(page, `${portal}/aanbod/?dag=wo`);
  await page.getByLabel("Postcode").fill("106");
  await expect(page).toHaveURL(/\?dag=wo$/);
  await page.getByLabel("Postcode").fill("9999");
  await expect(page.locator("[data-part=note]")).toContainText("9999 kennen wij niet");
  await page.getByLabel("Postcode").fill("1062 AB");
  await expect(page).toHaveURL(/\?dag=wo&postcode=1062$/);
  await expect(cards(page).first()).toContainText("van uw postcode");
});

test("when the data does not come, the ways in by link do", async ({ page, portal, faults }) => {
  await page.route("**/vinder.json", (route) => route.abort());
  await page.goto(`${portal}/aanbod/`);
  await expect(page.locator("[data-part=status]")).toContainText("lukt nu niet");
  await page.getByRole("navigation", { name: "Activiteiten kiezen" }).getByRole("link", { name: "woensdag" }).click();
  await expect(page.locator("h1")).toHaveText("Activiteiten op woensdag");
  faults.length = 0;
});

test("schools by name, way of working and distance", async ({ page, portal }) => {
  await open(page, `${portal}/scholen/`);
  await page.getByRole("searchbox", { name: "Naam" }).fill("lukas");
  await expect(page.locator("#gevonden")).toHaveText("1 school");
  await expect(cards(page).first()).toContainText("Lukasschool");
  await page.getByRole("searchbox", { name: "Naam" }).fill("");
  await page.getByLabel("Postcode").fill("1062");
  await expect(cards(page).first()).toContainText("van uw postcode");
  const far = await cards(page).locator('[data-slot="far"]').allInnerTexts();
  const kilometres = far.map((text) => (text.startsWith("Minder") ? 0 : Number.parseFloat(/[\d,]+/.exec(text)[0].replace(",", "."))));
  expect(kilometres).toEqual([...kilometres].sort((one, other) => one - other));
  await page.locator(".finder-more > summary").click();
  await page.locator('label:has(input[name="concept"][value="familieschool"])').click();
  await expect(page.locator("#gevonden")).toHaveText("7 scholen");
  await expect(page).toHaveURL(/\?concept=familieschool&postcode=1062$/);
});

for (const [view, url] of Object.entries({
  "nothing chosen": "/aanbod/",
  "a list": "/aanbod/?dag=wo&groep=5&gratis=gratis&postcode=1062",
  "a week": "/aanbod/?groep=5&weergave=week",
  "a map": "/aanbod/?groep=5&weergave=kaart",
  "nothing found": "/aanbod/?leeftijd=0-3&dag=za&groep=8",
  "schools": "/scholen/?postcode=1062",
})) {
  test(`nothing is wrong for axe and nothing too wide: ${view}`, async ({ page, portal }) => {
    await page.emulateMedia({ reducedMotion: "reduce" });
    await open(page, portal + url);
    if (url.includes("kaart")) await expect(page.locator("[data-part=map] svg")).toBeVisible();
    await page.locator(".finder-more > summary").click();
    const wrong = [];
    for (const [width, colorScheme] of [[390, "light"], [1280, "dark"]]) {
      await page.setViewportSize({ width, height: 844 });
      await page.emulateMedia({ colorScheme });
      wrong.push(...(await axe(page)).map((violation) => `${width} px, ${colorScheme}: ${violation}`));
    }
    await page.setViewportSize({ width: 320, height: 640 });
    if ((await overflow(page)) > 0) wrong.push(`320 px: ${await overflow(page)} px too wide`);
    expect(wrong).toEqual([]);
  });
}

test("what is found carries the same picture as in the list", async ({ page, portal }) => {
  const pictures = (list) => page.locator(`${list} > .card.offer`).evaluateAll((cards) =>
    Object.fromEntries(cards.map((card) => [card.querySelector("a").pathname, card.querySelector(".over use").getAttribute("href")])));
  await page.goto(`${portal}/aanbod/domein/sport/`);
  const came = await pictures(".as-came .grid");
  expect(Object.keys(came).length).toBeGreaterThan(8);
  await page.goto(`${portal}/aanbod/?domein=sport`);
  await expect(page.locator('[data-part="list"] > .card.offer').first()).toBeVisible();
  const found = await pictures('[data-part="list"]');
  expect(found).toEqual(came);
  // A drawing that is not in the sprite is shown as nothing.
  const sprite = await (await page.request.get(portal + Object.values(found)[0].split("#")[0])).text();
  for (const href of Object.values(found)) expect(sprite).toContain(`id="${href.split("#")[1]}"`);
});
