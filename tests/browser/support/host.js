// A static host as small as can be: files, `_headers`, and `404.html` for what is not there.
import { createServer } from "node:http";
import { readFileSync, statSync } from "node:fs";
import path from "node:path";

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".jpg": "image/jpeg",
  ".webp": "image/webp",
  ".xml": "application/xml; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".json": "application/json",
};

/** Serves `site` on a free port; gives its address and a way to stop. */
export async function host(site) {
  const rules = headerRules(site.read("_headers"));
  const server = createServer((request, response) => {
    const url = decodeURIComponent(new URL(request.url, "http://host").pathname);
    const found = find(site, url);
    if (found.moved) {
      response.writeHead(308, { location: found.moved });
      return response.end();
    }
    const headers = { "content-type": TYPES[path.extname(found.file)] ?? "application/octet-stream" };
    for (const rule of rules.filter((rule) => rule.matches(url))) {
      Object.assign(headers, rule.headers);
    }
    response.writeHead(found.status, headers);
    response.end(readFileSync(found.file));
  });
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  const origin = `http://127.0.0.1:${server.address().port}`;
  return { origin, stop: () => new Promise((done) => (server.closeAllConnections(), server.close(done))) };
}

function find(site, url) {
  const missing = { file: path.join(site.folder, "404.html"), status: 404 };
  const file = path.join(site.folder, url.slice(site.base.length));
  const isInside = file === site.folder || file.startsWith(site.folder + path.sep);
  const entry = url.startsWith(`${site.base}/`) && isInside && statSync(file, { throwIfNoEntry: false });
  if (!entry) return missing;
  if (entry.isFile()) return { file, status: 200 };
  if (!url.endsWith("/")) return { moved: `${url}/` };
  const index = path.join(file, "index.html");
  return statSync(index, { throwIfNoEntry: false }) ? { file: index, status: 200 } : missing;
}

/** A line that begins a rule holds a path; the indented lines below it hold its headers. */
function headerRules(text) {
  const rules = [];
  for (const line of text.split("\n").filter((line) => line.trim())) {
    if (/^\s/.test(line)) {
      const [, name, value] = line.match(/^\s+([^:]+):\s*(.*)$/);
      rules.at(-1).headers[name.toLowerCase()] = value;
    } else {
      const plain = line.trim().split("*").map((part) => part.replace(/[.+?^${}()|[\]\\]/g, "\\$&")).join(".*");
      const pattern = plain.replace(/:[a-z]+/g, "[^/]+");
      const whole = new RegExp(`^${pattern}$`);
      rules.push({ matches: (url) => whole.test(url), headers: {} });
    }
  }
  return rules;
}
