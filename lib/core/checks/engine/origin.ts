import type { CheckedDocument, Finding, Place } from "./check.ts";

/**
 * Returns the findings with the place where each was born. A fault to which one of the same check answers in the base (the same words in
 * the same row, or the nearest in order) is inherited, with the first of them as its root; one without an answer was introduced at the hop.
 * What a check has said itself stays. Undecided, hence absent: paragraphs without a row. Near-linear in the findings.
 */
export function withOrigins(document: CheckedDocument, findings: readonly Finding[]): Finding[] {
  const places = placesIn(document);
  const answers = answersIn(document, findings, places);
  return findings.map((finding) => {
    if (finding.origin !== undefined) return finding;
    const birth = birthOf(finding, answers);
    const origin = originOf(document, finding, birth, places);
    if (origin === undefined) return finding;
    return birth === finding
      ? { ...finding, origin }
      : { ...finding, origin, root: placeOf(birth) };
  });
}

/** Each finding with the one in the base that it was taken over from. */
type Answers = ReadonlyMap<Finding, Finding>;

function birthOf(finding: Finding, answers: Answers): Finding {
  let birth = finding;
  // Bases never form a circle, and each answer is one base further back.
  for (let base = answers.get(birth); base; base = answers.get(birth)) birth = base;
  return birth;
}

function originOf(
  { editions }: CheckedDocument,
  finding: Finding,
  birth: Finding,
  places: RowPlaces,
): string | undefined {
  const base = editions[birth.edition]?.basedOn ?? null;
  if (base === null && birth === finding) return "original";
  if (places(finding) === null) return undefined;
  const hop = base === null ? languageOf(editions, birth) : hopTo(editions, base, birth);
  return `${birth === finding ? "introduced" : "inherited"}@${hop}`;
}

type Editions = CheckedDocument["editions"];

function hopTo(editions: Editions, base: number, birth: Finding): string {
  return `${editions[base]?.language ?? "und"}>${languageOf(editions, birth)}`;
}

function languageOf(editions: Editions, { edition }: Finding): string {
  return editions[edition]?.language ?? "und";
}

function placeOf({ edition, paragraph, start, end }: Finding): Place {
  return { edition, paragraph, start, end };
}

function answersIn(
  document: CheckedDocument,
  findings: readonly Finding[],
  places: RowPlaces,
): Answers {
  const groups = groupedByRow(findings, places);
  const answers = new Map<Finding, Finding>();
  for (const own of groups.values()) {
    const [first] = own;
    const base = first && document.editions[first.finding.edition]?.basedOn;
    if (!first || base === null || base === undefined) continue;
    const there = groups.get(groupKey(first.finding.check, base, first.row));
    if (there) pairUp(document, own, there, answers);
  }
  return answers;
}

/** A finding with its row and how far into the row it stands, 0–1. */
interface Positioned {
  readonly finding: Finding;
  readonly row: number;
  readonly share: number;
}

function groupedByRow(findings: readonly Finding[], places: RowPlaces): Map<string, Positioned[]> {
  const groups = new Map<string, Positioned[]>();
  for (const finding of findings) {
    const place = places(finding);
    if (place === null || finding.origin !== undefined) continue;
    const key = groupKey(finding.check, finding.edition, place.row);
    const group = groups.get(key);
    if (group) group.push({ finding, ...place });
    else groups.set(key, [{ finding, ...place }]);
  }
  return groups;
}

function groupKey(check: string, edition: number, row: number): string {
  return `${check}:${edition}:${row}`;
}

/** Pairs faults of the same words first, then what is left in order, as far as it stands at about the same place. */
function pairUp(
  document: CheckedDocument,
  own: readonly Positioned[],
  there: readonly Positioned[],
  answers: Map<Finding, Finding>,
): void {
  const waiting = byWords(document, there);
  const taken = new Set<Positioned>();
  const open = own.filter((one) => {
    const twin = waiting.get(wordsOf(document, one.finding))?.pop();
    if (!twin) return true;
    answers.set(one.finding, twin.finding);
    taken.add(twin);
    return false;
  });
  const left = there.filter((one) => !taken.has(one)).sort(byShare);
  let at = 0;
  for (const one of open.toSorted(byShare)) {
    while (at < left.length && (left[at]?.share ?? 1) < one.share - REACH) at++;
    const twin = left[at];
    if (!twin || twin.share > one.share + REACH) continue;
    answers.set(one.finding, twin.finding);
    at++;
  }
}

// Shares of the row by which a fault may move in translation.
const REACH = 0.25;

function byShare(a: Positioned, b: Positioned): number {
  return a.share - b.share;
}

function byWords(
  document: CheckedDocument,
  there: readonly Positioned[],
): Map<string, Positioned[]> {
  const waiting = new Map<string, Positioned[]>();
  for (const one of there.toReversed()) {
    const words = wordsOf(document, one.finding);
    if (!SAYS_SOMETHING.test(words)) continue;
    const same = waiting.get(words);
    if (same) same.push(one);
    else waiting.set(words, [one]);
  }
  return waiting;
}

// Marks and spaces are too many to tell one from another.
const SAYS_SOMETHING = /[\p{L}\p{N}]/u;

function wordsOf(
  { editions }: CheckedDocument,
  { edition, paragraph, start, end }: Finding,
): string {
  return (editions[edition]?.paragraphs[paragraph] ?? "").slice(start, end).toLowerCase();
}

interface RowPlace {
  readonly row: number;
  readonly share: number;
}

type RowPlaces = (finding: Finding) => RowPlace | null;

interface ParagraphPlace {
  readonly row: number;
  /** Letters before the paragraph in its row, and in the row as a whole. */
  readonly before: number;
  readonly length: number;
}

function placesIn({ editions, rows }: CheckedDocument): RowPlaces {
  const index = editions.map(({ paragraphs }, edition) => {
    const places = new Map<number, ParagraphPlace>();
    for (const [row, cells] of rows.entries()) {
      const cell = cells[edition] ?? [];
      const lengths = cell.map((paragraph) => (paragraphs[paragraph] ?? "").length);
      const length = Math.max(
        1,
        lengths.reduce((sum, one) => sum + one, 0),
      );
      let before = 0;
      for (const [at, paragraph] of cell.entries()) {
        places.set(paragraph, { row, before, length });
        before += lengths[at] ?? 0;
      }
    }
    return places;
  });
  return ({ edition, paragraph, start }) => {
    const place = index[edition]?.get(paragraph);
    return place ? { row: place.row, share: (place.before + start) / place.length } : null;
  };
}
