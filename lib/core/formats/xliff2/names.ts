import type { XmlTag } from "../xml/walk-xml.ts";

/** Namespaces by prefix. */
export type Names = ReadonlyMap<string, string>;

export const XML = "http://www.w3.org/XML/1998/namespace";

/** What is bound before anything is. */
export const PREDEFINED_NAMES: Names = new Map([["xml", XML]]);

/** The prefixes that are bound in an element: those outside of it and what it binds itself. */
export function namesWithin(outer: Names, { attributes }: XmlTag): Names {
  let names: Map<string, string> | null = null;
  for (const [name, value] of attributes) {
    if (!name.startsWith("xmlns:")) continue;
    names ??= new Map(outer);
    names.set(name.slice("xmlns:".length), value);
  }
  return names ?? outer;
}

/** An attribute by its namespace; empty for those of the element itself, `?prefix` for a prefix that is not bound. */
export interface NamedAttribute {
  readonly uri: string;
  readonly local: string;
  readonly value: string;
}

/** The attributes of a tag but for those that bind prefixes, in order. */
export function attributesOf({ attributes }: XmlTag, names: Names): NamedAttribute[] {
  const named: NamedAttribute[] = [];
  for (const [name, value] of attributes) {
    if (name === "xmlns" || name.startsWith("xmlns:")) continue;
    const colon = name.indexOf(":");
    const prefix = name.slice(0, Math.max(0, colon));
    const uri = colon === -1 ? "" : (names.get(prefix) ?? `?${prefix}`);
    named.push({ uri, local: name.slice(colon + 1), value });
  }
  return named;
}
