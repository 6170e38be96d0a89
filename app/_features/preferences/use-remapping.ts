"use client";

import { type CommandSpec, type Remaps, remapped } from "#app/_keys/commands.ts";
import { useKeys } from "#app/_keys/keys-context.ts";

/** What changes the keys of commands; each change holds at once, in all tabs. */
export function useRemapping() {
  const { bindings, remaps, remap } = useKeys();
  const without = (id: string, keys: string) => bindings.keysOf(id).filter((one) => one !== keys);
  const change = (changes: readonly (readonly [CommandSpec, readonly string[]])[]) =>
    remap(changes.reduce((all: Remaps, [command, keys]) => remapped(all, command, keys), remaps));
  return {
    remove: (command: CommandSpec, keys: string) => change([[command, without(command.id, keys)]]),
    reset: (command: CommandSpec) => change([[command, command.keys]]),
    /** Gives a command keys, and takes them from the others. */
    give: (command: CommandSpec, keys: string, others: readonly CommandSpec[]) =>
      change([
        [command, [...without(command.id, keys), keys]],
        ...others.map((other) => [other, without(other.id, keys)] as const),
      ]),
  };
}
