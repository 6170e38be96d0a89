import type { Hit } from "#lib/core/checks/engine/check.ts";
import type { EditedText } from "#lib/core/checks/engine/received-text.ts";
import { codeCharacter, codesIn, type PlacedCode } from "#lib/core/text/codes.ts";
import type { Span } from "#lib/core/text/tokens.ts";
import { writtenCode } from "#lib/core/text/written-codes.ts";
import { codePlaces, type Words, wordsBetweenCodes } from "./code-places.ts";

/** A missing code and where in the text it belongs. */
interface Lost {
  readonly index: number;
  readonly at: number;
}

/**
 * Returns the codes that were received and no longer stand in a text, two that belong together as one hit. Its fix puts them back where
 * the words they stood at are now. None for a text without words: it is still to be written.
 */
export function missingCodeHits({ text, language, received }: EditedText): Hit[] {
  const standing = new Set(codesIn(text).map(({ index }) => index));
  const lost = codesIn(received.text).filter(({ index }) => !standing.has(index));
  if (lost.length === 0) return [];
  const words = wordsBetweenCodes(text);
  const placed = inPlace(lost, { text, language, received });
  const done = new Set<number>();
  return placed.flatMap((one) => {
    if (done.has(one.index)) return [];
    const partner = partnerOf(one, placed, received.codes);
    done.add(one.index);
    if (partner) done.add(partner.index);
    return hitOf(partner ? [one, partner] : [one], { text, received }, words);
  });
}

function inPlace(
  lost: readonly PlacedCode[],
  { text, language, received }: Pick<EditedText, "text" | "language" | "received">,
): Lost[] {
  const placeOf = codePlaces(received.text, text, language);
  const kindOf = (index: number) => received.codes[index]?.kind ?? "single";
  return lost.map((code) => ({ index: code.index, at: placeOf(code, kindOf(code.index)) }));
}

type Codes = EditedText["received"]["codes"];

/** The code that closes what this one opens, where both are missing and words stand between them. */
function partnerOf({ index, at }: Lost, placed: readonly Lost[], codes: Codes): Lost | undefined {
  const { kind, partner } = codes[index] ?? {};
  if (kind !== "open") return undefined;
  const place = indexOf(placed, partner ?? -1);
  const found = placed[place];
  return found && found.at > at ? found : undefined;
}

// In the order they were received, which is that of their numbers.
function indexOf(placed: readonly Lost[], index: number): number {
  let [low, high] = [0, placed.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((placed[middle]?.index ?? 0) < index) low = middle + 1;
    else high = middle;
  }
  return placed[low]?.index === index ? low : -1;
}

function hitOf(
  lost: readonly Lost[],
  { text, received }: Pick<EditedText, "text" | "received">,
  words: Words,
): Hit[] {
  const [first, last = first] = lost;
  if (!first || !last) return [];
  const span = spanOf(first, last, words, received.codes);
  if (!span) return [];
  const fixSpan = { start: Math.min(span.start, first.at), end: Math.max(span.end, last.at) };
  return [
    {
      ...span,
      variant: lost.length === 1 ? "missing" : "missingPair",
      values: { code: lost.map(({ index }) => writtenCode(index, received.codes)).join(" … ") },
      fixes: [withCodes(text, fixSpan, lost)],
      fixSpan,
      confidence: 0.8,
    },
  ];
}

/** The words to mark: those between two codes, or the one beside a single code. */
function spanOf(first: Lost, last: Lost, words: Words, codes: Codes): Span | null {
  const isClose = codes[first.index]?.kind !== "open";
  const start = isClose ? words.upTo(first.at) : words.from(first.at);
  const end = first === last ? start : words.upTo(last.at);
  if (!start || !end) return null;
  return end.end > start.start ? { start: start.start, end: end.end } : start;
}

function withCodes(text: string, { start, end }: Span, lost: readonly Lost[]): string {
  let written = "";
  let read = start;
  for (const { index, at } of lost) {
    written += text.slice(read, at) + codeCharacter(index);
    read = at;
  }
  return written + text.slice(read, end);
}
