// Pictures of the main pages, for people to look at: output/screenshots/.
import path from "node:path";
import { expect, test } from "../support/test.js";
import { pages } from "../support/kinds.js";
import { output } from "../support/site.js";

const SHOWN = {
  "home": "home",
  "schools": "list of schools",
  "school": "school, a Familieschool",
  "offers": "list of offers",
  "offer": "offer, paid",
  "principle": "principle",
  "agenda": "agenda",
  "contact": "contact",
  "contact-topic": "contact by topic",
  "contact-school": "contact by school, with the foundation",
  "contact-overview": "who is where",
};

for (const [name, kind] of Object.entries(SHOWN)) {
  test(`pictures of ${kind}`, async ({ page, portal }) => {
    await page.emulateMedia({ reducedMotion: "reduce" });
    for (const width of [390, 1280]) {
      await page.setViewportSize({ width, height: 844 });
      for (const colorScheme of ["light", "dark"]) {
        await page.emulateMedia({ colorScheme });
        await page.goto(portal + pages[kind]);
        const dark = colorScheme === "dark" ? "-dark" : "";
        const file = path.join(output, "screenshots", `${name}-${width}${dark}.png`);
        const picture = await page.screenshot({ path: file, fullPage: true });
        expect(picture.length).toBeGreaterThan(10_000);
      }
    }
  });
}
