"use client";

import { type ReactNode, useId, useState } from "react";
import type { Piece } from "#lib/core/diff/pieces.ts";
import { DiffMark } from "./diff-mark.tsx";
import { isTogether } from "./diff-piece.ts";
import { MovedWords } from "./moved-words.tsx";
import { ReadText } from "./read-text.tsx";
import { SignedText } from "./signed-text.tsx";

/**
 * A diff as text: deletions struck through, insertions underlined, both said to who cannot see them. Words that moved have a number
 * at both ends; each end leads to the other.
 */
export function DiffText({ pieces }: { readonly pieces: readonly Piece[] }) {
  const id = useId();
  const [lit, setLit] = useState<number | null>(null);
  let offset = 0;
  return pieces.map((piece, at): ReactNode => {
    offset += piece.text.length;
    const key = `${piece.kind}-${offset}`;
    if (piece.kind === "same") return <ReadText key={key} text={piece.text} />;
    if (piece.kind === "moved-away" || piece.kind === "moved-here") {
      const { move = 0 } = piece;
      return (
        <MovedWords
          key={key}
          id={id}
          piece={piece}
          move={move}
          isLit={lit === move}
          onLight={setLit}
        />
      );
    }
    const [before, after] = [pieces[at - 1], pieces[at + 1]];
    if (before && isTogether(before, piece)) return null;
    if (after && isTogether(piece, after)) return <Slip key={key} was={piece} is={after} />;
    return (
      <DiffMark key={key} kind={piece.kind} text={piece.text}>
        <SignedText {...piece} />
      </DiffMark>
    );
  });
}

/** A change within one word. */
function Slip({ was, is }: { readonly was: Piece; readonly is: Piece }) {
  const [gone, come] = [was.marks?.[0], is.marks?.[0]];
  if (!gone || !come) return null;
  return (
    <>
      <ReadText text={was.text.slice(0, gone.start)} />
      <Part kind="deleted" piece={was} span={gone} />
      <Part kind="inserted" piece={is} span={come} />
      <ReadText text={was.text.slice(gone.end)} />
    </>
  );
}

interface PartProps {
  readonly kind: "deleted" | "inserted";
  readonly piece: Piece;
  readonly span: { readonly start: number; readonly end: number };
}

function Part({ kind, piece: { text, signs }, span }: PartProps) {
  if (span.start === span.end) return null;
  return (
    <DiffMark kind={kind} text={text.slice(span.start, span.end)} isWithin>
      <SignedText text={text} signs={signs} {...span} />
    </DiffMark>
  );
}
