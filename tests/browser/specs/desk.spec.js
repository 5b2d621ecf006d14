// What an editor does at the desk, as somebody would who never saw YAML.
import path from "node:path";
import { repository } from "../support/site.js";
import { axe } from "../support/test.js";
import { expect, test as base } from "../support/writing.js";

const JUDO = "content/aanbod/judo.md";
const DESK = "/_portaal/bureau/";

const test = base.extend({
  /** A desk: opens the form of a file, saves, and tells what was said. */
  desk: async ({ page, writing }, use) => {
    const ready = () => expect(page.locator("form[data-formulier][data-keer]")).toBeAttached();
    await use({
      async go(url) {
        await page.goto(writing.address + url);
      },
      async open(file) {
        await page.goto(`${writing.address}${DESK}bewerk?bestand=${file}`);
        await ready();
      },
      ready,
      field: (path) => page.locator(`[name="${path}"]`),
      async pick(label, typed, title) {
        const box = page.getByRole("combobox", { name: label }).last();
        await box.fill(typed);
        await expect(page.getByRole("option", { name: title })).toBeVisible();
        await box.press("Enter");
        await expect(box).toHaveValue(title);
      },
      async save(said) {
        // What the save before this one said may still stand there.
        const answer = page.waitForResponse((response) => response.url().includes(`${DESK}bewaar`));
        await page.getByRole("button", { name: "Bewaar", exact: true }).click();
        await answer;
        await expect(page.locator("[data-gezegd]")).toContainText(said);
      },
      shown: () => page.frameLocator("[data-pagina]"),
      add: (what) => page.getByRole("button", { name: `Nog een erbij: ${what}`, exact: true }).click(),
    });
    // What a page still asks for ends before the server does.
    await page.goto("about:blank");
  },
});

/** The lines that differ, without those that are the same. */
const changed = (before, after) => {
  const [old, now] = [before.split("\n"), after.split("\n")];
  return now.filter((line) => !old.includes(line));
};

test("from a page to its form, another day, and one line on disk", async ({ page, writing, desk }) => {
  const before = writing.read(JUDO);
  await desk.go("/aanbod/judo/");
  await page.getByRole("link", { name: "Bewerk" }).click();
  await desk.ready();
  await page.getByLabel("wo", { exact: true }).uncheck();
  await page.getByLabel("do", { exact: true }).check();
  await expect(desk.shown().locator("main")).toContainText("donderdag");
  await expect(page.locator('[data-dag="2026-12-03"]')).toHaveAttribute("data-is", "on");
  expect(writing.read(JUDO)).toBe(before);
  await desk.save("1 regel");
  expect(changed(before, writing.read(JUDO))).toEqual(["  dagen: [do]"]);
  await page.getByRole("button", { name: "Laatste keer bewaren terugnemen" }).click();
  await expect(page.locator("[data-gezegd]")).toContainText("Teruggenomen");
  expect(writing.read(JUDO)).toBe(before);
});

test("one date is left out by a press on it", async ({ page, writing, desk }) => {
  const before = writing.read(JUDO);
  await desk.open(JUDO);
  const day = page.locator('[data-dag="2026-12-09"]');
  await expect(day).toHaveAttribute("data-is", "on");
  await day.click();
  await expect(page.locator('[data-dag="2026-12-09"]')).toHaveAttribute("data-is", "off");
  await desk.save("1 regel");
  expect(changed(before, writing.read(JUDO))).toEqual(["  niet_op: [2026-10-14, 2026-12-09]"]);
});

test("it is full, by keyboard alone", async ({ page, writing, desk }) => {
  await desk.go("/aanbod/judo/");
  const edit = page.getByRole("link", { name: "Bewerk" });
  await expect(edit).toBeVisible();
  for (let times = 0; times < 120 && !(await edit.evaluate((link) => link === document.activeElement)); times++) await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await desk.ready();
  const state = desk.field("plaatsen.stand");
  for (let times = 0; times < 150 && !(await state.evaluate((input) => input === document.activeElement)); times++) await page.keyboard.press("Tab");
  await page.keyboard.type("Vol");
  await page.keyboard.press("Control+s");
  await expect(page.locator("[data-gezegd]")).toContainText("1 regel");
  expect(writing.read(JUDO)).toContain("stand: vol");
});

test("a new weekly offer", async ({ page, writing, desk }) => {
  await desk.go(DESK);
  await page.getByRole("link", { name: "Nieuw: aanbod" }).click();
  await page.getByLabel("Hoe heet het?").fill("Schaken op maandag");
  await page.getByRole("button", { name: "Verder" }).click();
  await desk.ready();
  await page.getByLabel("Samenvatting").fill("Leer schaken van een meester.");
  await page.getByLabel("Domein").selectOption("sport");
  await page.getByLabel("Doelgroep").selectOption("kinderen");
  await page.getByLabel("5", { exact: true }).check();
  await desk.add("scholen");
  await desk.pick("Scholen", "lnide", "De Linde");
  await desk.pick("Aanbieder", "sportcl", "Sportclub");
  await page.getByLabel("Start").fill("2026-11-30");
  await page.getByLabel("Einde").fill("2027-03-29");
  await page.getByLabel("ma", { exact: true }).check();
  await desk.field("planning.van").fill("15:00");
  await desk.field("planning.tot").fill("16:00");
  await page.getByLabel("Elke").selectOption("week");
  await page.getByLabel("Keuze").selectOption("gratis");
  await page.getByLabel("Tekst", { exact: true }).fill("Neem niets mee. Er zijn borden.");
  await expect(page.locator(".year__count")).toContainText("keer, van ma 30 november 2026");
  await expect(desk.shown().locator("h1")).toHaveText("Schaken op maandag");
  const file = "content/aanbod/schaken-op-maandag.md";
  expect(writing.has(file)).toBe(false);
  await desk.save("Bewaard");
  const text = writing.read(file);
  for (const line of ["titel: Schaken op maandag", "aanbieder: sportclub", "kosten: gratis", "status: concept"]) expect(text).toContain(line);
  expect(text).toMatch(/scholen:\s*(\[linde\]|\n\s*- linde)/);
  await expect(page.locator(".fault--fout")).toHaveCount(0);
});

test("a photo with text", async ({ page, writing, desk }) => {
  const before = writing.read(JUDO);
  await desk.open(JUDO);
  await page.getByLabel("Tekst", { exact: true }).press("Control+End");
  await page.locator("[data-bijlage]").setInputFiles(path.join(repository, "themes/screenshot.png"));
  const asked = page.getByRole("dialog");
  await asked.getByLabel("Beschrijving").fill("Een straat met huizen");
  await asked.getByRole("button", { name: "Zet erin" }).click();
  await expect(page.getByLabel("Tekst", { exact: true })).toHaveValue(/!\[Een straat met huizen\]\(screenshot\.png\)/);
  expect(writing.has("content/aanbod/screenshot.png")).toBe(false);
  await desk.save("Bewaard");
  expect(writing.has("content/aanbod/screenshot.png")).toBe(true);
  expect(changed(before, writing.read(JUDO)).join("")).toContain("![Een straat met huizen](screenshot.png)");
});

test("a partner more, and a school with another name", async ({ page, writing, desk }) => {
  await desk.go(`${DESK}lijst?soort=partners`);
  await page.getByRole("link", { name: "Nieuw: partner" }).click();
  await page.getByLabel("Hoe heet het?").fill("Zwembad De Golf");
  await page.getByRole("button", { name: "Verder" }).click();
  await desk.ready();
  await page.getByLabel("Soort").selectOption({ index: 1 });
  await desk.save("Bewaard");
  expect(writing.read("content/partners/zwembad-de-golf.md")).toContain("naam: Zwembad De Golf");
  const before = writing.read("content/scholen/linde.md");
  await desk.open("content/scholen/linde.md");
  await page.getByLabel("Naam", { exact: false }).first().fill("De Hoge Linde");
  await expect(desk.shown().locator("h1")).toContainText("De Hoge Linde");
  await desk.save("1 regel");
  expect(changed(before, writing.read("content/scholen/linde.md"))).toEqual(["naam: De Hoge Linde"]);
});

test("consent is withdrawn, and the name is gone", async ({ page, writing, desk }) => {
  const file = "content/contact/linde-directie.md";
  const before = writing.read(file);
  writing.write(file, before.replace("telefoon:", "persoon:\n  naam: Noor Bakker\n  toestemming_tot: 2027-08-01\ntelefoon:"));
  await desk.go(DESK);
  await expect.poll(async () => (await page.request.get(`${writing.address}/contact/linde-directie/`)).text()).toContain("Noor Bakker");
  await desk.open(file);
  await desk.field("persoon.naam").fill("");
  await desk.field("persoon.toestemming_tot").fill("");
  await expect(desk.shown().locator("main")).not.toContainText("Noor Bakker");
  await desk.save("3 regels");
  expect(writing.read(file)).toBe(before);
});

test("a title is translated beside what it says in the original", async ({ page, writing, desk }) => {
  await desk.open(JUDO);
  await page.getByRole("link", { name: "Vertaal: English" }).click();
  await desk.ready();
  await expect(page.locator("details", { hasText: "Dit staat er in het origineel" })).toContainText("Judo voor beginners");
  await desk.field("titel").fill("Judo for beginners");
  await desk.field("samenvatting").fill("Learn to fall and get up.");
  await page.getByLabel("Tekst", { exact: true }).fill("Bring a warm jumper.");
  await page.getByLabel("Deze vertaling zegt wat het origineel nu zegt").check();
  await expect(desk.shown().locator("h1")).toHaveText("Judo for beginners");
  await desk.save("Bewaard");
  const text = writing.read("content/aanbod/judo.en.md");
  expect(text).toContain("titel: Judo for beginners");
  expect(text).toMatch(/vertaald_van: \S+/);
});

test("what is wrong stands beside its field, and the list leads there", async ({ page, desk }) => {
  await desk.open(JUDO);
  await desk.field("planning.einde").fill("2026-01-01");
  const list = page.locator("[data-lijst]");
  await expect(list).toBeVisible();
  await expect(page.locator('[data-fouten="planning.einde"] .fault')).toContainText("fout");
  await list.getByRole("link").first().click();
  await expect(desk.field("planning.einde")).toBeFocused();
  await expect(desk.field("planning.einde")).toHaveAttribute("aria-invalid", "true");
  await desk.field("planning.einde").fill("2027-07-07");
  await expect(list).toBeHidden();
});

test("rows are moved and taken away by keyboard", async ({ page, writing, desk }) => {
  const before = writing.read(JUDO);
  await desk.open(JUDO);
  await page.locator('[data-items][data-path="talen"]').getByRole("button", { name: "Omlaag" }).first().press("Enter");
  await desk.save("1 regel");
  expect(changed(before, writing.read(JUDO))).toEqual(["talen: [en, nl]"]);
  await page.locator('[data-items][data-path="talen"]').getByRole("button", { name: "Weg" }).first().press("Enter");
  await desk.save("1 regel");
  expect(writing.read(JUDO)).toContain("talen: [nl]");
});

test("what was copied from elsewhere becomes clean Markdown", async ({ page, desk }) => {
  await desk.open(JUDO);
  const paste = (html) =>
    page.evaluate(async ([url, html]) => (await import(url)).markdown(html), [`${DESK}plakken.js`, html]);
  const word =
    '<html xmlns:o="urn"><body><!--[if gte mso 9]><xml>x</xml><![endif]--><h1 style="mso-x:y">Kop</h1><p class="MsoNormal"><span style="color:red">Een <b>vette </b>regel&nbsp;met <a href="https://asko.nl">een link</a>.</span></p>' +
    '<p class="MsoListParagraph" style="mso-list:l0 level1 lfo1">·&nbsp;&nbsp;eerste</p><p class="MsoListParagraph" style="mso-list:l0 level1 lfo1">·&nbsp;&nbsp;tweede</p></body></html>';
  expect(await paste(word)).toBe("## Kop\n\nEen **vette** regel met [een link](https://asko.nl).\n\n- eerste\n- tweede");
  const docs =
    '<b style="font-weight:normal" id="docs-internal-guid-1"><p><span style="font-weight:700">Vet</span><span style="font-weight:400"> en gewoon</span></p><ol><li>een<ul><li>binnen</li></ul></li><li>twee</li></ol></b>';
  expect(await paste(docs)).toBe("**Vet** en gewoon\n\n1. een\n   - binnen\n2. twee");
  const web = '<div><script>alert(1)</script><p>Met <em>nadruk</em><br>en *sterren*</p><img src="x"><table><tr><td>ma</td><td>9 uur</td></tr></table></div>';
  expect(await paste(web)).toBe("Met *nadruk*\nen \\*sterren\\*\n\n- ma: 9 uur");
});

test("a link is found by its title and written as a path", async ({ page, desk }) => {
  await desk.open(JUDO);
  const text = page.getByLabel("Tekst", { exact: true });
  await text.fill("Kijk ook bij ");
  await text.press("Control+k");
  const asked = page.getByRole("dialog");
  await asked.getByRole("combobox").fill("wilg");
  await expect(asked.getByRole("option").first()).toContainText("Wilg");
  await asked.getByRole("combobox").press("Enter");
  await asked.getByRole("button", { name: "Zet erin" }).click();
  await expect(text).toHaveValue(/\]\(\.\.\/scholen\/wilg\.md\)|directie/);
});

test("a file that changed meanwhile is not written over", async ({ page, writing, desk, faults }) => {
  await desk.open(JUDO);
  await desk.field("titel").fill("Van mij");
  writing.edit(JUDO, "stand: open", "stand: vol");
  await desk.save("intussen veranderd");
  await expect(page.locator("[data-botsing]")).toContainText("stand: vol");
  expect(writing.read(JUDO)).not.toContain("Van mij");
  await page.getByRole("link", { name: "Open het bestand zoals het nu is" }).click();
  await expect(page.locator("[data-concept]")).toContainText("Van mij");
  // A browser says by itself that the save was refused.
  faults.splice(0, faults.length, ...faults.filter((fault) => !fault.includes("409")));
});

test.describe("without a script", () => {
  test.use({ javaScriptEnabled: false });

  test("a form is sent as forms are", async ({ page, writing, desk }) => {
    await desk.go(`${DESK}bewerk?bestand=${JUDO}`);
    await page.getByLabel("Stand", { exact: true }).selectOption("vol");
    await page.getByRole("button", { name: "Bewaar", exact: true }).click();
    await expect(page.locator("[data-gezegd]")).toContainText("Bewaard: 1 regel");
    expect(writing.read(JUDO)).toContain("stand: vol");
  });
});

for (const [name, url] of [
  ["home", DESK],
  ["list", `${DESK}lijst?soort=aanbod`],
  ["form", `${DESK}bewerk?bestand=${JUDO}`],
  ["text", `${DESK}bewerk?bestand=${JUDO}&als=tekst`],
  ["new", `${DESK}nieuw?soort=aanbod`],
]) {
  test(`${name}: readable for everyone, and on a narrow telephone`, async ({ page, desk }) => {
    await page.emulateMedia({ reducedMotion: "reduce" });
    await desk.go(url);
    if (url.includes("bewerk")) await desk.ready();
    for (const details of await page.locator("details").all()) await details.evaluate((element) => (element.open = true));
    for (const colorScheme of ["light", "dark"]) {
      await page.emulateMedia({ colorScheme });
      expect(await axe(page)).toEqual([]);
    }
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  });
}
