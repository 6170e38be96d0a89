import { type GroupPlace, type ParagraphGroup, placesOf } from "#lib/core/diff/documents/groups.ts";
import type { Piece } from "#lib/core/diff/pieces.ts";
import { charactersOf } from "#lib/core/diff/units/clusters.ts";
import { type ComparedDocuments, piecesOfGroup } from "./diff-document.ts";

/** How a report sets off what changed. */
export interface ReportStyle {
  /** What stands at the head of a place: its sign and numbers. */
  heading(text: string): string;
  piece(piece: Piece): string;
}

const MARKS = {
  same: ["", ""],
  deleted: ["[-", "-]"],
  inserted: ["{+", "+}"],
  "moved-away": ["[-", "-]"],
  "moved-here": ["{+", "+}"],
} as const;

/** Writes a piece as `[-deleted-]` or `{+inserted+}`, the same text as it is. */
export function markedPiece({ kind, text }: Piece): string {
  const [open, close] = MARKS[kind];
  return open + text + close;
}

/** Signs alone, for files and pipes. */
export const plainStyle: ReportStyle = { heading: (text) => text, piece: markedPiece };

/**
 * Writes what became of each paragraph, one place a line, numbered from 1 before and after: `~ 3 → 4` edited, `+` new,
 * `-` deleted, `<` split, `>` merged, `»` moved here, `«` moved away. Paragraphs that stayed the same are only counted.
 */
export function documentReport(compared: ComparedDocuments, style: ReportStyle): string {
  const lines: string[] = [];
  let same = 0;
  const countSame = () => {
    if (same > 0) lines.push(style.heading(`= ${same}`));
    same = 0;
  };
  for (const place of placesOf(compared.groups)) {
    if (place.group.kind === "same" && !place.group.isMoved) {
      same++;
      continue;
    }
    countSame();
    lines.push(`${style.heading(headingOf(place))} ${wordsOf(place, compared, style)}`.trimEnd());
  }
  countSame();
  return lines.map((line) => `${line}\n`).join("");
}

const SIGNS = {
  same: "=",
  edited: "~",
  inserted: "+",
  deleted: "-",
  split: "<",
  merged: ">",
} as const;

function headingOf({ group, isOrigin }: GroupPlace): string {
  const sign = group.isMoved ? (isOrigin ? "«" : "»") : SIGNS[group.kind];
  const [a, b] = [numbers(group.fromA, group.toA), numbers(group.fromB, group.toB)];
  return `${sign} ${[a, b].filter((some) => some !== "").join(" → ")}`;
}

function numbers(from: number, to: number): string {
  if (from === to) return "";
  return to - from === 1 ? `${to}` : `${from + 1}–${to}`;
}

function wordsOf(place: GroupPlace, compared: ComparedDocuments, style: ReportStyle): string {
  if (place.isOrigin)
    return style.piece({ kind: "moved-away", text: opening(place.group, compared) });
  return piecesOfGroup(place.group, compared).map(style.piece).join("").replace(/\n/g, "\n  ");
}

// At the place it left a paragraph is only named; its words stand where it is now.
const OPENING = 60;

// In code units: made of longer characters it is cut shorter.
const LONGEST_OPENING = 10 * OPENING;

function opening({ fromA }: ParagraphGroup, { before }: ComparedDocuments): string {
  const characters = charactersOf((before[fromA] ?? "").slice(0, LONGEST_OPENING));
  const words = characters.slice(0, OPENING).join("");
  return characters.length > OPENING ? `${words}…` : words;
}
