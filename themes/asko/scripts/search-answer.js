// What stands above results: what was read of the question, and what the portal knows by itself. Nothing is made up: each
// answer is a field of the index, and leads to the page that it is from. Fetched with the reader, when somebody searches.

/** How the page makes elements and knows the time: it fetches this script, which cannot ask for it in turn. */
let make, moment, today;

export function begin(page) {
  ({ make, moment, today } = page);
}

/** How many days an answer tells of. */
const DATES = 2;

/** Which sort of page answers what sort of question; of others the result says enough. */
const WANTED = {
  kalender: ["kalender", "wanneer"],
  contact: ["contact", "hulp"],
  scholen: ["contact"],
  begrippen: ["begrip", "uitleg"],
  aanbod: ["wanneer", "doen"],
};

/** The days that are still to come: those that the question names, else the first. */
function dates({ d = [] }, { words, module }) {
  const coming = d.filter(({ u }) => u >= today());
  const named = coming.filter(({ t }) => module.words(module.fold(t)).some((word) => words.some(({ text }) => text === word)));
  return (named.length ? named.slice(0, 1) : coming.slice(0, DATES)).map(({ t }) => t);
}

/** That somebody is there now, and until when. */
function open({ h = [] }, say) {
  const now = moment().slice(11);
  const weekday = (today() + 3) % 7;
  const one = h.find(([day, from, until]) => day === weekday && from <= now && now < until);
  return one ? [say("open-now", { time: one[3] })] : [];
}

/** The answer to a question, if the best page has one: with a link to it. */
export function answered(answer, say) {
  const [top] = answer.shown;
  if (!top?.answer || answer.results.length === 0 || !answer.intents.some((intent) => WANTED[top.kind]?.includes(intent))) return [];
  const { p, n } = top.answer;
  const lines = [...(n ? [n] : []), ...dates(top.answer, answer), ...(p ? [make("a", { href: p[0], dir: "ltr" }, p[1])] : []), ...open(top.answer, say)];
  if (lines.length === 0) return [];
  const heading = make("p", {}, make("a", { href: top.url }, top.title));
  return [make("div", { class: "search-answer" }, heading, ...lines.map((line) => make("p", {}, line)))];
}

/** What was read of a question, in a line: with buttons that take it away, where there is `remove`. */
export function understood({ read }, say, remove) {
  if (read.length === 0) return [];
  const chip = ({ facet, label }) => {
    if (!remove) return make("span", { class: "chip" }, label);
    const button = make("button", { type: "button", class: "chip", "aria-label": say("unread", { value: label }) }, label, make("span", { "aria-hidden": "true" }, "×"));
    button.addEventListener("click", () => remove(facet));
    return button;
  };
  const missing = read.filter(({ met }) => !met).map(({ label }) => label);
  const line = make("p", { class: "chips" }, make("span", {}, say("read")), ...read.map(chip));
  return [line, ...(missing.length ? [make("p", {}, say("unmet", { values: missing.join(" · ") }))] : [])];
}
