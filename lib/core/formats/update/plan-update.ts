import { withoutCodes } from "#lib/core/text/codes.ts";
import type { Code } from "../opened-file.ts";
import { inJoint, type JointCodes, jointCodes } from "./joint-codes.ts";
import { matchCodes, withMatchedCodes } from "./match-codes.ts";
import { type Pair, pairParagraphs } from "./pair-paragraphs.ts";
import { type Outcome, outcomeOf, type PartTexts } from "./update-outcome.ts";

/** A segment as it was received and as the desk has it now. */
export interface PresentSegment {
  readonly id: number;
  readonly base: string;
  readonly ours: string;
  readonly codes: readonly Code[];
  /** What it is known again by, where that is not its text: in a bilingual file, the source. */
  readonly like?: string;
  /** The name that the file has for it. */
  readonly name?: string | null;
  /** The desk kept it when an earlier file had no place for it. */
  readonly isKept?: boolean;
}

/** A paragraph of the file that is to take the place of the received one. */
export interface NewParagraph {
  readonly text: string;
  readonly codes: readonly Code[];
  /** As in `PresentSegment`. */
  readonly like?: string;
  readonly name?: string | null;
}

/** What an update of an edition is planned from. */
export interface UpdateTask {
  readonly segments: readonly PresentSegment[];
  readonly paragraphs: readonly NewParagraph[];
  readonly language: string;
}

/**
 * Segments and the paragraphs of the new file that stand for them: one each, or several where a paragraph was divided or some were joined, or
 * none on one side. All texts have the codes of the part's own list.
 */
export interface UpdatePart extends Outcome, PartTexts {
  /** It changed places with others in the file. */
  readonly isMoved: boolean;
  /** Ids, in their order; a paragraph takes over the segment at its own place in the part. */
  readonly segments: readonly number[];
  /** Indexes in the new file. */
  readonly paragraphs: readonly number[];
  /** Those of all its paragraphs; of a part without any, those of its segment. */
  readonly codes: JointCodes;
}

/**
 * Plans how a new version of a file is taken over into an edition that the desk has edited meanwhile. Parts are in the order of the new file, what
 * was removed where it stood. Costs a comparison of documents, and a merge of texts for each paragraph that both edited.
 */
export function planUpdate(
  segments: readonly PresentSegment[],
  paragraphs: readonly NewParagraph[],
  language = "und",
): readonly UpdatePart[] {
  const pairs = pairParagraphs({
    before: segments.map(({ base, ours, like = base, name = null }) => {
      return { like: withoutCodes(like), ours: withoutCodes(ours), name };
    }),
    after: paragraphs.map(({ text, like = text, name = null }) => {
      return { like: withoutCodes(like), text: withoutCodes(text), name };
    }),
  });
  return pairs.flatMap((pair) => {
    const present = pair.segments.flatMap((at) => segments[at] ?? []);
    if (pair.paragraphs.length === 0) return present.map((one) => gone(one, pair));
    return [partOf(pair, present, paragraphs, language)];
  });
}

function gone(segment: PresentSegment, { isMoved }: Pair): UpdatePart {
  const { id, base, ours, codes } = segment;
  return {
    ...outcomeOfGone(segment),
    isMoved,
    segments: [id],
    paragraphs: [],
    codes: jointCodes([codes]),
    base: [base],
    ours: [ours],
    theirs: [],
  };
}

function outcomeOfGone({ base, ours, isKept = false }: PresentSegment): Outcome {
  if (isKept) return { kind: "unchanged", texts: [], clashes: [] };
  if (ours !== base) return { kind: "conflict", texts: null, clashes: [] };
  return { kind: "removed", texts: [], clashes: [] };
}

function partOf(
  { paragraphs: indexes, isMoved }: Pair,
  present: readonly PresentSegment[],
  paragraphs: readonly NewParagraph[],
  language: string,
): UpdatePart {
  const coming = indexes.flatMap((at) => paragraphs[at] ?? []);
  const codes = jointCodes(coming.map((one) => one.codes));
  const texts = {
    ...recoded(present, codes),
    theirs: coming.map(({ text }, at) => inJoint(text, codes, at)),
  };
  return {
    ...outcomeOf(texts, codes, language),
    ...texts,
    codes,
    isMoved,
    segments: present.map(({ id }) => id),
    paragraphs: indexes,
  };
}

/** The texts of segments with the codes of what stands for them in the file. */
function recoded(
  present: readonly PresentSegment[],
  { codes }: JointCodes,
): Pick<PartTexts, "base" | "ours"> {
  const had = jointCodes(present.map((segment) => segment.codes));
  const matches = matchCodes(had.codes, codes);
  const own = present.map((_, at) => matches.slice(had.starts[at], had.starts[at + 1]));
  return {
    base: present.map(({ base }, at) => withMatchedCodes(base, own[at] ?? [])),
    ours: present.map(({ ours }, at) => withMatchedCodes(ours, own[at] ?? [])),
  };
}
