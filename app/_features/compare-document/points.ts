import type { HistorySurvey } from "#lib/api/states.ts";

/** The import of a document is its first change: after it, all stands as received. */
const RECEIVED = 1;

/** What is compared: the texts after two changes of a document, of one edition, or of all where it is null. */
export interface Compared {
  readonly from: number;
  readonly to: number;
  readonly edition: number | null;
}

/** A point of the history that can be chosen. */
export type Point =
  | { readonly kind: "received" | "now" | "change"; readonly sequence: number }
  | { readonly kind: "version"; readonly sequence: number; readonly name: string };

/** The points to choose from, in order: as received, named versions, now, and what is chosen besides these. Each number once. */
export function pointsOf(
  head: number,
  names: HistorySurvey["names"],
  chosen: readonly number[],
): readonly Point[] {
  const points = new Map<number, Point>();
  for (const sequence of chosen) points.set(sequence, { kind: "change", sequence });
  points.set(head, { kind: "now", sequence: head });
  for (const { sequence, name } of names) points.set(sequence, { kind: "version", sequence, name });
  points.set(RECEIVED, { kind: "received", sequence: RECEIVED });
  return [...points.values()].sort((a, b) => a.sequence - b.sequence);
}

/** Reads from an address what is to be compared: `?from=3&to=12&edition=2`. What it does not say, or says wrongly, is as received, now and all. */
export function readCompared(
  query: Readonly<Record<string, string | readonly string[] | undefined>>,
  head: number,
  editions: readonly number[],
): Compared {
  const numberIn = (name: string) => {
    const written = query[name];
    return typeof written === "string" && /^\d{1,15}$/.test(written) ? Number(written) : 0;
  };
  const within = (sequence: number, usual: number) =>
    sequence >= RECEIVED && sequence <= head ? sequence : usual;
  const edition = numberIn("edition");
  return {
    from: within(numberIn("from"), RECEIVED),
    to: within(numberIn("to"), head),
    edition: editions.includes(edition) ? edition : null,
  };
}

/** The address within the page that says what is compared. */
export function writtenCompared({ from, to, edition }: Compared): string {
  const query = new URLSearchParams({ from: String(from), to: String(to) });
  if (edition !== null) query.set("edition", String(edition));
  return `?${query}`;
}
