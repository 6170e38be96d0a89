import { CHANGE_KINDS, type ChangeKind } from "#lib/core/history/change.ts";

/** What a past state is compared with: the state before its change, the texts as received, the document now, or any other change. */
export type Baseline = "previous" | "received" | "now" | number;

/** Which changes the log shows; null where any will do. Filters combine. */
export interface LogFilter {
  readonly author: string | null;
  readonly edition: number | null;
  readonly kind: ChangeKind | null;
  /** An MQM category: changes of flags of it. */
  readonly flag: string | null;
}

/** What the page shows. It stands in the address, so that it can be shared and gone back to. */
export interface HistoryView {
  /** The change as of which the document is shown; null for the newest, whichever that is. */
  readonly at: number | null;
  readonly baseline: Baseline;
  readonly filter: LogFilter;
  readonly onlyDiffering: boolean;
}

/** The log without a filter. */
export const NO_FILTER: LogFilter = { author: null, edition: null, kind: null, flag: null };

const ONLY_DIFFERING = "differing";

/** The view that an address asks for; what it asks in words that make no sense is passed over. */
export function viewIn(query: { get(name: string): string | null }): HistoryView {
  const kind = query.get("kind");
  return {
    at: numberIn(query.get("at")),
    baseline: baselineIn(query.get("with")),
    filter: {
      author: query.get("author") || null,
      edition: numberIn(query.get("edition")),
      kind: CHANGE_KINDS.find((known) => known === kind) ?? null,
      flag: query.get("flag") || null,
    },
    onlyDiffering: query.get("only") === ONLY_DIFFERING,
  };
}

/** The query of the address that asks for `view`, with its question mark; empty for the view one begins with. */
export function queryOf({ at, baseline, filter, onlyDiffering }: HistoryView): string {
  const parts = Object.entries({
    at,
    with: baseline === "previous" ? null : baseline,
    ...filter,
    only: onlyDiffering ? ONLY_DIFFERING : null,
  });
  const query = new URLSearchParams(
    parts.flatMap(([name, value]) => (value === null ? [] : [[name, String(value)]])),
  );
  return query.size === 0 ? "" : `?${query}`;
}

function baselineIn(value: string | null): Baseline {
  if (value === "received" || value === "now") return value;
  return numberIn(value) ?? "previous";
}

/** A number of a change or an edition: from 1, and small enough to be exact. */
function numberIn(value: string | null): number | null {
  const number = /^\d+$/.test(value ?? "") ? Number(value) : 0;
  return Number.isSafeInteger(number) && number > 0 ? number : null;
}
