import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { connectiveRepeated } from "#lib/core/checks/words/connective-repeated.ts";
import { nearRepetition } from "#lib/core/checks/words/near-repetition.ts";
import { perfectWithPastTime } from "#lib/core/checks/words/perfect-with-past-time.ts";
import { findIn, fixed, marked, unmarked } from "../marked.ts";

// Check, language, the text with brackets round what is found, the text after the first fix.
const FOUND = [
  [
    perfectWithPastTime,
    "en",
    "The club ⟦has already signed him on Friday⟧.",
    "The club already signed him on Friday.",
  ],
  [
    perfectWithPastTime,
    "en",
    "They ⟦have met the mayor last week⟧.",
    "They met the mayor last week.",
  ],
  [perfectWithPastTime, "en", "He ⟦has gone home yesterday⟧.", "He went home yesterday."],
  [perfectWithPastTime, "en", "It ⟦has been built in 2019⟧.", "It was built in 2019."],
  [perfectWithPastTime, "en", "She ⟦has left two years ago⟧.", "She left two years ago."],
  [nearRepetition, "en", "“Yes,” he ⟦noted, noting⟧ the time.", "“Yes,” he said, noting the time."],
  [nearRepetition, "en", "She ⟦said, saying⟧ that it was late.", "She said that it was late."],
  [nearRepetition, "en", "They ⟦ran on, running⟧ home.", "They ran on, running home."],
  [connectiveRepeated, "en", "However, he left⟦, however,⟧ at noon.", "However, he left, at noon."],
  [
    connectiveRepeated,
    "fr",
    "Cependant, il part⟦ cependant⟧ à midi.",
    "Cependant, il part à midi.",
  ],
  [
    connectiveRepeated,
    "de",
    "Er kam jedoch spät und ging⟦ jedoch⟧ früh.",
    "Er kam jedoch spät und ging früh.",
  ],
  [
    connectiveRepeated,
    "uk",
    "Однак він прийшов, але⟦, однак,⟧ пішов.",
    "Однак він прийшов, але, пішов.",
  ],
  [
    connectiveRepeated,
    "uk",
    "Тим не менш, він прийшов і⟦ тим не менш⟧ пішов.",
    "Тим не менш, він прийшов і пішов.",
  ],
] as const;

const SILENT = [
  [perfectWithPastTime, "en", "He may have left yesterday, and ought to have left last week."],
  [perfectWithPastTime, "en", "She has worked here since last week."],
  [perfectWithPastTime, "en", "He has denied claims that she resigned yesterday."],
  [perfectWithPastTime, "en", "They have called a rally on Saturday."],
  [perfectWithPastTime, "en", "He has announced elections in 2031."],
  [perfectWithPastTime, "en", "She has played every week. Last week she won."],
  [perfectWithPastTime, "en", "They have arrived today, and left yesterday."],
  [perfectWithPastTime, "en", "It has worked on Monday mornings."],
  [nearRepetition, "en", "They walked and walked, singing."],
  [nearRepetition, "en", "He added salt adding flavour."],
  [nearRepetition, "en", "She said yes. Saying so, she left."],
  [nearRepetition, "en", "He was bringing wine, bringing bread."],
  [connectiveRepeated, "en", "However, he left. She stayed, however."],
  [connectiveRepeated, "en", "However, he said: “I stayed, however.”"],
  [connectiveRepeated, "en", "However, he left; she, therefore, stayed."],
  [connectiveRepeated, "en", "No gift, however small, and no effort, however weak, is lost."],
  [
    connectiveRepeated,
    "fr",
    "De plus, il y a de plus en plus de ponts et de plus en plus de routes.",
  ],
  [connectiveRepeated, "fr", "En fait, il part et elle en fait autant."],
  [connectiveRepeated, "es", "Además de pan, trajo además de vino agua."],
  [connectiveRepeated, "de", "Wer dagegen ist, stimmt dagegen."],
  [connectiveRepeated, "it", "tuttavia, è partito, tuttavia"],
] as const;

describe("English grammar and connectives", () => {
  it.each(FOUND)("$id, %s: %s", (check, language, notation, after) => {
    const text = unmarked(notation);
    const findings = findIn(check, language, text);
    expect(marked(check, language, text)).toBe(notation);
    expect(fixed(text, findings)).toBe(after);
  });

  it.each(SILENT)("$id, %s is silent: %s", (check, language, text) => {
    expect(marked(check, language, text)).toBe(text);
  });

  it("says nothing of a perfect without a time", () => {
    const word = fc.constantFrom(
      "he",
      "has",
      "have",
      "been",
      "seen",
      "the",
      "plan",
      "on",
      "in",
      ",",
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 12 }), (words) => {
        expect(findIn(perfectWithPastTime, "en", words.join(" "))).toEqual([]);
      }),
    );
  });
});
