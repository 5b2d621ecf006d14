// A page as it comes out of a printer.

/** A4 in CSS pixels. */
export const SHEET = { width: 794, height: 1123 };

/** What the margins of a poster leave of it: lines of text break there. */
export const POSTER = { width: 688, height: 1047 };

/** The sheets of the page on paper: how many, and each one's width and height in points. */
export async function sheets(page) {
  const pdf = (await page.pdf({ preferCSSPageSize: true, printBackground: true })).toString("latin1");
  const sizes = [...pdf.matchAll(/\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/g)];
  return {
    pages: pdf.match(/\/Type\s*\/Page\b(?!s)/g).length,
    sizes: sizes.map(([, width, height]) => `${Math.round(width)} × ${Math.round(height)}`),
  };
}
