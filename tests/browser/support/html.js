// Reads what is needed from HTML that html-validate has found valid: tags with their attributes, and text.

const TAG = /<!--[\s\S]*?-->|<(script|style)\b([^>]*)>([\s\S]*?)<\/\1>|<([a-z][a-z0-9-]*)((?:"[^"]*"|'[^']*'|[^>"'])*)>/gi;
const ATTRIBUTE = /([^\s=/"']+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;
const ENTITIES = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: "\u00a0" };

function decode(text) {
  return text.replace(/&(#x[0-9a-f]+|#\d+|[a-z]+);/gi, (whole, name) => {
    if (/^#x/i.test(name)) return String.fromCodePoint(parseInt(name.slice(2), 16));
    if (name.startsWith("#")) return String.fromCodePoint(Number(name.slice(1)));
    return ENTITIES[name] ?? whole;
  });
}

/** Every tag in order, with its attributes by name; a script also with its text. */
export function tags(html) {
  return [...html.matchAll(TAG)].flatMap(([, raw, rawAttributes, text, name, attributes]) => {
    if (raw) return [{ name: raw.toLowerCase(), text, ...read(rawAttributes) }];
    return name ? [{ name: name.toLowerCase(), ...read(attributes) }] : [];
  });
}

function read(text) {
  const attributes = {};
  for (const [, name, double, single, bare] of text.matchAll(ATTRIBUTE)) {
    attributes[name.toLowerCase()] = decode(double ?? single ?? bare ?? "");
  }
  return { attributes };
}

/** The words of a page as somebody reads them, without tags. */
export function words(html) {
  const body = html.replace(/^[\s\S]*?<body[^>]*>/i, "").replace(/<(script|style)\b[\s\S]*?<\/\1>/gi, " ");
  return decode(body.replace(/<[^>]+>/g, " ")).replace(/\s+/g, " ");
}
