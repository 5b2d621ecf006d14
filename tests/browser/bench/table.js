// Figures as tables in Markdown.

const ENGINES = ["portaal", "pagefind"];

/** The middle of some numbers. */
export function median(numbers) {
  const sorted = [...numbers].sort((one, other) => one - other);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** The least number that is not less than `share` per cent of them. */
export function percentile(numbers, share) {
  const sorted = [...numbers].sort((one, other) => one - other);
  return sorted[Math.max(0, Math.ceil((sorted.length * share) / 100) - 1)];
}

/** The whole report, for people. */
export function table(report) {
  const { machine, rounds, visits, passes, queries } = report;
  return [
    ...report.portals.map(portalTable),
    recallTable(report.recall),
    [
      `Pagefind ${machine.pagefind}, Chromium ${machine.chromium}, ${machine.processors} processors. Indexing: medians of`,
      `${rounds} rounds by turns after one to warm up; memory is the most of any round. Pagefind indexes exactly the`,
      "pages of which the portal's index has a document, and of those their `main`. The portal's index is made inside a",
      "build: its time is that of the step, as `--timings` gives it; what it holds in memory cannot be told apart from",
      "the rest, so the whole build stands beside it, as more than the index costs.",
      `Bytes: ${visits} visits of one query and five further ones, with the reader itself and the texts of the first`,
      "five results; every file under Brotli 11, or as it is where that does not help.",
      `Times: ${queries} judged queries, in generated portals with words of titles between them, asked ${passes} times`,
      "after once to load; from the query to the texts of its first five results.",
    ].join(" "),
  ].join("\n\n");
}

function portalTable({ name, documents, indexing, bytes, milliseconds }) {
  const { portaal, pagefind } = indexing;
  const rows = [
    row("making the index", portaal.index, pagefind.milliseconds, time),
    row("the whole build, beside making the index", portaal.milliseconds, pagefind.milliseconds, time),
    row("the same, time of the processors", portaal.processor, pagefind.processor, time),
    row("memory of the whole build, beside making the index", portaal.memory, pagefind.memory, megabytes),
  ];
  for (const [title, key] of [["first query", "first"], ["further query", "further"]]) {
    const of = (measure) => ENGINES.map((engine) => bytes[engine][key][measure]);
    rows.push(row(`fetched for a ${title}, median`, ...of("median"), kilobytes));
    rows.push(row(`fetched for a ${title}, 95th percentile`, ...of("percentile95"), kilobytes));
  }
  const of = (measure) => ENGINES.map((engine) => milliseconds[engine][measure]);
  rows.push(row("a query, median", ...of("median"), time));
  rows.push(row("a query, 95th percentile", ...of("percentile95"), time));
  const title = `${name} (${documents.toLocaleString("en")} documents)`;
  return [`| ${title} | portaal | Pagefind | Pagefind ÷ portaal |`, "|---|--:|--:|--:|", ...rows].join("\n");
}

function row(title, own, beside, unit) {
  // Where nothing was fetched there is nothing to divide by.
  const ratio = own > 0 ? `${(beside / own).toFixed(1)} ×` : "";
  return `| ${title} | ${unit(own)} | ${unit(beside)} | ${ratio} |`;
}

function recallTable(recall) {
  const [own, beside] = ENGINES.map((engine) => recall[engine]);
  const share = ({ held, queries }) => `${((100 * held) / queries).toFixed(0)}%`;
  const line = (name) => `| ${name} | ${own[name].queries} | ${share(own[name])} | ${share(beside[name])} |`;
  const rows = Object.keys(own).map(line);
  return ["| answered as judged, in the first five | queries | portaal | Pagefind |", "|---|--:|--:|--:|", ...rows].join("\n");
}

function time(milliseconds) {
  if (milliseconds < 10) return `${milliseconds.toFixed(2)} ms`;
  return milliseconds < 10_000 ? `${milliseconds.toFixed(0)} ms` : `${(milliseconds / 1000).toFixed(1)} s`;
}

function kilobytes(bytes) {
  return `${(bytes / 1000).toFixed(1)} KB`;
}

function megabytes(bytes) {
  return `${(bytes / 1e6).toFixed(0)} MB`;
}
