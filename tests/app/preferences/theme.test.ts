import { expect, test } from "vitest";
import { themeOf } from "#app/_features/preferences/theme.ts";

test.each([
  ["dark", "dark"],
  ["light", "light"],
  [undefined, "system"],
  ['"><script>', "system"],
])("themeOf() reads the cookie %j as %s", (value, theme) => {
  expect(themeOf(value)).toBe(theme);
});
