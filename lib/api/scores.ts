import { createRoute, OpenAPIHono, z } from "@hono/zod-openapi";
import { scoreDocument } from "#lib/services/score-document.ts";
import {
  addScoreProfile,
  alterScoreProfile,
  dropScoreProfile,
  listScoreProfiles,
  mustFindProfile,
} from "#lib/services/score-profiles.ts";
import { answers, body, DocumentParams, refusals } from "./contract.ts";
import { type ApiEnv, editorContext } from "./environment.ts";
import { handleInvalid } from "./refusals.ts";
import * as contract from "./score-contract.ts";

export type ScoreProfileFields = z.infer<typeof contract.ProfileFields>;
export type AlteredScoreProfile = z.infer<typeof contract.AlteredProfile>;
export type NamedScoreProfile = z.infer<typeof contract.NamedProfile>;
export type DocumentScores = z.infer<typeof contract.DocumentScores>;

const ProfileParams = z.object({ profile: z.uuid() });

const read = createRoute({
  method: "get",
  path: "/documents/{document}/scores",
  summary: "The scores of a document by a profile: of each edition, each hop and the whole",
  request: { params: DocumentParams, query: z.object({ profile: z.string().optional() }) },
  responses: { 200: answers(contract.DocumentScores, "The scores"), ...refusals },
});

const list = createRoute({
  method: "get",
  path: "/score-profiles",
  summary: "What can be scored by: profiles that every desk has, then the desk's own",
  responses: { 200: answers(z.array(contract.NamedProfile), "The profiles"), ...refusals },
});

const add = createRoute({
  method: "post",
  path: "/score-profiles",
  summary: "Write a profile",
  request: body(contract.ProfileFields),
  responses: { 201: answers(contract.NamedProfile, "The profile"), ...refusals },
});

const alter = createRoute({
  method: "put",
  path: "/score-profiles/{profile}",
  summary: "Change a profile of the desk as of the version you saw",
  request: { params: ProfileParams, ...body(contract.AlteredProfile) },
  responses: { 200: answers(contract.NamedProfile, "The profile"), ...refusals },
});

const drop = createRoute({
  method: "delete",
  path: "/score-profiles/{profile}",
  summary: "Remove a profile of the desk as of the version you saw",
  request: {
    params: ProfileParams,
    query: z.object({ seenVersion: z.coerce.number().int().positive() }),
  },
  responses: { 200: answers(z.object({ id: z.uuid() }), "It is gone"), ...refusals },
});

/** Scores of documents, and what a desk scores by. */
export const scores = new OpenAPIHono<ApiEnv>({ defaultHook: handleInvalid })
  .openapi(read, async (c) => {
    const { document } = c.req.valid("param");
    const { profile } = c.req.valid("query");
    return c.json(await scoreDocument(c.get("context"), document, profile), 200);
  })
  .openapi(list, async (c) => {
    return c.json(await listScoreProfiles(c.get("context")), 200);
  })
  .openapi(add, async (c) => {
    const context = await editorContext(c);
    const id = await addScoreProfile(context, c.req.valid("json"));
    return c.json(await mustFindProfile(context, id), 201);
  })
  .openapi(alter, async (c) => {
    const context = await editorContext(c);
    const { profile: id } = c.req.valid("param");
    const { seenVersion, ...fields } = c.req.valid("json");
    await alterScoreProfile(context, { id, seenVersion }, fields);
    return c.json(await mustFindProfile(context, id), 200);
  })
  .openapi(drop, async (c) => {
    const { profile: id } = c.req.valid("param");
    await dropScoreProfile(await editorContext(c), { id, ...c.req.valid("query") });
    return c.json({ id }, 200);
  });
