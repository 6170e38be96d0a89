import type { PlacedHit } from "#lib/core/checks/engine/check.ts";
import type { PreparedText } from "#lib/core/checks/engine/prepared-text.ts";
import type { Span } from "#lib/core/text/tokens.ts";

/** One way of writing something, where it stands. */
export interface Writing extends Span {
  /** The same for all ways of writing the same thing. */
  readonly key: string;
  readonly text: string;
}

interface PlacedWriting extends Writing {
  readonly paragraph: number;
}

/** Ways of writing one thing in an edition: by the form, its uses in reading order. Forms are in order of their first use. */
export type Forms = ReadonlyMap<string, readonly PlacedWriting[]>;

/** Groups what `read` finds in the paragraphs of an edition by key, and under each key by form. Linear. */
export function formsIn(
  paragraphs: readonly PreparedText[],
  read: (text: PreparedText) => readonly Writing[],
): ReadonlyMap<string, Forms> {
  const all = new Map<string, Map<string, PlacedWriting[]>>();
  for (const [paragraph, text] of paragraphs.entries()) {
    for (const writing of read(text)) {
      const forms = all.get(writing.key) ?? new Map<string, PlacedWriting[]>();
      all.set(writing.key, forms);
      const uses = forms.get(writing.text) ?? [];
      forms.set(writing.text, uses);
      uses.push({ ...writing, paragraph });
    }
  }
  return all;
}

/** The form used most; of two used alike the one that came first. */
export function usualForm(forms: Forms): string | null {
  let best: string | null = null;
  for (const [form, uses] of forms) {
    if (best === null || uses.length > (forms.get(best)?.length ?? 0)) best = form;
  }
  return best;
}

/** The uses of all forms but the expected one. */
export function rarerUses(forms: Forms, expected: string): readonly PlacedWriting[] {
  return [...forms].flatMap(([form, uses]) => (form === expected ? [] : uses));
}

/** A hit on one use of a rarer form, which is to be written like the usual one. */
export function variantHit(
  edition: number,
  { paragraph, start, end, text }: Omit<PlacedWriting, "key" | "form">,
  expected: string,
  confidence: number,
): PlacedHit {
  return {
    edition,
    paragraph,
    start,
    end,
    variant: "variant",
    values: { word: text, expected },
    fixes: [expected],
    confidence,
  };
}
