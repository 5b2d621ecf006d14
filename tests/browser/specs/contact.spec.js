// From a question to a person: two steps to a telephone number, the chooser, whether somebody is there now, cards to keep.
import { readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { axe, expect, overflow, test } from "../support/test.js";
import { portal as site, repository, small } from "../support/site.js";

const POINT = "/contact/lukasschool-familie-servicepunt/";
const TELEPHONE = 'a[href="tel:+31206190966"]';

/** A page at a moment; the visitor's own clock is elsewhere. */
async function at(page, moment, url) {
  await page.clock.setFixedTime(new Date(moment));
  await page.goto(url);
}

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? "with" : "without";

  test(`from home to the Familie Servicepunt's telephone in one step, ${how} JavaScript`, async ({ browser, portal }) => {
    const context = await browser.newContext({ javaScriptEnabled, viewport: { width: 390, height: 844 } });
    const page = await context.newPage();
    await page.goto(`${portal}/`);
    await page.getByRole("main").getByRole("link", { name: "Hulp bij een vraag" }).click();
    const row = page.locator("li", { hasText: "Familie Servicepunt Lukasschool" }).filter({ has: page.locator(".what") });
    await expect(row.locator(TELEPHONE)).toBeVisible();
    await context.close();
  });

  test(`from home to every school's contact points in two steps, ${how} JavaScript`, async ({ browser, portal }) => {
    const context = await browser.newContext({ javaScriptEnabled, viewport: { width: 390, height: 844 } });
    const page = await context.newPage();
    await page.goto(`${portal}/`);
    await page.getByRole("main").getByRole("link", { name: "Hulp bij een vraag" }).click();
    const rows = page.locator("table.calls tbody tr");
    await expect(rows).toHaveCount(32);
    expect(await rows.locator('a[href^="tel:"]:visible').count()).toBe(32);
    await rows.getByRole("link", { name: "Lukasschool", exact: true }).click();
    await expect(page.locator("#punt-lukasschool-familie-servicepunt").locator(TELEPHONE)).toBeVisible();
    await expect(page.locator("#punt-lukasschool-directie").locator(TELEPHONE)).toBeVisible();
    await context.close();
  });
}

test("a question leads to a page with telephone numbers, without JavaScript", async ({ browser, portal }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${portal}/contact/`);
  await expect(page.locator(".chooser")).toBeHidden();
  await page.getByRole("link", { name: "Wij komen geld tekort" }).click();
  await expect(page).toHaveURL(/\/contact\/onderwerp\/geldzorgen\/$/);
  await expect(page.locator("tr", { hasText: "Lukasschool" }).locator(TELEPHONE)).toBeVisible();
  await expect(page.locator(".open-now").first()).toBeHidden();
  await context.close();
});

test("a question and a school give the person in place, and stand in the address", async ({ page, portal }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`${portal}/contact/`);
  const answer = page.locator("#antwoord");
  await expect(answer).toContainText("Kies uw vraag en uw school");
  await page.getByLabel("Wat is uw vraag?").selectOption("Wij komen geld tekort");
  await expect(answer.getByRole("link")).toHaveAttribute("href", "/contact/onderwerp/geldzorgen/");
  await page.getByLabel("Bij welke school?").selectOption("Lukasschool");
  await expect(answer.getByRole("heading")).toHaveText(["Familie Servicepunt Lukasschool"]);
  await expect(answer.locator(TELEPHONE)).toBeVisible();
  await expect(answer.locator(".open-now")).toHaveText(/^(Nu open|Gesloten)/);
  await expect(page).toHaveURL(/\?onderwerp=geldzorgen&school=lukasschool$/);
  expect(await axe(page)).toEqual([]);
  expect(await overflow(page)).toBeLessThanOrEqual(0);

  await page.reload();
  await expect(answer.locator(TELEPHONE)).toBeVisible();
  await expect(page.getByLabel("Bij welke school?")).toHaveValue("lukasschool");

  await page.getByLabel("Wat is uw vraag?").selectOption("Kies");
  await expect(answer.getByRole("heading")).toHaveCount(3);
  await page.getByLabel("Bij welke school?").selectOption("Kies");
  await expect(answer).toContainText("Kies uw vraag en uw school");
  await expect(page).toHaveURL(/\/contact\/$/);
});

test("where a school has nobody, the foundation's contact point is shown and said so", async ({ page, portal }) => {
  await page.goto(`${portal}/contact/?onderwerp=geldzorgen&school=sint-janschool`);
  const answer = page.locator("#antwoord");
  await expect(answer).toContainText("Deze school heeft hier zelf niemand voor.");
  await expect(answer.getByRole("heading")).toHaveText(["Contactpunt voor ouders"]);
  await expect(answer.getByRole("link", { name: "ouders-asko@example.org" })).toBeVisible();
});

test("the chooser works below a path, and what it does not know it leaves", async ({ page, below }) => {
  await page.goto(`${below}/contact/?onderwerp=onzin&school=lukasschool`);
  await expect(page.getByLabel("Wat is uw vraag?")).toHaveValue("");
  await expect(page.locator("#antwoord").locator(TELEPHONE).first()).toBeVisible();
});

test("when the network fails the chooser leads to the page", async ({ page, portal, faults }) => {
  await page.goto(`${portal}/contact/`);
  await page.route("**/contact/school/**", (route) => route.abort());
  await page.getByLabel("Bij welke school?").selectOption("Lukasschool");
  await expect(page.locator("#antwoord")).toContainText("Dat lukt nu niet.");
  await expect(page.locator("#antwoord").getByRole("link")).toHaveAttribute("href", "/contact/school/lukasschool/");
  faults.length = 0;
});

test.describe("open now", () => {
  // Monday, Tuesday and Thursday 8.30–12.00, Wednesday 13.00–15.00.
  const CASES = {
    "an hour before": ["2026-11-23T07:30+01:00", "Gesloten, vandaag open om 8.30 uur"],
    "to the minute": ["2026-11-23T08:30+01:00", "Nu open, tot 12.00 uur"],
    "in between": ["2026-11-23T11:59+01:00", "Nu open, tot 12.00 uur"],
    "at the end": ["2026-11-23T12:00+01:00", "Gesloten, morgen open om 8.30 uur"],
    "the next day at another time": ["2026-11-24T20:00+01:00", "Gesloten, morgen open om 13.00 uur"],
    "over the weekend": ["2026-11-26T12:30+01:00", "Gesloten, maandag open om 8.30 uur"],
    "in summer time": ["2027-04-05T06:45Z", "Nu open, tot 12.00 uur"],
    "on the night before it, with a holiday on Monday": ["2027-03-27T23:30+01:00", "Gesloten, dinsdag open om 8.30 uur"],
    "in winter time again": ["2026-10-26T07:15Z", "Gesloten, vandaag open om 8.30 uur"],
  };
  for (const timezoneId of ["America/Los_Angeles", "Pacific/Auckland"]) {
    test.describe(() => {
      test.use({ timezoneId });
      test(`by the clock of Amsterdam, seen from ${timezoneId}`, async ({ page, portal }) => {
        for (const [name, [moment, said]] of Object.entries(CASES)) {
          await at(page, moment, portal + POINT);
          await expect(page.locator(".open-now"), name).toHaveText(said);
        }
      });
    });
  }

  test("it changes while one looks, and says it by more than colour", async ({ page, portal }) => {
    await page.clock.install({ time: new Date("2026-11-23T11:59:30+01:00") });
    await page.goto(portal + POINT);
    await expect(page.locator(".open-now.is-open")).toHaveText("Nu open, tot 12.00 uur");
    await page.clock.runFor(61_000);
    await expect(page.locator(".open-now:not(.is-open)")).toHaveText("Gesloten, morgen open om 8.30 uur");
  });

  test("days on which the door stays shut are passed over", async ({ page, portal }) => {
    await page.route(`**${POINT}`, async (route) => {
      const reply = await route.fetch();
      const body = (await reply.text()).replace("data-open=", 'data-closed="2026-11-23 2026-11-24" data-open=');
      await route.fulfill({ response: reply, body });
    });
    await at(page, "2026-11-23T09:00+01:00", portal + POINT);
    await expect(page.locator(".open-now")).toHaveText("Gesloten, woensdag open om 13.00 uur");
  });

  test("on public holidays every door stays shut", async ({ page, portal }) => {
    await at(page, "2027-03-29T09:00+02:00", portal + POINT);
    await expect(page.locator(".open-now")).toHaveText(/^Gesloten, /);
    await at(page, "2027-04-05T09:00+02:00", portal + POINT);
    await expect(page.locator(".open-now")).toHaveText(/^Nu open, /);
  });

  test("in school holidays a school's door is not said to be open", async ({ page, portal }) => {
    const asks = "Schoolvakantie: bel of mail eerst";
    for (const url of [POINT, "/contact/school/lukasschool/"]) {
      await at(page, "2026-12-21T09:00+01:00", portal + url);
      await expect(page.locator(".open-now").first(), url).toHaveText(asks);
      await at(page, "2026-12-18T18:00+01:00", portal + url);
      await expect(page.locator(".open-now").first(), "what is next is a holiday").toHaveText(asks);
      await at(page, "2027-01-04T09:00+01:00", portal + url);
      await expect(page.locator(".open-now").first(), url).toHaveText(/^(Nu open|Gesloten), /);
    }
  });

  test("nothing moves when it is said", async ({ page, portal }) => {
    const shiftOf = async (url) => {
      await page.goto(portal + url, { waitUntil: "networkidle" });
      return page.evaluate(
        () =>
          new Promise((done) => {
            let sum = 0;
            new PerformanceObserver((list) => {
              for (const entry of list.getEntries()) sum += entry.value;
            }).observe({ type: "layout-shift", buffered: true });
            setTimeout(() => done(sum), 200);
          }),
      );
    };
    for (const url of [POINT, "/contact/school/lukasschool/", "/contact/onderwerp/geldzorgen/", "/contact/"]) {
      for (const width of [390, 1280]) {
        await page.setViewportSize({ width, height: 844 });
        // A busy machine paints a page in parts, which moves its head. What the script moves, it moves on every visit.
        let shift = await shiftOf(url);
        for (let visit = 1; visit < 4 && shift > 0; visit += 1) shift = Math.min(shift, await shiftOf(url));
        expect(shift, `${url} at ${width}`).toBe(0);
      }
    }
  });

  test("its script is small, and stands only where there are hours", () => {
    const script = readFileSync(path.join(repository, "themes/asko/scripts/open.js"));
    expect(gzipSync(script, { level: 9 }).length).toBeLessThan(1_500);
    for (const portal of [site, small]) {
      let count = 0;
      for (const file of portal.files(".html").filter((file) => !/^(([a-z]{2,3}|makkelijk)\/)?contact\/index\.html$/.test(file))) {
        const page = portal.read(file);
        expect(page.includes("/assets/open."), file).toBe(page.includes(" data-open="));
        count += page.includes(" data-open=");
      }
      expect(count, portal.name).toBeGreaterThan(0);
    }
  });
});

test("on a telephone both questions stand on the first screen", async ({ page, portal }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`${portal}/contact/`);
  for (const question of await page.locator(".chooser select").all()) {
    const { y, height } = await question.boundingBox();
    expect(y + height).toBeLessThan(844);
  }
});

test("who is where: a cell leads to the contact point, and headers name row and column", async ({ page, portal }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  await page.goto(`${portal}/contact/overzicht/`);
  await expect(page.getByRole("columnheader")).toContainText(["School", "Directie", "Familie Servicepunt", "Intern begeleider"]);
  const row = page.getByRole("row", { name: /Lukasschool/ });
  await expect(row.getByRole("rowheader")).toHaveText("Lukasschool");
  expect(await overflow(page)).toBeLessThanOrEqual(0);
  await row.getByRole("link", { name: "Familie Servicepunt Lukasschool" }).click();
  await expect(page).toHaveURL(new RegExp(`${POINT}$`));
});

test("a card is sent as a card", async ({ page, portal }) => {
  await page.goto(portal + POINT);
  const href = await page.getByRole("link", { name: "Bewaar dit contactpunt" }).getAttribute("href");
  const reply = await page.request.get(portal + href);
  expect(reply.headers()["content-type"]).toBe("text/vcard; charset=utf-8");
  expect(await reply.text()).toMatch(/^BEGIN:VCARD\r\nVERSION:3\.0\r\n/);
});
