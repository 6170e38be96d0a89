import type { PreparedText } from "#lib/core/checks/engine/prepared-text.ts";
import { primaryLanguage } from "#lib/core/text/language.ts";
import type { Span } from "#lib/core/text/tokens.ts";
import { TOPONYMS, type Toponym } from "./toponym-table.ts";

/** A place named in a text in one of two ways. */
export interface ToponymUse extends Span {
  readonly place: Toponym;
  readonly form: "official" | "traditional";
  readonly text: string;
}

/** Returns the places of the table that a text names, in order; those in fixed expressions (chicken Kiev, Peking University) left out. */
export function toponymUses({ text, words, language }: PreparedText): readonly ToponymUse[] {
  const primary = primaryLanguage(language);
  const names = NAMES.get(primary);
  if (!names) return NONE;
  let uses: ToponymUse[] | null = null;
  for (const { shape, start, text: word } of words) {
    if (shape !== "capital") continue;
    const listed = names.get(primary === "uk" ? word.slice(0, STEM) : word);
    if (!listed) continue;
    uses ??= [];
    for (const use of usesAt(text, start, listed, primary)) uses.push(use);
  }
  return uses ?? NONE;
}

function usesAt(
  text: string,
  start: number,
  listed: readonly Name[],
  language: string,
): ToponymUse[] {
  return listed.flatMap((name) => {
    const end = endOf(name.text, text, start, language);
    if (end < 0 || isFixed(text, start, end)) return [];
    return [{ ...name, start, end, text: text.slice(start, end) }];
  });
}

interface Name {
  readonly place: Toponym;
  readonly form: ToponymUse["form"];
  readonly text: string;
}

const NONE: readonly ToponymUse[] = [];

// Cases of a Ukrainian name share its first letters.
const STEM = 4;

function headOf(name: string, language: string): string {
  return language === "uk" ? name.slice(0, STEM) : (name.split(/[ -]/u)[0] ?? name);
}

const FORMS: readonly ToponymUse["form"][] = ["official", "traditional"];

const NAMES: ReadonlyMap<string, ReadonlyMap<string, readonly Name[]>> = new Map(
  [...TOPONYMS].map(([language, places]) => {
    const byHead = new Map<string, Name[]>();
    for (const place of places) {
      for (const form of FORMS) {
        const head = headOf(place[form], language);
        byHead.set(head, [...(byHead.get(head) ?? []), { place, form, text: place[form] }]);
      }
    }
    return [language, byHead] as const;
  }),
);

/** Where the name that begins at `start` ends, in Ukrainian with its case ending; -1 where it does not stand there. */
function endOf(name: string, text: string, start: number, language: string): number {
  if (!text.startsWith(name, start)) return -1;
  const end = start + name.length;
  const ending = /^[\p{L}\p{M}]*/u.exec(text.slice(end, end + LONGEST_ENDING + 1))?.[0].length ?? 0;
  if (ending === 0) return end;
  return language === "uk" && ending <= LONGEST_ENDING ? end + ending : -1;
}

const LONGEST_ENDING = 3;

// Dishes, clubs, universities, wars and namesakes keep their name.
const FIXED_BEFORE = /(?:chicken|dynamo|dinamo|roi de|duque de)[ \u00a0]$/iu;
const FIXED_AFTER =
  /^(?:[ \u00a0](?:duck|man|university|opera|sapphire|stock|road|railway|campaign|file|curry|checks?|cutlet|rus|symphony|ballet|steps|treaty|express)\b|, (?:texas|tx|florida|ohio|delaware|missouri)\b|-)/iu;

function isFixed(text: string, start: number, end: number): boolean {
  return (
    FIXED_BEFORE.test(text.slice(Math.max(0, start - 10), start)) ||
    FIXED_AFTER.test(text.slice(end, end + 12))
  );
}
