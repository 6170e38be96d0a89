/** Prints what other tools make of the same data; measured once with their newest versions, since most cannot be run here. */
export function printPeers(print: (figure: string) => void): void {
  print("checks: the best of other tools on the same texts (in per cent where not said otherwise)");
  for (const [measure, figure] of PEERS) print(`  ${measure.padEnd(52)} ${figure}`);
}

// harper.js 2.10, nspell 2.1.5, cspell 9.8, hunspell 1.7, retext (7 plugins), pofilter 3.8.4.
const PEERS: readonly (readonly [measure: string, figure: string])[] = [
  ["article: mechanical errors, flags on nothing", "harper 2 of 11, 16 for nothing"],
  ["planted in Spanish and Ukrainian", "pofilter 8 of 24"],
  ["stray stop: recall, right fix", "harper 88, 0"],
  ["doubled word / phrase", "retext 98 / 2"],
  ["quotation marks", "pofilter 2–80"],
  ["brackets", "pofilter 31–69"],
  ["mojibake", "harper 77 (as spelling)"],
  ["a/an", "retext 100"],
  ["spelling slip, lower-case flags per 100 clean", "hunspell 98 at 10"],
  ["proper noun in lower case", "hunspell 70"],
  ["number changed / dropped", "pofilter 85–97 / 85–95"],
  ["date / unit or scale", "pofilter 0 / 0"],
  ["URL / untranslated / final mark", "pofilter 100 / 100 / 97–100"],
  ["flags per 100 clean segments", "harper 85, hunspell 72, retext 63, pofilter 80–113"],
  [
    "wmt23: any / mechanical, flags per 1,000 words",
    "harper 45 / 23 at 26; a second expert 43 / 22",
  ],
  ["segments a second", "pofilter 1,105; harper 71"],
];
