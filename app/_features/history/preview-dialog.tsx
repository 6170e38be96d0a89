"use client";

import type { UseQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "#app/_ui/button.tsx";
import { Dialog } from "#app/_ui/dialog.tsx";
import { changesAnything } from "./outlook.ts";
import { PreviewBody } from "./preview-body.tsx";
import type { Outlook } from "./requests.ts";

interface Props {
  readonly title: string;
  readonly preview: Pick<UseQueryResult<Outlook>, "data" | "error">;
  /** What the button that does it says. */
  readonly action: string;
  readonly isPending: boolean;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
  /** What stands above the preview. */
  readonly children: ReactNode;
}

/** A question with a preview of what would change; it can be confirmed once that is known to be anything. */
export function PreviewDialog(props: Props) {
  const { title, preview, action, isPending, onConfirm, onClose, children } = props;
  const { t } = useTranslation();
  return (
    <Dialog
      title={title}
      isOpen
      isWide
      onOpenChange={onClose}
      footer={
        <>
          <Button onPress={onClose}>{t("app.cancel")}</Button>
          <Button
            variant="primary"
            isDisabled={!preview.data || !changesAnything(preview.data)}
            isPending={isPending}
            onPress={onConfirm}
          >
            {action}
          </Button>
        </>
      }
    >
      {children}
      <PreviewBody preview={preview.data} failure={preview.error} />
    </Dialog>
  );
}
