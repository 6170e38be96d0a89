import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { CODE_FONT, codeFont } from "#tests/support/code-font.ts";

it("the font of the chips is the one that its program makes", () => {
  expect(Buffer.from(codeFont()).equals(readFileSync(CODE_FONT))).toBe(true);
});
