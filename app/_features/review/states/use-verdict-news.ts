import { useTranslation } from "react-i18next";
import { type Item, isOpen, severityOf } from "#app/_features/review/findings/marks.ts";
import { useToast } from "#app/_ui/toasts.tsx";
import type { Verdict } from "#lib/core/quality/reviews.ts";

/** Tells an editor what became of their verdicts, where the sign beside the text does not say it all. */
export interface VerdictNews {
  /** How many segments were judged; `undo` takes it back. One alone shows its new sign. */
  judged(verdict: Verdict | null, segments: number, undo: () => void): void;
  /** A text was saved, but not confirmed: its base has changed, or it was merged with another edit. */
  notConfirmed(): void;
  /** A text was confirmed that has open critical findings. */
  withFindings(items: readonly Item[]): void;
}

/** The messages on verdicts, as toasts that take each other's place. */
export function useVerdictNews(): VerdictNews {
  const { t } = useTranslation();
  const toast = useToast();
  const topic = "verdict";
  return {
    judged: (verdict, count, undo) => {
      if (count < 2) return;
      const text = t(`review.state.done.${verdict ?? "cleared"}`, { count });
      toast({ tone: "ok", topic, text, action: { label: t("review.done.undo"), run: undo } });
    },
    notConfirmed: () => toast({ tone: "warn", topic, text: t("review.state.notConfirmed") }),
    withFindings: (items) => {
      const count = items.filter((item) => isOpen(item) && severityOf(item) === "critical").length;
      if (count > 0)
        toast({ tone: "info", topic, text: t("review.state.withFindings", { count }) });
    },
  };
}
