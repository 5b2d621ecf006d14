// The sites that the tests look at, and what is in their folders.
import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const here = path.dirname(fileURLToPath(import.meta.url));

/** The repository's folder. */
export const repository = path.resolve(here, "../../..");

/** Where everything goes that a run makes. */
export const output = path.resolve(here, "../output");

/** The day it is in every site. */
export const today = "2026-11-21";

/** The program under test. */
export const portaal = process.env.PORTAAL ?? path.join(repository, "target/release/portaal");

/** A portal's folder, where its site goes, the path it lives below, and its address. */
class Site {
  constructor(name, { source, base = "" }) {
    this.name = name;
    this.source = source;
    this.base = base;
    this.folder = path.join(output, "sites", name);
  }

  /** All files of the site with this ending, by path from its folder. */
  files(ending = "") {
    const found = readdirSync(this.folder, { recursive: true, withFileTypes: true });
    return found
      .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
      .map((entry) => path.relative(this.folder, path.join(entry.parentPath ?? entry.path, entry.name)))
      .sort();
  }

  read(file) {
    return readFileSync(path.join(this.folder, file), "utf8");
  }

  /** The URL of a file, from the host on. */
  url(file) {
    return `${this.base}/${file.replace(/(^|\/)index\.html$/, "$1")}`;
  }

  /** The address that the portal says it has, without a path. */
  get origin() {
    const settings = readFileSync(path.join(this.source, "content/site.yaml"), "utf8");
    return new URL(settings.match(/^url: *(\S+)/m)[1]).origin;
  }
}

/** The real portal. */
export const portal = new Site("portal", { source: repository });

/** The real portal, living below a path. */
export const below = new Site("below", { source: path.join(output, "sources/below"), base: "/portaal" });

/** The small portal that is a fixture. */
export const small = new Site("small", { source: path.join(repository, "tests/klein") });
