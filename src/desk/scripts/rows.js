// Lists: a row more, a row less, a row up or down, by keyboard as by mouse.
import { words } from "./bureau.js";

let fresh = 1;

/** Makes the lists in `fields` ready, and calls `changed` after each change. */
export function rows(fields, changed) {
  for (const list of fields.querySelectorAll("[data-items]")) {
    list.querySelector(":scope > noscript")?.remove();
    const add = list.querySelector(':scope > [data-doe="erbij"]');
    add.hidden = false;
    for (const deeds of list.querySelectorAll(".row__deeds")) deeds.hidden = false;
    if (list.dataset.ready) continue;
    list.dataset.ready = "";
    list.addEventListener("click", (event) => {
      const button = event.target.closest("[data-doe]");
      if (!button || button.closest("[data-items]") !== list) return;
      act(list, button, changed);
    });
  }
}

function act(list, button, changed) {
  const row = button.closest("[data-rows] > li");
  const deed = { erbij: () => added(list), weg: () => removed(list, row), op: () => moved(row, -1), neer: () => moved(row, 1) }[button.dataset.doe];
  const said = deed();
  if (!said) return;
  list.dispatchEvent(new CustomEvent("rijen", { bubbles: true, detail: list }));
  tell(list, said);
  if (button.isConnected) button.focus();
  changed();
}

function added(list) {
  addRow(list).querySelector("input:not([type=hidden]), select, textarea")?.focus();
  return words.added;
}

/** A row more, at the end of a list. */
export function addRow(list) {
  const template = list.querySelector(":scope > template[data-row]");
  const holder = document.createElement("div");
  const name = `n${fresh++}`;
  holder.innerHTML = template.innerHTML.replaceAll("__n__", name).replaceAll("--n--", `-${name}-`);
  const row = holder.firstElementChild;
  row.querySelectorAll("[id]").forEach((element) => {
    const old = element.id;
    element.id = `${old}-${name}`;
    for (const label of row.querySelectorAll(`[for="${CSS.escape(old)}"]`)) label.htmlFor = element.id;
    for (const described of row.querySelectorAll("[aria-describedby]")) {
      const ids = described.getAttribute("aria-describedby").split(" ");
      described.setAttribute("aria-describedby", ids.map((id) => (id === old ? element.id : id)).join(" "));
    }
  });
  for (const deeds of row.querySelectorAll(".row__deeds")) deeds.hidden = false;
  list.querySelector(":scope > [data-rows]").append(row);
  list.dispatchEvent(new CustomEvent("rijen", { bubbles: true, detail: list }));
  return row;
}

function removed(list, row) {
  const next = row.nextElementSibling ?? row.previousElementSibling;
  row.remove();
  (next?.querySelector("input:not([type=hidden]), select, textarea") ?? list.querySelector(':scope > [data-doe="erbij"]')).focus();
  return words.removed;
}

function moved(row, step) {
  const other = step < 0 ? row.previousElementSibling : row.nextElementSibling;
  if (!other) return "";
  if (step < 0) other.before(row);
  else other.after(row);
  return words.moved;
}

function tell(list, text) {
  let said = list.querySelector(":scope > [role=status]");
  if (!said) {
    said = document.createElement("p");
    said.className = "unseen";
    said.setAttribute("role", "status");
    list.append(said);
  }
  said.textContent = text;
}
