"use client";

import { useEffect, useRef, useState } from "react";
import { useCommand } from "#app/_keys/keys-context.ts";
import { PaletteDialog } from "./palette-dialog.tsx";

/** The list of all commands, wherever it is asked for. */
export function Palette() {
  const [isOpen, setOpen] = useState(false);
  const chosen = useRef<(() => void) | null>(null);
  useCommand("palette", () => setOpen(true));
  useEffect(() => {
    if (isOpen || !chosen.current) return;
    const run = chosen.current;
    chosen.current = null;
    afterFocusIsBack(run);
  }, [isOpen]);
  if (!isOpen) return null;
  return (
    <PaletteDialog
      onClose={() => setOpen(false)}
      onChosen={(run) => {
        chosen.current = run;
        setOpen(false);
      }}
    />
  );
}

/** A window gives the keyboard back in the next frame; a command that opens an editor must come after that. */
function afterFocusIsBack(run: () => void): void {
  requestAnimationFrame(() => requestAnimationFrame(run));
}
