"use client";

import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "#app/_ui/button.tsx";
import { Dialog } from "#app/_ui/dialog.tsx";
import { TextField } from "#app/_ui/text-field.tsx";
import { fileOfPaste } from "./received-file.ts";

const TEXT_ROWS = 12;

// The API's bound, less the ending that is put behind it.
const MAX_NAME_LENGTH = 240;

interface Props {
  readonly suggestedName: string;
  readonly onAdd: (file: File) => void;
  readonly onClose: () => void;
}

/** Takes a text from the clipboard, under a name. */
export function PasteDialog({ suggestedName, onAdd, onClose }: Props) {
  const { t } = useTranslation();
  const [name, setName] = useState(suggestedName);
  const [text, setText] = useState("");
  return (
    <Dialog
      title={t("import.pasteTitle")}
      isOpen
      onOpenChange={onClose}
      footer={
        <>
          <Button onPress={onClose}>{t("app.cancel")}</Button>
          <Button
            variant="primary"
            isDisabled={text.trim() === "" || name.trim() === ""}
            onPress={() => onAdd(fileOfPaste(name.trim(), text))}
          >
            {t("import.pasteAdd")}
          </Button>
        </>
      }
    >
      <TextField
        label={t("import.pasteName")}
        value={name}
        onChange={setName}
        maxLength={MAX_NAME_LENGTH}
      />
      <TextField
        label={t("import.pasteText")}
        value={text}
        onChange={setText}
        rows={TEXT_ROWS}
        autoFocus
      />
    </Dialog>
  );
}
