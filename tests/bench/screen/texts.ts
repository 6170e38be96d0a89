import { generator, type Random } from "../relay-text.ts";

/** What a sentence can be made of in one language; the same place in each list says the same. */
interface Phrases {
  readonly who: readonly string[];
  readonly did: readonly string[];
  readonly what: readonly string[];
  readonly where: readonly string[];
}

/** The columns of the document that is measured, in the order of the relay. */
export const LANGUAGES = ["fr", "en", "es", "uk"] as const;

const PHRASES: Readonly<Record<(typeof LANGUAGES)[number], Phrases>> = {
  fr: {
    who: ["La mairie", "Le capitaine", "Une infirmière", "Le directeur", "La commission"],
    did: ["a refusé", "a présenté", "a retrouvé", "a défendu", "a corrigé"],
    what: [
      "le budget annuel",
      "les cartes anciennes",
      "trois rapports",
      "la traduction",
      "ce plan",
    ],
    where: ["à Marseille", "devant le port", "pendant la nuit", "après la réunion", "au printemps"],
  },
  en: {
    who: ["The town hall", "The captain", "A nurse", "The director", "The commission"],
    did: ["refused", "presented", "found", "defended", "corrected"],
    what: ["the annual budget", "the old maps", "three reports", "the translation", "this plan"],
    where: [
      "in Marseille",
      "outside the port",
      "during the night",
      "after the meeting",
      "in spring",
    ],
  },
  es: {
    who: ["El ayuntamiento", "El capitán", "Una enfermera", "El director", "La comisión"],
    did: ["rechazó", "presentó", "encontró", "defendió", "corrigió"],
    what: [
      "el presupuesto anual",
      "los mapas antiguos",
      "tres informes",
      "la traducción",
      "este plan",
    ],
    where: ["en Marsella", "ante el puerto", "durante la noche", "tras la reunión", "en primavera"],
  },
  uk: {
    who: ["Мерія", "Капітан", "Медсестра", "Директорка", "Комісія"],
    did: ["відхилила", "представила", "знайшла", "захистила", "виправила"],
    what: ["річний бюджет", "старі карти", "три звіти", "переклад", "цей план"],
    where: ["у Марселі", "біля порту", "протягом ночі", "після зустрічі", "навесні"],
  },
};

// A paragraph of news has two to seven sentences of this kind.
const [FEWEST, MOST] = [2, 7];

/** Paragraphs of `most` sentences at most that say the same in every language, a list a row. A few have a slip, as translations do. */
export function paragraphs(rows: number, most: number = MOST): string[][] {
  const fewest = Math.min(FEWEST, most);
  const random = generator(rows);
  return Array.from({ length: rows }, () => {
    const plan = Array.from({ length: fewest + upTo(random, most - fewest + 1) }, () => [
      ...Array.from({ length: 4 }, () => upTo(random, 5)),
      upTo(random, 900),
    ]);
    return LANGUAGES.map((language) =>
      withSlip(plan.map((choice) => sentence(PHRASES[language], choice)).join(" "), random),
    );
  });
}

function sentence({ who, did, what, where }: Phrases, choice: readonly number[]): string {
  const [a = 0, b = 0, c = 0, d = 0, figure = 0] = choice;
  return `${who[a]} ${did[b]} ${what[c]} ${where[d]} (${figure + 100}).`;
}

// One paragraph in fifty is not as it should be.
const SLIPS = 0.02;

function withSlip(text: string, random: Random): string {
  if (random() >= SLIPS) return text;
  const words = text.split(" ");
  const at = upTo(random, words.length);
  return random() < 0.5
    ? words.toSpliced(at, 0, words[at] ?? "").join(" ")
    : words.toSpliced(at, 0, "").join(" ");
}

function upTo(random: Random, end: number): number {
  return Math.floor(random() * end);
}

/** A file of four columns with these rows. */
export function tableOf(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map((cell) => `"${cell}"`).join(",")).join("\n");
}
