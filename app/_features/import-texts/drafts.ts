import type { PreviewedText } from "./requests.ts";

/** A text to be imported, with what the editor has said of it; the rest is guessed. */
export interface Draft {
  readonly id: number;
  readonly name: string;
  /** Base64 of the received bytes. */
  readonly content: string;
  readonly language?: string;
  /** Id of the draft it was translated from; null for an original. */
  readonly basedOn?: number | null;
}

export type NewDraft = Pick<Draft, "name" | "content">;

/** How many texts a document may have; the server takes no more. */
export const MAX_TEXTS = 12;

/** Adds texts behind the others, under ids of their own. */
export function withTexts(drafts: readonly Draft[], texts: readonly NewDraft[]): Draft[] {
  const last = Math.max(0, ...drafts.map(({ id }) => id));
  return [...drafts, ...texts.map((text, index) => ({ ...text, id: last + index + 1 }))];
}

/** Takes a text out; what was said to come from it is guessed again. */
export function withoutText(drafts: readonly Draft[], id: number): Draft[] {
  return drafts
    .filter((draft) => draft.id !== id)
    .map((draft) => (draft.basedOn === id ? { ...draft, basedOn: undefined } : draft));
}

/** Notes what the editor says of one text. */
export function withSaid(
  drafts: readonly Draft[],
  id: number,
  said: Pick<Draft, "language" | "basedOn">,
): Draft[] {
  return drafts.map((draft) => (draft.id === id ? { ...draft, ...said } : draft));
}

/** The drafts as the API asks for them: in their order, their bases as places in it. */
export function textsOf(drafts: readonly Draft[]): PreviewedText[] {
  const places = new Map(drafts.map(({ id }, index) => [id, index]));
  return drafts.map(({ name, content, language, basedOn }) => ({
    name,
    content,
    language,
    basedOn: typeof basedOn === "number" ? places.get(basedOn) : basedOn,
  }));
}
