"use client";

import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "#app/_ui/button.tsx";
import { Dialog } from "#app/_ui/dialog.tsx";
import { TextField } from "#app/_ui/text-field.tsx";
import { useHistory } from "./history-context.tsx";
import { nameVersion, removeName, renameVersion } from "./requests.ts";
import { useStep } from "./use-step.ts";

// Bounds what stands on the slider and in lists: a name, not a note.
const MAX_LENGTH = 120;

interface Props {
  readonly sequence: number;
  readonly onClose: () => void;
}

/** Gives the state after a change a name, or changes the one it has. */
export function NameDialog({ sequence, onClose }: Props) {
  const { t } = useTranslation();
  const { document, timeline } = useHistory();
  const seenHead = timeline.head;
  const named = timeline.names.find((name) => name.sequence === sequence);
  const [name, setName] = useState(named?.name ?? "");
  const step = useStep(t("history.name.done", { name: name.trim() }), onClose);
  const removal = useStep(t("history.name.removed"), onClose);
  const isUnchanged = name.trim() === "" || name.trim() === named?.name;
  const save = () => {
    const json = { name: name.trim(), seenHead };
    if (isUnchanged) return;
    step.mutate(() =>
      named
        ? renameVersion(document.id, named.id, json)
        : nameVersion(document.id, { ...json, sequence }),
    );
  };
  return (
    <Dialog
      title={t("history.name.title", { sequence })}
      isOpen
      onOpenChange={onClose}
      footer={
        <>
          {named && (
            <Button
              isPending={removal.isPending}
              onPress={() => removal.mutate(() => removeName(document.id, named.id, { seenHead }))}
            >
              {t("history.name.remove")}
            </Button>
          )}
          <Button onPress={onClose}>{t("app.cancel")}</Button>
          <Button
            variant="primary"
            isDisabled={isUnchanged}
            isPending={step.isPending}
            onPress={save}
          >
            {t("history.name.save")}
          </Button>
        </>
      }
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <TextField
          label={t("history.name.label")}
          description={t("history.name.hint")}
          value={name}
          onChange={setName}
          maxLength={MAX_LENGTH}
          autoFocus
        />
      </form>
    </Dialog>
  );
}
