import { describe, expect, test } from "vitest";
import {
  type Choices,
  NO_CHOICE,
  NO_CHOICES,
  receivedText,
  withFiles,
} from "#app/_features/compare/text-choice.ts";

const file = (name: string) => ({ name, bytes: new Uint8Array() });
const names = ({ before, after }: Choices) => [before.file?.name, after.file?.name];
const pasted = { file: null, pasted: "Київ" };

describe("withFiles()", () => {
  test.each([
    ["the first comes before", NO_CHOICES, ["a"], ["a", undefined]],
    ["two fill both sides", NO_CHOICES, ["a", "b"], ["a", "b"]],
    [
      "a text that is there is not replaced",
      { ...NO_CHOICES, before: pasted },
      ["b"],
      [undefined, "b"],
    ],
    [
      "when both are there the first is",
      { before: pasted, after: pasted },
      ["c"],
      ["c", undefined],
    ],
  ] as const)("%s", (_, choices, files, expected) => {
    expect(names(withFiles(choices, files.map(file)))).toEqual(expected);
  });

  test("a file chosen for a side goes there", () => {
    expect(names(withFiles(NO_CHOICES, [file("b")], "after"))).toEqual([undefined, "b"]);
  });
});

describe("receivedText()", () => {
  test("takes what is pasted for a plain text", () => {
    const received = receivedText(pasted, "Earlier");
    expect(received).toMatchObject({ name: "Earlier", isPasted: true });
    expect(new TextDecoder().decode(received?.bytes)).toBe("Київ");
  });

  test("is nothing where nothing but white space is pasted", () => {
    expect(receivedText({ ...NO_CHOICE, pasted: " \n" }, "Earlier")).toBeNull();
  });
});
