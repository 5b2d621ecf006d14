// Reads the files of the search index, byte by byte. What they hold is described in src/search/FORMAT.md.

/** Why the index cannot be read: `network`, `stale` (a file of another day's index) or `corrupt`. */
export class ReadError extends Error {
  constructor(kind, cause) {
    super(kind, { cause });
    this.kind = kind;
  }
}

/** Ends reading. */
export function fail(kind, cause) {
  throw new ReadError(kind, cause);
}

/** A file, read from its beginning on. */
class Bytes {
  constructor(bytes) {
    this.bytes = bytes;
    this.at = 0;
  }

  number() {
    let value = 0;
    for (let shift = 0; shift < 35; shift += 7) {
      const byte = this.bytes[this.at];
      if (byte === undefined) break;
      this.at += 1;
      value += (byte & 127) * 2 ** shift;
      if (byte < 128) return value;
    }
    fail("corrupt");
  }

  numbers(count = this.number()) {
    return Uint32Array.from({ length: count }, () => this.number());
  }

  /** Numbers that are told as the differences between them. */
  sums() {
    let sum = 0;
    return this.numbers().map((step) => (sum += step));
  }

  take(length) {
    const part = this.bytes.subarray(this.at, this.at + length);
    if (part.length < length) fail("corrupt");
    this.at += length;
    return part;
  }

  text() {
    return new TextDecoder().decode(this.take(this.number()));
  }
}

/** A number that may be below nothing. */
export function signed(number) {
  return number & 1 ? -((number + 1) >>> 1) : number >>> 1;
}

/** What visitors may type, with the terms that it stands for. */
export function readLexicon(bytes) {
  const source = new Bytes(bytes);
  const forms = [];
  const shared = [];
  let form = "";
  // Characters that are no letters say how much falls off the form before.
  for (const [, drops, rest] of source.text().matchAll(/([\0-\x1f]+)([^\0-\x1f]+)/g)) {
    let kept = form.length;
    for (let at = 0; at < drops.length; at += 1) kept -= drops.charCodeAt(at);
    form = form.slice(0, kept) + rest;
    shared.push(kept);
    forms.push(form);
  }
  const concepts = source.sums();
  const starts = [0];
  const terms = [];
  const classes = [];
  let own = 0;
  while (starts.length <= forms.length) {
    const value = source.number();
    const kind = value & 3;
    const term = kind === 1 ? concepts[value >>> 3] : own + signed(value >>> 3);
    if (kind === 0) own = term;
    terms.push(term);
    classes.push(kind);
    if (!(value & 4)) starts.push(terms.length);
  }
  const frequencies = source.numbers();
  const spread = forms.map((_, form) => {
    let sum = 0;
    for (let at = starts[form]; at < starts[form + 1]; at += 1) if (classes[at] === 0) sum += frequencies[terms[at]];
    return sum;
  });
  const firsts = source.sums();
  const displays = new Map();
  let place = 0;
  for (let left = source.number(); left > 0; left -= 1) displays.set((place += source.number()), source.number() || source.text());
  return { forms, shared, starts, terms, classes, spread, firsts, displays };
}

/** What every document belongs to, and until when it counts. */
export function readColumns(bytes) {
  const source = new Bytes(bytes);
  const length = source.number();
  const facets = [];
  for (let left = source.number(); left > 0; left -= 1) {
    const name = source.text();
    const values = [];
    for (let count = source.number(); count > 0; count -= 1) values.push(source.text());
    const width = source.number();
    const masks = new Int32Array(length);
    for (let plane = 0; plane < width; plane += 1) {
      source.take(length).forEach((byte, id) => (masks[id] |= byte << (8 * plane)));
    }
    facets.push({ name, values, masks });
  }
  return { facets, until: source.numbers(length) };
}

/** Which documents have which terms, and how much. */
export function readPostings(bytes) {
  const source = new Bytes(bytes);
  const first = source.number();
  const ends = source.sums();
  const steps = source.numbers(ends.at(-1) ?? 0);
  const impacts = source.take(steps.length);
  if (source.at < bytes.length) fail("corrupt");
  return { first, ends, steps, impacts };
}

/** The documents of one term. */
export function listOf({ first, ends, steps, impacts }, term) {
  const at = term - first;
  if (!(at in ends)) fail("corrupt");
  const from = ends[at - 1] ?? 0;
  let id = 0;
  return { documents: steps.slice(from, ends[at]).map((step) => (id += step)), impacts: impacts.subarray(from, ends[at]) };
}

/** What is known of questions. Every phrase leads to what stands for it: readings by their place, and names to nothing. */
export function readQuestions(bytes) {
  const { stop, readings, intents, names } = JSON.parse(new TextDecoder().decode(bytes));
  const phrases = new Map();
  readings.forEach(([, , , , said], at) => said.split("|").forEach((phrase) => phrases.set(phrase, at)));
  for (const name of names.split("|")) phrases.set(name, -1);
  return { stop: new Set(stop.split(" ")), phrases, readings, intents };
}
