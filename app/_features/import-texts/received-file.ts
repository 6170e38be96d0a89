import { fileContent } from "#app/_ui/file-content.ts";
import type { NewDraft } from "./drafts.ts";

/** Reads a file as it is, undecoded. @throws where the browser cannot open it, as with a folder. */
export async function receiveFile(file: File): Promise<NewDraft> {
  return { name: file.name, content: await fileContent(file) };
}

// A pasted text is plain unless its name says that it is Markdown.
const MARKDOWN_ENDING = /\.(md|markdown|txt)$/i;

/** A pasted text as the file it could have been. */
export function fileOfPaste(name: string, text: string): File {
  return new File([text], MARKDOWN_ENDING.test(name) ? name : `${name}.txt`);
}
