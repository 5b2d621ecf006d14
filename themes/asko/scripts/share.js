// Sharing and printing that need a script: copying, the device's own way to share, paper. A button is shown where it works.
const box = document.querySelector("[data-share]");
const said = box.querySelector("[role=status]");
// The link to WhatsApp holds all that is passed on: title, facts, and the address as the last line.
const text = new URL(box.querySelector("a").href).searchParams.get("text");
const lines = text.split("\n");

const ways = {
  copy: navigator.clipboard && (() => navigator.clipboard.writeText(text)),
  native: navigator.share && (() => navigator.share({ title: lines[0], text: lines.slice(0, -1).join("\n"), url: lines.at(-1) })),
  print: () => print(),
};

for (const button of box.querySelectorAll("button")) {
  const way = ways[button.dataset.way];
  if (!way) continue;
  button.parentElement.hidden = false;
  button.addEventListener("click", async () => {
    said.textContent = "";
    try {
      await way();
      if (button.dataset.way === "copy") said.textContent = said.dataset.copied;
    } catch (fault) {
      // Who closes the device's own window has changed their mind.
      if (fault.name !== "AbortError") said.textContent = said.dataset.failed;
    }
  });
}
