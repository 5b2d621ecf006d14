// The finder of offers and of schools: choices whose counts follow, distance, order, and other views. The whole choice stands
// in the address. Until somebody chooses, the page stays as it came; without this script every value is a page of its own.

import { choose, distance, order, postcodes, read, scarcity } from "./finder.js";
import { announcer, comma, counted, fill, get, locale, make, otherPage, today as visitorsDay } from "./page.js";

const SHOWN = 24;
const finder = document.querySelector(".finder");
const main = document.querySelector("main");
const part = (name) => main.querySelector(`[data-part="${name}"]`);
const [results, chosen, note, list, week, map, more, status, sort] =
  ["results", "chosen", "note", "list", "week", "map", "more", "status", "order"].map(part);
const postcode = finder.querySelector('[name="postcode"]');
const text = finder.querySelector('[name="naam"]');
const heading = main.querySelector("h1");
const start = { path: location.pathname, heading: heading.textContent, title: document.title };

const today = visitorsDay();
const announce = announcer(status);

let data;
let table;
let controls = [];
let titles = new Map();
let shown = SHOWN;
let latest = 0;

/** One of the page's texts, which come with the data. */
const say = (name, values = {}) => fill(data.texts[name] ?? "", values);

/** Facets that do not stand in the bar, as boxes to tick; a school is one of many, and is chosen from a list. */
function fold() {
  const inBar = new Set([...finder.querySelectorAll("[name]")].map(({ name }) => name));
  const facets = [...data.facets.keys()].filter((name) => !inBar.has(name) && name !== "school").map(ticks);
  if (data.facets.get("school")?.length > 1) facets.push(schools());
  part("more-choices").replaceChildren(...facets);
  finder.querySelector(".finder-more").hidden = facets.length === 0;
}

function ticks(name) {
  const { question, titles } = data.words.get(name);
  const tick = (value, at) => {
    const label = make("label", { class: "chip" }, make("input", { type: "checkbox", name, value }), ...(name === "domein" ? [icon(value)] : []), titles[at], " ", make("small"));
    if (name !== "domein") return make("li", {}, label);
    label.classList.add("tinted");
    return make("li", { class: `d-${value}` }, label);
  };
  return make("div", {}, make("h2", {}, question), make("ul", { class: "chips" }, ...data.facets.get(name).map(tick)));
}

/** The card's own icon, with another drawing. */
function icon(name) {
  const drawing = part("card").content.querySelector("svg").cloneNode(true);
  drawing.querySelector("use").setAttribute("href", `${finder.dataset.icons}#${name}`);
  return drawing;
}

function schools() {
  const known = new Map(data.places.map(({ slug, title }) => [slug, title]));
  const options = data.facets.get("school").map((slug) => [slug, known.get(slug)]);
  const select = make("select", { name: "school" }, make("option", { value: "" }, say("all")));
  select.append(...options.map(([value, title]) => make("option", { value, "data-title": title }, title)));
  return make("label", { class: "finder-field" }, make("span", {}, data.words.get("school").question), select);
}

/** Finds all that can be chosen, and what each choice is called. */
function gather() {
  controls = [...main.querySelectorAll(".finder-bar :is(input[type=checkbox], select), .finder-more :is(input, select)")];
  for (const control of controls) {
    const options = control.options ? [...control.options] : [control];
    for (const { value, dataset, labels } of options.filter(({ value }) => value)) {
      const label = labels?.[0].cloneNode(true);
      label?.querySelectorAll("small").forEach((small) => small.remove());
      titles.set(`${control.name}=${value}`, dataset.title ?? label.textContent.trim());
    }
  }
}

/** What an address asks for. */
function ask(query) {
  const choice = {};
  for (const [name, values] of data.facets) {
    const known = query.getAll(name).flatMap((value) => value.split(",")).filter((value) => values.includes(value));
    if (known.length) choice[name] = [...new Set(known)];
  }
  const digits = (query.get("postcode") ?? "").slice(0, 4);
  return { choice, text: query.get("naam") ?? "", postcode: digits, order: query.get("volgorde") ?? "", view: query.get("weergave") ?? "lijst" };
}

const isAsCame = () => location.pathname === start.path && !location.search;
const current = () => ask(new URLSearchParams(isAsCame() ? finder.dataset.preset : location.search));

/** The address of a state. */
function address({ choice, text, postcode, order, view }) {
  const query = new URLSearchParams();
  for (const name of data.facets.keys()) for (const value of choice[name] ?? []) query.append(name, value);
  for (const [name, value] of Object.entries({ naam: text, postcode, volgorde: order })) if (value) query.set(name, value);
  if (view !== "lijst") query.set("weergave", view);
  return query.size ? `${finder.dataset.list}?${query}` : finder.dataset.list;
}

/** What the controls say. */
function chosenState() {
  const choice = {};
  for (const { name, value, checked, type } of controls) {
    if (type === "checkbox" ? checked : value) (choice[name] ??= []).push(value);
  }
  const view = main.querySelector('[name="weergave"]:checked')?.value ?? "lijst";
  const digits = /^\s*(\d{4})/.exec(postcode.value)?.[1] ?? "";
  return { ...current(), choice, text: text?.value.trim() ?? "", postcode: digits, view };
}

function go(state, isStep = true) {
  shown = SHOWN;
  history[isStep ? "pushState" : "replaceState"](null, "", address(state));
  show(state);
}

/** Sets the controls to a state. */
function restore({ choice, text: name, postcode: digits, view }) {
  for (const control of controls) {
    const values = choice[control.name] ?? [];
    if (control.type === "checkbox") control.checked = values.includes(control.value);
    else control.value = values[0] ?? "";
  }
  if (document.activeElement !== postcode) postcode.value = digits;
  if (text && document.activeElement !== text) text.value = name;
  for (const radio of main.querySelectorAll('[name="weergave"]')) radio.checked = radio.value === view;
}

function count(counts) {
  const number = (name, value) => counts[name]?.[value] ?? 0;
  for (const control of controls) {
    if (control.type === "checkbox") {
      const own = number(control.name, control.value);
      const label = control.labels[0];
      label.querySelector("small").textContent = own;
      control.disabled = own === 0 && !control.checked;
      // Of the many values that are folded away only those are shown that give something.
      if (control.closest(".finder-more")) label.closest("li").hidden = control.disabled;
      continue;
    }
    for (const option of [...control.options].filter(({ value }) => value)) {
      const own = number(control.name, option.value);
      option.textContent = `${option.dataset.title} (${own})`;
      option.disabled = own === 0 && !option.selected;
    }
  }
  for (const facet of main.querySelectorAll(".finder-more .chips")) {
    facet.parentElement.hidden = facet.querySelectorAll("li:not([hidden])").length === 0;
  }
  const folded = controls.filter((control) => control.closest(".finder-more"));
  const used = folded.filter(({ type, checked, value }) => (type === "checkbox" ? checked : value)).length;
  main.querySelector(".finder-more > summary small").textContent = used || "";
}

const named = (choice, name) => choice[name].map((value) => titles.get(`${name}=${value}`) ?? value).join(comma);
const without = (state, name, value) => {
  const rest = (state.choice[name] ?? []).filter((one) => value !== undefined && one !== value);
  return { ...state, choice: { ...state.choice, [name]: rest } };
};

/** The choices that are made, each to take away. */
function chips(state) {
  const inBar = (name) => finder.querySelector(`[name="${name}"]`)?.closest(".finder-more") === null;
  const chip = (title, next, name) => {
    const button = make("button", { type: "button", class: "chip" }, title, make("span", { "aria-hidden": "true" }, " ×"));
    button.setAttribute("aria-label", say("remove", { what: title }));
    button.addEventListener("click", () => {
      const at = [...chosen.querySelectorAll("button")].indexOf(button);
      restore(next);
      go(next);
      (chosen.querySelectorAll("button")[at] ?? chosen.querySelector("button") ?? results).focus();
    });
    return make("li", { class: inBar(name) ? "in-bar" : undefined }, button);
  };
  const all = Object.entries(state.choice).flatMap(([name, values]) =>
    values.map((value) => chip(titles.get(`${name}=${value}`) ?? value, without(state, name, value), name)));
  if (state.text) all.push(chip(`“${state.text}”`, { ...state, text: "" }, "naam"));
  if (state.postcode) all.push(chip(say("near", { postcode: state.postcode }), { ...state, postcode: "", order: "" }, "postcode"));
  if (all.length > 1) {
    const reset = make("button", { type: "button", class: "link" }, say("reset"));
    reset.addEventListener("click", () => {
      const next = { choice: {}, text: "", postcode: "", order: "", view: state.view };
      restore(next);
      go(next);
      results.focus();
    });
    all.push(make("li", {}, reset));
  }
  chosen.replaceChildren(...all);
}

/** Which choice to drop, where all together leave nothing. */
function advice(state) {
  const names = Object.keys(state.choice).filter((name) => state.choice[name].length);
  const ways = names.map((name) => ({ title: named(state.choice, name), next: without(state, name) }));
  if (state.text) ways.push({ title: `“${state.text}”`, next: { ...state, text: "" } });
  const buttons = ways.map((way) => ({ ...way, count: choose(data, way.next.choice, way.next.text).found.length }))
    .filter(({ count }) => count > 0)
    .sort((one, other) => other.count - one.count)
    .map(({ title, next, count }) => {
      const button = make("button", { type: "button", class: "button quiet" }, say("drop", { what: title, n: count }));
      button.addEventListener("click", () => {
        restore(next);
        go(next);
        results.focus();
      });
      return button;
    });
  return [make("p", {}, say(buttons.length ? "none-drop" : "none")), ...buttons];
}

const day = (days) => new Date(days * 864e5).toLocaleDateString(locale, { weekday: "short", day: "numeric", month: "short", timeZone: "UTC" });
const url = ({ slug }) => `${finder.dataset.list}${slug}/`;
const far = (item, from) => {
  const metres = from && distance(item, from, data.metres);
  if (metres < data.close) return say("close", { m: data.close });
  return metres === undefined ? "" : say("far", { km: (metres / 1000).toLocaleString(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 }) });
};

/** An entry as a card: the page's own, filled. What stays empty is left out. */
function card(item, from) {
  const element = part("card").content.firstElementChild.cloneNode(true);
  const domain = item.values.domein?.[0];
  const fill = {
    domain: domain && titles.get(`domein=${domain}`),
    title: item.title,
    next: item.next === undefined ? "" : say("next", { day: day(item.next) }),
    far: far(item, from),
    room: titles.get(`plek=${scarcity(item)}`),
  };
  item.lines.forEach((line, at) => (fill[`line-${at}`] = line));
  for (const slot of element.querySelectorAll("[data-slot]")) {
    const value = fill[slot.dataset.slot];
    if (value && slot.dataset.slot === "room") slot.classList.add("room", `is-${scarcity(item)}`);
    if (value) slot.replaceChildren(value);
    else slot.remove();
  }
  const concepts = element.querySelector("[data-slots]");
  concepts?.append(...item.values[concepts.dataset.slots].map((value) => make("span", { class: "chip" }, titles.get(`${concepts.dataset.slots}=${value}`) ?? value)));
  if (domain) element.classList.add(`d-${domain}`);
  element.querySelector("use")?.setAttribute("href", `${finder.dataset.icons}#${item.icon}`);
  element.querySelector("a").href = url(item);
  return element;
}

function timetable(found) {
  const clock = (minutes) => `${Math.floor(minutes / 60)}${say("colon")}${String(minutes % 60).padStart(2, "0")}`;
  const entry = (item) => make("li", { class: `d-${item.values.domein[0]}` },
    ...(item.hours ? [make("time", {}, item.hours.map(clock).join("–"))] : []), make("a", { href: url(item) }, item.title), make("span", {}, item.lines[2]),
    // What is not there this week would seem to be.
    ...(item.next > today + 6 ? [make("span", {}, say("next", { day: day(item.next) }))] : []));
  const days = data.facets.get("dag").map((value) => {
    const own = found.filter((item) => item.values.dag.includes(value)).sort((one, other) => (one.hours?.[0] ?? 0) - (other.hours?.[0] ?? 0));
    return own.length ? make("li", {}, make("h3", {}, titles.get(`dag=${value}`)), make("ul", {}, ...own.map(entry))) : "";
  });
  week.replaceChildren(...days.filter(Boolean));
}

/** The map is taken from its own page, so that both say the same. */
async function chart(found, state) {
  if (!map.firstChild) {
    const own = (await otherPage(finder.dataset.map)).getElementById("kaart");
    map.replaceChildren(document.importNode(own, true));
  }
  const counts = new Map();
  for (const { slug } of found.flatMap(({ places }) => places)) counts.set(slug, (counts.get(slug) ?? 0) + 1);
  for (const element of map.querySelectorAll("[data-school]")) {
    const own = counts.get(element.dataset.school) ?? 0;
    element.toggleAttribute("hidden", own === 0);
    element.querySelector("text, span")?.replaceChildren(String(own));
    const link = element.querySelector("a");
    if (link) link.href = address({ ...state, choice: { ...state.choice, school: [element.dataset.school] }, view: "lijst" });
  }
  for (const section of map.querySelectorAll("section")) section.hidden = !section.querySelector("[data-school]:not([hidden])");
  for (const link of map.querySelectorAll(".map a, h2 a")) {
    const district = link.getAttribute("data-district") ?? /\/stadsdeel\/([^/]+)\//.exec(link.getAttribute("href"))?.[1];
    link.setAttribute("data-district", district);
    const inside = found.filter((item) => item.values.stadsdeel.includes(district)).length;
    if (link.hasAttribute("aria-label")) link.setAttribute("aria-label", `${titles.get(`stadsdeel=${district}`)}${comma}${counted(data.counts, inside)}`);
    link.setAttribute("href", address({ ...state, choice: { ...state.choice, stadsdeel: [district] }, view: "lijst" }));
  }
}

async function middle(digits) {
  table ??= get(finder.dataset.postcodes).then(async (reply) => postcodes(await reply.text()));
  table.catch(() => (table = undefined));
  return (await table).get(digits);
}

async function show(state) {
  const mine = (latest += 1);
  const { found, counts } = choose(data, state.choice, state.text);
  count(counts);
  const asCame = isAsCame();
  main.classList.toggle("is-choosing", !asCame);
  results.hidden = asCame;
  heading.textContent = asCame ? start.heading : finder.dataset.title;
  document.title = asCame ? start.title : document.title.replace(start.heading, finder.dataset.title);
  if (asCame) return announce("");
  const notes = [];
  let from;
  if (state.postcode) {
    try {
      from = await middle(state.postcode);
      if (!from) notes.push(make("p", {}, say("unknown", { postcode: state.postcode })));
    } catch {
      notes.push(make("p", {}, say("no-distance")));
    }
    if (mine !== latest) return;
  }
  const by = state.order === "naam" || (state.order === "datum" && sort.querySelector('[value="datum"]')) ? state.order
    : from ? "afstand" : state.order === "afstand" ? "naam" : finder.dataset.order;
  sort.value = by;
  sort.querySelector('[value="afstand"]').disabled = !from;
  const sorted = order(found, by, from, data.metres);
  const title = counted(data.counts, sorted.length);
  results.querySelector("h2").textContent = title;
  chips(state);
  if (!sorted.length) notes.push(...advice(state));
  const view = sorted.length ? state.view : "";
  list.hidden = view !== "lijst";
  if (week) week.hidden = view !== "week";
  if (map) map.hidden = view !== "kaart";
  more.hidden = view !== "lijst" || sorted.length <= shown;
  if (view === "lijst") list.replaceChildren(...sorted.slice(0, shown).map((item) => card(item, from)));
  if (view === "week") timetable(sorted);
  if (view === "kaart") {
    await chart(sorted, state).catch(() => notes.push(make("p", {}, say("no-map"))));
    if (mine !== latest) return;
  }
  note.replaceChildren(...notes);
  note.hidden = notes.length === 0;
  const said = notes.filter(({ localName }) => localName === "p").map(({ textContent }) => textContent);
  announce([title, from ? say("by-distance", { postcode: state.postcode }) : "", ...said].filter(Boolean).join(". "));
}

function listen() {
  main.addEventListener("change", ({ target }) => {
    if (target === sort) return go({ ...current(), ...chosenState(), order: sort.value });
    if (controls.includes(target) || target.name === "weergave") go(chosenState());
  });
  finder.addEventListener("keydown", ({ key, target }) => key === "Enter" && (target === postcode || target === text) && results.focus());
  let last = postcode.value;
  postcode.addEventListener("input", () => {
    const digits = /^\s*(\d{4})/.exec(postcode.value)?.[1] ?? "";
    if (digits === last || (!digits && postcode.value.trim() && !last)) return;
    last = digits;
    go({ ...chosenState(), order: "" });
  });
  text?.addEventListener("input", () => go(chosenState(), isAsCame()));
  more.addEventListener("click", async () => {
    const before = list.children.length;
    shown += SHOWN;
    await show(current());
    list.children[before]?.querySelector("a").focus();
  });
  addEventListener("popstate", () => {
    shown = SHOWN;
    restore(current());
    last = postcode.value;
    show(current());
  });
}

try {
  data = read(await (await get(finder.dataset.finder, { cache: "no-cache" })).json(), today);
  fold();
  gather();
  restore(current());
  listen();
  await show(current());
  finder.dataset.ready = "";
} catch {
  // Every value has a page of its own, and those ways in are still there.
  document.documentElement.dataset.finder = "failed";
  status.textContent = finder.dataset.failed;
}
