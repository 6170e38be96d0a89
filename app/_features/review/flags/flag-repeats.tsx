"use client";

import { Repeat } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { Flag } from "#app/_features/review/requests.ts";
import { useReview } from "#app/_features/review/review-context.tsx";
import { useFlagWords } from "./use-flag-words.ts";

/** Of which flag this is a repetition, with a way to it; or how often its own error occurs again. */
export function FlagRepeats({ flag }: { readonly flag: Flag }) {
  const { t } = useTranslation();
  const { document, actions } = useReview();
  const sayRepeat = useFlagWords();
  const root = document.flags.find(({ id }) => id === flag.repeats);
  const count = document.flags.filter(({ repeats }) => repeats === flag.id).length;
  if (!root && count === 0) return null;
  return (
    <p className="flex items-center gap-1.5 text-xs text-ink-muted">
      <Repeat aria-hidden className="size-3.5 shrink-0" />
      {root ? (
        <button
          type="button"
          className="min-w-0 truncate text-start text-accent-text underline underline-offset-2"
          onClick={() => actions.goTo(itemOf(root))}
        >
          {sayRepeat(root)}
        </button>
      ) : (
        t("review.flags.card.repeated", { count })
      )}
    </p>
  );
}

function itemOf(flag: Flag) {
  return { kind: "flag", id: `flag:${flag.id}`, segment: flag.segment, flag } as const;
}
