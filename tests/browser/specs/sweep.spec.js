// Every page of the real portal, on a narrow telephone: axe, console, policy, requests, and nothing too wide.
import { portal as site } from "../support/site.js";
import { axe, expect, overflow, test } from "../support/test.js";

const PARTS = 6;

/** Lists of a value alone: other values give the same page with other cards. `pages.spec.js` has one of each. */
const MANY = /^aanbod\/(dag\/[a-z]+\/(groep|gratis)|school|taal)\//;

/** The slowest rule by far looks at colours, which `pages.spec.js` does on every kind of page. */
const COLOURS = ["color-contrast"];

for (let part = 0; part < PARTS; part += 1) {
  test(`every page on a narrow telephone, part ${part + 1} of ${PARTS}`, async ({ page, portal }) => {
    test.setTimeout(300_000);
    await page.emulateMedia({ reducedMotion: "reduce" });
    await page.setViewportSize({ width: 320, height: 640 });
    const found = [];
    const mine = site.files(".html").filter((file) => !MANY.test(file)).filter((_, at) => at % PARTS === part);
    for (const file of mine) {
      await page.goto(portal + site.url(file));
      const wide = await overflow(page);
      if (wide > 0) found.push(`${file}: ${wide} px too wide`);
      found.push(...(await axe(page, { without: COLOURS })).map((violation) => `${file}: ${violation}`));
    }
    expect(mine.length).toBeGreaterThan(20);
    expect(found).toEqual([]);
  });
}
