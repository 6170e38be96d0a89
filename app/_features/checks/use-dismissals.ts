import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { isolated } from "#app/_ui/isolated.ts";
import { useToast } from "#app/_ui/toasts.tsx";
import {
  fetchDismissals,
  restoreDismissal,
  type StandingDismissal,
  withdrawDismissal,
} from "./requests.ts";
import { useReport } from "./use-desk.ts";

const DISMISSALS = ["dismissals"] as const;

/** What has been set aside in all documents, the newest first. */
export function useDismissals() {
  return useQuery({ queryKey: DISMISSALS, queryFn: fetchDismissals });
}

/** Returns a function that takes a dismissal back in all documents, and offers to let it stand again. */
export function useWithdrawal(): (dismissal: StandingDismissal) => void {
  const client = useQueryClient();
  const report = useReport();
  const toast = useToast();
  const { t } = useTranslation();
  const { mutate } = useMutation({
    scope: { id: "dismissals" },
    mutationFn: (write: () => Promise<unknown>) => write(),
    onError: report,
    onSettled: () => client.invalidateQueries({ queryKey: DISMISSALS }),
  });
  return ({ id, words }) => {
    const offerUndo = () =>
      toast({
        tone: "ok",
        text: t("checkPage.dismissal.withdrawn", { words: isolated(words) }),
        action: { label: t("checkPage.undo"), run: () => mutate(() => restoreDismissal(id)) },
      });
    mutate(() => withdrawDismissal(id), { onSuccess: offerUndo });
  };
}
