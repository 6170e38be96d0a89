"use client";

import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Legend } from "#app/_features/review/alignment/legend.tsx";
import { useCommand } from "#app/_keys/keys-context.ts";
import { Button } from "#app/_ui/button.tsx";
import { Dialog } from "#app/_ui/dialog.tsx";

/** The window that says what the signs beside the rows mean, when it is asked for. */
export function SignsDialog() {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  useCommand("signs", () => setOpen(true));
  return (
    <Dialog
      title={t("keys.signs")}
      isOpen={isOpen}
      onOpenChange={setOpen}
      footer={<Button onPress={() => setOpen(false)}>{t("app.close")}</Button>}
    >
      <Legend />
    </Dialog>
  );
}
