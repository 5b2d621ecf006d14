// The search field of every page: answers while one types, by keyboard, by pointer, for screen readers, and when the
// network does not help.
import { judgedQueries } from "../bench/judged.js";
import { axe, expect, overflow, test } from "../support/test.js";
import { today } from "../support/site.js";

// Lists have fields of their own to choose with.
const form = (page) => page.locator("form.search");
const field = (page) => form(page).getByRole("combobox");
const options = (page) => form(page).getByRole("option");
const note = (page) => form(page).locator(".search-note");

test.use({ contextOptions: { reducedMotion: "reduce" } });
test.beforeEach(({ page }) => page.clock.setFixedTime(`${today}T12:00:00+01:00`));

/** Types a question on a page, and waits for what comes of it. */
async function type(page, url, text) {
  await page.goto(url);
  await field(page).pressSequentially(text);
  await expect(page.locator(".search-popup")).toBeVisible();
  await expect(page.locator(".search-popup")).not.toContainText("Even zoeken");
}

test("nothing is fetched for searching before the field has the focus", async ({ page, portal }) => {
  const asked = [];
  page.on("request", (request) => asked.push(request.url()));
  await page.goto(`${portal}/scholen/`, { waitUntil: "networkidle" });
  expect(asked.filter((url) => /zoekindex|search-reader/.test(url))).toEqual([]);
  await field(page).focus();
  await expect.poll(() => asked.filter((url) => /zoekindex|search-reader/.test(url)).length).toBeGreaterThan(3);
});

test("answers come while typing, with what was asked marked", async ({ page, portal }) => {
  await type(page, `${portal}/aanbod/`, "zwem");
  await expect(options(page).first()).toContainText(/zwem/i);
  await expect(options(page).first().locator("mark").first()).toHaveText(/zwem/i);
  await expect(options(page).first()).toContainText("Activiteit");
  await expect(field(page)).toHaveAttribute("aria-expanded", "true");
  await expect(page.locator("form.search [role=status]")).toHaveText(/\d+ resultaten?/);
});

test("arrows choose, Home and End go to the ends, Enter goes there, Escape closes", async ({ page, portal }) => {
  await type(page, `${portal}/aanbod/`, "judo");
  const count = await options(page).count();
  expect(count).toBeGreaterThan(2);
  const chosen = async () => {
    const id = await field(page).getAttribute("aria-activedescendant");
    const marked = await page.locator('[role="option"][aria-selected="true"]').evaluateAll((all) => all.map((one) => one.id));
    expect(marked).toEqual(id ? [id] : []);
    return id && Number(id.split("-").at(-1));
  };
  expect(await chosen()).toBeNull();
  await page.keyboard.press("ArrowDown");
  expect(await chosen()).toBe(0);
  await page.keyboard.press("End");
  expect(await chosen()).toBe(count - 1);
  await page.keyboard.press("ArrowDown");
  expect(await chosen()).toBeNull();
  await page.keyboard.press("ArrowUp");
  expect(await chosen()).toBe(count - 1);
  await page.keyboard.press("Home");
  expect(await chosen()).toBe(0);
  await page.keyboard.press("Escape");
  await expect(page.locator(".search-popup")).toBeHidden();
  await expect(field(page)).toHaveValue("judo");
  await expect(field(page)).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await expect(options(page).first()).toBeVisible();
  await page.keyboard.press("ArrowDown");
  const url = await options(page).first().getAttribute("data-url");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(portal + url);
});

test("Enter without a choice goes to the page to search on", async ({ page, portal }) => {
  await type(page, `${portal}/`, "muziek");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(`${portal}/zoeken/?q=muziek`);
  await expect(page.locator("[data-part=list] li").first()).toContainText(/muziek/i);
});

test("the pointer chooses, and Tab leaves and closes", async ({ page, portal }) => {
  await type(page, `${portal}/aanbod/`, "gitaar");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await expect(page.locator(".search-popup")).toBeHidden();
  await field(page).fill("gitaarles");
  await expect(options(page).first()).toBeVisible();
  const url = await options(page).first().getAttribute("data-url");
  await options(page).first().click();
  await expect(page).toHaveURL(portal + url);
});

test("a slash goes to the field, but not while one types", async ({ page, portal }) => {
  await page.goto(`${portal}/aanbod/`);
  await page.keyboard.press("/");
  await expect(field(page)).toBeFocused();
  await expect(field(page)).toHaveValue("");
  await page.keyboard.press("/");
  await expect(field(page)).toHaveValue("/");
});

test("what is misspelt is asked about, and what is nowhere leads on", async ({ page, portal }) => {
  await type(page, `${portal}/aanbod/`, "giutaar");
  await expect(note(page)).toContainText("Bedoelde u:");
  await note(page).locator("button").first().click();
  await expect(field(page)).toHaveValue(/^gitaar/);
  await expect(note(page)).toBeHidden();
  await field(page).fill("voetbal giutaar voro");
  await expect(note(page).locator("button")).toHaveText(/^voetbal gitaar/);
  await field(page).fill("xqzv");
  await expect(note(page)).toContainText("Niets gevonden voor “xqzv”");
  await expect(note(page).getByRole("link", { name: "Vraag het een contactpunt" })).toBeVisible();
});

for (const [name, text] of [["with answers", "zwem"], ["misspelt", "giutaar"], ["with nothing", "xqzv"]]) {
  test(`the open list is accessible, ${name}`, async ({ page, portal }) => {
    await type(page, `${portal}/aanbod/`, text);
    for (const width of [1280, 390, 320]) {
      await page.setViewportSize({ width, height: 844 });
      for (const colorScheme of ["light", "dark"]) {
        await page.emulateMedia({ colorScheme });
        expect(await axe(page), `${width} px, ${colorScheme}`).toEqual([]);
      }
      expect(await overflow(page), `${width} px`).toBeLessThanOrEqual(0);
    }
  });
}

test("a postcode leads to what is near it, with a school in it or without", async ({ page, portal }) => {
  for (const [text, count] of [["1061", 0], ["1069 ZR", 1]]) {
    await type(page, `${portal}/aanbod/`, text);
    const near = options(page).filter({ hasText: "dichtbij" });
    await expect(near).toHaveText([`Activiteiten dichtbij ${text.slice(0, 4)}`, `Scholen dichtbij ${text.slice(0, 4)}`]);
    expect((await options(page).count()) - (await near.count())).toBeGreaterThanOrEqual(count);
    await near.last().click();
    await expect(page).toHaveURL(new RegExp(`/scholen/\\?postcode=${text.slice(0, 4)}$`));
    await expect(page.locator("[data-part=list] > li").first()).toContainText("van uw postcode");
  }
  for (const other of ["2026", "020 619"]) {
    await type(page, `${portal}/aanbod/`, other);
    await expect(options(page).filter({ hasText: "dichtbij" })).toHaveCount(0);
  }
});

test("typing every judged question, letter by letter, never shows an old answer and never moves the focus", async ({ page, portal }) => {
  test.setTimeout(300_000);
  await page.goto(`${portal}/aanbod/`);
  await field(page).focus();
  const wrong = await page.evaluate(async (questions) => {
    const form = document.querySelector("form.search");
    const input = form.querySelector("input");
    const list = form.querySelector("[role=listbox]");
    const { load } = await import(document.querySelector('script[src*="/page."]').src);
    const { index } = await load(form);
    const wrong = [];
    // Each letter comes before the answer to the one before it.
    for (const question of questions) {
      for (let length = 1; length <= question.length; length += 1) {
        input.value = question.slice(0, length);
        input.dispatchEvent(new InputEvent("input", { bubbles: true }));
        if (length % 3 === 0) await Promise.resolve();
      }
      await new Promise((done) => setTimeout(done, 25));
      if (document.activeElement !== input) wrong.push(`${question}: the focus moved`);
      const { results } = await index.search({ text: question.trimStart(), from: "aanbod", limit: 6 });
      const wanted = question.trim().length < 2 ? [] : (await index.texts(results.map(({ id }) => id))).map(({ url }) => url);
      // Beside results stand the way to all of them, and for a postcode the ways into what is near.
      const read = () => [...list.children].map((option) => option.dataset.url).filter((url) => !/\/zoeken\/|\?postcode=/.test(url));
      for (let wait = 0; wait < 40 && String(read()) !== String(wanted); wait += 1) await new Promise((done) => setTimeout(done, 5));
      if (wanted.length && String(read()) !== String(wanted)) wrong.push(`${question}: ${read()} instead of ${wanted}`);
    }
    return wrong;
  }, judgedQueries().map(({ vraag }) => vraag));
  expect(wrong).toEqual([]);
});

test("an answer that comes late does not take the place of a newer one", async ({ page, portal }) => {
  let release;
  const held = new Promise((done) => (release = done));
  await page.route(/texts-|postings-/, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(`${portal}/aanbod/`);
  await field(page).pressSequentially("judo", { delay: 60 });
  await field(page).fill("gitaar");
  release();
  await expect(options(page).first()).toContainText(/gitaar/i);
  for (let look = 0; look < 10; look += 1) {
    await page.waitForTimeout(20);
    await expect(options(page).first()).toContainText(/gitaar/i);
  }
});

test("a failed load is said, tried once more by itself, and again when asked", async ({ page, portal, faults }) => {
  let asked = 0;
  let isBroken = true;
  await page.route(/zoekindex\/lexicon/, (route) => {
    asked += 1;
    return isBroken ? route.abort() : route.continue();
  });
  await type(page, `${portal}/aanbod/`, "ju");
  await expect(note(page)).toContainText("Het zoeken lukt nu niet");
  expect(asked).toBeGreaterThanOrEqual(2);
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 844 });
    for (const colorScheme of ["light", "dark"]) {
      await page.emulateMedia({ colorScheme });
      expect(await axe(page), `${width} px, ${colorScheme}`).toEqual([]);
    }
  }
  isBroken = false;
  await page.getByRole("button", { name: "Probeer het nog eens" }).click();
  await expect(options(page).first()).toContainText(/ju/i);
  expect(faults.every((fault) => /lexicon|ERR_FAILED/.test(fault))).toBe(true);
  faults.length = 0;
});

test("an old manifest with new files is fetched anew, without a word", async ({ page, portal, faults }) => {
  let manifests = 0;
  await page.route(/zoekindex\/index\.json/, async (route) => {
    const response = await route.fetch();
    const manifest = await response.json();
    manifests += 1;
    // The first is of yesterday: it names a file that is gone.
    if (manifests === 1) manifest.lexicon = "lexicon.0000000000.bin";
    await route.fulfill({ response, json: manifest });
  });
  await type(page, `${portal}/aanbod/`, "judo");
  await expect(options(page).first()).toContainText(/judo/i);
  expect(manifests).toBe(2);
  expect(faults.every((fault) => fault.includes("404"))).toBe(true);
  faults.length = 0;
});

test("below a path, results lead below it", async ({ page, below }) => {
  await type(page, `${below}/aanbod/`, "judo");
  const url = await options(page).first().getAttribute("data-url");
  expect(url).toMatch(/^\/portaal\//);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toContainText(/judo/i);
});

/**
 * What has to come over the line between the first touch of the field and the first result: in how many rounds, of which each waits
 * for an answer to the one before, and how many bytes. Answers are held back until nothing more is asked for, and then let go together,
 * so that neither number depends on how quick this machine is.
 */
async function costOfFirstResult(page, portal) {
  await page.goto(`${portal}/`, { waitUntil: "networkidle" });
  const cost = { rounds: 0, bytes: 0 };
  let held = [];
  await page.route("**/*", (route) => held.push(route));
  await field(page).focus();
  await field(page).pressSequentially("zwem", { delay: 60 });
  for (let quiet = 0; quiet < 5 && (await options(page).count()) === 0; ) {
    const asked = held.length;
    await page.waitForTimeout(200);
    if (held.length !== asked) continue;
    quiet = asked === 0 ? quiet + 1 : 0;
    cost.rounds += asked === 0 ? 0 : 1;
    for (const route of held.splice(0)) {
      const response = await route.fetch();
      cost.bytes += (await response.body()).length;
      await route.fulfill({ response });
    }
  }
  await expect(options(page).first()).toBeVisible();
  return cost;
}

test("the first result needs few answers in a row, and little of each", async ({ page, portal }) => {
  const { rounds, bytes } = await costOfFirstResult(page, portal);
  console.log(`  the first result took ${rounds} rounds and ${bytes} bytes`);
  // On 1.6 Mbit/s with 150 ms a round this is a second, and the reader types for a part of it.
  expect(rounds).toBeLessThanOrEqual(3);
  expect(rounds * 0.15 + (bytes * 8) / (1.6 * 1024 * 1024)).toBeLessThan(1);
});
