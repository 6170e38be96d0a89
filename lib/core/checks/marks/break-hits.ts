import type { Knowledge, PlacedHit, RowView } from "#lib/core/checks/engine/check.ts";
import { type JudgedBreak, judgeBreaks } from "./break-cause.ts";
import { sentenceBreaks } from "./sentence-breaks.ts";

/**
 * Returns the hits of a row whose likelier fault is `cause`. The hit is the faulty character alone; where the evidence is weak it runs
 * from the mark to the letter, and its second fix cures the other.
 */
export function breakHits(
  row: RowView,
  known: Knowledge,
  cause: JudgedBreak["cause"],
): PlacedHit[] {
  if (row.target.texts.every(({ prepared }) => sentenceBreaks(prepared).length === 0)) return [];
  return judgeBreaks(row, known.speller(row.target.language))
    .filter((judged) => judged.cause === cause && !isUsage(row, judged))
    .map(hitOf);
}

/** Tells whether the base goes on small after the same mark, as in a dialogue ("Why? he asked"), or after the same short form. */
function isUsage({ base, others }: RowView, { found }: JudgedBreak): boolean {
  if (found.mark !== ".")
    return base?.texts.some(({ prepared }) => SMALL_AFTER_MARK.test(prepared.text)) ?? false;
  const usage = `${found.before}. `;
  return others.some(({ texts }) =>
    texts.some(({ prepared: { text } }) => /^\p{Ll}/u.test(charAfter(text, usage))),
  );
}

const SMALL_AFTER_MARK = /[?!]["”»“’]?[\u0020\u00a0\u202f]+(?:[»”"][\u0020\u00a0\u202f]+)?\p{Ll}/u;

function charAfter(text: string, usage: string): string {
  const at = text.indexOf(usage);
  return at < 0 ? "" : text.charAt(at + usage.length);
}

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
  const start = cause === "letter" && !isOpen ? nextAt : at;
  const end = cause === "stop" && !isOpen ? at + mark.length : nextAt + 1;
  const lead = start === at ? `${mark}${gap}` : "";
  const capitalised = `${lead}${capital}`;
  const joined = `${gap}${small}`.slice(0, end - at - 1);
  const fixes = cause === "letter" ? [capitalised, joined] : [joined, capitalised];
  return {
    edition,
    paragraph,
    start,
    end,
    variant: isOpen ? "either" : "one",
    values: { before, after: next, mark },
    fixes: isOpen ? fixes : fixes.slice(0, 1),
    confidence: isOpen ? 0.9 : 0.93,
  };
}
