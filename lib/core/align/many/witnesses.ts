import type { Bead } from "../bead.ts";
import type { RelayEdge } from "../relay.ts";

/** The beads of two editions by their indexes, the first as source; none for a pair that was not heard. */
export type BeadsOf = (source: number, target: number) => readonly Bead[];

/** The beads of the pairs of editions heard so far. */
export class Witnesses {
  readonly #heard: (readonly Bead[])[][] = [];

  add({ source, target }: RelayEdge, beads: readonly Bead[]): void {
    this.#put(source, target, beads);
    this.#put(target, source, beads.map(turned));
  }

  readonly beadsOf: BeadsOf = (source, target) => this.#heard[source]?.[target] ?? [];

  #put(source: number, target: number, beads: readonly Bead[]): void {
    const row = this.#heard[source] ?? [];
    row[target] = beads;
    this.#heard[source] = row;
  }
}

function turned({ source, target, confidence }: Bead): Bead {
  return { source: target, target: source, confidence };
}
