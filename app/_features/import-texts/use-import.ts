"use client";

import { keepPreviousData, useMutation, useQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useState } from "react";
import {
  type Draft,
  MAX_TEXTS,
  type NewDraft,
  textsOf,
  withoutText,
  withSaid,
  withTexts,
} from "./drafts.ts";
import { guessTitle } from "./guess-title.ts";
import { createDocument, type EditionPreview, previewImport } from "./requests.ts";

/** An import in the making: its texts, what the server makes of them, and the step that stores them. */
export function useImport() {
  const router = useRouter();
  const [drafts, setDrafts] = useState<readonly Draft[]>([]);
  const [typedTitle, setTitle] = useState<string | null>(null);
  const preview = usePreview(drafts);
  const editions = drafts.map(({ id }) => preview.data?.editions.get(id));
  const title = typedTitle ?? guessTitle(editions[0]);
  const isCurrent = preview.isSuccess && !preview.isPlaceholderData;
  const creating = useMutation({
    mutationFn: () => createDocument({ title: title.trim(), texts: decided(drafts, editions) }),
    onSuccess: (id) => router.push(`/documents/${id}`),
  });
  return {
    drafts,
    editions,
    title,
    setTitle,
    add: (texts: readonly NewDraft[]) => setDrafts((now) => withTexts(now, texts)),
    remove: (id: number) => setDrafts((now) => withoutText(now, id)),
    say: (id: number, said: Pick<Draft, "language" | "basedOn">) =>
      setDrafts((now) => withSaid(now, id, said)),
    problem: drafts.length > MAX_TEXTS ? "too-many" : (preview.data?.problem ?? null),
    rows: isCurrent ? preview.data?.rows : undefined,
    isReading: preview.isFetching,
    waiting: editions.filter((edition) => edition?.problem || edition?.language === "und").length,
    failure: creating.error ?? preview.error,
    canCreate: isCurrent && preview.data.isReady && title.trim() !== "",
    creating,
  };
}

function usePreview(drafts: readonly Draft[]) {
  return useQuery({
    // The contents never change under an id, and would make a heavy key.
    queryKey: ["import-preview", drafts.map(({ content, ...said }) => said)],
    queryFn: async ({ signal }) => {
      const { editions, problem, alignment } = await previewImport(textsOf(drafts), signal);
      return {
        editions: new Map(drafts.map(({ id }, index) => [id, editions[index]])),
        problem,
        rows: alignment?.rows,
        isReady: alignment !== null && editions.every(({ language }) => language !== "und"),
      };
    },
    enabled: drafts.length > 0 && drafts.length <= MAX_TEXTS,
    placeholderData: keepPreviousData,
    gcTime: 0, // ids begin anew with the next import
  });
}

/** The texts with nothing left to guess: what the editor has confirmed is what was shown. */
function decided(drafts: readonly Draft[], editions: readonly (EditionPreview | undefined)[]) {
  return drafts.map(({ name, content }, index) => ({
    name,
    content,
    language: editions[index]?.language ?? "und",
    basedOn: editions[index]?.basedOn ?? null,
  }));
}
