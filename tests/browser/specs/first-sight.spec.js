// What parents come for is in sight at once: the doors without scrolling, holidays and help with costs a tap from home, and
// what the foundation and its partners need behind one word.
import { expect, test } from "../support/test.js";

test("the doors of the home page are in sight on a laptop", async ({ page, portal }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto(`${portal}/`);
  const doors = page.locator(".door h3");
  await expect(doors).toHaveCount(3);
  for (const door of await doors.all()) {
    const { y, height } = await door.boundingBox();
    expect(y + height).toBeLessThanOrEqual(800);
  }
});

for (const size of [{ width: 390, height: 844 }, { width: 1280, height: 800 }]) {
  test(`holidays and help with costs are one tap from home at ${size.width} px`, async ({ page, portal }) => {
    await page.setViewportSize(size);
    for (const [name, heading] of [["Vakanties", "Vakanties en vrije dagen"], ["Hulp met kosten", "Hulp met kosten"]]) {
      await page.goto(`${portal}/`);
      await page.getByRole("main").getByRole("link", { name }).first().click();
      await expect(page.locator("h1")).toHaveText(heading);
    }
  });
}

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("the menu begins with what parents come for, and leads to what partners need", async ({ page, portal }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(`${portal}/nieuws/`);
    await page.locator("details.menu > summary").click();
    const menu = page.getByRole("navigation", { name: "Hoofdmenu" });
    const words = ["Activiteiten", "Vakanties", "Hulp met kosten", "Scholen", "Contact", "Samenwerken"];
    expect((await menu.getByRole("link").allTextContents()).slice(0, words.length)).toEqual(words);
    await menu.getByRole("link", { name: "Samenwerken" }).click();
    const together = page.getByRole("navigation", { name: "Samenwerken" });
    await expect(together).toBeInViewport();
    for (const name of ["Familieschool", "Afspraken", "Partners"]) {
      await expect(together.getByRole("link", { name })).toBeVisible();
    }
  });
});
