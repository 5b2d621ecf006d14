// What the visitor asked of the browser: own colours, less motion.
import { axe, expect, test } from "../support/test.js";
import { pages } from "../support/kinds.js";

const SOME = ["home", "list of offers", "offer, free", "school, a Familieschool", "agenda", "contact"];

test("with forced colours everything stays readable and framed", async ({ page, portal }) => {
  for (const colorScheme of ["light", "dark"]) {
    await page.emulateMedia({ forcedColors: "active", colorScheme, reducedMotion: "reduce" });
    for (const kind of SOME) {
      await page.goto(portal + pages[kind]);
      // The browser chooses the colours; axe would take -webkit-text-fill-color, which tells of those it replaced.
      expect(await axe(page, { without: ["color-contrast"] }), kind).toEqual([]);
      const bare = await page.evaluate(() =>
        [...document.querySelectorAll(".button, .card, .panel")]
          .filter((element) => element.checkVisibility() && parseFloat(getComputedStyle(element).borderTopWidth) < 1)
          .map((element) => element.className),
      );
      expect(bare, `${kind}: without a border`).toEqual([]);
    }
  }
});

test("icons keep the colour of their text when colours are forced", async ({ page, portal }) => {
  await page.emulateMedia({ forcedColors: "active" });
  await page.goto(`${portal}/`);
  const lost = await page.evaluate(() =>
    [...document.querySelectorAll("svg.i")].filter((icon) => {
      const { stroke, fill, color } = getComputedStyle(icon);
      return stroke !== color && fill !== color;
    }).length,
  );
  expect(lost).toBe(0);
});

test("nothing moves for who asked for less motion", async ({ page, portal }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  for (const kind of SOME) {
    await page.goto(portal + pages[kind]);
    const moving = await page.evaluate(() => {
      const seconds = (list) => Math.max(...list.split(",").map((one) => parseFloat(one) * (one.includes("ms") ? 0.001 : 1)));
      const moves = /transform|translate|scale|rotate|all|inset|margin|width|height/;
      return [...document.querySelectorAll("*")].filter((element) => {
        const style = getComputedStyle(element);
        const isAnimated = style.animationName !== "none" && seconds(style.animationDuration) > 0.01;
        const isSliding = moves.test(style.transitionProperty) && seconds(style.transitionDuration) > 0.01;
        return isAnimated || isSliding || style.scrollBehavior === "smooth";
      }).map((element) => `${element.localName}.${element.getAttribute("class")}`);
    });
    expect([...new Set(moving)], kind).toEqual([]);
  }
});
