import { answerTo, createClient } from "#lib/api/client.ts";
import type { TimelineEntry } from "#lib/api/history.ts";
import type { Revision } from "#lib/api/segments.ts";
import type { Source } from "#lib/api/sources.ts";

export type { Revision, Source, TimelineEntry };

const one = createClient().api.documents[":document"];

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
