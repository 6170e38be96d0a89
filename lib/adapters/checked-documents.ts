import { type DeskChecks, deskOptions, NO_CHOICES } from "#lib/core/checks/desk.ts";
import type { CheckedDocument, Finding } from "#lib/core/checks/engine/check.ts";
import { Checker } from "#lib/core/checks/engine/checker.ts";
import { createPreparation } from "#lib/core/checks/engine/preparation.ts";
import { loadSpellers } from "./spellers.ts";

/** A document to check. `key` names it among its later versions, of which then only what changed is judged. */
export interface CheckTask {
  readonly document: CheckedDocument;
  /** For each edition the ids of its paragraphs, by which a finding is known again where the words around it changed. */
  readonly segments?: readonly (readonly number[])[];
  readonly key?: string;
  readonly desk?: DeskChecks;
}

/** Checks documents, and remembers the ones just checked. */
export interface Checkers {
  check(task: CheckTask, onProgress?: (share: number) => void): Promise<Finding[]>;
}

// A desk works on a few documents at a time.
const REMEMBERED_DOCUMENTS = 8;

interface Remembered {
  /** The languages whose dictionaries it has and the choices it was made for, as JSON: with others it is of no use. */
  readonly madeFor: string;
  readonly checker: Checker;
}

/** Returns checkers that have seen nothing yet; their dictionaries are loaded when a text in their language comes. */
export function createCheckers(): Checkers {
  const preparation = createPreparation();
  const remembered = new Map<string, Remembered>();
  const create = async ({ editions }: CheckedDocument, desk: DeskChecks) =>
    new Checker({
      spellers: await loadSpellers(editions.map(({ language }) => language)),
      preparation,
      ...deskOptions(desk),
    });
  return {
    async check({ document, key, desk = NO_CHOICES }, onProgress) {
      const languages = document.editions.map(({ language }) => language);
      const madeFor = JSON.stringify([languages, desk]);
      const known = key === undefined ? undefined : remembered.get(key);
      const checker = known?.madeFor === madeFor ? known.checker : await create(document, desk);
      if (key !== undefined) remember(remembered, key, { madeFor, checker });
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
