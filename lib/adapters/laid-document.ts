import type { CheckedDocument, CheckedEdition } from "#lib/core/checks/engine/check.ts";

/** A stretch of a document that is handed over: the first has its editions, without paragraphs; the others follow in order. */
export type LaidPart =
  | { readonly editions: readonly Pick<CheckedEdition, "language" | "basedOn">[] }
  | {
      readonly edition: number;
      readonly paragraphs: readonly string[];
      readonly received: CheckedEdition["received"];
      /** The ids of the paragraphs, by which a finding is known again where the words around it changed. */
      readonly segments: readonly number[];
    }
  | { readonly rows: CheckedDocument["rows"] };

/** A document as far as it has come. */
export class LaidDocument {
  readonly #editions: readonly Pick<CheckedEdition, "language" | "basedOn">[];
  readonly #paragraphs: string[][];
  readonly #received: (NonNullable<CheckedEdition["received"]>[number][] | null)[];
  /** For each edition the ids of its paragraphs. */
  readonly segments: number[][];
  readonly #rows: CheckedDocument["rows"][number][] = [];

  constructor(editions: readonly Pick<CheckedEdition, "language" | "basedOn">[]) {
    this.#editions = editions;
    this.#paragraphs = editions.map(() => []);
    this.#received = editions.map(() => null);
    this.segments = editions.map(() => []);
  }

  /** Takes in the next stretch. */
  add(part: Exclude<LaidPart, { readonly editions: unknown }>): void {
    if ("rows" in part) {
      this.#rows.push(...part.rows);
      return;
    }
    const { edition, paragraphs, received, segments } = part;
    this.#paragraphs[edition]?.push(...paragraphs);
    this.segments[edition]?.push(...segments);
    if (!received) return;
    const own = this.#received[edition] ?? [];
    own.push(...received);
    this.#received[edition] = own;
  }

  /** The document, of all that has come. */
  get document(): CheckedDocument {
    const editions = this.#editions.map(({ language, basedOn }, at) => {
      const received = this.#received[at];
      return {
        ...{ language, basedOn, paragraphs: this.#paragraphs[at] ?? [] },
        ...(received && { received }),
      };
    });
    return { editions, rows: this.#rows };
  }
}
