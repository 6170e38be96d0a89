import { type Code, codesIn } from "./codes.ts";

/** A code in characters that can be read and said: `⟨b⟩`, `⟨/b⟩`; one that nothing is known of by its number, counted from 1. */
export function writtenCode(index: number, codes: readonly Code[] = []): string {
  const code = codes[index];
  if (!code) return `⟨${index + 1}⟩`;
  return `⟨${code.kind === "close" ? "/" : ""}${code.label}⟩`;
}

/** A text for places that can show characters only: messages, names of things, documents' titles. Linear. */
export function writtenText(text: string, codes: readonly Code[] = []): string {
  let written = "";
  let read = 0;
  for (const { index, start } of codesIn(text)) {
    written += text.slice(read, start) + writtenCode(index, codes);
    read = start + 2;
  }
  return written + text.slice(read);
}

/** A stretch of a text: words, or one code. */
export interface CodedPart {
  readonly start: number;
  readonly text: string;
  /** Which code it is; null for words. */
  readonly code: number | null;
}

/** Cuts a text at its codes. The parts cover it in order; none is empty. Linear. */
export function codedParts(text: string): CodedPart[] {
  const parts: CodedPart[] = [];
  let read = 0;
  const words = (end: number) => {
    if (end > read) parts.push({ start: read, text: text.slice(read, end), code: null });
  };
  for (const { index, start } of codesIn(text)) {
    words(start);
    read = start + 2;
    parts.push({ start, text: text.slice(start, read), code: index });
  }
  words(text.length);
  return parts;
}

/** The codes of a segment that its text lacks, in the order they came. */
export function missingCodes(text: string, codes: readonly Code[]): number[] {
  const standing = new Set(codesIn(text).map(({ index }) => index));
  return [...codes.keys()].filter((index) => !standing.has(index));
}

/** A text without the codes that a segment did not come with. Linear. */
export function withOwnCodes(text: string, codes: readonly Code[]): string {
  return codedParts(text)
    .filter(({ code }) => code === null || code < codes.length)
    .map((part) => part.text)
    .join("");
}
