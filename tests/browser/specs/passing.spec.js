// A page stays right between two builds: what has passed goes, by the clock of Amsterdam, and what is over says so.
import { expect, test } from "../support/test.js";

const OFFER = "/aanbod/judo-alan-turingschool/";

test("the next times of an offer are those that are left", async ({ page, portal }) => {
  await page.goto(portal + OFFER);
  const first = page.locator(".next-times li:visible time").first();
  await expect(page.locator(".next-times li:visible")).toHaveCount(3);
  await expect(first).toHaveAttribute("datetime", "2026-11-25T14:30");
  await page.clock.setFixedTime("2026-11-25T15:29:00+01:00");
  await page.reload();
  await expect(first).toHaveAttribute("datetime", "2026-11-25T14:30");
  await page.clock.setFixedTime("2026-11-25T15:30:00+01:00");
  await page.reload();
  await expect(first).toHaveAttribute("datetime", "2026-12-02T14:30");
  await expect(page.locator(".next-times li:visible")).toHaveCount(3);
});

test("after its last time an offer says that it is over, and leaves the list", async ({ page, portal }) => {
  const over = page.getByText("Deze activiteit is afgelopen.");
  const card = page.locator(`main a[href="${OFFER}"]`);
  await page.goto(portal + OFFER);
  await expect(over).toBeHidden();
  await page.goto(`${portal}/aanbod/domein/sport/`);
  await expect(card).toBeVisible();
  await page.clock.setFixedTime("2027-06-30T15:30:00+02:00");
  await page.reload();
  await expect(card).toBeHidden();
  await page.goto(portal + OFFER);
  await expect(over).toBeVisible();
  await expect(page.locator(".next-times")).toBeHidden();
});

test("a school's week loses its days, and the week with them", async ({ page, portal }) => {
  await page.goto(`${portal}/scholen/lukasschool/`);
  const weeks = page.locator(".weeks > section:visible h3");
  await expect(weeks).toHaveText(["Week van 23 november", "Week van 30 november"]);
  await page.clock.setFixedTime("2026-11-28T09:00:00+01:00");
  await page.reload();
  await expect(weeks).toHaveText(["Week van 30 november"]);
  await page.clock.setFixedTime("2026-12-07T09:00:00+01:00");
  await page.reload();
  await expect(page.getByRole("heading", { name: "De week op school" })).toBeHidden();
});

test("home shows what is to come, ten days without a build", async ({ page, portal }) => {
  const cards = page.locator(".coming > li:visible");
  for (const day of ["2026-11-21", "2026-11-25", "2026-11-28", "2026-12-01"]) {
    await page.clock.setFixedTime(`${day}T09:00:00+01:00`);
    await page.goto(`${portal}/`);
    await expect(page.getByRole("heading", { name: "Komende dagen" })).toBeVisible();
    expect(await cards.count(), day).toBeGreaterThanOrEqual(5);
    expect(await cards.count(), day).toBeLessThanOrEqual(6);
  }
});

test("the holiday that comes becomes the holiday that is, and then the next one", async ({ page, portal }) => {
  const holiday = page.locator(".next-holiday:visible");
  const says = async (day, text) => {
    await page.clock.setFixedTime(`${day}T09:00:00+01:00`);
    await page.goto(`${portal}/kalender/`);
    await expect(holiday).toHaveCount(1);
    await expect(holiday.locator("strong")).toHaveText(text, { useInnerText: true });
  };
  await says("2026-12-18", "Eerstvolgende vakantie: Kerstvakantie");
  await says("2026-12-19", "Nu is het vakantie: Kerstvakantie");
  await says("2027-01-04", "Eerstvolgende vakantie: Voorjaarsvakantie");
  await says("2027-02-20", "Nu is het vakantie: Voorjaarsvakantie");
});

test("without script every date stands there", async ({ browser, portal }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(portal + OFFER);
  await page.getByText("Alle 38 datums").click();
  await expect(page.locator(".all-dates time")).toHaveCount(38);
  await expect(page.locator('.all-dates time[datetime="2026-09-02T14:30"]')).toBeVisible();
  await context.close();
});
