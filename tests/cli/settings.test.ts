import { describe, expect, test } from "vitest";
import { readSettings } from "#lib/cli/settings.ts";

describe("readSettings()", () => {
  test("keeps everything under .hexapla, on a port of its choice, unless told otherwise", () => {
    const settings = readSettings({});
    expect(settings.dataFolder).toMatch(/[/][.]hexapla$/);
    expect(settings.log).toBe(`${settings.dataFolder}/hexapla.log`);
    expect(settings).toMatchObject({ databaseUrl: null, port: null, hosts: [] });
  });

  test("takes an empty variable for an absent one", () => {
    expect(readSettings({ PORT: "", DATABASE_URL: "", HEXAPLA_DATA: "" })).toEqual(
      readSettings({}),
    );
  });

  test.each(["0", "3000", "65535"])("takes port %s", (port) => {
    expect(readSettings({ PORT: port }).port).toBe(Number(port));
  });

  test.each(["-1", "65536", "80.5", "http"])("refuses port %s", (port) => {
    expect(() => readSettings({ PORT: port })).toThrow(/expected a number from 0 to 65535/);
  });

  test("reads host names whatever their case and spacing", () => {
    expect(readSettings({ HEXAPLA_HOSTS: "Desk.example, other.example," }).hosts).toEqual([
      "desk.example",
      "other.example",
    ]);
  });

  test("refuses an address of another kind of database without repeating it", () => {
    const attempt = () => readSettings({ DATABASE_URL: "mysql://root:secret@db/x" });
    expect(attempt).toThrow(/Cannot use DATABASE_URL: expected postgresql/);
    expect(attempt).not.toThrow(/secret/);
  });
});
