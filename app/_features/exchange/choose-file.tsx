"use client";

import { FileUp } from "lucide-react";
import { useTranslation } from "react-i18next";
import { DropArea } from "#app/_ui/drop-area.tsx";
import { fileContent } from "#app/_ui/file-content.ts";
import { FilePicker } from "#app/_ui/file-picker.tsx";
import { useToast } from "#app/_ui/toasts.tsx";

/** A file as the API takes it. */
export interface ChosenFile {
  readonly name: string;
  /** Base64 of its bytes. */
  readonly content: string;
}

interface Props {
  /** What the file window offers at first: endings, parted by commas. */
  readonly accept: string;
  readonly hint: string;
  readonly onChoose: (file: ChosenFile) => void;
}

/** Takes one file, dropped or chosen. */
export function ChooseFile({ accept, hint, onChoose }: Props) {
  const { t } = useTranslation();
  const toast = useToast();
  const take = async ([file]: readonly File[]) => {
    if (!file) return;
    try {
      onChoose({ name: file.name, content: await fileContent(file) });
    } catch {
      toast({ tone: "warn", text: t("import.notAFile", { name: file.name }) });
    }
  };
  return (
    <DropArea onFiles={take} hint={t("exchange.drop")}>
      <div className="flex flex-col items-center gap-4 rounded-xl border-2 border-dashed border-line-strong px-6 py-14 text-center">
        <p className="text-sm text-pretty text-ink-muted">{hint}</p>
        <FilePicker variant="primary" accept={accept} onFiles={take}>
          <FileUp aria-hidden className="size-4" />
          {t("exchange.choose")}
        </FilePicker>
      </div>
    </DropArea>
  );
}
