import { isValueName, VALUE_KINDS, type ValueKind } from "./values.ts";

/** What an element may hold. */
export interface Grammar {
  readonly attributes: ReadonlyMap<string, ValueKind>;
  readonly required: readonly string[];
  /** Attributes of other namespaces may stand on it. */
  readonly isOpen: boolean;
  readonly mayHoldText: boolean;
  /** What its children are, in this order. */
  readonly slots: readonly Slot[];
}

/** Places for children of some names; `other` is any element of another namespace. */
export interface Slot {
  readonly names: ReadonlySet<string>;
  readonly least: number;
  readonly most: number;
}

/**
 * Reads a grammar from two lines. Attributes: `name`, `name:kind`, with `!` where required; `*` admits those of other namespaces.
 * Children: names in their order, alternatives joined by `|`, with `?`, `*` or `+` as in a DTD; `text` admits characters.
 */
export function grammar(attributes: string, content = ""): Grammar {
  const words = attributes.split(" ").filter(Boolean);
  const named = words.filter((word) => word !== "*").map(attributeOf);
  const parts = content.split(" ").filter(Boolean);
  return {
    attributes: new Map(named.map(({ name, kind }) => [name, kind])),
    required: named.filter(({ isRequired }) => isRequired).map(({ name }) => name),
    isOpen: words.includes("*"),
    mayHoldText: parts.includes("text"),
    slots: parts.filter((part) => part !== "text").map(slotOf),
  };
}

function attributeOf(word: string) {
  const [, name = word, required, kind = "any"] =
    /^((?:xml:)?[^:!]+)(!?)(?::(.*))?$/.exec(word) ?? [];
  if (!isValueName(kind)) throw new Error(`Expected a kind of values: got ${kind}`);
  return { name, isRequired: required === "!", kind: VALUE_KINDS[kind] };
}

function slotOf(part: string): Slot {
  const [, names = part, many] = /^(.*?)([?*+]?)$/.exec(part) ?? [];
  return {
    names: new Set(names.split("|")),
    least: many === "?" || many === "*" ? 0 : 1,
    most: many === "*" || many === "+" ? Number.POSITIVE_INFINITY : 1,
  };
}
