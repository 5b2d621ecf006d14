// What shows less of its text than there is: its rest is beyond an edge that hides it.

/** Runs in the page. Leaves out what matches `meant`; on `paper` nothing can be scrolled to. */
function cutParts([meant, paper]) {
  const hides = (way) => ["hidden", "clip", ...(paper ? ["auto", "scroll"] : [])].includes(way);
  return [...document.querySelectorAll("body *:not(svg *)")]
    .filter((element) => element.checkVisibility() && !element.matches(`svg, .unseen, .unseen *, .skip, ${meant}`))
    .filter((element) => {
      const { overflowX, overflowY } = getComputedStyle(element);
      const isWide = hides(overflowX) && element.scrollWidth > element.clientWidth + 1;
      return isWide || (hides(overflowY) && element.scrollHeight > element.clientHeight + 1);
    })
    .map((element) => `${element.localName}.${element.className} is cut: ${element.textContent.trim().slice(0, 40)}`);
}

/** What is cut on a page, a line each. */
export const cut = (page, { meant, paper = false }) => page.evaluate(cutParts, [meant, paper]);
