import type { ExportLoss } from "#lib/core/formats/exports/exported-document.ts";
import { harmless } from "./harmless.ts";

/** Says in one line what a file could not hold. */
export function lossLine({ code, segment, subject }: ExportLoss): string {
  return harmless(`segment ${segment}: ${code}${subject ? ` (${subject})` : ""}`);
}
