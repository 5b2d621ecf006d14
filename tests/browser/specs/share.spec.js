// To pass a page on: links that ask nobody, and what a script can do besides.
import { expect, test } from "../support/test.js";
import { portal as site } from "../support/site.js";

const OFFER = "/aanbod/judo-alan-turingschool/";
const SCHOOL = "/scholen/lukasschool/";

/** What a link passes on, by parameter. */
async function passed(page, name) {
  const link = page.locator("#deel_dit").getByRole("link", { name });
  return new URL(await link.getAttribute("href"));
}

test("an offer is passed on with what it is, when, where, what it costs and its address", async ({ page, portal }) => {
  await page.goto(portal + OFFER);
  const whatsapp = await passed(page, "WhatsApp");
  expect(whatsapp.origin + whatsapp.pathname).toBe("https://wa.me/");
  const facts = [
    "Elke woensdag, 14.30–15.30 uur",
    "Van 2 september 2026 tot en met 30 juni 2027",
    "Alan Turingschool, Poolstraat 2, 1018 LR Amsterdam",
    "€ 35 per kwartaal",
    site.origin + OFFER,
  ];
  expect(whatsapp.searchParams.get("text").split("\n")).toEqual(["Judo op woensdag", ...facts]);
  const mail = await passed(page, "E-mail");
  expect(mail.protocol + mail.pathname).toBe("mailto:");
  expect(mail.searchParams.get("subject")).toBe("Judo op woensdag");
  expect(mail.searchParams.get("body").split("\r\n")).toEqual(facts);
});

test("a school is passed on with its address and telephone", async ({ page, portal }) => {
  await page.goto(portal + SCHOOL);
  const whatsapp = await passed(page, "WhatsApp");
  expect(whatsapp.searchParams.get("text").split("\n")).toEqual([
    "Lukasschool",
    "Basisschool in Amsterdam Nieuw-West.",
    "Osdorper Ban 134, 1069 ZR Amsterdam",
    "020 619 0966",
    site.origin + SCHOOL,
  ]);
});

test("every page can be passed on", async ({ page, portal }) => {
  for (const url of ["/", "/agenda/rijke-schooldag/", "/en/"]) {
    await page.goto(portal + url);
    const link = page.locator(".pass-on").getByRole("link", { name: "WhatsApp" });
    const text = new URL(await link.getAttribute("href")).searchParams.get("text");
    expect(text.split("\n").at(-1)).toBe(site.origin + url);
  }
  await page.goto(portal + OFFER);
  await page.getByRole("contentinfo").getByRole("link", { name: "Deel deze pagina" }).click();
  await expect(page.locator("#deel_dit")).toBeInViewport();
});

test("without JavaScript there are links and no buttons", async ({ browser, portal }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(portal + OFFER);
  await expect(page.locator("#deel_dit").getByRole("link")).toHaveText(["WhatsApp", "E-mail"]);
  await expect(page.locator("#deel_dit").getByRole("button")).toHaveCount(0);
  await context.close();
});

test("the text is copied, and that is said", async ({ page, portal, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto(portal + OFFER);
  await page.getByRole("button", { name: "Kopieer de tekst" }).click();
  await expect(page.locator("#deel_dit").getByRole("status")).toHaveText("Gekopieerd. U kunt de tekst nu plakken.");
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe((await passed(page, "WhatsApp")).searchParams.get("text"));
});

test("what fails is said", async ({ page, portal }) => {
  await page.addInitScript(() => {
    navigator.clipboard.writeText = () => Promise.reject(new DOMException("", "NotAllowedError"));
  });
  await page.goto(portal + OFFER);
  await page.getByRole("button", { name: "Kopieer de tekst" }).click();
  await expect(page.locator("#deel_dit").getByRole("status")).toHaveText("Dat lukte niet.");
});

test("the device's own way to share gets title, text and address; who closes it is told nothing", async ({ page, portal }) => {
  await page.addInitScript(() => {
    navigator.share = (data) => {
      window.shared = data;
      return Promise.reject(new DOMException("", "AbortError"));
    };
  });
  await page.goto(portal + SCHOOL);
  await page.getByRole("button", { name: "Deel met een andere app" }).click();
  expect(await page.evaluate(() => window.shared)).toEqual({
    title: "Lukasschool",
    text: "Lukasschool\nBasisschool in Amsterdam Nieuw-West.\nOsdorper Ban 134, 1069 ZR Amsterdam\n020 619 0966",
    url: site.origin + SCHOOL,
  });
  await expect(page.locator("#deel_dit [role=status]")).toBeEmpty();
});

test("the poster is printed", async ({ page, portal }) => {
  await page.addInitScript(() => {
    window.print = () => (window.printed = true);
  });
  await page.goto(portal + OFFER);
  await page.getByRole("button", { name: "Print als poster" }).click();
  expect(await page.evaluate(() => window.printed)).toBe(true);
});

test("its script stands only where there is something to share with it", () => {
  for (const file of site.files(".html")) {
    const html = site.read(file);
    expect(/\/assets\/share\.[0-9a-f]+\.js/.test(html), file).toBe(html.includes(" data-share>"));
  }
});
