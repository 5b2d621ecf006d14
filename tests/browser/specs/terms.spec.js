// Words are explained where they are first used: by keyboard, by touch, on paper, and without a script.
import { expect, test } from "../support/test.js";

const PAGE = "/kindcentrum/doorgaande-lijn/";

test("a term is explained by keyboard and closed with Escape", async ({ page, portal }) => {
  await page.goto(portal + PAGE);
  const term = page.locator("button.term").first();
  const meaning = page.locator(`#${await term.getAttribute("popovertarget")}`);
  await expect(meaning).toBeHidden();
  await term.focus();
  await page.keyboard.press("Enter");
  await expect(meaning).toBeVisible();
  await expect(meaning).toContainText("spelend leren voor peuters en kleuters");
  await page.keyboard.press("Escape");
  await expect(meaning).toBeHidden();
  await expect(term).toBeFocused();
});

test("a term is explained by touch, within the screen and without a script", async ({ browser, portal }) => {
  const context = await browser.newContext({ hasTouch: true, viewport: { width: 320, height: 640 }, javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(portal + PAGE);
  for (const term of await page.locator("button.term").all()) {
    await term.tap();
    const box = await page.locator(".meaning:popover-open").boundingBox();
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(320);
    expect(box.y + box.height).toBeLessThanOrEqual(640);
    await page.keyboard.press("Escape");
  }
  await context.close();
});

test("on paper every meaning stands behind its word", async ({ page, portal }) => {
  await page.goto(portal + PAGE);
  await page.emulateMedia({ media: "print" });
  const meanings = page.locator(".meaning");
  expect(await meanings.count()).toBeGreaterThan(1);
  for (const meaning of await meanings.all()) {
    await expect(meaning).toBeVisible();
  }
});

test("no term is explained twice, and none in a link or a heading", async ({ page, portal }) => {
  for (const path of [PAGE, "/agenda/familieschool-worden/", "/makkelijk-lezen/", "/overgangen/van-voorschool-naar-groep-1/"]) {
    await page.goto(portal + path);
    const terms = await page.locator("button.term").evaluateAll((all) => all.map((term) => term.getAttribute("popovertarget")));
    expect(terms.length, path).toBeGreaterThan(0);
    expect(new Set(terms).size, path).toBe(terms.length);
    await expect(page.locator(":is(a, h1, h2, h3, h4, code, pre) button.term")).toHaveCount(0);
  }
});
