import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";

const PROGRAM = fileURLToPath(new URL("../../lib/cli/hexapla.mjs", import.meta.url));

describe("hexapla", () => {
  test("says how it is used, and fails, when no command is named", () => {
    const { status, stdout, stderr } = hexapla([]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toMatch(/^Usage: hexapla/);
  });

  test.each(["translate", "toString"])("does not know the command %s", (name) => {
    const { status, stderr } = hexapla([name]);
    expect(status).toBe(2);
    expect(stderr).toContain(`Unknown command "${name}"`);
  });

  test.each([["--help"], ["-h"]])("says with %s how it is used, and succeeds", (...args) => {
    const { status, stdout } = hexapla(args);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^Usage: hexapla/);
    expect(stdout).toContain("hexapla merge");
  });

  test("says of one command how that one is used", () => {
    const { status, stdout } = hexapla(["diff", "--help"]);
    expect(status).toBe(0);
    expect(stdout).toContain("hexapla diff --document");
    expect(stdout).not.toContain("hexapla merge");
  });

  test("refuses input that is not UTF-8 in one line", () => {
    const { status, stderr } = hexapla(["check", "--jsonl"], Buffer.from([0x7b, 0xff, 0x0a]));
    expect(status).toBe(2);
    expect(stderr.trim().split("\n")).toHaveLength(1);
  });

  test("takes a line separator inside a JSON string for a character, not for the end of a line", () => {
    const line = { id: "1", target: "Перший рядок.\u2028Другий рядок.", targetLang: "uk" };
    const { status, stdout } = hexapla(["check", "--jsonl"], `${JSON.stringify(line)}\n`);
    expect(status).toBe(0);
    expect(
      stdout
        .trim()
        .split("\n")
        .map((answer) => JSON.parse(answer).id),
    ).toEqual(["1"]);
  });
});

function hexapla(args: readonly string[], input: string | Buffer = "") {
  return spawnSync(process.execPath, [PROGRAM, ...args], { input, encoding: "utf8" });
}
