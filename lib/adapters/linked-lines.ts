import { hashOf } from "./hash.ts";

const encoder = new TextEncoder();

/** A line of JSON, and the digest by which the next one is linked to it. */
export interface LinkedLine {
  readonly line: string;
  readonly digest: string;
}

/**
 * Writes a value as one line of JSON (RFC 8259) with a digest of it and of all lines before: one that is altered, left out or put elsewhere
 * is found where it stands. `previous` is the digest of the line before, empty for the first.
 */
export function linkLine(previous: string, value: object): LinkedLine {
  const digest = digestOf(previous, JSON.stringify(value));
  return { line: `${JSON.stringify({ ...value, digest })}\n`, digest };
}

/** Whether a read line is the one that was written after `previous`. White space and the form of escapes make no difference. */
export function isLinked(
  previous: string,
  { digest, ...value }: { readonly digest: string },
): boolean {
  return digestOf(previous, JSON.stringify(value)) === digest;
}

function digestOf(previous: string, line: string): string {
  return hashOf(encoder.encode(`${previous}\n${line}`));
}

/** A digest of a text: SHA-256 of its UTF-8 form. */
export function digestOfText(text: string): string {
  return hashOf(encoder.encode(text));
}
