import type {
  DocumentCheck,
  Place,
  PlacedHit,
  PreparedDocument,
  PreparedEdition,
} from "#lib/core/checks/engine/check.ts";
import { isHeadline, type WordUse } from "#lib/core/checks/engine/word-uses.ts";
import { isFunctionWord } from "#lib/core/text/function-words.ts";
import { primaryLanguage } from "#lib/core/text/language.ts";

/**
 * Finds proper nouns in lower case, learnt from the document itself: the word stands with a capital inside sentences of
 * its own edition more often than without, or in the same row of another edition. German, where every noun has a
 * capital, is neither judged nor believed.
 */
export const properNounCase = {
  id: "proper-noun-case",
  version: 1,
  languages: "all",
  needs: "document",
  mqm: "Linguistic conventions/Spelling",
  severity: "minor",
  run(document) {
    const editions = document.editions.map(learn);
    const own = document.editions.flatMap((edition, at) => {
      const known = editions[at];
      return !known || known.capitalisesNouns ? [] : againstItself(edition, at, known);
    });
    return withoutRepeats([
      ...own,
      ...document.rows.flatMap((row) => againstRow(document, editions, row)),
    ]);
  },
} as const satisfies DocumentCheck;

function withoutRepeats(hits: readonly PlacedHit[]): PlacedHit[] {
  const byPlace = new Map(
    hits.map((hit) => [`${hit.edition}:${hit.paragraph}:${hit.start}`, hit] as const),
  );
  return [...byPlace.values()];
}

/** How often an edition writes a word as a name, and how often in lower case. */
interface Learnt {
  readonly capitalisesNouns: boolean;
  /** Uses inside a sentence, not beside another capital: "in Kyiv", not "the Ministry of Defence". */
  readonly names: ReadonlyMap<string, number>;
  readonly lower: ReadonlyMap<string, number>;
}

const CAPITALISES_NOUNS: ReadonlySet<string> = new Set(["de", "lb"]);

function learn({ language, paragraphs }: PreparedEdition): Learnt {
  const names = new Map<string, number>();
  const lower = new Map<string, number>();
  for (const { words } of paragraphs) {
    const headline = isHeadline(words);
    for (const [at, use] of words.entries()) {
      if (use.shape === "lower") addTo(lower, use.key);
      else if (!headline && isName(use, words[at + 1])) addTo(names, use.key);
    }
  }
  return { capitalisesNouns: CAPITALISES_NOUNS.has(primaryLanguage(language)), names, lower };
}

function addTo(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

// English gives a capital to offices after an article ("the President"); that makes no name of the word.
const ARTICLES: ReadonlySet<string> = new Set(["the", "a", "an"]);

/** A capital inside a sentence with no capital beside it: neither a title before a name nor part of a longer one. */
function isName(use: WordUse, next: WordUse | undefined): boolean {
  if (use.shape !== "capital" || !use.inside) return false;
  if (next?.previous === use && next.shape !== "lower") return false;
  return (
    use.previous === null || (use.previous.shape === "lower" && !ARTICLES.has(use.previous.key))
  );
}

function hitOn(
  edition: number,
  paragraph: number,
  use: WordUse,
  evidence: readonly Place[],
): PlacedHit {
  const fix = use.text.charAt(0).toUpperCase() + use.text.slice(1);
  return {
    edition,
    paragraph,
    start: use.start,
    end: use.end,
    variant: "lower",
    values: { word: use.text, expected: fix },
    fixes: [fix],
    confidence: evidence.length > 0 ? 0.85 : 0.8,
    evidence,
  };
}

/** Words of an edition that it mostly writes with a capital itself. */
function againstItself(edition: PreparedEdition, at: number, learnt: Learnt): PlacedHit[] {
  return edition.paragraphs.flatMap(({ words }, paragraph) =>
    words
      .filter((use) => use.shape === "lower" && isMostlyName(learnt, use.key))
      .map((use) => hitOn(at, paragraph, use, [])),
  );
}

// Twice as often: a word used once each way ("the Republic", "a republic") is both.
function isMostlyName({ names, lower }: Learnt, key: string): boolean {
  const count = names.get(key) ?? 0;
  return count >= 2 && count >= 2 * (lower.get(key) ?? 0);
}

interface CapitalUse {
  readonly place: Place;
  readonly use: WordUse;
  readonly isName: boolean;
}

type Row = PreparedDocument["rows"][number];
type Capitals = ReadonlyMap<string, readonly CapitalUse[]>;

/** Words of a row that another edition writes with a capital in the same row. */
function againstRow(document: PreparedDocument, learnt: readonly Learnt[], row: Row): PlacedHit[] {
  const capitals = capitalsIn(document, learnt, row);
  if (capitals.size === 0) return [];
  return row.flatMap((paragraphs, edition) => {
    const { language = "und", paragraphs: texts = [] } = document.editions[edition] ?? {};
    if (learnt[edition]?.capitalisesNouns) return [];
    return paragraphs.flatMap((paragraph) =>
      (texts[paragraph]?.words ?? []).flatMap((use) => {
        const witness =
          use.shape === "lower" ? witnessOf(use, edition, capitals, learnt) : undefined;
        if (!witness || isFunctionWord(use.key, language)) return [];
        return [hitOn(edition, paragraph, use, [witness.place])];
      }),
    );
  });
}

function capitalsIn({ editions }: PreparedDocument, learnt: readonly Learnt[], row: Row): Capitals {
  const capitals = new Map<string, CapitalUse[]>();
  for (const [edition, paragraphs] of row.entries()) {
    if (learnt[edition]?.capitalisesNouns) continue;
    for (const paragraph of paragraphs) {
      for (const capital of capitalsOf(
        editions[edition]?.paragraphs[paragraph]?.words ?? [],
        edition,
        paragraph,
      )) {
        const known = capitals.get(capital.use.key);
        if (known) known.push(capital);
        else capitals.set(capital.use.key, [capital]);
      }
    }
  }
  return capitals;
}

function capitalsOf(words: readonly WordUse[], edition: number, paragraph: number): CapitalUse[] {
  if (isHeadline(words)) return [];
  return words.flatMap((use, at) => {
    if (use.shape !== "capital" || !use.inside) return [];
    const place = { edition, paragraph, start: use.start, end: use.end };
    return [{ place, use, isName: isName(use, words[at + 1]) }];
  });
}

/** A name by itself in another edition, or one after the same capitalised word ("Oxford Grove", "Oxford grove"). */
function witnessOf(
  low: WordUse,
  edition: number,
  capitals: Capitals,
  learnt: readonly Learnt[],
): CapitalUse | undefined {
  return capitals.get(low.key)?.find(({ place, use, isName }) => {
    if (place.edition === edition || isMostlyLower(learnt[place.edition], low.key)) return false;
    return (
      isName || (use.previous?.shape === "capital" && use.previous.text === low.previous?.text)
    );
  });
}

function isMostlyLower(learnt: Learnt | undefined, key: string): boolean {
  return (learnt?.lower.get(key) ?? 0) > (learnt?.names.get(key) ?? 0);
}
