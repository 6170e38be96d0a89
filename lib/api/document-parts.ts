import { z } from "@hono/zod-openapi";
import { FORMAT_NAMES } from "#lib/core/formats/opened-file.ts";
import { FLAG_STATES } from "#lib/core/quality/flags.ts";
import { SEVERITIES } from "#lib/core/quality/mqm.ts";
import { Sequence } from "./contract.ts";

/** A text of a document and the file that it is written back into. */
export const Edition = z
  .object({
    id: z.number().int(),
    language: z.string(),
    basedOn: z.number().int().nullable(),
    format: z.enum(FORMAT_NAMES),
    fileName: z.string(),
    slot: z.string().openapi({ description: "Which of the texts in the file it is" }),
  })
  .openapi("Edition");

/** Edition id → segment ids in reading order. */
const Cells = z.record(z.string(), z.array(z.number().int()).readonly());

/** Another way to lay out a run of rows. */
export const Alternative = z
  .object({
    reason: z.enum(["triangle", "crossing"]),
    editions: z.tuple([z.number().int(), z.number().int()]).readonly(),
    rows: z.array(Cells).readonly(),
  })
  .openapi("Alternative");

/** A row of the grid. */
export const Row = z
  .object({
    id: z.number().int(),
    order: z.string(),
    confidence: z.number().nullable(),
    cells: Cells,
    confirmed: z.boolean(),
    alternative: Alternative.nullable(),
  })
  .openapi("Row");

/** What the code characters of a text stand for: the n-th for U+100000 + n. */
export const Code = z
  .object({
    kind: z.enum(["open", "close", "single"]),
    partner: z.number().int().nullable(),
    label: z.string(),
    source: z.string(),
  })
  .openapi("Code");

/** A segment with its current text. */
export const Segment = z
  .object({
    id: z.number().int(),
    edition: z.number().int(),
    text: z.string(),
    revision: Sequence,
    received: z.string().nullable(),
    codes: z.array(Code).readonly().optional(),
    isLocked: z
      .literal(true)
      .optional()
      .openapi({ description: "The file says that it is not to be edited" }),
    notes: z
      .array(z.string())
      .readonly()
      .optional()
      .openapi({ description: "What people noted about it in the file" }),
  })
  .openapi("Segment");

/** An editor's flag. */
export const Flag = z
  .object({
    id: z.number().int(),
    segment: z.number().int(),
    start: z.number().int().nullable(),
    end: z.number().int().nullable(),
    quote: z.string(),
    category: z.string(),
    severity: z.enum(SEVERITIES),
    note: z.string(),
    suggestion: z.string().nullable().openapi({ description: "Words to put in place of these" }),
    repeats: z
      .number()
      .int()
      .nullable()
      .openapi({ description: "The flag whose error it is again" }),
    state: z.enum(FLAG_STATES),
    raised: Sequence,
  })
  .openapi("Flag");

/** A flag with the editor who raised it. */
export const SignedFlag = Flag.extend({ author: z.string(), at: z.iso.datetime() }).openapi(
  "SignedFlag",
);

/** What was said under a flag. */
export const Remark = z
  .object({
    id: z.number().int(),
    flag: z.number().int(),
    text: z.string(),
    mentions: z.array(z.string()).readonly(),
    author: z.string(),
    at: z.iso.datetime(),
  })
  .openapi("Remark");

export type Edition = z.infer<typeof Edition>;
export type Alternative = z.infer<typeof Alternative>;
export type Row = z.infer<typeof Row>;
export type Segment = z.infer<typeof Segment>;
export type Flag = z.infer<typeof SignedFlag>;
export type Remark = z.infer<typeof Remark>;
