import { openFile } from "#lib/core/formats/open-file.ts";
import type { OpenedFile } from "#lib/core/formats/opened-file.ts";
import { UnreadableDocumentError } from "#lib/core/formats/unreadable.ts";
import { bytesOf, type Entry, formatFor } from "./corpus.ts";

/** What became of a file of the corpus. */
export type Opening =
  | { readonly kind: "opened"; readonly bytes: Uint8Array; readonly file: OpenedFile }
  | { readonly kind: "refused"; readonly error: UnreadableDocumentError };

/** Opens a file of the corpus; whatever is not a refusal is a fault of ours and is thrown. */
export function openEntry(entry: Entry): Opening {
  const bytes = bytesOf(entry);
  try {
    return {
      kind: "opened",
      bytes,
      file: openFile(bytes, entry.file, { format: formatFor(entry) }),
    };
  } catch (error) {
    if (error instanceof UnreadableDocumentError) return { kind: "refused", error };
    throw new Error(`Cannot open ${entry.file}`, { cause: error });
  }
}
