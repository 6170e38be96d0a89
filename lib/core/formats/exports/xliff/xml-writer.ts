import {
  escapeAttribute,
  escapeXml,
  illegalCharacters,
  withoutIllegal,
} from "../../xml/characters.ts";

/** Attributes in order; those without a value are left out. */
export type Attributes = Readonly<Record<string, string | number | null | undefined>>;

/** A start tag, or an empty one. Characters that XML cannot hold are left out. */
export function startTag(name: string, attributes: Attributes, end: ">" | "/>" = ">"): string {
  let tag = `<${name}`;
  for (const [key, value] of Object.entries(attributes)) {
    if (value === null || value === undefined) continue;
    tag += ` ${key}="${escapeAttribute(held(`${value}`))}"`;
  }
  return tag + end;
}

/** An element with content that is XML already; an empty tag where there is none. */
export function element(name: string, attributes: Attributes, content: string): string {
  if (content === "") return startTag(name, attributes, "/>");
  return `${startTag(name, attributes)}${content}</${name}>`;
}

/** Text as content, without what XML cannot hold. */
export function textContent(text: string): string {
  return escapeXml(held(text));
}

function held(text: string): string {
  return illegalCharacters(text).length === 0 ? text : withoutIllegal(text);
}
