import type { NewDraft } from "./drafts.ts";

/** Reads a file as it is, undecoded. @throws where the browser cannot open it, as with a folder. */
export function receiveFile(file: File): Promise<NewDraft> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onerror = () => reject(new Error(`Cannot open "${file.name}"`, { cause: reader.error }));
    reader.onload = () => resolve({ name: file.name, content: base64In(String(reader.result)) });
    reader.readAsDataURL(file);
  });
}

/** The data of a `data:` URL (RFC 2397); an empty file has none, and no comma either. */
function base64In(url: string): string {
  const comma = url.indexOf(",");
  return comma < 0 ? "" : url.slice(comma + 1);
}

// A pasted text is plain unless its name says that it is Markdown.
const MARKDOWN_ENDING = /\.(md|markdown|txt)$/i;

/** A pasted text as the file it could have been. */
export function fileOfPaste(name: string, text: string): File {
  return new File([text], MARKDOWN_ENDING.test(name) ? name : `${name}.txt`);
}
