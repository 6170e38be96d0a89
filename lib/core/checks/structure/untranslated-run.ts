import type { BilingualCheck, Cell, RowView } from "#lib/core/checks/engine/check.ts";
import type { PreparedText } from "#lib/core/checks/engine/prepared-text.ts";
import { readQuoteMarks } from "#lib/core/text/quotation-marks.ts";
import { foreignCells, wholeOf } from "./foreign-cells.ts";
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

/** Two texts in one language would name the same run twice. */
function sourcesOf(row: RowView): Cell[] {
  return foreignCells(row).filter(
    (cell) => cell === row.base || cell.language !== row.base?.language,
  );
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
