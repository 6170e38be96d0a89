import { describe, expect, it } from "vitest";
import { checkDocument } from "#lib/core/checks/engine/check-document.ts";
import { ENTRIES } from "#lib/core/checks/lexicon/all-entries.ts";
import { calque } from "#lib/core/checks/lexicon/calque.ts";
import type { EntryPattern } from "#lib/core/checks/lexicon/entry.ts";
import { falseFriend } from "#lib/core/checks/lexicon/false-friend.ts";
import { nounForms } from "#lib/core/checks/lexicon/inflect.ts";
import { reportingVerb } from "#lib/core/checks/lexicon/reporting-verb.ts";
import { writtenOut } from "#lib/core/checks/lexicon/written-forms.ts";
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
  [
    falseFriend,
    "fr>en",
    "Elle a réalisé une étude.",
    "She ⟦realized⟧ the study.",
    "She carried out the study.",
  ],
  [
    falseFriend,
    "fr>en",
    "Il a passé son examen.",
    "He has ⟦passed⟧ his exam.",
    "He has taken his exam.",
  ],
  [falseFriend, "fr>en", "Il passa son examen.", "He ⟦passed⟧ his exam.", "He took his exam."],
  [
    falseFriend,
    "fr>en",
    "Elle reporte la réunion.",
    "She ⟦reported⟧ the meeting.",
    "She postponed the meeting.",
  ],
  [falseFriend, "fr>en", "Une maison inhabitée.", "An ⟦inhabited⟧ house.", "An uninhabited house."],
  [
    falseFriend,
    "fr>en",
    "Un nombre important de gens.",
    "An ⟦important number⟧ of people.",
    "A large number of people.",
  ],
  [
    falseFriend,
    "fr>en",
    "Les présidents actuels.",
    "The ⟦actual presidents⟧ met.",
    "The current presidents met.",
  ],
  [
    falseFriend,
    "fr>en",
    "Il suit notre antenne.",
    "He follows ⟦our antenna⟧.",
    "He follows our channel.",
  ],
  [
    calque,
    "fr>en",
    "Il attend depuis trois jours.",
    "He waits ⟦since three days⟧.",
    "He waits for three days.",
  ],
  [calque, "fr>en", "Les chefs d’État.", "The ⟦chiefs of state⟧ met.", "The heads of state met."],
  [calque, "fr>en", "Les hommes politiques.", "The ⟦political men⟧ met.", "The politicians met."],
  [
    calque,
    "fr>en",
    "Sur le sol français.",
    "He died ⟦on the French soil⟧.",
    "He died on French soil.",
  ],
  [falseFriend, "en>es", "A large number came.", "Vino un ⟦largo⟧ número.", "Vino un gran número."],
  [
    falseFriend,
    "en>es",
    "He recorded the song.",
    "Él ⟦recordó⟧ la canción.",
    "Él grabó la canción.",
  ],
  [
    falseFriend,
    "en>es",
    "He attended the meeting.",
    "Ella ⟦atiende⟧ la reunión.",
    "Ella asiste a la reunión.",
  ],
  [calque, "en>uk", "He takes part.", "Він ⟦приймає участь⟧.", "Він бере участь."],
] as const;

// What is found, without a fix: the sentence would lose its form.
const WITHOUT_FIX = [
  [calque, "en>uk", "He takes part.", "⟦Прийматимуть участь⟧ усі."],
  [calque, "fr>en", "Ils font l’objet d’une étude.", "They ⟦make the object of⟧ a study."],
  [falseFriend, "fr>en", "On refuse qu’il parte.", "They ⟦refuse that⟧ he go."],
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
  [falseFriend, "en>es", "Billions, no, a trillion.", "Miles de millones, no, un billón."],
  // The verb does not report speech, or means what it says.
  [reportingVerb, "fr>en", "Elle souligne un mot.", "She underlines a word."],
  [reportingVerb, "fr>en", "Il se rappelle son nom.", "He sat down, recalls the woman."],
  [reportingVerb, "fr>en", "« Bien », explique-t-il.", "“Good,” explains the mayor."],
  [reportingVerb, "fr>en", "« Bien », confirme-t-il.", "“Good,” confirms the mayor."],
  // A real antenna, parts that make no phrase, other words.
  [falseFriend, "fr>en", "Le toit est haut.", "The storm tore down our antenna."],
  [falseFriend, "fr>en", "Notre antenne parabolique.", "The storm tore down our antenna."],
  [falseFriend, "fr>uk", "La manifestation a grossi.", "Маніфестація зростала."],
  [calque, "en>uk", "The quality of goods.", "Бачимо різницю у якості товарів у цілому світі."],
  [calque, "en>uk", "Not like that, but so.", "Усе було не так як завжди; в першу чергу тут."],
  [reportingVerb, "de>en", "„Gut“, analysiert er.", "“Good,” analyzes the mayor."],
  // Other languages have no table.
  [calque, "fr>it", "Ce mardi, il est parti.", "Questo martedì è partito."],
] as const;

function everyPattern(): (readonly [string, EntryPattern])[] {
  return Object.entries(ENTRIES).flatMap(([language, entries]) =>
    entries.map(
      ({ pattern, entry }) =>
        [language, { pattern: pattern.replace(/^<.> /u, ""), entry }] as const,
    ),
  );
}

function choicesOf(part: string, language: string): string[] {
  const words = part.replace(/^\+/u, "").toLowerCase().split("/");
  return part.startsWith("+")
    ? words.flatMap((word) => nounForms(word, language).map(({ text }) => text))
    : words;
}

describe("the lexicon", () => {
  it.each(FOUND)("$id, %s: %s → %s", (check, languages, source, notation, after) => {
    const target = unmarked(notation);
    expect(markedPair(check, languages, source, target)).toBe(notation);
    expect(fixed(target, findInPair(check, languages, source, target))).toBe(after);
  });

  it.each(SILENT)("$id, %s is silent: %s → %s", (check, languages, source, target) => {
    expect(markedPair(check, languages, source, target)).toBe(target);
  });

  it.each(WITHOUT_FIX)(
    "$id, %s has advice and no fix: %s → %s",
    (check, languages, source, notation) => {
      const target = unmarked(notation);
      expect(markedPair(check, languages, source, target)).toBe(notation);
      expect(findInPair(check, languages, source, target)[0]?.fixes).toEqual([]);
    },
  );

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
    expect(finding).toMatchObject({ edition: 2, fixes: ["dudosa", "poco fiable"] });
    expect(finding?.evidence).toMatchObject([{ edition: 0, start: 11 }]);
  });

  it("keeps in every fix the words that a pattern leaves open", () => {
    for (const [language, { pattern, entry }] of everyPattern()) {
      const open =
        pattern
          .split(" [")[0]
          ?.split(" ")
          .filter((part) => /^[^({]+\//u.test(part)) ?? [];
      for (const { words, readings } of writtenOut(pattern, entry.advice, language)) {
        const standing = open.map((part) =>
          choicesOf(part, language).find((one) => words.includes(one)),
        );
        for (const fix of readings.flatMap(({ fixes }) => fixes)) {
          expect(
            standing.filter(
              (word) =>
                !fix
                  .toLowerCase()
                  .split(" ")
                  .includes(word ?? ""),
            ),
          ).toEqual([]);
        }
      }
    }
  });

  it("takes over in advice only words that its pattern has", () => {
    for (const [language, { pattern, entry }] of everyPattern()) {
      for (const { readings } of writtenOut(pattern, entry.advice, language)) {
        const said = readings.flatMap(({ advice }) => advice);
        expect([pattern, said.filter((one) => /^ | $| {2}|[$?~+@*]/u.test(one))]).toEqual([
          pattern,
          [],
        ]);
      }
    }
  });

  it("gives one and several of a noun different fixes", () => {
    for (const [language, { pattern, entry }] of everyPattern()) {
      if (!/(?:^| )\+[^/ ]+(?: |$)/u.test(pattern.split(" [")[0] ?? "")) continue;
      const [one, several] = writtenOut(pattern, entry.advice, language).map(
        ({ readings }) => readings[0].fixes,
      );
      for (const fix of one ?? [])
        expect([pattern, several]).not.toContainEqual([pattern, expect.arrayContaining([fix])]);
    }
  });

  it("has advice for every entry, and no pattern twice for one source and kind", () => {
    for (const entries of Object.values(ENTRIES)) {
      expect(entries.filter(({ entry }) => entry.advice.length === 0)).toEqual([]);
      const keys = entries.map(({ pattern, entry }) => `${entry.source} ${entry.kind} ${pattern}`);
      expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
    }
  });
});
