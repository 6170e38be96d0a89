import type { CommandSpec } from "#app/_keys/commands.ts";

/** The history page, and within it an entry of the log and the slider. */
export const HISTORY = "history";
export const LOG = "history/log";
const SLIDER = "history/slider";

/** What a key of the history page asks for. */
export const HISTORY_COMMANDS = [
  { id: "next-difference", place: HISTORY, keys: ["F8", "N"], group: "move" },
  { id: "previous-difference", place: HISTORY, keys: ["Shift+F8", "P"], group: "move" },
  { id: "log-show", place: LOG, keys: ["Enter"], group: "document", isQuiet: true },
  { id: "log-undo", place: LOG, keys: ["U"], group: "document", isQuiet: true },
  { id: "log-restore", place: LOG, keys: ["R"], group: "document", isQuiet: true },
  { id: "log-name", place: LOG, keys: ["M"], group: "document", isQuiet: true },
  fixed("log-entries", LOG, ["ArrowUp", "ArrowDown"]),
  fixed("slider-one", SLIDER, ["ArrowLeft", "ArrowRight"]),
  fixed("slider-ten", SLIDER, ["PageUp", "PageDown"]),
  fixed("slider-ends", SLIDER, ["Home", "End"]),
] as const satisfies readonly CommandSpec[];

/** Keys that a slider and a feed have by the rules of accessible pages. */
function fixed<Id extends string>(id: Id, place: string, keys: readonly string[]) {
  return { id, place, keys, group: "move", isQuiet: true, isFixed: true } as const;
}
