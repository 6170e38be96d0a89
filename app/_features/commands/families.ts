import type { Bindings, CommandSpec } from "#app/_keys/commands.ts";

/** A command with its keys, or a family of them in one. */
interface Folded {
  readonly command: CommandSpec;
  readonly keys: readonly string[];
}

/** The commands with their keys; a family whose members have the same keys but for their number is one, `Alt+1…9`. */
export function foldedFamilies(
  commands: readonly CommandSpec[],
  bindings: Bindings,
): readonly Folded[] {
  return commands.flatMap((command): readonly Folded[] => {
    const family = familyOf(command, commands, bindings);
    if (!family) return [{ command, keys: bindings.keysOf(command.id) }];
    if (family.members[0] !== command) return [];
    const numbers = `${command.number}…${family.members.length}`;
    return [{ command: { ...command, number: numbers }, keys: [`${family.held}${numbers}`] }];
  });
}

/** The family of a command, and what its keys have before the number; null where they differ in more. */
function familyOf(
  { label, number }: CommandSpec,
  commands: readonly CommandSpec[],
  bindings: Bindings,
) {
  if (label === undefined || number === undefined) return null;
  const members = commands.filter((other) => other.label === label);
  const [first] = members;
  const held = (first && bindings.keysOf(first.id)[0]?.replace(/1$/, "")) ?? "";
  const areAlike = members.every((member) => {
    const [keys, ...more] = bindings.keysOf(member.id);
    return more.length === 0 && keys === `${held}${member.number}`;
  });
  return areAlike ? { members, held } : null;
}
