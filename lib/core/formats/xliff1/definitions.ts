import { childElements, textOf, type XmlElement, type XmlNode } from "../xml/tree.ts";
import type { XmlTag } from "../xml/walk-xml.ts";

/** Who tracked a change, and when. */
export interface Revision {
  readonly author: string;
  /** ISO 8601; empty for none. */
  readonly date: string;
}

/** What SDLXLIFF keeps beside the units: the names of tags, comments and tracked changes, by their ids. */
export interface Definitions {
  readonly tagNames: ReadonlyMap<string, string>;
  readonly comments: ReadonlyMap<string, readonly string[]>;
  readonly revisions: ReadonlyMap<string, Revision>;
}

/** The elements that hold definitions. */
export function holdsDefinitions({ local }: XmlTag): boolean {
  return local === "tag-defs" || local === "cmt-defs" || local === "rev-defs";
}

/** Definitions that grow as elements that hold some are met. */
export class GrowingDefinitions implements Definitions {
  readonly tagNames = new Map<string, string>();
  readonly comments = new Map<string, readonly string[]>();
  readonly revisions = new Map<string, Revision>();

  add(holder: XmlElement): void {
    for (const element of childElements(holder)) this.#define(element);
  }

  #define(element: XmlElement): void {
    const id = element.tag.attributes.get("id") ?? "";
    const name = element.tag.local === "tag" ? nameOfTag(element) : undefined;
    if (name) this.tagNames.set(id, name);
    if (element.tag.local === "cmt-def") this.comments.set(id, commentsIn(element));
    if (element.tag.local === "rev-def") this.revisions.set(id, revisionIn(element.tag));
  }
}

function nameOfTag(element: XmlElement): string | undefined {
  return childElements(element)
    .map(({ tag }) => tag.attributes.get("name"))
    .find((name) => name);
}

function commentsIn({ children }: XmlElement): string[] {
  return children.flatMap((node: XmlNode) => {
    if (node.kind !== "element") return [];
    return node.tag.local === "Comment" ? said(textOf(node)) : commentsIn(node);
  });
}

function said(text: string): string[] {
  return text.trim() === "" ? [] : [text.trim()];
}

function revisionIn({ attributes }: XmlTag): Revision {
  return { author: attributes.get("author") ?? "", date: dateOf(attributes.get("date") ?? "") };
}

// Trados writes dates as they are written in the United States: 07/31/2025 14:05:09.
function dateOf(written: string): string {
  const parts = /^(\d{1,2})\/(\d{1,2})\/(\d{4}) (\d{1,2}:\d{2}:\d{2})$/.exec(written);
  if (!parts) return written;
  const [, month = "", day = "", year = "", time = ""] = parts;
  return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}T${time.padStart(8, "0")}`;
}
