// What was copied from Word, Google Docs or a web page, as clean Markdown: headings, paragraphs, lists, bold, links. Nothing else.

const BLOCKS = "P,DIV,H1,H2,H3,H4,H5,H6,UL,OL,LI,BLOCKQUOTE,TABLE,TR,SECTION,ARTICLE,HEADER,FOOTER,MAIN,PRE";
const SKIPPED = "SCRIPT,STYLE,TITLE,META,LINK,NOSCRIPT,TEMPLATE,SVG,IMG,OBJECT,IFRAME,BUTTON,INPUT,SELECT,TEXTAREA";

/** The Markdown of some HTML. */
export function markdown(html) {
  // The policy of the page forbids styles in HTML, and would complain of each; here they only say what is bold.
  const document = new DOMParser().parseFromString(html.replace(/(<[^>]*\s)style\s*=/gi, "$1data-stijl="), "text/html");
  for (const comment of comments(document)) comment.remove();
  const blocks = [];
  blocksOf(document.body, blocks, "");
  return joined(blocks);
}

function comments(document) {
  const walker = document.createTreeWalker(document, NodeFilter.SHOW_COMMENT);
  const found = [];
  while (walker.nextNode()) found.push(walker.currentNode);
  return found;
}

/** Items of one list stand together; whatever else has an empty line around it. */
function joined(blocks) {
  let out = "";
  blocks.forEach((block, at) => {
    const before = blocks[at - 1];
    if (before) out += before.item && block.item ? "\n" : "\n\n";
    out += block.text;
  });
  return out.replace(/\u00a0/g, " ").trim();
}

function blocksOf(node, blocks, indent) {
  let line = "";
  const end = () => {
    const text = tidy(line);
    if (text) blocks.push({ text: indent + text });
    line = "";
  };
  for (const child of node.childNodes) {
    if (child.nodeType === Node.ELEMENT_NODE && child.matches(SKIPPED)) continue;
    if (child.nodeType === Node.ELEMENT_NODE && (child.matches(BLOCKS) || child.querySelector(BLOCKS))) {
      end();
      block(child, blocks, indent);
    } else {
      line += inline(child);
    }
  }
  end();
}

function block(element, blocks, indent) {
  const name = element.localName;
  const heading = name.match(/^h([1-6])$/);
  if (heading) {
    const text = tidy(plain(element));
    // The page itself has the first heading.
    if (text) blocks.push({ text: `${"#".repeat(Math.min(Math.max(Number(heading[1]), 2), 4))} ${text}` });
  } else if (name === "ul" || name === "ol") {
    items(element, blocks, indent);
  } else if (name === "tr") {
    const cells = [...element.children].map((cell) => tidy(inline(cell))).filter(Boolean);
    if (cells.length) blocks.push({ text: `- ${cells.join(": ")}`, item: true });
  } else if (wordItem(element)) {
    const text = tidy(inline(element)).replace(/^([·•o§▪-]|\d+[.)])\s+/, "");
    if (text) blocks.push({ text: `- ${text}`, item: true });
  } else if (element.querySelector(BLOCKS)) {
    blocksOf(element, blocks, indent);
  } else {
    const text = tidy(inline(element));
    if (text) blocks.push({ text: indent + text });
  }
}

/** Word writes lists as paragraphs, with the sign as text. */
const wordItem = (element) => /MsoList/.test(element.className) || /mso-list:\s*l\d/i.test(element.dataset.stijl ?? "");

function items(list, blocks, indent) {
  let number = 1;
  for (const item of list.children) {
    if (item.matches("ul, ol")) {
      items(item, blocks, `${indent}  `);
      continue;
    }
    const sign = list.localName === "ol" ? `${number++}.` : "-";
    const nested = [...item.querySelectorAll(":scope > ul, :scope > ol")];
    const own = item.cloneNode(true);
    for (const inner of own.querySelectorAll("ul, ol")) inner.remove();
    const text = tidy(inline(own));
    if (text) blocks.push({ text: `${indent}${sign} ${text}`, item: true });
    for (const inner of nested) items(inner, blocks, indent + " ".repeat(sign.length + 1));
  }
}

const plain = (node) => node.textContent;

function inline(node) {
  if (node.nodeType === Node.TEXT_NODE) return escaped(node.nodeValue.replace(/\s+/g, " "));
  if (node.nodeType !== Node.ELEMENT_NODE || node.matches(SKIPPED)) return "";
  if (node.localName === "br") return "\n";
  const inner = [...node.childNodes].map(inline).join("");
  if (node.localName === "a") return link(node, inner);
  if (bold(node)) return around(inner, "**");
  if (slanted(node)) return around(inner, "*");
  return inner;
}

/** Signs that would be read as Markdown's own. */
const escaped = (text) => text.replace(/([\\`*_[\]<>])/g, "\\$1");

const style = (node, name) =>
  (node.dataset?.stijl ?? "").match(new RegExp(`(?:^|;)\\s*${name}\\s*:\\s*([^;]+)`, "i"))?.[1].trim() ?? "";
// Google Docs wraps all it gives in a `b` that is not bold.
const bold = (node) =>
  (/^(b|strong)$/.test(node.localName) && style(node, "font-weight") !== "normal") || Number(style(node, "font-weight")) >= 600;
const slanted = (node) => (/^(i|em)$/.test(node.localName) && style(node, "font-style") !== "normal") || style(node, "font-style") === "italic";

/** Spaces stand outside of what is bold, or it would not be. */
function around(text, sign) {
  const [, before, inner, after] = text.match(/^(\s*)([\s\S]*?)(\s*)$/);
  return inner && !inner.includes(sign) ? `${before}${sign}${inner}${sign}${after}` : text;
}

function link(node, inner) {
  const url = node.getAttribute("href") ?? "";
  const text = inner.trim();
  if (!/^(https?:|mailto:|tel:)/i.test(url) || !text) return inner;
  return `[${text}](${url.replace(/[()\s]/g, encodeURIComponent)})`;
}

const tidy = (text) => text.replace(/[ \t\u00a0]+/g, " ").replace(/ *\n */g, "\n").trim();
