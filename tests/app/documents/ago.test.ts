import { expect, test } from "vitest";
import { ago } from "#app/_features/documents/ago.ts";

const NOW = new Date("2026-11-23T12:00:00Z");

test.each([
  ["en", "2026-11-23T11:59:40Z", "now"],
  ["en", "2026-11-23T11:58:10Z", "1 minute ago"],
  ["en", "2026-11-23T09:30:00Z", "2 hours ago"],
  ["en", "2026-11-22T11:00:00Z", "yesterday"],
  ["fr", "2026-11-21T11:00:00Z", "avant-hier"],
  ["uk", "2026-11-18T11:00:00Z", "5 днів тому"],
  ["es", "2026-11-10T11:00:00Z", "la semana pasada"],
  ["en", "2026-08-01T11:00:00Z", "3 months ago"],
  ["uk", "2024-01-01T11:00:00Z", "2 роки тому"],
  ["en", "2026-11-23T12:00:05Z", "now"],
])("ago() in %s, %s: %s", (locale, then, words) => {
  expect(ago(locale, new Date(then), NOW)).toBe(words);
});
