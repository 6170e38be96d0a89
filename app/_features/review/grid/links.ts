import { type Outline, partOf } from "#app/_features/review/document/outline.ts";
import type { Flag } from "#app/_features/review/requests.ts";
import type { ReviewEvent } from "#app/_features/review/review-event.ts";

/** Where a link leads: a row by its number from 1, a segment or a flag by its id. */
export type LinkTarget =
  | { readonly kind: "row"; readonly number: number }
  | { readonly kind: "segment"; readonly id: number }
  | { readonly kind: "flag"; readonly id: number };

/** Reads where an address leads within its document: `?row=12`, `#segment-34`, `#flag-56`. Null where it names no place. */
export function targetIn({ search, hash }: Pick<Location, "search" | "hash">): LinkTarget | null {
  const [, kind, id] = /^#(segment|flag)-(\d{1,9})$/.exec(hash) ?? [];
  if (kind === "segment" || kind === "flag") return { kind, id: Number(id) };
  const row = new URLSearchParams(search).get("row") ?? "";
  return /^\d{1,9}$/.test(row) ? { kind: "row", number: Number(row) } : null;
}

/** What of the screen a link leads to: the cell a row begins with, that of a segment, or a flag with its card. Null where it is gone. */
export function eventFor(
  target: LinkTarget,
  outline: Outline,
  { flags, shown }: { readonly flags: readonly Flag[]; readonly shown: readonly number[] },
): ReviewEvent | null {
  if (target.kind === "row") {
    const row = outline.rows[target.number - 1];
    const [edition] = shown;
    return row && edition !== undefined ? { type: "moved", row: row.id, edition } : null;
  }
  const flag = target.kind === "flag" ? flags.find(({ id }) => id === target.id) : undefined;
  const segment = target.kind === "flag" ? flag?.segment : target.id;
  const row = outline.rows[outline.rowOf.get(segment ?? -1) ?? -1];
  const edition = outline.editionOf(segment ?? -1);
  if (!row || segment === undefined || edition === undefined) return null;
  const place = { row: row.id, edition, part: partOf(outline, segment) };
  if (!flag) return { type: "moved", ...place };
  return { type: "opened", ...place, segment, mark: `flag:${flag.id}`, withCard: true };
}

/** The address of a segment. */
export function linkTo(address: string, segment: number): string {
  const url = new URL(address);
  url.search = "";
  url.hash = `segment-${segment}`;
  return url.href;
}
