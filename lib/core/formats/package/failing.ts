import { UnreadableDocumentError, type UnreadableReason } from "../unreadable.ts";

/** Refuses a package, with the byte. */
export type Fail = (reason: UnreadableReason, byteOffset: number, detail: string) => never;

/** How packages of a format are refused. */
export function failing(format: string): Fail {
  return (reason, byteOffset, detail) => {
    throw new UnreadableDocumentError({ format, reason, line: 1, column: 1, byteOffset, detail });
  };
}
