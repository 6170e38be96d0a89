import { withoutCodes } from "#lib/core/text/codes.ts";
import type { CheckedDocument, Finding, Place } from "./check.ts";
import { type Cut, createCutter, folded } from "./dismissal-words.ts";

/**
 * Returns a name for each finding within one state of its document: the check, the language, the matched words, their
 * neighbours and the words of the evidence, without offsets. Edits elsewhere keep it; a change of these words does not.
 * Findings alike in all of this get an ordinal in the order given. What dismissals are matched by is `identify()`.
 */
export function fingerprintsOf(findings: readonly Finding[], document: CheckedDocument): string[] {
  const likenessOf = likenessReader(document, createCutter(document));
  return numbered(findings.map(likenessOf));
}

/** Returns a reader of what a finding has in common with those that only their order tells apart. */
export function likenessReader(
  document: CheckedDocument,
  cutOf: (place: Place) => Cut,
): (finding: Finding) => string {
  return (finding) => {
    const { inside, left, right } = cutOf(finding);
    const around = [left.slice(-NEIGHBOURS), inside.map(folded), right.slice(0, NEIGHBOURS)];
    const evidence = finding.evidence.map((place) => folded(textAt(place, document)));
    const words = [...around.map((part) => part.join(" ")), ...evidence];
    const language = document.editions[finding.edition]?.language ?? "und";
    return [finding.check, language, ...words].join(SEPARATOR);
  };
}

/** Returns the fingerprints of findings by their likenesses, in their order. */
export function numbered(likenesses: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return likenesses.map((likeness) => {
    const ordinal = seen.get(likeness) ?? 0;
    seen.set(likeness, ordinal + 1);
    return hashOf([likeness, String(ordinal)]);
  });
}

// Stands in no text: readers of files refuse or drop control characters.
const SEPARATOR = "\u001f";

// Enough to tell apart two uses in one sentence; few enough that an edit in the next clause does not reach them.
const NEIGHBOURS = 3;

function textAt({ edition, paragraph, start, end }: Place, document: CheckedDocument): string {
  return withoutCodes(document.editions[edition]?.paragraphs[paragraph]?.slice(start, end) ?? "");
}

// FNV-1a over UTF-16 code units, twice with different starts: 64 bits, so that two of a million findings meet once in 10⁷ documents.
const FNV_PRIME = 0x01000193;
const FNV_OFFSETS = [0x811c9dc5, 0x050c5d1f] as const;

/** Returns 16 hexadecimal digits that stand for `parts`, which must not hold the control character U+001F. */
export function hashOf(parts: readonly string[]): string {
  const text = parts.join(SEPARATOR);
  return FNV_OFFSETS.map((offset) => fnv1a(text, offset).toString(16).padStart(8, "0")).join("");
}

function fnv1a(text: string, offset: number): number {
  let state = offset;
  for (let at = 0; at < text.length; at++)
    state = Math.imul(state ^ text.charCodeAt(at), FNV_PRIME);
  return state >>> 0;
}
