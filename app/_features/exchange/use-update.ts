"use client";

import { useRef } from "react";
import { useTranslation } from "react-i18next";
import type { ChosenFile } from "./choose-file.tsx";
import { updateDecisions, updateOutcomes } from "./outcomes.ts";
import {
  applyUpdate,
  type OpenDocument,
  previewUpdate,
  type UpdateFile,
  type UpdatePreview,
} from "./requests.ts";
import { useIncoming } from "./use-incoming.ts";

/** A chosen file, with what it may differ in from the one in effect. */
interface NewVersion extends ChosenFile {
  readonly accept: NonNullable<UpdateFile["accept"]>;
}

interface Wanted {
  readonly document: OpenDocument;
  readonly edition: number;
  readonly onChanged: () => Promise<unknown>;
  readonly onClose: () => void;
}

/** A new version of an edition's file on its way in. */
export function useUpdate({ document, edition, onChanged, onClose }: Wanted) {
  const { t } = useTranslation();
  const last = useRef<NewVersion | null>(null);
  const address = { document: document.id, edition };
  const incoming = useIncoming<NewVersion, UpdatePreview>(
    {
      preview: (file, follower) => {
        last.current = file;
        return previewUpdate(address, file, follower);
      },
      outcomes: updateOutcomes,
      apply: (file, { head }, decisions) =>
        applyUpdate(address, {
          ...file,
          seenHead: head,
          decisions: updateDecisions(decisions),
        }),
    },
    { document: document.id, done: t("exchange.update.done"), onChanged, onClose },
  );
  return {
    ...incoming,
    /** Has the file looked at again, whatever it differs in. */
    accept: (what: NewVersion["accept"][number] | null) => {
      const { current } = last;
      if (current && what) incoming.look({ ...current, accept: [...current.accept, what] });
    },
  };
}
