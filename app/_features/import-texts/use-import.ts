"use client";

import { useState } from "react";
import {
  type Draft,
  MAX_TEXTS,
  type NewDraft,
  withoutText,
  withSaid,
  withTexts,
} from "./drafts.ts";
import { guessTitle } from "./guess-title.ts";
import type { EditionPreview } from "./requests.ts";
import { useCreate } from "./use-create.ts";
import { usePreview } from "./use-preview.ts";

/** An import in the making: its texts, what the server makes of them, and the step that stores them. */
export function useImport() {
  const [drafts, setDrafts] = useState<readonly Draft[]>([]);
  const [typedTitle, setTitle] = useState<string | null>(null);
  const preview = usePreview(drafts);
  const creation = useCreate();
  const editions = drafts.map(({ id }) => preview.editions.get(id));
  const title = typedTitle ?? guessTitle(editions[0]);
  return {
    drafts,
    editions,
    title,
    setTitle,
    add: (texts: readonly NewDraft[]) => setDrafts((now) => withTexts(now, texts)),
    remove: (id: number) => setDrafts((now) => withoutText(now, id)),
    say: (id: number, said: Pick<Draft, "language" | "basedOn">) =>
      setDrafts((now) => withSaid(now, id, said)),
    problem: drafts.length > MAX_TEXTS ? "too-many" : preview.problem,
    rows: preview.rows,
    waiting: editions.filter((edition) => edition?.problem || edition?.language === "und").length,
    failure: creation.failure ?? preview.failure,
    canCreate: preview.isReady && title.trim() !== "",
    create: () => creation.create({ title: title.trim(), texts: decided(drafts, editions) }),
    preview,
    creation,
  };
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
