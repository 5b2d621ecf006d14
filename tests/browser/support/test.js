// What every test of a page starts with: a host, and a watch over everything that the page does.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { test as base, expect } from "@playwright/test";
import { host } from "./host.js";
import { below, portal, small, today } from "./site.js";

const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const AXE_TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

const hosted = (site) => [
  // Playwright wants the braces: it reads from them what a fixture asks for.
  async ({}, use) => {
    const running = await host(site);
    await use(running.origin + site.base);
    await running.stop();
  },
  { scope: "worker" },
];

export const test = base.extend({
  /** The address of the real portal. */
  portal: hosted(portal),
  /** The address of the real portal below a path. */
  below: hosted(below),
  /** The address of the small portal. */
  small: hosted(small),

  /** What went wrong in the page; a test that expects something takes it out. */
  faults: async ({}, use) => {
    const faults = [];
    await use(faults);
    expect(faults, "the page's console, requests and policy").toEqual([]);
  },

  /** A page that is watched, on the day that it is in every site: what has passed since is hidden. */
  page: async ({ page, faults }, use) => {
    watch(page, faults);
    await page.clock.setFixedTime(`${today}T06:00:00+01:00`);
    await use(page);
  },
});

export { expect };

/** Writes down what a page does that it should not: errors, warnings, requests to elsewhere, failed requests. */
export function watch(page, faults) {
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) {
      faults.push(`console ${message.type()} on ${page.url()}: ${message.text()}`);
    }
  });
  page.on("pageerror", (error) => faults.push(`error on ${page.url()}: ${error}`));
  page.on("request", (request) => {
    const { hostname, protocol } = new URL(request.url());
    if (hostname !== "127.0.0.1" && protocol !== "data:") {
      faults.push(`${page.url()} asks ${request.url()}`);
    }
  });
  page.on("requestfailed", (request) => {
    const reason = request.failure()?.errorText;
    // Going to the next page ends what the page before still asked for, and a browser without scripts fetches none ahead. (A
    // script that the policy forbids is said in the console as well.)
    const isRefused = reason === "csp" && request.resourceType() === "script";
    if (reason !== "net::ERR_ABORTED" && !isRefused) faults.push(`${request.url()} failed: ${reason}`);
  });
}

/** What axe finds wrong on a page, or in what matches `within`, a line each; `without` are rules that cannot judge what is
    shown, `only` those that are asked for. */
export async function axe(page, { within = null, without = [], only = null } = {}) {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axeSource);
  const violations = await page.evaluate(async ([wanted, within, without]) => {
    const rules = Object.fromEntries(without.map((rule) => [rule, { enabled: false }]));
    const { violations } = await window.axe.run(within ?? document, { runOnly: wanted, rules, resultTypes: ["violations"] });
    return violations.map(({ id, nodes }) => ({
      id,
      nodes: nodes.map(({ html, failureSummary }) => `${html.slice(0, 200)}\n    ${failureSummary.replace(/\s*\n\s*/g, " ")}`),
    }));
  }, [only ? { type: "rule", values: only } : AXE_TAGS, within, without]);
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node}`));
}

/** How many pixels a page is wider than its window. */
export function overflow(page) {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth - clientWidth;
  });
}
