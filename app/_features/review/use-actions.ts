import { useMemo, useRef } from "react";
import { type RowActions, rowActionsOn } from "#app/_features/review/alignment/row-actions.ts";
import { cellOf } from "#app/_features/review/document/outline.ts";
import { useTakePatch, useWrite } from "#app/_features/review/document/use-document.ts";
import {
  type FindingActions,
  findingActionsOn,
} from "#app/_features/review/findings/finding-actions.ts";
import { type FixActions, fixActionsOn } from "#app/_features/review/findings/fix-actions.ts";
import { type Item, isOpen } from "#app/_features/review/findings/marks.ts";
import type { Findings } from "#app/_features/review/findings/use-findings.ts";
import { type FlagActions, flagActionsOn } from "#app/_features/review/flags/flag-actions.ts";
import { type ShownFlags, useShownFlags } from "#app/_features/review/flags/use-shown-flags.ts";
import type { Words } from "#app/_features/review/grid/shown-places.ts";
import {
  confirmDraft,
  type SaveActions,
  saveActionsOn,
} from "#app/_features/review/saving/save-actions.ts";
import type { Surroundings as Saving } from "#app/_features/review/saving/send-revision.ts";
import {
  type VerdictActions,
  verdictActionsOn,
} from "#app/_features/review/states/verdict-actions.ts";
import { stepBack } from "./requests.ts";
import type { Announcements } from "./use-announcements.ts";

/** What an editor can do to a document. Each resolves to whether it was carried out; failures are reported. */
export interface Actions
  extends SaveActions,
    FixActions,
    RowActions,
    FindingActions,
    FlagActions,
    VerdictActions {
  undo(what: "undo" | "redo" | number): Promise<boolean>;
  /** Opens the segment of a finding or flag, puts the caret on it and shows its card. */
  goTo(item: Item): void;
  /** Opens the segment in which words stand and puts the caret before them. */
  goToWords(words: Words): void;
}

/** What the screen has at the time, and how it tells what became of a thing. */
interface Surroundings extends Omit<Saving, "write">, Announcements {
  readonly findings: Findings;
}

/** The actions on a document. They always see the newest state, and keep their identity. */
export function useActions(surroundings: Surroundings): Actions {
  const write = useWrite(surroundings.document.id);
  const take = useTakePatch(surroundings.document.id);
  const shownFlags = useShownFlags(surroundings.document.id);
  const latest = useRef({ ...surroundings, take, shownFlags, write: write.mutateAsync });
  latest.current = { ...surroundings, take, shownFlags, write: write.mutateAsync };
  return useMemo(() => actionsOn(() => latest.current), []);
}

type Latest = Surroundings & {
  readonly shownFlags: ShownFlags;
  readonly take: ReturnType<typeof useTakePatch>;
  readonly write: ReturnType<typeof useWrite>["mutateAsync"];
};

function actionsOn(now: () => Latest): Actions {
  const carriedOut = async (write: Parameters<Latest["write"]>[0]) => {
    try {
      await now().write(write);
      return true;
    } catch (error) {
      now().report(error);
      return false;
    }
  };
  const saving = saveActionsOn(now);
  return {
    ...saving,
    ...fixActionsOn(now),
    ...findingActionsOn(now, saving.save),
    ...flagActionsOn(now, carriedOut, saving.save),
    ...rowActionsOn(now),
    ...verdictActionsOn(now, (segment, verdict) => confirmDraft(now, segment, verdict)),
    undo: (what) => carriedOut((seenHead) => stepBack(now().document.id, { what, seenHead })),
    goTo: (item) => goTo(now(), item),
    goToWords: (words) => goToWords(now(), words),
  };
}

function goTo({ outline, dispatch }: Latest, item: Item): void {
  const place = cellOf(outline, item.segment);
  if (place && isOpen(item)) dispatch({ type: "opened", ...place, mark: item.id, withCard: true });
}

function goToWords({ outline, dispatch }: Latest, { segment, start }: Words): void {
  const place = cellOf(outline, segment);
  if (place) dispatch({ type: "opened", ...place, caret: start });
}
