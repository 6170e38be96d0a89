import type { JudgedFinding, JudgedPlaces, Judgement, ParagraphPlace } from "../problems.ts";

const NONE: readonly JudgedFinding[] = [];

/** The places of a document in which nothing is found. */
export function emptyPlaces(segments: readonly (readonly number[])[]): JudgedPlaces {
  return segments.map((column) => column.map(() => NONE));
}

/** Findings by place that differ from others in a few places: what was not put anew is shared. */
export class PlacesDraft {
  readonly #before: JudgedPlaces;
  readonly #own: ((readonly JudgedFinding[])[] | null)[];
  readonly #touched = new Map<string, ParagraphPlace>();

  constructor(before: JudgedPlaces) {
    this.#before = before;
    this.#own = before.map(() => null);
  }

  get places(): JudgedPlaces {
    return this.#before.map((column, edition) => this.#own[edition] ?? column);
  }

  /** Where something was put. */
  get touched(): ParagraphPlace[] {
    return [...this.#touched.values()];
  }

  at({ edition, paragraph }: ParagraphPlace): readonly JudgedFinding[] {
    return (this.#own[edition] ?? this.#before[edition])?.[paragraph] ?? NONE;
  }

  put({ edition, paragraph }: ParagraphPlace, findings: readonly JudgedFinding[]): void {
    const own = this.#own[edition] ?? [...(this.#before[edition] ?? [])];
    own[paragraph] = findings;
    this.#own[edition] = own;
    this.#touched.set(`${edition}:${paragraph}`, { edition, paragraph });
  }
}

/** What is found in a segment. */
export function findingsOf(
  { places, texts }: Pick<Judgement, "places" | "texts">,
  segment: number,
): readonly JudgedFinding[] {
  const place = texts.placeOf.get(segment);
  return place ? (places[place.edition]?.[place.paragraph] ?? []) : [];
}

// About a millisecond of reading.
const COLUMN_A_STEP = 10_000;

/** The places where anything is found, in order. */
export function* occupied(places: JudgedPlaces): Generator<void, ParagraphPlace[], void> {
  const all: ParagraphPlace[] = [];
  for (const [edition, column] of places.entries()) {
    for (const [paragraph, { length }] of column.entries()) {
      if (length > 0) all.push({ edition, paragraph });
      if (paragraph % COLUMN_A_STEP === 0) yield;
    }
  }
  return all;
}
