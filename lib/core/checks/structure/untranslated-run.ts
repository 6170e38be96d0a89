import type { BilingualCheck, Cell, PlacedText, RowView } from "#lib/core/checks/engine/check.ts";
import { type PreparedText, perText } from "#lib/core/checks/engine/prepared-text.ts";
import { distinctWords } from "#lib/core/text/function-words.ts";
import { primaryLanguage } from "#lib/core/text/language.ts";
import type { Span } from "#lib/core/text/tokens.ts";
import { isQuoted } from "./quoted.ts";

/**
 * Finds a sentence or a clause left in the language that a paragraph was translated from. Told by the small words of that language, so
 * that names and titles are silent; short quotations too, and whatever the base quotes from a third language.
 */
export const untranslatedRun = {
  id: "untranslated-run",
  version: 1,
  languages: "all",
  needs: "bilingual",
  mqm: "Accuracy/Untranslated",
  severity: "major",
  yieldsTo: ["untranslated-paragraph"],
  run(row) {
    return row.target.texts.flatMap((text) =>
      sourcesOf(row).flatMap((source) =>
        runsIn(text.prepared, source, row.base).map((span) => ({
          edition: text.edition,
          paragraph: text.paragraph,
          ...span,
          variant: "untranslated",
          values: { language: source.language },
          confidence: 0.8,
          evidence: evidenceFor(text.prepared.text.slice(span.start, span.end), source),
        })),
      ),
    );
  },
} as const satisfies BilingualCheck;

function sourcesOf({ target, base, original }: RowView): Cell[] {
  const own = primaryLanguage(target.language);
  return [base, original].flatMap((cell, at, cells) => {
    const isNew = cell && cell.language !== cells[at - 1]?.language;
    return isNew && primaryLanguage(cell.language) !== own ? [cell] : [];
  });
}

interface Word extends Span {
  readonly lower: string;
  readonly isLower: boolean;
}

const wordsOf = perText(({ tokens }): readonly Word[] =>
  tokens.flatMap(({ kind, text, start, end }) => {
    if (kind !== "word") return [];
    const lower = text.toLowerCase();
    return [{ start, end, lower, isLower: lower === text }];
  }),
);

const lowerWords = perText((text) => new Set(wordsOf(text).map(({ lower }) => lower)));

function runsIn(text: PreparedText, source: Cell, base: Cell | null): Span[] {
  const foreign = distinctWords(source.language, text.language);
  if (foreign.size === 0) return [];
  const words = wordsOf(text);
  if (!hasSeveral(words, foreign)) return [];
  const own = distinctWords(text.language, source.language);
  const isCopied = (word: Word) =>
    source.texts.some(({ prepared }) => lowerWords(prepared).has(word.lower));
  return stretches(words, own).flatMap((stretch) => {
    const run = trimmed(stretch, (word) => foreign.has(word.lower) || isCopied(word));
    if (!isForeign(run, foreign) || isQuotation(text, run, source, base)) return [];
    return [{ start: run[0]?.start ?? 0, end: run.at(-1)?.end ?? 0 }];
  });
}

// Fewer small words may be a name ("The Lord of the Rings") or chance.
const FEWEST_SMALL = 2;
const FEWEST_WORDS = 5;
const FEWEST_LOWER = 4;

function hasSeveral(words: readonly Word[], foreign: ReadonlySet<string>): boolean {
  let found = 0;
  for (const { lower } of words) if (foreign.has(lower) && ++found === FEWEST_SMALL) return true;
  return false;
}

function isForeign(run: readonly Word[], foreign: ReadonlySet<string>): boolean {
  if (run.length < FEWEST_WORDS) return false;
  if (run.filter(({ isLower }) => isLower).length < FEWEST_LOWER) return false;
  return hasSeveral(run, foreign);
}

/** The stretches between the small words of the text's own language. */
function stretches(words: readonly Word[], own: ReadonlySet<string>): Word[][] {
  const found: Word[][] = [[]];
  for (const word of words) {
    if (own.has(word.lower)) found.push([]);
    else found.at(-1)?.push(word);
  }
  return found.filter((stretch) => stretch.length >= FEWEST_WORDS);
}

/** The part of a stretch from its first foreign word to its last. */
function trimmed(stretch: readonly Word[], isTelling: (word: Word) => boolean): readonly Word[] {
  const first = stretch.findIndex(isTelling);
  return first < 0 ? [] : stretch.slice(first, stretch.findLastIndex(isTelling) + 1);
}
