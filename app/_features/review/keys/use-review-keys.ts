import { type KeyPress, writtenKeys } from "#app/_keys/key-press.ts";
import { useKeys } from "#app/_keys/keys-context.ts";
import { type Command, EDITOR, type GRID, reviewCommand } from "./commands.ts";

/** The keys of the review screen as they are now. */
export function useReviewKeys() {
  const { bindings } = useKeys();
  const keysOf = (command: Command) => bindings.keysOf(command)[0] ?? "";
  return {
    /** The command that a press asks for where the keyboard is, or null. */
    commandFor: (press: KeyPress, place: typeof EDITOR | typeof GRID) =>
      reviewCommand(bindings.commandAt(writtenKeys(press), place, place === EDITOR)),
    /** The first keys that ask for a command; empty where none do. */
    keysOf,
    /**
     * The keys that accept the fix of an index while the card of its finding stands beside the words; the digits are those that flag a selection
     * at other times. Empty where there are none.
     */
    keysOfFix: (index: number) => {
      const command = index === 0 ? "accept-fix" : reviewCommand(`flag-${index + 1}`);
      return command ? keysOf(command) : "";
    },
  };
}
