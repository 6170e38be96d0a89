import type { NamedFinding } from "#lib/adapters/found-places.ts";
import type { Finding } from "#lib/core/checks/engine/check.ts";
import type { Dismissal } from "#lib/core/checks/engine/dismissal.ts";
import type { FindingIdentity } from "#lib/core/checks/engine/dismissal-identity.ts";
import type { Columns } from "#lib/core/document/columns.ts";
import type { StoredEdition } from "#lib/data/documents.ts";

/** A finding placed on the segments of a document. */
export interface Problem
  extends Omit<Finding, "edition" | "paragraph" | "evidence" | "root">,
    ProblemPlace {
  /** The revision of the segment that it was found in: its offsets mean nothing in another. */
  readonly revision: number;
  readonly evidence: readonly ProblemPlace[];
  /** The same fault in the edition where it was born: the two count as one. Null for one that was born here. */
  readonly root: ProblemPlace | null;
  /** Its name in the document, as of this head. */
  readonly fingerprint: string;
  /** Why an editor set it aside; null while it is open. */
  readonly dismissed: GivenDismissal | null;
}

export interface ProblemPlace {
  readonly edition: number;
  readonly segment: number;
  readonly start: number;
  readonly end: number;
}

/** A dismissal with its author's name. */
export interface GivenDismissal extends Dismissal {
  readonly id: string;
  readonly author: string;
  readonly at: Date;
}

/** A finding with what it is known by, and the language of its text (a primary subtag). */
export interface JudgedFinding {
  readonly finding: NamedFinding;
  readonly identity: FindingIdentity;
  readonly language: string;
  readonly problem: Problem;
  /** The marked words, or what stands for them where they are long: equal for equal words. */
  readonly words: string;
}

/** A paragraph by its edition and its place in there, both as indexes. */
export interface ParagraphPlace {
  readonly edition: number;
  readonly paragraph: number;
}

/** What of a document its findings follow from, as of `head`. It never changes; versions share what stays. */
export interface JudgedTexts {
  readonly head: number;
  readonly editions: readonly StoredEdition[];
  readonly columns: Columns;
  /** For each edition the revisions of its paragraphs. */
  readonly revisions: readonly (readonly number[])[];
  /** Where each segment stands. */
  readonly placeOf: ReadonlyMap<number, ParagraphPlace>;
}

/** For each edition and paragraph what is found in there, in order. */
export type JudgedPlaces = readonly (readonly (readonly JudgedFinding[])[])[];

/** What the checks find in a document, as of its head and of the desk's choices (`settings`, their version). */
export interface Judgement {
  readonly head: number;
  readonly settings: number;
  /** The texts that were judged, from which the next judgement goes on. */
  readonly texts: JudgedTexts;
  /** The dismissals that hold. */
  readonly dismissals: readonly GivenDismissal[];
  readonly places: JudgedPlaces;
  /** The segments whose findings are not what they were in the judgement before; null for the first. */
  readonly differs: { readonly since: JudgedState; readonly segments: readonly number[] } | null;
}

/** All findings of a judgement, in the order of editions and paragraphs. Linear in the paragraphs: what is asked of a few segments is asked there. */
export function findingsIn({ places }: Pick<Judgement, "places">): JudgedFinding[] {
  return places.flatMap((column) => column.flat());
}

/** Documents whose texts and findings are kept: a desk works on a few at a time, and a book takes some 100 MB. */
export const REMEMBERED_DOCUMENTS = 8;

/** The state of a document, and of the desk's choices for checks, that findings belong to. */
export type JudgedState = Pick<Judgement, "head" | "settings">;

/** What came between two judgements that followed each other: the segments whose findings differ. */
export interface JudgementStep {
  readonly from: JudgedState;
  readonly to: JudgedState;
  readonly segments: readonly number[];
}

/** A run of the checks on a document as of a head and of the desk's choices. */
export interface RememberedRun extends JudgedState {
  readonly workspace: string;
  readonly judgement: Promise<Judgement>;
  /** The last judgement that was reached, of this run or an earlier one; null before the first. */
  readonly last: Judgement | null;
  /** How the last judgement came about, each step from where the one before it ended. */
  readonly steps: readonly JudgementStep[];
}

/** The runs on the documents just looked at, by document. One per process. */
export type ProblemMemory = Map<string, RememberedRun>;
