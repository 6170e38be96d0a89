import { useTranslation } from "react-i18next";
import type { RowNews } from "#app/_features/review/alignment/row-actions.ts";
import type { DismissalScope, FixesPatch } from "#app/_features/review/findings/requests.ts";
import { useToast } from "#app/_ui/toasts.tsx";
import { explainFailure, explainRefusal, type RowRefusal } from "./refusals.ts";

/** Tells the editor, in their language, what became of what they did. */
export interface Announcements {
  /** A failure. */
  report(error: unknown): void;
  /** Why nothing was done to the rows. */
  announceRefusal(why: RowRefusal): void;
  /** Their edit was merged with another. */
  announceMerge(): void;
  /** What became of the rows, with an offer to take it back. */
  announceRows(what: RowNews, rows: number, change: number): void;
  /** How many findings were mended and how many left, with an offer to take it back. */
  announceFixes(done: Pick<FixesPatch, "change" | "fixed" | "left">): void;
  /** That findings were set aside, with an offer to bring them back. */
  announceDismissals(count: number, scope: DismissalScope, undo: () => void): void;
}

/** The announcements of the review screen, as toasts; `undo` takes a change back. */
export function useAnnouncements(undo: (change: number) => void): Announcements {
  const { i18n } = useTranslation();
  const toast = useToast();
  const offer = (run: () => void) => ({ label: i18n.t("review.done.undo"), run });
  return {
    report: (error) => toast({ tone: "danger", text: explainFailure(i18n, error) }),
    announceRefusal: (why) => toast({ topic: "rows", text: explainRefusal(i18n, why) }),
    announceMerge: () => toast({ tone: "info", text: i18n.t("review.saving.merged") }),
    announceRows: (what, count, change) => {
      // A confirmed row shows its new sign; only more than one are worth a message.
      if (what === "confirm" && count < 2) return;
      if (count === 0) {
        toast({ topic: "rows", text: i18n.t("review.done.nothing") });
        return;
      }
      const text = i18n.t(`review.done.${what}`, { count });
      toast({ tone: "ok", topic: "rows", text, action: offer(() => undo(change)) });
    },
    announceFixes: ({ change, fixed, left }) => {
      const counts = { number: fixed.length, left: left.length };
      const done = left.length > 0 ? "review.fixAlike.doneInPart" : "review.fixAlike.done";
      toast({
        tone: left.length > 0 ? "warn" : "ok",
        text: i18n.t(done, counts),
        action: fixed.length > 0 ? offer(() => undo(change)) : undefined,
      });
    },
    announceDismissals: (count, scope, bringBack) => {
      // One that was dismissed in its place is in the list of those, and under Ctrl+Z.
      if (count === 1 && scope === "occurrence") return;
      const where = i18n.t(`review.flags.dismissedScope.${scope}`);
      const text = i18n.t("review.dismissDialog.done", { number: count, where });
      toast({ tone: "ok", text, action: offer(bringBack) });
    },
  };
}
