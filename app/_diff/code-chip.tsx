"use client";

import { useCodeName } from "./code-name.ts";
import { useCodes } from "./codes-context.tsx";

interface Props {
  readonly index: number;
  /** The character that stands for it in the text. */
  readonly character: string;
}

/** An inline code in a text: its character, for copying and counting, under a label that the style sheet draws. */
export function CodeChip({ index, character }: Props) {
  const codes = useCodes();
  const nameOf = useCodeName();
  const { kind = "single", label = String(index + 1), source } = codes[index] ?? {};
  return (
    <span
      role="img"
      aria-label={nameOf(index, codes)}
      title={source}
      data-code={label}
      data-kind={kind}
    >
      {character}
    </span>
  );
}
