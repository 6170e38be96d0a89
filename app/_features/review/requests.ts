import { answerTo, createClient } from "#lib/api/client.ts";
import type { Segment as AnySegment } from "#lib/api/document-parts.ts";
import type { DocumentPatch, OpenDocument as WholeDocument } from "#lib/api/documents.ts";
import type { NewRevision } from "#lib/api/segments.ts";
import type { Structure, Window } from "#lib/api/structure.ts";
import type { Code } from "#lib/core/text/codes.ts";

export type { Alternative, Edition, Flag, Row } from "#lib/api/document-parts.ts";
export type { DocumentPatch, NewRevision, Structure, Window };

/** A document without its texts. */
export type OpenDocument = Omit<WholeDocument, "segments">;

/** A segment; one of a file with inline markup brings along what its codes stand for. */
export type Segment = AnySegment & {
  readonly codes?: readonly Code[] | null;
  /** Whether the file has no room for a second line; unknown where absent. */
  readonly isOneLine?: boolean;
};

const one = createClient().api.documents[":document"];

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

export function stepBack(
  document: string,
  json: { readonly what: "undo" | "redo" | number; readonly seenHead: number },
): Promise<DocumentPatch> {
  return answerTo(one.undo.$post({ param: { document }, json }));
}
