import { useEffect, useMemo, useState } from "react";
import { browserStore } from "#app/_ui/browser-store.ts";
import {
  type Arrangement,
  evened,
  firstArrangement,
  moved,
  paired,
  pinnedAt,
  placed,
  readArrangement,
  resized,
  shownIn,
  toggled,
} from "./arrangement.ts";

/** The columns on the screen, and what can be done to them. */
export interface Columns extends Arrangement {
  /** Those on the screen, in their order. */
  readonly shown: readonly number[];
  toggle(edition: number): void;
  move(edition: number, by: -1 | 1): void;
  /** Puts a column in the place of another. */
  place(edition: number, target: number): void;
  /** Pins a column at its present width, or lets it go. */
  pin(edition: number, width: number): void;
  /** Null: shares what the others leave. */
  resize(edition: number, width: number | null): void;
  /** All share the room again. */
  even(): void;
  /** Shows two alone; null: all again. */
  compare(pair: Arrangement["pair"]): void;
}

/** The arrangement of a document's columns, remembered by this browser. One column at least stays on the screen. */
export function useColumns(document: string, editions: readonly number[]): Columns {
  const [arrangement, arrange] = useState<Arrangement>(() => firstArrangement(editions));
  useEffect(() => {
    const kept = readArrangement(browserStore.read(keyOf(document)), editions);
    if (kept) arrange(kept);
  }, [document, editions]);
  return useMemo(() => {
    const change = (next: Arrangement) => {
      arrange(next);
      browserStore.write(keyOf(document), next);
    };
    return columnsOf(arrangement, change);
  }, [document, arrangement]);
}

function columnsOf(now: Arrangement, change: (next: Arrangement) => void): Columns {
  return {
    ...now,
    shown: shownIn(now),
    toggle: (edition) => change(toggled(now, edition)),
    move: (edition, by) => change(moved(now, edition, by)),
    place: (edition, target) => change(placed(now, edition, target)),
    pin: (edition, width) => change(pinnedAt(now, edition, width)),
    resize: (edition, width) => change(resized(now, edition, width)),
    even: () => change(evened(now)),
    compare: (pair) => change(paired(now, pair)),
  };
}

function keyOf(document: string): string {
  return `hexapla-columns:${document}`;
}
