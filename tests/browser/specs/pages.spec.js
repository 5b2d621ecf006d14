// A page of every kind: nothing wrong for axe, the console, the policy; nothing asked from elsewhere; fits 320 px.
import { axe, expect, overflow, test } from "../support/test.js";
import { pages } from "../support/kinds.js";

const WIDTHS = [390, 1280];
const SCHEMES = ["light", "dark"];

// A colour on its way to another would be seen half way.
test.use({ contextOptions: { reducedMotion: "reduce" } });

/** Looks at the page that is open in every width and scheme. */
async function inspect(page) {
  const found = [];
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 844 });
    for (const colorScheme of SCHEMES) {
      await page.emulateMedia({ colorScheme });
      // In the dark a page is the same but for its colours.
      const violations = await axe(page, colorScheme === "dark" ? { only: ["color-contrast"] } : {});
      found.push(...violations.map((violation) => `${width} px, ${colorScheme}: ${violation}`));
    }
  }
  await page.setViewportSize({ width: 320, height: 640 });
  const wide = await overflow(page);
  if (wide > 0) found.push(`320 px: ${wide} px too wide`);
  return found;
}

for (const [kind, url] of Object.entries(pages)) {
  test(`${kind}: ${url}`, async ({ page, portal }) => {
    const response = await page.goto(portal + url);
    expect(response.status()).toBe(200);
    expect(response.headers()["content-security-policy"]).not.toContain("unsafe");
    expect(await inspect(page)).toEqual([]);
  });
}

test("nothing there: 404", async ({ page, portal, faults }) => {
  const response = await page.goto(`${portal}/er-is/hier-niets/`);
  expect(response.status()).toBe(404);
  expect(await inspect(page)).toEqual([]);
  // The browser itself notes that the page it was sent to is not there.
  expect(faults.splice(0)).toEqual([expect.stringContaining("404 (Not Found)")]);
});

test("an old address sends on to the new one", async ({ page, small }) => {
  await page.goto(`${small}/oude-linde/`);
  await page.waitForURL(`${small}/scholen/linde/`);
  await expect(page.locator("h1")).toHaveText("De Linde");

  // The page in between, as somebody sees it whose browser does not go on by itself.
  const html = await (await fetch(`${small}/oude-linde/`)).text();
  const still = html.replace(/<meta http-equiv="refresh"[^>]*>/, "");
  expect(still).not.toBe(html);
  await page.route("**/oude-linde/", (route) => route.fulfill({ body: still, contentType: "text/html; charset=utf-8" }));
  await page.goto(`${small}/oude-linde/`);
  expect(await inspect(page)).toEqual([]);
  await page.getByRole("main").getByRole("link").click();
  await expect(page.locator("h1")).toHaveText("De Linde");
});

test("below a path, pages find their styles and each other", async ({ page, below }) => {
  for (const url of ["/", "/scholen/lukasschool/", "/aanbod/voetbal-op-woensdag/", "/en/"]) {
    await page.goto(below + url);
    const styled = await page.evaluate(() => document.styleSheets[0].cssRules.length);
    expect(styled).toBeGreaterThan(100);
    expect(await page.locator("h1").count()).toBe(1);
  }
  await page.getByRole("banner").getByRole("link").first().click();
  expect(page.url().startsWith(`${below}/`)).toBe(true);
  const response = await page.goto(`${below}/scholen/`);
  expect(response.headers()["content-security-policy"]).toContain("default-src 'none'");
});
