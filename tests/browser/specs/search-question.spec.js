// A question asked as one asks a person: what was read of it can be taken away, and what the portal knows stands above results.
import { axe, expect, overflow, test } from "../support/test.js";
import { today } from "../support/site.js";

const chips = (page) => page.locator("[data-part=note] button.chip");
const heading = (page) => page.locator("#gevonden");
const first = (page) => page.locator("[data-part=list] > li").first();
const answer = (page) => page.locator("[data-part=note] .search-answer");

test.use({ viewport: { width: 390, height: 844 }, contextOptions: { reducedMotion: "reduce" } });
test.beforeEach(({ page }) => page.clock.setFixedTime(`${today}T12:00:00+01:00`));

async function open(page, url) {
  await page.goto(url);
  await expect(heading(page)).not.toContainText("Even zoeken");
}

test("what was read stands there, and can be taken away", async ({ page, portal }) => {
  await open(page, `${portal}/zoeken/?q=gratis iets voor groep 5 op woensdag`);
  await expect(chips(page)).toHaveText([/gratis/, /groep 5/, /woensdag/]);
  const narrow = Number.parseInt(await heading(page).innerText(), 10);
  await page.getByRole("button", { name: "Haal weg: gratis" }).click();
  await expect(page).toHaveURL(/los=gratis/);
  await expect(chips(page)).toHaveText([/groep 5/, /woensdag/]);
  await page.reload();
  await expect(chips(page)).toHaveText([/groep 5/, /woensdag/]);
  await page.goBack();
  await expect(chips(page)).toHaveCount(3);
  expect(Number.parseInt(await heading(page).innerText(), 10)).toBe(narrow);
  expect(await overflow(page)).toBe(0);
  expect(await axe(page)).toEqual([]);
});

test("where nothing is all of it the page says what was not found", async ({ page, portal }) => {
  await open(page, `${portal}/zoeken/?q=judo op zondag`);
  await expect(page.locator("[data-part=note]")).toContainText("Niet gevonden: zondag");
  await expect(first(page)).toContainText("Judo");
});

test("what the portal knows is answered above the results", async ({ page, portal }) => {
  await open(page, `${portal}/zoeken/?q=wanneer hebben de kinderen weer vakantie?`);
  await expect(answer(page)).toContainText("Kerstvakantie 19 dec. 2026 – 3 jan. 2027");
  await open(page, `${portal}/zoeken/?q=wat betekent VVE`);
  await expect(answer(page).getByRole("link")).toHaveText("VVE");
  await open(page, `${portal}/zoeken/?q=wat is het telefoonnummer van het servicepunt van de lukasschool`);
  await expect(answer(page).getByRole("link").last()).toHaveAttribute("href", "tel:+31206190966");
  await open(page, `${portal}/zoeken/?q=hoi ik wil graag weten of er nog plek is bij gitaar`);
  await expect(answer(page)).toContainText("Gitaarles");
});

test("the field that answers while one types reads and answers as well", async ({ page, portal }) => {
  await page.goto(`${portal}/scholen/`);
  await page.locator("form.search").getByRole("combobox").fill("judo in oost ");
  const note = page.locator("form.search .search-note");
  await expect(note).toContainText("Begrepen als:");
  await expect(note).toContainText("Oost");
  await expect(page.getByRole("option").first()).toContainText("Judo");
});

test("in another language the same is read, in its words", async ({ page, portal }) => {
  await page.goto(`${portal}/tr/zoeken/?q=çarşamba ücretsiz`);
  await expect(chips(page)).toHaveCount(2);
  await page.goto(`${portal}/en/zoeken/?q=when are the school holidays`);
  await expect(answer(page)).toContainText("2026");
  expect(await axe(page)).toEqual([]);
});
