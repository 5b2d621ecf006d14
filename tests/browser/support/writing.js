// A portal of its own for each test, with a server that shows it while somebody writes.
import { spawn } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { portaal, small, today } from "./site.js";
import { expect, test as base } from "./test.js";

export const test = base.extend({
  writing: async ({}, use) => {
    const root = mkdtempSync(path.join(tmpdir(), "portaal-"));
    cpSync(path.join(small.source, "content"), path.join(root, "content"), { recursive: true });
    const program = spawn(portaal, ["--root", root, "--lang", "nl", "serve", "--port", "0", "--today", today], {
      env: { ...process.env, NO_COLOR: "1" },
    });
    const address = await new Promise((found, failed) => {
      let said = "";
      const listen = (chunk) => {
        said += chunk;
        const url = said.match(/http:\/\/[^\s]+/)?.[0];
        if (url) found(url.replace(/\/$/, ""));
      };
      program.stdout.on("data", listen);
      program.stderr.on("data", listen);
      program.on("exit", (code) => failed(new Error(`portaal serve ended with ${code}: ${said}`)));
    });
    const file = (name) => path.join(root, name);
    await use({
      root,
      address,
      has: (name) => existsSync(file(name)),
      read: (name) => readFileSync(file(name), "utf8"),
      write: (name, text) => writeFileSync(file(name), text),
      edit(name, from, to) {
        const text = readFileSync(file(name), "utf8");
        expect(text, name).toContain(from);
        writeFileSync(file(name), text.replace(from, to));
      },
    });
    program.removeAllListeners("exit");
    const ended = new Promise((done) => program.on("exit", done));
    program.kill("SIGINT");
    await ended;
    rmSync(root, { recursive: true, force: true });
  },
});

export { expect };
