import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useToast } from "#app/_ui/toasts.tsx";
import {
  addRule,
  alterRule,
  dropRule,
  fetchRules,
  type HouseRule,
  type HouseRuleFields,
} from "./requests.ts";
import { useReport } from "./use-desk.ts";

const RULES = ["house-rules"] as const;

/** The desk's own rules. */
export function useRules() {
  return useQuery({ queryKey: RULES, queryFn: fetchRules });
}

/** What an editor can do to the desk's rules. Each resolves to whether it was carried out; failures are reported. */
export function useRuleActions() {
  const client = useQueryClient();
  const report = useReport();
  const toast = useToast();
  const { t } = useTranslation();
  const { mutateAsync } = useMutation({
    scope: { id: "rules" },
    mutationFn: (write: () => Promise<unknown>) => write(),
    onSettled: () => client.invalidateQueries({ queryKey: RULES }),
  });
  const carriedOut = (write: () => Promise<unknown>) =>
    mutateAsync(write).then(
      () => true,
      (error: unknown) => {
        report(error);
        return false;
      },
    );
  const save = (fields: HouseRuleFields, known: HouseRule | null) =>
    carriedOut(() =>
      known ? alterRule(known.id, { ...fields, seenVersion: known.version }) : addRule(fields),
    );
  return {
    save,
    drop: async (rule: HouseRule) => {
      if (!(await carriedOut(() => dropRule(rule)))) return;
      toast({
        tone: "ok",
        text: t("checkPage.rule.dropped", { name: rule.name }),
        action: { label: t("checkPage.undo"), run: () => void save(fieldsOf(rule), null) },
      });
    },
  };
}

/** What an editor writes of a rule. */
export function fieldsOf({
  id: _id,
  version: _version,
  check: _check,
  figures: _figures,
  ...fields
}: HouseRule): HouseRuleFields {
  return fields;
}
