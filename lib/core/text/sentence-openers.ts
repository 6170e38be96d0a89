import { primaryLanguage } from "./language.ts";

/** Tells whether sentences of the language often begin with `word`: a pronoun, a demonstrative or a linking adverb. */
export function opensSentences(word: string, language: string): boolean {
  return OPENERS.get(primaryLanguage(language))?.has(headOf(word)) ?? false;
}

/** Tells whether `word` joins what follows to what is before it: a conjunction or a relative pronoun. */
export function joinsClauses(word: string, language: string): boolean {
  return JOINERS.get(primaryLanguage(language))?.has(headOf(word)) ?? false;
}

/** Tells whether no sentence ends with `word`, since it needs a noun or clause after it: an article, a preposition, "and". */
export function needsMore(word: string, language: string): boolean {
  return UNFINISHED.get(primaryLanguage(language))?.has(headOf(word)) ?? false;
}

function headOf(word: string): string {
  const lower = word.toLowerCase();
  const apostrophe = lower.search(/['’]/u);
  return apostrophe > 0 && apostrophe < 3 ? `${lower.slice(0, apostrophe)}'` : lower;
}

type Words = ReadonlyMap<string, ReadonlySet<string>>;

function words(lists: Readonly<Record<string, string>>): Words {
  return new Map(
    Object.entries(lists).map(([language, list]) => [language, new Set(list.split(" "))]),
  );
}

// Personal and demonstrative pronouns and the adverbs that link sentences; what begins a clause as often stays out.
const OPENERS = words({
  en: "i you he she it we they this these those there however also then now today yesterday meanwhile moreover nevertheless therefore thus instead finally perhaps here what why how but",
  fr: "je j' tu il elle on nous vous ils elles ce c' cela ça cet cette ces mais aussi alors puis hier aujourd'hui cependant toutefois pourtant enfin ensuite ainsi voici voilà ici néanmoins or depuis",
  es: "yo tú él ella usted nosotros ellos ellas esto eso este esta estos estas ese esa pero también entonces además asimismo ahora hoy ayer así aquí finalmente luego antes después tampoco quizás incluso solo",
  de: "ich du er sie es wir ihr man das dies dieser diese dieses aber auch dann jetzt heute gestern doch so da hier trotzdem dabei daher deshalb jedoch allerdings außerdem zudem dennoch damit danach dafür deswegen nun bereits laut",
  uk: "я ти він вона воно ми ви вони це цей ця ці але також тоді потім тепер сьогодні вчора однак проте тут там крім натомість зараз отже утім втім отож",
  ru: "я ты он она оно мы вы они это этот эта эти но также тогда потом теперь сегодня вчера однако здесь там кроме сейчас итак впрочем поэтому затем",
  it: "io tu lui lei noi voi loro questo questa questi queste quello ma anche poi oggi ieri allora inoltre tuttavia qui così infine ora però",
});

const JOINERS = words({
  en: "and or nor that which who whom whose where than because so",
  fr: "et ou ni que qu' qui dont où car parce donc lequel laquelle lesquels",
  es: "y e o u ni que quien quienes cuyo cuya donde porque pues",
  de: "und oder sowie dass ob weil denn als wie zu",
  uk: "і й та або чи що який яка яке які якого якої яких щоб бо де",
  ru: "и или что который которая которое которые которого чтобы потому где",
  it: "e o né che cui dove perché",
});

// Articles, conjunctions and most prepositions; German ones that end a sentence as part of its verb (fängt … an) stay out.
const UNFINISHED = words({
  en: "the a an of to and or nor for with as at from into than their our its my your if whether because while although since until between among against during without within upon toward towards very who which whose",
  fr: "le la les l' de d' des du un une et en à que qu' qui dans sur au aux ce cette ces se s' ne n' son sa ses par leurs nos vos mon ma mes ou très si j' je il chez vers pour sans sous entre dont lorsque quand parce puisque depuis pendant",
  es: "el la los las de del un una unos unas y e en a que se con su sus al o u por para sin sobre entre desde hasta muy mi mis tu tus nuestro nuestra ni si cuando aunque porque hacia según cuyo",
  de: "der dem des und im von vom zur zum für ein einen einem einer eines oder bei sehr dass am als wie durch ob weil wenn während gegen ohne innerhalb außerhalb zwischen sowie seine seiner seinen ihre ihrer ihren unsere unserer",
  uk: "і й та а але у в на з із зі до не за про від для або чи що який яка яке які якого якої яких щоб при над під без через дуже між серед після перед коли якщо хоча",
  ru: "и а но в во на с со по к ко о об из от для за не или что который которая которое которые чтобы при над под без через очень между среди после перед когда если хотя",
  it: "il lo la i gli le di del della dei delle un una uno e in a che per con da al alla nel nella sul si o molto suo sua tra fra senza quando perché mentre",
});
