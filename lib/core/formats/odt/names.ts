import type { XmlElement } from "../xml/tree.ts";

export const FORMAT = "odt";

const TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";

/** What an element is to the paragraph it stands in. */
export type Role =
  | "paragraph"
  /** Its characters are those of the paragraph. */
  | "transparent"
  /** It stays where it is and is not shown: it has no characters, or none of the author's. */
  | "unseen"
  | "space"
  | "tab"
  | "line-break"
  | "change"
  | "annotation"
  | "code";

const ROLES: ReadonlyMap<string, Role> = new Map<string, Role>([
  ["p", "paragraph"],
  ["h", "paragraph"],
  ["span", "transparent"],
  ["a", "transparent"],
  ["meta", "transparent"],
  ["ruby", "transparent"],
  ["ruby-base", "transparent"],
  ["text-input", "transparent"],
  ["ruby-text", "unseen"],
  ["number", "unseen"],
  ["soft-page-break", "unseen"],
  ["bookmark", "unseen"],
  ["bookmark-start", "unseen"],
  ["bookmark-end", "unseen"],
  ["reference-mark", "unseen"],
  ["reference-mark-start", "unseen"],
  ["reference-mark-end", "unseen"],
  ["toc-mark", "unseen"],
  ["toc-mark-start", "unseen"],
  ["toc-mark-end", "unseen"],
  ["user-index-mark", "unseen"],
  ["user-index-mark-start", "unseen"],
  ["user-index-mark-end", "unseen"],
  ["alphabetical-index-mark", "unseen"],
  ["alphabetical-index-mark-start", "unseen"],
  ["alphabetical-index-mark-end", "unseen"],
  ["s", "space"],
  ["tab", "tab"],
  ["line-break", "line-break"],
  ["change", "change"],
  ["change-start", "change"],
  ["change-end", "change"],
]);

/** What an element is to its paragraph (ODF 1.3, part 3, chapters 5 to 7). What is not known is a code: it is kept, and not typed over. */
export function roleOf({ tag: { uri, local } }: XmlElement): Role {
  if (uri === TEXT) return ROLES.get(local) ?? "code";
  if (local === "annotation") return "annotation";
  // An extension of LibreOffice.
  if (local === "content-control") return "transparent";
  return local === "annotation-end" ? "unseen" : "code";
}

/** The attribute of a local name, whatever its prefix. */
export function attribute({ tag: { attributes } }: XmlElement, local: string): string | null {
  for (const [name, value] of attributes) {
    if (name === local || name.endsWith(`:${local}`)) return value;
  }
  return null;
}
