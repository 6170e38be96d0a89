import type { Outline } from "#app/_features/review/document/outline.ts";
import type { DocumentPatch, Flag } from "#app/_features/review/requests.ts";
import { rememberCategory } from "./favourites.ts";
import {
  acceptSuggestion,
  alterFlag,
  bringFlagBack,
  type FlagAlteration,
  type NewFlag,
  raiseFlag,
  remarkOnFlag,
  withdrawRemark,
} from "./requests.ts";
import type { ShownFlags } from "./use-shown-flags.ts";

/** What an editor can do about flags. Each resolves to whether it was carried out; failures are reported. */
export interface FlagActions {
  /** Flags words of a text as it is on the screen. What is being typed is saved first; the mark shows at once. */
  raise(flag: Omit<NewFlag, "seenHead" | "seenRevision">): Promise<boolean>;
  alter(flag: number, alteration: Omit<FlagAlteration, "seenHead">): Promise<boolean>;
  acceptSuggestion(flag: Pick<Flag, "id" | "segment">): Promise<boolean>;
  bringBack(flag: number): Promise<boolean>;
  remark(flag: number, text: string): Promise<boolean>;
  withdrawRemark(remark: number): Promise<boolean>;
}

interface Surroundings {
  readonly document: { readonly id: string };
  readonly outline: Outline;
  readonly shownFlags: ShownFlags;
}

type CarryOut = (write: (seenHead: number) => Promise<DocumentPatch>) => Promise<boolean>;

/** The actions on flags, on what `now` gives at the time; `save` saves what is being typed in a segment. */
export function flagActionsOn(
  now: () => Surroundings,
  carriedOut: CarryOut,
  save: (segment: number) => Promise<boolean>,
): FlagActions {
  const id = () => now().document.id;
  return {
    raise: async (flag) => {
      rememberCategory(flag.category);
      if (!(await save(flag.segment))) return false;
      const { shownFlags, outline } = now();
      const provisional = provisionalFlag(flag);
      shownFlags.show(provisional);
      const seenRevision = outline.segments.get(flag.segment)?.revision;
      const write = (seenHead: number) => raiseFlag(id(), { ...flag, seenRevision, seenHead });
      const isRaised = await carriedOut(write);
      shownFlags.hide(provisional.id);
      return isRaised;
    },
    alter: (flag, alteration) =>
      carriedOut((seenHead) => alterFlag(id(), flag, { ...alteration, seenHead })),
    acceptSuggestion: async ({ id: flag, segment }) => {
      if (!(await save(segment))) return false;
      return carriedOut((seenHead) => acceptSuggestion(id(), flag, seenHead));
    },
    bringBack: (flag) => carriedOut((seenHead) => bringFlagBack(id(), flag, seenHead)),
    remark: (flag, text) => carriedOut((seenHead) => remarkOnFlag(id(), flag, { text, seenHead })),
    withdrawRemark: (remark) => carriedOut((seenHead) => withdrawRemark(id(), remark, seenHead)),
  };
}

let lastProvisional = 0;

/** The flag as it will be; its id is below that of any other, since the server has not given one yet. */
function provisionalFlag({
  suggestion = null,
  repeats = null,
  ...flag
}: Omit<NewFlag, "seenHead" | "seenRevision">): Flag {
  lastProvisional -= 1;
  const signed = { author: "", at: new Date().toISOString(), raised: 0 };
  return { ...flag, ...signed, suggestion, repeats, id: lastProvisional, state: "open" };
}
