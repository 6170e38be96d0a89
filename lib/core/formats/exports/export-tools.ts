import type { ExportWords } from "./export-words.ts";
import type { NewDocument } from "./new-document.ts";

/** What the machine and the caller provide for making files. */
export interface ExportTools {
  /** Makes a DOCX. */
  createDocx(document: NewDocument): Promise<Uint8Array>;
  /** SHA-256 in lower-case hexadecimal digits. */
  hash(bytes: Uint8Array): string;
  readonly words: ExportWords;
  /** BCP 47: the language of `words`. */
  readonly language: string;
  /** Told how much is done, from 0 to 1. */
  onProgress?(done: number): void;
}
