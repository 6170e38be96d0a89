import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useToast } from "#app/_ui/toasts.tsx";
import { explainProblem } from "#lib/i18n.ts";
import {
  type Check,
  type CheckChoice,
  chooseForCheck,
  choosePolicies,
  fetchChecks,
  fetchPolicies,
  type Policies,
  resetCheck,
} from "./requests.ts";

const CHECKS = ["checks"] as const;
const POLICIES = ["policies"] as const;

/** All checks with what the desk chose for them. */
export function useChecks() {
  return useQuery({ queryKey: CHECKS, queryFn: fetchChecks });
}

/** What the desk can choose for a check. Both show at once, and go back where the server refuses. */
export function useCheckChoice(check: Check) {
  const { mutate } = useCheckWrite();
  return {
    choose: (choice: CheckChoice) =>
      mutate({ shown: chosen(check, choice), write: () => chooseForCheck(check.id, choice) }),
    reset: (language?: string) =>
      mutate({ shown: check, write: () => resetCheck(check.id, language) }),
  };
}

interface CheckWrite {
  /** The check as it is shown until the server has answered. */
  readonly shown: Check;
  write(): Promise<Check>;
}

function useCheckWrite() {
  const client = useQueryClient();
  const report = useReport();
  const put = (check: Check) =>
    client.setQueryData<readonly Check[]>(CHECKS, (known) =>
      known?.map((one) => (one.id === check.id ? check : one)),
    );
  return useMutation({
    // One after the other, so that the last choice is the one that stands.
    scope: { id: "checks" },
    onMutate: ({ shown }: CheckWrite) => put(shown),
    mutationFn: ({ write }: CheckWrite) => write(),
    onSuccess: put,
    onError: (error) => {
      report(error);
      void client.invalidateQueries({ queryKey: CHECKS });
    },
  });
}

/** A check as it will be once a choice is made. */
function chosen(check: Check, { language, ...choice }: CheckChoice): Check {
  const severity = choice.severity ?? check.defaultSeverity;
  if (language === "*") return { ...check, chosen: choice, isOn: choice.isOn, severity };
  const others = check.perLanguage.filter((one) => one.language !== language);
  return { ...check, perLanguage: [...others, { language, ...choice }] };
}

/** What the desk chose where checks leave a choice. */
export function usePolicies() {
  const client = useQueryClient();
  const report = useReport();
  const { data } = useQuery({ queryKey: POLICIES, queryFn: fetchPolicies });
  const { mutate: choose } = useMutation({
    mutationFn: choosePolicies,
    onMutate: (policies) => {
      client.setQueryData<Policies>(POLICIES, (known) => known && { ...known, ...policies });
    },
    onError: (error) => {
      report(error);
      void client.invalidateQueries({ queryKey: POLICIES });
    },
  });
  return { policies: data, choose };
}

/** Returns a function that tells the editor of a failure in their language. */
export function useReport(): (error: unknown) => void {
  const { i18n } = useTranslation();
  const toast = useToast();
  return (error) => toast({ tone: "danger", text: explainProblem(i18n, error) });
}
