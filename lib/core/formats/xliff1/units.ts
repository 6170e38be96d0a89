import type { Span } from "#lib/core/text/tokens.ts";
import { eachElement, type XmlElement } from "../xml/tree.ts";
import type { XmlHandlers, XmlOptions, XmlTag } from "../xml/walk-xml.ts";
import { type Definitions, GrowingDefinitions, holdsDefinitions } from "./definitions.ts";

/** What stands around a unit. */
export interface UnitContext {
  /** The attributes of the `file` it is in; empty for none. */
  readonly file: ReadonlyMap<string, string>;
  /** A `group` around it, or the unit itself, is not to be translated. */
  readonly isProtected: boolean;
  readonly definitions: Definitions;
}

/** What is heard of an XLIFF 1 document. */
export interface UnitHandlers {
  root(tag: XmlTag): void;
  unit(unit: XmlElement, context: UnitContext): void;
  unbound(prefix: string, at: Span): void;
}

/**
 * Hands over the `trans-unit`s of a document, one at a time, in order. Elements are known by their local names, since older versions
 * have no namespace and many files have a wrong one.
 */
export function eachUnit(source: string, handlers: UnitHandlers, options: XmlOptions): void {
  const around = new Surroundings(handlers);
  eachElement(
    source,
    (tag) => tag.local === "trans-unit" || holdsDefinitions(tag),
    (element) => {
      if (element.tag.local === "trans-unit") around.unit(element);
      else around.definitions.add(element);
    },
    options,
    around,
  );
}

class Surroundings implements Pick<XmlHandlers, "open" | "close" | "unbound"> {
  /** The same throughout: it grows, and forgets what belongs to one file when another begins. */
  readonly definitions = new GrowingDefinitions();
  readonly #handlers: UnitHandlers;
  readonly #protected: boolean[] = [];
  #file: ReadonlyMap<string, string> = new Map();

  constructor(handlers: UnitHandlers) {
    this.#handlers = handlers;
  }

  unit(unit: XmlElement): void {
    const isProtected = this.#isProtected(unit.tag);
    const { definitions } = this;
    this.#handlers.unit(unit, { file: this.#file, isProtected, definitions });
  }

  open(tag: XmlTag): void {
    if (this.#protected.length === 0) this.#handlers.root(tag);
    if (tag.local === "file") {
      this.#file = tag.attributes;
      this.definitions.tagNames.clear();
    }
    this.#protected.push(this.#isProtected(tag));
  }

  close(): void {
    this.#protected.pop();
  }

  unbound(prefix: string, at: Span): void {
    this.#handlers.unbound(prefix, at);
  }

  #isProtected({ attributes }: XmlTag): boolean {
    const said = attributes.get("translate");
    return said === undefined ? (this.#protected.at(-1) ?? false) : said === "no";
  }
}
