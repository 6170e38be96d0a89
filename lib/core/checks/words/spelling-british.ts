/**
 * Returns how American English would write a word of British English, by the rules in which the two differ: colour, organise, analyse,
 * centre, travelled, defence, catalogue, paediatric, foetus. None for a word to which no rule applies; some of them may be no words.
 */
export function americanSpellings(word: string): string[] {
  return RULES.flatMap(([british, american]) => {
    const spelling = word.replace(british, american);
    return spelling === word ? [] : [spelling];
  });
}

const RULES: readonly (readonly [RegExp, string])[] = [
  [/our(?=$|s$|ed$|ing|ite|abl|er|less|ful|hood|ism|ist|s?man|y$|n)/u, "or"],
  [/is(?=e$|es$|ed$|er$|ers$|ing|ation|able)/u, "iz"],
  [/ys(?=e$|es$|ed$|er$|ers$|ing)/u, "yz"],
  [/(?<=[bcdhtv])re(?=$|s$|d$)/u, "er"],
  [/(?<=[^l]l)l(?=ed$|ing|er$|ers$|or$|ors$|ous)/u, ""],
  [/(?<=[ei])l(?=ment|ful$|fully$|s$|$)/u, "ll"],
  [/(?<=[ei]n)c(?=e$|es$|eless)/u, "s"],
  [/ogue(?=$|s$|d$)/u, "og"],
  [/ae/u, "e"],
  [/oe/u, "e"],
  [/(?<=p)p(?=ed$|ing|er$|ers$)/u, ""],
  [/(?<=dg|g)e(?=ment|able)/u, ""],
  [/yre(?=$|s$)/u, "ire"],
  [/(?<=[ag])e(?=ing$)/u, ""],
  [/(?<=gr)ey/u, "ay"],
  [/mme(?=s?$)/u, "m"],
  [/^arte(?=fact)/u, "arti"],
  [/(?<=^pl)ough/u, "ow"],
];
