import type { IdentifiedFinding } from "#lib/adapters/found-places.ts";
import type { Place } from "#lib/core/checks/engine/check.ts";
import { hashOf } from "#lib/core/checks/engine/fingerprint.ts";
import type { Columns } from "#lib/core/document/columns.ts";
import { primaryLanguage } from "#lib/core/text/language.ts";
import type { JudgedFinding, JudgedTexts, ProblemPlace } from "../problems.ts";

/** Places a finding on the segments of a document, as an open one. */
export function placedFinding(
  texts: JudgedTexts,
  { identity, ...finding }: IdentifiedFinding,
): JudgedFinding {
  const { columns, revisions } = texts;
  const { paragraph, root, edition, ...rest } = finding;
  return {
    ...{ finding, identity },
    language: primaryLanguage(columns.editions[edition]?.language ?? "und"),
    words: wordsIn(columns, finding),
    problem: {
      ...rest,
      ...placeIn(texts, finding),
      revision: revisions[edition]?.[paragraph] ?? 0,
      evidence: finding.evidence.map((other) => placeIn(texts, other)),
      root: root ? placeIn(texts, root) : null,
      dismissed: null,
    },
  };
}

// Longer ones are sentences: nobody looks for their like by reading them.
const LONGEST_WORDS = 64;

function wordsIn({ editions }: Columns, { edition, paragraph, start, end }: Place): string {
  const words = editions[edition]?.paragraphs[paragraph]?.slice(start, end) ?? "";
  return words.length <= LONGEST_WORDS ? words : `#${hashOf([words])}`;
}

function placeIn(
  { columns, editions }: JudgedTexts,
  { edition, paragraph, start, end }: Place,
): ProblemPlace {
  const segment = columns.segments[edition]?.[paragraph];
  const id = editions[edition]?.id;
  if (segment === undefined || id === undefined) {
    throw new Error(`Expected paragraph ${paragraph} of edition ${edition}: the document has none`);
  }
  return { edition: id, segment, start, end };
}
