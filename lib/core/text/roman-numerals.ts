/**
 * Returns the value of a Roman numeral of two signs and more in Latin or look-alike Cyrillic letters, with the ending French
 * gives it ("XIXe"); null for anything else. Values beyond kings and centuries are too often acronyms (CD, DC, MC) and none.
 */
export function romanValue(word: string): number | null {
  if (!SIGNS.test(word)) return null;
  const numeral = NUMERAL.exec(word)?.[1];
  if (numeral === undefined || numeral.length < 2) return null;
  const latin = [...numeral].map((sign) => LATIN[sign] ?? sign).join("");
  return CANONICAL.test(latin) ? sumOfSigns(latin) : null;
}

const SIGNS = /^[IVXІХ]/u;
const NUMERAL = /^([IVXІХ]+)(?:e|er|ème)?$/u;
const LATIN: Readonly<Record<string, string>> = { І: "I", Х: "X" };
const CANONICAL = /^X{0,3}(?:IX|IV|V?I{0,3})$/u;
const VALUES: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10 };

function sumOfSigns(numeral: string): number {
  const values = [...numeral].map((sign) => VALUES[sign] ?? 0);
  return values.reduce(
    (sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value),
    0,
  );
}
