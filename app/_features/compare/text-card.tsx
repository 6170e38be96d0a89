"use client";

import { FileText, X } from "lucide-react";
import { useTranslation } from "react-i18next";
import { FilePicker } from "#app/_ui/file-picker.tsx";
import { IconButton } from "#app/_ui/icon-button.tsx";
import { TextField } from "#app/_ui/text-field.tsx";
import type { Side } from "#app/_workers/comparison.ts";
import { type Choice, NO_CHOICE } from "./text-choice.ts";

const ACCEPTED = ".txt,.md,.markdown,text/plain,text/markdown";
const PASTE_ROWS = 10;

interface Props {
  readonly side: Side;
  readonly choice: Choice;
  readonly onChoice: (choice: Choice) => void;
  readonly onFiles: (files: readonly File[]) => void;
}

/** One of the two texts: the file that was chosen, or where to choose or paste it. */
export function TextCard({ side, choice, onChoice, onFiles }: Props) {
  const { t } = useTranslation();
  return (
    <section
      aria-labelledby={`compare-${side}`}
      className="flex flex-col gap-3 rounded-xl border border-line bg-surface-raised p-5"
    >
      <div className="flex min-h-9 flex-wrap items-center justify-between gap-2">
        <h2 id={`compare-${side}`} className="text-lg font-medium">
          {t(`compare.side.${side}`)}
        </h2>
        {!choice.file && (
          <FilePicker accept={ACCEPTED} isMultiple={side === "before"} onFiles={onFiles}>
            {t("compare.choose")}
          </FilePicker>
        )}
      </div>
      {choice.file ? (
        <ChosenFile name={choice.file.name} onRemove={() => onChoice(NO_CHOICE)} />
      ) : (
        <TextField
          label={t("compare.paste")}
          value={choice.pasted}
          onChange={(pasted) => onChoice({ ...choice, pasted })}
          rows={PASTE_ROWS}
        />
      )}
    </section>
  );
}

function ChosenFile({ name, onRemove }: { readonly name: string; readonly onRemove: () => void }) {
  const { t } = useTranslation();
  return (
    <div className="flex items-center gap-3 rounded-lg border border-line p-3">
      <FileText aria-hidden className="size-5 shrink-0 text-ink-muted" />
      <p className="min-w-0 flex-1 truncate">
        <bdi>{name}</bdi>
      </p>
      <IconButton label={t("compare.remove", { name })} onPress={onRemove}>
        <X className="size-4" />
      </IconButton>
    </div>
  );
}
