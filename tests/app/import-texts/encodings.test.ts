import { expect, test } from "vitest";
import { encodingsFrom } from "#app/_features/import-texts/encodings.ts";

test("encodingsFrom() begins with what is likeliest and lists each encoding once", () => {
  const labels = encodingsFrom(["windows-1251", "koi8-u", "x-user-defined"]).map(
    (one) => one.label,
  );
  expect(labels.slice(0, 3)).toEqual(["windows-1251", "koi8-u", "x-user-defined"]);
  expect(new Set(labels).size).toBe(labels.length);
  expect(labels).toContain("utf-8");
});

test("encodingsFrom() lists none that the platform does not have", () => {
  for (const { label } of encodingsFrom([])) expect(new TextDecoder(label).encoding).toBe(label);
});
