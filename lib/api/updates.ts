import { createRoute, OpenAPIHono, z } from "@hono/zod-openapi";
import { decodeBase64 } from "#lib/adapters/base64.ts";
import { FORMAT_NAMES } from "#lib/core/formats/opened-file.ts";
import { UPDATE_KINDS } from "#lib/core/formats/update/update-outcome.ts";
import { followDocument } from "#lib/services/follow-document.ts";
import { type UpdatePreview as Previewed, previewUpdate } from "#lib/services/preview-update.ts";
import { updateEdition } from "#lib/services/update-edition.ts";
import { answers, body, DocumentParams, PathId, refusals, Sequence, Text } from "./contract.ts";
import { Code } from "./document-parts.ts";
import { DocumentPatch } from "./documents.ts";
import { type ApiEnv, editorContext } from "./environment.ts";
import { Clashes, Issue, toldIssues } from "./exchange-contract.ts";
import { answerWithProgress, progressLines } from "./progress.ts";
import { FileContent, FileName, Reading } from "./received-texts.ts";
import { handleInvalid } from "./refusals.ts";

const UpdateFile = z.object({
  name: FileName,
  content: FileContent,
  reading: Reading.optional(),
  accept: z
    .array(z.enum(["format", "language"]))
    .optional()
    .openapi({ description: "In what the file may differ from the one in effect" }),
});

const Texts = z.array(z.string()).readonly();
const Ids = z.array(z.number().int()).readonly();

const UpdatePart = z
  .object({
    key: z.string().openapi({ description: "Names the part in decisions" }),
    kind: z.enum(UPDATE_KINDS),
    isMoved: z.boolean(),
    segments: Ids,
    paragraphs: Ids.openapi({ description: "Indexes in the new file" }),
    codes: z.array(Code).readonly().openapi({ description: "One list for all texts of the part" }),
    base: Texts.openapi({ description: "As received, one a segment" }),
    ours: Texts.openapi({ description: "As the desk has it, one a segment" }),
    theirs: Texts.openapi({ description: "As the new file has it, one a paragraph" }),
    texts: Texts.nullable().openapi({ description: "What will stand; null: to be decided" }),
    clashes: Clashes,
  })
  .openapi("UpdatePart");

const Count = z.number().int();

const UpdatePreview = z
  .object({
    head: Sequence,
    fileName: z.string(),
    format: z.enum(FORMAT_NAMES),
    issues: z.array(Issue).readonly(),
    tracked: z.object({ count: Count, authors: Texts }),
    editions: z
      .array(
        z.object({
          edition: z.number().int(),
          slot: z.string(),
          counts: z.object({
            unchanged: Count,
            taken: Count,
            same: Count,
            merged: Count,
            conflict: Count,
            added: Count,
            removed: Count,
            moved: Count,
          }),
          flags: z
            .array(
              z.object({
                flag: z.number().int(),
                segment: z.number().int(),
                fate: z.enum(["moves", "loses-words", "leaves"]),
              }),
            )
            .readonly(),
          parts: z
            .array(UpdatePart)
            .readonly()
            .openapi({ description: "All but those that stay as and where they are" }),
        }),
      )
      .readonly(),
  })
  .openapi("UpdatePreview");

// More than a document may have paragraphs would be a mistake; longer keys name nothing.
const MAX_KEY = 60;

const UpdateDecisions = z
  .record(
    z.string().max(MAX_KEY),
    z.union([z.enum(["ours", "theirs"]), z.object({ texts: z.array(Text).readonly() })]),
  )
  .openapi("UpdateDecisions");

const Update = UpdateFile.extend({ seenHead: Sequence, decisions: UpdateDecisions });

/** A patch, with the number of the change that took the file over. */
const UpdatedPatch = DocumentPatch.extend({ change: Sequence }).openapi("UpdatedPatch");

export type UpdateFile = z.infer<typeof UpdateFile>;
export type UpdatePart = z.infer<typeof UpdatePart>;
export type UpdatePreview = z.infer<typeof UpdatePreview>;
export type UpdateDecisions = z.infer<typeof UpdateDecisions>;
export type UpdatedPatch = z.infer<typeof UpdatedPatch>;

const params = DocumentParams.extend({ edition: PathId });

const preview = createRoute({
  method: "post",
  path: "/documents/{document}/editions/{edition}/updates/preview",
  summary: "What a new version of an edition's file would do, without storing anything",
  request: { params, ...body(UpdateFile) },
  responses: {
    200: {
      description: "What an update would do",
      content: { ...answers(UpdatePreview, "").content, ...progressLines },
    },
    ...refusals,
  },
});

const update = createRoute({
  method: "post",
  path: "/documents/{document}/editions/{edition}/updates",
  summary: "Take a new version of an edition's file over, as one undoable change",
  request: { params, ...body(Update) },
  responses: {
    200: { description: "The progress, then what changed", content: progressLines },
    201: answers(UpdatedPatch, "What changed since the head you saw"),
    ...refusals,
  },
});

/** New versions of files that were received. */
export const updates = new OpenAPIHono<ApiEnv>({ defaultHook: handleInvalid })
  .openapi(preview, async (c) => {
    const context = await editorContext(c);
    const { content, ...file } = c.req.valid("json");
    const input = { ...c.req.valid("param"), ...file, bytes: decodeBase64(content) };
    return answerWithProgress(c, 200, async ({ signal }) => {
      return presented(file.name, await previewUpdate(context, input, { signal }));
    });
  })
  .openapi(update, async (c) => {
    const context = await editorContext(c);
    const { content, ...file } = c.req.valid("json");
    const input = { ...c.req.valid("param"), ...file, bytes: decodeBase64(content) };
    return answerWithProgress(c, 201, async ({ signal }) => {
      const change = await updateEdition(context, input, { signal });
      return { ...(await followDocument(context, input.document, file.seenHead)), change };
    });
  });

function presented(
  fileName: string,
  { head, format, issues, tracked, editions }: Previewed,
): UpdatePreview {
  return {
    ...{ head, fileName, format, issues: toldIssues(issues) },
    tracked: { count: tracked.length, authors: [...new Set(tracked.map(({ author }) => author))] },
    editions: editions.map((edition) => ({
      ...edition,
      parts: edition.parts.map(({ codes, ...part }) => ({ ...part, codes: codes.codes })),
    })),
  };
}
