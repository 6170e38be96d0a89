import { readFileSync } from "node:fs";
import type { CheckedDocument } from "#lib/core/checks/engine/check.ts";
import type { Range } from "./scores.ts";

/** Six pairs of languages with one fault put into each segment, and untouched ones (`kind` clean). */
export const PAIRS = ["fr-en", "en-fr", "en-es", "fr-es", "en-uk", "en-de"];

export interface Perturbed extends Range {
  readonly pair: string;
  readonly kind: string;
  readonly source: string;
  readonly target: string;
  readonly clean: string;
}

/** A text, its pivot and its target, with a fault born at one of the two hops. */
export interface Chained {
  readonly kind: string;
  readonly chain: readonly [string, string, string];
  readonly introduced_at: "pivot" | "target";
  readonly source: string;
  readonly pivot: string;
  readonly target: string;
  readonly pivot_span?: readonly [number, number] | null;
  readonly target_span?: readonly [number, number] | null;
}

/** A document in which one occurrence of a repeated name is spelt otherwise; `para` counts from 1. */
export interface Inconsistent extends Range {
  readonly lang: string;
  readonly paragraphs: readonly string[];
  readonly para: number;
}

export interface Structured {
  readonly pair: string;
  readonly kind: string;
  readonly source: readonly string[];
  readonly target: readonly string[];
}

/** A segment with the spans that one expert marked. */
export interface Annotated {
  readonly doc: string;
  readonly seg: string;
  readonly source?: string;
  readonly target: string;
  readonly errors: readonly AnnotatedError[];
}

export interface AnnotatedError {
  readonly side: string;
  readonly start: number | null;
  readonly end: number | null;
  readonly class: string | null;
}

/** Reads a file of JSON lines. */
export function readLines<T>(path: string): T[] {
  return readFileSync(path, "utf8")
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as T);
}

/** Paragraphs side by side, each edition based on the one before. */
export function relayOf(
  languages: readonly string[],
  columns: readonly (readonly string[])[],
): CheckedDocument {
  const editions = languages.map((language, at) => ({
    language,
    basedOn: at === 0 ? null : at - 1,
    paragraphs: columns[at] ?? [],
  }));
  const rows = (columns[0] ?? []).map((_, row) => languages.map(() => [row]));
  return { editions, rows };
}

/** A segment with its source. */
export function pairOf({ pair, source, target }: Pick<Perturbed, "pair" | "source" | "target">) {
  return relayOf(pair.split("-"), [[source], [target]]);
}
