import { createRoute, OpenAPIHono, z } from "@hono/zod-openapi";
import { decodeBase64 } from "#lib/adapters/base64.ts";
import { previewImport } from "#lib/services/preview-import.ts";
import { answers, body, LanguageTag, refusals, Text } from "./contract.ts";
import type { ApiEnv } from "./environment.ts";
import { answerWithProgress, progressLines } from "./progress.ts";
import { handleInvalid } from "./refusals.ts";

const PreviewedText = z.object({
  name: Text.min(1).max(255),
  content: z.base64(),
  language: LanguageTag.optional(),
  basedOn: z.number().int().nonnegative().nullable().optional(),
});

const EditionPreview = z
  .object({
    name: z.string(),
    language: z.string(),
    basedOn: z.number().int().nullable(),
    format: z.string(),
    separator: z.string(),
    paragraphs: z.array(z.string()).readonly(),
    problem: z
      .object({
        reason: z.string(),
        format: z.string(),
        line: z.number().int(),
        column: z.number().int(),
      })
      .nullable(),
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
  request: body(z.object({ texts: z.array(PreviewedText).max(12) })),
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
    const received = texts.map(({ content, ...text }) => {
      return { ...text, bytes: decodeBase64(content) };
    });
    return answerWithProgress(c, 200, async ({ onPartial, ...options }) => {
      const onRead = (preview: ReadPreview) => onPartial(presented(preview));
      return presented(await previewImport(c.get("context"), received, { ...options, onRead }));
    });
  },
);

type ReadPreview = Awaited<ReturnType<typeof previewImport>>;

/** Of a dispute, a preview tells that there is one; it is settled after the import. */
function presented({ alignment, ...preview }: ReadPreview): z.infer<typeof ImportPreview> {
  const rows = alignment?.rows.map(({ cells, confidence, alternative }) => {
    return { cells, confidence, dispute: alternative?.reason ?? null };
  });
  return { ...preview, alignment: rows ? { rows } : null };
}
