import type { Knowledge, PlacedHit, RowView } from "#lib/core/checks/engine/check.ts";
import { type PreparedText, perText } from "#lib/core/checks/engine/prepared-text.ts";
import { type JudgedBreak, judgeBreaks } from "./break-cause.ts";
import { sentenceBreaks } from "./sentence-breaks.ts";

/**
 * Returns the hits of a row whose likelier fault is `cause`. The hit is the faulty character alone; the second fix cures the other.
 */
export function breakHits(
  row: RowView,
  known: Knowledge,
  cause: JudgedBreak["cause"],
): PlacedHit[] {
  if (row.target.texts.every(({ prepared }) => sentenceBreaks(prepared).length === 0)) return [];
  return judgeBreaks(row, known.speller(row.target.language))
    .filter((judged) => judged.cause === cause && !isUsage(row, judged, known))
    .map(hitOf);
}

/** What an edition teaches: the words before a full stop that a small letter follows; one that comes again is a short form. */
export function* stoppedWords(text: PreparedText): Iterable<readonly [key: string, value: string]> {
  for (const { mark, before } of sentenceBreaks(text))
    if (mark === ".") yield ["stopped", before.toLowerCase()];
}

// A slip does not befall the same word so often.
const SHORT_FORM = 3;

/** Tells whether the base goes on small after the same mark, as in a dialogue ("Why? he asked"), or the stop belongs to a short form. */
function isUsage(
  { base, others }: RowView,
  { place, found }: JudgedBreak,
  known: Knowledge,
): boolean {
  if (found.mark !== ".")
    return base?.texts.some(({ prepared }) => goesOnSmall(prepared) === "yes") ?? false;
  if (found.before === "") return false;
  const word = found.before.toLowerCase();
  if ((known.learnt(place.edition, "stopped").get(word) ?? 0) >= SHORT_FORM) return true;
  return others.some(({ texts }) => texts.some(({ prepared }) => hasShortForm(prepared, word)));
}

const goesOnSmall = perText(({ text }) => (SMALL_AFTER_MARK.test(text) ? "yes" : "no"));

const SMALL_AFTER_MARK = /[?!]["”»“’]?[\u0020\u00a0\u202f]+(?:[»”"][\u0020\u00a0\u202f]+)?\p{Ll}/u;

// Short forms of one word begin alike in related languages.
const STEM = 3;

function hasShortForm(text: PreparedText, word: string): boolean {
  if (/^\p{Nd}/u.test(word)) return stoppedFigures(text).has(word);
  return shortFormStems(text).has(word.slice(0, STEM));
}

const stoppedFigures = perText(
  ({ text }): ReadonlySet<string> =>
    new Set(Array.from(text.matchAll(STOPPED_FIGURE), ([figure]) => figure.toLowerCase())),
);

const STOPPED_FIGURE = /(?<![\p{L}\p{M}\p{N}])\p{Nd}[\p{L}\p{M}\p{N}]*(?=\. )/gu;

/** How the words before a stop begin, by up to as many letters as a stem has. */
const shortFormStems = perText((text): ReadonlySet<string> => {
  const stems = new Set<string>();
  for (const { mark, before } of sentenceBreaks(text)) {
    if (mark !== "." || before.length < STEM) continue;
    const word = before.toLowerCase();
    for (let length = 1; length <= STEM; length++) stems.add(word.slice(0, length));
  }
  return stems;
});

function hitOf({
  place: { edition, paragraph, prepared },
  found,
  cause,
  isOpen,
}: JudgedBreak): PlacedHit {
  const { at, mark, nextAt, before, next } = found;
  const gap = prepared.text.slice(at + mark.length, nextAt);
  const small = next.charAt(0);
  const capital = small.toUpperCase();
  const capitalised = `${mark}${gap}${capital}`;
  const joined = `${gap}${small}`;
  return {
    edition,
    paragraph,
    ...(cause === "letter" ? { start: nextAt, end: nextAt + 1 } : { start: at, end: at + 1 }),
    variant: isOpen ? "either" : "one",
    values: { before, after: next, mark },
    fixes: cause === "letter" ? [capitalised, joined] : [joined, capitalised],
    fixSpan: { start: at, end: nextAt + 1 },
    confidence: isOpen ? 0.9 : 0.93,
  };
}
