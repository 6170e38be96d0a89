import { XML } from "../names.ts";
import type { Report } from "./breach.ts";
import { type ContentMatcher, contentMatcher } from "./content-matcher.ts";
import { CORE_GRAMMAR, CORE_GRAMMAR_2_2 } from "./core-grammar.ts";
import type { Grammar } from "./grammar.ts";
import { type Item, startOf } from "./item.ts";
import { MODULE_ATTRIBUTES, MODULE_GRAMMARS } from "./module-grammar.ts";
import { METADATA, SCHEMA_INSTANCE } from "./namespaces.ts";

/** Checks that elements hold what they may: attributes, their values, children in order, characters. */
export interface Structure {
  /** Checks an element and all of it that belongs to the standard. */
  check(item: Item): void;
  /** Checks an element whose children are told one by one. */
  checkTag(item: Item): void;
  children(item: Item): ContentMatcher | null;
  /** Tells a matcher of a child. */
  place(child: Item, parent: Item, matcher: ContentMatcher | null): void;
  end(item: Item, matcher: ContentMatcher | null): void;
}

/** The structure of a document whose core has the namespace `core`. */
export function structureOf(core: string, report: Report): Structure {
  const grammars = core.endsWith(":2.2") ? CORE_GRAMMAR_2_2 : CORE_GRAMMAR;
  const grammarOf = ({ uri, local }: Item): Grammar | null =>
    ownEntry(uri === core ? grammars : (ownEntry(MODULE_GRAMMARS, uri) ?? {}), local);
  const nameIn = (child: Item, parent: Item): string => {
    if (child.uri === parent.uri) return child.local;
    if (child.uri === core) return `xlf:${child.local}`;
    return child.uri === METADATA ? `mda:${child.local}` : `other:${child.local}`;
  };
  const structure: Structure = {
    check(item) {
      const grammar = grammarOf(item);
      if (!grammar) return reportUnknown(item, core, report);
      structure.checkTag(item);
      if (item.text === "some" && !grammar.mayHoldText) {
        report({ rule: "structure.text", at: startOf(item), detail: item.tag.name });
      }
      const matcher = contentMatcher(grammar);
      for (const child of item.children) structure.place(child, item, matcher);
      structure.end(item, matcher);
      for (const child of item.children) structure.check(child);
    },
    checkTag(item) {
      const grammar = grammarOf(item);
      if (!grammar) return reportUnknown(item, core, report);
      checkOwn(item, grammar, report);
      checkForeign(item, grammar, report);
    },
    children: (item) => {
      const grammar = grammarOf(item);
      return grammar && contentMatcher(grammar);
    },
    place(child, parent, matcher) {
      if (!matcher || matcher.add(nameIn(child, parent))) return;
      report({
        rule: "structure.child",
        at: startOf(child),
        detail: `${child.tag.name} in ${parent.tag.name}`,
      });
    },
    end(item, matcher) {
      const missing = matcher?.missing();
      if (missing)
        report({
          rule: "structure.missing",
          at: startOf(item),
          detail: `${missing} in ${item.tag.name}`,
        });
    },
  };
  return structure;
}

function ownEntry<T>(table: Readonly<Record<string, T>>, key: string): T | null {
  return Object.hasOwn(table, key) ? (table[key] ?? null) : null;
}

// Elements of other namespaces are somebody's extensions, and their own affair.
function reportUnknown({ uri, tag }: Item, core: string, report: Report): void {
  if (uri !== core && !Object.hasOwn(MODULE_GRAMMARS, uri)) return;
  report({ rule: "structure.element", at: tag.at.start, detail: tag.name });
}

function checkOwn({ tag }: Item, { attributes, required }: Grammar, report: Report): void {
  const at = tag.at.start;
  for (const [name, value] of tag.attributes) {
    if (name.includes(":") || name === "xmlns") continue;
    const kind = attributes.get(name);
    if (!kind) report({ rule: "structure.attribute", at, detail: `${tag.name} ${name}` });
    else if (!kind(value))
      report({ rule: "structure.value", at, detail: `${tag.name} ${name}="${value}"` });
  }
  for (const name of required) {
    if (!tag.attributes.has(name))
      report({ rule: "structure.required", at, detail: `${tag.name} ${name}` });
  }
}

function checkForeign(
  { tag, foreign }: Item,
  { attributes, isOpen }: Grammar,
  report: Report,
): void {
  const at = tag.at.start;
  for (const { uri, local, value } of foreign) {
    if (uri === SCHEMA_INSTANCE) continue;
    const isXml = uri === XML;
    const module = isXml ? null : ownEntry(MODULE_ATTRIBUTES, uri);
    const kind = isXml ? attributes.get(`xml:${local}`) : module && ownEntry(module, local);
    const isAdmitted = isXml || module ? kind && (isXml || isOpen) : isOpen;
    if (!isAdmitted)
      report({ rule: "structure.attribute", at, detail: `${tag.name} ${local} of ${uri}` });
    else if (kind && !kind(value)) {
      report({ rule: "structure.value", at, detail: `${tag.name} ${local}="${value}"` });
    }
  }
}
