"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslation } from "react-i18next";
import { Button } from "#app/_ui/button.tsx";
import { useToast } from "#app/_ui/toasts.tsx";
import { explainProblem } from "#lib/i18n.ts";
import { bringBack } from "./requests.ts";

interface Props {
  readonly document: string;
  /** The change that withdrew it: nothing can come after. */
  readonly head: number;
  readonly title: string;
}

/** The button that puts a withdrawn document back into the list. */
export function BringBack({ document, head, title }: Props) {
  const { t, i18n } = useTranslation();
  const router = useRouter();
  const showToast = useToast();
  const bringing = useMutation({
    mutationFn: () => bringBack(document, head),
    onSuccess: () => router.refresh(),
    onError: (error) => showToast({ tone: "danger", text: explainProblem(i18n, error) }),
  });
  return (
    <Button
      label={t("documents.bringBackNamed", { title })}
      isPending={bringing.isPending}
      onPress={() => bringing.mutate()}
    >
      {t("documents.bringBack")}
    </Button>
  );
}
