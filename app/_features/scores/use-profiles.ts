import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useToast } from "#app/_ui/toasts.tsx";
import { explainProblem } from "#lib/i18n.ts";
import {
  addProfile,
  alterProfile,
  dropProfile,
  fetchProfiles,
  type NamedScoreProfile,
  type ScoreProfileFields,
} from "./requests.ts";

const PROFILES = ["score-profiles"] as const;

/** What can be scored by. */
export function useProfiles() {
  return useQuery({ queryKey: PROFILES, queryFn: fetchProfiles });
}

/** What an editor can do to the desk's profiles; each resolves to null where it was refused, which is told. */
export function useProfileActions() {
  const client = useQueryClient();
  const toast = useToast();
  const { i18n } = useTranslation();
  const { mutateAsync } = useMutation({
    scope: { id: "score-profiles" },
    mutationFn: (write: () => Promise<{ readonly id: string }>) => write(),
    onSettled: async () => {
      await client.invalidateQueries({ queryKey: PROFILES });
      await client.invalidateQueries({ queryKey: ["scores"] });
    },
  });
  const carriedOut = (write: () => Promise<{ readonly id: string }>): Promise<string | null> =>
    mutateAsync(write).then(
      ({ id }) => id,
      (error: unknown) => {
        toast({ tone: "danger", text: explainProblem(i18n, error) });
        return null;
      },
    );
  return {
    save: (fields: ScoreProfileFields, known: NamedScoreProfile | null) =>
      carriedOut(() =>
        known?.version
          ? alterProfile(known.id, { ...fields, seenVersion: known.version })
          : addProfile(fields),
      ),
    drop: ({ id, version }: NamedScoreProfile) => carriedOut(() => dropProfile(id, version ?? 0)),
  };
}
