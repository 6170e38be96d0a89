import { createRoute, OpenAPIHono, z } from "@hono/zod-openapi";
import type { Context as Request } from "hono";
import { recogniseEditor } from "#lib/services/name-editor.ts";
import type { FoundEdition } from "#lib/services/planned-editions.ts";
import {
  type ImportPreview as ImportPreviewed,
  previewImport,
} from "#lib/services/preview-import.ts";
import { keepUnread } from "#lib/services/refused-files.ts";
import { answers, body, refusals } from "./contract.ts";
import { Code } from "./document-parts.ts";
import { type ApiEnv, editorIdOf } from "./environment.ts";
import { Issue, toldIssues } from "./exchange-contract.ts";
import { answerWithProgress, progressLines } from "./progress.ts";
import { ReadingProblem } from "./reading-problem.ts";
import { Columns, Reading, ReceivedTexts, receivedText } from "./received-texts.ts";
import { handleInvalid } from "./refusals.ts";

/** Enough of a table to assign languages to its columns. */
const Table = z.object({
  columns: z.array(z.string()).readonly(),
  sample: z.array(z.array(z.string()).readonly()).readonly(),
  sheets: z.array(z.string()).readonly().nullable(),
  choice: Columns,
});

const EditionPreview = z
  .object({
    text: z.number().int().openapi({ description: "Index of the file" }),
    slot: z.string(),
    name: z.string(),
    language: z.string(),
    basedOn: z.number().int().nullable(),
    isLeftOut: z.boolean(),
    format: z.string(),
    separator: z.string(),
    reading: Reading,
    paragraphs: z.array(z.string()).readonly(),
    codes: z
      .array(z.array(Code).readonly())
      .readonly()
      .optional()
      .openapi({ description: "Of each paragraph; absent where none has any" }),
    issues: z.array(Issue).readonly(),
    tracked: z.object({ count: z.number().int(), authors: z.array(z.string()).readonly() }),
    flags: z
      .number()
      .int()
      .openapi({ description: "How many quality issues the file brings as flags" }),
    table: Table.optional().openapi({ description: "Of a table: what it looks like" }),
    problem: ReadingProblem.nullable(),
  })
  .openapi("EditionPreview");

const ImportPreview = z
  .object({
    editions: z.array(EditionPreview).readonly(),
    problem: z.string().nullable(),
    alignment: z
      .object({
        rows: z
          .array(
            z.object({
              cells: z.array(z.array(z.number().int()).readonly()).readonly(),
              confidence: z.number(),
              dispute: z.enum(["triangle", "crossing"]).nullable(),
            }),
          )
          .readonly(),
      })
      .nullable(),
  })
  .openapi("ImportPreview");

const preview = createRoute({
  method: "post",
  path: "/imports/preview",
  summary: "Read, guess and align texts without storing anything",
  request: body(z.object({ texts: ReceivedTexts })),
  responses: {
    200: {
      description: "What an import would bring",
      content: { ...answers(ImportPreview, "").content, ...progressLines },
    },
    ...refusals,
  },
});

/** Imports before they are made. */
export const imports = new OpenAPIHono<ApiEnv>({ defaultHook: handleInvalid }).openapi(
  preview,
  async (c) => {
    const { texts } = c.req.valid("json");
    const received = texts.map(receivedText);
    return answerWithProgress(c, 200, async ({ onPartial, ...options }) => {
      const onRead = (preview: ImportPreviewed) => onPartial(presented(preview));
      const preview = await previewImport(c.get("context"), received, { ...options, onRead });
      const kept = await keepUnread(c.get("context"), preview.editions, await senderOf(c));
      return presented(preview, kept);
    });
  },
);

/** Of a dispute, a preview tells that there is one; it is settled after the import. Its columns are all editions, those left out empty. */
function presented(
  { alignment, editions, problem }: ImportPreviewed,
  refused: ReadonlyMap<number, string> = new Map(),
): z.infer<typeof ImportPreview> {
  const kept = editions.flatMap(({ isLeftOut }, index) => (isLeftOut ? [] : [index]));
  const rows = alignment?.rows.map(({ cells, confidence, alternative }) => {
    const all = editions.map((_, index) => cells[kept.indexOf(index)] ?? []);
    return { cells: all, confidence, dispute: alternative?.reason ?? null };
  });
  const told = editions.map((edition) => presentedEdition(edition, refused.get(edition.text)));
  return { editions: told, problem, alignment: rows ? { rows } : null };
}

function presentedEdition(
  { received: _, found, problem, ...edition }: FoundEdition,
  refused: string | undefined,
): z.infer<typeof EditionPreview> {
  const { format = problem?.format ?? "", reading = {}, issues = [] } = found?.file ?? {};
  const paragraphs = found?.text.paragraphs ?? [];
  const hasCodes = paragraphs.some(({ codes }) => codes.length > 0);
  const tracked = found?.file.tracked.filter(({ slot }) => slot === edition.slot) ?? [];
  const flags = found?.file.flags.filter(({ slot }) => slot === edition.slot) ?? [];
  return {
    ...edition,
    format,
    reading,
    separator: reading.separator ?? "",
    paragraphs: paragraphs.map(({ text }) => text),
    ...(hasCodes && { codes: paragraphs.map(({ codes }) => codes) }),
    issues: toldIssues(issues),
    tracked: { count: tracked.length, authors: [...new Set(tracked.map(({ author }) => author))] },
    flags: flags.length,
    problem: problem && { ...problem, ...(refused !== undefined && { refused }) },
  };
}

/** Whoever has given a name. */
async function senderOf(c: Request<ApiEnv>): Promise<string> {
  const editor = await recogniseEditor(c.get("context"), editorIdOf(c));
  return editor?.name ?? "";
}
