import { type Answer, answerTo, createClient } from "#lib/api/client.ts";

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

export function previewImport(
  texts: readonly PreviewedText[],
  signal: AbortSignal,
): Promise<ImportPreview> {
  return answerTo(imports.preview.$post({ json: { texts: [...texts] } }, { init: { signal } }));
}

/** Stores the document and returns its id. */
export async function createDocument(document: NewDocument): Promise<string> {
  const { id } = await answerTo(documents.$post({ json: document }));
  return id;
}
