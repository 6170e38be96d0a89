"use client";

import type { ReactNode } from "react";
import { KeysProvider } from "#app/_keys/keys-provider.tsx";
import { COMMANDS } from "./commands.ts";

/** Has the keys of all pages heard inside it. */
export function WorkbenchKeys({ children }: { readonly children: ReactNode }) {
  return <KeysProvider commands={COMMANDS}>{children}</KeysProvider>;
}
