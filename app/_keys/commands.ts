import { areForTyping } from "./key-press.ts";

/** What a command is about; the help and the palette are parted by it. */
export const KEY_GROUPS = [
  "general",
  "move",
  "edit",
  "findings",
  "states",
  "rows",
  "view",
  "search",
  "document",
] as const;
export type KeyGroup = (typeof KEY_GROUPS)[number];

/** Something a key can ask for. Its words stand under `keys.<id>`. */
export interface CommandSpec {
  readonly id: string;
  /**
   * Where its keys are listened to: a path, `review/grid` within `review` within the whole workbench, whose path is empty. Keys of a place work
   * in all places within it.
   */
  readonly place: string;
  /** The keys at first, `Ctrl+Shift+Enter`; none where only the palette and menus offer it. */
  readonly keys: readonly string[];
  readonly group: KeyGroup;
  /** The words that it shares with others of its kind, which differ by a number: `keys.<label>` with `{{number}}`. */
  readonly label?: string;
  readonly number?: number | string;
  /** Whether the palette leaves it out: who moves by arrows does not ask for it by name. */
  readonly isQuiet?: boolean;
  /** Whether its keys cannot be changed: a control has them by its nature. */
  readonly isFixed?: boolean;
}

/** The place that all others are within. */
export const WORKBENCH = "";

/** The keys an editor has chosen instead of those at first, by command; none for a command that shall have none. */
export type Remaps = Readonly<Record<string, readonly string[]>>;

/** The keys of all commands as they are now. */
export interface Bindings {
  keysOf(id: string): readonly string[];
  /** The command that keys ask for at a place, or null. While one types at the place, the places around it leave keys that write to the text. */
  commandAt(keys: string, place: string, isTyping?: boolean): string | null;
}

/** Brings the commands together with the keys that an editor has chosen. The first of two that share keys has them. */
export function bindingsOf(commands: readonly CommandSpec[], remaps: Remaps): Bindings {
  const bound = new Map(commands.map(({ id, keys }) => [id, remaps[id] ?? keys]));
  const byKeys = new Map<string, string>();
  for (const { id, place } of commands.toReversed())
    for (const keys of bound.get(id) ?? []) byKeys.set(`${place} ${keys}`, id);
  return {
    keysOf: (id) => bound.get(id) ?? [],
    commandAt: (keys, place, isTyping = false) => {
      const places = isTyping && areForTyping(keys) ? [place] : placesAround(place);
      const found = places.map((around) => byKeys.get(`${around} ${keys}`));
      return found.find((id) => id !== undefined) ?? null;
    },
  };
}

/** A place and those it is within, the innermost first. */
function placesAround(place: string): string[] {
  if (place === WORKBENCH) return [WORKBENCH];
  const end = place.lastIndexOf("/");
  return [place, ...placesAround(end === -1 ? WORKBENCH : place.slice(0, end))];
}

/** Tells whether there is a place where keys of both are listened to. */
export function placesMeet(one: string, other: string): boolean {
  return placesAround(one).includes(other) || placesAround(other).includes(one);
}

/** The chosen keys with those of one command changed; keys as at first are not kept as a choice. */
export function remapped(
  remaps: Remaps,
  { id, keys: first }: CommandSpec,
  keys: readonly string[],
): Remaps {
  const others = Object.entries(remaps).filter(([other]) => other !== id);
  const isFirst = keys.length === first.length && keys.every((one, at) => one === first[at]);
  return Object.fromEntries(isFirst ? others : [...others, [id, keys]]);
}
