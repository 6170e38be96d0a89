import { createRoute, OpenAPIHono, z } from "@hono/zod-openapi";
import { createDocument } from "#lib/services/create-document.ts";
import { followDocument } from "#lib/services/follow-document.ts";
import { listDocuments } from "#lib/services/list-documents.ts";
import { openDocument } from "#lib/services/open-document.ts";
import {
  answers,
  body,
  DocumentParams,
  refusals,
  Sequence,
  SettingsVersion,
  Text,
} from "./contract.ts";
import { Edition, Remark, Row, Segment, SignedFlag } from "./document-parts.ts";
import { type ApiEnv, editorContext } from "./environment.ts";
import { answerWithProgress, progressLines } from "./progress.ts";
import { ReceivedTexts, receivedText } from "./received-texts.ts";
import { handleInvalid } from "./refusals.ts";
import { EditionProgress, StandingsPatch } from "./standings.ts";

/** Whether a document is out of the list. */
export const Withdrawn = z
  .boolean()
  .openapi({ description: "Out of the list, since its import was taken back" });

const DocumentSummary = z
  .object({
    id: z.uuid(),
    title: z.string(),
    head: Sequence,
    withdrawn: Withdrawn,
    editions: z
      .array(
        z.object({
          id: z.number().int(),
          language: z.string(),
          basedOn: z.number().int().nullable(),
        }),
      )
      .readonly(),
    changedAt: z.iso.datetime(),
    progress: z
      .array(EditionProgress)
      .readonly()
      .nullable()
      .openapi({ description: "How far each edition is; null where nobody has measured it yet" }),
  })
  .openapi("DocumentSummary");

/** Gaps that rows hide. */
export const Unmatched = z
  .array(z.object({ segment: z.number().int(), edition: z.number().int() }))
  .readonly()
  .openapi({ description: "Segments without a counterpart in an edition that their row has" });

/** A document as one consistent whole. */
export const OpenDocument = z
  .object({
    id: z.uuid(),
    title: z.string(),
    head: Sequence,
    withdrawn: Withdrawn,
    editions: z.array(Edition).readonly(),
    rows: z.array(Row).readonly(),
    segments: z.array(Segment).readonly(),
    flags: z.array(SignedFlag).readonly(),
    remarks: z.array(Remark).readonly(),
    unmatched: Unmatched,
  })
  .openapi("OpenDocument");

/** What has come to a document since an earlier head; every write answers with it. */
export const DocumentPatch = z
  .object({
    since: Sequence,
    head: Sequence,
    settings: SettingsVersion,
    withdrawn: Withdrawn,
    segments: z.array(Segment).readonly(),
    rows: z.object({ gone: z.array(z.number().int()).readonly(), placed: z.array(Row).readonly() }),
    flags: z.object({
      gone: z.array(z.number().int()).readonly(),
      standing: z.array(SignedFlag).readonly(),
    }),
    remarks: z.object({
      gone: z.array(z.number().int()).readonly(),
      standing: z.array(Remark).readonly(),
    }),
    reviews: StandingsPatch,
  })
  .openapi("DocumentPatch");

export type OpenDocument = z.infer<typeof OpenDocument>;
export type DocumentPatch = z.infer<typeof DocumentPatch>;

// Bounds a title in lists and file names.
const MAX_TITLE_LENGTH = 200;

const NewDocument = z
  .object({
    title: Text.trim().min(1).max(MAX_TITLE_LENGTH),
    texts: ReceivedTexts,
  })
  .openapi("NewDocument");

const list = createRoute({
  method: "get",
  path: "/documents",
  summary: "The documents, the latest changed first; or those that were withdrawn",
  request: { query: z.object({ withdrawn: z.enum(["0", "1"]).default("0") }) },
  responses: { 200: answers(z.array(DocumentSummary), "The documents"), ...refusals },
});

const create = createRoute({
  method: "post",
  path: "/documents",
  summary: "Import texts as one document",
  request: body(NewDocument),
  responses: {
    200: { description: "The progress, then the new document", content: progressLines },
    201: answers(z.object({ id: z.uuid() }), "The new document"),
    ...refusals,
  },
});

const open = createRoute({
  method: "get",
  path: "/documents/{document}",
  summary: "A whole document as it stands",
  request: { params: DocumentParams },
  responses: { 200: answers(OpenDocument, "The document"), ...refusals },
});

const follow = createRoute({
  method: "get",
  path: "/documents/{document}/patch",
  summary: "What has come to a document since an earlier head",
  request: {
    params: DocumentParams,
    query: z.object({ since: z.coerce.number().int().nonnegative() }),
  },
  responses: { 200: answers(DocumentPatch, "The touched things as they stand now"), ...refusals },
});

/** Documents as wholes: list, import, open, follow. */
export const documents = new OpenAPIHono<ApiEnv>({ defaultHook: handleInvalid })
  .openapi(list, async (c) => {
    const withdrawn = c.req.valid("query").withdrawn === "1";
    const found = await listDocuments(c.get("context"), { withdrawn });
    return c.json(
      found.map((document) => ({ ...document, changedAt: document.changedAt.toISOString() })),
      200,
    );
  })
  .openapi(create, async (c) => {
    const { title, texts } = c.req.valid("json");
    const received = texts.map(receivedText);
    const context = await editorContext(c);
    return answerWithProgress(c, 201, async (options) => {
      return { id: await createDocument(context, { title, texts: received }, options) };
    });
  })
  .openapi(open, async (c) => {
    return c.json(await openDocument(c.get("context"), c.req.valid("param").document), 200);
  })
  .openapi(follow, async (c) => {
    const { document } = c.req.valid("param");
    return c.json(
      await followDocument(c.get("context"), document, c.req.valid("query").since),
      200,
    );
  });
