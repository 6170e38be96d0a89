import { createRoute, OpenAPIHono, z } from "@hono/zod-openapi";
import { setCookie } from "hono/cookie";
import { nameEditor, recogniseEditor } from "#lib/services/name-editor.ts";
import { answers, body, refusals, Text } from "./contract.ts";
import { type ApiEnv, EDITOR_COOKIE, editorIdOf } from "./environment.ts";
import { handleInvalid } from "./refusals.ts";

const Editor = z.object({ id: z.uuid(), name: z.string() }).openapi("Editor");

// Browsers keep a cookie for 400 days at the most.
const COOKIE_SECONDS = 400 * 24 * 60 * 60;

const who = createRoute({
  method: "get",
  path: "/editor",
  summary: "Who you are; null before you have given a name",
  responses: { 200: answers(Editor.nullable(), "The editor"), ...refusals },
});

const name = createRoute({
  method: "put",
  path: "/editor",
  summary: "Give or change the name your changes are kept under",
  request: body(z.object({ name: Text })),
  responses: { 200: answers(Editor, "The editor"), ...refusals },
});

/** The editor behind a browser. */
export const editor = new OpenAPIHono<ApiEnv>({ defaultHook: handleInvalid })
  .openapi(who, async (c) => c.json(await recogniseEditor(c.get("context"), editorIdOf(c)), 200))
  .openapi(name, async (c) => {
    const given = { id: editorIdOf(c), name: c.req.valid("json").name };
    const editor = await nameEditor(c.get("context"), given);
    setCookie(c, EDITOR_COOKIE, editor.id, {
      httpOnly: true,
      sameSite: "Strict",
      path: "/",
      maxAge: COOKIE_SECONDS,
    });
    return c.json(editor, 200);
  });
