"use client";

import { useMemo, useState } from "react";
import {
  type Draft,
  type EditionName,
  MAX_TEXTS,
  type NewDraft,
  type Reading,
  type Said,
  withFiles,
  withoutFile,
  withReading,
  withSaid,
} from "./drafts.ts";
import { editionsOf, type FoundFile, filesOf, isWaiting } from "./found-editions.ts";
import { guessTitle } from "./guess-title.ts";
import { useCreate } from "./use-create.ts";
import { usePreview } from "./use-preview.ts";

/** An import in the making: its files, what the server makes of them, and the step that stores them. */
export function useImport() {
  const [drafts, setDrafts] = useState<readonly Draft[]>([]);
  const [typedTitle, setTitle] = useState<string | null>(null);
  const preview = usePreview(drafts);
  const creation = useCreate();
  const files = useMemo(() => filesOf(drafts, preview.editions), [drafts, preview.editions]);
  const editions = useMemo(() => editionsOf(files), [files]);
  const kept = editions.filter((edition) => !edition.preview.isLeftOut);
  const title = typedTitle ?? guessTitle(kept[0]?.preview);
  const waiting = editions.filter(isWaiting).length;
  return {
    files,
    editions,
    title,
    setTitle,
    add: (news: readonly NewDraft[]) => setDrafts((now) => withFiles(now, news)),
    remove: (id: number) => setDrafts((now) => withoutFile(now, id)),
    say: (name: EditionName, said: Said) => setDrafts((now) => withSaid(now, name, said)),
    read: (id: number, reading: Reading) => setDrafts((now) => withReading(now, id, reading)),
    problem: drafts.length > MAX_TEXTS ? "too-many" : preview.problem,
    rows: preview.rows,
    waiting,
    failure: creation.failure ?? preview.failure,
    canCreate: preview.rows !== undefined && waiting === 0 && title.trim() !== "",
    create: () => creation.create({ title: title.trim(), texts: files.map(decided) }),
    preview,
    creation,
  };
}

/** A file with nothing left to guess: what the editor has confirmed is what was shown. */
function decided({ draft: { name, content, reading }, editions }: FoundFile) {
  const slots = (editions ?? []).map(({ preview: { slot, language, basedOn, isLeftOut } }) => {
    return { slot, language, basedOn, isLeftOut };
  });
  return { name, content, reading, slots };
}
