import { primaryLanguage } from "#lib/core/text/language.ts";

/** Tells whether a text ends in words that want a number: "more than", "près de", "понад". */
export function endsApproximation(head: string, language: string): boolean {
  return APPROXIMATIONS[primaryLanguage(language)]?.test(head) ?? false;
}

/** Tells whether a text ends in words behind which a year stands: "in", "im Jahr", "en", "у". */
export function endsBeforeYear(head: string, language: string): boolean {
  return BEFORE_YEAR[primaryLanguage(language)]?.test(head) ?? false;
}

/** Tells whether a word begins or joins a clause or a phrase, so that it cannot be what a preposition before it governs. */
export function isConnector(word: string, language: string): boolean {
  return CONNECTORS.get(primaryLanguage(language))?.has(word.toLowerCase()) ?? false;
}

function ending(words: string): RegExp {
  return new RegExp(`(?:^|\\s)(?:${words})$`, "iu");
}

const APPROXIMATIONS: Readonly<Record<string, RegExp>> = {
  en: ending(
    "more than|less than|fewer than|about|over|nearly|almost|around|at least|up to|as many as|as much as|approximately|roughly|aged|young as|old as|average of",
  ),
  fr: ending(
    "plus d['’]|plus de|moins de|environ|près de|presque|quelque|au moins|jusqu['’]à|âgée?s? de|autour de|auprès de|moyenne de",
  ),
  es: ending(
    "más de|menos de|casi|unos|unas|alrededor de|al menos|cerca de|hasta|aproximadamente|media de|los|las|el|del",
  ),
  uk: ending(
    "понад|більше|більше ніж|менше|майже|близько|приблизно|щонайменше|принаймні|не старше|до|після",
  ),
  de: ending(
    "mehr als|weniger als|über|rund|etwa|fast|ungefähr|knapp|bis zu|mindestens|bei|von|durchschnittlich",
  ),
};

const BEFORE_YEAR: Readonly<Record<string, RegExp>> = {
  en: ending("in|since|until|of|by|from|the|for"),
  fr: ending("en|depuis|depuis l['’]an|de|dès|jusqu['’]en|avant|après|année"),
  es: ending("en|desde|de|hasta|año|del"),
  uk: ending("у|в|з|із|до|від|після"),
  de: ending("seit|von|ab|bis|vor|nach"),
};

/** Tells whether a text ends in the word for "year" behind which its figure stands: "im Jahr". */
export function endsInYear(head: string, language: string): boolean {
  return YEAR[primaryLanguage(language)]?.test(head) ?? false;
}

const YEAR: Readonly<Record<string, RegExp>> = {
  fr: ending("année|an|l['’]an|l['’]année"),
  es: ending("año"),
  de: ending("Jahr|Jahre|Jahres"),
};

/** Tells whether the word for "year" stands behind the figure: "2016 року". */
export function namesYearBehind(language: string): boolean {
  return YEAR_BEHIND.has(primaryLanguage(language));
}

const YEAR_BEHIND: ReadonlySet<string> = new Set(["uk", "ru", "be", "pl", "zh", "ja"]);

/** Tells whether a word is a preposition that governs what follows it. */
export function isPreposition(word: string, language: string): boolean {
  return PREPOSITIONS.get(primaryLanguage(language))?.has(word.toLowerCase()) ?? false;
}

const PREPOSITIONS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
    en: "in of at by from to for with since until during between about like on over under",
    fr: "en de à par pour avec depuis entre vers dans sur dès sous sans comme",
    es: "en de a por para con desde hasta entre hacia sobre sin como",
    uk: "у в на з із до від для за по при між понад під",
    de: "in im an am von vom bei mit zu seit bis ab für aus nach vor über unter zwischen durch wie",
  }).map(([language, words]) => [language, new Set(words.split(" "))]),
);

const CONNECTORS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
    en: "and or but when which that who while with in on at by for from to of as he she it they we was were is are has had after before until",
    fr: "et ou mais quand qui que où avec dans sur par pour à de des du il elle ils elles on était étaient est sont a ont après avant lors contre",
    es: "y o pero cuando que quien donde con en sobre por para a de al del fue era es son ha han tras antes después contra se",
    uk: "і й та або але коли який яка яке що з із зі в у на за для до від по при він вона воно вони був була було були після перед",
    de: "und oder aber als wenn der die das mit in im auf an am bei von vom zu zur zum für er sie es war waren ist sind hat haben wurde wurden nach vor gegen",
  }).map(([language, words]) => [language, new Set(words.split(" "))]),
);
