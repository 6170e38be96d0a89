import type { Saving } from "./draft-state.ts";

/** What is known of a segment: whether it is being saved, whether there is text of it that is not, and in words where it stands. */
export interface Facts {
  readonly saving: Saving | undefined;
  readonly hasDraft: boolean;
  /** Null while that is not known. */
  readonly standing: string | null;
}

export type News = "saved" | "waiting" | "failed" | "standing";

/** What there is to tell of a segment that was known before. What is only on its way is not told. */
export function newsOf(before: Facts | undefined, now: Facts): News[] {
  if (!before) return [];
  const news: News[] = [];
  const isOver = before.saving === "saving" && now.saving === undefined;
  // A clash, or what was typed meanwhile, stays as a draft.
  if (isOver && !now.hasDraft) news.push("saved");
  if (now.saving !== before.saving && (now.saving === "waiting" || now.saving === "failed"))
    news.push(now.saving);
  if (before.standing !== null && now.standing !== null && now.standing !== before.standing)
    news.push("standing");
  return news;
}
