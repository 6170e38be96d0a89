import { ALL_CHECKS } from "#lib/core/checks/all-checks.ts";
import type { CheckedDocument, Finding } from "#lib/core/checks/engine/check.ts";
import { Checker } from "#lib/core/checks/engine/checker.ts";
import { createPreparation } from "#lib/core/checks/engine/preparation.ts";
import { type CheckSetting, chosenChecks, deskChoice } from "#lib/core/checks/engine/settings.ts";

/** What a desk has chosen for its checks. */
export interface DeskChecks {
  readonly settings: readonly CheckSetting[];
  readonly policies: Readonly<Record<string, string>>;
}

/** A document to check. `key` names it among its later versions, of which then only what changed is judged. */
export interface CheckTask {
  readonly document: CheckedDocument;
  readonly key?: string;
  readonly desk?: DeskChecks;
}

/** Checks documents, and remembers the ones just checked. */
export interface Checkers {
  check(task: CheckTask, onProgress?: (share: number) => void): Promise<Finding[]>;
}

// Bounds memory (some kilobytes each): paragraphs kept prepared, enough for a book of 12,500 rows in four languages.
const PREPARED_TEXTS = 50_000;

// A desk works on a few documents at a time.
const REMEMBERED_DOCUMENTS = 8;

const NO_CHOICES: DeskChecks = { settings: [], policies: {} };

interface Remembered {
  /** The choices it was made for, as JSON: with others it is of no use. */
  readonly desk: string;
  readonly checker: Checker;
}

/** Returns checkers that have seen nothing yet; their dictionaries are loaded when a text in their language comes. */
export function createCheckers(): Checkers {
  const preparation = createPreparation(PREPARED_TEXTS);
  const remembered = new Map<string, Remembered>();
  const create = async (desk: DeskChecks) =>
    new Checker({
      checks: chosenChecks(ALL_CHECKS, desk.settings),
      choose: deskChoice(desk.settings),
      policies: desk.policies,
      preparation,
    });
  return {
    async check({ document, key, desk = NO_CHOICES }, onProgress) {
      const choices = JSON.stringify(desk);
      const known = key === undefined ? undefined : remembered.get(key);
      const checker = known?.desk === choices ? known.checker : await create(desk);
      if (key !== undefined) remember(remembered, key, { desk: choices, checker });
      return checker.check(document, onProgress);
    },
  };
}

function remember(all: Map<string, Remembered>, key: string, one: Remembered): void {
  all.delete(key);
  all.set(key, one);
  const [oldest] = all.keys();
  if (all.size > REMEMBERED_DOCUMENTS && oldest !== undefined) all.delete(oldest);
}
