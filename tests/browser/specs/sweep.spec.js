// Every page of the real portal, on a narrow telephone: console, policy, requests, and nothing too wide; axe on those that are
// built of something that few others show.
import { portal as site } from "../support/site.js";
import { axe, expect, overflow, test } from "../support/test.js";
import { inEveryLanguage, varied } from "../support/varied.js";

const PARTS = 6;

/** Lists of a value alone: other values give the same page with other cards. `pages.spec.js` has one of each. */
const MANY = /^([a-z]{2,3}\/)?aanbod\/(dag\/[a-z]+\/(groep|gratis)|school|taal)\//;

/** The slowest rule by far looks at colours, which `pages.spec.js` does on every kind of page. */
const COLOURS = ["color-contrast"];

/** On how many pages axe looks at each thing that pages are built of. */
const TIMES = 3;

let chosen;

/** The pages to open, and of them those that axe looks at. */
function choose() {
  if (chosen) return chosen;
  const opened = inEveryLanguage(site, site.files(".html").filter((file) => !MANY.test(file)));
  return (chosen = { opened, judged: new Set(varied(site, opened, TIMES)) });
}

for (let part = 0; part < PARTS; part += 1) {
  test(`every page on a narrow telephone, part ${part + 1} of ${PARTS}`, async ({ page, portal }) => {
    test.setTimeout(300_000);
    await page.emulateMedia({ reducedMotion: "reduce" });
    // Whoever reads a language has a browser that speaks it, which is offered no other: `pages.spec.js` looks at that line.
    await page.addInitScript(() => sessionStorage.setItem("taal", "nee"));
    await page.setViewportSize({ width: 320, height: 640 });
    const { judged, opened } = choose();
    const found = [];
    const mine = opened.filter((_, at) => at % PARTS === part);
    for (const file of mine) {
      await page.goto(portal + site.url(file));
      const wide = await overflow(page);
      if (wide > 0) found.push(`${file}: ${wide} px too wide`);
      if (!judged.has(file)) continue;
      found.push(...(await axe(page, { without: COLOURS })).map((violation) => `${file}: ${violation}`));
    }
    expect(mine.length).toBeGreaterThan(20);
    expect(mine.some((file) => judged.has(file))).toBe(true);
    expect(found).toEqual([]);
  });
}
