import { SaxesParser } from "saxes";
import type { Span } from "#lib/core/text/tokens.ts";
import { UnreadableDocumentError, type UnreadableReason } from "../unreadable.ts";
import { namespaceIn, PREDEFINED, prefixOf, type Scope, scopeWithin } from "./scope.ts";

/** A start tag: `name` with its prefix, `uri` and `local` resolved; an unbound prefix has the uri `?prefix`. */
export interface XmlTag {
  readonly name: string;
  readonly uri: string;
  readonly local: string;
  /** By qualified name, in the order of the source; values with entities decoded and white space normalised. */
  readonly attributes: ReadonlyMap<string, string>;
  /** The start tag itself; also the end tag where `isEmpty`. */
  readonly at: Span;
  /** Written as `<a/>`. */
  readonly isEmpty: boolean;
}

/** What is heard of an XML text, in order. Spans are half-open UTF-16 offsets into the source. */
export interface XmlHandlers {
  open?(tag: XmlTag): void;
  /** `at` is the end tag, or the whole `<a/>`. */
  close?(tag: XmlTag, at: Span): void;
  /** Characters with entities decoded and line ends folded to `\n`; `at` spans the whole `<![CDATA[…]]>` where `isData`. */
  text?(text: string, at: Span, isData: boolean): void;
  comment?(text: string, at: Span): void;
  instruction?(target: string, body: string, at: Span): void;
  doctype?(text: string, at: Span): void;
  /** A prefix that is not declared where it is used first; each is told once. */
  unbound?(prefix: string, at: Span): void;
}

export interface XmlOptions {
  /** For messages: the format, and the part of a package. */
  readonly format: string;
  readonly part?: string;
}

// The deepest real document seen has some 40 levels; a parser's own stack and every tree above it grow with depth.
const MOST_LEVELS = 200;
const MOST_ATTRIBUTES = 256;

// Written to the parser at a time, so that it never copies a large text.
const CHUNK = 65_536;

/**
 * Reads XML 1.0 strictly, with positions. Entities beyond the five of XML and character references are unknown; a document type may name an external
 * subset, which is never fetched, and may not declare entities. Linear in the length of `source`.
 * @throws UnreadableDocumentError `malformed`, `dtd-entities`, `too-deep`, `too-many-attributes` with line and column
 */
export function walkXml(source: string, handlers: XmlHandlers, options: XmlOptions): void {
  const parser = new SaxesParser({
    xmlns: false,
    position: true,
    defaultXMLVersion: "1.0",
    forceXMLVersion: true,
  });
  const fail = failing(options, parser);
  const open: XmlTag[] = [];
  const scopes: Scope[] = [PREDEFINED];
  let attributes: Map<string, string> | null = null;
  // Where the markup before ended: what comes next begins there, save that text lies between.
  let last = 0;
  const unbound = new Set<string>();
  const upTo = (end: number): Span => {
    const at = { start: last, end };
    last = end;
    return at;
  };
  parser.on("error", ({ message }) => fail("malformed", message.replace(/^\d+:\d+: /, "")));
  parser.on("doctype", (text) => {
    if (/<!ENTITY/.test(text)) fail("dtd-entities");
    const at = upTo(parser.position);
    handlers.doctype?.(text, at);
  });
  parser.on("xmldecl", () => upTo(parser.position));
  parser.on("processinginstruction", ({ target, body }) => {
    const at = upTo(parser.position);
    handlers.instruction?.(target, body, at);
  });
  // Heard before the `>` that ends it.
  parser.on("comment", (text) => {
    const at = upTo(parser.position + 1);
    handlers.comment?.(text, at);
  });
  // Heard behind the `<` of what follows.
  parser.on("text", (text) => {
    const at = upTo(parser.position - 1);
    if (open.length > 0) handlers.text?.(text, at, false);
  });
  parser.on("cdata", (text) => {
    const at = upTo(parser.position);
    handlers.text?.(text, at, true);
  });
  parser.on("opentagstart", () => {
    attributes = null;
    if (open.length >= MOST_LEVELS) fail("too-deep");
  });
  // One that is there twice is refused when the tag ends.
  parser.on("attribute", ({ name, value }) => {
    attributes ??= new Map();
    attributes.set(name, value);
    if (attributes.size > MOST_ATTRIBUTES) fail("too-many-attributes");
  });
  parser.on("opentag", ({ name, isSelfClosing: isEmpty }) => {
    const outer = scopes.at(-1) ?? PREDEFINED;
    const scope = attributes ? scopeWithin(outer, attributes) : outer;
    scopes.push(scope);
    const at = upTo(parser.position);
    const { uri, local } = resolve(name, scope);
    const tag: XmlTag = { name, uri, local, attributes: attributes ?? NONE, at, isEmpty };
    open.push(tag);
    if (handlers.unbound) tellUnbound(tag, scope, unbound, handlers);
    handlers.open?.(tag);
  });
  parser.on("closetag", () => {
    const tag = open.pop();
    scopes.pop();
    if (!tag) return;
    const at = tag.isEmpty ? tag.at : upTo(parser.position);
    handlers.close?.(tag, at);
  });
  for (let at = 0; at < source.length; at += CHUNK) parser.write(source.slice(at, at + CHUNK));
  parser.close();
}

const NONE: ReadonlyMap<string, string> = new Map();

function resolve(name: string, scope: Scope) {
  const prefix = prefixOf(name);
  const local = prefix === "" ? name : name.slice(prefix.length + 1);
  return { uri: namespaceIn(scope, prefix) ?? `?${prefix}`, local };
}

/** Tells of the prefixes of a tag that its scope does not know, unless they were told before. */
function tellUnbound(tag: XmlTag, scope: Scope, told: Set<string>, handlers: XmlHandlers): void {
  tellIfUnbound(tag.name, tag, scope, told, handlers);
  for (const name of tag.attributes.keys()) tellIfUnbound(name, tag, scope, told, handlers);
}

function tellIfUnbound(
  name: string,
  tag: XmlTag,
  scope: Scope,
  told: Set<string>,
  handlers: XmlHandlers,
): void {
  const prefix = prefixOf(name);
  if (prefix === "" || told.has(prefix) || namespaceIn(scope, prefix) !== null) return;
  told.add(prefix);
  handlers.unbound?.(prefix, tag.at);
}

function failing({ format, part }: XmlOptions, parser: { line: number; columnIndex: number }) {
  return (reason: UnreadableReason, detail?: string): never => {
    const { line, columnIndex } = parser;
    throw new UnreadableDocumentError({
      format,
      reason,
      part,
      line,
      column: columnIndex + 1,
      detail,
    });
  };
}
