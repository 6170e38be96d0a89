export const THEMES = ["system", "light", "dark"] as const;
export type Theme = (typeof THEMES)[number];

/** The cookie that keeps the theme an editor has chosen. */
export const THEME_COOKIE = "hexapla-theme";

/** Reads a theme from a cookie's value; anything else is the system's. */
export function themeOf(value: string | undefined): Theme {
  return THEMES.find((theme) => theme === value) ?? "system";
}
