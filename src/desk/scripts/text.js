// The text below the fields: a bar, shortcuts, clean pasting, and files that are dropped into it. It stays a plain text.
import { BASE, token, words } from "./bureau.js";
import { combobox } from "./kies.js";
import { markdown } from "./plakken.js";

/** Makes the text in `fields` ready; `file` is the one that is edited. */
export function text(fields, file) {
  const area = fields.querySelector("[data-tekst]");
  const bar = fields.querySelector("[data-werkbalk]");
  if (!area || !bar) return;
  bar.hidden = false;
  const buttons = [...bar.querySelectorAll("[data-balk]")];
  buttons.forEach((button, at) => (button.tabIndex = at ? -1 : 0));
  const upload = fields.querySelector("[data-bijlage]");
  const deeds = {
    kop: () => lines(area, (line) => (line.startsWith("## ") ? line.slice(3) : `## ${line}`)),
    vet: () => wrap(area, "**"),
    lijst: () => lines(area, (line) => (line.startsWith("- ") ? line.slice(2) : `- ${line}`)),
    link: () => askLink(area, file),
    plaatje: () => upload.click(),
    kader: () => insert(area, `\n> [!TIP]\n> ${selected(area) || words.note}\n`),
  };
  bar.addEventListener("click", (event) => deeds[event.target.closest("[data-balk]")?.dataset.balk]?.());
  bar.addEventListener("keydown", (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    const next = buttons[(buttons.indexOf(document.activeElement) + step + buttons.length) % buttons.length];
    buttons.forEach((button) => (button.tabIndex = button === next ? 0 : -1));
    next.focus();
  });
  area.addEventListener("keydown", (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
    const deed = { b: "vet", k: "link", h: "kop" }[event.key];
    if (!deed) return;
    event.preventDefault();
    deeds[deed]();
  });
  area.addEventListener("paste", (event) => {
    const [given] = event.clipboardData.files;
    const html = event.clipboardData.getData("text/html");
    if (given) {
      event.preventDefault();
      return attach(area, file, given);
    }
    const clean = html && markdown(html);
    if (!clean) return;
    event.preventDefault();
    insert(area, clean);
  });
  area.addEventListener("dragover", (event) => event.preventDefault());
  area.addEventListener("drop", (event) => {
    const [given] = event.dataTransfer.files;
    if (!given) return;
    event.preventDefault();
    attach(area, file, given);
  });
  upload.addEventListener("change", () => {
    if (upload.files[0]) attach(area, file, upload.files[0]);
    upload.value = "";
  });
}

const selected = (area) => area.value.slice(area.selectionStart, area.selectionEnd);

/** Puts a text in the place of what is selected, so that the browser's own undo takes it back. */
function insert(area, added, start = area.selectionStart, end = area.selectionEnd) {
  area.focus();
  area.setSelectionRange(start, end);
  if (!document.execCommand("insertText", false, added)) {
    area.setRangeText(added, start, end, "end");
    area.dispatchEvent(new Event("input", { bubbles: true }));
  }
}

function wrap(area, sign) {
  const [start, end, inner] = [area.selectionStart, area.selectionEnd, selected(area)];
  const is = inner.startsWith(sign) && inner.endsWith(sign) && inner.length > 2 * sign.length;
  insert(area, is ? inner.slice(sign.length, -sign.length) : sign + inner + sign);
  if (!is) area.setSelectionRange(start + sign.length, end + sign.length);
}

function lines(area, change) {
  const start = area.value.lastIndexOf("\n", area.selectionStart - 1) + 1;
  const after = area.value.indexOf("\n", area.selectionEnd);
  const end = after < 0 ? area.value.length : after;
  insert(area, area.value.slice(start, end).split("\n").map(change).join("\n"), start, end);
}

/** A small dialog with inputs, each by its name. */
function ask(title, inputs, act) {
  const dialog = document.createElement("dialog");
  const form = document.createElement("form");
  const heading = document.createElement("h2");
  form.method = "dialog";
  dialog.className = "ask";
  heading.textContent = title;
  heading.id = "vraag-kop";
  dialog.setAttribute("aria-labelledby", "vraag-kop");
  form.append(heading);
  for (const [name, label, value] of inputs) {
    const field = document.createElement("label");
    field.className = "field__label";
    field.append(label);
    const input = document.createElement("input");
    input.type = "text";
    input.name = name;
    input.value = value;
    field.append(input);
    form.append(field);
  }
  const buttons = document.createElement("p");
  buttons.className = "ask__deeds";
  for (const [value, text, look] of [["ja", words.insert, "button"], ["nee", words.cancel, "button button--quiet"]]) {
    const button = document.createElement("button");
    button.value = value;
    button.textContent = text;
    button.className = look;
    buttons.append(button);
  }
  form.append(buttons);
  dialog.append(form);
  document.body.append(dialog);
  dialog.addEventListener("close", () => {
    const given = Object.fromEntries(new FormData(form));
    dialog.remove();
    if (dialog.returnValue === "ja") act(given);
  });
  dialog.showModal();
  return form;
}

function askLink(area, file) {
  const [start, end, inner] = [area.selectionStart, area.selectionEnd, selected(area)];
  let page = null;
  const form = ask(words.link, [["doel", "", ""]], ({ doel }) => {
    const target = page ? relative(file, page.bestand) : doel.trim();
    if (!target) return area.focus();
    const label = inner || page?.titel || doel;
    insert(area, `[${label}](${target})`, start, end);
  });
  const input = form.querySelector("input");
  const shown = combobox(input, {
    search: (typed) => fetch(`${BASE}kies?zoek=${encodeURIComponent(typed)}`).then((found) => found.json()),
    changed() {},
    chosen: (entry) => (page = entry),
  });
  shown.setAttribute("aria-label", words.link);
  shown.addEventListener("input", () => (page = null));
  shown.focus();
}

/** The path from one file to another. */
export function relative(from, to) {
  const [start, target] = [from.split("/").slice(0, -1), to.split("/")];
  while (start.length && target.length > 1 && start[0] === target[0]) {
    start.shift();
    target.shift();
  }
  return "../".repeat(start.length) + target.join("/");
}

async function attach(area, file, given) {
  const [start, end] = [area.selectionStart, area.selectionEnd];
  const query = new URLSearchParams({ "@bestand": file, "@naam": given.name, "@als": "json" });
  const answer = await fetch(`${BASE}bijlage?${query}`, { method: "POST", body: given, headers: { "x-sleutel": token } }).catch(() => null);
  const found = answer ? await answer.json().catch(() => ({})) : {};
  if (!answer?.ok) {
    document.querySelector("[data-gezegd]").textContent = found.gezegd ?? words.gone;
    return;
  }
  const isPicture = !found.naam.endsWith(".pdf");
  const label = isPicture ? words.alt : words.name;
  ask(isPicture ? words.picture : words.name, [["tekst", label, isPicture ? "" : given.name.replace(/\.pdf$/i, "")]], ({ tekst }) => {
    const said = tekst.replaceAll("[", "(").replaceAll("]", ")").trim();
    insert(area, `${isPicture ? "!" : ""}[${said}](${found.naam})`, start, end);
  });
}
