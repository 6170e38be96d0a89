import { createRoute, OpenAPIHono, z } from "@hono/zod-openapi";
import { decodeBase64 } from "#lib/adapters/base64.ts";
import { TABLE_KINDS } from "#lib/core/formats/review-table/plan-table.ts";
import { REVIEW_PROBLEM_CODES } from "#lib/core/formats/review-table/review-problem.ts";
import { followDocument } from "#lib/services/follow-document.ts";
import { type TablePreview as Previewed, previewTable } from "#lib/services/preview-table.ts";
import { receiveTable } from "#lib/services/receive-table.ts";
import { answers, body, DocumentParams, refusals, Sequence, Text } from "./contract.ts";
import { Code } from "./document-parts.ts";
import { DocumentPatch } from "./documents.ts";
import { type ApiEnv, editorContext } from "./environment.ts";
import { Clashes } from "./exchange-contract.ts";
import { answerWithProgress, progressLines } from "./progress.ts";
import { FileContent, FileName } from "./received-texts.ts";
import { handleInvalid } from "./refusals.ts";

const TableFile = z.object({ name: FileName, content: FileContent });

const Texts = z.array(z.string()).readonly();
const Count = z.number().int();

const TableRow = z
  .object({
    segment: z.number().int(),
    edition: z.number().int(),
    kind: z.enum(TABLE_KINDS),
    sent: z.string().openapi({ description: "As it went out" }),
    ours: z.string().openapi({ description: "As the desk has it now" }),
    theirs: z.string().openapi({ description: "As it came back" }),
    text: z.string().nullable().openapi({ description: "What will stand; null: to be decided" }),
    codes: z.array(Code).readonly(),
    clashes: Clashes,
    problem: z
      .enum([
        "damaged-tags",
        "locked",
        "line-break",
        "control-character",
        "too-long",
        "unknown-code",
      ])
      .nullable(),
    author: z.string().nullable().openapi({ description: "In whose name; null: in yours" }),
    isTracked: z.boolean(),
    authors: Texts,
    at: z.string(),
    comments: Texts,
    status: z.string(),
  })
  .openapi("TableRow");

const TablePreview = z
  .object({
    head: Sequence,
    format: z.enum(["docx", "xlsx"]),
    targets: z.array(z.number().int()).readonly(),
    counts: z.object({
      unchanged: Count,
      changed: Count,
      same: Count,
      merged: Count,
      conflict: Count,
      damaged: Count,
    }),
    rows: z
      .array(TableRow)
      .readonly()
      .openapi({ description: "All but the unchanged ones without comments" }),
    problems: z
      .array(
        z.object({
          code: z.enum(REVIEW_PROBLEM_CODES),
          line: z.number().int(),
          edition: z.number().int().nullable(),
          segment: z.number().int().nullable(),
          subject: z.string(),
        }),
      )
      .readonly(),
  })
  .openapi("TablePreview");

const TableDecisions = z
  .record(
    z.string().regex(/^\d{1,10}$/),
    z.union([z.enum(["ours", "theirs"]), z.object({ text: Text })]),
  )
  .openapi("TableDecisions");

const Table = TableFile.extend({
  seenHead: Sequence,
  comments: z.boolean().default(true).openapi({ description: "Comments become flags" }),
  decisions: TableDecisions,
});

/** A patch, with the numbers of the changes that were made: one an author. */
const TablePatch = DocumentPatch.extend({ changes: z.array(Sequence) }).openapi("TablePatch");

export type TableFile = z.infer<typeof TableFile>;
export type TableRow = z.infer<typeof TableRow>;
export type TablePreview = z.infer<typeof TablePreview>;
export type TableDecisions = z.infer<typeof TableDecisions>;
export type TablePatch = z.infer<typeof TablePatch>;

const preview = createRoute({
  method: "post",
  path: "/documents/{document}/tables/preview",
  summary: "What a review table that came back would do, without storing anything",
  request: { params: DocumentParams, ...body(TableFile) },
  responses: {
    200: {
      description: "What the table would do",
      content: { ...answers(TablePreview, "").content, ...progressLines },
    },
    ...refusals,
  },
});

const receive = createRoute({
  method: "post",
  path: "/documents/{document}/tables",
  summary: "Take a review table that came back over, as one undoable change for each author",
  request: { params: DocumentParams, ...body(Table) },
  responses: {
    200: { description: "The progress, then what changed", content: progressLines },
    201: answers(TablePatch, "What changed since the head you saw"),
    ...refusals,
  },
});

/** Review tables that come back. */
export const tables = new OpenAPIHono<ApiEnv>({ defaultHook: handleInvalid })
  .openapi(preview, async (c) => {
    const context = await editorContext(c);
    const { content, name } = c.req.valid("json");
    const input = { ...c.req.valid("param"), name, bytes: decodeBase64(content) };
    return answerWithProgress(c, 200, async ({ signal }) => {
      return presented(await previewTable(context, input, { signal }));
    });
  })
  .openapi(receive, async (c) => {
    const context = await editorContext(c);
    const { content, ...file } = c.req.valid("json");
    const input = { ...c.req.valid("param"), ...file, bytes: decodeBase64(content) };
    return answerWithProgress(c, 201, async ({ signal }) => {
      const changes = await receiveTable(context, input, { signal });
      return { ...(await followDocument(context, input.document, file.seenHead)), changes };
    });
  });

function presented({ head, format, targets, rows, problems, counts }: Previewed): TablePreview {
  const shown = rows.map(({ revision: _, language: __, ...row }) => {
    return { ...row, isTracked: row.author !== null };
  });
  return { head, format, targets, counts, rows: shown, problems };
}
