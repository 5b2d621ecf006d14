// What an editor sees while writing: the page follows the files, and says what is wrong with them.
import { cpSync, readFileSync } from "node:fs";
import path from "node:path";
import { repository } from "../support/site.js";
import { axe } from "../support/test.js";
import { expect, test as base } from "../support/writing.js";

const test = base.extend({
  /** Opens pages and counts how often each is loaded. */
  open: async ({ context, writing, faults }, use) => {
    await use(async (url) => {
      const page = await context.newPage();
      let loads = 0;
      page.on("load", () => (loads += 1));
      page.on("console", (message) => {
        if (["error", "warning"].includes(message.type())) faults.push(`${page.url()}: ${message.text()}`);
      });
      await page.goto(writing.address + url);
      // The page is told of changes from here on.
      await page.waitForTimeout(500);
      return { page, loads: () => loads };
    });
  },
});

const LINDE = "content/scholen/linde.md";
const overlay = (page) => page.locator(".portaal-overlay");

test("a page that is edited shows the new text, and no other page is loaded again", async ({ writing, open }) => {
  const school = await open("/scholen/linde/");
  const other = await open("/over-ons/");
  // A page in the back of the browser holds no connection; this one stays in sight beside the other.
  await school.page.bringToFront();
  await expect(school.page.locator("main")).toContainText("een grote boom");
  writing.edit(LINDE, "een grote boom", "een heel grote boom");
  await expect(school.page.locator("main")).toContainText("een heel grote boom");
  // The text is there before the page says that it has loaded.
  await expect.poll(school.loads).toBe(2);
  await other.page.bringToFront();
  await other.page.waitForTimeout(1000);
  expect(other.loads()).toBe(1);
});

test("the list that a name stands in is loaded again too", async ({ writing, open }) => {
  const list = await open("/scholen/");
  writing.edit(LINDE, "naam: De Linde", "naam: De Hoge Linde");
  await expect(list.page.locator("main")).toContainText("De Hoge Linde");
  await expect.poll(list.loads).toBe(2);
});

test("a style changes in place", async ({ writing, open }) => {
  const { page, loads } = await open("/scholen/linde/");
  await page.evaluate(() => (window.stays = true));
  const colour = () => page.evaluate(() => getComputedStyle(document.querySelector("h1")).color);
  const before = await colour();
  const name = "themes/asko/styles/main.css";
  const styles = path.join(repository, "themes/asko/styles");
  cpSync(styles, path.join(writing.root, "themes/asko/styles"), { recursive: true });
  writing.write(name, `${readFileSync(path.join(styles, "main.css"), "utf8")}\nh1 { color: rgb(1, 2, 3); }\n`);
  await expect.poll(colour).toBe("rgb(1, 2, 3)");
  expect(before).not.toBe("rgb(1, 2, 3)");
  expect(await page.evaluate(() => window.stays)).toBe(true);
  expect(loads()).toBe(1);
});

test("a mistake is explained over the page, until it is mended", async ({ writing, open }) => {
  const { page } = await open("/scholen/linde/");
  const right = writing.read(LINDE);
  writing.edit(LINDE, "bestuur: klein", "bestuur: klien");
  await expect(overlay(page)).toBeVisible();
  await expect(overlay(page)).toContainText(LINDE);
  await expect(overlay(page)).toContainText("regel 5");
  await expect(overlay(page).locator("mark").first()).toHaveText("klien");
  await expect(overlay(page).locator(".portaal-overlay__help").first()).toContainText("klein");
  // The last good page is still there.
  await expect(page.locator("h1")).toHaveText("De Linde");
  await expect(overlay(page)).toBeFocused();
  writing.write(LINDE, right);
  await expect(overlay(page)).toHaveCount(0);
  await expect(page.locator("h1")).toHaveText("De Linde");
});

test("Escape closes what was said, until something else is wrong", async ({ writing, open }) => {
  const { page } = await open("/scholen/linde/");
  writing.edit(LINDE, "bestuur: klein", "bestuur: klien");
  await expect(overlay(page)).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(overlay(page)).toHaveCount(0);
  await page.getByRole("banner").getByRole("link").first().focus();
  writing.edit(LINDE, "brin: 10AA", "brin: 1");
  await expect(overlay(page)).toBeVisible();
  await overlay(page).getByRole("button").click();
  await expect(overlay(page)).toHaveCount(0);
});

test("what lies over the page is reachable and readable for everyone", async ({ writing, open }) => {
  const { page } = await open("/scholen/linde/");
  await page.emulateMedia({ reducedMotion: "reduce" });
  writing.edit(LINDE, "bestuur: klein", "bestuur: klien");
  await expect(overlay(page)).toBeVisible();
  for (const colorScheme of ["light", "dark"]) {
    await page.emulateMedia({ colorScheme });
    expect(await axe(page)).toEqual([]);
  }
  await page.keyboard.press("Tab");
  expect(await page.evaluate(() => document.activeElement.closest(".portaal-overlay") !== null)).toBe(true);
});

test("a portal that is wrong from the start says so, and shows itself once it is right", async ({ writing, open }) => {
  const right = writing.read("content/site.yaml");
  writing.write("content/site.yaml", right.replace("titel: Klein portaal", "titel: 'Klein portaal"));
  const { page } = await open("/");
  await expect(overlay(page)).toContainText("content/site.yaml");
  writing.write("content/site.yaml", right);
  await expect(overlay(page)).toHaveCount(0);
  await expect(page.getByRole("banner")).toContainText("Klein portaal");
});
