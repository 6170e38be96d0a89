import { type DeskChecks, deskOptions } from "#lib/core/checks/desk.ts";
import type { CheckedDocument } from "#lib/core/checks/engine/check.ts";
import { Checker } from "#lib/core/checks/engine/checker.ts";
import { createPreparation, type Preparation } from "#lib/core/checks/engine/preparation.ts";
import { type EditedParagraph, withEdits } from "#lib/core/document/edited-columns.ts";
import {
  changedPlaces,
  type FoundPlaces,
  NOTHING_FOUND,
  namedPlaces,
  type PlaceFindings,
} from "./found-places.ts";
import { LaidDocument, type LaidPart } from "./laid-document.ts";
import { loadSpellers } from "./spellers.ts";

/** A version of a document to check. */
export interface CheckTask {
  /** Names the document among its versions. */
  readonly key: string;
  readonly version: string;
  /** The version that the edits were made to, and whose findings are known; null: the one that was laid just now, without any. */
  readonly since: string | null;
  readonly edits: readonly EditedParagraph[];
  readonly desk: DeskChecks;
}

/** The next of the places whose findings are not what they were in the version before; `isAll`: and the last. */
export interface FoundPart {
  readonly places: readonly PlaceFindings[];
  readonly isAll: boolean;
}

/** The documents just checked, each as of its last version. */
export interface CheckedDocuments {
  /** Takes in a stretch of a document that nothing is known of. */
  lay(key: string, part: LaidPart): void;
  /** Checks a version; null where the one it was made from is not known. */
  check(task: CheckTask, onProgress?: (share: number) => void): Promise<FoundPart | null>;
  /** What has not been told of the last check; null where it is not known. */
  collect(key: string, version: string): FoundPart | null;
}

// A desk works on a few documents at a time.
const REMEMBERED_DOCUMENTS = 8;

/** Returns documents of which nothing is known yet; dictionaries are loaded when a text in their language comes. */
export function createCheckedDocuments(): CheckedDocuments {
  const preparation = createPreparation();
  const kept = new Map<string, KeptDocument>();
  const laying = new Map<string, LaidDocument>();
  return {
    lay(key, part) {
      if ("editions" in part) laying.set(key, new LaidDocument(part.editions));
      else laying.get(key)?.add(part);
    },
    async check(task, onProgress) {
      const { key, since } = task;
      const laid = since === null ? laying.get(key) : undefined;
      const known = kept.get(key) ?? (laid && new KeptDocument(preparation));
      if (laid) known?.takeIn(laid);
      laying.delete(key);
      kept.delete(key);
      if (!known || known.version !== since) return null;
      await known.check(task, onProgress);
      keep(kept, key, known);
      return known.collect();
    },
    collect(key, version) {
      const known = kept.get(key);
      return known?.version === version ? known.collect() : null;
    },
  };
}

function keep(all: Map<string, KeptDocument>, key: string, one: KeptDocument): void {
  all.set(key, one);
  const [oldest] = all.keys();
  if (all.size > REMEMBERED_DOCUMENTS && oldest !== undefined) all.delete(oldest);
}

// Some milliseconds of work for whoever takes them over.
const FINDINGS_A_PART = 250;

/** A document with its checker, and what was found in its last version. */
class KeptDocument {
  version: string | null = null;
  #document: CheckedDocument = { editions: [], rows: [] };
  #segments: readonly (readonly number[])[] = [];
  #found: FoundPlaces = NOTHING_FOUND;
  #untold: PlaceFindings[] = [];
  readonly #preparation: Preparation;
  #checker: Checker | null = null;
  #madeFor = "";

  constructor(preparation: Preparation) {
    this.#preparation = preparation;
  }

  /** Forgets what was found, but not what was judged: most of the texts may be the same. */
  takeIn({ document, segments }: LaidDocument): void {
    this.#document = document;
    this.#segments = segments;
    this.#found = NOTHING_FOUND;
    this.version = null;
  }

  async check(
    { version, edits, desk }: CheckTask,
    onProgress?: (share: number) => void,
  ): Promise<void> {
    const { editions, rows } = this.#document;
    this.#document = { rows, editions: withEdits(editions, edits) };
    const checker = await this.#checkerFor(desk);
    const findings = checker.check(this.#document, onProgress);
    const found = namedPlaces(findings, this.#found, {
      ...{ document: this.#document, segments: this.#segments, edits },
    });
    this.#untold = changedPlaces(this.#found, found);
    this.#found = found;
    this.version = version;
  }

  async #checkerFor(desk: DeskChecks): Promise<Checker> {
    const languages = this.#document.editions.map(({ language }) => language);
    const madeFor = JSON.stringify([languages, desk]);
    if (this.#checker && this.#madeFor === madeFor) return this.#checker;
    this.#madeFor = madeFor;
    this.#checker = new Checker({
      spellers: await loadSpellers(languages),
      preparation: this.#preparation,
      ...deskOptions(desk),
    });
    return this.#checker;
  }

  collect(): FoundPart {
    let count = 0;
    const end = this.#untold.findIndex(({ findings }) => {
      count += findings.length + 1;
      return count > FINDINGS_A_PART;
    });
    const places = this.#untold.splice(0, end < 0 ? this.#untold.length : end + 1);
    return { places, isAll: this.#untold.length === 0 };
  }
}
