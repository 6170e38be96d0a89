import { z } from "@hono/zod-openapi";
import { ISSUE_CODES } from "#lib/core/formats/opened-file.ts";

/** A stretch of a text, half-open in UTF-16 units. */
const Span = z.object({ start: z.number().int(), end: z.number().int() });

/** Where two edits of one text touch. */
export const Clashes = z.array(z.object({ base: Span, ours: Span, theirs: Span })).readonly();

/** Trouble in a file that does not keep it from being read. */
export const Issue = z
  .object({
    code: z.enum(ISSUE_CODES),
    part: z.string().optional(),
    line: z.number().int(),
    column: z.number().int(),
    subject: z.string().optional(),
  })
  .openapi("ReadingIssue");

// What somebody reads before an import.
const MOST_ISSUES = 200;

/** As many issues as are told. */
export function toldIssues<T>(issues: readonly T[]): T[] {
  return issues.slice(0, MOST_ISSUES);
}
