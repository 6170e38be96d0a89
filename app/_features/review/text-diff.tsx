"use client";

import { useMemo } from "react";
import { type Piece, piecesOf } from "#lib/core/diff/pieces.ts";
import { diffTexts } from "#lib/core/diff/texts.ts";
import { shortened } from "./shortened-pieces.ts";

interface Props {
  readonly before: string;
  readonly after: string;
  readonly language: string;
  /** How many characters of unchanged text to show beside each change; all of it where absent. */
  readonly context?: number;
}

/** The word diff of two texts, deletions struck through and insertions underlined. */
export function TextDiff({ before, after, language, context }: Props) {
  const pieces = useMemo(() => {
    const all = piecesOf(before, after, diffTexts(before, after, language).changes);
    return context === undefined ? all : shortened(all, context);
  }, [before, after, language, context]);
  let offset = 0;
  return pieces.map((piece) => {
    offset += piece.text.length;
    return <DiffPiece key={`${piece.kind}-${offset}`} piece={piece} />;
  });
}

function DiffPiece({ piece: { kind, text } }: { readonly piece: Piece }) {
  if (kind === "same") return text;
  if (kind === "deleted") {
    return <del className="rounded-sm bg-mark-deleted px-0.5 line-through">{visible(text)}</del>;
  }
  return (
    <ins className="rounded-sm bg-mark-inserted px-0.5 underline underline-offset-2">
      {visible(text)}
    </ins>
  );
}

/** A change that is white space alone is written with signs, or nobody would see it. */
function visible(text: string): string {
  if (text.trim() !== "") return text;
  return text
    .replace(/[\u00a0\u202f]/g, "⍽")
    .replace(/\n/g, "⏎")
    .replace(/\s/g, "␣");
}
