import { createRoute, OpenAPIHono, z } from "@hono/zod-openapi";
import { noteVisit } from "#lib/services/note-visit.ts";
import { readBaselines, readBases, type WantedBaseline } from "#lib/services/read-baselines.ts";
import { answers, body, DocumentParams, Id, idList, refusals, Sequence } from "./contract.ts";
import { type ApiEnv, editorContext } from "./environment.ts";
import { handleInvalid } from "./refusals.ts";

// Some screens of a document; addresses must not grow too long for what stands between.
const MOST_SEGMENTS = 200;

const Wanted = z
  .string()
  .regex(/^\d{1,10}@(\d{1,15}|approved)(,\d{1,10}@(\d{1,15}|approved))*$/)
  .transform((list) => list.split(",").map(wantedIn))
  .refine((list) => list.length <= MOST_SEGMENTS, "too many")
  .openapi({ type: "string", description: "`12@34`: segment 12 after change 34; `12@approved`" });

function wantedIn(written: string): WantedBaseline {
  const [segment, after] = written.split("@");
  return { segment: Number(segment), after: after === "approved" ? after : Number(after) };
}

const Base = z
  .object({ segment: Id, base: Id, edition: Id, seen: z.string(), now: z.string() })
  .openapi("Base");

const LastVisit = z
  .object({ head: Sequence, at: z.iso.datetime(), changed: z.array(Id).readonly() })
  .openapi("LastVisit");

export type Base = z.infer<typeof Base>;
export type LastVisit = z.infer<typeof LastVisit>;

const texts = createRoute({
  method: "get",
  path: "/documents/{document}/texts",
  summary: "Earlier texts of segments, to compare with",
  request: { params: DocumentParams, query: z.object({ of: Wanted }) },
  responses: {
    200: answers(z.array(z.string().nullable()), "In the order asked for; null: there is none"),
    ...refusals,
  },
});

const bases = createRoute({
  method: "get",
  path: "/documents/{document}/bases",
  summary: "What segments were translated from, as their authors saw it and as it is",
  request: {
    params: DocumentParams,
    query: z.object({ segments: idList(MOST_SEGMENTS, "These segments") }),
  },
  responses: { 200: answers(z.array(Base), "In the order of their cells"), ...refusals },
});

const visit = createRoute({
  method: "put",
  path: "/documents/{document}/visit",
  summary: "Note what you have on the screen; tells of your visit before this one",
  request: { params: DocumentParams, ...body(z.object({ head: Sequence })) },
  responses: { 200: answers(LastVisit.nullable(), "The visit before; null: none"), ...refusals },
});

/** What present texts are compared with. */
export const baselines = new OpenAPIHono<ApiEnv>({ defaultHook: handleInvalid })
  .openapi(texts, async (c) => {
    const { of } = c.req.valid("query");
    return c.json(await readBaselines(c.get("context"), c.req.valid("param").document, of), 200);
  })
  .openapi(bases, async (c) => {
    const { segments } = c.req.valid("query");
    return c.json(await readBases(c.get("context"), c.req.valid("param").document, segments), 200);
  })
  .openapi(visit, async (c) => {
    const context = await editorContext(c);
    const { head } = c.req.valid("json");
    const last = await noteVisit(context, c.req.valid("param").document, head);
    return c.json(last && { ...last, at: last.at.toISOString() }, 200);
  });
