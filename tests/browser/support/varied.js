// Which pages of a site show all that its pages are built of: the others are more of the same.
import { tags } from "./html.js";

/** What a page is built of: elements with their classes and roles. */
function parts(html) {
  return new Set(tags(html).map(({ name, attributes }) => `${name}.${attributes.class ?? ""}.${attributes.role ?? ""}`));
}

/** The pages among `files` that together show each thing that pages are built of `times` times, where there are so many. */
export function varied(site, files, times) {
  const seen = new Map();
  return files.filter((file) => {
    const mine = [...parts(site.read(file))];
    const isNew = mine.some((part) => (seen.get(part) ?? 0) < times);
    if (isNew) mine.forEach((part) => seen.set(part, (seen.get(part) ?? 0) + 1));
    return isNew;
  });
}

/** The language of a page, by where it stands; none for the language of the content. */
const languageOf = (file) => file.match(/^(en|ar|tr)\//)?.[1];

/** Every page in the language of the content, and of each other language those that show all that pages are built of: there a page is
    built as it is in Dutch, of other words. */
export function inEveryLanguage(site, files, times = 1) {
  return [...new Set(files.map(languageOf))].flatMap((language) => {
    const own = files.filter((file) => languageOf(file) === language);
    return language ? varied(site, own, times) : own;
  });
}
