import type { Code } from "../opened-file.ts";

const named = (names: string): ReadonlySet<string> => new Set(names.split(" "));

/** Elements that begin and end a paragraph for a reader; all others, unknown ones too, stand in a line. */
export const BLOCKS = named(
  "address article aside base basefont bgsound blockquote body caption center col colgroup dd details dialog dir div dl dt fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html isindex legend li link listing main marquee menu meta nav ol optgroup option p plaintext pre search section select summary table tbody td textarea tfoot th thead title tr ul xmp",
);

/** Elements without content. */
export const VOID = named(
  "area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr",
);

/** Elements whose content no reader sees, or not as text. */
export const HIDDEN = named(
  "script style template noscript svg math iframe noembed noframes object canvas audio video",
);

/** Elements in which white space is kept. */
export const PREFORMATTED = named("pre textarea listing xmp plaintext");

/** Elements whose end may be left out where another one begins or the one around them ends. */
export const OPEN_ENDED = named("p li dt dd td th tr option optgroup thead tbody tfoot");

const SEEN_NOWHERE = named(
  "! script style template noscript noembed noframes area link meta source track wbr br",
);

/** Whether a code takes up room in its line, so that white space on both of its sides is seen. */
export function takesRoom({ kind, label }: Pick<Code, "kind" | "label">): boolean {
  return kind === "single" && !SEEN_NOWHERE.has(label);
}
