import type { Span } from "#lib/core/text/tokens.ts";
import { placeAt } from "../opened-file.ts";
import { UnreadableDocumentError } from "../unreadable.ts";
import { walkXml, type XmlHandlers, type XmlOptions, type XmlTag } from "./walk-xml.ts";

/** An element with where it stands: `at` from the start of its start tag to the end of its end tag. */
export interface XmlElement {
  readonly kind: "element";
  readonly tag: XmlTag;
  readonly parent: XmlElement | null;
  readonly children: readonly XmlNode[];
  readonly at: Span;
  /** Between its tags; empty and at its end where it is written as `<a/>`. */
  readonly inside: Span;
}

/** Characters; `isData` for a CDATA section, whose span includes its marks. */
export interface XmlText {
  readonly kind: "text";
  readonly text: string;
  readonly isData: boolean;
  readonly at: Span;
}

export interface XmlComment {
  readonly kind: "comment" | "instruction";
  readonly text: string;
  readonly at: Span;
}

export type XmlNode = XmlElement | XmlText | XmlComment;

// Several novels between two tags: nobody wrote that, and it would be held several times over.
const LONGEST_TEXT = 5_000_000;

interface Growing extends XmlElement {
  readonly children: XmlNode[];
  at: Span;
  inside: Span;
}

/** Reads XML into a tree with positions and returns its root. As `walkXml`. */
export function parseXml(source: string, options: XmlOptions): XmlElement {
  let root: XmlElement | null = null;
  eachElement(
    source,
    () => true,
    (element) => {
      root = element;
    },
    options,
  );
  if (root) return root;
  throw new Error("Expected a root element: a text without one is malformed");
}

/**
 * Reads XML and hands over a tree of each element that `isWanted` (asked outside of wanted ones only), when it ends; nothing else is
 * held, so that memory is bounded by the largest of them. `parent` of its root is null. `outside` hears of all other elements.
 * @throws UnreadableDocumentError as `walkXml`, and `too-large` for a text of more than 5 million characters in a wanted element
 */
export function eachElement(
  source: string,
  isWanted: (tag: XmlTag) => boolean,
  take: (element: XmlElement) => void,
  options: XmlOptions,
  outside: Pick<XmlHandlers, "open" | "close" | "unbound"> = {},
): void {
  let current: Growing | null = null;
  const parents: Growing[] = [];
  walkXml(
    source,
    {
      open(tag) {
        if (!current && !isWanted(tag)) {
          outside.open?.(tag);
          return;
        }
        const element = begun(tag, current);
        if (current) {
          current.children.push(element);
          parents.push(current);
        }
        current = element;
      },
      close(tag, at) {
        if (!current) {
          outside.close?.(tag, at);
          return;
        }
        current.inside = { start: current.tag.at.end, end: Math.max(current.tag.at.end, at.start) };
        current.at = { start: current.tag.at.start, end: at.end };
        const ended = current;
        current = parents.pop() ?? null;
        if (!current) take(ended);
      },
      text(text, at, isData) {
        if (text.length > LONGEST_TEXT && current) refuseText(source, at, options);
        current?.children.push({ kind: "text", text, isData, at });
      },
      comment: (text, at) => current?.children.push({ kind: "comment", text, at }),
      unbound: outside.unbound?.bind(outside),
      instruction: (target, body, at) =>
        current?.children.push({ kind: "instruction", text: `${target} ${body}`, at }),
    },
    options,
  );
}

function refuseText(source: string, { start }: Span, { format, part }: XmlOptions): never {
  const place = placeAt(source, start);
  throw new UnreadableDocumentError({ format, part, reason: "too-large", ...place });
}

function begun(tag: XmlTag, parent: XmlElement | null): Growing {
  return { kind: "element", tag, parent, children: [], at: tag.at, inside: tag.at };
}

/** The elements among the children, of that local name and namespace where given. */
export function childElements(parent: XmlElement, local?: string, uri?: string): XmlElement[] {
  return parent.children.filter(
    (node): node is XmlElement =>
      node.kind === "element" &&
      (local === undefined || node.tag.local === local) &&
      (uri === undefined || node.tag.uri === uri),
  );
}

/** The first child element of a local name, or null. */
export function childElement(parent: XmlElement, local: string): XmlElement | null {
  return childElements(parent, local)[0] ?? null;
}

/** All characters within, in order. */
export function textOf(element: XmlElement): string {
  return element.children
    .map((node) => (node.kind === "element" ? textOf(node) : node.kind === "text" ? node.text : ""))
    .join("");
}

/** The value of an attribute by its local name, whatever its prefix; null for none. */
export function attributeOf({ attributes }: XmlTag, local: string): string | null {
  const plain = attributes.get(local);
  if (plain !== undefined) return plain;
  for (const [name, value] of attributes) if (name.endsWith(`:${local}`)) return value;
  return null;
}
