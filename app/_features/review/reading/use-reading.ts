import { useEffect, useState } from "react";
import { useReview } from "#app/_features/review/review-context.tsx";
import { useCommand } from "#app/_keys/keys-context.ts";

/** The edition that is read as flowing text, if one is, and what can be done about it. */
export interface Reading {
  /** Null: the editions stand side by side. */
  readonly edition: number | null;
  read(edition: number): void;
  end(): void;
}

/** Whether the document is read. The edition is that of the cursor, and goes with it: F8 leads into another one, say. */
export function useReading(): Reading {
  const { columns, state } = useReview();
  const [edition, read] = useState<number | null>(null);
  const here = state.cursor?.edition;
  useEffect(() => {
    if (here !== undefined) read((now) => (now === null ? null : here));
  }, [here]);
  const end = () => read(null);
  const begin = () => read(here ?? columns.shown[0] ?? null);
  useCommand("reading", edition === null ? begin : end);
  return { edition, read, end };
}
