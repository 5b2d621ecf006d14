// Every page is valid HTML; in languages beside the content's, pages of all that pages are built of.
import { HtmlValidate } from "html-validate";
import { expect, test } from "@playwright/test";
import config from "../html-validate.config.js";
import { portal, small } from "../support/site.js";
import { tags } from "../support/html.js";
import { inEveryLanguage } from "../support/varied.js";

/** Elements that say nothing of themselves: WAI-ARIA lets none of them have a name without a role. */
const NAMELESS = new Set(["code", "div", "em", "p", "pre", "span", "strong"]);

for (const site of [portal, small]) {
  test(`every page of the ${site.name} site is valid`, async () => {
    test.setTimeout(300_000);
    const validator = new HtmlValidate(config);
    const wrong = [];
    const files = inEveryLanguage(site, site.files(".html"), 2);
    for (const file of files) {
      const html = site.read(file);
      for (const { name, attributes } of tags(html)) {
        const isNamed = "aria-label" in attributes || "aria-labelledby" in attributes;
        if (isNamed && NAMELESS.has(name) && !attributes.role) wrong.push(`${file}: a <${name}> has a name and no role`);
      }
      const { results } = await validator.validateString(html, file);
      for (const { messages } of results) {
        wrong.push(...messages.map(({ line, column, ruleId, message }) => `${file}:${line}:${column} ${message} [${ruleId}]`));
      }
    }
    expect(files.length).toBeGreaterThan(10);
    expect(wrong).toEqual([]);
  });
}
