import { mapAnchor } from "#lib/core/quality/anchors.ts";
import type { Span } from "#lib/core/text/tokens.ts";
import type { Details } from "./details.ts";
import type { KnownProblem } from "./known-problem.ts";

/** A text that has changed: as it was, where that is at hand, and as it is. */
export interface TextTurn {
  readonly segment: number;
  readonly language: string;
  readonly before: { readonly text: string; readonly revision: number } | null;
  readonly text: string;
  readonly revision: number;
}

/**
 * A finding in the text after a change, until that is judged anew: it moves along with its words. Null where they were touched, or where
 * nobody knows what the text was.
 */
export function carriedProblem(problem: KnownProblem, turn: TextTurn): KnownProblem | null {
  if (problem.revision === turn.revision) return problem;
  if (problem.revision !== turn.before?.revision) return null;
  const span = carriedSpan(problem, turn);
  return span && { ...problem, ...span, revision: turn.revision };
}

/** The details of a finding in the text after a change; none where the words that its fixes replace were touched. */
export function carriedDetails(details: Details, turn: TextTurn): Details[] {
  if (details.revision !== turn.before?.revision) return [];
  const { fixSpan } = details;
  const span = fixSpan && carriedSpan(fixSpan, turn);
  return span === null ? [] : [{ ...details, fixSpan: span, revision: turn.revision }];
}

function carriedSpan({ start, end }: Span, { before, text, language }: TextTurn): Span | null {
  if (!before) return null;
  const quote = before.text.slice(start, end);
  const place = mapAnchor({ start, end, quote }, before.text, text, language);
  return place?.quote === quote ? { start: place.start, end: place.end } : null;
}
