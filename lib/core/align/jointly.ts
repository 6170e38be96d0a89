import { alternativesTo, cellsOf, MOST_ROWS } from "./alternatives.ts";
import type { Bead } from "./bead.ts";
import { consensus } from "./consensus.ts";
import { crossingsOf } from "./crossings.ts";
import { composedBeads, linkAlong } from "./links.ts";
import { type Material, prepare } from "./material.ts";
import { alignAround, alignMaterials } from "./pair.ts";
import type { RelayEdge } from "./relay.ts";
import type { AlignedRow, Link } from "./rows.ts";
import { rowsAlong, type Spine } from "./spine.ts";
import { judgeOf } from "./verdict.ts";
import { type BeadsOf, Witnesses } from "./witnesses.ts";

/** How the editions of a document correspond: as rows over all, and as pairwise beads that agree with them. */
export interface Alignment {
  readonly rows: readonly AlignedRow[];
  /** One for each pair along the relay; they tell what a row cannot, such as which of two merged units is missing. */
  readonly links: readonly Link[];
}

/**
 * Aligns editions, given by their units, all at once. The pairs of the relay, `edges`, are aligned by themselves; what
 * they make together tells every other pair where to look, which then bears witness for or against it; the rows are
 * what all pairs together support best. `onProgress` is called after each pair with the share (0–1) of the work done.
 */
export function alignJointly(
  editions: readonly (readonly string[])[],
  edges: readonly RelayEdge[],
  onProgress: (share: number) => void,
): Alignment {
  const sizes = editions.map((units) => units.length);
  const hub = hubOf(edges);
  const materials = editions.map((units) => prepare(units));
  const compose = (heard: BeadsOf) => consensus(sizes, hub, heard);
  const beadsOf = hearAll(materials, edges, compose, onProgress);
  const spine = compose(beadsOf);
  const links = edges.map((edge) => linkAlong(spine, edge, beadsOf(edge.source, edge.target)));
  return { rows: judgedRows(spine, beadsOf, materials, links), links };
}

// The edition that most others were made from, or are the base of; the first of equals.
function hubOf(edges: readonly RelayEdge[]): number {
  const ends = edges.flatMap(({ source, target }) => [source, target]);
  const degrees = [...edges, null].map(
    (_, edition) => ends.filter((end) => end === edition).length,
  );
  return degrees.indexOf(Math.max(...degrees));
}

// Passes over the texts that a pair aligned by itself takes, where a witness takes one.
const PASSES = 4;

function hearAll(
  materials: readonly Material[],
  edges: readonly RelayEdge[],
  compose: (heard: BeadsOf) => Spine,
  onProgress: (share: number) => void,
): BeadsOf {
  const witnesses = new Witnesses();
  const others = pairsBeside(edges, materials.length);
  const passes = PASSES * edges.length + others.length;
  const hear = (pairs: readonly RelayEdge[], first: number, cost: number, align: Align) => {
    pairs.forEach((pair, index) => {
      const [source, target] = [materials[pair.source], materials[pair.target]];
      const report = (share: number) => onProgress((first + cost * (index + share)) / passes);
      if (source && target)
        witnesses.add(pair.source, pair.target, align(source, target, pair, report));
      report(1);
    });
  };
  hear(edges, 0, PASSES, (source, target, _, report) =>
    alignMaterials(source, target, { onProgress: report }),
  );
  if (others.length === 0) return witnesses.beadsOf;
  const spine = compose(witnesses.beadsOf);
  hear(others, PASSES * edges.length, 1, (source, target, pair) =>
    alignAround(source, target, composedBeads(spine, pair)),
  );
  return witnesses.beadsOf;
}

type Align = (
  source: Material,
  target: Material,
  pair: RelayEdge,
  report: (share: number) => void,
) => readonly Bead[];

function pairsBeside(edges: readonly RelayEdge[], editions: number): RelayEdge[] {
  const numbers = [...Array(editions).keys()];
  const pairs = numbers.flatMap((source) =>
    numbers.slice(source + 1).map((target) => ({ source, target })),
  );
  const isEdge = (a: number, b: number) =>
    edges.some(({ source, target }) => source === a && target === b);
  return pairs.filter(({ source, target }) => !isEdge(source, target) && !isEdge(target, source));
}

function judgedRows(
  spine: Spine,
  beadsOf: BeadsOf,
  materials: readonly Material[],
  links: readonly Link[],
): AlignedRow[] {
  const rows = rowsAlong(spine);
  const verdicts = rows.map(judgeOf(spine.places.length, beadsOf));
  const crossings = links.flatMap((link) => {
    const [source, target] = [materials[link.source], materials[link.target]];
    return source && target ? crossingsOf(rows, link, [source, target], MOST_ROWS) : [];
  });
  const alternatives = alternativesTo({ spine, rows, verdicts, crossings, beadsOf });
  return rows.map((row, index) => ({
    cells: cellsOf(row),
    confidence: verdicts[index]?.confidence ?? 0,
    alternative: alternatives[index] ?? null,
  }));
}
