import type { Format } from "../opened-file.ts";
import { openPo } from "./open-po.ts";

/**
 * Translations of gettext: sources and their translations, a message a row. Of a message with plural forms the first translation stands beside the
 * singular and the others beside the plural; where there is but one, both sources stand beside it. So each string stands in one row,
 * once. Only edited strings are written; those over several lines are wrapped as they were.
 */
export const poFormat: Format = {
  name: "po",
  mediaType: "text/x-gettext-translation",
  endings: ["po", "pot"],
  open: openPo,
};
