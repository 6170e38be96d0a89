"use client";

import { createContext, type ReactNode, useContext } from "react";
import type { Code } from "#lib/core/text/codes.ts";

const NONE: readonly Code[] = [];
const CodesContext = createContext<readonly Code[]>(NONE);

interface Props {
  readonly codes: readonly Code[] | null | undefined;
  readonly children: ReactNode;
}

/** Tells all texts within what the inline codes in them stand for. Without it a code is shown by its number. */
export function CodesOf({ codes, children }: Props) {
  return <CodesContext value={codes ?? NONE}>{children}</CodesContext>;
}

/** What the codes of the text at hand stand for. */
export function useCodes(): readonly Code[] {
  return useContext(CodesContext);
}
