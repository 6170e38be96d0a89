import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  decideUpdate,
  type UpdateDecision,
  undecidedParts,
} from "#lib/core/formats/update/decide-update.ts";
import { planUpdate, type UpdatePart } from "#lib/core/formats/update/plan-update.ts";
import { codeCharacter } from "#lib/core/text/codes.ts";

const BRIDGE = "The old bridge over the river fell in the night, and nobody was hurt.";
const MAYOR = "The mayor spoke of a miracle when she came to the place in the morning.";
const SCHOOL = "Children from the other side could not come to school for three weeks.";
const FERRY = "A ferry will carry passengers until a new bridge has been built.";

/** Texts as received, and what the desk made of some, by their place. */
function present(texts: readonly string[], edits: Readonly<Record<number, string>> = {}) {
  return texts.map((base, at) => ({ id: at + 1, base, ours: edits[at] ?? base, codes: [] }));
}

const coming = (...texts: readonly string[]) => texts.map((text) => ({ text, codes: [] }));

/** A part in a notation: `taken 2>1` is segment 2 and paragraph 1. */
const shown = ({ kind, segments, paragraphs, isMoved }: UpdatePart) =>
  `${kind}${isMoved ? " moved" : ""} ${segments.join("+")}>${paragraphs.join("+")}`;

describe("planUpdate()", () => {
  test.each([
    ["nothing changed", {}, [BRIDGE, MAYOR], ["unchanged 1>0", "unchanged 2>1"]],
    [
      "only the desk changed a text",
      { 0: "The bridge fell." },
      [BRIDGE, MAYOR],
      ["unchanged 1>0", "unchanged 2>1"],
    ],
    [
      "only the file changed one",
      {},
      [BRIDGE.replace("old", "stone"), MAYOR],
      ["taken 1>0", "unchanged 2>1"],
    ],
    [
      "both changed one alike",
      { 0: BRIDGE.replace("old", "stone") },
      [BRIDGE.replace("old", "stone"), MAYOR],
      ["same 1>0", "unchanged 2>1"],
    ],
    [
      "both changed one in different places",
      { 0: BRIDGE.replace("nobody", "no one") },
      [BRIDGE.replace("old", "stone"), MAYOR],
      ["merged 1>0", "unchanged 2>1"],
    ],
    [
      "both changed one in one place",
      { 0: BRIDGE.replace("old", "ancient") },
      [BRIDGE.replace("old", "stone"), MAYOR],
      ["conflict 1>0", "unchanged 2>1"],
    ],
    [
      "the file has one more",
      {},
      [BRIDGE, FERRY, MAYOR],
      ["unchanged 1>0", "added >1", "unchanged 2>2"],
    ],
    ["the file has one less", {}, [MAYOR], ["removed 1>", "unchanged 2>0"]],
    [
      "it took away what the desk edited",
      { 0: `${BRIDGE} Nobody.` },
      [MAYOR],
      ["conflict 1>", "unchanged 2>0"],
    ],
    [
      "it divided one",
      {},
      ["The old bridge over the river fell in the night,", "and nobody was hurt.", MAYOR],
      ["taken 1>0+1", "unchanged 2>2"],
    ],
  ])("%s", (_, edits, file, expected) => {
    const parts = planUpdate(present([BRIDGE, MAYOR], edits), coming(...file), "en");
    expect(parts.map(shown)).toEqual(expected);
  });

  test("merges what the desk and the file changed", () => {
    const segments = present([BRIDGE], { 0: BRIDGE.replace("nobody", "no one") });
    const [part] = planUpdate(segments, coming(BRIDGE.replace("old", "stone")), "en");
    expect(part?.texts).toEqual([BRIDGE.replace("nobody", "no one").replace("old", "stone")]);
  });

  test("knows a paragraph again that changed places", () => {
    const parts = planUpdate(present([BRIDGE, MAYOR, SCHOOL]), coming(SCHOOL, BRIDGE, MAYOR), "en");
    expect(parts.map(shown)).toContain("unchanged moved 3>0");
  });

  test("gives the desk's text the codes of the new file", () => {
    const code = (label: string) =>
      ({ kind: "single", partner: null, label, source: `<${label}/>` }) as const;
    const [first, second] = [codeCharacter(0), codeCharacter(1)];
    const base = `One ${first} two`;
    const segments = [{ id: 1, base, ours: `One ${first} 2`, codes: [code("br")] }];
    const file = [{ text: `${first}One ${second} two`, codes: [code("img"), code("br")] }];
    expect(planUpdate(segments, file, "en")[0]).toMatchObject({
      kind: "merged",
      texts: [`${first}One ${second} 2`],
    });
  });
});

describe("planUpdate() knows again", () => {
  const named = (names: readonly string[], texts: readonly string[]) =>
    texts.map((text, at) => ({ text, base: text, ours: text, codes: [], name: names[at] ?? null }));

  test("a paragraph by the name that the file has for it, whatever its text", () => {
    const before = named(["title", "cancel"], [BRIDGE, "Скасувати"]);
    const after = named(["title", "cancel"], [BRIDGE, "Облишити все"]);
    const parts = planUpdate(
      before.map((one, at) => ({ ...one, id: at + 1 })),
      after,
      "uk",
    );
    expect(parts.map(shown)).toEqual(["unchanged 1>0", "taken 2>1"]);
  });

  test("nothing by a name that two have", () => {
    const before = named(["item", "item"], [BRIDGE, "Скасувати"]);
    const after = named(["item", "item"], [BRIDGE, "Облишити все"]);
    const parts = planUpdate(
      before.map((one, at) => ({ ...one, id: at + 1 })),
      after,
      "uk",
    );
    expect(parts.map(shown).sort()).toEqual(["added >1", "removed 2>", "unchanged 1>0"]);
  });

  test("the target of a unit by its source, though it was still empty", () => {
    const unit = (like: string, text: string) => ({
      like,
      text,
      base: text,
      ours: text,
      codes: [],
    });
    const before = [unit("Open", ""), unit("OK", ""), unit("Close", "")];
    const after = [
      unit("Open", ""),
      unit("Save", ""),
      unit("OK", "Гаразд"),
      unit("Close", "Закрити"),
    ];
    const parts = planUpdate(
      before.map((one, at) => ({ ...one, id: at + 1 })),
      after,
      "uk",
    );
    expect(parts.map(shown)).toEqual(["unchanged 1>0", "added >1", "taken 2>2", "taken 3>3"]);
  });

  test("what the desk has rewritten and the file brings along", () => {
    const rewritten = "Пором перевозитиме людей, доки не збудують новий міст.";
    const segments = present([BRIDGE, FERRY, MAYOR], { 1: rewritten });
    const parts = planUpdate(segments, coming(BRIDGE, rewritten, MAYOR), "uk");
    expect(parts.map(shown)).toEqual(["unchanged 1>0", "same 2>1", "unchanged 3>2"]);
  });

  test("what the desk kept when an earlier file had no place for it", () => {
    const [first, kept, last] = present([BRIDGE, FERRY, MAYOR], { 1: "Пором." });
    const segments = [first, last, kept && { ...kept, isKept: true }].flatMap((one) => one ?? []);
    const without = planUpdate(segments, coming(BRIDGE, MAYOR));
    expect(without.map(shown).sort()).toEqual(["unchanged 1>0", "unchanged 2>", "unchanged 3>1"]);
    expect(decideUpdate(without, new Map()).kept).toEqual([2]);
    const again = planUpdate(segments, coming(BRIDGE, FERRY, MAYOR));
    expect(again.flatMap(({ segments: ids }) => ids).sort()).toEqual([1, 2, 3]);
    expect(again.find(({ segments: [id] }) => id === 2)).toMatchObject({ paragraphs: [1] });
  });
});

describe("a paragraph that was divided or joined", () => {
  const [mark, other] = [codeCharacter(0), codeCharacter(1)];
  const br = { kind: "single", partner: null, label: "br", source: "<br/>" } as const;
  const [one, two] = [
    BRIDGE.replace("night", `${mark}night`),
    MAYOR.replace("miracle", `${mark}miracle`),
  ];
  const joint = `${one} ${two.replace(mark, other)}`;

  test("keeps its codes in the paragraphs where they are now", () => {
    const ours = joint.replace("bridge", "long bridge");
    const segments = [{ id: 1, base: joint, ours, codes: [br, br] }];
    const file = [one, two].map((text) => ({ text, codes: [br] }));
    const parts = planUpdate(segments, file, "en");
    expect(parts.map(shown)).toEqual(["merged 1>0+1"]);
    expect(decideUpdate(parts, new Map()).placed.map(({ text }) => text)).toEqual([
      one.replace("bridge", "long bridge"),
      two,
    ]);
  });

  test("keeps those of all its parts where it is one now", () => {
    const segments = [one, two].map((base, at) => {
      return { id: at + 1, base, ours: base.replace("mayor", "mayoress"), codes: [br] };
    });
    const parts = planUpdate(segments, [{ text: joint, codes: [br, br] }], "en");
    expect(decideUpdate(parts, new Map())).toMatchObject({
      placed: [{ segment: 1, text: joint.replace("mayor", "mayoress") }],
      removed: [2],
    });
  });
});

describe("decideUpdate()", () => {
  const desk = BRIDGE.replace("old", "ancient");
  const file = BRIDGE.replace("old", "stone");
  const parts = planUpdate(
    present([BRIDGE, MAYOR], { 0: desk, 1: `${MAYOR} Twice.` }),
    coming(file),
    "en",
  );

  test.each<[string, UpdateDecision, string]>([
    ["the desk's", "ours", desk],
    ["the file's", "theirs", file],
    ["one of their own", { texts: ["It fell."] }, "It fell."],
  ])("takes %s text", (_, decision, text) => {
    const decisions = new Map<number, UpdateDecision>([
      [0, decision],
      [1, "theirs"],
    ]);
    expect(decideUpdate(parts, decisions)).toEqual({
      placed: [{ paragraph: 0, segment: 1, text }],
      removed: [2],
      kept: [],
    });
  });

  test("keeps what the file took away where the editor says so", () => {
    const decisions = new Map<number, UpdateDecision>([
      [0, "ours"],
      [1, "ours"],
    ]);
    expect(decideUpdate(parts, decisions)).toMatchObject({ removed: [], kept: [2] });
  });

  test("is not done without a decision for each conflict", () => {
    expect(undecidedParts(parts, new Map())).toEqual([0, 1]);
    expect(() => decideUpdate(parts, new Map([[0, "ours" as const]]))).toThrow("part 1");
  });
});

describe("an update of random texts", () => {
  const word = fc.constantFrom(
    "the",
    "bridge",
    "river",
    "міст",
    "впав",
    "où",
    "日本",
    "الجسر",
    "fell",
    "and",
    ",",
    ".",
  );
  const text = fc.array(word, { minLength: 4, maxLength: 14 }).map((words) => words.join(" "));
  const edit = fc.tuple(fc.nat(), word).map(([at, put]) => (before: string) => {
    const words = before.split(" ");
    words[at % words.length] = put;
    return words.join(" ");
  });
  const documents = fc.record({
    base: fc.array(text, { maxLength: 12 }),
    desk: fc.array(fc.tuple(fc.nat(), edit), { maxLength: 4 }),
    file: fc.array(fc.tuple(fc.nat(), edit), { maxLength: 4 }),
    shuffled: fc.array(fc.tuple(fc.nat(), fc.option(text, { nil: null })), { maxLength: 3 }),
  });

  test("loses nothing, and what is decided is what stands", () => {
    fc.assert(
      fc.property(documents, ({ base, desk, file, shuffled }) => {
        const ours = [...base];
        for (const [at, change] of desk)
          if (base.length > 0) ours[at % base.length] = change(ours[at % base.length] ?? "");
        const theirs = [...base];
        for (const [at, change] of file)
          if (base.length > 0) theirs[at % base.length] = change(theirs[at % base.length] ?? "");
        for (const [at, put] of shuffled)
          theirs.splice(
            at % (theirs.length + 1),
            put === null ? 1 : 0,
            ...(put === null ? [] : [put]),
          );
        const segments = base.map((each, at) => ({
          id: at + 1,
          base: each,
          ours: ours[at] ?? "",
          codes: [],
        }));
        const parts = planUpdate(segments, coming(...theirs));
        expect(parts.flatMap((part) => part.paragraphs).sort((a, b) => a - b)).toEqual(
          theirs.map((_, at) => at),
        );
        expect(parts.flatMap((part) => part.segments).sort((a, b) => a - b)).toEqual(
          segments.map(({ id }) => id),
        );
        for (const part of parts) {
          if (part.kind === "removed") expect(part.ours).toEqual(part.base);
          if (part.kind === "taken") expect(part.ours).toEqual(part.base);
        }
        const all = (decision: UpdateDecision) =>
          new Map(parts.map((_, index) => [index, decision]));
        expect(decideUpdate(parts, all("theirs")).placed.map((each) => each.text)).toEqual(theirs);
        expect(undecidedParts(parts, all("ours"))).toEqual([]);
        const kept = decideUpdate(parts, all("ours"));
        const standing = new Map(kept.placed.map((each) => [each.segment, each.text]));
        const alone = parts.filter((part) => part.segments.length === 1);
        for (const part of alone.filter(({ paragraphs }) => paragraphs.length === 1))
          expect(standing.get(part.segments[0] ?? 0)).toBe(ours[(part.segments[0] ?? 0) - 1]);
        const gone = new Set(
          decideUpdate(
            parts,
            new Map(undecidedParts(parts, new Map()).map((at) => [at, "theirs" as const])),
          ).removed,
        );
        const isLost = ({ id }: { id: number }) =>
          gone.has(id) &&
          !parts.some(
            (part) =>
              part.segments.includes(id) &&
              (part.kind === "conflict" || part.paragraphs.length > 0),
          );
        for (const lost of segments.filter(isLost)) expect(lost.ours).toBe(lost.base);
      }),
      { numRuns: 300 },
    );
  });
});
