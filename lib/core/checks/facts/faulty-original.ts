import type { WholeRow } from "#lib/core/checks/engine/check.ts";
import type { Fact, Fault } from "./fact.ts";

/** Returns the faults with those given to the original where every translation made from it, two at least, says the same other thing. */
export function withFaultyOriginal<F extends Fact>(
  { editions, cells }: WholeRow,
  faults: readonly Fault<F>[],
): readonly Fault<F>[] {
  if (faults.length < 2) return faults;
  const original = faults.flatMap((first): Fault<F>[] => {
    const source = first.right.text.edition;
    if (first.root || !first.wrong || editions[source]?.basedOn !== null) return [];
    const children = editions.flatMap((head, at) =>
      head.basedOn === source && cells[at] ? [at] : [],
    );
    if (first.edition !== children[0] || children.length < 2) return [];
    const alike = children.map((child) =>
      faults.find((other) => isSameChange(first, other, child)),
    );
    if (alike.includes(undefined)) return [];
    return [{ ...first, edition: source, right: first.wrong, wrong: first.right }];
  });
  const blamed = new Set(original.map(({ wrong }) => wrong));
  return [...original, ...faults.filter(({ right }) => !blamed.has(right))];
}

function isSameChange<F extends Fact>(first: Fault<F>, other: Fault<F>, edition: number): boolean {
  return (
    other.edition === edition &&
    other.right === first.right &&
    (other.wrong?.fact.keys.some((key) => first.wrong?.fact.keys.includes(key)) ?? false)
  );
}
