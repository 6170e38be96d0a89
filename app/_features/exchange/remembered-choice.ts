import type { Store } from "#app/_ui/browser-store.ts";
import { SECTIONS, type WayOptions, type WayOut, XLIFF_VERSIONS } from "./ways-out.ts";

/** How an editor exported last; of the document, only whether it was the whole. */
export interface RememberedChoice extends WayOptions {
  readonly isWhole: boolean;
  readonly way: WayOut;
}

const KEY = "hexapla.export";

const FIRST: RememberedChoice = {
  isWhole: false,
  way: "received",
  isSafe: false,
  version: "2.1",
};

/** What was chosen last in this browser. What cannot be read, or is not offered any more, counts as not chosen. */
export function recallChoice(store: Store): RememberedChoice {
  const known = store.read(KEY);
  if (typeof known !== "object" || known === null) return FIRST;
  const told: Readonly<Record<string, unknown>> = { ...known };
  const ways: readonly WayOut[] = SECTIONS.flatMap((section) => [...section.ways]);
  return {
    isWhole: told.isWhole === true,
    way: ways.find((way) => way === told.way) ?? FIRST.way,
    isSafe: told.isSafe === true,
    version: XLIFF_VERSIONS.find((version) => version === told.version) ?? FIRST.version,
  };
}

/** Keeps a choice for the next time, as far as the browser allows. */
export function rememberChoice(store: Store, choice: RememberedChoice): void {
  store.write(KEY, choice);
}
