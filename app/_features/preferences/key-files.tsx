"use client";

import { Download, RotateCcw, Upload } from "lucide-react";
import { useTranslation } from "react-i18next";
import { useKeys } from "#app/_keys/keys-context.ts";
import { readRemaps } from "#app/_keys/remaps.ts";
import { Button } from "#app/_ui/button.tsx";
import { FilePicker } from "#app/_ui/file-picker.tsx";
import { saveFile } from "#app/_ui/save-file.ts";
import { useToast } from "#app/_ui/toasts.tsx";

const FILE_NAME = "hexapla-keys.json";

// All commands with several keys each come to a few thousand characters; more is another file.
const MOST_BYTES = 100_000;

/** Takes the chosen keys to another browser and back, or brings all keys at first back. */
export function KeyFiles() {
  const { t } = useTranslation();
  const toast = useToast();
  const { commands, remaps, remap } = useKeys();
  const read = async (file: File | undefined) => {
    const stored = file && file.size <= MOST_BYTES ? parsed(await file.text()) : null;
    const found = readRemaps(stored, commands);
    const isThere = Object.keys(found).length > 0;
    if (isThere) remap(found);
    toast(
      isThere
        ? { tone: "ok", text: t("keySettings.imported") }
        : { tone: "danger", text: t("keySettings.notImported") },
    );
  };
  return (
    <div className="flex flex-wrap gap-2">
      <Button onPress={() => save(JSON.stringify(remaps, null, 2))}>
        <Download aria-hidden className="size-4" />
        {t("keySettings.export")}
      </Button>
      <FilePicker accept=".json,application/json" onFiles={([file]) => void read(file)}>
        <Upload aria-hidden className="size-4" />
        {t("keySettings.import")}
      </FilePicker>
      <Button isDisabled={Object.keys(remaps).length === 0} onPress={() => remap({})}>
        <RotateCcw aria-hidden className="size-4" />
        {t("keySettings.resetAll")}
      </Button>
    </div>
  );
}

/** What a file holds; null where it is no JSON. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function save(text: string): void {
  saveFile({ name: FILE_NAME, content: new Blob([text], { type: "application/json" }) });
}
