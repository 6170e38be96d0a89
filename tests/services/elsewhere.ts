import type { EditorContext } from "#lib/services/context.ts";

/** The same editor in another workspace: a stranger to all that is in the first. */
export function elsewhere(context: EditorContext): EditorContext {
  return { ...context, workspace: "00000000-0000-7000-8000-00000000e15e" };
}
