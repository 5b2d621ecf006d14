// The first page is light: little to fetch, in few requests.
import { brotliCompressSync, gzipSync } from "node:zlib";
import { expect, test } from "../support/test.js";

const REQUESTS = 5;
const BYTES = 35_000;

test("the first page weighs under 35 KB in at most five requests", async ({ page, portal }) => {
  const bodies = new Map();
  page.on("response", (response) => bodies.set(response.url(), response.body()));
  await page.goto(`${portal}/`, { waitUntil: "networkidle" });
  let gzip = 0;
  let brotli = 0;
  for (const [url, body] of bodies) {
    const bytes = await body;
    gzip += gzipSync(bytes, { level: 9 }).length;
    brotli += brotliCompressSync(bytes).length;
    console.log(`  ${url.slice(portal.length)}: ${bytes.length} bytes, gzip ${gzipSync(bytes, { level: 9 }).length}`);
  }
  console.log(`  in all: ${bodies.size} requests, gzip ${gzip}, Brotli ${brotli}`);
  expect(bodies.size).toBeLessThanOrEqual(REQUESTS);
  expect(bodies.size).toBeGreaterThan(1);
  expect(gzip).toBeLessThan(BYTES);
});
