import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useToast } from "#app/_ui/toasts.tsx";
import { explainProblem } from "#lib/i18n.ts";
import { useHistory } from "./history-context.tsx";
import { refreshLog } from "./use-past.ts";

/** A step that adds to the log: when it is done the page shows the newest state, says `done`, and closes the window. */
export function useStep(done: string, onDone: () => void) {
  const { i18n } = useTranslation();
  const client = useQueryClient();
  const toast = useToast();
  const { document, show } = useHistory();
  return useMutation({
    mutationFn: (step: () => Promise<unknown>) => step(),
    onSuccess: async () => {
      await refreshLog(client, document.id);
      show({ at: null, baseline: "previous" });
      toast({ tone: "ok", text: done });
      onDone();
    },
    onError: (error) => toast({ tone: "danger", text: explainProblem(i18n, error) }),
  });
}
