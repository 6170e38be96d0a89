import { useMemo, useRef, useSyncExternalStore } from "react";
import type { Cursor } from "#app/_features/review/grid/place-state.ts";
import { cursorIndex, type Outline, outlineOf } from "./outline.ts";
import type { ReviewDocument } from "./structure.ts";

/**
 * The outline of a document as it stands. It is another one when the document has changed, and when the texts at the cursor have come:
 * what tells of them shall be shown anew. Texts that come elsewhere concern their rows alone.
 */
export function useOutline(document: ReviewDocument, cursor: Cursor | null): Outline {
  const known = useRef<Outline | null>(null);
  const { texts } = document;
  const row = known.current?.rows[cursorIndex(known.current, cursor)];
  const here = Object.values(row?.cells ?? {}).flat();
  const version = useSyncExternalStore(texts.subscribe, () => texts.versionOf(here));
  // biome-ignore lint/correctness/useExhaustiveDependencies: the version stands for the texts at the cursor
  return useMemo(() => {
    known.current = outlineOf(document, known.current);
    return known.current;
  }, [document, version]);
}
