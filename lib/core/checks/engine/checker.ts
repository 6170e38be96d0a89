import { DEFAULT_CHECKS } from "#lib/core/checks/all-checks.ts";
import { hitsAgainstReceived } from "./against-received.ts";
import type {
  Check,
  CheckedDocument,
  DocumentCheck,
  Finding,
  MonoCheck,
  PreparedDocument,
  ReceivedCheck,
  WholeRow,
} from "./check.ts";
import { codeFree } from "./code-free.ts";
import { byPlace, judges, type Reported, toFindings } from "./findings.ts";
import type { Reader } from "./ledger.ts";
import { createLessons, type Lessons, type Resources, type RowCheck } from "./lessons.ts";
import { createPreparation, type Preparation, prepareDocument } from "./preparation.ts";
import type { PreparedText } from "./prepared-text.ts";
import { rowKey, rowViews, wholeRow } from "./row-views.ts";
import { type Choice, OWN_CHOICE } from "./settings.ts";

export interface CheckOptions extends Resources {
  /** The checks to run; all that are on by default if absent. */
  readonly checks?: readonly Check[];
  /** Which of them report in which language, and how severe. */
  readonly choose?: Choice;
  /** Prepared texts shared with other checkers. */
  readonly preparation?: Preparation;
}

/** Hears after each stretch of rows which share (0–1) of them is judged; it may throw to end the run. */
type OnProgress = (share: number) => void;

interface JudgedRow extends Reader {
  readonly hits: readonly Reported[];
}

// Often enough for a bar that moves, seldom enough to cost nothing.
const ROWS_A_REPORT = 200;

// A sweep costs as much as all that was read; it comes once in so many edits at the most.
const FEW_DROPPED = 500;

/** Checks the versions of one document: after an edit only what it touches is judged anew. */
export class Checker {
  readonly #preparation: Preparation;
  readonly #mono: readonly MonoCheck[];
  readonly #monoIn = new Map<string, readonly MonoCheck[]>();
  readonly #inRows: readonly RowCheck[];
  readonly #inDocument: readonly DocumentCheck[];
  readonly #againstReceived: readonly ReceivedCheck[];
  readonly #lessons: Lessons;
  readonly #choose: Choice;
  readonly #judgedTexts = new WeakMap<PreparedText, readonly Reported[]>();
  #judgedRows = new Map<string, JudgedRow>();
  #prepared: PreparedDocument | null = null;
  #relay = "";
  #dropped = 0;

  constructor(options: CheckOptions = {}) {
    const { checks = DEFAULT_CHECKS, choose = OWN_CHOICE, preparation, ...resources } = options;
    this.#choose = choose;
    this.#preparation = preparation ?? createPreparation();
    this.#mono = checks.filter((check) => check.needs === "mono");
    this.#inRows = checks.filter((check) => check.needs === "bilingual" || check.needs === "chain");
    this.#inDocument = checks.filter((check) => check.needs === "document");
    this.#againstReceived = checks.filter((check) => check.needs === "received");
    this.#lessons = createLessons(this.#inRows, resources);
  }

  /**
   * Returns what the checks find, in order of edition, paragraph, start and check. In an untranslated paragraph nothing else is
   * reported. The first run is linear in the document; a later one in the texts that changed, with a small step for each row.
   */
  check(document: CheckedDocument, onProgress?: OnProgress): Finding[] {
    const free = codeFree(document);
    const found = this.#inWords(free.document, onProgress).map(free.withCodes);
    const hits = this.#againstReceived.flatMap((check) =>
      reported(check, hitsAgainstReceived(document, check)),
    );
    if (hits.length === 0) return found;
    return [...found, ...toFindings(document, hits, this.#choose)].sort(byPlace);
  }

  #inWords(document: CheckedDocument, onProgress?: OnProgress): Finding[] {
    const prepared = prepareDocument(document, this.#preparation, this.#prepared);
    this.#prepared = prepared;
    this.#followRelay(prepared);
    this.#lessons.follow(prepared);
    const hits = [
      ...this.#inTexts(prepared),
      ...this.#inEachRow(prepared, onProgress),
      ...this.#inDocument.flatMap((check) => reported(check, check.run(prepared))),
    ];
    // Awake, the texts of a book of 20,000 rows in four languages take gigabytes.
    for (const { paragraphs } of prepared.editions) for (const text of paragraphs) text.rest();
    return toFindings(document, hits, this.#choose);
  }

  /** What was judged of a row holds as long as its editions are in the same languages and based on the same. */
  #followRelay({ editions }: PreparedDocument): void {
    const relay = JSON.stringify(editions.map(({ language, basedOn }) => [language, basedOn]));
    if (relay !== this.#relay) this.#judgedRows = new Map();
    this.#relay = relay;
  }

  #inTexts({ editions }: PreparedDocument): Reported[] {
    const placed: Reported[] = [];
    for (const [edition, { paragraphs }] of editions.entries()) {
      for (const [paragraph, text] of paragraphs.entries()) {
        for (const { check, hit } of this.#judgeText(text))
          placed.push({ check, hit: { ...hit, edition, paragraph } });
      }
    }
    return placed;
  }

  #judgeText(text: PreparedText): readonly Reported[] {
    const known = this.#judgedTexts.get(text);
    if (known) return known;
    const judged: Reported[] = [];
    for (const check of this.#monoFor(text.language)) {
      for (const hit of check.run(text)) judged.push({ check, hit: unplaced(hit) });
    }
    this.#judgedTexts.set(text, judged);
    return judged;
  }

  #monoFor(language: string): readonly MonoCheck[] {
    const known = this.#monoIn.get(language);
    if (known) return known;
    const checks = this.#mono.filter((check) => judges(check, language));
    this.#monoIn.set(language, checks);
    return checks;
  }

  #inEachRow(document: PreparedDocument, onProgress: OnProgress = () => {}): Reported[] {
    const now = new Map<string, JudgedRow>();
    for (const row of document.rows.keys()) {
      const key = rowKey(document, row);
      const known = this.#judgedRows.get(key);
      now.set(key, known && !known.isStale ? known : this.#judgeRow(wholeRow(document, row)));
      if (row % ROWS_A_REPORT === 0) onProgress(row / document.rows.length);
    }
    this.#drop(now);
    this.#judgedRows = now;
    return [...now.values()].flatMap(({ hits }) => hits);
  }

  /** Rows that are no longer there need not hear of changes; the lessons are rid of them when they have become many. */
  #drop(now: ReadonlyMap<string, JudgedRow>): void {
    for (const [key, judged] of this.#judgedRows) {
      if (now.get(key) === judged) continue;
      judged.isStale = true;
      this.#dropped++;
    }
    if (this.#dropped <= now.size + FEW_DROPPED) return;
    this.#lessons.sweep();
    this.#dropped = 0;
  }

  #judgeRow(row: WholeRow): JudgedRow {
    const views = rowViews(row);
    const hits: Reported[] = [];
    const judged = { isStale: false, hits };
    this.#lessons.readFor(judged);
    for (const check of this.#inRows) {
      const known = this.#lessons.knowledgeOf(check);
      if (check.needs === "chain") {
        for (const hit of check.run(row, known)) hits.push({ check, hit });
      } else {
        for (const view of views) {
          if (!judges(check, view.target.language)) continue;
          for (const hit of check.run(view, known)) hits.push({ check, hit });
        }
      }
    }
    for (const cell of row.cells) for (const { prepared } of cell?.texts ?? []) prepared.rest();
    return judged;
  }
}

function reported(check: Check, hits: readonly Reported["hit"][]): Reported[] {
  return hits.map((hit) => ({ check, hit }));
}

// One text may stand in many places, which are filled in for each.
function unplaced<T extends object>(hit: T): T & { edition: number; paragraph: number } {
  return { ...hit, edition: 0, paragraph: 0 };
}
