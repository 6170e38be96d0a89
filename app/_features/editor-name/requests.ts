import { type Answer, answerTo, createClient } from "#lib/api/client.ts";

const { editor } = createClient().api;

/** Whoever edits in this browser; null before they have given a name. */
export type Editor = Answer<Awaited<ReturnType<typeof editor.$get>>>;

export function fetchEditor(): Promise<Editor> {
  return answerTo(editor.$get());
}

export function nameEditor(name: string): Promise<Editor> {
  return answerTo(editor.$put({ json: { name } }));
}
