import { z } from "@hono/zod-openapi";
import { SCOPES_IN_DOCUMENT } from "#lib/core/quality/flags.ts";
import { Sequence } from "./contract.ts";
import { Flag, Remark } from "./document-parts.ts";

/** A name that the desk gave the state after a change. */
export const VersionName = z
  .object({ id: z.number().int(), sequence: Sequence, name: z.string() })
  .openapi("VersionName");

/** A dismissal of a document as its log holds it. */
export const Dismissal = z
  .object({
    id: z.string(),
    scope: z.enum(SCOPES_IN_DOCUMENT),
    check: z.string(),
    language: z.string(),
    key: z.string(),
    reason: z.string(),
  })
  .openapi("DocumentDismissal");

const Segment = z.number().int();

const Conflict = z
  .discriminatedUnion("what", [
    z.object({
      what: z.literal("text"),
      segment: Segment,
      yours: z.string().openapi({ description: "The text as it would come back" }),
      theirs: z.string().openapi({ description: "The text as it stands" }),
      isLocked: z
        .literal(true)
        .optional()
        .openapi({ description: "Nobody touched it: its file says that it is not to be edited" }),
    }),
    z.object({ what: z.literal("rows"), rows: z.array(z.number().int()).readonly() }),
    z.object({ what: z.literal("flag"), flag: z.number().int(), segment: Segment }),
    z.object({ what: z.literal("dismissal"), reason: z.string() }),
    z.object({ what: z.literal("name"), name: z.string() }),
    z.object({ what: z.literal("review"), segment: Segment }),
    z.object({ what: z.literal("remark"), flag: z.number().int(), text: z.string() }),
  ])
  .openapi("UndoConflict");

/** What a change that is not made yet would do. */
export const Outlook = z
  .object({
    texts: z
      .array(z.object({ segment: Segment, before: z.string(), after: z.string() }))
      .readonly(),
    rows: z.number().int().openapi({ description: "How many would be laid out differently" }),
    flags: z.array(z.object({ before: Flag.nullable(), after: Flag.nullable() })).readonly(),
    dismissals: z
      .array(z.object({ before: Dismissal.nullable(), after: Dismissal.nullable() }))
      .readonly(),
    names: z
      .array(z.object({ before: VersionName.nullable(), after: VersionName.nullable() }))
      .readonly(),
    remarks: z.array(z.object({ before: Remark.nullable(), after: Remark.nullable() })).readonly(),
    reviews: z
      .number()
      .int()
      .openapi({ description: "How many segments would be judged otherwise" }),
    withdrawn: z.boolean().nullable().openapi({
      description: "Whether the document would be out of the list; null where that stays as it is",
    }),
    conflicts: z.array(Conflict).readonly(),
  })
  .openapi("Outlook");

export type Outlook = z.infer<typeof Outlook>;
export type Conflict = z.infer<typeof Conflict>;
