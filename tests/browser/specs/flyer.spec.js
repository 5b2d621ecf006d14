// Paper: every offer and every school is one A4, with a code that leads back to it.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { expect, test } from "../support/test.js";
import { POSTER, sheets } from "../support/paper.js";
import { below as belowSite, portal as site, small } from "../support/site.js";
import { tags } from "../support/html.js";

const reader = readFileSync(createRequire(import.meta.url).resolve("jsqr/dist/jsQR.js"), "utf8");

const offers = (site) => site.files("index.html").filter((file) => /^aanbod\/[^/]+\/index\.html$/.test(file)).filter(isEntity(site));
const schools = (site) => site.files("index.html").filter((file) => /^scholen\/[^/]+\/index\.html$/.test(file)).filter(isEntity(site));

/** Lists by facet stand beside what they list. */
function isEntity(site) {
  return (file) => /class="(answers|facts)"/.test(site.read(file));
}

/** What a QR reader finds in a picture. */
async function scan(page, picture) {
  await page.evaluate(reader);
  return page.evaluate(async (bytes) => {
    const image = await createImageBitmap(new Blob([new Uint8Array(bytes)], { type: "image/png" }));
    const canvas = new OffscreenCanvas(image.width, image.height).getContext("2d");
    canvas.drawImage(image, 0, 0);
    return window.jsQR(canvas.getImageData(0, 0, image.width, image.height).data, image.width, image.height)?.data;
  }, [...picture]);
}

/** What it finds in drawings, one after the other. */
async function scanPaths(page, drawings) {
  await page.evaluate(reader);
  return page.evaluate((drawings) => drawings.map(({ size, path }) => {
    const scale = 4;
    const canvas = new OffscreenCanvas(size * scale, size * scale).getContext("2d");
    canvas.fillStyle = "#fff";
    canvas.fillRect(0, 0, size * scale, size * scale);
    canvas.scale(scale, scale);
    canvas.lineWidth = 1.04;
    canvas.stroke(new Path2D(path));
    return window.jsQR(canvas.getImageData(0, 0, size * scale, size * scale).data, size * scale, size * scale)?.data;
  }), drawings);
}

const PRINTED = {
  "offer": "/aanbod/judo-alan-turingschool/",
  "offer for parents": "/aanbod/koffieochtend-lukasschool/",
  "school": "/scholen/lukasschool/",
};

for (const [name, url] of Object.entries(PRINTED)) {
  test(`${name}: the code on the printed page leads to it`, async ({ page, portal, below }) => {
    await page.setViewportSize(POSTER);
    await page.emulateMedia({ media: "print", colorScheme: "dark" });
    await page.goto(portal + url);
    await expect(page.locator("svg.qr")).toBeVisible();
    expect(await scan(page, await page.screenshot())).toBe(site.origin + url);
    await page.goto(below + url);
    expect(await scan(page, await page.screenshot())).toBe(`${belowSite.origin}/portaal${url}`);
  });
}

test("on the screen there is no code", async ({ page, portal }) => {
  for (const url of Object.values(PRINTED)) {
    await page.goto(portal + url);
    await expect(page.locator(".flyer")).toHaveCount(1);
    await expect(page.locator(".flyer")).toBeHidden();
  }
});

test("every code of every offer and school can be read", async ({ page, portal }) => {
  await page.goto(portal);
  let count = 0;
  for (const portal of [site, belowSite, small]) {
    const files = [...offers(portal), ...schools(portal)];
    const drawings = files.map((file) => {
      const html = portal.read(file);
      const [, size, path] = html.match(/<svg class="qr" viewBox="0 0 (\d+) \1"[^>]*><path d="([^"]+)"\/><\/svg>/);
      const address = tags(html).find(({ name, attributes }) => name === "link" && attributes.rel === "canonical").attributes.href;
      return { size: Number(size), path, address };
    });
    expect(await scanPaths(page, drawings)).toEqual(drawings.map(({ address }) => address));
    count += files.length;
  }
  expect(count).toBeGreaterThan(180);
});

/** What should be on the sheet and falls off it, or lies below the code. */
function fallsOff(page) {
  return page.evaluate(() => {
    const sheet = document.body.getBoundingClientRect();
    const flyer = document.querySelector(".flyer");
    const below = flyer.getBoundingClientRect();
    const hits = (a, b) => a.bottom > b.top + 1 && b.bottom > a.top + 1 && a.right > b.left + 1 && b.right > a.left + 1;
    const wanted = "h1, .lead, .answers .answer, .week h3, .panel:has(.facts) dd, .flyer, .flyer svg, .flyer span, .about-page time, .sample";
    return [...document.querySelectorAll(wanted)]
      .filter((element) => element.checkVisibility())
      .filter((element) => {
        const own = element.getBoundingClientRect();
        return own.bottom > sheet.bottom + 1 || (!flyer.contains(element) && hits(own, below));
      })
      .map((element) => `${element.localName}: ${element.textContent.slice(0, 40)}`);
  });
}

for (const [name, files, least] of [["offer", offers, 40], ["school", schools, 32]]) {
  test(`every ${name} is one sheet of A4 with all that a flyer has to say`, async ({ page, portal }) => {
    await page.setViewportSize(POSTER);
    await page.emulateMedia({ media: "print" });
    const found = files(site);
    expect(found.length).toBeGreaterThanOrEqual(least);
    for (const file of found) {
      await page.goto(portal + site.url(file));
      expect(await fallsOff(page), file).toEqual([]);
      expect(await sheets(page), file).toEqual({ pages: 1, sizes: ["595 × 842"] });
    }
  });
}
