// The judged queries, and how well answers do by them.
import { readFileSync } from "node:fs";
import path from "node:path";
import { repository } from "../support/site.js";

const TOKEN = /"(?:[^"\\]|\\.)*"|[\p{L}\p{N}_-]+|[{}[\],:]/gu;
const FIRST = 5;

/** Every judged query, as the file has it. */
export function judgedQueries() {
  const text = readFileSync(path.join(repository, "tests/search/queries.yaml"), "utf8");
  return text.split("\n").filter((line) => line.startsWith("- ")).map((line) => entry(line.slice(2)));
}

/** A mapping on one line: JSON but for words without quotation marks. */
function entry(line) {
  const isBare = (token) => /^[\p{L}\p{N}]/u.test(token) && token !== "true";
  const quoted = line.match(TOKEN).map((token) => (isBare(token) ? `"${token}"` : token));
  return JSON.parse(quoted.join(""));
}

/** For each class, how many queries there are and how many are answered as judged; `answers` are paths, best first. */
export function recall(judged, answers) {
  const classes = {};
  judged.forEach((query, at) => {
    const tally = (classes[query.klas] ??= { queries: 0, held: 0, missed: [] });
    tally.queries += 1;
    if (holds(query, answers[at])) tally.held += 1;
    else tally.missed.push(query.vraag);
  });
  return classes;
}

function holds({ verwacht, een_van: oneOf, niets }, paths) {
  if (niets) return paths.length === 0;
  const first = paths.slice(0, FIRST);
  return verwacht ? verwacht.every((path) => first.includes(path)) : oneOf.some((path) => first.includes(path));
}
