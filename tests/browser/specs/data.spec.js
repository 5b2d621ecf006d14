// Open data: the page that explains it, and what a browser gets of it.
import { gzipSync } from "node:zlib";
import { expect, test } from "../support/test.js";
import { portal as site } from "../support/site.js";

test("the page leads to every file, and says its size", async ({ page, portal }) => {
  await page.goto(`${portal}/`);
  await page.getByRole("contentinfo").getByRole("link", { name: "Open data" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Open data");
  const links = await page.locator('main a[href^="/data/"]').evaluateAll((links) => links.map((link) => link.getAttribute("href")));
  const files = site.files().filter((file) => file.startsWith("data/") && !file.endsWith(".html")).map((file) => site.url(file));
  expect(files.length).toBeGreaterThan(25);
  expect([...new Set(links)].sort()).toEqual(files);
  const row = page.getByRole("row", { name: /^Scholen/ });
  await expect(row).toContainText("32 rijen");
  await expect(row).toContainText(`${Math.ceil(site.read("data/scholen.csv").length / 1000)}\u00a0kB`);
});

test("examples are pieces of the files, in colour", async ({ page, portal }) => {
  await page.goto(`${portal}/data/`);
  const json = page.locator('pre[aria-labelledby="voorbeeld-json"]');
  const [first] = JSON.parse(site.read("data/aanbod.json"));
  expect(JSON.parse(await json.textContent())).toEqual(first);
  await expect(json.locator(".hl-string").first()).toBeVisible();
  const csv = await page.locator('pre[aria-labelledby="voorbeeld-csv"]').textContent();
  expect(site.read("data/aanbod-scholen.csv").replaceAll("\r\n", "\n").startsWith(csv)).toBe(true);
  const service = await page.locator('pre[aria-labelledby="voorbeeld-hsds"]').textContent();
  expect(JSON.parse(site.read("data/hsds/services.json"))).toContainEqual(JSON.parse(service));
});

test("a table leads to what its columns mean", async ({ page, portal }) => {
  await page.goto(`${portal}/data/`);
  await expect(page.getByText("Het BRIN-nummer van de school bij DUO.")).toBeHidden();
  await page.getByRole("main").getByRole("link", { name: "Scholen", exact: true }).first().click();
  await expect(page.getByText("Het BRIN-nummer van de school bij DUO.")).toBeVisible();
});

test("files are sent as what they are, to other people's pages too", async ({ page, portal }) => {
  const sorts = { "scholen.csv": "text/csv; charset=utf-8", "scholen.json": "application/json", "catalog.jsonld": "application/ld+json" };
  for (const [file, sort] of Object.entries(sorts)) {
    const reply = await page.request.get(`${portal}/data/${file}`);
    expect(reply.headers()["content-type"]).toBe(sort);
    expect(reply.headers()["access-control-allow-origin"]).toBe("*");
  }
});

test("the page is light", () => {
  expect(gzipSync(site.read("data/index.html"), { level: 9 }).length).toBeLessThan(14_000);
});
