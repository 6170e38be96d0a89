import { useTranslation } from "react-i18next";
import { cursorIndex, languageOf } from "#app/_features/review/document/outline.ts";
import { useReview } from "#app/_features/review/review-context.tsx";
import { useWords } from "#app/_features/review/words.ts";
import { type Offer, useOffers } from "#app/_keys/keys-context.ts";

/** Has the palette lead to the row of a number, and to the columns. */
export function useReviewOffers(): void {
  const { t } = useTranslation();
  const words = useWords();
  const { outline, state, columns, dispatch } = useReview();
  const edition = state.cursor?.edition ?? columns.shown[0];
  useOffers((query) => {
    const index = Number(query) - 1;
    const row = /^\s*\d+\s*$/.test(query) ? outline.rows[index] : undefined;
    const toRow: readonly Offer[] =
      row && edition !== undefined
        ? [
            {
              ...{ id: "row", words: t("palette.row", { row: index + 1 }), group: "move" },
              isAnswer: true,
              run: () => dispatch({ type: "moved", row: row.id, edition }),
            },
          ]
        : [];
    const here = outline.rows[Math.max(0, cursorIndex(outline, state.cursor))];
    const toColumns = columns.order.map((id): Offer => {
      const language = words.language(languageOf(outline, id));
      return {
        ...{ id: `column-${id}`, words: t("palette.column", { language }), group: "move" },
        run: () => {
          if (columns.hidden.includes(id)) columns.toggle(id);
          if (here) dispatch({ type: "moved", row: here.id, edition: id });
        },
      };
    });
    return [...toRow, ...toColumns];
  });
}
