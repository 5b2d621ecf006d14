// Every page is valid HTML.
import { HtmlValidate } from "html-validate";
import { expect, test } from "@playwright/test";
import config from "../html-validate.config.js";
import { below, portal, small } from "../support/site.js";

for (const site of [portal, below, small]) {
  test(`every page of the ${site.name} site is valid`, async () => {
    test.setTimeout(300_000);
    const validator = new HtmlValidate(config);
    const wrong = [];
    const files = site.files(".html");
    for (const file of files) {
      const { results } = await validator.validateString(site.read(file), file);
      for (const { messages } of results) {
        wrong.push(...messages.map(({ line, column, ruleId, message }) => `${file}:${line}:${column} ${message} [${ruleId}]`));
      }
    }
    expect(files.length).toBeGreaterThan(10);
    expect(wrong).toEqual([]);
  });
}
