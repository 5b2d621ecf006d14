// The first page is light: little to fetch, in few requests.
import { brotliCompressSync, gzipSync } from "node:zlib";
import { expect, test } from "../support/test.js";

const REQUESTS = 5;
const BYTES = 35_000;

test("the first page weighs under 35 KB in at most five requests", async ({ page, portal }) => {
  const asked = new Set();
  page.on("request", (request) => asked.add(request.url()));
  await page.goto(`${portal}/`, { waitUntil: "networkidle" });
  let gzip = 0;
  let brotli = 0;
  // Fetched once more: the browser may have let go of what it was sent.
  for (const url of asked) {
    const bytes = Buffer.from(await (await page.request.get(url)).body());
    gzip += gzipSync(bytes, { level: 9 }).length;
    brotli += brotliCompressSync(bytes).length;
    console.log(`  ${url.slice(portal.length)}: ${bytes.length} bytes, gzip ${gzipSync(bytes, { level: 9 }).length}`);
  }
  console.log(`  in all: ${asked.size} requests, gzip ${gzip}, Brotli ${brotli}`);
  expect(asked.size).toBeLessThanOrEqual(REQUESTS);
  expect(asked.size).toBeGreaterThan(1);
  expect(gzip).toBeLessThan(BYTES);
});
