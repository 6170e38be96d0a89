"use client";

import { type DragEvent, type ReactNode, useState } from "react";

interface Props {
  readonly onFiles: (files: readonly File[]) => void;
  /** Shown over the area while files are held above it. */
  readonly hint: string;
  readonly children: ReactNode;
}

/**
 * An area that takes dropped files. It is for the mouse alone: offer a `FilePicker` beside it.
 */
export function DropArea({ onFiles, hint, children }: Props) {
  const [isOver, setOver] = useState(false);
  const over = (event: DragEvent) => {
    if (!event.dataTransfer.types.includes("Files")) return;
    event.preventDefault();
    setOver(true);
  };
  const leave = ({ currentTarget, relatedTarget }: DragEvent) => {
    // Moving from one child to another is no leaving.
    if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) setOver(false);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    onFiles([...event.dataTransfer.files]);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a mouse's way to do what a button does
    <div
      onDragEnter={over}
      onDragOver={over}
      onDragLeave={leave}
      onDrop={drop}
      className="relative flex min-h-full flex-col"
    >
      {children}
      {isOver && (
        <div
          aria-hidden
          className="pointer-events-none absolute inset-2 z-10 rounded-xl border-2 border-dashed border-accent bg-accent-soft/90 text-center text-lg font-medium text-accent-text"
        >
          <p className="sticky top-0 py-40">{hint}</p>
        </div>
      )}
    </div>
  );
}
