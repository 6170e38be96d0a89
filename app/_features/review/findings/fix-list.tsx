"use client";

import { Check } from "lucide-react";
import { useTranslation } from "react-i18next";
import { useReviewKeys } from "#app/_features/review/keys/use-review-keys.ts";
import { useReview } from "#app/_features/review/review-context.tsx";
import { Keys } from "#app/_keys/keys.tsx";
import { Button } from "#app/_ui/button.tsx";
import type { Details } from "./details.ts";
import { FixPreview } from "./fix-preview.tsx";
import type { KnownProblem } from "./known-problem.ts";

interface Props {
  readonly problem: KnownProblem;
  readonly details: Details;
  /** Whether the keys that accept a fix are listening for this finding. */
  readonly showsKeys: boolean;
}

/** The fixes of a finding, best first, each with what it would change. */
export function FixList({ problem, details, showsKeys }: Props) {
  const { t } = useTranslation();
  const { actions } = useReview();
  const { keysOfFix } = useReviewKeys();
  if (details.fixes.length === 0) return null;
  return (
    <ul className="flex flex-col gap-1.5">
      {details.fixes.map((fix, index) => (
        <li key={fix} className="flex flex-col gap-1.5 rounded-md bg-surface p-2">
          <FixPreview problem={problem} details={details} fix={fix} />
          <div className="flex items-center justify-end gap-2">
            {showsKeys && <Keys keys={keysOfFix(index)} />}
            <Button
              variant={index === 0 ? "primary" : "quiet"}
              onPress={() => void actions.acceptFix(problem, index)}
            >
              <Check aria-hidden className="size-4" />
              {t("review.flags.accept")}
            </Button>
          </div>
        </li>
      ))}
    </ul>
  );
}
