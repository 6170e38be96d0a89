import { placeAt } from "../opened-file.ts";
import { UnreadableDocumentError } from "../unreadable.ts";

// The parser compares every attribute with those before it. An attribute is up to three parts: name, value, white space.
const MOST_PARTS = 6_000;

/** Refuses a tag with more attributes than any page has. Linear. @throws UnreadableDocumentError `too-many-attributes` with the place */
export function refuseManyAttributes(source: string): void {
  const tags = /<\/?[a-z]/gi;
  for (let tag = tags.exec(source); tag; tag = tags.exec(source)) {
    const end = endOfTag(source, tag.index);
    if (end === null) {
      const place = placeAt(source, tag.index);
      throw new UnreadableDocumentError({
        format: "html",
        reason: "too-many-attributes",
        ...place,
      });
    }
    tags.lastIndex = endOfRawText(source, tag.index, end);
  }
}

/** Where a tag ends; null where it has too many attributes. */
function endOfTag(source: string, start: number): number | null {
  const parts = /[\s/]+|=\s*(?:"[^"]*"?|'[^']*'?)|[^\s/=>]+|=|>/g;
  parts.lastIndex = start + 1;
  let count = 0;
  for (let part = parts.exec(source); part; part = parts.exec(source)) {
    if (part[0] === ">") return parts.lastIndex;
    count += 1;
    if (count > MOST_PARTS) return null;
  }
  return source.length;
}

// Scripts and styles hold signs that only look like tags.
function endOfRawText(source: string, start: number, end: number): number {
  const name = /^<(script|style)\b/i.exec(source.slice(start, start + 10))?.[1];
  if (name === undefined) return end;
  const close = new RegExp(`</${name}`, "gi");
  close.lastIndex = end;
  return close.exec(source)?.index ?? source.length;
}

// As long as a text between two tags may be in any format.
const LONGEST_TEXT = 5_000_000;

/** Refuses what has no tag for millions of characters. @throws UnreadableDocumentError `too-large` with the place */
export function refuseLongText(source: string): void {
  for (let at = 0; at < source.length; ) {
    const next = source.indexOf("<", at);
    const end = next === -1 ? source.length : next;
    if (end - at > LONGEST_TEXT) {
      const place = placeAt(source, at);
      throw new UnreadableDocumentError({ format: "html", reason: "too-large", ...place });
    }
    at = end + 1;
  }
}
