"use client";

import type { ReactNode } from "react";
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from "react-aria-components/Modal";

interface Props {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
  /** Leaves no way out but an answer: Escape and a press outside do nothing. */
  readonly isBinding?: boolean;
  /** Gives a list with columns more room. */
  readonly isWide?: boolean;
  /** Gives texts side by side as much room as there is. */
  readonly isFull?: boolean;
  readonly children: ReactNode;
  /** The buttons; the one that goes on comes last. */
  readonly footer?: ReactNode;
}

// A list is longer than the window; what is done with it stays at hand.
const IN_SIGHT = "sticky bottom-0 z-1 -mx-6 -mb-6 border-t border-line bg-surface-raised px-6 py-4";

/** A window over the page that keeps the focus until it is closed. */
export function Dialog({
  title,
  isOpen,
  onOpenChange,
  isBinding,
  isWide,
  isFull,
  children,
  footer,
}: Props) {
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      isDismissable={!isBinding}
      isKeyboardDismissDisabled={isBinding}
      className="fixed inset-0 z-20 flex items-center justify-center bg-scrim p-4"
    >
      <Modal
        data-wide={isWide || undefined}
        data-full={isFull || undefined}
        className="max-h-full w-full max-w-lg data-wide:max-w-2xl data-full:max-w-6xl overflow-auto rounded-xl border border-line bg-surface-raised shadow-overlay"
      >
        <AriaDialog className="flex flex-col gap-4 p-6 outline-none">
          <Heading slot="title" className="text-lg font-semibold">
            {title}
          </Heading>
          {children}
          {footer && (
            <div
              className={`flex flex-wrap justify-end gap-2 ${isWide || isFull ? IN_SIGHT : "pt-2"}`}
            >
              {footer}
            </div>
          )}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
