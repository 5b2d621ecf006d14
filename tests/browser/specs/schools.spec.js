// Every school has a page with its facts.
import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { expect, test } from "@playwright/test";
import { tags, words } from "../support/html.js";
import { portal, repository } from "../support/site.js";

const folder = path.join(repository, "content/scholen");
const schools = readdirSync(folder).filter((name) => /^[^.]+\.md$/.test(name) && name !== "index.md");

/** A field of the front matter, wherever it is indented. */
function field(text, name) {
  const value = text.match(new RegExp(`^ *${name}: *(.+)$`, "m"))?.[1].trim();
  return value?.replace(/^(["'])(.*)\1$/, "$2");
}

test("there are 32 schools", () => {
  expect(schools.length).toBe(32);
});

test("every school's page has its name, number, address, telephone, website and pupils", () => {
  const list = words(portal.read("scholen/index.html"));
  for (const school of schools) {
    const source = readFileSync(path.join(folder, school), "utf8");
    const page = portal.read(`scholen/${school.replace(/\.md$/, "")}/index.html`);
    const text = words(page);
    const links = tags(page).map(({ attributes }) => attributes.href);
    const pupils = Number(field(source, "aantal"));
    const facts = {
      name: field(source, "naam"),
      number: field(source, "brin"),
      address: `${field(source, "straat")} ${field(source, "nummer")}`,
      postcode: field(source, "postcode"),
      place: field(source, "plaats"),
      pupils: new Intl.NumberFormat("nl-NL").format(pupils),
    };
    expect(pupils, school).toBeGreaterThan(0);
    for (const [fact, value] of Object.entries(facts)) {
      expect(value, `${fact} of ${school}`).toBeTruthy();
      expect(text.replaceAll("\u00a0", " "), `${fact} of ${school}`).toContain(value);
    }
    expect(list, school).toContain(facts.name);
    // How the digits are grouped is for the page to say.
    const telephone = field(source, "telefoon").replace(/\D/g, "");
    expect(text.replace(/[\s\u00a0-]/g, ""), `telephone of ${school}`).toContain(telephone);
    expect(links, school).toContain(`tel:+31${telephone.slice(1)}`);
    expect(links.map((link) => link?.replace(/\/$/, "")), school).toContain(field(source, "website").replace(/\/$/, ""));
  }
});
