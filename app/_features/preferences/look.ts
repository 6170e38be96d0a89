/** How the interface and the texts may look: what can be chosen for each, that at first in the first place. */
export const LOOKS = {
  theme: ["system", "light", "dark"],
  contrast: ["system", "strong"],
  font: ["serif", "sans", "spaced"],
  size: ["medium", "small", "large", "larger", "largest"],
  leading: ["normal", "tight", "loose"],
  measure: ["full", "wide", "narrow"],
  density: ["comfortable", "compact"],
} as const;

/** What can be chosen. */
export type LookPart = keyof typeof LOOKS;

/** How an editor has chosen that it looks. */
export type Look = { readonly [Part in LookPart]: (typeof LOOKS)[Part][number] };

/** The cookie that keeps it: the server must know before it draws the page. */
export const LOOK_COOKIE = "hexapla-look";

/** Reads a look from a cookie's value; what is missing or unknown is as at first. */
export function lookOf(value: string | undefined): Look {
  const chosen = new URLSearchParams(value);
  return {
    theme: oneOf(LOOKS.theme, chosen.get("theme")),
    contrast: oneOf(LOOKS.contrast, chosen.get("contrast")),
    font: oneOf(LOOKS.font, chosen.get("font")),
    size: oneOf(LOOKS.size, chosen.get("size")),
    leading: oneOf(LOOKS.leading, chosen.get("leading")),
    measure: oneOf(LOOKS.measure, chosen.get("measure")),
    density: oneOf(LOOKS.density, chosen.get("density")),
  };
}

function oneOf<Choice extends string>(
  choices: readonly [Choice, ...Choice[]],
  name: string | null,
): Choice {
  return choices.find((choice) => choice === name) ?? choices[0];
}

/** A look with one part chosen anew. */
export function withChoice(look: Look, part: LookPart, choice: string): Look {
  return lookOf(new URLSearchParams({ ...look, [part]: choice }).toString());
}

/** A look as the cookie keeps it: what is not as at first. */
export function writtenLook(look: Look): string {
  const changed = Object.entries(look).filter(([part, choice]) => firstOf(part) !== choice);
  return new URLSearchParams(Object.fromEntries(changed)).toString();
}

function firstOf(part: string): string | undefined {
  return Object.entries(LOOKS).find(([name]) => name === part)?.[1][0];
}

/** A look as attributes of the page, which the styles go by. */
export function lookAttributes(look: Look): Readonly<Record<`data-${LookPart}`, string>> {
  return {
    "data-theme": look.theme,
    "data-contrast": look.contrast,
    "data-font": look.font,
    "data-size": look.size,
    "data-leading": look.leading,
    "data-measure": look.measure,
    "data-density": look.density,
  };
}
