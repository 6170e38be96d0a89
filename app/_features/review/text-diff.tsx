"use client";

import { useMemo } from "react";
import { DiffText } from "#app/_ui/diff-text.tsx";
import { piecesOf } from "#lib/core/diff/pieces.ts";
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
  return <DiffText pieces={pieces} />;
}
