// What visitors meet: a browser that asks, and a host that writes down what is fetched.
import { createServer } from "node:http";
import { readFileSync, statSync } from "node:fs";
import path from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import { chromium } from "@playwright/test";
import config from "../playwright.config.js";
import { median, percentile } from "./table.js";

const TYPES = { ".js": "text/javascript", ".json": "application/json", ".html": "text/html; charset=utf-8" };
/** An empty page: what counts is what searching fetches. */
const EMPTY = "/--bench/";
/** With these a page may measure time to five microseconds rather than to a hundred. */
const ISOLATED = { "cross-origin-opener-policy": "same-origin", "cross-origin-embedder-policy": "require-corp" };
const FURTHER = 5;
/** What is fetched ahead, without the answer waiting for it, is counted with the query that began it. */
const SETTLE_MILLISECONDS = 100;

/** A browser, and what it meets with an engine. */
export class Browser {
  static async start() {
    const browser = new Browser();
    browser.chromium = await chromium.launch(config.use.launchOptions);
    browser.version = browser.chromium.version();
    return browser;
  }

  stop() {
    return this.chromium.close();
  }

  /** The paths of the first five results of each judged query. */
  async answers(engine, judged) {
    return this.visit(engine, async (page) => {
      const queries = judged.map(({ vraag, van }) => [vraag, van]);
      return page.evaluate(async (queries) => {
        const all = [];
        for (const [text, from] of queries) all.push(await window.ask(text, from));
        return all;
      }, queries);
    });
  }

  /** Milliseconds from a query to its first five results with their texts, when all files it needs are there. */
  async times(engine, queries, passes) {
    const times = await this.visit(engine, (page) =>
      page.evaluate(async ([queries, passes]) => {
        const times = [];
        for (let pass = 0; pass <= passes; pass += 1) {
          for (const query of queries) {
            const began = performance.now();
            await window.ask(query);
            if (pass > 0) times.push(performance.now() - began);
          }
        }
        return times;
      }, [queries, passes]),
    );
    return { median: median(times), percentile95: percentile(times, 95), most: Math.max(...times) };
  }

  /** Bytes fetched, by visits in each of which somebody asks one query and then five more. */
  async bytes(engine, queries, visits) {
    const firsts = [];
    const furthers = [];
    const stride = Math.max(1, Math.floor(queries.length / (visits * (FURTHER + 1))));
    const chosen = queries.filter((_, at) => at % stride === 0);
    for (let visit = 0; visit < visits; visit += 1) {
      const asked = chosen.slice(visit * (FURTHER + 1), (visit + 1) * (FURTHER + 1));
      if (asked.length === 0) break;
      await this.visit(engine, async (page, taken) => {
        for (const [at, query] of asked.entries()) {
          await page.evaluate((query) => window.ask(query), query);
          await page.waitForTimeout(SETTLE_MILLISECONDS);
          (at === 0 ? firsts : furthers).push(taken());
        }
      });
    }
    return { first: spread(firsts), further: spread(furthers) };
  }

  /** A visitor who has fetched nothing yet. `work` gets the page, and a way to take the bytes fetched since it last
      did. */
  async visit(engine, work) {
    const host = await serve(engine.folder);
    const context = await this.chromium.newContext({ locale: "nl-NL", timezoneId: "Europe/Amsterdam" });
    try {
      const page = await context.newPage();
      await page.goto(host.origin + EMPTY);
      await page.evaluate(BEGIN[engine.kind], engine);
      return await work(page, host.taken);
    } finally {
      await context.close();
      await host.stop();
    }
  }
}

/** How each engine begins in a page: it leaves `ask`, which gives the paths of the first five results, having loaded all
    that is needed to show them. */
const BEGIN = {
  portaal: async ({ reader, manifest, today }) => {
    const { open } = await import(reader);
    const index = await open(manifest, { today });
    window.ask = async (text, from) => {
      const { results } = await index.search({ text, filters: {}, from, limit: 5, offset: 0 });
      const texts = await index.texts(results.map(({ id }) => id));
      return texts.map(({ url }) => url);
    };
  },
  pagefind: async () => {
    const pagefind = await import("/pagefind/pagefind.js");
    await pagefind.init();
    window.ask = async (text) => {
      const { results } = await pagefind.search(text);
      const texts = await Promise.all(results.slice(0, 5).map((result) => result.data()));
      return texts.map(({ url }) => url);
    };
  },
};

function spread(bytes) {
  return { median: median(bytes), percentile95: percentile(bytes, 95), most: Math.max(...bytes) };
}

/** Serves a folder on a free port, and remembers which files are asked for. */
async function serve(folder) {
  let asked = [];
  const server = createServer((request, response) => {
    const url = decodeURIComponent(new URL(request.url, "http://host").pathname);
    if (url === EMPTY) {
      response.writeHead(200, { "content-type": TYPES[".html"], ...ISOLATED });
      return response.end("<!doctype html><html lang=nl><title>-</title>");
    }
    const file = path.join(folder, url);
    if (!file.startsWith(folder + path.sep) || !statSync(file, { throwIfNoEntry: false })?.isFile()) {
      response.writeHead(404);
      return response.end();
    }
    asked.push(file);
    response.writeHead(200, { "content-type": TYPES[path.extname(file)] ?? "application/octet-stream", ...ISOLATED });
    response.end(readFileSync(file));
  });
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    taken: () => asked.splice(0).reduce((sum, file) => sum + packed(file), 0),
    stop: () => new Promise((done) => (server.closeAllConnections(), server.close(done))),
  };
}

const sizes = new Map();

/** A file's bytes under Brotli at its best; one that is packed already counts as it is where Brotli does not help. */
function packed(file) {
  if (!sizes.has(file)) {
    const bytes = readFileSync(file);
    const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
    sizes.set(file, Math.min(bytes.length, brotliCompressSync(bytes, { params }).length));
  }
  return sizes.get(file);
}
