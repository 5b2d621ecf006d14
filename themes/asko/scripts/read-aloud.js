// Reads a page aloud: title, facts and text, with a voice that lives on the visitor's own device, so that nobody else hears what is
// read. The button is there where such a voice is for the page's language; what stands in a language without one is passed over.
// https://developer.mozilla.org/docs/Web/API/SpeechSynthesisVoice/localService

const button = document.querySelector("[data-read-aloud]");
const label = button.querySelector("[data-stop]");
const speech = window.speechSynthesis;

/** What is read in one go: in these a text has no line of its own. */
const WITHIN = new Set(["A", "ABBR", "B", "BDI", "BUTTON", "CODE", "EM", "I", "MARK", "SMALL", "SPAN", "STRONG", "TIME"]);
/** What is for the eye or the hand alone. */
const PASSED_OVER = "nav, form, svg, script, style, template, [aria-hidden=true], [popover], [data-read-aloud], .no-print, .buttons, .print-only";

const primary = (language) => language.toLowerCase().split(/[-_]/)[0];
const voiceFor = (language) =>
  speech.getVoices().find((voice) => voice.localService && primary(voice.lang) === primary(language));

/** The element that a text belongs to: the nearest that has lines of its own. */
function blockOf(text) {
  let element = text.parentElement;
  while (WITHIN.has(element.tagName) && getComputedStyle(element).display.startsWith("inline")) element = element.parentElement;
  return element;
}

function isRead(text) {
  const { parentElement: parent } = text;
  return text.data.trim() !== "" && !parent.closest(PASSED_OVER) && parent.checkVisibility({ visibilityProperty: true });
}

/** The texts of the page in runs: those that stand on the same lines in the same language. */
function runs() {
  const found = [];
  const walker = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const text = walker.currentNode;
    if (!isRead(text)) continue;
    const block = blockOf(text);
    const language = text.parentElement.closest("[lang]").lang;
    const last = found.at(-1);
    const isOnSameLines = last?.block === block && text.previousSibling?.nodeName !== "BR";
    if (isOnSameLines && last.language === language) last.texts.push(text);
    else found.push({ block, language, texts: [text] });
  }
  return found;
}

/** The sentences of a run, each with its place on the page. */
function sentencesOf({ language, texts }) {
  // A line's end in the source is not the end of a sentence.
  const whole = texts.map(({ data }) => data.replace(/\s/g, " ")).join("");
  const place = (offset) => {
    for (const text of texts) {
      if (offset <= text.length) return [text, offset];
      offset -= text.length;
    }
  };
  return [...new Intl.Segmenter(language, { granularity: "sentence" }).segment(whole)]
    .filter(({ segment }) => /[\p{L}\p{N}]/u.test(segment))
    .map(({ segment, index }) => {
      const range = new Range();
      range.setStart(...place(index));
      range.setEnd(...place(index + segment.trimEnd().length));
      return { words: segment.replace(/\s+/g, " ").trim(), range, language };
    });
}

/** Marks what is being read, and keeps it in sight. */
function mark(range) {
  CSS.highlights?.set("read-aloud", new Highlight(range));
  const { top, bottom } = range.getBoundingClientRect();
  if (top < 0 || bottom > innerHeight) range.startContainer.parentElement.scrollIntoView({ block: "center" });
}

const words = label.textContent;
let turn = 0;

function stop() {
  turn += 1;
  speech.cancel();
  CSS.highlights?.delete("read-aloud");
  button.setAttribute("aria-pressed", "false");
  label.textContent = words;
}

/** Says a sentence, and then the next: a long text in one piece falls silent in some browsers. */
function say(sentences, mine) {
  if (mine !== turn) return;
  const sentence = sentences.shift();
  if (!sentence) return stop();
  const said = new SpeechSynthesisUtterance(sentence.words);
  said.voice = voiceFor(sentence.language);
  said.lang = said.voice.lang;
  said.onstart = () => mine === turn && mark(sentence.range);
  said.onend = () => say(sentences, mine);
  said.onerror = () => mine === turn && stop();
  speech.speak(said);
}

function start() {
  stop();
  button.setAttribute("aria-pressed", "true");
  label.textContent = label.dataset.stop;
  say(runs().filter(({ language }) => voiceFor(language)).flatMap(sentencesOf), turn);
}

/** Shows the button where there is a voice; browsers tell of their voices when they have found them. */
function offer() {
  button.classList.toggle("is-able", voiceFor(document.documentElement.lang) !== undefined);
}

if (speech) {
  button.addEventListener("click", () => (button.getAttribute("aria-pressed") === "true" ? stop() : start()));
  addEventListener("pagehide", stop);
  addEventListener("keydown", (event) => event.key === "Escape" && button.getAttribute("aria-pressed") === "true" && stop());
  speech.addEventListener?.("voiceschanged", offer);
  offer();
}
