import type { DocumentCheck, PlacedHit, PreparedEdition } from "#lib/core/checks/engine/check.ts";
import {
  closersOf,
  openerOf,
  type QuoteMark,
  readQuoteMarks,
} from "#lib/core/text/quotation-marks.ts";

/**
 * Finds quotation marks that do not pair, judged over a whole edition: a quotation may run over paragraphs, which may
 * repeat its opening mark. A mark of the wrong kind gets its match as fix. In an edition of one paragraph, which may be
 * cut from a longer quotation, a mark without a partner is left alone.
 */
export const quotePairs = {
  id: "quote-pairs",
  version: 1,
  languages: "all",
  needs: "document",
  mqm: "Linguistic conventions/Punctuation",
  severity: "minor",
  run: (document) => document.editions.flatMap(judgeEdition),
} as const satisfies DocumentCheck;

interface PlacedMark extends QuoteMark {
  readonly paragraph: number;
  readonly first: boolean;
}

/** What has been read so far of an edition. */
interface Reading {
  readonly language: string;
  readonly edition: number;
  readonly counts: ReadonlyMap<string, number>;
  readonly open: PlacedMark[];
  readonly hits: PlacedHit[];
}

function judgeEdition({ language, paragraphs }: PreparedEdition, edition: number): PlacedHit[] {
  const marks = paragraphs.flatMap(({ text }, paragraph) => marksOf(text, language, paragraph));
  const reading: Reading = { language, edition, counts: countsOf(marks), open: [], hits: [] };
  for (const mark of marks) {
    if (sideOf(mark, reading.open) === "opening") open(reading, mark);
    else close(reading, mark);
  }
  for (const mark of reading.open) report(reading, mark, "unclosed", []);
  const lone = paragraphs.length === 1;
  return lone ? reading.hits.filter((hit) => !UNPAIRED.has(hit.variant)) : reading.hits;
}

const UNPAIRED: ReadonlySet<string> = new Set(["unclosed", "unopened"]);

function marksOf(text: string, language: string, paragraph: number): PlacedMark[] {
  const start = text.search(/\S/u);
  return readQuoteMarks(text, language).map((mark) => ({
    ...mark,
    paragraph,
    first: mark.at === start,
  }));
}

function countsOf(marks: readonly PlacedMark[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { mark } of marks) counts.set(mark, (counts.get(mark) ?? 0) + 1);
  return counts;
}

// A mark with spaces on both sides closes what is open: an opening one would touch its words.
function sideOf(mark: PlacedMark, open: readonly PlacedMark[]): "opening" | "closing" {
  if (mark.side !== "either") return mark.side;
  return open.length > 0 ? "closing" : "opening";
}

function open(reading: Reading, mark: PlacedMark): void {
  const { open, language } = reading;
  const running = open.findIndex(
    (other) => other.mark === mark.mark && other.paragraph < mark.paragraph,
  );
  if (running >= 0) {
    if (!mark.first) for (const lost of open.slice(running)) report(reading, lost, "unclosed", []);
    open.length = running;
  }
  if (mark.reversed) report(reading, mark, "reversed", [openerOf(mark.mark, language)]);
  open.push(mark.reversed ? { ...mark, mark: openerOf(mark.mark, language) } : mark);
}

function close(reading: Reading, mark: PlacedMark): void {
  const { open, language } = reading;
  if (repeatsAtStart(mark, open)) return;
  const partner = open.findLastIndex((other) =>
    closersOf(other.mark, language).includes(mark.mark),
  );
  if (partner >= 0) {
    for (const lost of open.slice(partner + 1)) report(reading, lost, "unclosed", []);
    open.length = partner;
    return;
  }
  const opening = open.pop();
  if (opening) mismatch(reading, opening, mark);
  else report(reading, mark, "unopened", []);
}

// Old French and Spanish practice: a running quotation repeats » at the head of each paragraph.
function repeatsAtStart(mark: PlacedMark, open: readonly PlacedMark[]): boolean {
  return mark.first && mark.mark === "»" && open.some((other) => other.mark === "«");
}

/** The mark that the edition uses less is the wrong one; on a tie, the closing one. */
function mismatch(reading: Reading, opening: PlacedMark, closing: PlacedMark): void {
  const { counts, language } = reading;
  const right = closersOf(opening.mark, language)[0] ?? opening.mark;
  const openingIsOdd =
    pairCount(counts, openerOf(closing.mark, language), closing.mark) >
    pairCount(counts, opening.mark, right) + 1;
  if (openingIsOdd)
    report(reading, opening, "mismatched", [openerOf(closing.mark, language)], closing);
  else report(reading, closing, "mismatched", [right], opening);
}

function pairCount(counts: ReadonlyMap<string, number>, opening: string, closing: string): number {
  return (counts.get(opening) ?? 0) + (opening === closing ? 0 : (counts.get(closing) ?? 0));
}

function report(
  reading: Reading,
  { at, mark, paragraph }: PlacedMark,
  variant: string,
  fixes: readonly string[],
  partner?: PlacedMark,
): void {
  const { edition, hits } = reading;
  hits.push({
    edition,
    paragraph,
    start: at,
    end: at + 1,
    variant,
    values: { mark },
    fixes,
    confidence: fixes.length > 0 ? 0.9 : 0.6,
    evidence: partner
      ? [{ edition, paragraph: partner.paragraph, start: partner.at, end: partner.at + 1 }]
      : [],
  });
}
