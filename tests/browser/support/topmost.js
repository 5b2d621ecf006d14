// Whether what a page offers can be reached by a finger: what lies at the middle of a link or control is that control.

/** Runs in the page. Gives what cannot be tapped, a line each: every control that shows, or those inside `within`. */
function covered(within) {
  const CONTROLS = "a[href], button, summary, input, select, textarea, [role=option]";
  const box = within ? document.querySelector(within) : document;
  if (!box) return { count: 0, found: [`nothing matches ${within}`] };

  const shows = (element) => element.checkVisibility({ visibilityProperty: true }) && element.getClientRects().length > 0;
  // Out of sight until it has the focus; the keyboard's own tests go there.
  const isSkip = (element) => element.matches(".skip, .unseen, :disabled");
  const named = (element) => {
    const name = element.getAttribute("aria-label") ?? (element.textContent.trim() || element.labels?.[0]?.textContent || element.name);
    return `${element.localName} “${String(name).trim().replace(/\s+/g, " ").slice(0, 40)}”`;
  };
  const middle = ({ left, top, width, height }) => new DOMPoint(left + width / 2, top + height / 2);
  // A shape may be bent round its middle: then the nearest point that lies in it.
  const inShape = (shape) => {
    const { x, y, width, height } = shape.getBBox();
    const steps = [0, -1, 1, -2, 2, -3, 3, -4, 4].map((step) => 0.5 + step / 10);
    const grid = steps.flatMap((right) => steps.map((down) => new DOMPoint(x + right * width, y + down * height)));
    return (grid.find((point) => shape.isPointInFill(point)) ?? grid[0]).matrixTransform(shape.getScreenCTM());
  };
  // A line of a link, a shape on a map: each of them is the link. An input may be drawn by its label.
  const points = (element) => {
    const boxes = [element, ...(element.labels ?? [])].flatMap((part) => [...part.getClientRects()].slice(0, 1));
    const shapes = element instanceof SVGElement ? [...element.querySelectorAll("path, circle")] : [];
    return [...boxes.map(middle), ...shapes.map(inShape)];
  };
  const isHit = (element, hit) => element.contains(hit) || [...(element.labels ?? [])].some((label) => label.contains(hit));

  const all = [...box.querySelectorAll(CONTROLS)].filter((element) => shows(element) && !isSkip(element));
  const found = [];
  for (const element of all) {
    element.scrollIntoView({ block: "center", inline: "center", behavior: "instant" });
    const hits = points(element).map(({ x, y }) => document.elementFromPoint(x, y));
    if (hits.some((hit) => hit && isHit(element, hit))) continue;
    const above = hits.find(Boolean);
    found.push(`${named(element)} lies under ${above ? `${above.localName}.${above.getAttribute("class") ?? ""}` : "nothing: off the screen"}`);
  }
  return { count: all.length, found };
}

/** What cannot be tapped on a page, and how much there was to tap. */
export const coveredControls = (page, { within = null } = {}) => page.evaluate(covered, within);
