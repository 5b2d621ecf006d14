// Keeps a page right between two builds, by the clock of Amsterdam: what has `data-until` goes at that moment, and what has
// `data-from` comes. Moments are written as 2026-11-25T14:00 and compare as texts.
const clock = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Amsterdam", dateStyle: "short", timeStyle: "short" });

function pass() {
  const now = clock.format().replace(" ", "T");
  for (const element of document.querySelectorAll("[data-until]")) element.hidden = element.dataset.until <= now;
  for (const element of document.querySelectorAll("[data-from]")) element.hidden = element.dataset.from > now;
}

pass();
setInterval(pass, 60_000);
