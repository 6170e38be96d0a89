import { codeCharacter, hasCodes, MOST_CODES } from "#lib/core/text/codes.ts";
import type { Span } from "#lib/core/text/tokens.ts";
import type { Code } from "../opened-file.ts";
import type { Piece } from "../pieces.ts";
import { characterPieces } from "./characters.ts";
import type { InlineOptions, InlineRole, UnseenTag } from "./inline.ts";
import { childElements, type XmlElement, type XmlNode, type XmlText } from "./tree.ts";

// As `Code.source` promises.
const LONGEST_SOURCE = 200;

const CODE = /([\u{100000}-\u{10fffd}])/u;

const NO_CODES: readonly Code[] = [];

interface Placed {
  readonly kind: Code["kind"];
  readonly label: string;
  readonly key: string | null;
  readonly at: Span;
}

/** What is found of a paragraph while its nodes are read in order. */
export class GatheredInline {
  readonly pieces: Piece[] = [];
  readonly #codes: Placed[] = [];
  readonly #pairs = new Map<number, number>();
  readonly #unseen: UnseenTag[] = [];
  readonly #unopened: XmlElement[] = [];
  readonly #source: string;
  readonly #options: InlineOptions;

  constructor(source: string, options: InlineOptions) {
    this.#source = source;
    this.#options = options;
  }

  nodes(nodes: readonly XmlNode[]): void {
    for (const node of nodes) this.#node(node);
  }

  /** A section that is all of a paragraph may be edited inside. */
  section({ at }: XmlText): void {
    for (const piece of characterPieces(this.#source, at, true)) this.#characters(piece);
  }

  finished() {
    const [pairs, unseen, unopened] = [this.#pairs, this.#unseen, this.#unopened];
    const codeSpans = this.#codes.map(({ at }) => at);
    return { codes: this.#shown(), pieces: this.pieces, codeSpans, pairs, unseen, unopened };
  }

  #shown(): readonly Code[] {
    if (this.#codes.length === 0) return NO_CODES;
    const partners = new Map(this.#pairs);
    const openers = new Map<number, Placed | undefined>();
    for (const [open, close] of [...this.#pairs, ...this.#joinedByKey()]) {
      partners.set(open, close).set(close, open);
      openers.set(close, this.#codes[open]);
    }
    return this.#codes.map(({ kind, label, at }, index) => ({
      kind,
      partner: partners.get(index) ?? null,
      label: openers.get(index)?.label ?? label,
      source: this.#source.slice(at.start, Math.min(at.end, at.start + LONGEST_SOURCE)),
    }));
  }

  #joinedByKey(): Map<number, number> {
    const waiting = new Map<string, number>();
    const joined = new Map<number, number>();
    for (const [index, { kind, key }] of this.#codes.entries()) {
      if (key === null) continue;
      const open = waiting.get(key);
      if (kind === "open") waiting.set(key, index);
      if (kind !== "close" || open === undefined) continue;
      joined.set(open, index);
      waiting.delete(key);
    }
    return joined;
  }

  #node(node: XmlNode): void {
    if (node.kind === "element") this.#element(node);
    else if (node.kind === "text") this.#text(node);
    else this.#code({ kind: "single", label: NODE_LABELS[node.kind], key: null, at: node.at });
  }

  #text({ text, at, isData }: XmlText): void {
    if (!isData) {
      for (const piece of characterPieces(this.#source, at)) this.#characters(piece);
    } else if (hasCodes(text)) this.#code({ kind: "single", label: "CDATA", key: null, at });
    else if (text !== "") this.pieces.push({ text, source: at, exact: false });
  }

  // Characters that stand for codes elsewhere are protected as codes here.
  #characters(piece: Piece): void {
    if (!hasCodes(piece.text)) {
      this.pieces.push(piece);
      return;
    }
    let start = piece.source.start;
    for (const part of piece.exact ? piece.text.split(CODE) : [piece.text]) {
      const end = piece.exact ? start + part.length : piece.source.end;
      const at = { start, end };
      if (CODE.test(part)) this.#code({ kind: "single", label: "?", key: null, at });
      else if (part !== "") this.pieces.push({ text: part, source: at, exact: true });
      start = end;
    }
  }

  #element(element: XmlElement): void {
    const { at } = element;
    const role = this.#options.roleOf(element);
    if (role.as === "clear" || role.as === "absent") this.#unseenElement(element, role.as);
    else if (role.as === "whole") this.#whole(element, role);
    else if (element.tag.isEmpty) this.#code({ kind: "single", label: role.label, key: null, at });
    else this.#pair(role.label, element, element);
  }

  #whole(element: XmlElement, role: Extract<InlineRole, { as: "whole" }>): void {
    const [sub, ...others] = childElements(element, "sub").filter(({ tag }) => !tag.isEmpty);
    if (others.length > 0) this.#unopened.push(element);
    if (!sub || others.length > 0) this.#code({ ...role, at: element.at });
    else this.#pair(role.label, element, sub);
  }

  /** All of `outer` up to what `holder` holds is a code, and all behind that. */
  #pair(label: string, outer: XmlElement, { inside, children }: XmlElement): void {
    const open = this.#codes.length;
    const before = { start: outer.at.start, end: inside.start };
    this.#code({ kind: "open", label, key: null, at: before });
    this.nodes(children);
    this.#pairs.set(open, this.#codes.length);
    const behind = { start: inside.end, end: outer.at.end };
    this.#code({ kind: "close", label, key: null, at: behind });
  }

  #unseenElement({ tag, at, inside, children }: XmlElement, as: "clear" | "absent"): void {
    const element = at.start;
    if (as === "absent" || tag.isEmpty) {
      this.#unseen.push({ at, kind: "whole", element });
      return;
    }
    this.#unseen.push({ at: tag.at, kind: "open", element });
    this.nodes(children);
    this.#unseen.push({ at: { start: inside.end, end: at.end }, kind: "close", element });
  }

  #code(code: Placed): void {
    if (this.#codes.length >= MOST_CODES) this.#options.refuse(code.at.start);
    const text = codeCharacter(this.#codes.length);
    this.#codes.push(code);
    this.pieces.push({ text, source: code.at, exact: false });
  }
}

const NODE_LABELS = { comment: "!--", instruction: "?" } as const;
