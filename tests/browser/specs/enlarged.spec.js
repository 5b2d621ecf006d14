// Letters of twice the size on a telephone, and words longer than any screen: no page gets wider, and the menu opens.
import { expect, overflow, test } from "../support/test.js";
import { cut } from "../support/cut.js";
import { pages } from "../support/kinds.js";
import { coveredControls } from "../support/topmost.js";

const WIDTHS = [390, 320];
const LONG = "Meervoudigebeperkingenverzekeringsmaatschappijmedewerkers";
const PARTS = 2;

test.use({ contextOptions: { reducedMotion: "reduce" } });

/** All that folds lies open, except the menu. */
const open = (page) => page.evaluate(() => {
  for (const details of document.querySelectorAll("details:not(.menu)")) details.open = true;
});

const letters = (page, size) => page.evaluate((size) => (document.documentElement.style.fontSize = size), size);

/** A table on a narrow screen has its head out of sight: each cell says what it is. */
const MEANT = ".records > thead";

/** Puts a long word where a word stands, in every piece of text that an editor or a translator writes. */
function lengthen(word) {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const texts = [];
  while (walker.nextNode()) texts.push(walker.currentNode);
  for (const text of texts) {
    if (text.parentElement.closest("script, template, svg, option, time")) continue;
    text.textContent = text.textContent.replace(/\p{L}{4,}/u, word);
  }
}

/** What is wrong with the page that is open in each width. */
async function inspect(page, name, look = () => []) {
  const found = [];
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 700 });
    const wide = await overflow(page);
    if (wide > 0) found.push(`${width} px, ${name}: ${wide} px too wide`);
    found.push(...(await look()).map((fault) => `${width} px, ${name}: ${fault}`));
  }
  return found;
}

/** The menu can be opened and each of its links tapped. */
async function menu(page) {
  await page.locator("details.menu > summary").click();
  const { count, found } = await coveredControls(page, { within: ".menu-box" });
  expect(count).toBeGreaterThan(5);
  await page.locator("details.menu").evaluate((details) => (details.open = false));
  return found;
}

for (let part = 0; part < PARTS; part += 1) {
  test(`large letters and long words, part ${part + 1} of ${PARTS}`, async ({ page, portal }) => {
    const found = [];
    for (const [kind, url] of Object.entries(pages).filter((_, at) => at % PARTS === part)) {
      await page.goto(portal + url);
      await open(page);
      await letters(page, "200%");
      const enlarged = await inspect(page, "at 200 %", () => cut(page, { meant: MEANT }));
      if (kind === "home" || kind === "offer, free") enlarged.push(...await inspect(page, "menu at 200 %", () => menu(page)));
      await letters(page, "");
      await page.evaluate(lengthen, LONG);
      const lengthened = await inspect(page, "with long words");
      found.push(...[...enlarged, ...lengthened].map((fault) => `${kind}: ${fault}`));
    }
    expect(found).toEqual([]);
  });
}
