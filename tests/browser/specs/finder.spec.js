// What parents come for: from the home page, on a telephone, to an offer near home and to a number to call.
import { expect, test, watch } from "../support/test.js";
import { today } from "../support/site.js";

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
