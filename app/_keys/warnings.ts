import { type Bindings, type CommandSpec, placesMeet } from "./commands.ts";
import { isWriting } from "./key-press.ts";

/** Why keys may not do what an editor wants of them. */
export type KeyWarning =
  | { readonly kind: "clash"; readonly command: CommandSpec }
  | { readonly kind: (typeof PLAIN_WARNINGS)[number] };

/** The warnings that say all by their kind. With the last of them the keys cannot be had at all. */
export const PLAIN_WARNINGS = [
  "browser-keeps",
  "browser-uses",
  "system-keeps",
  "alt-graph",
  "mac-types",
  "types",
] as const;

// New window, tab, private window, closing and going among tabs: pages are not told of them.
const BROWSER_KEEPS =
  /^(?:Ctrl\+(?:Shift\+)?[NTW]|Ctrl\+(?:Shift\+)?(?:Tab|PageUp|PageDown)|Alt\+F4|F11|Ctrl\+Shift\+Q)$/;

// Address, find, print, save, reload, zoom, history, bookmarks and the like: pages are told of them and may take them.
const BROWSER_USES =
  /^(?:Ctrl\+[ADEFGHJKLOPRSU0-9+=-]|Ctrl\+Shift\+[ABDIJKORY]|F[1356]|F12|Ctrl\+F5|Alt\+(?:D|Home|ArrowLeft|ArrowRight))$/;

const MAC_KEEPS = /^Ctrl\+(?:Alt\+)?(?:Shift\+)?(?:Q|H|M|Space|Tab|Escape)$|^Ctrl\+Shift\+[345]$/;

/** What is to be known before a command gets these keys. */
export function warningsOf(
  keys: string,
  command: CommandSpec,
  { commands, bindings, isMac }: Surroundings,
): readonly KeyWarning[] {
  const plain = {
    "browser-keeps": BROWSER_KEEPS.test(keys),
    "browser-uses": BROWSER_USES.test(keys),
    "system-keeps": isMac && MAC_KEEPS.test(keys),
    // Letters, digits and signs: what layouts have a third sign on.
    "alt-graph": !isMac && /^Ctrl\+Alt\+.$/u.test(keys),
    "mac-types": isMac && /^Alt\+(?:Shift\+)?.$/u.test(keys),
    types: command.place.endsWith("/editor") && isWriting(keys),
  } satisfies Record<(typeof PLAIN_WARNINGS)[number], boolean>;
  return [
    ...clashesOf(keys, command, commands, bindings).map((other) => {
      return { kind: "clash", command: other } as const;
    }),
    ...PLAIN_WARNINGS.filter((kind) => plain[kind]).map((kind) => ({ kind }) as const),
  ];
}

/** What the warnings depend on. */
export interface Surroundings {
  readonly commands: readonly CommandSpec[];
  readonly bindings: Bindings;
  readonly isMac: boolean;
}

/** The other commands that have these keys where the keys of the command are heard too. */
function clashesOf(
  keys: string,
  { id, place }: CommandSpec,
  commands: readonly CommandSpec[],
  bindings: Bindings,
): readonly CommandSpec[] {
  return commands.filter(
    (other) =>
      other.id !== id && placesMeet(place, other.place) && bindings.keysOf(other.id).includes(keys),
  );
}
