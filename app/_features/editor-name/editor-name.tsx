"use client";

import { UserRound } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "#app/_ui/button.tsx";
import { NameDialog } from "./name-dialog.tsx";
import { useEditor } from "./use-editor.ts";

/** The editor's name, which changes on a press; asked for at once where there is none yet. */
export function EditorName() {
  const { t } = useTranslation();
  const { editor, naming } = useEditor();
  const [isChanging, setChanging] = useState(false);
  if (editor === undefined) return null;
  return (
    <>
      {editor && (
        <Button
          onPress={() => setChanging(true)}
          label={t("editorName.change", { name: editor.name })}
        >
          <UserRound aria-hidden className="size-4" />
          <span className="max-w-40 truncate max-sm:sr-only">{editor.name}</span>
        </Button>
      )}
      <NameDialog
        key={editor?.name}
        name={editor?.name ?? ""}
        isOpen={editor === null || isChanging}
        isBinding={editor === null}
        naming={naming}
        onClose={() => setChanging(false)}
      />
    </>
  );
}
