"use client";

import { Check } from "lucide-react";
import { useTranslation } from "react-i18next";
import { keysOfFix } from "#app/_features/review/keys/keys.ts";
import { Keys } from "#app/_features/review/keys/keys-hint.tsx";
import type { Problem } from "#app/_features/review/requests.ts";
import { useReview } from "#app/_features/review/review-context.tsx";
import { Button } from "#app/_ui/button.tsx";
import { FixPreview } from "./fix-preview.tsx";

interface Props {
  readonly problem: Problem;
  /** Whether the keys that accept a fix are listening for this finding. */
  readonly showsKeys: boolean;
}

/** The fixes of a finding, best first, each with what it would change. */
export function FixList({ problem, showsKeys }: Props) {
  const { t } = useTranslation();
  const { actions } = useReview();
  if (problem.fixes.length === 0) return null;
  return (
    <ul className="flex flex-col gap-1.5">
      {problem.fixes.map((fix, index) => (
        <li key={fix} className="flex flex-col gap-1.5 rounded-md bg-surface p-2">
          <FixPreview problem={problem} fix={fix} />
          <div className="flex items-center justify-end gap-2">
            {showsKeys && <Keys keys={keysOfFix(index)} />}
            <Button
              variant={index === 0 ? "primary" : "quiet"}
              onPress={() => void actions.acceptFix(problem, fix)}
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
