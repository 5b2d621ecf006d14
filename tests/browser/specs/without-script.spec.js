// Pages say the same with JavaScript off.
import { expect, test, watch } from "../support/test.js";
import { pages } from "../support/kinds.js";

/**
 * What a page says, but for what only a script can know or do: the time, choosing in place of going by link, copying. Where a script will
 * speak, there is an empty line.
 */
const text = async (page) => {
  const said = await page.locator("body").evaluate((body) => {
    for (const element of body.querySelectorAll("[data-open], .offered, .chooser, .finder, .finder-more, .by-link, .share button")) element.remove();
    return body.innerText;
  });
  return said.replace(/\s*\n\s*/g, "\n");
};

test("pages say the same without JavaScript", async ({ page, portal, browser, faults }) => {
  const plain = await browser.newContext({ javaScriptEnabled: false });
  const still = await plain.newPage();
  watch(still, faults);
  // The page to search on says besides that it cannot search without.
  for (const [kind, url] of Object.entries(pages).filter(([kind]) => !kind.startsWith("search"))) {
    await page.goto(portal + url);
    await still.goto(portal + url);
    expect((await text(still)).length, kind).toBeGreaterThan(200);
    expect(await text(still), kind).toBe(await text(page));
  }
  await plain.close();
});

test("from home to an offer and its telephone number without JavaScript", async ({ browser, portal }) => {
  const plain = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } });
  const page = await plain.newPage();
  await page.goto(`${portal}/`);
  await page.getByRole("main").locator(`a[href="/aanbod/"]`).first().click();
  await page.getByRole("main").getByRole("link", { name: "Woensdag" }).first().click();
  await page.locator("li.card.offer a").first().click();
  await expect(page.locator(".answers")).toBeVisible();
  await expect(page.locator(`main a[href^="tel:"]`).first()).toBeVisible();
  await plain.close();
});
