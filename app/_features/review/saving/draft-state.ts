import { type Drafts, draftAfter } from "#app/_features/review/editor/drafts.ts";
import type { ReviewEvent } from "#app/_features/review/review-event.ts";
import type { Clash } from "./clash.ts";

/** How far a write has come. */
export type Saving = "saving" | "failed" | "waiting";

/** What the editor has not saved yet. */
export interface DraftState {
  readonly drafts: Drafts;
  /** Segments in which something is typed in another window of this browser. */
  readonly elsewhere: ReadonlySet<number>;
  readonly saving: Readonly<Record<number, Saving>>;
  /** Waiting for a decision, the first one shown. */
  readonly clashes: readonly Clash[];
}

export const NO_DRAFTS: DraftState = {
  drafts: {},
  elsewhere: new Set(),
  saving: {},
  clashes: [],
};

/** What is different of the drafts after an event. */
export function draftsAfter(state: DraftState, event: ReviewEvent): Partial<DraftState> {
  switch (event.type) {
    case "typed":
      return typed(state, event);
    case "discarded":
      return { drafts: omit(state.drafts, event.segment) };
    case "saving":
    case "failed":
      return { saving: { ...state.saving, [event.segment]: event.type } };
    case "saved":
      return saved(state, event);
    case "kept-back":
      return keptBack(state, event);
    case "clashed":
      return clashed(state, event);
    case "settled":
      return { clashes: state.clashes.filter((clash) => clash !== event.clash) };
    case "restored":
      return { drafts: { ...event.drafts, ...state.drafts } };
    case "elsewhere":
      return { elsewhere: event.segments };
    default:
      return {};
  }
}

type Of<Type extends ReviewEvent["type"]> = Extract<ReviewEvent, { type: Type }>;

/** A text typed back to what is saved is no draft any more, unless something else is just being saved. */
function typed(state: DraftState, { segment, draft, saved }: Of<"typed">): Partial<DraftState> {
  const how = state.saving[segment];
  const isUnderWay = how === "saving" || how === "waiting";
  const saving = isUnderWay ? state.saving : omit(state.saving, segment);
  const isBack = draft.text === saved && saving[segment] === undefined;
  const drafts = isBack ? omit(state.drafts, segment) : { ...state.drafts, [segment]: draft };
  return { saving, drafts };
}

function saved(state: DraftState, { segment, start, saved }: Of<"saved">): Partial<DraftState> {
  const rest = draftAfter(state.drafts[segment], start, saved);
  const drafts = omit(state.drafts, segment);
  const saving = omit(state.saving, segment);
  return { saving, drafts: rest ? { ...drafts, [segment]: rest } : drafts };
}

function keptBack(state: DraftState, { segment, draft }: Of<"kept-back">): Partial<DraftState> {
  const typed = state.drafts[segment];
  const isSame = !typed || typed.text === draft.text;
  return {
    saving: { ...state.saving, [segment]: "waiting" },
    drafts: isSame ? { ...state.drafts, [segment]: draft } : state.drafts,
  };
}

/** What could not be saved stays as a draft, so that closing the window of the decision loses nothing. */
function clashed(state: DraftState, { clash, draft }: Of<"clashed">): Partial<DraftState> {
  const { segment } = clash;
  const others = state.clashes.filter((known) => known.segment !== segment);
  return {
    clashes: [...others, clash],
    saving: omit(state.saving, segment),
    drafts: { ...state.drafts, [segment]: draft },
  };
}

/** The same record where there is nothing to leave out: who compares it is to see that nothing has changed. */
function omit<T>(record: Readonly<Record<number, T>>, key: number): Readonly<Record<number, T>> {
  if (!(key in record)) return record;
  return Object.fromEntries(Object.entries(record).filter(([known]) => Number(known) !== key));
}
