// Letters that no decomposition turns into plain Latin. One table serves all languages of a script: a letter read
// differently by two of them (Ukrainian and Russian г, и) takes the reading that is nearest to both.
const LATIN: Readonly<Record<string, string>> = {
  ...pairs("абвгдезиклмнопрстуфыэієѕјґћ", "abvgdeziklmnoprstufyeiesjgc"),
  ...{ ж: "zh", х: "kh", ц: "ts", ч: "ch", ш: "sh", щ: "shch", ю: "yu", я: "ya", ъ: "", ь: "" },
  ...{ љ: "lj", њ: "nj", џ: "dz", ђ: "dj" },
  ...pairs("αβγδεζηικλμνξοπρσςτυφωϲ", "abgdeziiklmnxoprsstyfos"),
  ...{ θ: "th", χ: "kh", ψ: "ps" },
  ...{ ß: "ss", æ: "ae", œ: "oe", ø: "o", đ: "d", ð: "d", þ: "th", ł: "l", ı: "i", ħ: "h" },
};

/**
 * Returns `text` in lower-case Latin letters without marks, as far as its script is Latin, Cyrillic or Greek; other
 * letters stay. Meant for comparing names across scripts (Київ → kiiv, Αθήνα → athina), not for reading.
 */
export function transliterate(text: string): string {
  const plain = text.toLowerCase().normalize("NFKD").replace(/\p{M}/gu, "");
  return plain.replace(/[^\p{ASCII}]/gu, (letter) => LATIN[letter] ?? letter);
}

function pairs(letters: string, readings: string): Record<string, string> {
  return Object.fromEntries([...letters].map((letter, index) => [letter, readings.charAt(index)]));
}
