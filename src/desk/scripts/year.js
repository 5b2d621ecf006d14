// The days of a planning: press one to leave it out or to add it; arrows go from day to day.
import { addRow } from "./rijen.js";

/** Makes the calendar in `fields` ready. */
export function year(fields) {
  const place = fields.querySelector("[data-jaar]");
  if (!place) return;
  new MutationObserver(() => reach(place)).observe(place, { childList: true });
  place.addEventListener("click", (event) => {
    const day = event.target.closest("[data-dag]");
    if (day) press(fields, day);
  });
  place.addEventListener("keydown", (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: 7, ArrowUp: -7 }[event.key];
    const day = event.target.closest("[data-dag]");
    if (!step || !day) return;
    event.preventDefault();
    const days = [...place.querySelectorAll("[data-dag]")];
    const next = days[days.indexOf(day) + step];
    if (!next) return;
    day.tabIndex = -1;
    next.tabIndex = 0;
    next.focus();
  });
}

/** One day is reached with the tab key: the first that is on, or the first of all. */
function reach(place) {
  if (place.querySelector('[data-dag][tabindex="0"]')) return;
  const focused = place.contains(document.activeElement) ? document.activeElement.closest("[data-dag]") : null;
  const first = focused ?? place.querySelector('[data-is="on"]') ?? place.querySelector("[data-dag]");
  if (first) first.tabIndex = 0;
}

function press(fields, day) {
  const [date, is] = [day.dataset.dag, day.dataset.is];
  if (is === "on") put(fields, "planning.niet_op", date);
  else if (is === "off") take(fields, "planning.niet_op", date);
  else if (is === "extra") take(fields, "planning.wel_op", date);
  else if (is !== "cancelled") put(fields, "planning.wel_op", date);
}

const list = (fields, path) => [...fields.querySelectorAll("[data-items]")].find((items) => items.dataset.path === path);

function put(fields, path, date) {
  const items = list(fields, path);
  const empty = [...items.querySelectorAll(":scope > [data-rows] input")].find((input) => !input.value);
  const input = empty ?? addRow(items).querySelector("input");
  input.value = date;
  input.dispatchEvent(new Event("input", { bubbles: true }));
}

function take(fields, path, date) {
  const input = [...list(fields, path).querySelectorAll(":scope > [data-rows] input")].find((input) => input.value === date);
  if (!input) return;
  const form = input.form;
  input.closest("li").remove();
  form.dispatchEvent(new Event("input", { bubbles: true }));
}
