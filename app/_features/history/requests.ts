import { answerTo, createClient } from "#lib/api/client.ts";
import type { TimelineEntry } from "#lib/api/history.ts";
import type { EditMeasures } from "#lib/api/measures.ts";
import type { Conflict, Outlook } from "#lib/api/outlook.ts";
import type { NewRestoration } from "#lib/api/restorations.ts";
import type { HistorySurvey } from "#lib/api/states.ts";
import type { LogFilter } from "./view-state.ts";

export type { Conflict, EditMeasures, Outlook, TimelineEntry };
export type Timeline = HistorySurvey;
export type VersionName = HistorySurvey["names"][number];

const { documents } = createClient().api;
const one = documents[":document"];

/** How many changes a page of the log has. */
export const LOG_PAGE = 50;

// As many as a wide screen can draw apart.
const BUCKETS = "160";

/** When changes were made and by whom, and the names of versions. */
export function fetchTimeline(document: string): Promise<Timeline> {
  return answerTo(one.timeline.$get({ param: { document }, query: { buckets: BUCKETS } }));
}

/** The newest change of a document, as somebody asks who knows it up to `since`. */
export async function fetchHead(document: string, since: number): Promise<number> {
  const query = { since: String(since) };
  return (await answerTo(one.patch.$get({ param: { document }, query }))).head;
}

interface LogPage {
  readonly before: number;
  readonly filter?: LogFilter;
  readonly signal: AbortSignal;
}

/** A page of the log, newest first: the changes with a number below `before` that agree with all of the filter. */
export function fetchLog(
  document: string,
  { before, filter, signal }: LogPage,
): Promise<readonly TimelineEntry[]> {
  const query = {
    before: String(before),
    limit: String(LOG_PAGE),
    author: filter?.author ?? undefined,
    edition: filter?.edition?.toString(),
    kind: filter?.kind ?? undefined,
    flag: filter?.flag ?? undefined,
  };
  return answerTo(one.changes.$get({ param: { document }, query }, { init: { signal } }));
}

/** The newest change that is not later than a moment. */
export async function findMoment(document: string, moment: Date): Promise<number> {
  const query = { at: moment.toISOString() };
  return (await answerTo(one.states.$get({ param: { document }, query }))).sequence;
}

/** What taking back changes would do, and what later changes stand in its way. */
export function previewUndo(document: string, changes: readonly number[]): Promise<Outlook> {
  const query = { changes: changes.join() };
  return answerTo(one.undo.preview.$get({ param: { document }, query }));
}

interface WantedUndo {
  readonly changes: readonly number[];
  /** Leaves what later changes have touched again, instead of refusing all. */
  readonly partly: boolean;
  readonly seenHead: number;
}

/** Takes back changes, the newest first. */
export function undoChanges(document: string, { changes, ...json }: WantedUndo) {
  const [only] = changes;
  const what = changes.length === 1 && only !== undefined ? only : [...changes];
  return answerTo(one.undo.$post({ param: { document }, json: { ...json, what } }));
}

/** What bringing back a state would change, of the whole document or of one edition. */
export function previewRestoration(
  document: string,
  { sequence, edition }: Pick<NewRestoration, "sequence" | "edition">,
): Promise<Outlook> {
  const query = { sequence: String(sequence), edition: edition?.toString() };
  return answerTo(one.restorations.preview.$get({ param: { document }, query }));
}

/** Brings back a state as a change of its own. */
export function restoreState(document: string, json: NewRestoration) {
  return answerTo(one.restorations.$post({ param: { document }, json }));
}

interface Naming {
  readonly name: string;
  readonly seenHead: number;
}

/** Names the state after a change. */
export function nameVersion(document: string, json: Naming & { readonly sequence: number }) {
  return answerTo(one.names.$post({ param: { document }, json }));
}

/** Gives a version another name. */
export function renameVersion(document: string, id: number, json: Naming) {
  return answerTo(one.names[":name"].$patch({ param: { document, name: String(id) }, json }));
}

/** Takes a version's name away; the version stays. */
export function removeName(document: string, id: number, json: { readonly seenHead: number }) {
  return answerTo(one.names[":name"].$delete({ param: { document, name: String(id) }, json }));
}

interface Measured {
  readonly edition: number;
  readonly from: number;
  readonly to: number;
  readonly signal: AbortSignal;
}

/** How much an edition was edited between two of its states. */
export function fetchMeasures(
  document: string,
  { edition, from, to, signal }: Measured,
): Promise<EditMeasures> {
  const query = { edition: String(edition), from: String(from), to: String(to) };
  return answerTo(one.measures.$get({ param: { document }, query }, { init: { signal } }));
}
