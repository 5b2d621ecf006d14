// A question and a school, and the right person in place. What is shown is taken from the school's own page about contact,
// so that it says the same; the choice stands in the address.
import { make, otherPage } from "./page.js";

const chooser = document.querySelector(".chooser");
const answer = chooser.querySelector("#antwoord");
const [topic, school] = chooser.querySelectorAll("select");
const pages = new Map();
let asked = 0;

const url = (select) => select.selectedOptions[0].dataset.url;

const note = (text, href, label) => make("p", {}, text, ...(href ? [" ", make("a", { href }, label)] : []));

async function read(path) {
  if (!pages.has(path)) pages.set(path, await otherPage(path));
  return pages.get(path);
}

// The cards of those who answer, and whether they are the foundation's.
async function find() {
  const page = await read(url(school));
  const row = topic.value && page.getElementById(topic.value);
  const slugs = row ? row.dataset.cards.split(" ").filter(Boolean) : [];
  const found = row
    ? slugs.map((slug) => page.getElementById(`punt-${slug}`))
    : [...page.querySelectorAll("#punten ~ ul > li")];
  const list = make("ul", { class: "grid wide" }, ...found.filter(Boolean).map((card) => document.importNode(card, true)));
  const notes = row && "board" in row.dataset ? [note(chooser.dataset.board)] : [];
  return [...notes, list, note("", url(school), chooser.dataset.page)];
}

async function show() {
  const turn = ++asked;
  const place = new URL(location.href);
  for (const select of [topic, school]) {
    if (select.value) place.searchParams.set(select.name, select.value);
    else place.searchParams.delete(select.name);
  }
  history.replaceState(null, "", place);
  if (!school.value) {
    answer.replaceChildren(topic.value ? note(chooser.dataset.hint, url(topic), chooser.dataset.page) : note(chooser.dataset.hint));
    return;
  }
  const waiting = setTimeout(() => answer.replaceChildren(note(chooser.dataset.wait)), 400);
  let found;
  try {
    found = await find();
  } catch {
    found = [note(chooser.dataset.failed, url(school), chooser.dataset.page)];
  }
  clearTimeout(waiting);
  if (turn !== asked) return;
  answer.replaceChildren(...found);
  dispatchEvent(new Event("hours"));
}

const wanted = new URLSearchParams(location.search);
for (const select of [topic, school]) {
  const value = wanted.get(select.name) ?? select.value;
  select.value = [...select.options].some((option) => option.value === value) ? value : "";
}
chooser.addEventListener("change", show);
show();
