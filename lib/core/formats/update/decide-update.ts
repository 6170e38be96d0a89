import { inOwn } from "./joint-codes.ts";
import type { UpdatePart } from "./plan-update.ts";

/** What an editor decides of a part: the desk's text, the file's, or texts of their own, one a paragraph, with the codes of the part. */
export type UpdateDecision = "ours" | "theirs" | { readonly texts: readonly string[] };

/** A paragraph of the new file with the segment that stands for it; `segment` is null for one that is new. */
export interface PlacedText {
  readonly paragraph: number;
  readonly segment: number | null;
  readonly text: string;
}

/** How an edition stands after an update. */
export interface DecidedUpdate {
  /** One for each paragraph of the new file, in its order. */
  readonly placed: readonly PlacedText[];
  /** Segments that leave the document: the file has them no longer. */
  readonly removed: readonly number[];
  /** Segments that the desk keeps though the file has no place for them; each behind the part before it. */
  readonly kept: readonly number[];
}

/** Indexes of the parts that nobody has decided yet. */
export function undecidedParts(
  parts: readonly UpdatePart[],
  decisions: ReadonlyMap<number, UpdateDecision>,
): number[] {
  return parts.flatMap(({ texts }, index) =>
    texts === null && !decisions.has(index) ? [index] : [],
  );
}

/**
 * Carries out decisions, given by the index of the part. A decision on a part that is no conflict counts as well: an editor may keep
 * the desk's text against the file's, or the other way round. Linear.
 * @throws Error where a part in conflict has no decision, or one of another number of texts than it has paragraphs
 */
export function decideUpdate(
  parts: readonly UpdatePart[],
  decisions: ReadonlyMap<number, UpdateDecision>,
): DecidedUpdate {
  const decided = parts.map((part, index) => decidedPart(part, index, decisions.get(index)));
  const placed = decided.flatMap((one) => one.placed);
  return {
    placed: placed.sort((a, b) => a.paragraph - b.paragraph),
    removed: decided.flatMap(({ removed }) => removed),
    kept: decided.flatMap(({ kept }) => kept),
  };
}

function decidedPart(
  part: UpdatePart,
  index: number,
  decision: UpdateDecision | undefined,
): DecidedUpdate {
  const { segments, paragraphs, codes } = part;
  const texts = textsOf(part, decision);
  if (texts === null) throw undecided(index);
  if (paragraphs.length === 0) {
    const isKept = decision === "ours" || (!decision && part.kind === "unchanged");
    return { placed: [], removed: isKept ? [] : segments, kept: isKept ? segments : [] };
  }
  if (texts.length !== paragraphs.length) throw undecided(index);
  const placed = paragraphs.map((paragraph, at) => {
    const text = inOwn(texts[at] ?? "", codes, at);
    return { paragraph, segment: segments[at] ?? null, text };
  });
  return { placed, removed: segments.slice(paragraphs.length), kept: [] };
}

function undecided(index: number): Error {
  return new Error(`Expected a decision for part ${index}: there is none that fits`);
}

function textsOf(part: UpdatePart, decision: UpdateDecision | undefined): readonly string[] | null {
  if (decision === undefined) return part.texts;
  if (decision === "theirs") return part.theirs;
  if (decision === "ours") return fitted(part.ours, part.paragraphs.length);
  return decision.texts;
}

// The desk's texts in the paragraphs that there are: what is left over joins the last, and paragraphs left over are emptied.
function fitted(texts: readonly string[], count: number): string[] {
  return Array.from({ length: count }, (_, at) =>
    at === count - 1 ? texts.slice(at).join(" ") : (texts[at] ?? ""),
  );
}
