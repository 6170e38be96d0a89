import { answerTo, createClient } from "#lib/api/client.ts";

const { archives } = createClient().api;

/** Makes a document from an archive file and returns its id. The file goes as it is: it may be large. */
export async function restoreArchive(file: File): Promise<string> {
  const headers = { "content-type": "application/json" };
  const { id } = await answerTo(archives.$post({ json: null }, { init: { body: file, headers } }));
  return id;
}
