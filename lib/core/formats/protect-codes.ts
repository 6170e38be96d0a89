import { codeCharacter, hasCodes, MOST_CODES } from "#lib/core/text/codes.ts";
import type { Span } from "#lib/core/text/tokens.ts";
import type { Code } from "./opened-file.ts";
import { type Piece, textOfPieces } from "./pieces.ts";
import { UnreadableDocumentError } from "./unreadable.ts";

/** A stretch of a text that is to be a code. An `open` belongs together with the next `close` of its label. */
export interface FoundCode extends Span {
  readonly kind: Code["kind"];
  readonly label: string;
}

/** A paragraph with its codes: pieces with a character for each of them, and what they stand for. */
export interface ProtectedText {
  readonly text: string;
  readonly pieces: readonly Piece[];
  readonly codes: readonly Code[];
  /** The whole source of each code. */
  readonly sources: readonly string[];
}

export interface ProtectionOptions {
  /** The stretches to protect in a text, in order; those of the private plane are protected always. */
  find?(text: string): FoundCode[];
  /** For a paragraph that is too large. */
  readonly format: string;
  readonly at: { readonly part?: string; readonly line: number; readonly column: number };
}

// A paragraph of a book seldom has 10 kB; comparing, aligning and checking take time by the length of a paragraph.
const LONGEST_PARAGRAPH = 1024 * 1024;
const PRIVATE = /[\u{100000}-\u{10fffd}]/gu;
const LONGEST_SHOWN = 200;

/**
 * Puts codes in the place of what must not be typed over: of what `find` finds in the text of the pieces, and of characters that stand for
 * codes themselves. Linear.
 * @throws UnreadableDocumentError `too-large` for a paragraph that is too long or has too many codes
 */
export function protectCodes(
  pieces: readonly Piece[],
  source: string,
  options: ProtectionOptions,
): ProtectedText {
  const text = textOfPieces(pieces);
  const found = options.find?.(text) ?? [];
  const all = withPrivate(text, found);
  if (text.length > LONGEST_PARAGRAPH || all.length > MOST_CODES) {
    throw new UnreadableDocumentError({ ...options, ...options.at, reason: "too-large" });
  }
  if (all.length === 0) return { text, pieces, codes: [], sources: [] };
  const cut = cutter(pieces);
  const out: Piece[] = [];
  const codes: Code[] = [];
  const sources: string[] = [];
  for (const code of pairs(all)) {
    for (const piece of cut(code.start)) out.push(piece);
    const parts = cut(code.end);
    const [first, last] = [parts[0], parts.at(-1)];
    if (!first || !last) throw new Error(`Expected a source for ${code.label} at ${code.start}`);
    const span = { start: first.source.start, end: last.source.end };
    const written = parts.map((part) => source.slice(part.source.start, part.source.end)).join("");
    out.push({ text: codeCharacter(codes.length), source: span, exact: false });
    const { kind, partner, label } = code;
    codes.push({ kind, partner, label, source: written.slice(0, LONGEST_SHOWN) });
    sources.push(written);
  }
  for (const piece of cut(text.length)) out.push(piece);
  return { text: textOfPieces(out), pieces: out, codes, sources };
}

function withPrivate(text: string, found: readonly FoundCode[]): readonly FoundCode[] {
  if (!hasCodes(text)) return found;
  const own = Array.from(text.matchAll(PRIVATE), ({ index, 0: character }): FoundCode => {
    const label = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()}`;
    return { start: index, end: index + character.length, kind: "single", label };
  });
  const all = [...found, ...own].sort((a, b) => a.start - b.start || b.end - a.end);
  let read = 0;
  return all.filter(({ start, end }) => {
    if (start < read) return false;
    read = end;
    return true;
  });
}

function pairs(found: readonly FoundCode[]): (FoundCode & { readonly partner: number | null })[] {
  const open = new Map<string, number[]>();
  const partners = new Map<number, number>();
  for (const [index, { kind, label }] of found.entries()) {
    if (kind === "open") {
      const sameLabel = open.get(label);
      if (sameLabel) sameLabel.push(index);
      else open.set(label, [index]);
    }
    const partner = kind === "close" ? open.get(label)?.pop() : undefined;
    if (partner === undefined) continue;
    partners.set(partner, index);
    partners.set(index, partner);
  }
  return found.map((code, index) => ({ ...code, partner: partners.get(index) ?? null }));
}

/** Hands out pieces up to an offset of their text, asked in order; one that cannot be cut goes as a whole. */
function cutter(pieces: readonly Piece[]): (until: number) => Piece[] {
  let index = 0;
  let at = 0;
  let within = 0;
  return (until) => {
    const taken: Piece[] = [];
    for (let piece = pieces[index]; piece && at < until; piece = pieces[index]) {
      const left = piece.text.length - within;
      const length = piece.exact ? Math.min(left, until - at) : left;
      taken.push(within === 0 && length === left ? piece : cutOut(piece, within, length));
      at += length;
      within += length;
      if (within < piece.text.length) break;
      index += 1;
      within = 0;
    }
    return taken;
  };
}

function cutOut({ text, source }: Piece, from: number, length: number): Piece {
  const start = source.start + from;
  return {
    text: text.slice(from, from + length),
    source: { start, end: start + length },
    exact: true,
  };
}
