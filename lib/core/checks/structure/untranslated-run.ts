import type { BilingualCheck, Cell, Place, RowView } from "#lib/core/checks/engine/check.ts";
import type { PreparedText } from "#lib/core/checks/engine/prepared-text.ts";
import { primaryLanguage } from "#lib/core/text/language.ts";
import { readQuoteMarks } from "#lib/core/text/quotation-marks.ts";
import { type ForeignRun, foreignRuns } from "./foreign-run.ts";

/**
 * Finds a sentence or a clause left in the language that a paragraph was translated from, or in that of the original. Silent on names,
 * on quoted titles, and on quotations from any other language.
 */
export const untranslatedRun = {
  id: "untranslated-run",
  version: 1,
  languages: "all",
  needs: "bilingual",
  mqm: "Accuracy/Untranslated",
  severity: "major",
  yieldsTo: ["untranslated-paragraph"],
  examples: [
    {
      language: "es",
      text: "El puente se cerró en enero. ⟦The river had risen by two metres⟧.",
      mended: "El puente se cerró en enero. El río había subido dos metros.",
      base: {
        language: "en",
        text: "The bridge was closed in January. The river had risen by two metres.",
      },
    },
    {
      language: "uk",
      text: "Міст закрили, ⟦parce que la rivière était trop haute⟧.",
      mended: "Міст закрили, бо вода піднялася надто високо.",
      base: {
        language: "fr",
        text: "Le pont a été fermé, parce que la rivière était trop haute.",
      },
    },
  ],
  run(row) {
    return row.target.texts.flatMap(({ edition, paragraph, prepared }) =>
      sourcesOf(row).flatMap((source) =>
        foreignRuns(prepared, source)
          .filter((run) => !isQuotedTitle(prepared, run))
          .map(({ start, end }) => ({
            edition,
            paragraph,
            start,
            end,
            variant: "untranslated",
            values: { language: source.language },
            confidence: 0.8,
            evidence: source.texts.map(wholeOf),
          })),
      ),
    );
  },
} as const satisfies BilingualCheck;

function sourcesOf({ target, base, original }: RowView): Cell[] {
  const own = primaryLanguage(target.language);
  return [base, original].flatMap((cell) => {
    const isNew = cell && (cell === base || cell.language !== base?.language);
    return isNew && primaryLanguage(cell.language) !== own ? [cell] : [];
  });
}

// A title in quotation marks has no more words than this; a sentence has.
const LONGEST_TITLE = 7;

function isQuotedTitle(
  { text, language }: PreparedText,
  { start, end, words }: ForeignRun,
): boolean {
  if (words.length > LONGEST_TITLE) return false;
  const marks = readQuoteMarks(text, language);
  const before = marks.findLast(({ at }) => at < start);
  const after = marks.find(({ at }) => at >= end);
  return before !== undefined && after !== undefined && before.side !== "closing";
}

function wholeOf({ edition, paragraph, prepared }: Cell["texts"][number]): Place {
  return { edition, paragraph, start: 0, end: prepared.text.length };
}
