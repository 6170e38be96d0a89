import { segmentTextProblem } from "#lib/core/document/segment-text.ts";
import type { Flag } from "#lib/core/quality/flags.ts";
import { readEditions } from "#lib/data/documents.ts";
import { readFlags } from "#lib/data/flags.ts";
import { carryFlags } from "./carry-flags.ts";
import { changeDocument } from "./change-document.ts";
import type { EditorContext } from "./context.ts";
import { revisionsOf } from "./new-texts.ts";
import { Refusal } from "./refusal.ts";
import { segmentOf } from "./revise-segment.ts";
import { flagOf, refuseIfFlagAltered } from "./standing-flags.ts";

/** A flag whose suggestion is wanted, and the document's head the editor saw it at. */
export interface WantedSuggestion {
  readonly document: string;
  readonly flag: number;
  readonly seenHead: number;
}

/**
 * Puts what a flag suggests in place of its words, and the flag to fixed, on the words that stand there then: one change. Returns its number.
 * @throws Refusal `no-such-flag`; `flag-changed`; `no-suggestion` where it suggests nothing, or its words are gone; `segment-locked`;
 * `invalid-text` where the text would not be one.
 */
export function acceptSuggestion(
  context: EditorContext,
  { document, flag: id, seenHead }: WantedSuggestion,
): Promise<number> {
  return changeDocument(context, document, async (tx, { head }) => {
    const before = await flagOf(tx, document, id);
    await refuseIfFlagAltered(tx, document, id, seenHead);
    const { text, revision, edition, isLocked, codes } = await segmentOf(
      tx,
      document,
      before.segment,
    );
    const { after: fixed, text: corrected } = suggested(before, text);
    if (isLocked)
      throw new Refusal(
        "segment-locked",
        `Cannot revise segment ${before.segment}: its file locks it`,
      );
    refuseUnfit(corrected, text, codes?.length);
    const { language = "und" } =
      (await readEditions(tx, document)).find((one) => one.id === edition) ?? {};
    const edit = { segment: before.segment, before: text, after: corrected, revision, language };
    const { revisions, texts } = revisionsOf([edit], head, "fix");
    const flags = await readFlags(tx, document, { segments: [before.segment] });
    const others = carryFlags(
      flags.filter((flag) => flag.id !== id),
      edit,
    );
    const turn = { before, after: fixed, carried: false };
    return { kind: "fix", revisions, delta: { texts, flags: [turn, ...others] } };
  });
}

/** The text with the suggestion in it, and the flag on that. */
function suggested(flag: Flag, text: string): { readonly after: Flag; readonly text: string } {
  const { start, end, suggestion } = flag;
  if (start === null || end === null || suggestion === null)
    throw new Refusal(
      "no-suggestion",
      `Cannot take what flag ${flag.id} suggests: it has no place`,
    );
  const corrected = text.slice(0, start) + suggestion + text.slice(end);
  const place =
    suggestion === ""
      ? { start: null, end: null }
      : { start, end: start + suggestion.length, quote: suggestion };
  return { after: { ...flag, ...place, state: "fixed" }, text: corrected };
}

function refuseUnfit(text: string, before: string, codes: number | undefined): void {
  const problem = segmentTextProblem(text, before, codes);
  if (problem)
    throw new Refusal("invalid-text", `Cannot take a suggestion: ${problem}`, { problem });
}
