import type { DocumentPatch, Flag } from "#app/_features/review/requests.ts";
import { carriedDetails, carriedProblem, type TextTurn } from "./carried-problem.ts";
import type { DetailStore } from "./details.ts";
import { ItemIndex } from "./item-index.ts";
import { type KnownProblem, problemsIn } from "./known-problem.ts";
import { bySegment, laidOut, layOut } from "./laid-out.ts";
import { type Places, patchedQueue, queueOf, type ReadingQueue } from "./reading-queue.ts";
import type { ProblemColumns, ProblemIndex } from "./requests.ts";

/** The state of a document, and of the desk's choices for checks, that findings belong to. */
export type JudgedState = Pick<ProblemIndex, "head" | "settings">;

/** What came with a change: the texts it touched, as they were and as they are. */
interface News {
  readonly head: number;
  readonly turns: readonly TextTurn[];
}

/** What is on the screen, to which findings are to fit. */
interface Shown {
  readonly head: number;
  readonly flags: readonly Flag[];
  readonly places: Places;
}

/** An answer that comes in parts. */
interface Taking {
  add(parts: readonly ProblemColumns[]): void;
  end(answer: ProblemIndex): Promise<void>;
}

/**
 * The findings and flags of a document on the screen. Answers of the server are brought in when the document is as new as they are; until
 * findings are judged anew, they move along with their words.
 */
export class FindingStore {
  readonly #details: DetailStore;
  readonly #listeners = new Set<() => void>();
  #index = new ItemIndex();
  #known: JudgedState | null = null;
  #wantedSettings = 0;
  #waiting: { readonly state: JudgedState; bringIn(): void } | null = null;
  #news: readonly News[] = [];
  #flags: readonly Flag[] = [];
  #touched = new Set<number>();
  #queue: { readonly places: Places; readonly queue: ReadingQueue } | null = null;
  #version = 0;

  constructor(details: DetailStore) {
    this.#details = details;
  }

  /** What the findings at hand belong to; null before there are any. */
  get known(): JudgedState | null {
    return this.#known;
  }

  /** The version of the desk's choices that this browser has heard of. */
  get wantedSettings(): number {
    return this.#wantedSettings;
  }

  get index(): ItemIndex {
    return this.#index;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Rises whenever there is something new to show. */
  readonly version = (): number => this.#version;

  /** Tells whether the findings at hand are not, and will not without asking be, those of a document at a head. */
  isBehind(head: number): boolean {
    const latest = this.#waiting?.state ?? this.#known;
    return latest !== null && (latest.head < head || latest.settings < this.#wantedSettings);
  }

  /** Hears of a patch while the texts are at hand as they were; `textOf` gives them. Texts that are not at hand are judged anew before they are marked. */
  note(patch: DocumentPatch, turnOf: (after: DocumentPatch["segments"][number]) => TextTurn): void {
    const isNews = patch.settings > this.#wantedSettings;
    this.#wantedSettings = Math.max(this.#wantedSettings, patch.settings);
    if (patch.segments.length > 0) {
      const turns = patch.segments.map(turnOf);
      this.#news = [...this.#news, { head: patch.head, turns }];
    }
    if (isNews) this.#tell();
  }

  /** Begins to take an answer, part by part as it comes. Each part is laid out by itself, none long enough to be felt. */
  taking(): Taking {
    const fresh = this.#known === null ? new ItemIndex() : null;
    const rest: ProblemColumns[] = [];
    const add = (parts: readonly ProblemColumns[]) => {
      if (!fresh) rest.push(...parts);
      else for (const part of parts) layOut(part, fresh);
    };
    return {
      add,
      end: async ({ head, settings, segments, parts }) => {
        add(parts);
        const bringIn = segments
          ? () => this.#patch(segments, rest.flatMap(problemsIn))
          : await this.#whole(fresh, rest);
        this.#waiting = { state: { head, settings }, bringIn };
        this.#tell();
      },
    };
  }

  /** What there is to see with what is on the screen. The same until something changes. */
  read({ head, flags, places }: Shown): ReadingQueue {
    this.#catchUp(head);
    if (flags !== this.#flags) this.#index.setFlags(flags);
    this.#flags = flags;
    for (const segment of this.#index.refresh()) this.#touched.add(segment);
    const { items } = this.#index;
    const queue =
      this.#queue?.places === places
        ? patchedQueue(this.#queue.queue, this.#touched, items, places)
        : queueOf(items, places);
    this.#queue = { places, queue };
    this.#touched = new Set();
    return queue;
  }

  /** Takes a finding off: its fix is made. */
  drop({ segment, fingerprint }: KnownProblem): void {
    const left = this.#index.problemsOf(segment).filter((one) => one.fingerprint !== fingerprint);
    this.#index.setProblems(segment, left);
    this.#tell();
  }

  /** All findings anew, though a change may have been asked for. */
  async #whole(begun: ItemIndex | null, rest: readonly ProblemColumns[]) {
    const index = begun ?? (await laidOut(rest));
    return () => this.#replace(index);
  }

  #catchUp(head: number): void {
    for (const news of this.#news) if (news.head <= head) this.#carry(news);
    if (!this.#waiting || this.#waiting.state.head > head) return;
    const { state, bringIn } = this.#waiting;
    this.#waiting = null;
    this.#known = state;
    bringIn();
    this.#news = this.#news.filter((news) => news.head > state.head);
    for (const news of this.#news) if (news.head <= head) this.#carry(news);
  }

  #patch(segments: readonly number[], problems: readonly KnownProblem[]): void {
    const now = bySegment(problems);
    for (const segment of segments) this.#index.setProblems(segment, now.get(segment) ?? []);
    this.#details.drop(segments);
  }

  #replace(index: ItemIndex): void {
    this.#index = index;
    index.setFlags(this.#flags);
    this.#details.dropAll();
    this.#queue = null;
  }

  #carry({ turns }: News): void {
    for (const turn of turns) {
      const problems = this.#index.problemsOf(turn.segment);
      if (!problems.some(({ revision }) => revision !== turn.revision)) continue;
      const details = this.#details.ofSegment(turn.segment);
      this.#index.setProblems(
        turn.segment,
        problems.flatMap((one) => carriedProblem(one, turn) ?? []),
      );
      this.#details.put(
        turn.segment,
        details.flatMap((one) => carriedDetails(one, turn)),
      );
    }
  }

  #tell(): void {
    this.#version++;
    for (const listener of this.#listeners) listener();
  }
}
