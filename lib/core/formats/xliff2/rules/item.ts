import type { XmlElement, XmlNode } from "../../xml/tree.ts";
import type { XmlTag } from "../../xml/walk-xml.ts";
import { attributesOf, type NamedAttribute, type Names, namesWithin } from "../names.ts";

/** An element as the rules look at it: with its namespaces resolved, without positions inside of it. */
export interface Item {
  readonly tag: XmlTag;
  readonly local: string;
  readonly uri: string;
  /** Attributes of namespaces. */
  readonly foreign: readonly NamedAttribute[];
  readonly children: readonly Item[];
  /** What characters it holds itself: none, white space only, or others. */
  readonly text: "none" | "space" | "some";
  readonly parent: Item | null;
}

/** An element and all within it. */
export function itemOf(
  { tag, children: nodes }: XmlElement,
  outer: Names,
  parent: Item | null,
): Item {
  const names = namesWithin(outer, tag);
  const children: Item[] = [];
  const { local, uri } = tag;
  const foreign = foreignOf(tag, names);
  const item: Item = { tag, local, uri, foreign, children, text: textIn(nodes), parent };
  for (const node of nodes) {
    if (node.kind === "element") children.push(itemOf(node, names, item));
  }
  return item;
}

/** An element without what is in it. */
export function itemOfTag(tag: XmlTag, names: Names, parent: Item | null): Item {
  const { local, uri } = tag;
  return { tag, local, uri, foreign: foreignOf(tag, names), children: [], text: "none", parent };
}

const NONE: readonly NamedAttribute[] = [];

function foreignOf(tag: XmlTag, names: Names): readonly NamedAttribute[] {
  for (const name of tag.attributes.keys()) {
    if (name.includes(":")) return attributesOf(tag, names).filter(({ uri }) => uri !== "");
  }
  return NONE;
}

function textIn(nodes: readonly XmlNode[]): Item["text"] {
  let text: Item["text"] = "none";
  for (const node of nodes) {
    if (node.kind !== "text") continue;
    if (/\S/.test(node.text)) return "some";
    text = "space";
  }
  return text;
}

/** An attribute of the element itself. */
export function own({ tag }: Item, name: string): string | undefined {
  return tag.attributes.get(name);
}

/** An attribute of a namespace. */
export function foreign(item: Item, uri: string, local: string): string | undefined {
  return item.foreign.find((each) => each.uri === uri && each.local === local)?.value;
}

/** Where an element begins. */
export function startOf({ tag }: Item): number {
  return tag.at.start;
}

/** All elements within, itself first, in order. */
export function within(item: Item): Item[] {
  const items: Item[] = [];
  collect(item, items);
  return items;
}

function collect(item: Item, items: Item[]): void {
  items.push(item);
  for (const child of item.children) collect(child, items);
}
