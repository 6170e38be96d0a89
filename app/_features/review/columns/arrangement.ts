/** How the columns of a document are arranged: ids of editions. */
export interface Arrangement {
  readonly order: readonly number[];
  readonly hidden: readonly number[];
  /** Those that stay at the start while the others scroll sideways. */
  readonly pinned: readonly number[];
  /** CSS pixels; a column without a width shares what the others leave. */
  readonly widths: Readonly<Record<string, number>>;
  /** The two that alone are shown, side by side. */
  readonly pair: readonly [number, number] | null;
}

// Some 25 letters: below, prose is hard to read; above, a column is wider than any screen.
export const LEAST_WIDTH = 200;
const MOST_WIDTH = 2_400;

/** All columns as they came, of equal width. */
export function firstArrangement(editions: readonly number[]): Arrangement {
  return { order: editions, hidden: [], pinned: [], widths: {}, pair: null };
}

/** The columns on the screen in their order: the pair alone where there is one; else pinned ones first, hidden ones left out. */
export function shownIn({ order, hidden, pinned, pair }: Arrangement): readonly number[] {
  if (pair) return pair;
  const shown = order.filter((edition) => !hidden.includes(edition));
  const isPinned = (edition: number) => pinned.includes(edition);
  return [...shown.filter(isPinned), ...shown.filter((edition) => !isPinned(edition))];
}

/** Hides a column or shows it again. One at least stays. */
export function toggled(before: Arrangement, edition: number): Arrangement {
  const { order, hidden } = before;
  const next = hidden.includes(edition) ? without(hidden, edition) : [...hidden, edition];
  return next.length < order.length ? { ...before, hidden: next } : before;
}

/** Moves a column by one place among those shown; pinned ones move among themselves. */
export function moved(before: Arrangement, edition: number, by: -1 | 1): Arrangement {
  const shown = shownIn({ ...before, pair: null });
  const neighbour = shown[shown.indexOf(edition) + by];
  if (neighbour === undefined || isPinnedIn(before, edition) !== isPinnedIn(before, neighbour))
    return before;
  const order = before.order.map((id) =>
    id === edition ? neighbour : id === neighbour ? edition : id,
  );
  return { ...before, order };
}

/** Puts a column in the place of another, which makes room on the side it came from. */
export function placed(before: Arrangement, edition: number, target: number): Arrangement {
  const { order } = before;
  const [from, to] = [order.indexOf(edition), order.indexOf(target)];
  if (from === -1 || to === -1 || from === to) return before;
  const rest = without(order, edition);
  return { ...before, order: [...rest.slice(0, to), edition, ...rest.slice(to)] };
}

/** Pins a column at the width it has, or lets it go. The last one that is free stays free. */
export function pinnedAt(before: Arrangement, edition: number, width: number): Arrangement {
  const { pinned, widths } = before;
  if (pinned.includes(edition)) return { ...before, pinned: without(pinned, edition) };
  const free = shownIn({ ...before, pair: null }).filter((id) => !pinned.includes(id));
  if (free.length < 2) return before;
  const fixed = { ...widths, [edition]: widths[edition] ?? fitting(width) };
  return { ...before, pinned: [...pinned, edition], widths: fixed };
}

/** Gives a column a width; null makes it share again what the others leave. A pinned one keeps a width of its own. */
export function resized(before: Arrangement, edition: number, width: number | null): Arrangement {
  const { [String(edition)]: _, ...others } = before.widths;
  const own = width ?? (isPinnedIn(before, edition) ? LEAST_WIDTH : null);
  return { ...before, widths: own === null ? others : { ...others, [edition]: fitting(own) } };
}

/** All columns share the room again; pinned ones keep their widths. */
export function evened(before: Arrangement): Arrangement {
  const kept = Object.entries(before.widths).filter(([id]) => isPinnedIn(before, Number(id)));
  return { ...before, widths: Object.fromEntries(kept) };
}

/** Shows two columns alone; null shows all again. */
export function paired(before: Arrangement, pair: Arrangement["pair"]): Arrangement {
  return { ...before, pair };
}

/** What an earlier visit has kept, as far as it fits the editions there are now; null where it does not. */
export function readArrangement(kept: unknown, editions: readonly number[]): Arrangement | null {
  if (kept === null || typeof kept !== "object" || !("order" in kept) || !("hidden" in kept))
    return null;
  const order = idsIn(kept.order, editions);
  const hidden = idsIn(kept.hidden, editions);
  if (order.length < editions.length || hidden.length >= editions.length) return null;
  const pinned = "pinned" in kept ? idsIn(kept.pinned, editions) : [];
  const widths = "widths" in kept ? widthsIn(kept.widths, editions) : {};
  const [first, second] = "pair" in kept ? idsIn(kept.pair, editions) : [];
  const pair = first !== undefined && second !== undefined ? ([first, second] as const) : null;
  const lasting = pinned.filter((id) => widths[id] !== undefined);
  return { order, hidden, pinned: lasting, widths, pair };
}

function isPinnedIn({ pinned }: Arrangement, edition: number): boolean {
  return pinned.includes(edition);
}

function without(ids: readonly number[], gone: number): readonly number[] {
  return ids.filter((id) => id !== gone);
}

function fitting(width: number): number {
  return Math.round(Math.min(MOST_WIDTH, Math.max(LEAST_WIDTH, width)));
}

function idsIn(value: unknown, editions: readonly number[]): number[] {
  if (!Array.isArray(value)) return [];
  return [...new Set(value)].filter((id) => editions.includes(id));
}

function widthsIn(value: unknown, editions: readonly number[]): Record<string, number> {
  if (value === null || typeof value !== "object") return {};
  const own = Object.entries(value).flatMap(([id, width]) =>
    editions.includes(Number(id)) && Number.isFinite(width) ? [[id, fitting(width)] as const] : [],
  );
  return Object.fromEntries(own);
}
