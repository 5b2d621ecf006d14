// How good, fast and small the search is, beside Pagefind over the same pages, in one run on one machine.
//
//   npm run bench --prefix tests/browser                       the real portal, and portals of 1,000 and 10,000 pages
//   npm run bench --prefix tests/browser -- 1000 --rounds 1    other sizes, fewer rounds
//     --rounds N    build and index each portal N times, after once to warm up (3)
//     --visits N    visits of a first query and five more, for the bytes (10)
//     --passes N    ask all queries N times, after once to load what they need (3)
//     --json        print one JSON document rather than tables
//
// It needs the release binary (cargo build --release), Linux (what a process used is read from /proc) and Chromium.
import { availableParallelism } from "node:os";
import { mkdirSync, rmSync } from "node:fs";
import path from "node:path";
import { output } from "../support/site.js";
import { judgedQueries, recall } from "./judged.js";
import { PAGEFIND_VERSION, generated, indexed, real } from "./portals.js";
import { table } from "./table.js";
import { Browser } from "./visits.js";

const options = read(process.argv.slice(2));
const folder = path.join(output, "bench");
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });

const judged = judgedQueries();
const browser = await Browser.start();
const portals = [await measure(real(folder), [])];
const recalls = await recallOf(portals[0]);
for (const size of options.sizes) {
  const portal = generated(folder, size);
  portals.push(await measure(portal, portal.titleWords(200)));
}
await browser.stop();
const report = {
  machine: { processors: availableParallelism(), chromium: browser.version, pagefind: PAGEFIND_VERSION },
  rounds: options.rounds,
  visits: options.visits,
  passes: options.passes,
  queries: judged.length,
  portals: portals.map(({ engines, ...figures }) => figures),
  recall: recalls,
};
console.log(options.json ? JSON.stringify(report, null, 2) : table(report));

function read(words) {
  const options = { sizes: [], rounds: 3, visits: 10, passes: 3, json: false };
  for (let word = words.shift(); word !== undefined; word = words.shift()) {
    if (word === "--json") options.json = true;
    else if (/^--(rounds|visits|passes)$/.test(word)) options[word.slice(2)] = count(words.shift(), word);
    else options.sizes.push(count(word, "a size"));
  }
  if (options.sizes.length === 0) options.sizes = [1_000, 10_000];
  return options;
}

function count(word, name) {
  const number = Number(word?.replace(/[.,_]/g, ""));
  if (!Number.isInteger(number) || number < 1) throw new Error(`${name} is a whole number, and not ${word}`);
  return number;
}

/** Everything about one portal: what indexing costs, and what visitors then meet. `words` are asked beside the judged
    queries. */
async function measure(portal, words) {
  say(`${portal.name}: building and indexing`);
  const { documents, costs, engines } = await indexed(portal, options.rounds);
  const queries = mixed(judged.map(({ vraag }) => vraag), words);
  const figures = { name: portal.name, documents, indexing: costs, bytes: {}, milliseconds: {}, engines };
  for (const [name, engine] of Object.entries(engines)) {
    say(`${portal.name}: visiting, with ${name}`);
    figures.bytes[name] = await browser.bytes(engine, queries, options.visits);
    figures.milliseconds[name] = await browser.times(engine, queries, options.passes);
  }
  return figures;
}

/** What share of the judged queries of each class is answered as judged. */
async function recallOf({ engines }) {
  const found = {};
  for (const [name, engine] of Object.entries(engines)) {
    found[name] = recall(judged, await browser.answers(engine, judged));
  }
  return found;
}

/** Both lists, one from each by turns, so that every stretch of them holds both sorts. */
function mixed(one, other) {
  const length = Math.max(one.length, other.length);
  return Array.from({ length }, (_, at) => [one[at], other[at]]).flat().filter((query) => query !== undefined);
}

/** Progress goes where it does not mix with figures. */
function say(text) {
  process.stderr.write(`${text}\n`);
}
