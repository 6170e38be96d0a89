/** How a language says that something is not so. All in lower case, apostrophes straight. */
export interface NegationWords {
  /** Negates a sentence by itself. */
  readonly particles: ReadonlySet<string>;
  /** The particle as it is written in one with the word that follows, or that goes before; empty where neither happens. */
  readonly prefix: string;
  readonly suffix: string;
  /** Goes with the particle: ne … rien, no … nada, не … нічого. */
  readonly concord: ReadonlySet<string>;
  /** Whether one needs the other, ne … pas, or either negates by itself. */
  readonly needsBoth: boolean;
  /** What the word after a particle may be where nothing is denied: not only, no obstante, не лише. */
  readonly exempting: ReadonlySet<string>;
  /** Says no in another way, or half; a translator may put a plain negation for it. */
  readonly half: ReadonlySet<string>;
  /** Beginnings and ends of words that do so. */
  readonly halfParts: RegExp;
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(" "));
}

const NO_WORDS: ReadonlySet<string> = new Set();

/** The words of negation by primary language. */
export const NEGATION_WORDS: ReadonlyMap<string, NegationWords> = new Map([
  [
    "en",
    {
      particles: words("not cannot never nobody nothing nowhere none"),
      prefix: "",
      suffix: "n't",
      concord: NO_WORDS,
      needsBoth: false,
      exempting: words(
        "only just merely simply solely least until unlike necessarily yet more less fewer to so too quite mention if a",
      ),
      half: words(
        "no nor neither without unless until till hardly barely scarcely rarely seldom few fewer little less least only except but unable instead rather against despite yet far too still beyond alone otherwise before free short empty behind ever any anyone anything anybody anywhere absent minor under bad badly poor poorly difficult hard else",
      ),
      halfParts:
        /^(?:un(?!der|it|iv|iq)\p{L}{3}|dis\p{L}{3}|imp\p{L}{3}|irr\p{L}|ill?eg|illog|illic|non|mis\p{L}{3}|fail|refus|lack|den(?:y|ied|ies)|avoid|prevent|stop|ban|forb|prohib|abs(?:en|ta)|reject|miss|los[et]|ceas|doubt|ignor|neglect|resist|exclu|abandon|cancel|ruled?$|oppos|declin|drop|quit|halt|block|remov|forg[eo]t|end(?:s|ed|ing)?$|remain|keep|kept|stay|unlike|in(?:\p{L}{3,}(?:ible|able|ent|ant|ate|ect|ite|al|ed|ure|ious|ive))$)|less$|^innocen|^guilt/u,
    },
  ],
  [
    "fr",
    {
      particles: words("ne"),
      prefix: "n'",
      suffix: "",
      concord: words("pas plus jamais rien personne aucun aucune guère nul nulle nullement point"),
      needsBoth: true,
      exempting: NO_WORDS,
      half: words(
        "pas jamais rien aucun aucune guère nul nulle nullement sans ni non faute sauf hormis excepté moins loin avant trop malgré contre rarement peine mal seul seule seuls seules seulement uniquement encore toujours peu autre autres autrement plutôt sinon hors fin mais difficile difficilement mauvais mauvaise",
      ),
      halfParts:
        /^(?:in\p{L}{3,}(?:ible|able|ent|ente|ant|ante|ect|ecte|ité|ée?s?)s?$|inapt|coupab|imp(?:oss|arf|ui|ru|uni)|irr|illé|illo|dés|déç|dis(?:p|s|c)|mé[cs]|refus|rejet|manqu|absen|abst|échou|échec|interdi|empêch|évit|incap|ignor|cess|dout|ni(?:er|é|e|ent|ait)$|dément|exclu|abandon|annul|perd|renonc|arrêt|rest|oubli|priv|dépourv|oppos|suppr)/u,
    },
  ],
  [
    "es",
    {
      particles: words("no"),
      prefix: "",
      suffix: "",
      concord: words("nunca jamás nadie nada ningún ninguno ninguna tampoco"),
      needsBoth: false,
      exempting: words("solo sólo solamente únicamente obstante más menos tan tanto bien sea"),
      half: words(
        "ni sin apenas salvo excepto contra sino raramente demasiado pese poco poca pocos pocas solo sólo solamente únicamente aún todavía antes mal lejos menos aunque excepción falta siquiera otro otra otros otras pero mala malo difícil",
      ),
      halfParts:
        /^(?:in\p{L}{3,}(?:ible|able|ente|ante|ecto|ecta|ado|ada|ido|ida|az)s?$|inapt|inocen|culpab|fall(?:a|ar|ó|amos|an|aron|o)$|imp(?:os|ed|id|erf|un)|irr|ile[gc]|des(?!pués)\p{L}{3}|falt|evit|rechaz|neg(?:ar|ó|ado|ada|aron|aba|ativ)|nieg|prohib|carec|incap|ausen|fracas|ignor|desconoc|dej(?:ar|ó|a|an|aron|ado|ando)$|perd|pierd|abandon|cancel|exclu|renunci|suspen|opon|opus|abst|dud|olvid|qued|sigu|segu|permanec)/u,
    },
  ],
  [
    "uk",
    {
      particles: words("не"),
      prefix: "",
      suffix: "",
      concord: words(
        "ніколи ніхто нікого нікому ніким ніщо нічого нічому нічим ніде нікуди немає нема жоден жодна жодне жодного жодної жодному жодній жодну жодним жодною жодних жодні ніякий ніякої ніякого аніскільки анітрохи",
      ),
      needsBoth: false,
      exempting: words(
        "тільки лише просто менше менш більше більш раз обов'язково випадково зважаючи дивлячись залежно пізніше раніше стільки так",
      ),
      half: words(
        "ні ані без лише тільки мало навряд хіба ледь ледве проти крім окрім замість попри ще досі поза навпаки інакше рідко занадто надто інший інша інше інші єдиний але хоча поки доки до погано важко",
      ),
      halfParts:
        /^(?:не\p{L}{3}|без\p{L}{2}|відмов|брак|заборон|уник|запереч|відсут|перешкод|завад|запобі|ніяк|відкин|відхил|втрат|ігнор|покин|скасув|припин|перест|виключ|сумнів|забу|утрим|зали[шч]|протест|позбав|провал|зазна|винн|винув)/u,
    },
  ],
  [
    "de",
    {
      particles: words(
        "nicht nie niemals nichts niemand niemandem niemanden kein keine keinen keinem keiner keines keinerlei nirgends nirgendwo",
      ),
      prefix: "",
      suffix: "",
      concord: NO_WORDS,
      needsBoth: false,
      exempting: words("nur bloß allein zuletzt wahr mehr weniger unbedingt später zu so einmal"),
      half: words(
        "ohne weder noch kaum selten nur wenig wenige weniger außer statt anstatt gegen trotz bevor bis nein alleine allein sondern erst falsch fern schlecht schwer jedoch aber anders",
      ),
      halfParts:
        /^(?:un(?!d$|s|t)\p{L}{3}|fehl|verweiger|weiger|ablehn|lehn|verbot|verb[io]et|verhinder|vermeid|vermied|mangel|abwesen|miss|aufh|verlor|verlier|ausge?schl|verzicht|ignor|bestreit|bestritt|zweif|abge|entf|verpass|scheiter|stopp|verlass|bleib|blieb|vergess|gestrichen|wider|des(?:interess|illus|orient|organis|avou)|schuld|in\p{L}{3,}(?:abel|ibel|ent|ant)$)|(?:los|frei|leer)(?:e|en|er|es|em)?$/u,
    },
  ],
]);
