// Reads the search index and answers questions. What words mean was settled when the index was made; here they are only
// looked up. All arithmetic is in whole numbers, so that every reader gives the same answer. Format: src/search/FORMAT.md.

import { ReadError, fail, listOf, readColumns, readLexicon, readPostings, readQuestions, signed } from "./search-files.js";

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
const MOST_WORDS = 40;
const MOST_UNITS = 12;
const LONGEST_PHRASE = 5;
/** How sure a word is that is not the one that was typed, where rare words weigh more than common ones. */
const UNSURE = 24;
/** What a term must at least weigh in a document for a part of the word that was typed: more than being mentioned. */
const LEAST_OF_PART = 84;
/** What a document counts that has the value of a reading, and not its words. */
const HAS_VALUE = 1024;
/** The least share of the words, by their rarity, that is found beside the most. */
const [SHARE, OF] = [1, 2];
/** A document has a word for good when it has this share of the most that any document has of it, and else by half. */
const STRONG = 2;
/** Beyond this nobody mistypes: it was pasted. */
const LONGEST = 65;
/** The facet of what sort of page it is, and the intent to see the calendar. */
const [KIND, CALENDAR] = ["soort", "kalender"];
const WEEK = ["ma", "di", "wo", "do", "vr", "za", "zo"];
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
  if (manifest.version !== 3) fail("stale");
  const index = new Index(manifest, address, fetch, today);
  await index.begin();
  return index;
}

class Index {
  constructor(manifest, address, fetch, today) {
    Object.assign(this, { manifest, address, fetch, today });
    this.files = new Map();
    // A digit in a rule stands for each of some letters in turn.
    const each = (rules, letters, at) =>
      rules.flatMap((rule) => (rule.includes(at + 1) ? [...letters].map((letter) => rule.replaceAll(at + 1, letter)) : rule));
    this.affixes = manifest.letters.reduce(each, manifest.affixes).map((rule) => rule.split("|"));
  }

  /** What small portals have one of is fetched beside the rest, so that nothing is waited for twice. */
  async begin() {
    const { lexicon, columns, questions, postings } = this.manifest;
    // What fails ahead of time fails again, and is told, when it is asked for.
    if (postings.length === 1) this.postings(0).catch(() => {});
    const files = [this.file(lexicon, readLexicon), this.file(columns, readColumns), this.file(questions, readQuestions)];
    Object.assign(this, ...(await Promise.all(files)));
    this.runs = new Map();
    this.forms.forEach((form, at) => form.includes(" ") && this.runs.set(cut(form.split(" ")), at));
    Object.assign(this, { kinds: this.facets.find(({ name }) => name === KIND) });
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

  /** Answers a question. `filters` holds values by facet; `without` are facets that nothing is read of; `from` is the kind whose
      list the visitor is on. */
  async search({ text = "", filters = {}, without = [], from, limit = 10, offset = 0 }) {
    const { units, intents } = this.question(text, filters, without);
    const lists = await this.lists(units);
    const found = this.found(units, lists, filters);
    const weight = (kind) =>
      intents.reduce((sum, [, kinds, weight]) => (kinds === kind ? Math.floor((sum * weight) / 16) : sum), (this.manifest.priors[kind] ?? 16) * (kind === from ? 24 : 16));
    const results = found.documents.map((id) => ({ id, score: found.totals[id] * found.shares[id] * weight(this.kind(id)) }));
    results.sort((one, other) => other.score - one.score || one.id - other.id);
    return {
      words: units.map(({ text, open, forms, run }) => ({ text, open, forms: [...run ?? [], ...forms.map(({ at }) => this.forms[at])] })),
      read: this.read(units, found.isNarrowed, results[0]?.id),
      intents: intents.map(([name]) => name),
      corrected: units.flatMap(({ text, corrected }) => (corrected === undefined ? [] : [{ from: text, to: this.shown(corrected) }])),
      nearest: units.some(({ forms, reading }) => forms.length || reading) ? [] : this.nearest(units),
      total: results.length,
      matched: found.level,
      units: found.asked,
      partial: found.level < found.asked,
      results: results.slice(offset, offset + limit),
      facets: found.facets,
    };
  }

  /** What was read of the question: facet, value and name, and whether what comes first has it. */
  read(units, isNarrowed, first) {
    return units.flatMap(({ reading, mask }) => {
      if (!reading?.[2]) return [];
      const [facet, value, label, isCertain] = reading;
      const met = isNarrowed || !isCertain || first === undefined || (mask.masks[first] & mask.bits) !== 0;
      return [{ facet, value, label, met }];
    });
  }

  /** What is shown of documents, by their numbers. */
  async texts(ids) {
    const { block } = this.manifest;
    const blocks = await Promise.all(ids.map((id) => this.block(Math.floor(id / block))));
    return ids.map((id, at) => {
      const [title, path, summary, facts, language, answer] = blocks[at][id % block];
      const url = new URL(`..${path}`, this.address);
      return { title, url: url.pathname, summary, facts, language, answer, kind: this.kind(id) };
    });
  }

  /** The units of a text, each a word or a run of words with the forms that it may mean, and what sort of answer is wanted. */
  question(text, filters, without) {
    const number = telephone(text);
    const closed = number === undefined && /\s$/u.test(text);
    const typed = number === undefined ? this.postcodes(words(fold(text)).slice(0, MOST_WORDS), closed) : [number];
    const isFree = (facet) => !(facet in filters) && !without.includes(facet);
    const named = this.named(typed);
    const runs = [];
    for (let at = 0; at < typed.length; ) {
      const read = this.phrase(typed, at, closed, named, isFree);
      let run = typed.slice(at, at + 4);
      while (run.length > 1 && this.together(run) < 0) run.pop();
      const reading = read.length >= run.length ? read.reading : undefined;
      if (reading) run = typed.slice(at, at + read.length);
      at += run.length;
      const open = at === typed.length && !closed && !reading;
      runs.push({ text: run.join(" "), run: run.length > 1 ? run : undefined, open, reading });
    }
    const isWord = ({ text, run, reading }) => !run && !reading && !DIGIT.test(text);
    const isKept = ({ text, reading }) => reading || !this.stop.has(text);
    const kept = runs.filter(isKept).slice(0, MOST_UNITS);
    const asked = kept.length ? kept : runs.slice(0, MOST_UNITS);
    // Two neighbours that are a word when written as one: `muziek school`.
    const joined = runs.flatMap((unit, at) => {
      const next = runs[at + 1];
      const both = next && isWord(unit) && isWord(next) && (isKept(unit) || isKept(next)) ? this.exact(unit.text + next.text) : -1;
      return both < 0 ? [] : [this.part(both, EXACT, true)];
    });
    const all = [...asked.flatMap((unit) => this.meant(unit, asked.length === 1)), ...joined];
    return {
      units: [...all.filter(({ bonus }) => !bonus), ...all.filter(({ bonus }) => bonus)],
      intents: this.wanted(typed, kept),
    };
  }

  /** The form of several words together; of other inflections of them where there is none of these. */
  together(run) {
    const exact = this.exact(run.join(" "));
    return exact < 0 ? (this.runs.get(cut(run)) ?? -1) : exact;
  }

  /** The places of words that belong to a name. */
  named(typed) {
    const places = new Set();
    typed.forEach((_, at) => {
      for (let until = at + 2; until <= Math.min(at + LONGEST_PHRASE, typed.length); until += 1) {
        if (this.phrases.get(typed.slice(at, until).join(" ")) === -1) for (let place = at; place < until; place += 1) places.add(place);
      }
    });
    return places;
  }

  /** The longest phrase from a place on that stands for a value: how many words it has, and its reading. */
  phrase(typed, at, closed, named, isFree) {
    for (let length = Math.min(LONGEST_PHRASE, typed.length - at); length > 0; length -= 1) {
      const said = typed.slice(at, at + length).join(" ");
      const reading = this.readings[this.phrases.get(said)];
      // A short word that is still being typed may become another.
      const isTyping = at + length === typed.length && !closed && /^[a-z]{1,3}$/.test(said);
      const isName = [...named].some((place) => place >= at && place < at + length);
      if (reading && !isTyping && !isName && isFree(reading[0]) && this.mask(reading)) return { length, reading };
    }
    return { length: 0 };
  }

  /** The documents that have one of the values of a reading; nothing where the index does not know the facet. */
  mask([name, value]) {
    const facet = this.facets.find((facet) => facet.name === name);
    // `+1` is the day after today; the first day of 1970 was a Thursday.
    const wanted = value[0] === "+" ? [WEEK[(this.today + Number(value) + 3) % 7]] : value.split(",");
    return facet && { masks: facet.masks, bits: facet.values.reduce((sum, value, bit) => (wanted.includes(value) ? sum | (1 << bit) : sum), 0) };
  }

  /** What sort of answer is wanted. The calendar is when somebody asks for a day, or for nothing else. */
  wanted(typed, kept) {
    const said = ` ${typed.join(" ")} `;
    const all = this.intents.filter(([, , , phrases]) => phrases.split("|").some((phrase) => said.includes(` ${phrase} `)));
    const has = (wanted) => all.some(([name]) => name === wanted);
    const isDay = ({ text, reading }) => (reading ? reading[0] === KIND : text === "school");
    const holiday = kept.find(({ reading }) => reading?.[0] === KIND);
    if (holiday && (has("wanneer") || (kept.every(isDay) && !has("doen")))) all.push([CALENDAR, holiday.reading[1], 64]);
    return all;
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
    const { text, open, run, reading } = unit;
    if (reading) return [this.reads(unit)];
    const as = (quality) => (at) => ({ at, quality });
    const exact = this.exact(text);
    const forms = exact < 0 ? [] : [as(EXACT)(exact)];
    if (run && exact < 0) forms.push(as(AFFIX)(this.together(run)));
    if (open && text.length >= 2) forms.push(...this.beginning(text, isAlone).map(as(PREFIX)));
    if (forms.length) return [{ ...unit, forms }];
    const affixed = this.affixed(text).map(as(AFFIX));
    if (affixed.length) return [{ ...unit, forms: affixed }];
    const longer = !open && text.length >= 3 ? this.beginning(text, isAlone).map(as(PREFIX)) : [];
    if (longer.length || run) return [{ ...unit, forms: longer }];
    const parts = this.parts(text);
    // What fewer documents hold says more: `tekenles` is about drawing before it is about lessons.
    if (parts) {
      const [rarer, other] = parts.sort((one, other) => this.spread[one] - this.spread[other]);
      return [{ ...unit, forms: [{ at: rarer, quality: PARTS }, { at: other, quality: EDGE }] }, this.part(other, PARTS, true)];
    }
    const inside = text.length >= 4 ? this.holding(text).map(as(INSIDE)) : [];
    if (inside.length || DIGIT.test(text)) return [{ ...unit, forms: inside }];
    // A word that everybody knows is no slip for another, nor is it what was meant.
    const { distance, all } = this.stop.has(text) ? { all: [] } : this.near(text, open, tolerance(text));
    const near = this.commonest(all.filter((at) => !this.stop.has(this.forms[at])), 16).map(as(distance === 1 ? ONE_OFF : TWO_OFF));
    return [{ ...unit, forms: near.length ? near : this.edge(text).map(as(EDGE)), corrected: near[0]?.at }];
  }

  /** A unit that was read: found by its value, and by its words: all of them as one form, else the rarest. */
  reads(unit) {
    const { text, run, reading } = unit;
    const rarest = (run ?? []).filter((word) => !this.stop.has(word)).map((word) => this.exact(word)).filter((at) => at >= 0)
      .sort((one, other) => this.spread[one] - this.spread[other]);
    const whole = this.exact(text);
    const at = whole < 0 ? rarest[0] : whole;
    return { ...unit, mask: this.mask(reading), forms: at === undefined ? [] : [{ at, quality: EXACT }] };
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
    const concepts = new Set();
    const wanted = units.map(({ forms }) => {
      const weights = new Map();
      for (const { at, quality } of forms) {
        for (let place = this.starts[at]; place < this.starts[at + 1]; place += 1) {
          const weight = (quality * this.manifest.classes[this.classes[place]]) >> 6;
          const term = this.terms[place];
          if (this.classes[place] === 1) concepts.add(term);
          if (weight > (weights.get(term) ?? 0)) weights.set(term, weight);
        }
      }
      return weights;
    });
    const needed = new Set(wanted.flatMap((weights) => [...weights.keys()].map((term) => this.shard(term))));
    const shards = new Map();
    await Promise.all([...needed].map(async (at) => shards.set(at, await this.postings(at))));
    return wanted.map((weights) =>
      [...weights].map(([term, weight]) => ({ weight, isConcept: concepts.has(term), ...listOf(shards.get(this.shard(term)), term) })),
    );
  }

  shard(term) {
    let at = this.firsts.length - 1;
    while (at > 0 && this.firsts[at] > term) at -= 1;
    return at;
  }

  found(units, lists, filters) {
    const { length, totals, has } = this.scored(units, lists);
    const facets = this.facets.map(({ name, values, masks }) => {
      const chosen = filters[name] ?? [];
      const mask = values.reduce((sum, value, bit) => (chosen.includes(value) ? sum | (1 << bit) : sum), 0);
      return { name, values, masks, mask, isChosen: chosen.length > 0 };
    });
    const isCurrent = (id) => this.until[id] === 0 || this.until[id] >= this.today;
    // The facets that hold a document back, as bits: a facet's counts let in what only its own filter holds back.
    const passing = [];
    for (let id = 0; id < length; id += 1) {
      if (!isCurrent(id)) continue;
      let failed = 0;
      facets.forEach(({ isChosen, mask, masks }, at) => {
        if (isChosen && (masks[id] & mask) === 0) failed |= 1 << at;
      });
      if ((failed & (failed - 1)) === 0) passing.push({ id, failed });
    }
    const rarities = this.rarities(units, has);
    const certain = units.flatMap((unit, at) => (unit.reading?.[3] ? [at] : []));
    const said = units.flatMap((unit, at) => (unit.bonus || certain.includes(at) ? [] : [at]));
    const isIn = (id) => certain.every((at) => (units[at].mask.masks[id] & units[at].mask.bits) !== 0);
    const share = (id, places) => places.reduce((sum, at) => sum + has[at][id] * rarities[at], 0);
    const most = (some, places) => some.reduce((most, { id, failed }) => (failed ? most : Math.max(most, share(id, places))), 0);
    const narrowed = certain.length ? passing.filter(({ id }) => isIn(id)) : passing;
    // What was read narrows as long as what it leaves has the words that count.
    const best = (some) => some.reduce((most, { id, failed }) => (failed || share(id, said) === 0 ? most : Math.max(most, totals[id])), 0);
    const isNarrowed = narrowed.some(({ failed }) => !failed) && (said.length === 0 || best(narrowed) * 2 >= best(passing));
    const asked = isNarrowed ? said : units.flatMap(({ bonus }, at) => (bonus ? [] : [at]));
    const some = isNarrowed ? narrowed : passing;
    const shares = new Uint32Array(length);
    // What was read is an answer by itself where nothing has the other words.
    const isOpen = certain.length ? isNarrowed && asked.every((at) => rarities[at] === 0) : units.length === 0;
    for (const { id } of some) shares[id] = isOpen ? 1 : share(id, asked);
    const candidates = some.filter(({ id }) => shares[id] > 0);
    const levels = facets.map((_, at) => candidates.reduce((most, { id, failed }) => ((failed & ~(1 << at)) === 0 ? Math.max(most, shares[id]) : most), 0));
    const whole = most(some, asked);
    const isEnough = (id, level) => shares[id] * OF >= level * SHARE;
    const documents = candidates.filter(({ id, failed }) => failed === 0 && isEnough(id, whole)).map(({ id }) => id);
    const count = (id) => asked.reduce((sum, at) => sum + Math.sign(has[at][id]), 0);
    const level = documents.reduce((most, id) => Math.max(most, count(id)), 0);
    return { totals, shares, isNarrowed, asked: asked.length, level, documents, facets: tally(facets, candidates, (id, at) => isEnough(id, levels[at])) };
  }

  /** How much each unit says: how often the documents can be halved until those are left that have it, less where it is not
      the word that was typed. */
  rarities(units, has) {
    const { length } = this.until;
    return units.map(({ forms, mask, open }, at) => {
      const found = has[at].reduce((sum, one) => sum + Math.sign(one), 0);
      const best = forms.reduce((best, { quality }) => Math.max(best, quality), mask ? EXACT : 0);
      const sure = best >= AFFIX || (open && best === PREFIX) ? best : UNSURE;
      return found ? Math.max(1, ((32 - Math.clz32(Math.floor(length / found))) * sure) >> 6) : 0;
    });
  }

  /** The total of every document, and which units it has. */
  scored(units, lists) {
    const { length } = this.until;
    const totals = new Uint32Array(length).fill(lists.length ? 0 : 1);
    const has = units.map(() => new Uint8Array(length));
    const best = new Uint32Array(length);
    for (const [place, { mask, forms, bonus }] of units.entries()) {
      best.fill(0);
      // What only a part of the word leads to must be about that part.
      const isPart = !bonus && !mask && forms.every(({ quality }) => quality === PARTS || quality === EDGE);
      for (const { weight, isConcept, documents, impacts } of lists[place]) {
        for (let at = 0; at < documents.length; at += 1) {
          if (isPart && !isConcept && impacts[at] < LEAST_OF_PART) continue;
          const score = weight * impacts[at];
          if (score > best[documents[at]]) best[documents[at]] = score;
        }
      }
      const most = best.reduce((most, one) => Math.max(most, one), 0);
      for (let id = 0; id < length; id += 1) {
        const isOfValue = mask && (mask.masks[id] & mask.bits) !== 0;
        if (isOfValue && best[id] < HAS_VALUE) best[id] = HAS_VALUE;
        if (best[id] === 0) continue;
        totals[id] += best[id];
        has[place][id] = isOfValue || best[id] * STRONG >= most ? 2 : 1;
      }
    }
    return { length, totals, has };
  }
}

function tally(facets, candidates, isEnough) {
  return Object.fromEntries(
    facets.map(({ name, values, masks }, at) => {
      const numbers = new Uint32Array(values.length);
      for (const { id, failed } of candidates) {
        if ((failed & ~(1 << at)) !== 0 || !isEnough(id, at)) continue;
        for (let rest = masks[id]; rest !== 0; rest &= rest - 1) numbers[31 - Math.clz32(rest & -rest)] += 1;
      }
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

/** Several words by their beginnings, which inflection leaves alone. */
function cut(run) {
  const short = (letters) => (letters.length < 4 ? letters : letters.slice(0, Math.min(5, letters.length - 1))).join("");
  return run.map((word) => short([...word])).join(" ");
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
