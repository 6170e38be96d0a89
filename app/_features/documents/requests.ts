import { answerTo, createClient } from "#lib/api/client.ts";

const { archives, documents } = createClient().api;

/** Makes a document from an archive file and returns its id. The file goes as it is: it may be large. */
export async function restoreArchive(file: File): Promise<string> {
  const headers = { "content-type": "application/json" };
  const { id } = await answerTo(archives.$post({ json: null }, { init: { body: file, headers } }));
  return id;
}

/** Puts a withdrawn document back by taking back `change`, which withdrew it. */
export async function bringBack(document: string, change: number): Promise<void> {
  const json = { what: change, partly: false, seenHead: change };
  await answerTo(documents[":document"].undo.$post({ param: { document }, json }));
}
