import { fetchPatch } from "#app/_features/review/requests.ts";
import type { Verdict } from "#lib/core/quality/reviews.ts";
import type { Clash } from "./clash.ts";
import {
  draftOf,
  revise,
  type Surroundings,
  savedText,
  send,
  settledSave,
} from "./send-revision.ts";

/** What an editor can do to a text. Each but `type` resolves to whether it was carried out; failures are reported. */
export interface SaveActions {
  type(segment: number, text: string): void;
  save(segment: number): Promise<boolean>;
  settle(clash: Clash, text: string): Promise<boolean>;
  restore(segment: number, text: string): Promise<boolean>;
}

/** The actions on texts, on what `now` gives at the time. */
export function saveActionsOn(now: () => Surroundings): SaveActions {
  return {
    type: (segment, text) => {
      const saved = savedText(now(), segment);
      const { verdict: _, ...before } = draftOf(now(), segment);
      const draft = { ...before, text };
      now().dispatch({ type: "typed", segment, draft, saved });
    },
    save: (segment) => saveDraft(now, segment),
    settle: (clash, text) => settle(now(), clash, text),
    restore: (segment, text) => restore(now, segment, text),
  };
}

async function saveDraft(now: () => Surroundings, segment: number): Promise<boolean> {
  await settledSave(now, segment);
  const draft = now().state.drafts[segment];
  return draft ? revise(now(), segment, { ...draft, cause: "edit" }) : true;
}

/** Saves what is typed as reviewed or approved beside what is on the screen now; null where nothing is typed. */
export async function confirmDraft(
  now: () => Surroundings,
  segment: number,
  verdict: Verdict,
): Promise<boolean | null> {
  await settledSave(now, segment);
  const { state, document } = now();
  const draft = state.drafts[segment];
  if (!draft) return null;
  const seen = { ...draft, seenHead: document.head };
  return revise(now(), segment, { ...seen, cause: "edit", verdict });
}

/** What is being typed is saved first: it then stands in the history, and is not lost under the text that comes back. */
async function restore(now: () => Surroundings, segment: number, text: string): Promise<boolean> {
  await settledSave(now, segment);
  const draft = now().state.drafts[segment];
  const saved = draft ? await send(now(), segment, { ...draft, cause: "edit" }) : null;
  if (draft && !saved) return false;
  const seen = saved
    ? { seenRevision: saved.revision, seenHead: saved.head }
    : draftOf(now(), segment);
  return revise(now(), segment, { ...seen, text, cause: "restore" });
}

async function settle(latest: Surroundings, clash: Clash, text: string): Promise<boolean> {
  const { dispatch, document } = latest;
  dispatch({ type: "settled", clash });
  if (text === clash.theirs) {
    dispatch({ type: "discarded", segment: clash.segment });
    return carryOn(latest);
  }
  const draft = { text, seenRevision: clash.revision, seenHead: document.head };
  dispatch({ type: "typed", segment: clash.segment, draft, saved: clash.theirs });
  return revise(latest, clash.segment, { ...draft, cause: "edit" });
}

/** Brings in what the server has, so that the text decided for is the one on the screen. */
async function carryOn({ write, document, report }: Surroundings): Promise<boolean> {
  return write((head) => fetchPatch(document.id, head)).then(
    () => true,
    (error: unknown) => {
      report(error);
      return false;
    },
  );
}
