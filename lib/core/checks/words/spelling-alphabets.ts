import { primaryLanguage } from "#lib/core/text/language.ts";

/** What is needed to undo a slip of the pen or of the finger in a language. */
export interface Alphabet {
  readonly letters: readonly string[];
  /** Each letter without its diacritics. */
  readonly bare: ReadonlyMap<string, string>;
  /** The letters beside each on the keyboard of its language. */
  readonly neighbours: ReadonlyMap<string, string>;
}

/** Returns the alphabet of a language; null for one that is not listed. */
export function alphabetOf(language: string): Alphabet | null {
  return ALPHABETS.get(primaryLanguage(language)) ?? null;
}

function alphabet(letters: string, keyboard: string): Alphabet {
  const bare = new Map([...letters].map((letter) => [letter, letter.normalize("NFD").charAt(0)]));
  return { letters: [...bare.keys()], bare, neighbours: neighboursOn(keyboard.split(" ")) };
}

/** Beside in the same row, or above and below: rows are shifted by half a key. */
function neighboursOn(rows: readonly string[]): Map<string, string> {
  const neighbours = new Map<string, string>();
  for (const [at, row] of rows.entries()) {
    for (const [column, letter] of [...row].entries()) {
      const across = [row[column - 1], row[column + 1]];
      const above = [rows[at - 1]?.[column], rows[at - 1]?.[column + 1]];
      const below = [rows[at + 1]?.[column - 1], rows[at + 1]?.[column]];
      neighbours.set(letter, [...across, ...above, ...below].join(""));
    }
  }
  return neighbours;
}

const QWERTY = "qwertyuiop asdfghjkl zxcvbnm";
const BASIC = "abcdefghijklmnopqrstuvwxyz";

const ALPHABETS: ReadonlyMap<string, Alphabet> = new Map(
  Object.entries({
    en: alphabet(BASIC, QWERTY),
    fr: alphabet(`${BASIC}àâæçéèêëîïôœùûüÿ`, "azertyuiop qsdfghjklm wxcvbn"),
    es: alphabet(`${BASIC}áéíñóúü`, "qwertyuiop asdfghjklñ zxcvbnm"),
    de: alphabet(`${BASIC}äöüß`, "qwertzuiopü asdfghjklöä yxcvbnm"),
    it: alphabet(`${BASIC}àèéìòù`, QWERTY),
    pt: alphabet(`${BASIC}àáâãçéêíóôõú`, QWERTY),
    nl: alphabet(`${BASIC}éëïöü`, QWERTY),
    pl: alphabet(`${BASIC}ąćęłńóśźż`, QWERTY),
    uk: alphabet("абвгґдеєжзиіїйклмнопрстуфхцчшщьюя'", "йцукенгшщзхї фівапролджє ячсмитьбю"),
    ru: alphabet("абвгдеёжзийклмнопрстуфхцчшщъыьэюя", "йцукенгшщзхъ фывапролджэ ячсмитьбю"),
  }),
);
