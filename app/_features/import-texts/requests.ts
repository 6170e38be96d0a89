import { type Answer, createClient, followAnswer, WITH_PROGRESS } from "#lib/api/client.ts";

const { documents, imports } = createClient().api;

type PreviewRequest = typeof imports.preview.$post;
type CreateRequest = typeof documents.$post;

/** A text with what the editor has said of it so far; `content` is base64. */
export type PreviewedText = Parameters<PreviewRequest>[0]["json"]["texts"][number];

/** What an import would bring. */
export type ImportPreview = Answer<Awaited<ReturnType<PreviewRequest>>>;
export type EditionPreview = ImportPreview["editions"][number];
export type PreviewRow = NonNullable<ImportPreview["alignment"]>["rows"][number];

/** A document with nothing left to guess. */
export type NewDocument = Parameters<CreateRequest>[0]["json"];

/** Hears how far a request is, and may end it: the server stops its work then. */
interface Follower {
  readonly signal: AbortSignal;
  onProgress(share: number): void;
}

/** `onRead` hears of what has been read before it is aligned. */
export function previewImport(
  texts: readonly PreviewedText[],
  { signal, onProgress }: Follower,
  onRead: (preview: ImportPreview) => void,
): Promise<ImportPreview> {
  const options = { headers: WITH_PROGRESS, init: { signal } };
  const request = imports.preview.$post({ json: { texts: [...texts] } }, options);
  return followAnswer(request, onProgress, onRead);
}

/** Stores the document and returns its id; nothing is stored where it is ended. */
export async function createDocument(
  document: NewDocument,
  { signal, onProgress }: Follower,
): Promise<string> {
  const options = { headers: WITH_PROGRESS, init: { signal } };
  const { id } = await followAnswer(documents.$post({ json: document }, options), onProgress);
  return id;
}
