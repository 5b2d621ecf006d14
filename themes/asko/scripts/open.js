// Says whether somebody is there now, by the clock of Amsterdam. Hours stand in `data-open`, days on which the door stays
// shut in `data-closed` (2026-12-25 2026-12-26), words in #open-words, with the days on which every door does. Whether a
// school's door (`data-school`) is open in the school holidays nobody knows: then it says so.
import { locale, moment } from "./page.js";

const words = document.getElementById("open-words")?.dataset;
const holidays = (words?.holidays ?? "").split(" ").map((span) => span.split("/"));
const isHoliday = (date) => holidays.some(([from, last]) => from <= date && date <= last);

// Today as milliseconds of a civil day, and the time as 08:30.
function now() {
  const [date, time] = moment().split("T");
  return [Date.parse(date), time];
}

function say(element, [today, time]) {
  const spans = element.dataset.open.split(";").map((span) => span.split(","));
  for (let ahead = 0; ahead < 15; ahead++) {
    const day = new Date(today + ahead * 864e5);
    const date = day.toISOString().slice(0, 10);
    if ([element.dataset.closed, words.closed].some((closed) => closed?.includes(date))) continue;
    if ("school" in element.dataset && isHoliday(date)) {
      element.textContent = words.holiday;
      element.classList.remove("is-open");
      return;
    }
    for (const [weekday, from, until] of spans) {
      if (+weekday !== (day.getUTCDay() || 7) || (!ahead && until <= time)) continue;
      const open = !ahead && from <= time;
      const text = open ? words.now : [words.today, words.tomorrow][ahead] ?? words.later;
      const name = () => day.toLocaleDateString(locale, { weekday: "long", timeZone: "UTC" });
      element.textContent = text
        .replace("%t", (open ? until : from).replace(/^0/, "").replace(":", words.separator))
        .replace("%d", name);
      element.classList.toggle("is-open", open);
      return;
    }
  }
  element.textContent = "";
  element.classList.remove("is-open");
}

function sayAll() {
  const moment = now();
  for (const element of document.querySelectorAll("[data-open]")) say(element, moment);
}

if (words) {
  sayAll();
  setInterval(sayAll, 30_000);
  addEventListener("hours", sayAll);
}
