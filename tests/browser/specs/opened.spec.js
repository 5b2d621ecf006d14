// What opens can be used: on every kind of page the menu, the list of answers below the search field, whatever folds out,
// and what a word means. Each link and control is topmost at its own middle, and axe finds nothing.
import { axe, expect, overflow, test } from "../support/test.js";
import { pages } from "../support/kinds.js";
import { coveredControls } from "../support/topmost.js";

// Names, roles and colours do not depend on the width, so axe looks at one.
const SIZES = [
  { width: 320, height: 640, schemes: [] },
  { width: 390, height: 844, schemes: ["light"] },
  { width: 1280, height: 844, schemes: [] },
];

// What opens has the same colours on every page: these have all that opens. Between a telephone and a wide window the field
// stands beside the breadcrumbs, and the menu still folds.
const THOROUGH = ["home", "offer, free", "list of offers"];
const MORE_SIZES = [
  ...SIZES,
  { width: 390, height: 844, schemes: ["dark"] },
  { width: 820, height: 1180, schemes: [] },
];

test.use({ contextOptions: { reducedMotion: "reduce" } });

/** What is wrong with a page as it is now, or with what lies `over` it: that may cover the rest, but nothing may cover it.
    Other tests give axe whole pages, here it looks at what is `opened`. */
async function faultsOf(page, { schemes }, { over = null, opened = over, least = 1 } = {}) {
  const { count, found } = await coveredControls(page, { within: over });
  if (count < least) found.push(`only ${count} links and controls`);
  const wide = await overflow(page);
  if (wide > 0) found.push(`${wide} px too wide`);
  const isThere = opened && (await page.locator(opened).count()) > 0;
  for (const colorScheme of isThere ? schemes : []) {
    await page.emulateMedia({ colorScheme });
    found.push(...(await axe(page, { within: opened })).map((violation) => `${colorScheme}: ${violation}`));
  }
  return found;
}

async function menu(page, size) {
  const button = page.locator("details.menu > summary");
  // In a wide window the menu lies open, and has no button.
  const isFolded = await button.isVisible();
  if (isFolded) await button.click();
  const found = await faultsOf(page, size, { over: ".menu-box", least: 5 });
  if (isFolded) await button.evaluate((summary) => (summary.parentElement.open = false));
  return found;
}

async function searchList(page, size) {
  const form = page.locator("form.search:not([data-page])").first();
  if ((await form.count()) === 0) return [];
  const field = form.getByRole("combobox");
  await field.fill("zwem");
  await expect(form.getByRole("option").first()).toBeVisible();
  const found = await faultsOf(page, size, { over: ".search-popup", least: 5 });
  await field.press("Escape");
  await field.fill("");
  return found;
}

async function foldedOut(page, size) {
  const details = page.locator("details:not(.menu)");
  await details.evaluateAll((all) => all.forEach((one) => (one.open = true)));
  return faultsOf(page, size, { opened: "details:not(.menu)", least: 5 });
}

async function meanings(page, size) {
  const found = [];
  const shown = [];
  for (const button of await page.locator("button[popovertarget]").all()) {
    if (await button.isVisible()) shown.push(button);
  }
  // All of them open alike: the first and the last are where a page leaves least room.
  for (const button of new Set([shown.at(0), shown.at(-1)].filter(Boolean))) {
    await button.click();
    found.push(...(await faultsOf(page, size, { over: "[popover]:popover-open", least: 0 })));
    await page.keyboard.press("Escape");
  }
  return found;
}

async function inspect(page, sizes = SIZES) {
  const found = [];
  for (const size of sizes) {
    const { width, height } = size;
    await page.setViewportSize({ width, height });
    for (const [name, look] of Object.entries({ menu, searchList, foldedOut, meanings })) {
      found.push(...(await look(page, size)).map((fault) => `${width} px, ${name}: ${fault}`));
    }
  }
  return found;
}

for (const [kind, url] of Object.entries(pages)) {
  test(`what opens on ${kind}: ${url}`, async ({ page, portal }) => {
    await page.goto(portal + url);
    expect(await inspect(page, THOROUGH.includes(kind) ? MORE_SIZES : SIZES)).toEqual([]);
  });
}

test("what opens where nothing is: 404", async ({ page, portal, faults }) => {
  await page.goto(`${portal}/er-is/hier-niets/`);
  expect(await inspect(page)).toEqual([]);
  // The browser itself notes that the page it was sent to is not there.
  expect(faults.splice(0)).toEqual([expect.stringContaining("404 (Not Found)")]);
});
