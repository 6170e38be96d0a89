import { useEffect, useMemo, useState } from "react";
import { browserStore } from "#app/_ui/browser-store.ts";

/** The columns on the screen: edition ids in their order, hidden ones apart. */
export interface Columns {
  readonly order: readonly number[];
  readonly hidden: readonly number[];
  readonly shown: readonly number[];
  toggle(edition: number): void;
  move(edition: number, by: -1 | 1): void;
}

interface Arrangement {
  readonly order: readonly number[];
  readonly hidden: readonly number[];
}

/** The arrangement of a document's columns, remembered by this browser. One column at least stays on the screen. */
export function useColumns(document: string, editions: readonly number[]): Columns {
  const [arrangement, arrange] = useState<Arrangement>({ order: editions, hidden: [] });
  useEffect(() => {
    const kept = readArrangement(document, editions);
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

function columnsOf({ order, hidden }: Arrangement, change: (next: Arrangement) => void): Columns {
  const shown = order.filter((edition) => !hidden.includes(edition));
  return {
    order,
    hidden,
    shown,
    toggle: (edition) => {
      const next = hidden.includes(edition)
        ? hidden.filter((known) => known !== edition)
        : [...hidden, edition];
      if (next.length < order.length) change({ order, hidden: next });
    },
    move: (edition, by) => {
      const neighbour = shown[shown.indexOf(edition) + by];
      if (neighbour !== undefined) change({ order: swapped(order, edition, neighbour), hidden });
    },
  };
}

function swapped(order: readonly number[], one: number, other: number): readonly number[] {
  return order.map((id) => (id === one ? other : id === other ? one : id));
}

function keyOf(document: string): string {
  return `hexapla-columns:${document}`;
}

/** What an earlier visit arranged, as far as it fits the document. */
function readArrangement(document: string, editions: readonly number[]): Arrangement | null {
  const kept = browserStore.read(keyOf(document));
  if (kept === null || typeof kept !== "object" || !("order" in kept) || !("hidden" in kept))
    return null;
  const order = idsIn(kept.order, editions);
  if (order.length < editions.length) return null;
  return { order, hidden: idsIn(kept.hidden, editions) };
}

function idsIn(value: unknown, editions: readonly number[]): number[] {
  return Array.isArray(value) ? value.filter((id) => editions.includes(id)) : [];
}
