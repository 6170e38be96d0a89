"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { FileDiff } from "lucide-react";
import { useTranslation } from "react-i18next";
import { BarButton } from "#app/_ui/bar-items.tsx";
import { saveFile } from "#app/_ui/save-file.ts";
import { useToast } from "#app/_ui/toasts.tsx";
import { safeFileName } from "#lib/core/formats/exports/file-name.ts";
import { explainProblem } from "#lib/i18n.ts";
import type { Compared } from "./points.ts";
import { twoStates } from "./requests.ts";

interface Props extends Pick<Compared, "from" | "to"> {
  readonly document: { readonly id: string; readonly title: string };
  /** Those that are shown. */
  readonly editions: readonly { readonly id: number; readonly language: string }[];
}

/** Saves what differs as a unified patch. */
export function PatchButton({ document, editions, from, to }: Props) {
  const { t, i18n } = useTranslation();
  const client = useQueryClient();
  const toast = useToast();
  const { mutate, isPending } = useMutation({
    mutationFn: async () => {
      const states = await Promise.all(
        editions.map(async (edition) => ({
          ...edition,
          ...(await client.fetchQuery(twoStates(document.id, edition.id, { from, to }))),
        })),
      );
      const { documentPatch } = await import("./document-patch.ts");
      const content = new Blob([documentPatch(states)], { type: "text/x-diff" });
      saveFile({ name: `${safeFileName(document.title)}.${from}-${to}.patch`, content });
    },
    onError: (error) => toast({ tone: "danger", text: explainProblem(i18n, error) }),
  });
  return (
    <BarButton
      label={t("compareDocument.patch")}
      icon={<FileDiff aria-hidden className="size-4" />}
      isDisabled={isPending}
      onPress={() => mutate()}
    />
  );
}
