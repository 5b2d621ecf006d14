// Paper: nothing is cut off or folded away, a school year is a sheet, and a wide table lies across it.
import { expect, test } from "../support/test.js";
import { cut } from "../support/cut.js";
import { pages } from "../support/kinds.js";
import { SHEET, sheets } from "../support/paper.js";

// A poster holds as much of its text as there is room for; its code leads to the rest.
const POSTER = ".flyer, .flyer *, body:has(.flyer) *";

test.beforeEach(async ({ page }) => {
  await page.setViewportSize(SHEET);
  await page.emulateMedia({ media: "print" });
});

/** What folds and cannot be read on paper. */
function folded() {
  return [...document.querySelectorAll("main details")]
    .filter((details) => details.checkVisibility())
    .flatMap((details) => [...details.children].filter((part) => part.localName !== "summary"))
    .filter((part) => !part.checkVisibility({ contentVisibilityAuto: true }))
    .map((part) => `${part.localName}.${part.className} is folded away: ${part.textContent.trim().slice(0, 40)}`);
}

test("on paper nothing is cut and nothing is folded away", async ({ page, portal }) => {
  const found = [];
  for (const [kind, url] of Object.entries(pages)) {
    await page.goto(portal + url);
    const faults = [...await cut(page, { meant: POSTER, paper: true }), ...await page.evaluate(folded)];
    found.push(...faults.map((fault) => `${kind}: ${fault}`));
  }
  expect(found).toEqual([]);
});

test("each school year is one sheet of A4", async ({ page, portal }) => {
  await page.goto(portal + pages["school years"]);
  const years = await page.locator(".school-years section[aria-labelledby]:has(> h2)").count();
  expect(years).toBeGreaterThan(3);
  const { pages: count, sizes } = await sheets(page);
  expect(count).toBe(years);
  expect(new Set(sizes)).toEqual(new Set(["595 × 842"]));
});

test("schools beside commitments lie across the sheet, with the titles on each", async ({ page, portal }) => {
  await page.goto(portal + pages["agenda, school by school"]);
  const { pages: count, sizes } = await sheets(page);
  expect(count).toBeLessThanOrEqual(3);
  expect(new Set(sizes)).toEqual(new Set(["842 × 595"]));
  // A browser repeats a head that is one, that may not be broken, and that takes less than a quarter of the sheet.
  const head = page.locator("table.progress > thead");
  await expect(head).toHaveCSS("display", "table-header-group");
  await expect(head).toHaveCSS("break-inside", "avoid");
  expect((await head.boundingBox()).height).toBeLessThan(SHEET.width / 4);
});
