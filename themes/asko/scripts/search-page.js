// The page to search on: results that can be narrowed, with the whole state in the address, so that it can be shared and
// gone back to.

import { announcer, ask, comma, foreign, isAble, load, make, marked, meant, near, results as found, words } from "./page.js";

const PAGE = 10;
const PAUSE = 1000;

const form = document.querySelector("form.search[data-page]");
const say = words(form);
const input = form.querySelector("input");
const part = (name) => document.querySelector(`[data-part="${name}"]`);
const [panel, toggle, reset, results, note, list, more, status, ways] = [
  "filters", "toggle", "reset", "results", "note", "list", "more", "status", "ways",
].map(part);
const boxes = [...panel.querySelectorAll("input")];
const names = [...new Set(boxes.map(({ name }) => name))];
const announce = announcer(status);

let latest = 0;
let isTyping = false;
let pause;
let shown = PAGE;
/** The facets that nothing is to be read of. */
let without = [];

/** What is asked, as the form says it. */
function state() {
  const filters = {};
  for (const { name, value } of boxes.filter(({ checked }) => checked)) (filters[name] ??= []).push(value);
  return { text: input.value, filters, without };
}

/** The same as an address; values of one facet repeat its name. */
function address() {
  const { text, filters } = state();
  const query = new URLSearchParams();
  if (text.trim()) query.set("q", text);
  for (const name of names) for (const value of filters[name] ?? []) query.append(name, value);
  for (const name of without) query.append("los", name);
  if (shown > PAGE) query.set("toon", shown);
  return query.size ? `?${query}` : location.pathname;
}

/** Fills the form from the address; several values may also stand behind one name, with commas. */
function restore() {
  const query = new URLSearchParams(location.search);
  if (document.activeElement !== input || input.value !== query.get("q")) input.value = query.get("q") ?? "";
  for (const box of boxes) box.checked = query.getAll(box.name).flatMap((values) => values.split(",")).includes(box.value);
  without = query.getAll("los");
  shown = Math.min(Math.max(PAGE, Number.parseInt(query.get("toon"), 10) || 0), 500);
}

/** Puts the state in the address: a step of its own for a choice and for the first letter after a rest. */
function keep(isStep) {
  history[isStep ? "pushState" : "replaceState"](null, "", address());
}

function tell(...notes) {
  note.replaceChildren(...notes);
  note.hidden = notes.length === 0;
}

function take(text) {
  input.value = text;
  shown = PAGE;
  without = [];
  keep(true);
  search();
  input.focus();
}

/** Takes away what was read of a facet: its words are looked for as they are. */
function loosen(facet) {
  without = [...without, facet];
  shown = PAGE;
  keep(true);
  search();
  input.focus();
}

function entry(answer, { title, url, summary, facts, language, kind }) {
  const lang = foreign(language);
  return make("li", {},
    make("p", { class: "kind" }, say(kind)),
    make("h3", { lang }, make("a", { href: url }, ...marked(answer, title))),
    make("p", { lang }, ...marked(answer, summary)),
    ...(facts ? [make("p", { class: "facts-line" }, ...marked(answer, facts))] : []));
}

/** Counts beside the choices; what would give nothing is not shown, unless it is chosen. */
function count(facets) {
  for (const box of boxes) {
    const number = facets[box.name]?.[box.value] ?? 0;
    box.parentElement.hidden = number === 0 && !box.checked;
    box.parentElement.querySelector("small").textContent = number;
  }
  for (const group of panel.querySelectorAll("details")) {
    const own = [...group.querySelectorAll("input")];
    group.hidden = own.every(({ parentElement }) => parentElement.hidden);
    group.querySelector("summary small").textContent = own.filter(({ checked }) => checked).length || "";
  }
  const chosen = boxes.filter(({ checked }) => checked).length;
  toggle.querySelector("small").textContent = chosen || "";
  reset.hidden = chosen === 0;
}

function answered({ text, filters }, answer) {
  const { total, partial, above } = answer;
  count(answer.facets);
  list.replaceChildren(...answer.shown.map((one) => entry(answer, one)));
  more.hidden = total <= shown;
  ways.hidden = total > 0;
  const heading = total === 0 ? say("none", { q: text }) : found(form, total);
  results.querySelector("h2").textContent = heading;
  const notes = [...above.understood(answer, say, loosen), ...above.answered(answer, say)];
  const spelt = meant(answer, text, take);
  if (spelt.length) notes.push(make("p", {}, `${say("meant")} `, ...spelt.flatMap((one, at) => (at ? [comma, one] : [one]))));
  const nearby = near(form, text).map(({ url, title }) => make("a", { class: "more", href: url }, title));
  if (nearby.length) notes.push(make("p", { class: "ways" }, ...nearby));
  if (partial && total > 0 && answer.read.every(({ met }) => met)) notes.push(make("p", {}, say("partial")));
  if (total === 0 && !nearby.length) notes.push(make("p", {}, say(Object.keys(filters).length ? "fewer" : "advice")));
  if (total === 0) notes.push(form.querySelector("template").content.querySelector("ul").cloneNode(true));
  tell(...notes);
  announce([heading, ...notes.filter(({ localName }) => localName !== "ul").map(({ textContent }) => textContent)].join(" "));
}

function failed() {
  const again = make("button", { type: "button", class: "button quiet" }, say("again"));
  again.addEventListener("click", search);
  list.replaceChildren();
  more.hidden = true;
  ways.hidden = false;
  results.querySelector("h2").textContent = say("failed");
  tell(again);
  announce(say("failed"));
}

async function search() {
  const asked = state();
  const mine = (latest += 1);
  const isAsked = asked.text.trim() !== "" || Object.keys(asked.filters).length > 0;
  results.hidden = !isAsked;
  if (!isAsked) {
    ways.hidden = false;
    announce("");
    return;
  }
  document.title = asked.text.trim() ? `${asked.text.trim()} – ${form.dataset.title}` : form.dataset.title;
  try {
    const answer = await ask(form, { ...asked, limit: shown });
    if (mine === latest) answered(asked, answer);
  } catch {
    if (mine === latest) failed();
  }
}

function begin() {
  load(form);
  restore();
  if (location.search) ways.hidden = true;
  search();
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    isTyping = false;
    search();
  });
  input.addEventListener("input", () => {
    shown = PAGE;
    without = [];
    keep(!isTyping);
    isTyping = true;
    clearTimeout(pause);
    pause = setTimeout(() => (isTyping = false), PAUSE);
    search();
  });
  panel.addEventListener("change", () => {
    shown = PAGE;
    isTyping = false;
    keep(true);
    search();
  });
  reset.addEventListener("click", () => {
    for (const box of boxes) box.checked = false;
    shown = PAGE;
    keep(true);
    search();
    toggle.checkVisibility() ? toggle.focus() : input.focus();
  });
  toggle.addEventListener("click", () => {
    const isOpen = toggle.getAttribute("aria-expanded") !== "true";
    toggle.setAttribute("aria-expanded", String(isOpen));
    panel.classList.toggle("is-shown", isOpen);
  });
  more.addEventListener("click", async () => {
    const before = list.children.length;
    shown += PAGE;
    keep(false);
    await search();
    // The button that had the focus may be gone.
    if (more.hidden) list.children[before]?.querySelector("a").focus();
  });
  addEventListener("popstate", () => {
    isTyping = false;
    restore();
    search();
  });
}

if (isAble) {
  begin();
} else {
  tell(make("p", {}, say("old")));
  results.querySelector("h2").hidden = panel.hidden = toggle.hidden = more.hidden = true;
  results.hidden = false;
}
