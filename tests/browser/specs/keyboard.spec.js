// Everything can be reached and seen with the Tab key alone, in the order of the page.
import { expect, test } from "../support/test.js";
import { pages } from "../support/kinds.js";

const KINDS = [
  "home", "list of offers", "offer, paid", "list of schools", "school, a Familieschool", "principle", "agenda",
  "commitment", "partner", "contact", "contact point", "article", "page", "home in English", "search",
  "a letter",
];

/** Numbers everything that takes the focus, in the order of the page, and remembers how it looks without. */
function prepare() {
  const wanted = "a[href], button, summary, input, select, textarea, [tabindex]";
  const all = [...document.querySelectorAll(wanted)].filter(
    (element) => element.tabIndex >= 0 && !element.disabled && element.checkVisibility({ visibilityProperty: true }),
  );
  // The indicator may be drawn by what holds the element, or by what is in it.
  const drawn = (element) => {
    const near = [element.parentElement, element.closest("li")].filter(Boolean);
    const inside = [...element.querySelectorAll("*")].slice(0, 12);
    return [element, ...inside, ...near].flatMap((each) =>
      ["", "::before", "::after"].map((pseudo) => {
        const style = getComputedStyle(each, pseudo || undefined);
        if (pseudo && style.content === "none") return "";
        const { outlineStyle, outlineWidth, outlineColor, stroke, strokeWidth } = style;
        const outline = outlineStyle !== "none" && parseFloat(outlineWidth) >= 2 ? `${outlineWidth} ${outlineColor}` : "";
        const line = each instanceof SVGElement && stroke !== "none" && parseFloat(strokeWidth) >= 2 ? `${strokeWidth} ${stroke}` : "";
        return outline + line;
      }),
    );
  };
  const words = (element) => element.textContent.trim() || element.labels?.[0]?.textContent || element.getAttribute("aria-label");
  const named = (element) => `${element.localName} ${words(element).slice(0, 40)}`;
  const before = all.map((element) => drawn(element));
  window.focusOrder = {
    names: all.map((element, at) => `${at} ${named(element)}`),
    /** What has the focus, and what is wrong with how it shows. */
    now() {
      const element = document.activeElement;
      const at = all.indexOf(element);
      if (at < 0) return { name: element === document.body ? "" : `not listed: ${named(element)}`, wrong: [] };
      const wrong = [];
      if (!drawn(element).some((look, place) => look && look !== before[at][place])) wrong.push("focus does not show");
      // A link over several lines lies where its first line does.
      const box = element.getClientRects()[0] ?? element.getBoundingClientRect();
      const x = box.left + box.width / 2;
      const y = box.top + Math.min(box.height, innerHeight) / 2;
      const hit = document.elementFromPoint(x, y);
      const lies = hit && (hit.contains(element) || element.contains(hit) || hit.closest("li")?.contains(element));
      if (!lies) wrong.push(`lies under ${hit?.localName ?? "nothing"} at ${Math.round(x)}, ${Math.round(y)}`);
      return { name: `${at} ${named(element)}`, wrong };
    },
  };
  return window.focusOrder.names;
}

async function walk(page) {
  const names = await page.evaluate(prepare);
  const reached = [];
  const wrong = [];
  for (let step = 0; step < names.length + 2; step += 1) {
    await page.keyboard.press("Tab");
    const now = await page.evaluate(() => window.focusOrder.now());
    if (now.name === "") break;
    reached.push(now.name);
    wrong.push(...now.wrong.map((fault) => `${now.name}: ${fault}`));
  }
  return { names, reached, wrong };
}

for (const width of [390, 1280]) {
  for (const kind of KINDS) {
    test(`Tab goes through ${kind} at ${width} px`, async ({ page, portal }) => {
      await page.emulateMedia({ reducedMotion: "reduce" });
      await page.setViewportSize({ width, height: 844 });
      await page.goto(portal + pages[kind], { waitUntil: "networkidle" });
      // What the finder's script counts is part of a name.
      const counts = page.locator("form.finder fieldset label:has(input)").first();
      if ((await counts.count()) > 0) await expect(counts).toContainText(/\d/);
      const { names, reached, wrong } = await walk(page);
      expect(names.length).toBeGreaterThan(5);
      expect(reached).toEqual(names);
      expect(wrong).toEqual([]);
    });
  }
}

test("the skip link goes to the content", async ({ page, portal }) => {
  await page.goto(`${portal}/scholen/lukasschool/`);
  await page.keyboard.press("Tab");
  const skip = page.locator(":focus");
  await expect(skip).toHaveText("Naar de inhoud");
  await expect(skip).toBeInViewport();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/#inhoud$/);
  await page.keyboard.press("Tab");
  expect(await page.evaluate(() => document.activeElement.closest("main") !== null)).toBe(true);
});

test("the menu of a telephone opens and closes by keyboard", async ({ page, portal }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`${portal}/`);
  const menu = page.getByRole("navigation", { name: "Hoofdmenu" });
  await expect(menu).toBeHidden();
  await page.locator("header summary").focus();
  await page.keyboard.press("Enter");
  await expect(menu).toBeVisible();
  const links = await menu.getByRole("link").allInnerTexts();
  expect(links.length).toBeGreaterThan(4);
  const reached = [];
  for (const _ of links) {
    await page.keyboard.press("Tab");
    reached.push(await page.locator(":focus").innerText());
  }
  expect(reached).toEqual(links);
  await page.locator("header summary").focus();
  await page.keyboard.press("Space");
  await expect(menu).toBeHidden();
});

test("the menu of a wide window lies open", async ({ page, portal }) => {
  await page.setViewportSize({ width: 1280, height: 844 });
  await page.goto(`${portal}/`);
  await expect(page.getByRole("navigation", { name: "Hoofdmenu" })).toBeVisible();
});
