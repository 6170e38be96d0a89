"use client";

import { ClipboardPaste, FileUp } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "#app/_ui/button.tsx";
import { FilePicker } from "#app/_ui/file-picker.tsx";
import { PasteDialog } from "./paste-dialog.tsx";

// What the file window offers at first; another file can be chosen, and is told apart when it is read.
const ENDINGS = [
  ...["txt", "text", "md", "markdown", "html", "htm", "xhtml", "xht", "docx", "odt", "ott"],
  ...["xlf", "xliff", "mxliff", "sdlxliff", "mqxliff", "xml", "tmx", "po", "pot"],
  ...["csv", "tsv", "tab", "xlsx", "xlsm", "json", "arb", "jsonl", "ndjson", "srt", "vtt"],
];
const ACCEPTED = ENDINGS.map((ending) => `.${ending}`).join();

interface Props {
  readonly isFirst: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}

/** The ways to bring texts in besides dropping them: choose files, or paste. */
export function AddTexts({ isFirst, onFiles }: Props) {
  const { t } = useTranslation();
  const [isPasting, setPasting] = useState(false);
  const [pasted, setPasted] = useState(0);
  const add = (file: File) => {
    setPasted(pasted + 1);
    setPasting(false);
    onFiles([file]);
  };
  return (
    <div
      className={`flex items-center gap-4 rounded-xl border-2 border-dashed border-line-strong px-6 ${isFirst ? "flex-col py-20 text-center" : "flex-wrap justify-between py-4"}`}
    >
      <p className="flex flex-col gap-1">
        <span className="font-medium">{t("import.drop")}</span>
        <span className="text-sm text-ink-muted">{t("import.accepted")}</span>
      </p>
      <div className="flex flex-wrap justify-center gap-2">
        <FilePicker
          variant={isFirst ? "primary" : "quiet"}
          accept={ACCEPTED}
          isMultiple
          onFiles={onFiles}
        >
          <FileUp aria-hidden className="size-4" />
          {t(isFirst ? "import.chooseFiles" : "import.addFiles")}
        </FilePicker>
        <Button onPress={() => setPasting(true)}>
          <ClipboardPaste aria-hidden className="size-4" />
          {t("import.paste")}
        </Button>
      </div>
      {isPasting && (
        <PasteDialog
          suggestedName={t("import.pastedName", { number: pasted + 1 })}
          onAdd={add}
          onClose={() => setPasting(false)}
        />
      )}
    </div>
  );
}
