import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useWrite } from "#app/_features/review/document/use-document.ts";
import { explainFailure } from "#app/_features/review/refusals.ts";
import { useReview } from "#app/_features/review/review-context.tsx";
import { useToast } from "#app/_ui/toasts.tsx";
import { askedFor, type Choice, NONE_CHOSEN, toggled } from "./choice.ts";
import { replacementOf, type SearchForm, type WantedWords } from "./search-form.ts";
import {
  type FoundWords,
  type Occurrence,
  type ReplacementPatch,
  replaceWords,
} from "./search-requests.ts";

/** What is to be replaced: what is ticked, or one occurrence alone. */
type Target = Choice | { readonly only: Occurrence };

/** Returns what replaces words as they were found, and tells the editor what came of it. It resolves to whether it was done. */
export function useReplacing(
  form: SearchForm,
  wanted: WantedWords | null,
  summary: FoundWords | null,
) {
  const { i18n } = useTranslation();
  const toast = useToast();
  const { document } = useReview();
  const write = useWrite(document.id);
  const announce = useAnnouncement();
  const [isReplacing, setReplacing] = useState(false);
  const replace = async (target: Target): Promise<boolean> => {
    if (!wanted || !summary || isReplacing) return false;
    setReplacing(true);
    const choice = "only" in target ? toggled(NONE_CHOSEN, target.only) : target;
    const { query, scope } = wanted;
    try {
      await write.mutateAsync(async () => {
        const done = await replaceWords(document.id, {
          ...{ query, scope, replacement: replacementOf(form) },
          ...{ choice: askedFor(choice), seenHead: summary.head },
        });
        announce(done);
        return done;
      });
      return true;
    } catch (error) {
      toast({ tone: "danger", text: explainFailure(i18n, error) });
      return false;
    } finally {
      setReplacing(false);
    }
  };
  return { replace, isReplacing };
}

function useAnnouncement() {
  const { t } = useTranslation();
  const toast = useToast();
  const { actions } = useReview();
  return ({ replaced, left, change }: ReplacementPatch) => {
    const count = left.reduce((sum, one) => sum + one.count, 0);
    const said = t("review.search.replaced", { count: replaced });
    const kept = count > 0 ? ` ${t("review.search.left", { count })}` : "";
    toast({
      tone: count > 0 ? "warn" : "ok",
      topic: "search",
      text: said + kept,
      action:
        replaced > 0
          ? { label: t("review.done.undo"), run: () => void actions.undo(change) }
          : undefined,
    });
  };
}
