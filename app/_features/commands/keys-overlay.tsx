"use client";

import { useState } from "react";
import { useCommand } from "#app/_keys/keys-context.ts";
import { KeysDialog } from "./keys-dialog.tsx";

/** The window with all keys, wherever it is asked for. */
export function KeysOverlay() {
  const [isOpen, setOpen] = useState(false);
  useCommand("help", () => setOpen(true));
  return isOpen ? <KeysDialog onClose={() => setOpen(false)} /> : null;
}
