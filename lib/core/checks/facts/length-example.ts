import type { Example } from "#lib/core/checks/engine/check.ts";

// A ship's log: it takes twenty longer paragraphs to see what is usual.
const DAYS = 20;

function logOf(day: (date: number) => string): string[] {
  return Array.from({ length: DAYS }, (_, at) => day(at + 1));
}

const FRENCH = logOf(
  (date) =>
    `${date} mai. Vent frais du large, mer peu agitée ; nous avons réparé deux voiles, pêché devant la côte et jeté l’ancre avant la nuit.`,
).join("\n");

const ENGLISH = logOf(
  (date) =>
    `May ${date}. A fresh wind from the open sea, slight waves; we mended two sails, fished off the coast and dropped anchor before night.`,
);

const SPANISH = logOf(
  (date) =>
    `${date} de mayo. Viento fresco de alta mar, poco oleaje; reparamos dos velas, pescamos frente a la costa y fondeamos antes de la noche.`,
);

/** Texts of twenty paragraphs, the last of which is cut short. */
export const LENGTH_EXAMPLES: readonly Example[] = [
  exampleOf("en", ENGLISH, "May 20. A fresh wind, slight waves."),
  exampleOf("es", SPANISH, "20 de mayo. Viento fresco, poco oleaje."),
];

function exampleOf(language: string, days: readonly string[], cut: string): Example {
  const text = [...days.slice(0, -1), `⟦${cut}⟧`].join("\n");
  return { language, text, mended: days.join("\n"), base: { language: "fr", text: FRENCH } };
}
