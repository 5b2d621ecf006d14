// Reads the search index and answers questions. What words mean was settled when the index was made; here they are only
// looked up. All arithmetic is in whole numbers, so that every reader gives the same answer. Format: src/search/FORMAT.md.

import { ReadError, fail, listOf, readColumns, readLexicon, readPostings, signed } from "./search-files.js";

export { ReadError };

const MARKS = /[\p{M}\u0640]/gu;
const APOSTROPHE = /(?<=\p{L})['’ʼ\x60](?=\p{L})/gu;
const WORD = /[\p{L}\p{N}]+/gu;
const DIGIT = /[0-9]/;

// Letters without marks that people type as another.
const LETTERS = {
  ı: "i", ł: "l", ø: "o", đ: "d", ð: "d", þ: "th", æ: "ae", œ: "oe", ß: "ss",
  ٱ: "ا", ى: "ي", ة: "ه", گ: "ك", ک: "ك",
};
for (let digit = 0; digit < 10; digit += 1) {
  LETTERS[String.fromCharCode(0x660 + digit)] = LETTERS[String.fromCharCode(0x6f0 + digit)] = String(digit);
}
const ODD = new RegExp(`[${Object.keys(LETTERS).join("")}]`, "g");

/** A text without marks and capitals. İ becomes an i with a mark of its own, so marks go twice. */
export function fold(text) {
  const bare = (part) => part.normalize("NFKD").replace(MARKS, "");
  return bare(bare(text).toLowerCase()).replace(ODD, (letter) => LETTERS[letter]).replace(APOSTROPHE, "");
}

/** The words of a folded text; Arabic without the article. */
export function words(folded) {
  const all = folded.match(WORD) ?? [];
  return all.map((word) => (word.length > 4 && word.startsWith("ال") ? word.slice(2) : word));
}

const LINKS = ["", "s", "e", "en"];
const MOST_WORDS = 12;
/** Beyond this nobody mistypes: it was pasted. */
const LONGEST = 65;
// How good a way to find a form is, of 64.
const [EXACT, AFFIX, PREFIX, PARTS, INSIDE, EDGE, ONE_OFF, TWO_OFF] = [64, 56, 48, 44, 40, 36, 32, 24];

/** Opens the index with its manifest at `url`. `first`: the manifest's response, if asked for already; `today`: a day
    counted from 1970. */
export async function open(url, { fetch = globalThis.fetch.bind(globalThis), first, fresh = false, today }) {
  const address = new URL(url, globalThis.location?.href);
  const ask = first ?? fetch(address.href, { cache: fresh ? "reload" : "no-cache" });
  const response = await ask.catch((cause) => fail("network", cause));
  if (!response.ok) fail("network");
  const manifest = await response.json().catch((cause) => fail("corrupt", cause));
  if (manifest.version !== 2) fail("stale");
  const index = new Index(manifest, address, fetch, today);
  await index.begin();
  return index;
}

class Index {
  constructor(manifest, address, fetch, today) {
    Object.assign(this, { manifest, address, fetch, today });
    this.files = new Map();
    this.stop = new Set(manifest.stop);
    // A digit in a rule stands for each of some letters in turn.
    const each = (rules, letters, at) =>
      rules.flatMap((rule) => (rule.includes(at + 1) ? [...letters].map((letter) => rule.replaceAll(at + 1, letter)) : rule));
    this.affixes = manifest.letters.reduce(each, manifest.affixes).map((rule) => rule.split("|"));
  }

  /** What small portals have one of is fetched beside the rest, so that nothing is waited for twice. */
  async begin() {
    const { lexicon, columns, postings } = this.manifest;
    // What fails ahead of time fails again, and is told, when it is asked for.
    if (postings.length === 1) this.postings(0).catch(() => {});
    const [forms, documents] = await Promise.all([this.file(lexicon, readLexicon), this.file(columns, readColumns)]);
    Object.assign(this, forms, documents, { kinds: documents.facets.find(({ name }) => name === "soort") });
  }

  kind(id) {
    return this.kinds?.values[31 - Math.clz32(this.kinds.masks[id])] ?? "";
  }

  /** A file, read once. One that failed is asked for again the next time. */
  file(name, read) {
    if (!this.files.has(name)) {
      const file = this.unpack(name).then(read).catch((cause) => {
        this.files.delete(name);
        throw cause instanceof ReadError ? cause : new ReadError("corrupt", cause);
      });
      this.files.set(name, file);
    }
    return this.files.get(name);
  }

  async unpack(name) {
    const response = await this.fetch(new URL(name, this.address).href).catch((cause) => fail("network", cause));
    if (response.status === 404 || response.status === 410) fail("stale");
    if (!response.ok || !response.body) fail("network");
    const packed = await response.arrayBuffer().catch((cause) => fail("network", cause));
    const unpacked = new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"));
    return new Response(unpacked).arrayBuffer().then((buffer) => new Uint8Array(buffer));
  }

  postings(at) {
    return this.file(this.manifest.postings[at], readPostings);
  }

  block(at) {
    return this.file(this.manifest.texts[at], (bytes) => JSON.parse(new TextDecoder().decode(bytes)));
  }

  /** Answers a question. `filters` holds values by facet; `from` is the kind whose list the visitor is on. */
  async search({ text = "", filters = {}, from, limit = 10, offset = 0 }) {
    const units = this.units(text);
    const lists = await this.lists(units);
    const found = this.found(units, lists, filters);
    const weight = (kind) => (this.manifest.priors[kind] ?? 16) * (kind === from ? 24 : 16);
    const results = found.documents.map((id) => ({ id, score: found.totals[id] * weight(this.kind(id)) }));
    results.sort((one, other) => other.score - one.score || one.id - other.id);
    return {
      words: units.map(({ text, open, forms, run }) => ({ text, open, forms: [...run ?? [], ...forms.map(({ at }) => this.forms[at])] })),
      corrected: units.flatMap(({ text, corrected }) => (corrected === undefined ? [] : [{ from: text, to: this.shown(corrected) }])),
      nearest: units.some(({ forms }) => forms.length) ? [] : this.nearest(units),
      total: results.length,
      matched: found.level,
      units: found.asked,
      partial: found.level < found.asked,
      results: results.slice(offset, offset + limit),
      facets: found.facets,
    };
  }

  /** What is shown of documents, by their numbers. */
  async texts(ids) {
    const { block } = this.manifest;
    const blocks = await Promise.all(ids.map((id) => this.block(Math.floor(id / block))));
    return ids.map((id, at) => {
      const [title, path, summary, facts, language] = blocks[at][id % block];
      const url = new URL(`..${path}`, this.address);
      return { title, url: url.pathname, summary, facts, language, kind: this.kind(id) };
    });
  }

  /** The units of a text: each a word or a run of words, with the forms that it may mean. */
  units(text) {
    const number = telephone(text);
    const closed = number === undefined && /\s$/u.test(text);
    const typed = number === undefined ? this.postcodes(words(fold(text)).slice(0, MOST_WORDS), closed) : [number];
    const runs = [];
    for (let at = 0; at < typed.length; ) {
      let run = typed.slice(at, at + 4);
      while (run.length > 1 && this.exact(run.join(" ")) < 0) run.pop();
      at += run.length;
      runs.push({ text: run.join(" "), run: run.length > 1 ? run : undefined, open: at === typed.length && !closed });
    }
    const isWord = ({ text, run }) => !run && !DIGIT.test(text);
    const kept = runs.filter(({ text }) => !this.stop.has(text));
    const asked = kept.length ? kept : runs;
    // Two neighbours that are a word when written as one: `muziek school`.
    const joined = asked.flatMap((unit, at) => {
      const next = asked[at + 1];
      const both = next && runs.indexOf(next) === runs.indexOf(unit) + 1 && isWord(unit) && isWord(next) ? this.exact(unit.text + next.text) : -1;
      return both < 0 ? [] : [this.part(both, EXACT, true)];
    });
    const all = [...asked.flatMap((unit) => this.meant(unit, asked.length === 1)), ...joined];
    return [...all.filter(({ bonus }) => !bonus), ...all.filter(({ bonus }) => bonus)];
  }

  /** A unit of one form; a bonus adds to the score of documents, and is not asked for. */
  part(at, quality, bonus) {
    return { text: this.forms[at], open: false, forms: [{ at, quality }], bonus };
  }

  /** `1061 AB` is written apart and found together. */
  postcodes(all, closed) {
    const joined = [];
    for (let at = 0; at < all.length; at += 1) {
      const word = all[at];
      const next = all[at + 1] ?? "";
      const isLast = at + 2 === all.length && !closed;
      const both = word + next;
      if (word.length === 4 && /^[0-9]{4}[a-z]{1,2}$/.test(both) && (this.exact(both) >= 0 || (isLast && this.forms[this.place(both)]?.startsWith(both)))) {
        joined.push(both);
        at += 1;
      } else {
        joined.push(word);
      }
    }
    return joined;
  }

  /** The unit with its candidates by the first rule that gives any; two units where it falls apart. */
  meant(unit, isAlone) {
    const { text, open, run } = unit;
    const as = (quality) => (at) => ({ at, quality });
    const exact = this.exact(text);
    const forms = exact < 0 ? [] : [as(EXACT)(exact)];
    if (open && text.length >= 2) forms.push(...this.beginning(text, isAlone).map(as(PREFIX)));
    if (forms.length) return [{ ...unit, forms }];
    const affixed = this.affixed(text).map(as(AFFIX));
    if (affixed.length) return [{ ...unit, forms: affixed }];
    const longer = !open && text.length >= 3 ? this.beginning(text, isAlone).map(as(PREFIX)) : [];
    if (longer.length || run) return [{ ...unit, forms: longer }];
    const parts = this.parts(text);
    // What fewer documents hold says more: `tekenles` is about drawing before it is about lessons.
    if (parts) return parts.sort((one, other) => this.spread[one] - this.spread[other]).map((at, place) => this.part(at, PARTS, place > 0));
    const inside = text.length >= 4 ? this.holding(text).map(as(INSIDE)) : [];
    if (inside.length || DIGIT.test(text)) return [{ ...unit, forms: inside }];
    const { distance, all } = this.near(text, open, tolerance(text));
    const near = this.commonest(all, 16).map(as(distance === 1 ? ONE_OFF : TWO_OFF));
    return [{ ...unit, forms: near.length ? near : this.edge(text).map(as(EDGE)), corrected: near[0]?.at }];
  }

  /** Where `text` would stand among the sorted forms. */
  place(text) {
    let low = 0;
    let high = this.forms.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.forms[middle] < text) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  exact(text) {
    const at = this.place(text);
    return this.forms[at] === text ? at : -1;
  }

  beginning(text, isAlone) {
    const all = [];
    for (let at = this.place(text); this.forms[at]?.startsWith(text); at += 1) {
      if (this.forms[at] !== text) all.push(at);
    }
    // Two letters stand for much, unless other words narrow it down.
    return this.commonest(all, text.length > 2 ? 32 : isAlone ? 12 : 64);
  }

  affixed(text) {
    const found = new Set();
    for (const [prefix, suffix, replacement] of this.affixes) {
      const end = text.length - suffix.length;
      if (end < prefix.length || !text.startsWith(prefix) || !text.endsWith(suffix)) continue;
      const other = text.slice(prefix.length, end) + replacement;
      const at = other.length < 3 ? -1 : this.exact(other);
      if (at >= 0) found.add(at);
    }
    return [...found];
  }

  parts(text) {
    for (let length = text.length - 3; length >= 3; length -= 1) {
      const first = this.exact(text.slice(0, length));
      if (first < 0) continue;
      for (const link of LINKS) {
        const rest = text.slice(length + link.length);
        const second = rest.length >= 3 && text.startsWith(link, length) ? this.exact(rest) : -1;
        if (second >= 0) return [first, second];
      }
    }
    return undefined;
  }

  /** The longest form that the text begins with, else ends with, with three letters or more left over. */
  edge(text) {
    for (const cut of [(length) => text.slice(0, length), (length) => text.slice(-length)]) {
      for (let length = text.length - 3; length >= 4; length -= 1) {
        const at = this.exact(cut(length));
        if (at >= 0) return [at];
      }
    }
    return [];
  }

  holding(text) {
    const all = [];
    this.forms.forEach((form, at) => form.includes(text) && all.push(at));
    return this.commonest(all, 32);
  }

  /** Those that most documents hold; equal ones in the order of the forms. */
  commonest(all, most) {
    return all.sort((one, other) => this.spread[other] - this.spread[one] || one - other).slice(0, most);
  }

  nearest(units) {
    const all = units.filter(({ text, run }) => !run && !DIGIT.test(text)).flatMap(({ text, open }) => {
      const near = this.near(text, open, tolerance(text) + 1).all;
      return this.commonest(near, 3).map((at) => this.shown(at));
    });
    return [...new Set(all)].slice(0, 3);
  }

  shown(at) {
    const form = this.forms[at];
    const how = this.displays.get(at) ?? form;
    if (how === 1) return form[0].toUpperCase() + form.slice(1);
    if (how === 2) return form.toUpperCase();
    return how > 2 ? this.shown(at + signed(how - 3)) : how;
  }

  /** The forms with the least distance to `text`, at most `most`: letters that are other, missing, added, or exchanged with
      their neighbour. While a word is typed, the best beginning of a form counts. Neighbours share rows. */
  near(text, isOpen, most) {
    const width = text.length + 1;
    const rows = [];
    const row = (depth) => (rows[depth] ??= new Uint8Array(width));
    for (let at = 0; at < width; at += 1) row(0)[at] = at;
    // By depth: the least of the row, and the least distance to a beginning so far.
    const least = [0];
    const begun = [text.length];
    const best = { distance: most + 1, whole: [], begun: [] };
    let dead = Infinity;
    for (let at = 0; at < this.forms.length && most > 0 && width < LONGEST; at += 1) {
      const shared = this.shared[at];
      // Where nothing nearer can grow, the shared beginning is all that counts.
      if (shared >= dead) {
        if (isOpen) note(best, at, most + 1, begun[dead], most);
        continue;
      }
      dead = Infinity;
      const form = this.forms[at];
      let depth = shared;
      while (depth < form.length) {
        depth += 1;
        least[depth] = step(text, form, depth, row(depth), row(depth - 1), rows[depth - 2]);
        begun[depth] = Math.min(begun[depth - 1], rows[depth][width - 1]);
        // An exchange reaches a row from two before it.
        if (least[depth] > most && least[depth - 1] >= most) {
          dead = depth;
          break;
        }
      }
      const whole = dead < Infinity ? most + 1 : rows[depth][width - 1];
      note(best, at, whole, isOpen ? begun[depth] : most + 1, most);
    }
    return { distance: best.distance, all: best.whole.length ? best.whole : best.begun };
  }

  /** For each unit the terms that its forms stand for, with weight and list. */
  async lists(units) {
    const wanted = units.map(({ forms }) => {
      const weights = new Map();
      for (const { at, quality } of forms) {
        for (let place = this.starts[at]; place < this.starts[at + 1]; place += 1) {
          const weight = (quality * this.manifest.classes[this.classes[place]]) >> 6;
          const term = this.terms[place];
          if (weight > (weights.get(term) ?? 0)) weights.set(term, weight);
        }
      }
      return weights;
    });
    const needed = new Set(wanted.flatMap((weights) => [...weights.keys()].map((term) => this.shard(term))));
    const shards = new Map();
    await Promise.all([...needed].map(async (at) => shards.set(at, await this.postings(at))));
    return wanted.map((weights) =>
      [...weights].map(([term, weight]) => ({ weight, ...listOf(shards.get(this.shard(term)), term) })),
    );
  }

  shard(term) {
    let at = this.firsts.length - 1;
    while (at > 0 && this.firsts[at] > term) at -= 1;
    return at;
  }

  found(units, lists, filters) {
    const { length, totals, counts } = this.scored(units, lists);
    const asked = units.filter(({ bonus }) => !bonus).length;
    const facets = this.facets.map(({ name, values, masks }) => {
      const chosen = filters[name] ?? [];
      const mask = values.reduce((sum, value, bit) => (chosen.includes(value) ? sum | (1 << bit) : sum), 0);
      return { name, values, masks, mask, isChosen: chosen.length > 0 };
    });
    const least = Math.min(asked, 1);
    const candidates = [];
    // The facets that hold a document back, as bits: a facet's counts let in what only its own filter holds back.
    const fails = [];
    const levels = facets.map(() => 0);
    let level = 0;
    for (let id = 0; id < length; id += 1) {
      const until = this.until[id];
      if (counts[id] < least || (until > 0 && until < this.today)) continue;
      let failed = 0;
      facets.forEach(({ isChosen, mask, masks }, at) => {
        if (isChosen && (masks[id] & mask) === 0) failed |= 1 << at;
      });
      if ((failed & (failed - 1)) !== 0) continue;
      candidates.push(id);
      fails.push(failed);
      if (failed === 0) level = Math.max(level, counts[id]);
      facets.forEach((_, at) => {
        if ((failed & ~(1 << at)) === 0) levels[at] = Math.max(levels[at], counts[id]);
      });
    }
    const documents = candidates.filter((id, at) => fails[at] === 0 && counts[id] === level);
    return { totals, asked, level: documents.length ? level : 0, documents, facets: tally(facets, candidates, fails, counts, levels) };
  }

  /** The total of every document, and how many units it has. */
  scored(units, lists) {
    const { length } = this.until;
    const totals = new Uint32Array(length).fill(lists.length ? 0 : 1);
    const counts = new Uint8Array(length);
    const best = new Uint32Array(length);
    for (const [place, { bonus }] of units.entries()) {
      best.fill(0);
      for (const { weight, documents, impacts } of lists[place]) {
        for (let at = 0; at < documents.length; at += 1) {
          const score = weight * impacts[at];
          if (score > best[documents[at]]) best[documents[at]] = score;
        }
      }
      for (let id = 0; id < length; id += 1) {
        if (best[id] === 0) continue;
        totals[id] += best[id];
        if (!bonus) counts[id] += 1;
      }
    }
    return { length, totals, counts };
  }
}

function tally(facets, candidates, fails, counts, levels) {
  return Object.fromEntries(
    facets.map(({ name, values, masks }, at) => {
      const numbers = new Uint32Array(values.length);
      candidates.forEach((id, place) => {
        if ((fails[place] & ~(1 << at)) !== 0 || counts[id] !== levels[at]) return;
        for (let rest = masks[id]; rest !== 0; rest &= rest - 1) numbers[31 - Math.clz32(rest & -rest)] += 1;
      });
      // Two values may have one name, as kinds that share a list do.
      const sums = {};
      values.forEach((value, bit) => numbers[bit] > 0 && (sums[value] = (sums[value] ?? 0) + numbers[bit]));
      return [name, sums];
    }),
  );
}

/** A telephone number as it is dialled here. */
function telephone(text) {
  const trimmed = text.trim();
  const digits = trimmed.replace(/[^0-9]/g, "");
  if (digits.length < 5 || !/^[0-9 +().-]+$/.test(trimmed)) return undefined;
  const abroad = trimmed.startsWith("+31") ? 2 : digits.startsWith("0031") ? 4 : 0;
  return abroad ? `0${digits.slice(abroad).replace(/^0+/, "")}` : digits;
}

function tolerance(text) {
  if (text.length < 4) return 0;
  return text.length < 8 ? 1 : 2;
}

/** Fills a row: the distances of `depth` letters of `form` to every beginning of `text`. Gives the least. */
function step(text, form, depth, row, before, twoBefore) {
  const letter = form.charCodeAt(depth - 1);
  row[0] = depth;
  let least = depth;
  for (let at = 1; at <= text.length; at += 1) {
    const own = text.charCodeAt(at - 1);
    let value = Math.min(before[at] + 1, row[at - 1] + 1, before[at - 1] + (own === letter ? 0 : 1));
    if (twoBefore && at > 1 && own === form.charCodeAt(depth - 2) && letter === text.charCodeAt(at - 2)) {
      value = Math.min(value, twoBefore[at - 2] + 1);
    }
    row[at] = value;
    if (value < least) least = value;
  }
  return least;
}

/** Keeps a form if none was nearer; whole forms apart from those that only begin so. */
function note(best, at, whole, begun, most) {
  const distance = Math.min(whole, begun);
  if (distance > most || distance > best.distance) return;
  if (distance < best.distance) Object.assign(best, { distance, whole: [], begun: [] });
  (whole === distance ? best.whole : best.begun).push(at);
}
