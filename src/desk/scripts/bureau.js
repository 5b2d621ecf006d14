// Follows a form while somebody types: sends the draft, shows what is wrong beside its field, and the page beside the form.
// Without it the form works all the same: it is sent as forms are.
import { rows } from "./rijen.js";
import { picks } from "./kies.js";
import { text } from "./tekst.js";
import { year } from "./jaar.js";

const meta = (name) => document.querySelector(`meta[name="${name}"]`)?.content ?? "";
export const words = JSON.parse(meta("teksten") || "{}");
export const token = meta("sleutel");
export const BASE = "/_portaal/bureau/";

/** How long somebody must pause before a draft is looked at. */
const PAUSE = 120;

const form = document.querySelector("form[data-formulier]");
if (form) follow(form);

function follow(form) {
  const said = form.querySelector("[data-gezegd]");
  const frame = document.querySelector("[data-pagina]");
  const stand = document.querySelector("[data-stand]");
  const difference = form.querySelector("[data-verschil]");
  let timer = 0;
  let asking = null;
  let unsaved = false;

  const fields = () => form.querySelector("[data-velden]");
  const ready = () => {
    rows(fields(), changed);
    picks(fields(), changed);
    text(fields(), form.dataset.bestand);
    year(fields());
    for (const input of fields().querySelectorAll("[data-hooguit]")) left(input);
    either();
  };

  const body = () => {
    const given = new URLSearchParams(new FormData(form));
    given.set("@als", "json");
    return given;
  };

  const send = async (deed, signal) => {
    const answer = await fetch(BASE + deed, { method: "POST", body: body(), signal, headers: { "x-sleutel": token } });
    const found = answer.headers.get("content-type")?.includes("json") ? await answer.json() : {};
    if (answer.status === 403 && !found.gezegd) found.gezegd = words.refused;
    return { ok: answer.ok, found };
  };

  function changed() {
    clearTimeout(timer);
    timer = setTimeout(look, PAUSE);
  }

  async function look() {
    asking?.abort();
    const mine = (asking = new AbortController());
    try {
      const { ok, found } = await send("concept", mine.signal);
      if (mine.signal.aborted) return;
      if (!ok) return tell(found.gezegd ?? words.gone);
      show(found);
      unsaved = found.anders;
      stand.textContent = unsaved ? words.unsaved : "";
      form.dataset.keer = Number(form.dataset.keer ?? 0) + 1;
    } catch (fault) {
      if (fault.name !== "AbortError") tell(words.gone);
    }
  }

  const tell = (text) => (said.textContent = text);

  function show(found) {
    faults(form, found);
    const place = form.querySelector("[data-jaar]");
    if (place && found.jaar !== null) {
      const day = place.contains(document.activeElement) ? document.activeElement.dataset.dag : "";
      place.innerHTML = found.jaar;
      place.querySelector(`[data-dag="${day}"]`)?.focus();
    }
    if (found.pagina) page(frame, found.pagina);
  }

  async function deed(name, button) {
    clearTimeout(timer);
    button.setAttribute("aria-disabled", "true");
    try {
      const { ok, found } = await send(name);
      tell(found.gezegd ?? (ok ? "" : words.gone));
      difference.innerHTML = found.verschil ?? "";
      if (!ok) return difference.querySelector("a")?.focus();
      if (found.velden) fresh(found.velden);
      unsaved = false;
      stand.textContent = "";
      await look();
    } catch {
      tell(words.gone);
    } finally {
      button.removeAttribute("aria-disabled");
    }
  }

  // The fields anew, from what is on disk now; whoever is in one stays in it.
  function fresh(html) {
    const id = document.activeElement?.id;
    const open = [...fields().querySelectorAll("details")].map((details) => details.open);
    fields().innerHTML = html;
    [...fields().querySelectorAll("details")].forEach((details, at) => (details.open ||= open[at] ?? false));
    ready();
    if (id) document.getElementById(id)?.focus();
  }

  // A word that stands for itself leaves nothing to fill in below it.
  function either() {
    for (const select of fields().querySelectorAll("select[data-of]")) {
      const group = select.closest("[data-path]:not(.field:has(> select))") ?? select.closest("fieldset");
      for (const field of group.querySelectorAll(":scope > .field[data-path], :scope > div > .field[data-path]")) {
        field.hidden = select.value !== "";
      }
    }
  }

  const left = (input) => {
    const most = Number(input.dataset.hooguit);
    let counter = input.nextElementSibling;
    if (!counter?.matches(".counter")) {
      counter = document.createElement("p");
      counter.className = "counter";
      input.after(counter);
    }
    const rest = most - [...input.value].length;
    counter.textContent = words.left.replace("{n}", rest);
    counter.classList.toggle("counter--over", rest < 0);
  };

  form.addEventListener("input", (event) => {
    if (event.target.matches("[data-hooguit]")) left(event.target);
    if (event.target.matches("select[data-of]")) either();
    changed();
  });
  form.addEventListener("change", changed);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const button = event.submitter ?? form.querySelector("[type=submit]");
    if (button.getAttribute("aria-disabled") === "true") return;
    deed(button.matches("[data-ongedaan]") ? "ongedaan" : "bewaar", button);
  });
  document.addEventListener("keydown", (event) => {
    if ((event.ctrlKey || event.metaKey) && event.key === "s") {
      event.preventDefault();
      form.requestSubmit();
    }
  });
  // Links in the page beside the form would take it away.
  frame?.addEventListener("load", () => {
    frame.contentDocument?.addEventListener("click", (event) => {
      const link = event.target.closest?.("a[href]");
      if (link && !link.getAttribute("href").startsWith("#")) event.preventDefault();
    });
  });
  ready();
  look();
}

/** What is wrong, beside each field and in the list above them that leads there. */
function faults(form, found) {
  for (const place of form.querySelectorAll("[data-fouten]")) place.replaceChildren();
  for (const input of form.querySelectorAll("[aria-invalid]")) input.removeAttribute("aria-invalid");
  const list = form.querySelector("[data-lijst]");
  const all = list.querySelector("[data-alle]");
  all.replaceChildren(...found.fouten.map((fault) => entry(form, fault)), ...found.elders.map((fault) => elsewhere(fault, found)));
  form.querySelector("[data-kop]").textContent = found.kop;
  list.hidden = found.fouten.length + found.elders.length === 0;
}

function entry(form, fault) {
  const place = nearest(form, fault.field);
  const item = document.createElement("li");
  item.className = `fault fault--${fault.severity}`;
  item.dataset.code = fault.code;
  item.dataset.veld = fault.field;
  const link = document.createElement("a");
  link.href = `#${place.id}`;
  link.innerHTML = `${fault.word}: ${fault.message}`;
  link.addEventListener("click", (event) => {
    event.preventDefault();
    lead(place);
  });
  item.append(link);
  place.append(told(fault));
  const input = place.parentElement.querySelector("input:not([type=hidden]), select, textarea");
  if (fault.severity === "fout") input?.setAttribute("aria-invalid", "true");
  return item;
}

function told(fault) {
  const note = document.createElement("div");
  note.className = `fault fault--${fault.severity}`;
  note.dataset.code = fault.code;
  note.innerHTML = `<p><strong>${fault.word}:</strong> ${fault.message}</p>`;
  if (fault.help) note.insertAdjacentHTML("beforeend", `<p class="fault__help">${fault.help}</p>`);
  return note;
}

function elsewhere(fault, found) {
  const item = document.createElement("li");
  item.className = `fault fault--${fault.severity}`;
  item.dataset.code = fault.code;
  item.innerHTML = `${found.elders_kop}: <code></code> ${fault.message}`;
  item.querySelector("code").textContent = fault.path;
  return item;
}

/** The place for what is said of a field: its own, or that of the nearest group around it. */
function nearest(form, path) {
  const places = [...form.querySelectorAll("[data-fouten]")];
  const at = (wanted) => places.find((place) => place.dataset.fouten === wanted);
  for (let way = path; way; way = way.replace(/(\.[^.[]*|\[[^\]]*\])$/, "") === way ? "" : way.replace(/(\.[^.[]*|\[[^\]]*\])$/, "")) {
    const found = at(way) ?? tokenPlace(form, way, at);
    if (found) return found;
  }
  return at("") ?? general(form);
}

/** Rows that were moved or added have other tokens than their places. */
function tokenPlace(form, way, at) {
  const found = way.match(/^(.*?)\[(\d+)\](.*)$/);
  if (!found) return null;
  const list = [...form.querySelectorAll("[data-items]")].find((items) => items.dataset.path === found[1]);
  const row = list?.querySelector("[data-rows]").children[Number(found[2])];
  return row ? at(row.dataset.path + found[3]) : null;
}

function general(form) {
  let place = form.querySelector("#f-alles");
  if (!place) {
    place = document.createElement("div");
    place.id = "f-alles";
    place.dataset.fouten = "";
    form.querySelector("[data-lijst]").append(place);
  }
  return place;
}

function lead(place) {
  for (let details = place.closest("details"); details; details = details.parentElement.closest("details")) details.open = true;
  const input = place.parentElement.querySelector("input:not([type=hidden]):not([hidden]), select, textarea, [tabindex]");
  input?.focus();
  (input ?? place).scrollIntoView({ block: "center" });
}

/** Lays a page over the one in the frame, where somebody has scrolled to. */
function page(frame, html) {
  const next = new DOMParser().parseFromString(html, "text/html");
  const there = frame?.contentDocument;
  const main = there?.querySelector("main");
  const fresh = next.querySelector("main");
  if (!main || !fresh) return frame?.contentWindow?.location.reload();
  there.title = next.title;
  main.replaceWith(there.adoptNode(fresh));
}
