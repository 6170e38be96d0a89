import { codeIndex } from "#lib/core/text/codes.ts";
import type { FormatName } from "../opened-file.ts";
import { type Splice, splicesFor } from "../pieces.ts";
import type { EditedSource, IndexedLoss, TextEdit } from "../text/text-file.ts";
import { type PlacedParagraph, writeSurely } from "../text/write-surely.ts";
import type { CueDialect } from "./cue-items.ts";
import { readCues } from "./read-cues.ts";

/** A file of subtitles that is written into. */
export interface CueSource {
  readonly source: string;
  readonly name: FormatName;
  readonly dialect: CueDialect;
  readonly paragraphs: readonly PlacedParagraph[];
  readonly lineEnd: string;
  canHold(character: string): boolean;
}

const WAYS = ["splices", "anew"] as const;
type Way = (typeof WAYS)[number];

/** Writes edits into cues: none gets a blank line, which would end it, or an arrow, which would begin another. */
export function writeCues(
  cues: CueSource,
  edits: readonly TextEdit<PlacedParagraph>[],
): EditedSource {
  const { source, name, dialect, paragraphs } = cues;
  const writer = {
    source,
    paragraphs,
    ways: WAYS,
    read: (written: string) => readCues(written, name, dialect).paragraphs,
    compose: (paragraph: PlacedParagraph, text: string, way: Way) =>
      composed(cues, paragraph, text, way),
    fit: (text: string) => fitted(text, dialect),
    keeps: () => true,
  };
  const { source: written, losses } = writeSurely(writer, edits);
  return {
    source: written,
    losses: [...losses, ...edits.flatMap((edit) => arrowLosses(edit, dialect))],
  };
}

const ARROW = /--+>/g;

function fitted(text: string, { hasReferences }: CueDialect): string {
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  const joined = lines.join("\n");
  return hasReferences ? joined : joined.replace(ARROW, "->");
}

function arrowLosses(
  { text, index }: TextEdit<PlacedParagraph>,
  { hasReferences }: CueDialect,
): IndexedLoss[] {
  if (hasReferences || text.search(ARROW) === -1) return [];
  return [{ code: "character-left-out", subject: "-->", paragraph: index }];
}

function composed(
  { dialect, lineEnd, canHold }: CueSource,
  { pieces, codes, start, end }: PlacedParagraph,
  text: string,
  way: Way,
): readonly Splice[] {
  const write = (typed: string) =>
    (dialect.hasReferences ? escaped(typed, canHold) : typed).replace(/\n/g, lineEnd);
  const code = (index: number) => codes[index]?.markup ?? null;
  if (text === "") return [{ start, end, text }];
  if (way === "splices") return splicesFor(pieces, text, { write, code }, start);
  const written = (text.match(PARTS) ?? []).map((part) => {
    const index = codeIndex(part);
    return index === null ? write(part) : (code(index) ?? "");
  });
  return [{ start, end, text: written.join("") }];
}

const PARTS = /[\u{100000}-\u{10fffd}]|[^\u{100000}-\u{10fffd}]+/gu;

const REFERENCES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

function escaped(text: string, canHold: (character: string) => boolean): string {
  return text.replace(/[&<>]|\P{ASCII}/gu, (character) => {
    const reference = Object.hasOwn(REFERENCES, character) ? REFERENCES[character] : undefined;
    if (reference) return reference;
    return canHold(character) ? character : `&#x${character.codePointAt(0)?.toString(16)};`;
  });
}
