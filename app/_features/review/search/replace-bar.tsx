"use client";

import { ChevronDown, ChevronUp } from "lucide-react";
import { useTranslation } from "react-i18next";
import { Button } from "#app/_ui/button.tsx";
import { Checkbox } from "#app/_ui/checkbox.tsx";
import { IconButton } from "#app/_ui/icon-button.tsx";
import { ALL_CHOSEN, chosenCount, NONE_CHOSEN } from "./choice.ts";
import { useSearching } from "./search-context.tsx";

/** How much was found, what of it is ticked, and the button that replaces it. */
export function ReplaceBar() {
  const { t } = useTranslation();
  const { form, found, choice, setChoice, current, step, replace, replaceHere, isReplacing } =
    useSearching();
  const total = found.summary?.total ?? 0;
  const chosen = chosenCount(choice, total);
  const isSome = found.summary !== null && total > 0;
  if (form.text === "" || found.error) return null;
  return (
    <div className="flex flex-col gap-2 border-b border-line px-3 py-2">
      <div className="flex min-h-9 items-center gap-1">
        <p role="status" className="me-auto min-w-0 text-sm tabular-nums">
          <Total current={current} />
        </p>
        {isSome && (
          <>
            <IconButton label={t("keys.find-previous")} onPress={() => void step(-1)}>
              <ChevronUp className="size-4" />
            </IconButton>
            <IconButton label={t("keys.find-next")} onPress={() => void step(1)}>
              <ChevronDown className="size-4" />
            </IconButton>
          </>
        )}
      </div>
      {isSome && (
        <div className="flex flex-wrap items-center gap-2 *:first:me-auto">
          <Checkbox
            isChecked={chosen === total || (chosen > 0 && "mixed")}
            onChange={(isAll) => setChoice(isAll ? ALL_CHOSEN : NONE_CHOSEN)}
          >
            {t("review.search.chosen", { count: chosen })}
          </Checkbox>
          {current !== null && form.put !== "" && (
            <Button isDisabled={found.isStale} onPress={() => void replaceHere()}>
              {t("review.search.replaceHere")}
            </Button>
          )}
          <Button
            variant={form.put === "" ? "quiet" : "primary"}
            isDisabled={chosen === 0 || found.isStale || found.error !== null}
            isPending={isReplacing}
            onPress={() => void replace()}
          >
            {t(form.put === "" ? "review.search.delete" : "review.search.replace", {
              count: chosen,
            })}
          </Button>
        </div>
      )}
    </div>
  );
}

function Total({ current }: { readonly current: number | null }) {
  const { t } = useTranslation();
  const { form, found } = useSearching();
  const { summary, error } = found;
  if (form.text === "" || !summary || error) return null;
  if (summary.total === 0) return t("review.search.none");
  const all = t("review.search.occurrences", { count: summary.total });
  if (current !== null) return t("review.search.at", { number: current + 1, all });
  return `${all} ${t("review.search.inSegments", { count: summary.segments })}`;
}
