import { mergeDocuments } from "#lib/core/diff/documents/merge.ts";
import type { MergedParagraph, MergedPart } from "#lib/core/diff/documents/merging/parts.ts";
import { lineEndOf } from "#lib/core/formats/text/line-ends.ts";
import { splitParagraphs } from "#lib/core/text/paragraphs.ts";

/** A merged file, and whether it holds no conflict. */
export interface MergedFile {
  readonly text: string;
  readonly isClean: boolean;
}

/**
 * Merges two versions of a text file paragraph by paragraph. White space between paragraphs is kept as the versions have
 * it. A conflict is written between markers, our version first, then the base, then theirs.
 */
export function mergeFiles(
  base: string,
  ours: string,
  theirs: string,
  language: string,
): MergedFile {
  const files = { base: spacedOf(base), ours: spacedOf(ours), theirs: spacedOf(theirs) };
  const parts = mergeDocuments(
    files.base.paragraphs,
    files.ours.paragraphs,
    files.theirs.paragraphs,
    language,
  );
  return { text: written(parts, files), isClean: parts.every(({ kind }) => kind === "merged") };
}

/** A text as its paragraphs and what stands between them: gap n before paragraph n, the last one at the end. */
interface SpacedText {
  readonly paragraphs: readonly string[];
  readonly gaps: readonly string[];
  readonly usualGap: string;
  readonly lineEnd: string;
}

function spacedOf(text: string): SpacedText {
  const { separator, paragraphs } = splitParagraphs(text);
  const lineEnd = lineEndOf(text);
  const ends = [0, ...paragraphs.map(({ end }) => end)];
  return {
    paragraphs: paragraphs.map((paragraph) => paragraph.text),
    gaps: ends.map((end, at) => text.slice(end, paragraphs[at]?.start ?? text.length)),
    usualGap: separator === "line" ? lineEnd : lineEnd + lineEnd,
    lineEnd,
  };
}

interface Files {
  readonly base: SpacedText;
  readonly ours: SpacedText;
  readonly theirs: SpacedText;
}

type Place = Pick<MergedParagraph, "base" | "ours" | "theirs">;

const START: Place = { base: -1, ours: -1, theirs: -1 };

function written(parts: readonly MergedPart[], files: Files): string {
  const end = {
    base: files.base.paragraphs.length,
    ours: files.ours.paragraphs.length,
    theirs: files.theirs.paragraphs.length,
  };
  const { usualGap, lineEnd } = files.ours;
  let text = "";
  let last: Place | null = START;
  for (const part of parts) {
    if (part.kind === "conflict") {
      const isBehindText = last !== null && last !== START;
      text += (isBehindText ? usualGap : "") + conflictText(part, files.ours);
      last = null;
      continue;
    }
    for (const paragraph of part.paragraphs) {
      // A conflict ends its own line.
      text += last ? gapBetween(last, paragraph, files) : usualGap.slice(lineEnd.length);
      text += paragraph.text;
      last = paragraph;
    }
  }
  return last ? text + gapBetween(last, end, files) : text;
}

// As both versions have it, or the one that changed it; where these two never stood side by side, as is usual there.
function gapBetween(before: Place, after: Place, { base, ours, theirs }: Files): string {
  const was = gapIn(base, before.base, after.base);
  const mine = gapIn(ours, before.ours, after.ours);
  const other = gapIn(theirs, before.theirs, after.theirs);
  if (mine === null && other === null) {
    const isAtEnd = after.ours === ours.paragraphs.length;
    return (before === START ? ours.gaps[0] : isAtEnd ? ours.gaps.at(-1) : ours.usualGap) ?? "";
  }
  return (mine === null || (mine === was && other !== null) ? other : mine) ?? "";
}

function gapIn({ gaps }: SpacedText, before: number | null, after: number | null): string | null {
  return before !== null && after === before + 1 ? (gaps[after] ?? null) : null;
}

type Conflict = Extract<MergedPart, { kind: "conflict" }>;

function conflictText({ base, ours, theirs }: Conflict, { usualGap, lineEnd }: SpacedText): string {
  return [
    "<<<<<<< ours",
    ...(ours.length > 0 ? [ours.join(usualGap)] : []),
    "||||||| base",
    ...(base.length > 0 ? [base.join(usualGap)] : []),
    "=======",
    ...(theirs.length > 0 ? [theirs.join(usualGap)] : []),
    ">>>>>>> theirs",
    "",
  ].join(lineEnd);
}
