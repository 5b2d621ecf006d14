// What every page does by itself: it stays right between two builds, and its search field answers while one types. Without this
// script nothing is lost but that: the field is a plain form that leads to the page to search on. What other scripts share stands
// here too, because another module would be another file to fetch for every page.

const SHOWN = 6;
const SHORTEST = 2;

const clock = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Amsterdam", dateStyle: "short", timeStyle: "short" });

/** This moment by the clock of Amsterdam, as 2026-11-25T14:00. Moments compare as texts. */
export const moment = () => clock.format().replace(" ", "T");

/** Today by the clock of Amsterdam, as a day counted from 1970. */
export const today = () => Date.parse(`${moment().slice(0, 10)}T00:00Z`) / 864e5;

/** The language of the page for days and numbers, which are in Western digits in every one. */
export const locale = `${document.documentElement.lang}-u-nu-latn`;

const plural = new Intl.PluralRules(locale);

/** How many there are, in words: of texts by the numbers that they were made with, the one whose form the number has. */
export function counted(texts, n) {
  const [sample, text] = texts.find(([sample]) => plural.select(sample) === plural.select(n)) ?? texts.at(-1);
  return text.replace(sample, n);
}

/** What stands between the parts of a list. */
export const comma = new Intl.ListFormat(locale, { type: "unit" }).formatToParts(["a", "b", "c"])[1].value;

/** A text with its places, such as {n}, filled in. */
export const fill = (text, values) => text.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);

/** Makes an element: its attributes, and what is in it. */
export function make(name, attributes = {}, ...inside) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) if (value !== undefined) element.setAttribute(key, value);
  element.append(...inside);
  return element;
}

/** A way to say something in a status: when the typing rests, not at every letter. Nothing takes back what waits. */
export function announcer(status) {
  let timer;
  return (text) => {
    clearTimeout(timer);
    if (text !== undefined) timer = setTimeout(() => (status.textContent = text), 600);
  };
}

/** What stands at an address. */
export async function get(url, options) {
  const reply = await fetch(url, options);
  if (!reply.ok) throw new Error(reply.status);
  return reply;
}

/** Another page, to take a part of it. */
export const otherPage = async (url) => new DOMParser().parseFromString(await (await get(url)).text(), "text/html");

/** Hides what has `data-until` from that moment on, and shows what has `data-from`. */
function pass() {
  const now = moment();
  for (const element of document.querySelectorAll("[data-until]")) element.hidden = element.dataset.until <= now;
  for (const element of document.querySelectorAll("[data-from]")) element.hidden = element.dataset.from > now;
}

/** What the page gives a form: the words by name, and the names of kinds. */
export const words = (form) => (name, values = {}) => {
  const text = form.querySelector("template").content.querySelector(`[data-t="${name}"]`)?.textContent ?? "";
  return fill(text, values);
};

/** How many results there are, in the words that the page gives a form. */
export function results(form, n) {
  const texts = [...form.querySelector("template").content.querySelectorAll("[data-n]")];
  return counted(texts.map(({ dataset, textContent }) => [dataset.n, textContent]), n);
}

/** The page in the language that the browser prefers, when the portal has it: a line, until one has seen enough of it. */
function offer() {
  const spoken = navigator.languages.map((tag) => tag.split("-")[0]);
  const links = [...document.querySelectorAll(".langs a[hreflang]")];
  const known = spoken.find((code) => links.some(({ hreflang }) => hreflang === code));
  const link = links.find(({ hreflang, dataset }) => hreflang === known && dataset.offer);
  if (!link || sessionStorage.getItem("taal")) return;
  const { hreflang, dataset } = link;
  const close = make("button", { type: "button", "aria-label": dataset.close }, "×");
  const way = make("a", { href: link.href, hreflang }, dataset.offer);
  const line = make("aside", { class: "offered no-print", lang: hreflang, dir: "auto", "aria-label": dataset.offer }, way, close);
  close.addEventListener("click", () => {
    sessionStorage.setItem("taal", "nee");
    line.remove();
  });
  document.body.append(line);
}

let opened;

/** The manifest, and at once the files that every question needs: they travel while the reader is still on its way. Gives what
    the reader fetches with, which hands each of them over once. */
function ahead(index) {
  const address = new URL(index, location.href);
  const files = new Map();
  const first = fetch(address, { cache: "no-cache" }).then(async (response) => {
    const { lexicon, columns, questions, postings } = await response.clone().json().catch(() => ({ postings: [] }));
    for (const name of [lexicon, columns, questions, ...(postings.length === 1 ? postings : [])]) {
      if (!name) continue;
      const { href } = new URL(name, address);
      files.set(href, fetch(href));
      files.get(href).catch(() => {});
    }
    return response;
  });
  first.catch(() => {});
  const take = (href, options) => {
    const file = files.get(href);
    files.delete(href);
    return file ?? fetch(href, options);
  };
  return { first, fetch: take };
}

/** The index, opened once. Nothing that it needs waits for the reader. */
export function load({ dataset }, again) {
  if (again || !opened) {
    const options = again ? { fresh: true } : ahead(dataset.index);
    // All at once: the first would ask for the second only when it is there.
    const reader = Promise.all([import("./search-reader.js"), import("./search-answer.js"), import("./search-files.js")]);
    opened = reader.then(async ([module, above]) => {
      above.begin({ make, moment, today });
      return { module, above, index: await module.open(dataset.index, { ...options, today: today() }) };
    });
    opened.catch(() => {});
  }
  return opened;
}

/** An answer with what is shown of it. What fails is tried once more by itself, with everything fetched anew. */
export async function ask(form, query) {
  const find = async (again) => {
    const { module, above, index } = await load(form, again);
    const answer = await index.search(query);
    return { ...answer, module, above, shown: await index.texts(answer.results.map(({ id }) => id)) };
  };
  const mine = opened;
  try {
    return await find();
  } catch {
    // Whoever asked meanwhile may have opened it anew already.
    return find(opened === mine || !mine);
  }
}

export const isAble = "DecompressionStream" in globalThis;

/** A text in pieces, with those marked that a question asked for: `asked` are an answer's words, `fold` and `words` the
    reader's. */
export function mark(text, asked, { fold, words }) {
  const pieces = [];
  const add = (piece, hit) => {
    if (!piece) return;
    const last = pieces.at(-1);
    if (last?.hit === hit) last.text += piece;
    else pieces.push({ text: piece, hit });
  };
  // A part of a word counts from four letters on: a word of three stands in many others.
  const isAsked = (word) =>
    asked.some(({ text, open, forms }) => (open && word.startsWith(text)) || [text, ...forms].some((form) => (form.length > 3 ? word.includes(form) : word === form)));
  let end = 0;
  for (const { 0: run, index } of text.matchAll(/[\p{L}\p{N}\p{M}](?:['’ʼ\x60]?[\p{L}\p{N}\p{M}])*/gu)) {
    add(text.slice(end, index), false);
    add(run, words(fold(run)).some(isAsked));
    end = index + run.length;
  }
  add(text.slice(end), false);
  return pieces;
}

export const marked = ({ words, module }, text) =>
  mark(text, words, module).map(({ text, hit }) => (hit ? make("mark", {}, text) : text));

/** The language of a text, where it is not the page's. */
export const foreign = (language) => (language === document.documentElement.lang ? undefined : language);

/** The kind of things whose list the page belongs to: those come first. */
export function kindOfPage(form) {
  const base = new URL("..", new URL(form.dataset.index, location.href)).pathname;
  return location.pathname.slice(base.length).split("/")[0];
}

/** The words that the answer stands for instead, as buttons that fill them in. */
export function meant({ corrected, nearest }, text, take) {
  // What was folded away, such as an accent, hides a word in the text: then the other word stands by itself.
  const swap = (whole, { from, to }) => {
    const at = whole.toLowerCase().indexOf(from);
    return at < 0 ? to : whole.slice(0, at) + to + whole.slice(at + from.length);
  };
  const all = corrected.length ? [corrected.reduce(swap, text.trim())] : nearest;
  return all.filter((one) => one.toLowerCase() !== text.trim().toLowerCase()).map((one) => {
    const button = make("button", { type: "button", class: "link" }, one);
    button.addEventListener("click", () => take(one));
    return button;
  });
}

/** Where a text is a postcode of the region: the ways into what is near it, as an address and a title. */
export function near(form, text) {
  const digits = /^\s*(1\d{3})(?:\s?[a-z]{2})?\s*$/i.exec(text)?.[1];
  const links = digits ? [...form.querySelector("template").content.querySelectorAll("[data-near]")] : [];
  return links.map((link) => ({ url: `${link.getAttribute("href")}?postcode=${digits}`, title: link.dataset.near.replace("{postcode}", digits) }));
}

function enhance(form, number) {
  const input = form.querySelector("input");
  const say = words(form);
  const id = `search-list-${number}`;
  const list = make("ul", { role: "listbox", id, "aria-label": say("list") });
  const note = make("div", { class: "search-note" });
  const popup = make("div", { class: "search-popup" }, note, list);
  const status = make("p", { class: "unseen", role: "status" });
  popup.hidden = list.hidden = true;
  form.append(popup, status);
  for (const [key, value] of Object.entries({ role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": id })) {
    input.setAttribute(key, value);
  }
  const announce = announcer(status);
  let latest = 0;
  let active = -1;

  const choose = (at) => {
    list.children[active]?.setAttribute("aria-selected", "false");
    active = at;
    const option = list.children[at];
    option?.setAttribute("aria-selected", "true");
    option?.scrollIntoView({ block: "nearest" });
    if (option) input.setAttribute("aria-activedescendant", option.id);
    else input.removeAttribute("aria-activedescendant");
  };
  const show = (isOpen) => {
    popup.hidden = !isOpen;
    list.hidden = list.children.length === 0;
    input.setAttribute("aria-expanded", String(isOpen && !list.hidden));
    if (!isOpen) choose(-1);
  };
  const close = () => {
    latest += 1;
    announce();
    show(false);
  };
  const tell = (options, ...notes) => {
    choose(-1);
    list.replaceChildren(...options.map((option, at) => (option.id = `${id}-${at}`, option)));
    note.replaceChildren(...notes);
    note.hidden = notes.length === 0;
    show(true);
  };
  const option = (url, ...inside) => make("li", { role: "option", "aria-selected": "false", "data-url": url }, ...inside);
  const take = (text) => {
    input.value = text;
    input.focus();
    search();
  };
  const help = () => form.querySelector("template").content.querySelector("ul").cloneNode(true);
  const answered = (text, answer) => {
    const { total, partial, shown, above } = answer;
    const spelt = meant(answer, text, take);
    const told = [...above.understood(answer, say), ...above.answered(answer, say)];
    const notes = spelt.length ? [make("p", {}, `${say("meant")} `, ...spelt.flatMap((one, at) => (at ? [comma, one] : [one])))] : [];
    const nearby = near(form, text).map(({ url, title }) => option(url, make("b", { class: "all" }, title)));
    if (total === 0 && nearby.length === 0) {
      const none = say("none", { q: text });
      tell([], make("p", {}, none), ...notes, help());
      return announce(none);
    }
    notes.unshift(...told);
    if (partial && total > 0 && answer.read.every(({ met }) => met)) notes.push(make("p", {}, say("partial")));
    const options = shown.map(({ title, url, summary, facts, language, kind }) =>
      option(url,
        make("span", { class: "kind" }, say(kind)),
        make("b", { lang: foreign(language) }, ...marked(answer, title)),
        make("small", { lang: facts ? undefined : foreign(language) }, ...marked(answer, facts || summary))));
    const count = results(form, total);
    if (total > shown.length) options.push(option(`${form.action}?q=${encodeURIComponent(text)}`, make("b", { class: "all" }, say("all", { n: total }))));
    tell([...options, ...nearby], ...notes);
    announce([...nearby, ...notes.map(({ textContent }) => textContent), count].join(" "));
  };
  const failed = () => {
    const again = make("button", { type: "button", class: "button quiet" }, say("again"));
    again.addEventListener("click", () => take(input.value));
    tell([], make("p", {}, say("failed")), again, help());
    announce(say("failed"));
  };
  async function search() {
    const text = input.value.trimStart();
    const mine = (latest += 1);
    if (text.trim().length < SHORTEST) return close();
    const waiting = setTimeout(() => mine === latest && popup.hidden && tell([], make("p", {}, say("busy"))), 300);
    try {
      const answer = await ask(form, { text, from: kindOfPage(form), limit: SHOWN });
      if (mine === latest) answered(text, answer);
    } catch {
      if (mine === latest) failed();
    } finally {
      clearTimeout(waiting);
    }
  }

  const last = () => list.children.length - 1;
  const keys = {
    ArrowDown: () => choose(active < last() ? active + 1 : -1),
    ArrowUp: () => choose(active < 0 ? last() : active - 1),
    Home: () => active >= 0 && choose(0),
    End: () => active >= 0 && choose(last()),
    Enter: () => active >= 0 && location.assign(list.children[active].dataset.url),
    Escape: close,
  };
  input.addEventListener("keydown", (event) => {
    if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
    if (popup.hidden) {
      if (event.key === "ArrowDown" && input.value.trim()) search();
      return;
    }
    if (keys[event.key]?.() !== false && event.key in keys) event.preventDefault();
  });
  input.addEventListener("focus", () => load(form));
  input.addEventListener("input", search);
  // What is pressed in the list leaves the focus in the field.
  list.addEventListener("mousedown", (event) => event.preventDefault());
  list.addEventListener("click", ({ target }) => location.assign(target.closest("li").dataset.url));
  form.addEventListener("focusout", ({ relatedTarget }) => form.contains(relatedTarget) || close());
  form.addEventListener("keydown", ({ key }) => key === "Escape" && !popup.hidden && (close(), input.focus()));
  if (document.activeElement === input) load(form);
}

offer();
pass();
setInterval(pass, 60_000);

const forms = [...document.querySelectorAll("form.search")];
if (isAble) forms.filter(({ dataset }) => !("page" in dataset)).forEach(enhance);

document.addEventListener("keydown", (event) => {
  const { key, target } = event;
  if (key !== "/" || event.ctrlKey || event.metaKey || event.altKey || target.closest("input, textarea, select, [contenteditable]")) return;
  const field = forms.map((form) => form.querySelector("input")).find((input) => input.checkVisibility());
  if (!field) return;
  event.preventDefault();
  field.focus();
});
