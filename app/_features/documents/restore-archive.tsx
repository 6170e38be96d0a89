"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslation } from "react-i18next";
import { FilePicker } from "#app/_ui/file-picker.tsx";
import { useToast } from "#app/_ui/toasts.tsx";
import { explainProblem } from "#lib/i18n.ts";
import { restoreArchive } from "./requests.ts";

/** The button that brings a document back from its archive, and opens it. */
export function RestoreArchive() {
  const { t, i18n } = useTranslation();
  const router = useRouter();
  const showToast = useToast();
  const restoring = useMutation({
    mutationFn: restoreArchive,
    onSuccess: (id) => router.push(`/documents/${id}`),
    onError: (error) => showToast({ tone: "danger", text: explainProblem(i18n, error) }),
  });
  return (
    <FilePicker
      accept=".json,.jsonl,application/json,application/jsonl"
      isPending={restoring.isPending}
      onFiles={([file]) => file && restoring.mutate(file)}
    >
      {t(restoring.isPending ? "documents.restoring" : "documents.restore")}
    </FilePicker>
  );
}
