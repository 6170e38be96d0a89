/** Pairs of texts with known beads, and what other aligners make of them: "strict/lax" F1, or null where not measured. */
export interface PairSet {
  readonly folder: string;
  readonly galeChurch: string | null;
  readonly moore: string | null;
  readonly hunalign: string | null;
  readonly prototype: string | null;
  /** Strict F1 to reach. */
  readonly goal: number;
}

/**
 * The peers were measured on the same files with the same scorer: Gale & Church 1993 and the method of Moore 2002 as
 * mALIGNa has them; hunalign without a dictionary, the better of its plain and its realigning run; the prototype is
 * what was written before this aligner, to see what a lexicon learned from the text can attain.
 */
export const PAIR_SETS: readonly PairSet[] = [
  {
    folder: "textberg-dev-defr",
    galeChurch: ".622/.840",
    moore: ".461/.708",
    hunalign: ".700/.925",
    prototype: ".890/.991",
    goal: 0.9,
  },
  {
    folder: "transread-enfr",
    galeChurch: ".741/.876",
    moore: ".664/.831",
    hunalign: ".766/.897",
    prototype: ".933/.981",
    goal: 0.94,
  },
  {
    folder: "transread-enfr-par",
    galeChurch: ".941/.974",
    moore: ".944/.977",
    hunalign: ".979/.992",
    prototype: null,
    goal: 0.985,
  },
  {
    folder: "maligna-enpl",
    galeChurch: ".937/.990",
    moore: ".908/.962",
    hunalign: ".942/.975",
    prototype: ".952/.980",
    goal: 0.96,
  },
  {
    folder: "mac-dev-zhen",
    galeChurch: ".099/.226",
    moore: null,
    hunalign: ".024/.080",
    prototype: ".833/.973",
    goal: 0.85,
  },
  ...["nway-ntrex-light", "nway-ntrex-block"].map((folder) => ({
    folder,
    galeChurch: null,
    moore: null,
    hunalign: null,
    prototype: null,
    goal: 0.95,
  })),
];
