import type { PlacedHit, PreparedDocument } from "#lib/core/checks/engine/check.ts";
import { wholeParagraph } from "./fault-place.ts";
import type { Fault } from "./faults.ts";

/** Returns the hit that reports faults of one kind in one place, which follow one another; the first of them stands for all. */
export function hitOn(
  document: PreparedDocument,
  faults: readonly [Fault, ...Fault[]],
  said: Pick<PlacedHit, "variant" | "confidence" | "values">,
): PlacedHit {
  const [{ place, witness, birth, root }] = faults;
  return {
    ...said,
    ...place,
    evidence: faults.flatMap(({ paragraphs }) =>
      paragraphs.flatMap((at) => wholeParagraph(document, witness, at) ?? []),
    ),
    origin: `${root ? "inherited" : "introduced"}@${birth}`,
    ...(root ? { root } : {}),
  };
}
