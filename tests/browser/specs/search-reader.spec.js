// The reader of the search index, by itself: the same words, the same distances and the same answers as the reader in Rust.
import { readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { expect, test } from "../support/test.js";
import { portal as site, repository } from "../support/site.js";

const golden = JSON.parse(readFileSync(path.join(repository, "tests/search/golden/small.json"), "utf8"));
const judged = JSON.parse(readFileSync(path.join(repository, "tests/search/answers.json"), "utf8"));

/** Where a script of the portal stands. */
const script = (name) => site.url(site.files(".js").find((file) => file.includes(`/${name}.`)));

/** Where the portal's reader and its manifest stand, from a page of the portal. */
async function places(page, portal) {
  await page.goto(`${portal}/zoeken/`);
  const index = await page.locator("form.search").getAttribute("data-index");
  return { reader: script("search-reader"), files: script("search-files"), index };
}

test("the reader is small, and needs nothing but its files' reader", async ({ page, portal, request }) => {
  const { reader, files } = await places(page, portal);
  const sources = await Promise.all([reader, files].map(async (url) => (await request.get(new URL(url, portal).href)).text()));
  const imports = sources.flatMap((source) => [...source.matchAll(/\bimport\b[^"]*"\.\/([^"]*)"/g)].map(([, file]) => file));
  expect(imports).toEqual([files.split("/").at(-1)]);
  const source = sources.join("").replace(/^import .*$/gm, "");
  const size = gzipSync(source, { level: 9 }).length;
  console.log(`  reader: ${source.length} bytes, gzip ${size}`);
  expect(size).toBeLessThan(10 * 1024);
  expect(source).not.toMatch(/\bimport\b|\beval\b|new Function|WebAssembly|document\.|window\./);
});

test("words are folded as in the index", async ({ page, portal }) => {
  const { reader } = await places(page, portal);
  const folded = await page.evaluate(async ([reader, texts]) => {
    const { fold, words } = await import(reader);
    return texts.map((text) => words(fold(text)).join(" "));
  }, [reader, ["Café crème", "İSTANBUL ılık", "foto's foto’s 's avonds", "Łódź Straße ĳs", "المكتبة أطفال", "گل", "٠٢٠ ۶۱۹", "1061 AB!", "don''t", "ﬁets"]]);
  expect(folded).toEqual([
    "cafe creme", "istanbul ilik", "fotos fotos s avonds", "lodz strasse ijs", "مكتبه اطفال", "كل", "020 619", "1061 ab", "don t", "fiets",
  ]);
});

test("what was asked for is marked, and nothing of the text is lost", async ({ page, portal }) => {
  const { reader } = await places(page, portal);
  const marks = await page.evaluate(async ([reader, own]) => {
    const [{ mark }, module] = [await import(own), await import(reader)];
    const marked = (text, asked) => mark(text, asked, module).map(({ text, hit }) => (hit ? `[${text}]` : text)).join("");
    const word = (text, open, ...forms) => ({ text, open, forms: [text, ...forms] });
    return [
      marked("Zwemles op woensdag", [word("zwem", true)]),
      marked("Huiswerkbegeleiding, elke dag", [word("begeleiding", false)]),
      marked("Foto’s van <b>het</b> Café", [word("fotos", false), word("cafe", false)]),
      marked("Ik zwem in zwembaden", [word("zwem", false)]),
      marked("op de kaart", [word("op", false)]),
    ];
  }, [reader, script("page")]);
  expect(marks).toEqual([
    "[Zwemles] op woensdag", "[Huiswerkbegeleiding], elke dag", "[Foto’s] van <b>het</b> [Café]", "Ik [zwem] in [zwembaden]", "[op] de kaart",
  ]);
});

test("every judged question has the answer of the reader in Rust", async ({ page, portal }) => {
  const { reader, index } = await places(page, portal);
  const { answers, times } = await page.evaluate(async ([reader, url, today, asked]) => {
    const index = await (await import(reader)).open(url, { today });
    const answers = [];
    const times = [];
    for (const { query, filters, from } of asked) {
      const began = performance.now();
      const answer = await index.search({ text: query, filters: filters ?? {}, from: from ?? undefined, limit: 20 });
      times.push(performance.now() - began);
      const { total, matched, units, read, intents, corrected, nearest, results, facets } = answer;
      answers.push({ query, total, matched, units, read, intents, corrected, nearest, results: results.map(({ id, score }) => [id, score]), facets });
    }
    return { answers, times: times.sort((one, other) => one - other) };
  }, [reader, index, judged.today, judged.answers]);
  console.log(`  ${times.length} questions, 95th percentile ${times[Math.floor(times.length * 0.95)].toFixed(1)} ms`);
  expect(judged.answers.length).toBeGreaterThan(100);
  for (const [at, wanted] of judged.answers.entries()) {
    const { query, total, matched, units, read, intents, corrected, nearest, results, facets } = wanted;
    expect(answers[at], query).toEqual({ query, total, matched, units, read, intents, corrected, nearest, results, facets });
  }
});

test("the golden index of the small portal is read as the reader in Rust reads it", async ({ page, portal }) => {
  const { reader } = await places(page, portal);
  const files = Object.fromEntries(
    Object.entries(golden.files).map(([name, digits]) => [name, [...gzipSync(Buffer.from(digits, "hex"))]]),
  );
  const answers = await page.evaluate(async ([reader, manifest, files, today, texts]) => {
    const { open } = await import(reader);
    const asked = async (address) => {
      const name = address.split("/").at(-1);
      return name === "index.json" ? Response.json(manifest) : new Response(new Uint8Array(files[name]));
    };
    const index = await open("/zoekindex/index.json", { fetch: asked, today });
    return Promise.all(texts.map(async (text) => {
      const { total, matched, units, read, intents, corrected, nearest, results, facets } = await index.search({ text, limit: Infinity });
      return { total, matched, units, read, intents, corrected, nearest, results: results.map(({ id, score }) => [id, score]), facets };
    }));
  }, [reader, golden.manifest, files, judged.today, golden.answers.map(([text]) => text)]);
  expect(golden.answers.length).toBeGreaterThan(5);
  expect(answers).toEqual(golden.answers.map(([, answer]) => answer));
});

test("a file of another day, a broken file and a broken connection are told apart", async ({ page, portal }) => {
  const { reader, index } = await places(page, portal);
  const kinds = await page.evaluate(async ([reader, url]) => {
    const { open } = await import(reader);
    const broken = { "not there": { status: 404 }, "a server at fault": { status: 500 } };
    const wrong = {};
    const attempt = async (name, answer) => {
      const asked = async (address, options) => (address.endsWith(".json") ? fetch(address, options) : answer());
      wrong[name] = await open(url, { fetch: asked }).then(() => "none", ({ kind }) => kind);
    };
    for (const [name, { status }] of Object.entries(broken)) await attempt(name, () => new Response("", { status }));
    await attempt("no connection", () => Promise.reject(new TypeError("offline")));
    await attempt("not packed", () => new Response("<!DOCTYPE html>"));
    return wrong;
  }, [reader, index]);
  expect(kinds).toEqual({ "not there": "stale", "a server at fault": "network", "no connection": "network", "not packed": "corrupt" });
});
