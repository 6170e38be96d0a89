import { primaryLanguage } from "#lib/core/text/language.ts";
import type { BilingualCheck, ChainCheck, Knowledge, PreparedDocument, Speller } from "./check.ts";
import { countTexts, Ledger, type Reader } from "./ledger.ts";

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
  /** Has what is asked from now on noted for `reader`, which becomes stale when an answer changes. */
  readFor(reader: Reader): void;
  /** Forgets who is stale and what nobody reads and no text teaches. */
  sweep(): void;
  /** What a check may ask. */
  knowledgeOf(check: RowCheck): Knowledge;
}

const NOTHING: ReadonlyMap<string, number> = new Map();

/** Returns empty lessons for some checks. */
export function createLessons(checks: readonly RowCheck[], resources: Resources): Lessons {
  const learning = checks.flatMap(({ learns, id }) => (learns ? [{ learns, id }] : []));
  const ledgers = new Map<string, Ledger[]>(learning.map(({ id }) => [id, []]));
  let reader: Reader = { isStale: false };
  const shared = {
    speller: (language: string) => resources.spellers?.get(primaryLanguage(language)) ?? null,
    policy: (name: string) => resources.policies?.[name] ?? null,
  };
  // Made once for each check: millions of rows ask.
  const knowledge = new Map<string, Knowledge>(
    checks.map(({ id }) => {
      const own = ledgers.get(id);
      const learnt: Knowledge["learnt"] = (edition, key) =>
        own?.[edition]?.read(key, reader) ?? NOTHING;
      return [id, { learnt, ...shared }];
    }),
  );
  return {
    follow({ editions }) {
      if (learning.length === 0) return;
      const texts = editions.map(({ paragraphs }) => countTexts(paragraphs));
      for (const { id, learns } of learning) {
        const own = ledgers.get(id) ?? [];
        for (const [at, counts] of texts.entries()) {
          own[at] ??= new Ledger(learns);
          own[at].follow(counts);
        }
      }
    },
    sweep() {
      for (const own of ledgers.values()) for (const ledger of own) ledger.sweep();
    },
    readFor: (next) => {
      reader = next;
    },
    knowledgeOf: ({ id }) => knowledge.get(id) ?? { learnt: () => NOTHING, ...shared },
  };
}
