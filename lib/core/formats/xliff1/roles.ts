import type { Code, ReadingOptions } from "../opened-file.ts";
import type { InlineRole } from "../xml/inline.ts";
import { attributeOf, type XmlElement } from "../xml/tree.ts";
import type { XmlTag } from "../xml/walk-xml.ts";

/** What the inline elements of a file are read by. */
export interface RoleContext {
  readonly view: NonNullable<ReadingOptions["view"]>;
  /** Names that the file itself has for the tags of `g` and `x`, by their ids. */
  readonly tagNames: ReadonlyMap<string, string>;
}

/** Elements that are one code with all that they hold, native code in other words (XLIFF 1.2, 2.4). */
const WHOLE: ReadonlyMap<string, Code["kind"]> = new Map([
  ["x", "single"],
  ["ph", "single"],
  ["it", "single"],
  ["bx", "open"],
  ["bpt", "open"],
  ["ex", "close"],
  ["ept", "close"],
]);

/** Whether an element stands for native code: what it holds is not text of the paragraph. */
export function isNative({ tag }: XmlElement): boolean {
  return WHOLE.has(tag.local);
}

/** How an element of a `source` or `target` is shown. */
export function roleOf(element: XmlElement, { view, tagNames }: RoleContext): InlineRole {
  const { tag } = element;
  const kind = WHOLE.get(tag.local);
  const label = labelOf(tag, tagNames);
  if (kind) {
    const key = kind === "single" ? null : (tag.attributes.get("rid") ?? idOf(tag));
    return { as: "whole", kind, label, key };
  }
  if (tag.local !== "mrk") return { as: "pair", label };
  const revision = revisionOf(element);
  if (revision)
    return { as: (revision === "added") === (view === "accepted") ? "clear" : "absent" };
  return UNSEEN.has(markOf(tag)) ? { as: "clear" } : { as: "pair", label };
}

// What they say is told beside the text: as a note, or nowhere.
const UNSEEN: ReadonlySet<string> = new Set(["x-sdl-comment", "x-sdl-location"]);

/** The kind of a mark; empty for none. */
export function markOf(tag: XmlTag): string {
  return tag.local === "mrk" ? (tag.attributes.get("mtype") ?? "") : "";
}

/** Whether a mark is around words that somebody added, or deleted, with changes tracked; null for others. */
export function revisionOf({ tag }: XmlElement): "added" | "deleted" | null {
  const mark = markOf(tag);
  if (mark === "x-sdl-added") return "added";
  return mark === "x-sdl-deleted" ? "deleted" : null;
}

const SHORT: Readonly<Record<string, string>> = {
  bold: "b",
  italic: "i",
  underlined: "u",
  link: "a",
  lb: "br",
  image: "img",
};

// More would not fit on a chip.
const LONGEST_LABEL = 16;

function labelOf(tag: XmlTag, tagNames: ReadonlyMap<string, string>): string {
  const id = idOf(tag);
  const named = id === null ? undefined : tagNames.get(id);
  const said = tag.attributes.get("ctype")?.replace(/^x-/, "") || markOf(tag) || named;
  const short = said && Object.hasOwn(SHORT, said) ? SHORT[said] : said;
  return (short || id || tag.local).slice(0, LONGEST_LABEL);
}

function idOf(tag: XmlTag): string | null {
  return tag.attributes.get("id") ?? attributeOf(tag, "id");
}
