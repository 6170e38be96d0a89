import { primaryLanguage } from "#lib/core/text/language.ts";

/** An ending as a pattern, and what may stand in its place in a word that it was added to. */
type Ending = readonly [pattern: RegExp, bases: readonly string[]];

/** How a language makes new words of known ones, beyond what dictionaries list. */
export interface Affixes {
  /** Matches a word that begins with a prefix; its first group is what follows. */
  readonly prefixed: RegExp;
  readonly endings: readonly Ending[];
}

/** Returns the prefixes and endings of a language; null for one that is not listed. */
export function affixesOf(language: string): Affixes | null {
  return AFFIXES.get(primaryLanguage(language)) ?? null;
}

// Shorter rests turn slips into words: "rein", "debt".
const SHORTEST_REST = 4;

function affixes(prefixes: string, endings: readonly Ending[]): Affixes {
  const alternatives = prefixes.split(" ").join("|");
  return { prefixed: new RegExp(`^(?:${alternatives})-?(.{${SHORTEST_REST},})$`, "u"), endings };
}

const LEARNED =
  "anti auto bio eco euro extra geo hiper hyper infra inter intra macro mega meta micro mini mono multi nano neo neuro para photo poly post pre pro pseudo psycho semi socio sub super supra tele trans tri turbo ultra uni video vice";

const AFFIXES: ReadonlyMap<string, Affixes> = new Map(
  Object.entries({
    en: affixes(
      `${LEARNED} co counter cross cyber de dis ex fore mid mis non out over re step un under`,
      [
        [/(?<=[^s])s$/u, [""]],
        [/(?:ness|less|like|wise|hood|ship|ism|ist|ists)$/u, [""]],
        [/i(?:ness|ly|er|est)$/u, ["y"]],
        [/i[sz]ations?$/u, ["", "e", "y", "ize"]],
        [/i[sz](?:e|es|ed|ing|er|ers)$/u, ["", "e", "y"]],
        [/abl[ey]$/u, ["", "e"]],
        [/ers?$/u, ["", "e"]],
        [/ies$/u, ["y"]],
      ],
    ),
    fr: affixes(
      `${LEARNED} co contre cyber dé dés ex entre méga méta néo pré ré re rétro sous sur télé`,
      [
        [/(?<=[^s])s$/u, [""]],
        [/(?:iste|isme|able|age)s?$/u, ["", "e", "er", "ie"]],
        [/(?:isation|iser|isé|isée)s?$/u, ["", "e", "iser"]],
      ],
    ),
    es: affixes(`${LEARNED} co contra ciber des ex foto pos re sobre`, [
      [/(?<=[aeiouáéíóú])s$/u, [""]],
      [/(?<=[lrndzjx])es$/u, [""]],
      [/ones$/u, ["ón"]],
      [/c?it[oa]s?$/u, ["o", "a", "e", ""]],
      [/azos?$/u, ["o", "a", ""]],
      [/ísim[oa]s?$/u, ["o", "a", "e", ""]],
      [/(?<=r)(?:[mts]e|n?os|l[aeo]s?){1,2}$/u, [""]],
      [/ándo(?:(?:[mts]e|n?os|l[aeo]s?){1,2})$/u, ["ando"]],
      [/iéndo(?:(?:[mts]e|n?os|l[aeo]s?){1,2})$/u, ["iendo"]],
      [/ár(?:[mts]e|n?os)l[aeo]s?$/u, ["ar"]],
      [/ér(?:[mts]e|n?os)l[aeo]s?$/u, ["er"]],
      [/ír(?:[mts]e|n?os)l[aeo]s?$/u, ["ir"]],
      [/antes?$/u, ["ar"]],
      [/yentes?$/u, ["ir"]],
      [/ístic[oa]s?$/u, ["", "o", "a"]],
      [/ización(?:es)?$/u, ["", "o", "izar"]],
    ]),
    de: affixes(
      `${LEARNED} ab an auf aus bei durch ein erz ex fest fort frei haupt her hin hyper los mit nach nieder tot über um un unter ur ver voll vor weg weiter wieder zu zurück zusammen`,
      [[/(?<=[^s])s$/u, [""]]],
    ),
    uk: affixes(
      "авіа авто агро анти веб відео віце газо гіпер екс еко енерго етно євро інтер кібер кіно контр макро мега мікро міні моно мото мульти нано нео пост прес псевдо радіо само спец супер теле транс ультра фото",
      [
        [/[цзс]і$/u, ["ка", "га", "ха"]],
        [/юч(?:ий|ого|ому|им|ім|а|у|ої|ій|ою|е|і|их|ими)$/u, ["є", "ють"]],
        [/яч(?:ий|ого|ому|им|ім|а|у|ої|ій|ою|е|і|их|ими)$/u, ["ить", "ять"]],
      ],
    ),
  }),
);
