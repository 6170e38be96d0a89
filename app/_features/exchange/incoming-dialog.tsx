"use client";

import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "#app/_ui/button.tsx";
import { Dialog } from "#app/_ui/dialog.tsx";
import { Notice } from "#app/_ui/notice.tsx";
import { Progress } from "#app/_ui/progress.tsx";
import { explainProblem } from "#lib/i18n.ts";
import type { useIncoming } from "./use-incoming.ts";

interface Props {
  readonly title: string;
  readonly incoming: Pick<
    ReturnType<typeof useIncoming>,
    "open" | "share" | "isLooking" | "isApplying" | "failure" | "cancel" | "apply"
  >;
  /** Something is there to be taken over. */
  readonly isReady: boolean;
  /** Says more of a failure than its words, and what can be done; null where there is no more. */
  readonly failure?: ReactNode;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

const PERCENT = 100;

/** The window through which a file comes in: chosen, looked at, decided on, taken over. */
export function IncomingDialog({ title, incoming, isReady, failure, onClose, children }: Props) {
  const { t, i18n } = useTranslation();
  const { open, share, isLooking, isApplying } = incoming;
  return (
    <Dialog
      title={title}
      isOpen
      isFull
      onOpenChange={onClose}
      footer={
        <>
          <p role="status" className="me-auto self-center text-sm text-warn-text">
            {open > 0 && t("exchange.open", { count: open })}
          </p>
          <Button onPress={isLooking ? incoming.cancel : onClose}>{t("app.cancel")}</Button>
          {isReady && (
            <Button
              variant="primary"
              isDisabled={isLooking || open > 0}
              isPending={isApplying}
              onPress={incoming.apply}
            >
              {t(isApplying ? "exchange.applying" : "exchange.apply")}
            </Button>
          )}
        </>
      }
    >
      {incoming.failure && !isLooking && (
        <Notice tone="danger">{failure ?? explainProblem(i18n, incoming.failure)}</Notice>
      )}
      {isLooking && (
        <Progress
          label={t("exchange.looking")}
          value={share === null ? undefined : share * PERCENT}
        />
      )}
      {children}
    </Dialog>
  );
}
