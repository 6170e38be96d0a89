"use client";

import { X } from "lucide-react";
import { createContext, type ReactNode, useContext, useState } from "react";
import {
  Button,
  Text,
  UNSTABLE_Toast as Toast,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastQueue as ToastQueue,
  UNSTABLE_ToastRegion as ToastRegion,
} from "react-aria-components/Toast";
import { buttonStyle } from "./button-style.ts";
import { Notice } from "./notice.tsx";

/** A passing message. */
export interface ToastMessage {
  readonly tone?: "info" | "ok" | "warn" | "danger";
  readonly text: string;
  /** Messages of one topic take each other's place. */
  readonly topic?: string;
  readonly action?: { readonly label: string; run(): void };
}

// Long enough to be read twice; React Aria asks for five seconds at least.
const SHOWN_MS = 8_000;
const MAX_VISIBLE = 3;

const ShowToast = createContext<(message: ToastMessage) => void>(() => {
  throw new Error("Expected a ToastProvider around the component that shows a toast");
});

/** Returns a function that shows a passing message. */
export function useToast(): (message: ToastMessage) => void {
  return useContext(ShowToast);
}

interface Props {
  readonly closeLabel: string;
  readonly children: ReactNode;
}

/** Keeps the passing messages of everything inside it, and shows them in a corner. */
export function ToastProvider({ closeLabel, children }: Props) {
  const [queue] = useState(() => new ToastQueue<ToastMessage>({ maxVisibleToasts: MAX_VISIBLE }));
  const [show] = useState(() => (message: ToastMessage) => {
    const { topic } = message;
    const former = queue.visibleToasts.find(({ content }) => topic && content.topic === topic);
    if (former) queue.close(former.key);
    queue.add(message, { timeout: SHOWN_MS });
  });
  return (
    <ShowToast value={show}>
      {children}
      <ToastRegion
        queue={queue}
        className="fixed end-4 bottom-4 z-30 flex w-96 max-w-full flex-col gap-2"
      >
        {({ toast }) => (
          <Toast
            toast={toast}
            className="flex items-center gap-1 rounded-lg border border-line bg-surface-raised shadow-overlay"
          >
            <ToastContent className="min-w-0 flex-1">
              <Notice tone={toast.content.tone}>
                <Text slot="title">{toast.content.text}</Text>
              </Notice>
            </ToastContent>
            {toast.content.action && (
              <Button
                className={buttonStyle("quiet")}
                onPress={() => {
                  toast.content.action?.run();
                  queue.close(toast.key);
                }}
              >
                {toast.content.action.label}
              </Button>
            )}
            <Button
              slot="close"
              aria-label={closeLabel}
              className="p-2 text-ink-muted hover:text-ink"
            >
              <X aria-hidden className="size-4" />
            </Button>
          </Toast>
        )}
      </ToastRegion>
    </ShowToast>
  );
}
