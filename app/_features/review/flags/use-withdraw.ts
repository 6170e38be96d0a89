import { useTranslation } from "react-i18next";
import { useReview } from "#app/_features/review/review-context.tsx";
import { useToast } from "#app/_ui/toasts.tsx";

/** Returns a function that takes a flag away, and offers to bring it back. */
export function useWithdraw(): (flag: number) => void {
  const { t } = useTranslation();
  const { actions } = useReview();
  const toast = useToast();
  return async (flag) => {
    if (!(await actions.alter(flag, { withdrawn: true }))) return;
    toast({
      tone: "ok",
      text: t("review.flags.card.withdrawn"),
      action: { label: t("review.done.undo"), run: () => void actions.bringBack(flag) },
    });
  };
}
