// The page to search on: results, what narrows them, and the address that holds it all.
import { axe, expect, overflow, test } from "../support/test.js";
import { portal as site, today } from "../support/site.js";

const list = (page) => page.locator("[data-part=list] > li");
const heading = (page) => page.locator("#gevonden");
const input = (page) => page.getByRole("searchbox");
const box = (page, facet, value) => page.locator(`input[name="${facet}"][value="${value}"]`);
const total = async (page) => Number.parseInt(await heading(page).innerText(), 10);

test.use({ contextOptions: { reducedMotion: "reduce" } });
test.beforeEach(({ page }) => page.clock.setFixedTime(`${today}T12:00:00+01:00`));

async function open(page, url) {
  await page.goto(url);
  // Without a question there is nothing to wait for.
  if (new URL(url).search) await expect(heading(page)).not.toContainText("Even zoeken");
}

test("an address holds a whole question", async ({ page, portal }) => {
  await open(page, `${portal}/zoeken/?domein=sport&groep=5,6`);
  await expect(input(page)).toHaveValue("");
  await expect(box(page, "domein", "sport")).toBeChecked();
  await expect(box(page, "groep", "5")).toBeChecked();
  await expect(box(page, "groep", "6")).toBeChecked();
  const narrow = await total(page);
  expect(narrow).toBeGreaterThan(0);
  await open(page, `${portal}/zoeken/?domein=sport`);
  expect(await total(page)).toBeGreaterThanOrEqual(narrow);
});

test("counts beside the choices are what the choice gives", async ({ page, portal }) => {
  await open(page, `${portal}/zoeken/?q=woensdag`);
  const before = await total(page);
  const choice = page.locator('label:has(input[name="domein"]):visible').first();
  const count = Number(await choice.locator("small").innerText());
  expect(count).toBeGreaterThan(0);
  expect(count).toBeLessThanOrEqual(before);
  await choice.click();
  await expect(heading(page)).toHaveText(new RegExp(`^${count} resultaa?te?n?$`));
  await expect(page).toHaveURL(/\?q=woensdag&domein=/);
});

test("Back and Forward restore what was asked", async ({ page, portal }) => {
  await open(page, `${portal}/zoeken/`);
  await input(page).pressSequentially("muziek", { delay: 20 });
  await expect(page).toHaveURL(/\?q=muziek$/);
  await expect(list(page).first()).toContainText(/muziek/i);
  const all = await total(page);
  await page.locator('label:has(input[name="soort"][value="aanbod"])').click();
  await expect(page).toHaveURL(/\?q=muziek&soort=aanbod$/);
  await expect(heading(page)).not.toHaveText(new RegExp(`^${all} `));
  await page.goBack();
  await expect(page).toHaveURL(/\?q=muziek$/);
  await expect(heading(page)).toHaveText(new RegExp(`^${all} `));
  await expect(box(page, "soort", "aanbod")).not.toBeChecked();
  await page.goBack();
  await expect(page).toHaveURL(/\/zoeken\/$/);
  await expect(input(page)).toHaveValue("");
  await expect(page.locator("[data-part=results]")).toBeHidden();
  await page.goForward();
  await page.goForward();
  await expect(box(page, "soort", "aanbod")).toBeChecked();
});

test("more is shown ten at a time, and the address remembers how much", async ({ page, portal }) => {
  await open(page, `${portal}/zoeken/?soort=aanbod`);
  await expect(list(page)).toHaveCount(10);
  await page.getByRole("button", { name: "Toon meer" }).click();
  await expect(list(page)).toHaveCount(20);
  await expect(page).toHaveURL(/toon=20/);
  await page.reload();
  await expect(list(page)).toHaveCount(20);
});

test("in English everything is said in English", async ({ page, portal }) => {
  await page.goto(`${portal}/en/zoeken/?q=swimming`);
  await expect(heading(page)).toHaveText(/^\d+ results$/);
  await expect(list(page).first()).toContainText("Activity");
  // It has been translated: its title is in the page's language, and says of none that it is in another.
  await expect(list(page).first().locator("h3")).toContainText(/swimming/i);
  await expect(list(page).first().locator("h3")).not.toHaveAttribute("lang");
  await expect(page.getByRole("button", { name: "Search" })).toBeVisible();
});

test("the number of results is said, and the focus stays in the field", async ({ page, portal }) => {
  await open(page, `${portal}/zoeken/`);
  await input(page).pressSequentially("judo");
  await expect(page.locator("[data-part=status]")).toHaveText(/^\d+ resultaten?$/);
  await expect(input(page)).toBeFocused();
});

test("results do not move what is on the page already", async ({ page, portal }) => {
  await open(page, `${portal}/zoeken/?q=judo`);
  await page.evaluate(() => {
    window.moved = 0;
    new PerformanceObserver((seen) => seen.getEntries().forEach(({ value }) => (window.moved += value))).observe({ type: "layout-shift", buffered: true });
  });
  await page.waitForTimeout(300);
  expect(await page.evaluate(() => window.moved)).toBeLessThan(0.1);
});

test("on a telephone the choices fold away", async ({ page, portal }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page, `${portal}/zoeken/?q=woensdag&domein=sport`);
  const toggle = page.getByRole("button", { name: /Filters/ });
  await expect(toggle).toHaveText(/Filters\s*1/);
  await expect(box(page, "domein", "sport")).toBeHidden();
  await toggle.click();
  await expect(toggle).toHaveAttribute("aria-expanded", "true");
  await expect(box(page, "domein", "sport")).toBeVisible();
  await page.getByRole("button", { name: "Wis alle filters" }).click();
  await expect(page).toHaveURL(/\?q=woensdag$/);
});

test("nothing found is not the end", async ({ page, portal }) => {
  await open(page, `${portal}/zoeken/?q=xqzv`);
  await expect(heading(page)).toHaveText("Niets gevonden voor “xqzv”.");
  await expect(page.getByRole("link", { name: "Vraag het een contactpunt" }).first()).toBeVisible();
  await expect(page.locator("[data-part=ways] a").first()).toBeVisible();
});

const STATES = { "ways in": "/zoeken/", "results": "/zoeken/?q=woensdag&domein=sport", "nothing": "/zoeken/?q=xqzv", "misspelt": "/zoeken/?q=giutaar", "a postcode": "/zoeken/?q=1061", "in English": "/en/zoeken/?q=swimming", "a letter": "/a-z/b/", "all letters": "/a-z/" };
for (const [name, url] of Object.entries(STATES)) {
  test(`the page is accessible: ${name}`, async ({ page, portal }) => {
    await page.goto(portal + url);
    await expect(page.getByText(/Even zoeken|Searching …/)).toBeHidden();
    // What offers another language lies over the foot of the screen, and there over whatever scrolls below it.
    for (const close of await page.locator(".offered button").all()) await close.click();
    for (const width of [1280, 390, 320]) {
      await page.setViewportSize({ width, height: 844 });
      const toggle = page.locator("[data-part=toggle]:visible");
      if ((await toggle.count()) && (await toggle.getAttribute("aria-expanded")) === "false") await toggle.click();
      for (const colorScheme of ["light", "dark"]) {
        await page.emulateMedia({ colorScheme });
        expect(await axe(page), `${width} px, ${colorScheme}`).toEqual([]);
      }
      expect(await overflow(page), `${width} px`).toBeLessThanOrEqual(0);
    }
  });
}

test("a postcode without a school leads to what is near it", async ({ page, portal }) => {
  await open(page, `${portal}/zoeken/?q=1061`);
  await page.getByRole("link", { name: "Activiteiten dichtbij 1061" }).click();
  await expect(page).toHaveURL(/\/aanbod\/\?postcode=1061$/);
  await expect(page.locator("[data-part=list] > li").first()).toContainText("van uw postcode");
});

test("a failed load is said, and can be tried again", async ({ page, portal, faults }) => {
  let isBroken = true;
  await page.route(/zoekindex\/postings/, (route) => (isBroken ? route.abort() : route.continue()));
  await open(page, `${portal}/zoeken/?q=judo`);
  await expect(heading(page)).toContainText("Het zoeken lukt nu niet");
  expect(await axe(page)).toEqual([]);
  isBroken = false;
  await page.getByRole("button", { name: "Probeer het nog eens" }).click();
  await expect(list(page).first()).toContainText(/judo/i);
  expect(faults.every((fault) => /postings|ERR_FAILED/.test(fault))).toBe(true);
  faults.length = 0;
});

test("a browser that cannot unpack says so, and shows the ways in", async ({ page, portal }) => {
  await page.addInitScript(() => delete window.DecompressionStream);
  await page.goto(`${portal}/zoeken/?q=judo`);
  await expect(page.getByText("Uw browser is te oud om hier te zoeken")).toBeVisible();
  await expect(page.locator("[data-part=ways] a").first()).toBeVisible();
});

test("without JavaScript the field leads to ways in that are real pages", async ({ browser, portal }) => {
  const plain = await browser.newContext({ javaScriptEnabled: false });
  const page = await plain.newPage();
  await page.goto(`${portal}/scholen/`);
  await page.locator("form.search input").fill("judo");
  await page.locator("form.search button").click();
  await expect(page).toHaveURL(`${portal}/zoeken/?q=judo`);
  await expect(page.locator("noscript p")).toContainText("Zoeken werkt hier alleen met JavaScript");
  await page.locator(".letters a", { hasText: "J" }).click();
  await expect(page.locator("main")).toContainText("Judo");
  await plain.close();
});

test("schools stand under the letter that people look under", async ({ page, portal }) => {
  await page.goto(`${portal}/a-z/a/`);
  await expect(page.getByRole("link", { name: "De Achthoek", exact: true })).toBeVisible();
  await expect(page.getByRole("link", { name: "St. Augustinus", exact: true })).toBeVisible();
});

test("everything that has a page stands under a letter once", async () => {
  const listed = site.files(".html").filter((file) => /^a-z\/[^/]+\/(pagina\/\d+\/)?index\.html$/.test(file)).flatMap((file) =>
    [...site.read(file).match(/<main[\s\S]*<\/main>/)[0].matchAll(/<li><a href="([^"]+)"[^>]*>[^<]*<\/a><span>/g)].map(([, url]) => url));
  const entities = site.files("index.html").map((file) => site.url(file)).filter((url) => /^\/(scholen|aanbod|contact|partners|nieuws|agenda|familieschool|kindcentrum|netwerk)\/[^/]+\/$/.test(url) && !["/aanbod/agendas/", "/aanbod/gratis/", "/aanbod/kaart/", "/agenda/per-school/", "/contact/overzicht/"].includes(url));
  expect(new Set(listed).size).toBe(listed.length);
  expect(entities.filter((url) => !listed.includes(url))).toEqual([]);
});
