import { describe, expect, it } from "vitest";
import { checkDocument } from "#lib/core/checks/engine/check-document.ts";
import { ENTRIES } from "#lib/core/checks/lexicon/all-entries.ts";
import { calque } from "#lib/core/checks/lexicon/calque.ts";
import { falseFriend } from "#lib/core/checks/lexicon/false-friend.ts";
import { reportingVerb } from "#lib/core/checks/lexicon/reporting-verb.ts";
import { documentOf, findInPair, fixed, marked, markedPair, unmarked } from "../marked.ts";

// Check, languages, the source, the translation with brackets round what is found, the translation after the first fix.
const FOUND = [
  [calque, "fr>en", "Ce mardi, il est parti.", "⟦This Tuesday⟧, he left.", "On Tuesday, he left."],
  [
    calque,
    "fr>en",
    "Le club fait partie de la ligue.",
    "The club ⟦makes part of⟧ the league.",
    "The club is part of the league.",
  ],
  [
    calque,
    "fr>en",
    "Les deux derniers sont partis.",
    "⟦The two last⟧ have left.",
    "The last two have left.",
  ],
  [calque, "fr>en", "La loi est en vigueur.", "The law is ⟦in vigor⟧.", "The law is in force."],
  [
    calque,
    "en>es",
    "It took place on Friday.",
    "La fiesta ⟦tomó lugar⟧ el viernes.",
    "La fiesta se celebró el viernes.",
  ],
  [calque, "fr>es", "De plus en plus cher.", "⟦De más en más⟧ caro.", "Cada vez más caro."],
  [
    falseFriend,
    "fr>en",
    "Actuellement, il travaille.",
    "⟦Actually⟧, he works.",
    "Currently, he works.",
  ],
  [
    falseFriend,
    "fr>en",
    "Les manifestants ont marché.",
    "The ⟦manifestants⟧ marched.",
    "The demonstrators marched.",
  ],
  [falseFriend, "fr>en", "Le militaire a souri.", "⟦The military⟧ smiled.", "The officer smiled."],
  [falseFriend, "en>es", "Many casualties.", "Muchas ⟦casualidades⟧.", "Muchas víctimas."],
  [
    falseFriend,
    "fr>es",
    "La concurrence est rude.",
    "⟦La concurrencia⟧ es dura.",
    "La competencia es dura.",
  ],
  [
    reportingVerb,
    "fr>en",
    "« Bien », souligne-t-il.",
    "“Good,” ⟦underlines⟧ the mayor.",
    "“Good,” stresses the mayor.",
  ],
  [
    reportingVerb,
    "fr>en",
    "Il a rappelé que l’été finit.",
    "He ⟦recalled that⟧ summer ends.",
    "He pointed out that summer ends.",
  ],
  [
    reportingVerb,
    "fr>es",
    "« Bien », martèle-t-il.",
    "«Bien», ⟦martilla⟧ el alcalde.",
    "«Bien», insiste el alcalde.",
  ],
] as const;

const SILENT = [
  // The source does not say it.
  [calque, "fr>en", "Il arrive lundi prochain.", "He comes this Monday."],
  [calque, "de>en", "Diesen Montag kommt er.", "This Monday he comes."],
  [falseFriend, "fr>en", "En fait, il travaille.", "Actually, he works."],
  [
    falseFriend,
    "fr>en",
    "Le budget militaire baisse.",
    "The military budget falls; the military complains.",
  ],
  [falseFriend, "en>es", "By chance, it rained.", "Por casualidad, llovió."],
  // The verb does not report speech, or means what it says.
  [reportingVerb, "fr>en", "Elle souligne un mot.", "She underlines a word."],
  [reportingVerb, "fr>en", "Il se rappelle son nom.", "He sat down, recalls the woman."],
  [reportingVerb, "de>en", "„Gut“, analysiert er.", "“Good,” analyzes the mayor."],
  // Other languages have no table.
  [calque, "fr>it", "Ce mardi, il est parti.", "Questo martedì è partito."],
] as const;

describe("the lexicon", () => {
  it.each(FOUND)("$id, %s: %s → %s", (check, languages, source, notation, after) => {
    const target = unmarked(notation);
    expect(markedPair(check, languages, source, target)).toBe(notation);
    expect(fixed(target, findInPair(check, languages, source, target))).toBe(after);
  });

  it.each(SILENT)("$id, %s is silent: %s → %s", (check, languages, source, target) => {
    expect(markedPair(check, languages, source, target)).toBe(target);
  });

  it("finds what is wrong in any text without a source", () => {
    expect(marked(calque, "en", "The claim is subject to caution.")).toBe(
      "The claim is ⟦subject to caution⟧.",
    );
    expect(marked(calque, "uk", "Вони прийняли участь у зборах.")).toBe(
      "Вони ⟦прийняли участь⟧ у зборах.",
    );
  });

  it("hears the original through a pivot", () => {
    const texts = [
      "Une source sujette à caution.",
      "A doubtful source.",
      "Una fuente sujeta a caución.",
    ];
    const [finding] = checkDocument(
      { ...documentOf("fr>en>es", texts) },
      { checks: [falseFriend] },
    );
    expect(finding).toMatchObject({ edition: 2, fixes: ["dudoso", "poco fiable"] });
    expect(finding?.evidence).toMatchObject([{ edition: 0, start: 11 }]);
  });

  it("has advice for every entry, and no pattern twice for one source and kind", () => {
    for (const entries of Object.values(ENTRIES)) {
      expect(entries.filter(({ entry }) => entry.advice.length === 0)).toEqual([]);
      const keys = entries.map(({ pattern, entry }) => `${entry.source} ${entry.kind} ${pattern}`);
      expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
    }
  });
});
