import type { Authorship } from "#lib/api/authorship.ts";
import { answerTo, createClient, followAnswer, WITH_PROGRESS } from "#lib/api/client.ts";
import type { NewDismissals } from "#lib/api/dismissals.ts";
import type { Segment as AnySegment } from "#lib/api/document-parts.ts";
import type { DocumentPatch, OpenDocument as WholeDocument } from "#lib/api/documents.ts";
import type { EvidenceWord } from "#lib/api/evidence.ts";
import type { FixesPatch, WantedFixes } from "#lib/api/fixes.ts";
import type { FlagAlteration, NewFlag } from "#lib/api/flags.ts";
import type { TimelineEntry } from "#lib/api/history.ts";
import type { Problem } from "#lib/api/problem-parts.ts";
import type { ProblemIndex } from "#lib/api/problems.ts";
import type { Realignment, Repair, RowsPatch } from "#lib/api/rows.ts";
import type { NewRevision, Revision } from "#lib/api/segments.ts";
import type { Source } from "#lib/api/sources.ts";
import type { Structure, Window } from "#lib/api/structure.ts";
import type { Code } from "#lib/core/text/codes.ts";

export type { Alternative, Edition, Flag, Row } from "#lib/api/document-parts.ts";
export type { DocumentPatch } from "#lib/api/documents.ts";
export type { ProblemColumns } from "#lib/api/problem-columns.ts";
export type {
  Authorship,
  EvidenceWord,
  FixesPatch,
  FlagAlteration,
  NewFlag,
  NewRevision,
  Problem,
  ProblemIndex,
  Realignment,
  Repair,
  Revision,
  Source,
  Structure,
  TimelineEntry,
  Window,
};

/** A document without its texts. */
export type OpenDocument = Omit<WholeDocument, "segments">;

/** A segment; one of a file with inline markup brings along what its codes stand for. */
export type Segment = AnySegment & {
  readonly codes?: readonly Code[] | null;
  /** Whether the file has no room for a second line; unknown where absent. */
  readonly isOneLine?: boolean;
};

/** Why findings are set aside, and how far. */
export type Decision = Pick<NewDismissals, "scope" | "reason">;
export type DismissalScope = Decision["scope"];

const { documents, desk } = createClient().api;
const one = documents[":document"];

export function fetchStructure(document: string): Promise<Structure> {
  return answerTo(one.structure.$get({ param: { document } }));
}

/** The texts of rows. */
export function fetchTexts(document: string, rows: readonly number[]): Promise<Window> {
  return answerTo(one.rows.$get({ param: { document }, query: { rows: rows.join(",") } }));
}

export function fetchPatch(document: string, since: number): Promise<DocumentPatch> {
  return answerTo(one.patch.$get({ param: { document }, query: { since: String(since) } }));
}

/** What the desk has chosen for its checks. */
export function fetchDesk() {
  return answerTo(desk.$get());
}

/**
 * Where the checks find what, or what has become of it since a state of the document and the desk's choices; `onProgress` hears how far
 * they are, `onPart` what of the findings has come.
 */
export function fetchProblemIndex(
  document: string,
  since: { readonly head: number; readonly settings: number } | null,
  options: { onProgress(share: number): void; onPart(part: ProblemIndex): void },
): Promise<ProblemIndex> {
  const query = since ? { since: String(since.head), settings: String(since.settings) } : {};
  return followAnswer(
    one["problem-index"].$get({ param: { document }, query }, { headers: WITH_PROGRESS }),
    options.onProgress,
    options.onPart,
  );
}

/** What the checks find in some segments. */
export async function fetchProblemsIn(
  document: string,
  segments: readonly number[],
): Promise<readonly Problem[]> {
  const query = { segments: segments.join(",") };
  return (await answerTo(one.problems.$get({ param: { document }, query }))).problems;
}

export function fetchRevisions(document: string, segment: number): Promise<readonly Revision[]> {
  return answerTo(
    one.segments[":segment"].revisions.$get({ param: { document, segment: String(segment) } }),
  );
}

/** A page of the timeline, newest first: the changes with a number below `before`. */
export function fetchTimeline(document: string, before: number): Promise<readonly TimelineEntry[]> {
  return answerTo(one.changes.$get({ param: { document }, query: { before: String(before) } }));
}

/** What the author of a revision had before them, up the relay. */
export function fetchSources(
  document: string,
  segment: number,
  revision: number,
): Promise<readonly Source[]> {
  const param = { document, segment: String(segment), revision: String(revision) };
  return answerTo(one.segments[":segment"].revisions[":revision"].sources.$get({ param }));
}

/** Who wrote what in an edition. */
export function fetchAuthorship(document: string, edition: number): Promise<Authorship> {
  return answerTo(
    one.authorship.$get({ param: { document }, query: { edition: String(edition) } }),
  );
}

export function fetchUndoPoints(document: string) {
  return answerTo(one.undo.$get({ param: { document } }));
}

export function reviseSegment(
  document: string,
  segment: number,
  json: NewRevision,
): Promise<DocumentPatch> {
  return answerTo(
    one.segments[":segment"].revisions.$post({
      param: { document, segment: String(segment) },
      json,
    }),
  );
}

export function repairRows(
  document: string,
  json: { readonly repair: Repair; readonly seenHead: number },
): Promise<RowsPatch> {
  return answerTo(one.repairs.$post({ param: { document }, json }));
}

/** Aligns anew what no editor stands for; closing it through `signal` leaves the rows as they were. */
export function realignRows(
  document: string,
  json: Realignment,
  options: { readonly signal: AbortSignal; onProgress(share: number): void },
): Promise<RowsPatch> {
  const init = { signal: options.signal };
  return followAnswer(
    one.realignments.$post({ param: { document }, json }, { headers: WITH_PROGRESS, init }),
    options.onProgress,
  );
}

/** The words by which a row holds together. */
export function fetchEvidence(
  document: string,
  row: number,
  signal: AbortSignal,
): Promise<readonly EvidenceWord[]> {
  const param = { document, row: String(row) };
  return answerTo(one.rows[":row"].evidence.$get({ param }, { init: { signal } }));
}

export function raiseFlag(document: string, json: NewFlag): Promise<DocumentPatch> {
  return answerTo(one.flags.$post({ param: { document }, json }));
}

export function alterFlag(
  document: string,
  flag: number,
  json: FlagAlteration,
): Promise<DocumentPatch> {
  return answerTo(one.flags[":flag"].$patch({ param: { document, flag: String(flag) }, json }));
}

export function dismissFindings(document: string, json: NewDismissals): Promise<DocumentPatch> {
  return answerTo(one.dismissals.$post({ param: { document }, json }));
}

export function reopenFindings(
  document: string,
  json: { readonly fingerprints: string[]; readonly seenHead: number },
): Promise<DocumentPatch> {
  return answerTo(one.dismissals.$delete({ param: { document }, json }));
}

export function fixFindings(document: string, json: WantedFixes): Promise<FixesPatch> {
  return answerTo(one.fixes.$post({ param: { document }, json }));
}

export function stepBack(
  document: string,
  json: { readonly what: "undo" | "redo" | number; readonly seenHead: number },
): Promise<DocumentPatch> {
  return answerTo(one.undo.$post({ param: { document }, json }));
}
