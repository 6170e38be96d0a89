import type { Material } from "../evidence/material.ts";
import type { AlignedRow, Link } from "../rows.ts";
import { alternativesTo, cellsOf, MOST_ROWS } from "./alternatives.ts";
import { crossingsOf } from "./crossings.ts";
import { exchangeIn } from "./exchanges.ts";
import { type Kinship, kinshipOf } from "./kinship.ts";
import type { Kin } from "./parting.ts";
import { type RowRanges, rowsAlong, type Spine } from "./spine.ts";
import { strayIn } from "./strays.ts";
import { judgeOf } from "./verdict.ts";
import type { BeadsOf } from "./witnesses.ts";

// A row with a stranger in it is right half as often as its pairs, which cannot tell, believe (measured).
const STRANGER_DOUBT = 0.5;

/**
 * Reads the rows off a spine, whose last place are the known rows, with how sure each is and what it could be instead.
 * Known rows are certain and have no alternative.
 */
export function judgedRows(
  spine: Spine,
  beadsOf: BeadsOf,
  materials: readonly Material[],
  links: readonly Link[],
): AlignedRow[] {
  const found = rowsAlong(spine);
  const rows = found.map((row) => row.slice(0, -1));
  const isKnown = found.map(hasKnown);
  const verdicts = rows.map(judgeOf(materials.length, beadsOf));
  const relay = links.map((link) => kinOf(link, materials));
  const crossings = relay.flatMap((kin) => crossingsOf(rows, kin, kin.kinship, MOST_ROWS));
  const inFree = <Found>(find: (row: RowRanges, relay: readonly Kin[]) => Found | null) =>
    rows.map((row, index) => (isKnown[index] ? null : find(row, relay)));
  const strays = inFree(strayIn);
  const alternatives = alternativesTo({
    spine,
    rows: found,
    verdicts,
    crossings,
    exchanges: inFree(exchangeIn),
    strays,
    isKnown,
    beadsOf,
  });
  return rows.map((row, index) => ({
    cells: cellsOf(row),
    confidence: isKnown[index]
      ? 1
      : (strays[index] ? STRANGER_DOUBT : 1) * (verdicts[index]?.confidence ?? 0),
    alternative: alternatives[index] ?? null,
  }));
}

function hasKnown(row: RowRanges): boolean {
  const known = row.at(-1);
  return known !== undefined && known.start < known.end;
}

function kinOf(link: Link, materials: readonly Material[]): Kin {
  const [source, target] = [materials[link.source], materials[link.target]];
  if (!source || !target) throw new Error(`Expected material of ${link.source} and ${link.target}`);
  return {
    source: link.source,
    target: link.target,
    kinship: once(() => kinshipOf(source, target, link.beads)),
  };
}

function once(find: () => Kinship): () => Kinship {
  let found: Kinship | null = null;
  return () => {
    found ??= find();
    return found;
  };
}
