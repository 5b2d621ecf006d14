// Makes the sites, once a run.
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { below, output, portaal, portal, repository, small, today } from "./site.js";

export default function build() {
  if (!existsSync(portaal)) {
    throw new Error(`${portaal} is not there; make it with: cargo build --release`);
  }
  for (const folder of ["sites", "sources", "screenshots"]) {
    rmSync(path.join(output, folder), { recursive: true, force: true });
  }
  cpSync(path.join(repository, "content"), path.join(below.source, "content"), { recursive: true });
  const settings = path.join(below.source, "content/site.yaml");
  const moved = readFileSync(settings, "utf8").replace(/^url: *(https?:\/\/[^/\s]+)\/.*$/m, `url: $1${below.base}/`);
  writeFileSync(settings, moved);
  for (const site of [portal, below, small]) {
    make(site);
  }
}

function make(site) {
  const wanted = ["--root", site.source, "build", "--output", site.folder, "--today", today];
  const { status, stdout, stderr } = spawnSync(portaal, wanted, { encoding: "utf8" });
  if (status !== 0) {
    throw new Error(`portaal ${wanted.join(" ")} ended with ${status}\n${stdout}${stderr}`);
  }
}
