import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bindingsOf, type CommandSpec, placesMeet } from "#app/_keys/commands.ts";
import { readRemaps } from "#app/_keys/remaps.ts";
import { COMMANDS } from "#app/(workbench)/commands.ts";

// Notation: `place id keys`; the workbench itself is `*`.
function specs(...lines: readonly string[]): CommandSpec[] {
  return lines.map((line) => {
    const [place = "", id = "", keys = ""] = line.split(" ");
    const group = "general";
    return { id, place: place === "*" ? "" : place, keys: keys.split(",").filter(Boolean), group };
  });
}

const SOME = specs(
  "* help ?",
  "page undo Ctrl+Z",
  "page colour B",
  "page/cell merge M",
  "page/text save Ctrl+Enter",
);

describe("bindingsOf()", () => {
  test.each([
    ["M", "page/cell", "merge"],
    ["B", "page/cell", "colour"],
    ["?", "page/cell", "help"],
    ["M", "page/text", null],
    ["M", "page", null],
    ["B", "other", null],
    ["?", "", "help"],
  ])("%s at %j asks for %s", (keys, place, command) => {
    expect(bindingsOf(SOME, {}).commandAt(keys, place)).toBe(command);
  });

  test.each([
    ["Ctrl+Enter", "save"],
    ["Ctrl+Z", null],
    ["B", null],
    ["?", null],
  ])("while one types, %s asks for %s", (keys, command) => {
    expect(bindingsOf(SOME, {}).commandAt(keys, "page/text", true)).toBe(command);
  });

  test("goes by the keys that an editor has chosen instead", () => {
    const bindings = bindingsOf(SOME, { merge: ["J"], help: [] });
    expect(bindings.commandAt("J", "page/cell")).toBe("merge");
    expect(bindings.commandAt("M", "page/cell")).toBeNull();
    expect(bindings.commandAt("?", "page")).toBeNull();
    expect(bindings.keysOf("merge")).toEqual(["J"]);
  });
});

describe("the commands of the workbench", () => {
  test("have an id of their own each", () => {
    expect(new Set(COMMANDS.map(({ id }) => id)).size).toBe(COMMANDS.length);
  });

  test("are found by each of their keys", () => {
    const bindings = bindingsOf(COMMANDS, {});
    for (const { id, keys, place } of COMMANDS)
      for (const one of keys) expect([one, bindings.commandAt(one, place)]).toEqual([one, id]);
  });

  test("never share keys where both are heard", () => {
    const shared = COMMANDS.flatMap((one, at) =>
      COMMANDS.slice(at + 1)
        .filter((other) => placesMeet(one.place, other.place))
        .flatMap((other) =>
          one.keys.filter((keys) => (other.keys satisfies readonly string[]).includes(keys)),
        )
        .map((keys) => `${keys}: ${one.id}`),
    );
    expect(shared).toEqual([]);
  });
});

describe("readRemaps()", () => {
  test.each([
    ["nothing", null, {}],
    ["a list", ["merge"], {}],
    ["keys that are none", { merge: ["", "Ctrl+", "<b>x", 7] }, { merge: [] }],
    ["a command that is gone", { fold: ["F"] }, {}],
    [
      "keys of all kinds",
      { merge: ["Ctrl++", "F12", "Alt+ArrowUp", "Ё", "F12"] },
      { merge: ["Ctrl++", "F12", "Alt+ArrowUp", "Ё"] },
    ],
  ])("makes sense of %s", (_, stored, remaps) => {
    expect(readRemaps(stored, SOME)).toEqual(remaps);
  });

  test("reads anything at all, and what it has read once more alike", () => {
    fc.assert(
      fc.property(fc.anything(), fc.array(fc.string()), (noise, keys) => {
        const read = readRemaps({ merge: keys, undo: noise }, SOME);
        expect(readRemaps(JSON.parse(JSON.stringify(read)), SOME)).toEqual(read);
        expect(readRemaps(noise, SOME)).toBeTypeOf("object");
      }),
    );
  });
});
