import { type PreparedText, perText } from "#lib/core/checks/engine/prepared-text.ts";
import { type DateMention, readDates } from "#lib/core/text/date-names.ts";
import type { Fact } from "./fact.ts";

/** A month or a day of the week that a text names. */
export interface DateFact extends Fact {
  readonly mention: DateMention;
}

/** Returns the months and days of the week of a text, in order. */
export const datesIn = perText(({ tokens, language }: PreparedText): readonly DateFact[] =>
  readDates(tokens, language).map((mention) => ({
    start: mention.start,
    end: mention.end,
    keys: [`${mention.unit} ${mention.index}`],
    mention,
  })),
);
