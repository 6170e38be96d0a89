"use client";

import { type RefObject, useEffect, useRef, useState } from "react";
import { itemRange } from "#app/_features/review/grid/shown-places.ts";
import { SEGMENT } from "#app/_features/review/grid/text-place.ts";
import { useLatestReview, useReview } from "#app/_features/review/review-context.tsx";
import { useEscape } from "#app/_features/review/use-escape.ts";
import { FloatingCard } from "./floating-card.tsx";
import { ItemCard } from "./item-card.tsx";
import { type Item, type Items, isOpen } from "./marks.ts";

// Long enough that a pointer on its way elsewhere opens nothing; and to reach the card over the gap beside it.
const OPEN_MS = 350;
const CLOSE_MS = 250;

/** The cards of the findings and flags under the pointer, beside their words. They stay while the pointer is on them; Escape closes them. */
export function HoverCard({ grid }: { readonly grid: RefObject<HTMLElement | null> }) {
  const { outline, items, state } = useReview();
  const latest = useLatestReview();
  const { hovered, keep, leave } = useHovered(grid);
  const found = hovered === null || state.question !== null ? [] : itemsAt(hovered, items);
  const [top] = found;
  if (!top) return null;
  return (
    <FloatingCard
      key={top.id}
      words={() => itemRange(top, outline, latest().state.drafts)}
      returnFocus={() => cellOf(top, grid.current)}
      onPointerEnter={keep}
      onPointerLeave={leave}
    >
      {found.map((item) => (
        <ItemCard key={item.id} item={item} isBeside />
      ))}
    </FloatingCard>
  );
}

/** The editor in the cell of an item, or the cell itself. */
function cellOf({ segment }: Item, grid: HTMLElement | null): HTMLElement | null | undefined {
  const cell = grid
    ?.querySelector(`[${SEGMENT}="${segment}"]`)
    ?.closest<HTMLElement>("[role=gridcell]");
  return cell?.querySelector("textarea") ?? cell;
}

/** The item that is pointed at, and what else is open on the same words. */
function itemsAt({ id, segment }: Pointed, items: Items): readonly Item[] {
  const list = items.get(segment) ?? [];
  const top = list.find((item) => item.id === id && isOpen(item));
  return top ? [top, ...list.filter((other) => other !== top && overlaps(top, other))] : [];
}

function overlaps(one: Item, other: Item): boolean {
  const [a, b] = [one, other].map((item) => (item.kind === "problem" ? item.problem : item.flag));
  if (!a || !b || a.start === null || b.start === null || a.end === null || b.end === null)
    return false;
  return isOpen(other) && a.start < b.end && b.start < a.end;
}

/** A mark on the screen. */
interface Pointed {
  readonly id: string;
  readonly segment: number;
}

/** The mark under the pointer, once it has rested there. */
function useHovered(grid: RefObject<HTMLElement | null>) {
  const [hovered, setHovered] = useState<Pointed | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [to] = useState(() => (mark: Pointed | null, wait: number) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setHovered(mark), wait);
  });
  useEffect(() => {
    const end = new AbortController();
    const { signal } = end;
    grid.current?.addEventListener("pointerover", (event) => onOver(event, to), { signal });
    grid.current?.addEventListener("pointerleave", () => to(null, CLOSE_MS), { signal });
    grid.current?.addEventListener("pointerdown", () => to(null, 0), { signal });
    return () => {
      end.abort();
      clearTimeout(timer.current);
    };
  }, [grid, to]);
  useEscape(hovered !== null, () => to(null, 0));
  return {
    hovered,
    keep: () => clearTimeout(timer.current),
    leave: () => to(null, CLOSE_MS),
  };
}

function onOver(event: PointerEvent, to: (mark: Pointed | null, wait: number) => void): void {
  // A finger that touches words opens the editor; it does not hover.
  if (event.pointerType === "touch" || !(event.target instanceof Element)) return;
  if (event.target.closest("[data-card]")) return;
  const id = event.target.closest("[data-mark]")?.getAttribute("data-mark") ?? null;
  const segment = Number(event.target.closest(`[${SEGMENT}]`)?.getAttribute(SEGMENT));
  if (id === null) to(null, CLOSE_MS);
  else to({ id, segment }, OPEN_MS);
}
