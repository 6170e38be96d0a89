import type { Span } from "#lib/core/text/tokens.ts";
import { transliterate } from "#lib/core/text/transliterate.ts";

/** What tells on which side of a mark words belong. */
export interface Facts {
  readonly inside: ReadonlySet<string>;
  readonly outside: ReadonlySet<string>;
}

const FACT = /\p{Lu}[\p{L}\p{M}]+|\p{L}{5,}|\p{Nd}+/gu;
const MISPLACED_FACT = 1.2;
const MISPLACED_WORD = 0.5;

// Figures and acronyms are the same in every language, words may look alike by chance.
function weigh(facts: readonly string[]): number {
  return facts.reduce(
    (sum, fact) => sum + (fact.startsWith("=") ? MISPLACED_FACT : MISPLACED_WORD),
    0,
  );
}

/** Returns the words and figures that the target shares with the base, where they stand only inside the span or only outside. */
export function factsOf(target: string, text: string, span: Span): Facts {
  const known = new Set(readFacts(target));
  const inside = new Set(
    readFacts(text.slice(span.start, span.end)).filter((fact) => known.has(fact)),
  );
  const around = `${text.slice(0, span.start)} ${text.slice(span.end)}`;
  const outside = new Set(readFacts(around).filter((fact) => known.has(fact)));
  return {
    inside: new Set([...inside].filter((fact) => !outside.has(fact))),
    outside: new Set([...outside].filter((fact) => !inside.has(fact))),
  };
}

// Inflected names and the words languages share differ at the end.
const STEM = 4;

function readFacts(text: string): string[] {
  return (text.match(FACT) ?? []).map((fact) =>
    /^(?:\p{Lu}{2,}|\p{Nd}+)$/u.test(fact) ? `=${fact}` : transliterate(fact).slice(0, STEM),
  );
}

/** Returns how much speaks against a stretch: what it lacks and what it should not have. */
export function factCost(own: string, { inside, outside }: Facts): number {
  if (inside.size + outside.size === 0) return 0;
  const facts = new Set(readFacts(own));
  const missing = weigh([...inside].filter((fact) => !facts.has(fact)));
  const foreign = weigh([...facts].filter((fact) => outside.has(fact)));
  return missing + foreign;
}
