import { tokenise } from "#lib/core/text/tokens.ts";
import type { CheckedDocument, Finding, Place } from "./check.ts";

/**
 * Returns the identity of each finding within its document, for dismissals that last: the check, the language, the
 * matched words, their neighbours and the words of the evidence, without offsets. Edits elsewhere keep it; a change of
 * these words does not. Findings alike in all of this get an ordinal in the order given, so that dismissing one does not
 * hide a second that appears.
 */
export function fingerprintsOf(findings: readonly Finding[], document: CheckedDocument): string[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const identity = identityOf(finding, document);
    const ordinal = seen.get(identity) ?? 0;
    seen.set(identity, ordinal + 1);
    return hash(`${identity}${SEPARATOR}${ordinal}`);
  });
}

// Stands in no text: readers of files refuse or drop control characters.
const SEPARATOR = "\u001f";

function identityOf(finding: Finding, document: CheckedDocument): string {
  const language = document.editions[finding.edition]?.language ?? "und";
  const words = wordsOf(textOf(finding, document), language);
  const evidence = finding.evidence.map((place) =>
    normal(textOf(place, document).slice(place.start, place.end)),
  );
  return [finding.check, language, ...wordsAround(words, finding), ...evidence].join(SEPARATOR);
}

interface Word {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

// Enough to tell apart two uses in one sentence; few enough that an edit in the next clause does not reach them.
const CONTEXT = 3;

function textOf(
  { edition, paragraph }: Pick<Place, "edition" | "paragraph">,
  document: CheckedDocument,
): string {
  return document.editions[edition]?.paragraphs[paragraph] ?? "";
}

// White space counts as it stands, since a doubled space is told by nothing else; its kind does not.
function wordsOf(text: string, language: string): Word[] {
  return tokenise(text, language).map(({ start, end, text: word }) => ({
    start,
    end,
    text: normal(word),
  }));
}

function normal(words: string): string {
  return words.normalize("NFC").toLowerCase().replace(/\s/gu, " ");
}

function wordsAround(words: readonly Word[], { start, end }: Finding): string[] {
  const inside = words.filter((word) => word.end > start && word.start < end);
  const left = words.filter((word) => word.end <= start && isSolid(word)).slice(-CONTEXT);
  const right = words.filter((word) => word.start >= end && isSolid(word)).slice(0, CONTEXT);
  return [left, inside, right].map((part) => part.map((word) => word.text).join(" "));
}

function isSolid({ text }: Word): boolean {
  return text.trim() !== "";
}

// FNV-1a over UTF-16 code units, twice with different starts: 64 bits, so that two of a million findings meet once in 10⁷ documents.
const FNV_PRIME = 0x01000193;
const FNV_OFFSETS = [0x811c9dc5, 0x050c5d1f] as const;

function hash(text: string): string {
  return FNV_OFFSETS.map((offset) => fnv1a(text, offset).toString(16).padStart(8, "0")).join("");
}

function fnv1a(text: string, offset: number): number {
  let state = offset;
  for (let at = 0; at < text.length; at++)
    state = Math.imul(state ^ text.charCodeAt(at), FNV_PRIME);
  return state >>> 0;
}
