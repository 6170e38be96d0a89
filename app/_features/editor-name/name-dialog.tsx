"use client";

import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "#app/_ui/button.tsx";
import { Dialog } from "#app/_ui/dialog.tsx";
import { TextField } from "#app/_ui/text-field.tsx";
import { explainProblem } from "#lib/i18n.ts";
import type { useEditor } from "./use-editor.ts";

// What the server accepts.
const MAX_NAME_LENGTH = 80;

interface Props {
  readonly name: string;
  readonly isOpen: boolean;
  readonly isBinding: boolean;
  readonly naming: ReturnType<typeof useEditor>["naming"];
  readonly onClose: () => void;
}

/** Asks for the name that stands beside every change. */
export function NameDialog({ name, isOpen, isBinding, naming, onClose }: Props) {
  const { t, i18n } = useTranslation();
  const [given, setGiven] = useState(name);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    naming.mutate(given, { onSuccess: onClose });
  };
  return (
    <Dialog
      title={t("editorName.title")}
      isOpen={isOpen}
      onOpenChange={onClose}
      isBinding={isBinding}
    >
      <form onSubmit={submit} className="flex flex-col gap-4">
        <p className="text-sm text-pretty text-ink-muted">{t("editorName.explanation")}</p>
        <TextField
          label={t("editorName.label")}
          value={given}
          onChange={setGiven}
          error={naming.error ? explainProblem(i18n, naming.error) : undefined}
          maxLength={MAX_NAME_LENGTH}
          autoComplete="name"
          autoFocus
        />
        <div className="flex justify-end gap-2">
          {!isBinding && <Button onPress={onClose}>{t("app.cancel")}</Button>}
          <Button
            variant="primary"
            type="submit"
            isDisabled={given.trim() === ""}
            isPending={naming.isPending}
          >
            {t(naming.isPending ? "editorName.saving" : "editorName.save")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
