import { useTranslation } from "react-i18next";
import type { Flag } from "#app/_features/review/requests.ts";
import { useReview } from "#app/_features/review/review-context.tsx";
import { useWords } from "#app/_features/review/words.ts";
import { isolated } from "#app/_ui/isolated.ts";
import { withoutCodes } from "#lib/core/text/codes.ts";

// Enough words to tell a flag by.
const LONGEST = 40;

/** Returns a function that says which flag another one repeats: its row, and its words or its category. */
export function useFlagWords(): (flag: Flag) => string {
  const { t } = useTranslation();
  const { outline } = useReview();
  const words = useWords();
  return ({ segment, quote, category }) => {
    const plain = withoutCodes(quote);
    const cut = plain.length > LONGEST ? `${plain.slice(0, LONGEST)}…` : plain;
    return t("review.flagging.repeatOf", {
      row: (outline.rowOf.get(segment) ?? 0) + 1,
      words: isolated(cut || words.category(category)),
    });
  };
}
