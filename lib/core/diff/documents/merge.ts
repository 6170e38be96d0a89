import { compareDocuments } from "./compare.ts";
import { findClashes, type Side } from "./merging/clashes.ts";
import { mergeContents } from "./merging/contents.ts";
import { type MergedPart, written } from "./merging/parts.ts";
import { scriptOf } from "./merging/script.ts";
import { type Unit, unitsOf, withoutTornJoins } from "./merging/units.ts";

/**
 * Merges two versions of a document into one that has the changes of both: edits of one paragraph where they do not
 * touch, new, deleted, moved, divided and joined paragraphs; a paragraph that one side moved and the other edited is
 * moved and edited. They clash where both changed the same words or put something at one place, and where one put
 * something beside or in place of what the other took away; there all three versions are given. The same change of
 * both sides is none. Costs two comparisons of documents, and a merge of texts for each paragraph that both edited.
 */
export function mergeDocuments(
  base: readonly string[],
  ours: readonly string[],
  theirs: readonly string[],
  language = "und",
): readonly MergedPart[] {
  const [toOurs, toTheirs] = [compareDocuments(base, ours), compareDocuments(base, theirs)];
  const groups = [withoutTornJoins(toOurs, toTheirs), withoutTornJoins(toTheirs, toOurs)] as const;
  const units = unitsOf(base.length, ...groups);
  const sides = {
    ours: { script: scriptOf(units, groups[0]), texts: ours },
    theirs: { script: scriptOf(units, groups[1]), texts: theirs },
  };
  const merged = units.map((unit, at) => mergedUnit(unit, at, base, sides, language));
  const clashes = findClashes(sides.ours, sides.theirs, (unit) => merged[unit] === null);
  return written({ base, units, merged, ...sides, clashes });
}

interface Sides {
  readonly ours: Side;
  readonly theirs: Side;
}

// Null: a clash. A unit that one side moved and the other deleted is one, its words unchanged or not.
function mergedUnit(
  { from, to }: Unit,
  at: number,
  base: readonly string[],
  { ours, theirs }: Sides,
  language: string,
): readonly string[] | null {
  const kinds = [ours.script.fates[at]?.kind, theirs.script.fates[at]?.kind];
  if (kinds.includes("gone") && kinds.includes("moved")) return null;
  const contents = {
    base: base.slice(from, to),
    ours: textsAt(ours, at),
    theirs: textsAt(theirs, at),
  };
  return mergeContents(contents, language);
}

function textsAt({ script, texts }: Side, unit: number): readonly string[] | null {
  const fate = script.fates[unit];
  return !fate || fate.kind === "gone" ? null : texts.slice(fate.from, fate.to);
}
