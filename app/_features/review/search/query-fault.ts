import { ApiProblem } from "#lib/api/client.ts";
import type { QueryFault } from "#lib/core/search/query.ts";

/** What is wrong with one of the fields, and at which character, counted from 1. */
export interface FieldFault {
  readonly code: QueryFault;
  readonly place: number;
}

const FAULTS: ReadonlySet<unknown> = new Set([
  "empty",
  "too-long",
  "syntax",
  "unsupported",
  "too-costly",
  "unknown-group",
] satisfies QueryFault[]);

/** The fault of a field for which a search was refused; null where that was for something else. */
export function faultIn(error: unknown, field: "text" | "replacement"): FieldFault | null {
  if (!(error instanceof ApiProblem) || error.code !== "invalid-query") return null;
  const { field: wrong, fault, place } = error.details;
  return wrong === field && isFault(fault) ? { code: fault, place: startOf(place) + 1 } : null;
}

function isFault(fault: unknown): fault is QueryFault {
  return FAULTS.has(fault);
}

function startOf(place: unknown): number {
  const isPlace = typeof place === "object" && place !== null && "start" in place;
  return isPlace ? Number(place.start) : 0;
}
