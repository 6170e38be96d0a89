import { answerTo, createClient, followAnswer, WITH_PROGRESS } from "#lib/api/client.ts";
import type { OpenDocument as WholeDocument } from "#lib/api/documents.ts";
import type { TableDecisions, TableFile, TablePreview, TableRow } from "#lib/api/tables.ts";
import type { UpdateDecisions, UpdateFile, UpdatePreview } from "#lib/api/updates.ts";
import type { ExportFormatName } from "#lib/core/formats/exports/export-formats.ts";
import { type DownloadedFile, downloadedFile } from "./downloaded-file.ts";

export type { TableDecisions, TablePreview, TableRow, UpdateDecisions, UpdateFile, UpdatePreview };

/** What of a document its files have to do with. */
export type OpenDocument = Pick<WholeDocument, "id" | "editions" | "rows">;

const { documents } = createClient().api;
const one = documents[":document"];
const edited = one.editions[":edition"];

/** Hears how far a request is, and may end it: the server stops its work then. */
export interface Follower {
  readonly signal: AbortSignal;
  onProgress(share: number): void;
}

interface WantedFile {
  readonly document: string;
  /** Null for the whole document. */
  readonly edition: number | null;
  readonly format: ExportFormatName;
}

/** Has a file made. */
export async function fetchExport(
  { document, edition, format }: WantedFile,
  signal: AbortSignal,
): Promise<DownloadedFile> {
  const options = { init: { signal } };
  const query = { format };
  const response =
    edition === null
      ? await one.export.$get({ param: { document }, query }, options)
      : await edited.export.$get({ param: { document, edition: String(edition) }, query }, options);
  return downloadedFile(response);
}

/** Where the archive and the log of a document are. */
export function addressOf(document: string, what: "archive" | "log"): string {
  return `/api/documents/${document}/${what}`;
}

/** An edition of a document, as addresses name it. */
export interface EditionAddress {
  readonly document: string;
  readonly edition: number;
}

/** What a new version of an edition's file would do. */
export function previewUpdate(
  { document, edition }: EditionAddress,
  json: UpdateFile,
  { signal, onProgress }: Follower,
): Promise<UpdatePreview> {
  const param = { document, edition: String(edition) };
  const options = { headers: WITH_PROGRESS, init: { signal } };
  return followAnswer(edited.updates.preview.$post({ param, json }, options), onProgress);
}

/** Takes a new version over. */
export async function applyUpdate(
  { document, edition }: EditionAddress,
  json: UpdateFile & { readonly seenHead: number; readonly decisions: UpdateDecisions },
): Promise<Applied> {
  const param = { document, edition: String(edition) };
  const { head, change } = await answerTo(edited.updates.$post({ param, json }));
  return { head, changes: [change] };
}

/** What a review table that came back would do. */
export function previewTable(
  document: string,
  json: TableFile,
  { signal, onProgress }: Follower,
): Promise<TablePreview> {
  const options = { headers: WITH_PROGRESS, init: { signal } };
  return followAnswer(one.tables.preview.$post({ param: { document }, json }, options), onProgress);
}

/** Takes a review table over. */
export async function applyTable(
  document: string,
  json: TableFile & {
    readonly seenHead: number;
    readonly comments: boolean;
    readonly decisions: TableDecisions;
  },
): Promise<Applied> {
  const { head, changes } = await answerTo(one.tables.$post({ param: { document }, json }));
  return { head, changes };
}

/** What was done: the changes, and the number of the newest. */
export interface Applied {
  readonly head: number;
  readonly changes: readonly number[];
}

/** Takes changes back, all of them or none. */
export function takeBack(document: string, { head, changes }: Applied) {
  const json = { what: [...changes], partly: false, seenHead: head };
  return answerTo(one.undo.$post({ param: { document }, json }));
}
