import { placeAt } from "../opened-file.ts";
import { UnreadableDocumentError } from "../unreadable.ts";

// The parser compares every attribute with those before it.
const MOST_ATTRIBUTES = 2_000;

/** Refuses a tag with more attributes than any page has. Linear. @throws UnreadableDocumentError `too-many-attributes` with the place */
export function refuseManyAttributes(source: string): void {
  let count = 0;
  let quote = "";
  let tag = -1;
  for (let at = 0; at < source.length; at += 1) {
    const character = source.charAt(at);
    if (tag === -1) {
      if (character === "<" && /[a-z/]/i.test(source.charAt(at + 1))) [tag, count] = [at, 0];
    } else if (quote !== "") {
      if (character === quote) quote = "";
    } else if (character === ">") tag = -1;
    else if (/["']/.test(character) && /[=\s]/.test(source.charAt(at - 1))) quote = character;
    else if (/[\s/]/.test(character) && !/[\s/]/.test(source.charAt(at - 1))) count += 1;
    if (count <= MOST_ATTRIBUTES) continue;
    const place = placeAt(source, tag);
    throw new UnreadableDocumentError({ format: "html", reason: "too-many-attributes", ...place });
  }
}
