import { primaryLanguage } from "#lib/core/text/language.ts";
import type { BilingualCheck, ChainCheck, Knowledge, PreparedDocument, Speller } from "./check.ts";
import { Ledger, type Reader } from "./ledger.ts";

/** A check that looks at one row after the other. */
export type RowCheck = BilingualCheck | ChainCheck;

/** What is brought along for the checks from outside the document. */
export interface Resources {
  /** Dictionaries by primary language subtag. */
  readonly spellers?: ReadonlyMap<string, Speller>;
  /** The desk's choices by the name of the policy. */
  readonly policies?: Readonly<Record<string, string>>;
}

/** All that some checks have learnt from a document, each from each edition. */
export interface Lessons {
  /** Learns what came and unlearns what went since the last time. */
  follow(document: PreparedDocument): void;
  /** What a check may ask; `reader` becomes stale when an answer changes. */
  knowledgeFor(check: RowCheck, reader: Reader): Knowledge;
}

const NOTHING: ReadonlyMap<string, number> = new Map();

/** Returns empty lessons for some checks. */
export function createLessons(checks: readonly RowCheck[], resources: Resources): Lessons {
  const learning = checks.flatMap(({ learns, id }) => (learns ? [{ id, learns }] : []));
  const ledgers = new Map<string, Ledger[]>(learning.map(({ id }) => [id, []]));
  return {
    follow({ editions }) {
      for (const { id, learns } of learning) {
        const own = ledgers.get(id) ?? [];
        for (const [at, { paragraphs }] of editions.entries()) {
          own[at] ??= new Ledger(learns);
          own[at].follow(paragraphs);
        }
      }
    },
    knowledgeFor: ({ id }, reader) => ({
      learnt: (edition, key) => ledgers.get(id)?.[edition]?.read(key, reader) ?? NOTHING,
      speller: (language) => resources.spellers?.get(primaryLanguage(language)) ?? null,
      policy: (name) => resources.policies?.[name] ?? null,
    }),
  };
}
