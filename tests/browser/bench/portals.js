// Portals, built and indexed by both engines.
import { spawnSync } from "node:child_process";
import { linkSync, mkdirSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import { portaal, repository, today } from "../support/site.js";
import { cost } from "./costs.js";
import { median } from "./table.js";

const require = createRequire(import.meta.url);
const PAGEFIND = `@pagefind/${process.platform}-${process.arch}`;

/** Which Pagefind is beside it. */
export const PAGEFIND_VERSION = require(`${PAGEFIND}/package.json`).version;

/** The step of a build that makes the search index, as `--timings` names it. */
const PHASE = "zoekregister";

/** Where the index begins, from the portal's root. */
const MANIFEST = "/zoekindex/index.json";

const TITLE = /^(?:titel|naam): *(.+)$/m;

class Portal {
  constructor(name, source, folder) {
    this.name = name;
    this.source = source;
    this.public = path.join(folder, "public");
    this.pages = path.join(folder, "pages");
  }

  /** Words that stand in titles of the content, one a title, spread over all of it; always the same ones. */
  titleWords(count) {
    const content = path.join(this.source, "content");
    const files = readdirSync(content, { recursive: true }).filter((file) => file.endsWith(".md")).sort();
    const titles = files.map((file) => readFileSync(path.join(content, file), "utf8").match(TITLE)?.[1] ?? "");
    const words = [...new Set(titles.map(longestWord))].filter((word) => word.length > 3);
    const place = (at) => Math.floor((at * count) / words.length);
    return words.filter((_, at) => place(at) !== place(at - 1));
  }
}

function longestWord(title) {
  const words = title.toLowerCase().match(/\p{L}+/gu) ?? [""];
  return words.reduce((one, other) => (other.length > one.length ? other : one));
}

/** The portal's own content. */
export function real(folder) {
  return new Portal("the portal's own content", repository, path.join(folder, "real"));
}

/** A portal of `size` generated pages. */
export function generated(folder, size) {
  const own = path.join(folder, String(size));
  const source = path.join(own, "source");
  const made = spawnSync("cargo", ["bench", "--locked", "--bench", "portaal", "--", "generate", String(size), source], {
    cwd: repository,
    encoding: "utf8",
  });
  if (made.status !== 0) throw new Error(`the portal of ${size} pages was not generated\n${made.stderr}`);
  return new Portal(`${size.toLocaleString("en")} generated pages`, source, own);
}

/** Builds the portal and indexes its pages `rounds` times by turns; the round before is to warm up. */
export async function indexed(portal, rounds) {
  const own = [];
  const beside = [];
  let documents;
  for (let round = 0; round <= rounds; round += 1) {
    own.push(await build(portal));
    documents ??= linkPages(portal);
    rmSync(path.join(portal.pages, "pagefind"), { recursive: true, force: true });
    beside.push(await cost(pagefind(), ["--site", portal.pages, "--root-selector", "main", "--force-language", "nl"]));
  }
  return {
    documents,
    costs: { portaal: summary(own.slice(1)), pagefind: summary(beside.slice(1)) },
    engines: {
      portaal: { kind: "portaal", folder: portal.public, reader: reader(portal), manifest: MANIFEST, today: day() },
      pagefind: { kind: "pagefind", folder: portal.pages },
    },
  };
}

/** A build into an empty folder, with the time of the step that makes the index. */
async function build(portal) {
  rmSync(portal.public, { recursive: true, force: true });
  const words = ["build", "--root", portal.source, "--output", portal.public, "--today", today, "--timings"];
  const { said, ...whole } = await cost(portaal, words);
  const phase = said.match(new RegExp(`^ *([0-9.]+) ms  ${PHASE}\\b`, "m"));
  if (!phase) throw new Error(`--timings has no step ${PHASE}:\n${said}`);
  return { ...whole, index: Number(phase[1]) };
}

function summary(costs) {
  const of = (key) => median(costs.map((cost) => cost[key]));
  return {
    ...("index" in costs[0] ? { index: of("index") } : {}),
    milliseconds: of("milliseconds"),
    processor: of("processor"),
    memory: Math.max(...costs.map(({ memory }) => memory)),
  };
}

/** Puts exactly the pages of which the portal's index has a document in a folder of their own, so that both engines index
    the same: no lists, no pages of letters. */
function linkPages(portal) {
  const manifest = path.join(portal.public, MANIFEST);
  const { texts } = JSON.parse(readFileSync(manifest, "utf8"));
  const read = (file) => JSON.parse(gunzipSync(readFileSync(path.join(path.dirname(manifest), file))));
  const documents = texts.flatMap(read);
  const pages = new Set(documents.map(([, url]) => url.replace(/#.*/, "")));
  for (const page of pages) {
    mkdirSync(path.join(portal.pages, page), { recursive: true });
    linkSync(path.join(portal.public, page, "index.html"), path.join(portal.pages, page, "index.html"));
  }
  return pages.size;
}

function pagefind() {
  return require.resolve(`${PAGEFIND}/bin/pagefind_extended`);
}

/** The URL of the module that reads the index. */
function reader(portal) {
  const files = readdirSync(portal.public, { recursive: true });
  const found = files.filter((file) => /^search-reader\b.*\.js$/.test(path.basename(file)));
  if (found.length !== 1) throw new Error(`one script should read the index, and not ${found.length}`);
  return `/${found[0]}`;
}

/** The day it is in the portals, counted from 1970. */
function day() {
  return Date.parse(`${today}T00:00:00Z`) / 86_400_000;
}
