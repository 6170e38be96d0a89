import { describe, expect, test } from "vitest";
import { UnusableInput } from "#lib/cli/command.ts";
import { inspect } from "#lib/cli/inspect.ts";
import { runOn } from "./run-on.ts";

describe("hexapla inspect", () => {
  test("tells format, editions and segments of a file", async () => {
    const files = { "bridge.md": "# The *old* bridge\n\nIt fell.\n" };
    const { written, code } = await runOn(inspect, ["--segments", "bridge.md"], files);
    expect(code).toBe(0);
    expect(written).toContain("bridge.md: markdown");
    expect(written).toContain("2 segments, 2 codes");
    expect(written).toContain("    It fell.");
  });

  test("tells in JSON what cannot be read, with the place, and goes on", async () => {
    const files = { "a.txt": Uint8Array.from([0x61, 0x0a, 0xff]), "b.txt": "whole\n" };
    const { written, code } = await runOn(inspect, ["--json", "a.txt", "b.txt"], files);
    expect(code).toBe(1);
    const [refused, read] = written
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(refused).toMatchObject({
      file: "a.txt",
      problem: { reason: "invalid-utf8", line: 2, column: 1, byteOffset: 2 },
    });
    expect(read).toMatchObject({ file: "b.txt", format: "text", editions: [{ segments: 1 }] });
  });

  test("does not let a file steer the terminal", async () => {
    const files = { "a.txt": "be\u001b[31mware\n" };
    const { written } = await runOn(inspect, ["--segments", "a.txt"], files);
    expect(written).not.toContain("\u001b");
  });

  test("needs a file that is there", async () => {
    await expect(runOn(inspect, [])).rejects.toThrow(UnusableInput);
    await expect(runOn(inspect, ["none.txt"])).rejects.toThrow(UnusableInput);
  });
});
