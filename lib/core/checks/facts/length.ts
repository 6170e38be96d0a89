import type {
  DocumentCheck,
  Place,
  PlacedHit,
  PreparedDocument,
} from "#lib/core/checks/engine/check.ts";
import { LENGTH_EXAMPLES } from "./length-example.ts";
import { lengthRatio, type UsualLength, usualLength } from "./length-ratios.ts";

/**
 * Finds paragraphs that are much shorter or longer against their base than is usual in the document. Silent in documents of few longer
 * paragraphs, on short paragraphs, and where the length is right against the original.
 */
export const length = {
  id: "length",
  version: 1,
  languages: "all",
  needs: "document",
  mqm: "Accuracy/Omission",
  severity: "minor",
  isOptional: true,
  yieldsTo: [
    "missing-paragraph",
    "merged-paragraphs",
    "split-paragraph",
    "swapped-paragraphs",
    "untranslated-paragraph",
    "duplicated-paragraph",
  ],
  examples: LENGTH_EXAMPLES,
  run(document) {
    return document.editions.flatMap(({ basedOn }, edition) =>
      basedOn === null ? [] : oddLengths(document, basedOn, edition),
    );
  },
} as const satisfies DocumentCheck;

// In standard deviations: of a thousand paragraphs that differ by chance alone, not one.
const ODD = 4;
// Whatever the spread: by less, a translation may well differ.
const LEAST_DIFFERENCE = Math.log(1.5);
const USUAL = 2;

function oddLengths(document: PreparedDocument, base: number, edition: number): PlacedHit[] {
  const usual = usualLength(document, base, edition);
  if (!usual) return [];
  const isRight = againstOriginal(document, base, edition);
  const hits: PlacedHit[] = [];
  for (const row of document.rows.keys()) {
    const ratio = lengthRatio(document, base, edition, row);
    if (ratio === null || !isOdd(usual, ratio) || isRight(row)) continue;
    const place = longestParagraph(document, edition, row);
    if (place) hits.push(hitOn(place, ratio, usual, longestParagraph(document, base, row)));
  }
  return hits;
}

function isOdd({ median, spread }: UsualLength, ratio: number): boolean {
  const difference = Math.abs(ratio - median);
  return difference >= ODD * spread && difference >= LEAST_DIFFERENCE;
}

/** Tells of which rows the length is usual against the original, so that the base is the odd one. */
function againstOriginal(
  document: PreparedDocument,
  base: number,
  edition: number,
): (row: number) => boolean {
  const original = document.editions[base]?.basedOn ?? null;
  if (original === null) return () => false;
  const usual = usualLength(document, original, edition);
  return (row) => {
    const ratio = lengthRatio(document, original, edition, row);
    if (ratio === null || !usual) return false;
    return Math.abs(ratio - usual.median) <= USUAL * usual.spread;
  };
}

function longestParagraph(
  { editions, rows }: PreparedDocument,
  edition: number,
  row: number,
): Place | null {
  let longest: Place | null = null;
  for (const paragraph of rows[row]?.[edition] ?? []) {
    const end = editions[edition]?.paragraphs[paragraph]?.text.length ?? 0;
    if (end > (longest?.end ?? 0)) longest = { edition, paragraph, start: 0, end };
  }
  return longest;
}

function hitOn(place: Place, ratio: number, usual: UsualLength, source: Place | null): PlacedHit {
  const isShort = ratio < usual.median;
  return {
    ...place,
    variant: isShort ? "shorter" : "longer",
    mqm: isShort ? "Accuracy/Omission" : "Accuracy/Addition",
    values: { found: percent(ratio), usual: percent(usual.median) },
    confidence: 0.5,
    evidence: source ? [source] : [],
  };
}

function percent(ratio: number): string {
  return String(Math.round(100 * Math.exp(ratio)));
}
