// A page read aloud: by a voice of the device, in the page's language, marked where it is, and not offered where it cannot be done.
import { expect, test } from "../support/test.js";

const OFFER = "/aanbod/judo-alan-turingschool/";

/** Gives the browser voices, and a mouth that says a sentence when told to. */
async function withVoices(page, voices) {
  await page.addInitScript((voices) => {
    const said = (window.said = []);
    class Utterance {
      constructor(text) {
        this.text = text;
      }
    }
    const synthesis = {
      getVoices: () => voices,
      cancel: () => (window.cancelled = (window.cancelled ?? 0) + 1),
      speak(utterance) {
        said.push({ text: utterance.text, lang: utterance.lang });
        utterance.onstart();
        window.next = () => utterance.onend();
      },
      addEventListener() {},
    };
    Object.defineProperty(window, "speechSynthesis", { value: synthesis });
    window.SpeechSynthesisUtterance = Utterance;
  }, voices);
}

const DUTCH = { name: "Nederlands", lang: "nl-NL", localService: true };
const button = (page) => page.locator("[data-read-aloud]");
const said = (page) => page.evaluate(() => window.said);

/** What is read of a page, to its end. */
async function wholeText(page) {
  await button(page).click();
  for (let sentence = 0; sentence < 400; sentence += 1) {
    if ((await button(page).getAttribute("aria-pressed")) === "false") break;
    await page.evaluate(() => window.next());
  }
  await expect(button(page)).toHaveAttribute("aria-pressed", "false");
  return said(page);
}

test("title, facts and text are read in their order, and nothing else", async ({ page, portal }) => {
  await withVoices(page, [DUTCH]);
  await page.goto(portal + OFFER);
  await expect(button(page)).toHaveAccessibleName("Lees voor");
  const texts = (await wholeText(page)).map(({ text }) => text);
  const title = await page.locator("h1").innerText();
  const at = (wanted) => texts.findIndex((text) => text.includes(wanted));
  expect(at(title.trim())).toBeGreaterThanOrEqual(0);
  expect(at("Wanneer")).toBeGreaterThan(at(title.trim()));
  expect(at("Wat kost het")).toBeGreaterThan(at("Wanneer"));
  // Breadcrumbs, buttons and what is folded away are not for the ear.
  expect(at("WhatsApp")).toBe(-1);
  expect(at("Lees voor")).toBe(-1);
  expect(at("Home")).toBe(-1);
  expect(texts.every((text) => text.trim() === text && text !== "")).toBe(true);
});

test("what is read is marked, and the button and Escape stop it", async ({ page, portal }) => {
  await withVoices(page, [DUTCH]);
  await page.goto(portal + OFFER);
  const marked = () => page.evaluate(() => [...(CSS.highlights.get("read-aloud") ?? [])].map(String).join("").replace(/\s+/g, " ").trim());
  await button(page).click();
  await expect(button(page)).toHaveAccessibleName("Stop met voorlezen");
  expect(await marked()).toBe((await said(page)).at(-1).text);
  for (let sentence = 0; sentence < 12; sentence += 1) await page.evaluate(() => window.next());
  expect(await said(page)).toHaveLength(13);
  expect(await marked()).toBe((await said(page)).at(-1).text);
  await page.keyboard.press("Escape");
  await expect(button(page)).toHaveAttribute("aria-pressed", "false");
  expect(await marked()).toBe("");
  // A sentence that ends after that does not begin the next.
  await page.evaluate(() => window.next());
  expect(await said(page)).toHaveLength(13);
  await button(page).click();
  await button(page).click();
  await expect(button(page)).toHaveAccessibleName("Lees voor");
});

test("a page is read in its language, and what stands in another by a voice of that or not at all", async ({ page, portal }) => {
  const english = { name: "English", lang: "en_GB", localService: true };
  await withVoices(page, [english]);
  await page.goto(`${portal}/en/over-ons/`);
  const read = await wholeText(page);
  expect(read.length).toBeGreaterThan(5);
  expect(read.every(({ lang }) => lang === "en_GB")).toBe(true);
  await page.goto(`${portal}/makkelijk-lezen/`);
  await expect(button(page)).toBeHidden();
});

for (const [name, voices] of Object.entries({
  "no voice": [],
  "only a voice elsewhere": [{ ...DUTCH, localService: false }],
  "only a voice in another language": [{ ...DUTCH, lang: "de-DE" }],
})) {
  test(`with ${name} there is no button, and its room is kept`, async ({ page, portal }) => {
    await withVoices(page, voices);
    await page.goto(portal + OFFER);
    await expect(page.locator("h1")).toBeVisible();
    await expect(button(page)).toBeHidden();
    expect((await button(page).boundingBox()).width).toBeGreaterThan(40);
  });
}
