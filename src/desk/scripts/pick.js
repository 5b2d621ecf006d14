// References: an input in which one types a title, with what it may mean below it. What is sent is the name of the file.
import { BASE, words } from "./bureau.js";

const PAUSE = 60;
let count = 0;

/** Makes the inputs in `fields` that hold a reference ready, those of rows that come later, too. */
export function picks(fields, changed) {
  const all = () => {
    for (const input of fields.querySelectorAll("input[data-kies]")) pick(input, changed);
  };
  all();
  if (fields.dataset.picks) return;
  fields.dataset.picks = "";
  fields.addEventListener("rijen", all);
}

function pick(input, changed) {
  if (input.type === "hidden" || input.closest("template")) return;
  combobox(input, {
    search: (typed) => fetch(`${BASE}kies?soort=${input.dataset.kies}&zoek=${encodeURIComponent(typed)}`).then((found) => found.json()),
    changed,
  });
}

/** Turns a plain input into one that is searched in; the plain one stays, hidden, with the name that is sent. */
export function combobox(input, { search, changed, chosen }) {
  const shown = document.createElement("input");
  const list = document.createElement("ul");
  const wrap = document.createElement("div");
  const id = `kies-${count++}`;
  wrap.className = "pick";
  shown.type = "text";
  shown.id = input.id;
  shown.autocomplete = "off";
  shown.spellcheck = false;
  shown.value = input.dataset.titel || input.value;
  for (const [name, value] of Object.entries({ role: "combobox", "aria-expanded": "false", "aria-controls": id, "aria-autocomplete": "list" })) {
    shown.setAttribute(name, value);
  }
  const described = input.getAttribute("aria-describedby");
  if (described) shown.setAttribute("aria-describedby", described);
  list.id = id;
  list.className = "pick__list";
  list.setAttribute("role", "listbox");
  list.hidden = true;
  input.removeAttribute("id");
  input.type = "hidden";
  input.after(wrap);
  wrap.append(shown, list);

  let found = [];
  let at = -1;
  let timer = 0;
  let asked = 0;
  const close = () => {
    list.hidden = true;
    at = -1;
    shown.setAttribute("aria-expanded", "false");
    shown.removeAttribute("aria-activedescendant");
  };
  const mark = (next) => {
    list.children[at]?.setAttribute("aria-selected", "false");
    at = next;
    const option = list.children[at];
    if (!option) return;
    option.setAttribute("aria-selected", "true");
    option.scrollIntoView({ block: "nearest" });
    shown.setAttribute("aria-activedescendant", option.id);
  };
  const choose = (entry) => {
    input.value = entry.naam;
    shown.value = entry.titel;
    close();
    chosen?.(entry);
    changed();
  };
  const ask = async () => {
    const mine = ++asked;
    const answer = await search(shown.value).catch(() => []);
    if (mine !== asked || document.activeElement !== shown) return;
    found = answer;
    list.replaceChildren(...found.map((entry, place) => option(entry, `${id}-${place}`)));
    if (!found.length) {
      const none = document.createElement("li");
      none.className = "pick__none";
      none.setAttribute("role", "option");
      none.setAttribute("aria-disabled", "true");
      none.textContent = words.nothing;
      list.append(none);
    }
    list.hidden = false;
    shown.setAttribute("aria-expanded", "true");
    at = -1;
  };
  shown.addEventListener("input", (event) => {
    event.stopPropagation();
    // What is typed in full is the name itself; what is not chosen yet is told of as a fault would be.
    input.value = shown.value.trim();
    clearTimeout(timer);
    timer = setTimeout(ask, PAUSE);
    changed();
  });
  shown.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (list.hidden) return ask().then(() => found.length && mark(0));
      const step = event.key === "ArrowDown" ? 1 : -1;
      if (found.length) mark((at + step + found.length) % found.length);
    } else if (event.key === "Enter" && !list.hidden) {
      event.preventDefault();
      if (found.length) choose(found[Math.max(at, 0)]);
    } else if (event.key === "Escape" && !list.hidden) {
      event.preventDefault();
      event.stopPropagation();
      close();
    }
  });
  shown.addEventListener("blur", () => setTimeout(close, 150));
  list.addEventListener("mousedown", (event) => event.preventDefault());
  list.addEventListener("click", (event) => {
    const place = [...list.children].indexOf(event.target.closest("li"));
    if (found[place]) choose(found[place]);
  });
  return shown;
}

function option(entry, id) {
  const item = document.createElement("li");
  item.id = id;
  item.setAttribute("role", "option");
  item.setAttribute("aria-selected", "false");
  item.textContent = entry.titel;
  if (entry.bij) {
    const more = document.createElement("span");
    more.className = "soft";
    more.textContent = ` ${entry.bij}`;
    item.append(more);
  }
  return item;
}
