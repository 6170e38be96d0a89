import { findDocument } from "#lib/data/documents.ts";
import type { Context } from "./context.ts";
import { createDocument } from "./create-document.ts";
import { nameEditor } from "./name-editor.ts";
import { SAMPLE } from "./sample/texts.ts";

// One id everywhere, so that two starts at once cannot both make the document.
const SAMPLE_ID = "00000000-0000-7000-8000-000000000001";
const SAMPLE_AUTHOR = "Hexapla";
const UNIQUE_VIOLATION = "23505";

/** Makes the bundled sample document where it is not there yet. */
export async function ensureSampleDocument(context: Context): Promise<void> {
  if (await findDocument(context.db, context.workspace, SAMPLE_ID)) return;
  const editor = await nameEditor(context, { id: null, name: SAMPLE_AUTHOR });
  const languages = SAMPLE.editions.map(({ language }) => language);
  const texts = SAMPLE.editions.map(({ language, basedOn, text }) => ({
    name: `${language}.txt`,
    bytes: new TextEncoder().encode(text),
    language,
    basedOn: basedOn === null ? null : languages.indexOf(basedOn),
  }));
  const author = { ...context, editor, newId: () => SAMPLE_ID };
  try {
    await createDocument(author, { title: SAMPLE.title, texts });
  } catch (error) {
    if (!isTaken(error)) throw error;
  }
}

/** Another process that started at the same moment was first. */
function isTaken(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === UNIQUE_VIOLATION;
}
