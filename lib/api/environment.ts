import type { Context as Request } from "hono";
import { getCookie } from "hono/cookie";
import type { Log } from "#lib/adapters/log.ts";
import type { Context, EditorContext } from "#lib/services/context.ts";
import { recogniseEditor } from "#lib/services/name-editor.ts";
import { Refusal } from "#lib/services/refusal.ts";

/** What every request handler finds beside the request. */
export interface ApiEnv {
  Variables: { context: Context; log: Log };
}

/** The cookie that remembers who is editing; its value is an editor's id. */
export const EDITOR_COOKIE = "hexapla-editor";

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The id in the editor's cookie, or null. */
export function editorIdOf(c: Request<ApiEnv>): string | null {
  const id = getCookie(c, EDITOR_COOKIE);
  return id !== undefined && UUID.test(id) ? id : null;
}

/** The context of a request that writes. @throws Refusal `no-editor` where nobody has given a name yet. */
export async function editorContext(c: Request<ApiEnv>): Promise<EditorContext> {
  const context = c.get("context");
  const editor = await recogniseEditor(context, editorIdOf(c));
  if (!editor) throw new Refusal("no-editor", "Cannot write: give your name first");
  return { ...context, editor };
}
