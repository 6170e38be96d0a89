import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkDocument } from "#lib/core/checks/engine/check-document.ts";
import {
  affectedBy,
  DISMISSAL_SCOPES,
  type Dismissal,
  type DismissalScope,
  dismissalKey,
  dismissedBy,
} from "#lib/core/checks/engine/dismissal.ts";
import { type FindingIdentity, identify } from "#lib/core/checks/engine/dismissal-identity.ts";
import { numbers } from "#lib/core/checks/facts/numbers.ts";
import { doubledWord } from "#lib/core/checks/words/doubled-word.ts";
import { documentOf } from "../marked.ts";
import {
  type Chance,
  chanceFrom,
  dismissAll,
  editElsewhere,
  INJECTED,
  injected,
  type Judged,
  judge,
  type Material,
  materialFrom,
} from "./dismissal-material.ts";

/** Dismisses, with a scope, every finding of the text where brackets stand; then tells what is open in another text. */
function openAfter(
  scope: DismissalScope,
  before: string,
  after: string,
  { moved = IN_PLACE }: { moved?: readonly (readonly number[])[] } = {},
): string[] {
  const first = reading(before.replace(/[⟦⟧]/gu, ""), IN_PLACE);
  const starts = bracketStarts(before);
  const dismissals = first.findings.flatMap(({ check, start }, at): Dismissal[] => {
    const identity = first.identities[at];
    if (!identity || !starts.includes(start)) return [];
    return [{ scope, check, key: dismissalKey(identity, scope), reason: "so in the original" }];
  });
  expect(dismissals.length).toBe(starts.length);
  const then = reading(after, moved);
  const answers = dismissedBy(then.findings, then.identities, dismissals);
  return then.findings.flatMap(({ edition, paragraph, start, end }, at) =>
    answers[at]
      ? []
      : [then.document.editions[edition]?.paragraphs[paragraph]?.slice(start - 3, end) ?? ""],
  );
}

function bracketStarts(notation: string): number[] {
  return [...notation.matchAll(/⟦/gu)].map(
    ({ index }) => notation.slice(0, index).replace(/[⟦⟧]/gu, "").length,
  );
}

const IN_PLACE = [[0]];

function reading(text: string, lineage: readonly (readonly number[])[]) {
  const document = documentOf("en", [text]);
  const findings = checkDocument(document, { checks: [doubledWord] });
  return { document, findings, identities: identify(findings, document, lineage) };
}

describe("dismissedBy() of one occurrence", () => {
  it.each([
    [
      "words before and after",
      "We saw ⟦the the⟧ dog.",
      "Then, at last, we saw the the old dog run.",
    ],
    ["a neighbour on each side", "We saw ⟦the the⟧ dog.", "We met the the cat."],
    ["another case of the neighbours", "We saw ⟦the the⟧ dog.", "WE SAW the the DOG."],
  ])("outlasts a change of %s", (_, before, after) => {
    expect(openAfter("occurrence", before, after)).toEqual([]);
  });

  it.each([
    ["the words", "We saw ⟦the the⟧ dog.", "We saw a a dog.", ["aw a a"]],
    ["their case", "We saw ⟦the the⟧ dog.", "We saw The the dog.", ["aw The the"]],
  ])("ends with a change of %s", (_, before, after, open) => {
    expect(openAfter("occurrence", before, after)).toEqual(open);
  });

  it("ends when the words change that it was judged against", () => {
    const read = (source: string) => {
      const document = documentOf("en>uk", [source, "у 1992 році"]);
      const all = checkDocument(document, { checks: [numbers] });
      const findings = all.filter(({ edition }) => edition === 1);
      return { findings, identities: identify(findings, document, [[0], [0]]) };
    };
    const said = dismissAll({ ...read("in 1994"), faults: [] });
    const isDismissed = (source: string) => {
      const { findings, identities } = read(source);
      return dismissedBy(findings, identities, said).map((one) => one !== null);
    };
    expect(isDismissed("finally, in 1994")).toEqual([true]);
    expect(isDismissed("in 1995")).toEqual([false]);
  });

  it.each([
    [
      "after",
      "We saw ⟦the the⟧ dog bark.",
      "We saw the the dog bark. All of the the noise!",
      ["of the the"],
    ],
    [
      "before",
      "We saw ⟦the the⟧ dog bark.",
      "All of the the noise! We saw the the dog bark.",
      ["of the the"],
    ],
  ])("shows an equal error made %s it", (_, before, after, open) => {
    expect(openAfter("occurrence", before, after)).toEqual(open);
  });

  it("knows it by its segment where the neighbours are equal", () => {
    const sentence = "We saw the the dog.";
    const answers = (segments: readonly number[]) => {
      const read = (text: string, ids: readonly number[]) => {
        const document = documentOf("en", [text]);
        const findings = checkDocument(document, { checks: [doubledWord] });
        return { findings, identities: identify(findings, document, [ids]) };
      };
      const first = read(sentence, [7]);
      const key = first.identities[0]?.occurrence ?? "";
      const then = read(segments.map(() => sentence).join("\n"), segments);
      return dismissedBy(then.findings, then.identities, [
        { scope: "occurrence", check: "doubled-word", key, reason: "" },
      ]).map((one) => one !== null);
    };
    expect(answers([3, 7])).toEqual([false, true]);
    expect(answers([7, 3])).toEqual([true, false]);
    expect(answers([3, 4])).toEqual([true, false]);
  });

  it("follows a sentence into another segment, but not the bare words", () => {
    const there = { moved: [[9]] };
    expect(openAfter("occurrence", "We saw ⟦the the⟧ dog.", "We saw the the dog.", there)).toEqual(
      [],
    );
    expect(
      openAfter("occurrence", "We saw ⟦the the⟧ dog.", "All of the the noise!", there),
    ).toEqual(["of the the"]);
  });

  it("honours a fingerprint from before there were scopes", () => {
    const document = documentOf("en", ["We saw the the dog. All of the the noise!"]);
    const findings = checkDocument(document, { checks: [doubledWord] });
    const identities = identify(findings, document);
    const key = identities[1]?.fingerprint ?? "";
    const old = { scope: "occurrence", check: "doubled-word", key, reason: "" } as const;
    expect(dismissedBy(findings, identities, [old])).toEqual([null, old]);
  });
});

describe("dismissedBy() of more than one occurrence", () => {
  const BEFORE = "We saw ⟦the the⟧ dog.";
  const LATER = "All of the the noise! We saw The the dog, and a a cat.";

  it.each(["document", "language", "everywhere"] as const)("%s hides equal words", (scope) => {
    expect(openAfter(scope, BEFORE, LATER)).toEqual(["nd a a"]);
  });

  it("tells languages apart, unless it is meant everywhere", () => {
    const key = (language: string, scope: DismissalScope) => {
      const document = documentOf(language, ["sol sol"]);
      const [identity] = identify(checkDocument(document, { checks: [doubledWord] }), document);
      return identity && dismissalKey(identity, scope);
    };
    expect(key("en", "language")).not.toBe(key("es", "language"));
    expect(key("en-GB", "language")).toBe(key("en-US", "language"));
    expect(key("en", "everywhere")).toBe(key("es", "everywhere"));
  });

  it("prefers the narrowest", () => {
    const document = documentOf("en", ["We saw the the dog."]);
    const findings = checkDocument(document, { checks: [doubledWord] });
    const identities = identify(findings, document);
    const [identity] = identities;
    if (!identity) throw new Error("Expected a finding: there is none");
    const all = (["everywhere", "language", "document", "occurrence"] as const).map((scope) => ({
      scope,
      check: "doubled-word",
      key: dismissalKey(identity, scope),
      reason: scope,
    }));
    expect(dismissedBy(findings, identities, all)[0]?.reason).toBe("occurrence");
    expect(dismissedBy(findings, identities, all.slice(0, 2))[0]?.reason).toBe("language");
  });
});

/** Which faults of `now` are dismissed by what was said of `before`. */
function dismissedFaults(before: Judged, now: Judged): number[] {
  const answers = dismissedBy(now.findings, now.identities, dismissAll(before));
  return planted(now.faults.filter((_, at) => answers[at] !== null));
}

// Chance makes a few more of its own: the last word before a fault may be the fault's.
function planted(faults: Judged["faults"]): number[] {
  return faults.flatMap((fault) => (fault === null ? [] : [fault]));
}

describe("the laws of dismissals", () => {
  it("1,000 edits elsewhere keep 99 of 100, each on its own finding", () => {
    let kept = 0;
    let all = 0;
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const chance = chanceFrom(seed);
        const before = materialFrom(chance);
        const said = judge(before);
        const now = judge(editElsewhere(before, chance));
        const still = new Set(dismissedFaults(said, now));
        all += planted(said.faults).length;
        kept += planted(said.faults).filter((fault) => still.has(fault)).length;
      }),
      { numRuns: 1_000 },
    );
    expect(all).toBeGreaterThan(1_000);
    expect(kept / all).toBeGreaterThanOrEqual(0.99);
  });

  it("a hundred edits one after the other, too, keep what the first day dismissed", () => {
    let kept = 0;
    let all = 0;
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const chance = chanceFrom(seed);
        const before = materialFrom(chance);
        let after: Material = before;
        for (let edit = 0; edit < 100; edit++) after = editElsewhere(after, chance);
        const said = judge(before);
        all += planted(said.faults).length;
        kept += dismissedFaults(said, judge(after)).length;
      }),
      { numRuns: 30 },
    );
    expect(kept / all).toBeGreaterThanOrEqual(0.9);
  });

  it.each([true, false])(
    "an equal error that is added shows (segments known: %s)",
    (withLineage) => {
      let added = 0;
      fc.assert(
        fc.property(fc.integer(), (seed) => {
          const chance = chanceFrom(seed);
          const before = materialFrom(chance);
          const after = injected(before, chance);
          fc.pre(after !== null);
          if (!after) return;
          const said = judge(before, withLineage);
          const now = judge(after, withLineage);
          fc.pre(now.faults.includes(INJECTED));
          added++;
          expect(dismissedFaults(said, now).toSorted()).toEqual(planted(said.faults).toSorted());
        }),
        { numRuns: 500 },
      );
      expect(added).toBe(500);
    },
  );
});

/** Some of what could be said of findings, in all scopes; each by an id of its own. */
function someSaid(
  { findings, identities }: Judged,
  chance: Chance,
): (Dismissal & { id: string })[] {
  return findings.flatMap(({ check }, at) => {
    const identity = identities[at];
    const scope = DISMISSAL_SCOPES[chance(5)] ?? "occurrence";
    if (!identity || chance(3) === 0) return [];
    return [{ id: String(at), scope, check, key: dismissalKey(identity, scope), reason: "" }];
  });
}

describe("affectedBy()", () => {
  it("law: what it does not name falls under what it fell under before", () => {
    let spared = 0;
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const chance = chanceFrom(seed);
        const material = materialFrom(chance);
        const before = judge(material);
        const after = judge(injected(material, chance) ?? editElsewhere(material, chance));
        const said = someSaid(before, chance);
        const [first, second] = [chance(said.length + 1), chance(said.length + 1)];
        const was = said.filter((_, at) => at !== first);
        const is = said.filter((_, at) => at !== second);
        const changed = [
          ...was.filter((one) => !is.includes(one)),
          ...is.filter((one) => !was.includes(one)),
        ];
        const nameOf = ({ occurrence, fingerprint }: FindingIdentity) =>
          `${occurrence} ${fingerprint}`;
        const known = new Map(before.identities.map((one, at) => [nameOf(one), at]));
        const now = new Set(after.identities.map(nameOf));
        const turned = [
          ...before.identities.filter((one) => !now.has(nameOf(one))),
          ...after.identities.filter((one) => !known.has(nameOf(one))),
        ];
        const affects = affectedBy(turned, changed, is);
        const fellUnder = dismissedBy(before.findings, before.identities, was);
        const fallsUnder = dismissedBy(after.findings, after.identities, is);
        for (const [at, identity] of after.identities.entries()) {
          const there = known.get(nameOf(identity));
          if (there === undefined || affects(after.findings[at]?.check ?? "", identity)) continue;
          spared++;
          expect(fallsUnder[at]).toBe(fellUnder[there]);
        }
      }),
      { numRuns: 1_000 },
    );
    expect(spared).toBeGreaterThan(1_000);
  });
});
