// Chooses among offers or schools: which belong to a choice, how many would belong to each other one, what is next and what is
// near. The data is one file that the build makes; nothing here knows a page.

/** The entries of the data, without those that are over; `today` is a day counted from 1970. */
export function read(data, today) {
  const places = data.places.map(([slug, title, north, east]) => ({ slug, title, spot: north === undefined ? undefined : [north, east] }));
  const facets = new Map(data.facets.map(([name, values]) => [name, values]));
  if (facets.has("school")) facets.set("school", facets.get("school").map((at) => places[at].slug));
  const names = [...facets.keys()];
  const words = new Map(data.facets.map(([name, , question, titles]) => [name, { question, titles }]));
  const items = data.items.map(([slug, title, values, lines, spots, days, goesOn, hours, icon], at) => ({
    at,
    slug,
    title,
    lines,
    hours,
    icon,
    places: spots.map((at) => places[at]),
    values: Object.fromEntries(names.map((name, at) => [name, values[at].map((value) => facets.get(name)[value])])),
    next: days.find((day) => day >= today),
    isOver: days.length > 0 && !goesOn && days.at(-1) < today,
  }));
  const { texts, counts, metres, close } = data;
  return { facets, words, texts, counts, metres, close, places, items: items.filter(({ isOver }) => !isOver) };
}

/** Those that belong to every facet of a choice, and for each value how many would, were it chosen in its facet alone. */
export function choose({ facets, items }, choice, text = "") {
  const asked = [...facets.keys()].filter((name) => choice[name]?.length);
  const counts = Object.fromEntries([...facets].map(([name, values]) => [name, Object.fromEntries(values.map((value) => [value, 0]))]));
  const wanted = fold(text);
  const found = items.filter((item) => {
    if (wanted && !fold(item.title).includes(wanted)) return false;
    const missed = asked.filter((name) => !choice[name].some((value) => item.values[name].includes(value)));
    if (missed.length > 1) return false;
    for (const name of missed.length ? missed : facets.keys()) for (const value of item.values[name]) counts[name][value] += 1;
    return missed.length === 0;
  });
  return { found, counts };
}

const fold = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().trim();

/** The middles of postcodes, by their four digits. */
export function postcodes(text) {
  const lines = text.split("\n").filter((line) => /^\d{4} /.test(line));
  return new Map(lines.map((line) => line.split(" ")).map(([digits, north, east]) => [digits, [north, east].map((degrees) => Math.round(degrees * 1e4))]));
}

/** How many metres it is to the nearest place of an entry; nothing when that is not known. `metres` are those of the data. */
export function distance({ places }, from, metres) {
  const all = places.filter(({ spot }) => spot).map(({ spot }) => Math.round(Math.hypot(...spot.map((at, axis) => (at - from[axis]) * metres[axis]))));
  return all.length ? Math.min(...all) : undefined;
}

const LAST = Number.MAX_SAFE_INTEGER;

/** The values of `plek` of what cannot be joined at once, in the order in which they come after what can. */
const SCARCE = ["wachtlijst", "vol"];

/** That an entry has a waiting list or is full, as a value of `plek`; nothing when there is room. */
export const scarcity = ({ values }) => values.plek?.find((value) => SCARCE.includes(value));

/** Entries in order: by `datum`, `afstand` or `naam`, what is full last; what cannot be told comes last. The data has them by name. */
export function order(found, by, from, metres) {
  const keys = {
    datum: ({ next, hours }) => (next ?? LAST / 1e5) * 1440 + (hours?.[0] ?? 1439),
    afstand: (item) => (from && distance(item, from, metres)) ?? LAST,
    naam: () => 0,
  };
  const rank = new Map(found.map((item) => [item, keys[by](item)]));
  const wait = by === "naam" ? () => 0 : (item) => SCARCE.indexOf(scarcity(item));
  return [...found].sort((one, other) => wait(one) - wait(other) || rank.get(one) - rank.get(other) || one.at - other.at);
}
