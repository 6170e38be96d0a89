import type { KnownProblem } from "./known-problem.ts";
import { fetchProblemsIn, type Problem } from "./requests.ts";

/** What a finding says in full. */
export type Details = Pick<
  Problem,
  "revision" | "values" | "fixes" | "fixSpan" | "evidence" | "fingerprint"
>;

type Fetch = (segments: readonly number[]) => Promise<readonly Problem[]>;

// Several cards ask at a time: they are answered together.
const GATHER_MS = 8;
// What the server answers at once.
const MOST_SEGMENTS = 500;
// Many screens full; what was asked for longest ago goes first.
const MOST_KEPT = 4_000;

/** The details of findings, by segment: asked for when they are to be shown, and kept until the findings of the segment change. */
export class DetailStore {
  readonly #fetch: Fetch;
  readonly #kept = new Map<number, readonly Details[]>();
  readonly #asked = new Map<number, Promise<void>>();
  readonly #listeners = new Set<() => void>();
  #gathered: { readonly segments: Set<number>; readonly done: Promise<void> } | null = null;

  constructor(fetch: Fetch) {
    this.#fetch = fetch;
  }

  /** The details of a finding as it is known; null while they are not at hand. */
  of({ segment, fingerprint, revision }: KnownProblem): Details | null {
    const found = this.#kept.get(segment)?.find((one) => one.fingerprint === fingerprint);
    return found?.revision === revision ? found : null;
  }

  /** The details at hand of the findings of a segment. */
  ofSegment(segment: number): readonly Details[] {
    return this.#kept.get(segment) ?? [];
  }

  /** Has the details of segments at hand soon; resolves when they are. Those of segments that are at hand are not asked for again. */
  async load(segments: Iterable<number>): Promise<void> {
    const waits = new Set<Promise<void>>();
    for (const segment of segments) {
      if (this.#kept.has(segment)) continue;
      const asked = this.#asked.get(segment) ?? this.#gather(segment);
      waits.add(asked);
    }
    await Promise.all(waits);
  }

  /** Forgets what is known of segments whose findings have changed. */
  drop(segments: Iterable<number>): void {
    for (const segment of segments) {
      this.#kept.delete(segment);
      this.#asked.delete(segment);
    }
  }

  /** Forgets everything. */
  dropAll(): void {
    this.#kept.clear();
    this.#asked.clear();
  }

  /** Puts details in place of those of a segment. */
  put(segment: number, details: readonly Details[]): void {
    this.#kept.delete(segment);
    this.#kept.set(segment, details);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > MOST_KEPT && oldest !== undefined) this.#kept.delete(oldest);
  }

  /** Has `listener` told whenever more is at hand; returns how to end that. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  #gather(segment: number): Promise<void> {
    this.#gathered ??= this.#nextRequest();
    const { segments, done } = this.#gathered;
    segments.add(segment);
    this.#asked.set(segment, done);
    if (segments.size >= MOST_SEGMENTS) this.#gathered = null;
    return done;
  }

  #nextRequest() {
    const segments = new Set<number>();
    const done = new Promise((resolve) => setTimeout(resolve, GATHER_MS)).then(() => {
      if (this.#gathered?.segments === segments) this.#gathered = null;
      return this.#request([...segments]);
    });
    return { segments, done };
  }

  /** What fails is asked for again by whoever needs it next; the cards then show what they know. */
  async #request(segments: readonly number[]): Promise<void> {
    const asked = segments.map((segment) => this.#asked.get(segment));
    const found = await this.#fetch(segments).catch(() => null);
    for (const [at, segment] of segments.entries()) {
      // What was dropped meanwhile has been asked for anew, or is not wanted any more.
      if (this.#asked.get(segment) !== asked[at]) continue;
      this.#asked.delete(segment);
      if (found)
        this.put(
          segment,
          found.filter((problem) => problem.segment === segment),
        );
    }
    for (const listener of this.#listeners) listener();
  }
}

/** The details of the findings of a document. */
export function detailsOfDocument(document: string): DetailStore {
  return new DetailStore((segments) => fetchProblemsIn(document, segments));
}
