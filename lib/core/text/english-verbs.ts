/** What the form of an English verb says: its present stem, and which of its forms it is. */
export interface VerbForm {
  /** The same for all forms of one verb. */
  readonly stem: string;
  readonly form: "past" | "participle" | "both" | "ing";
}

/** Returns what an English word in lower case would be as a form of a verb; null where its ending is none. Irregular verbs by a list. */
export function verbFormOf(word: string): VerbForm | null {
  const irregular = IRREGULAR.get(word);
  if (irregular) return irregular;
  if (word.length < 5) return null;
  if (word.endsWith("ing")) return { stem: stemOf(word.slice(0, -3)), form: "ing" };
  return word.endsWith("ed") ? { stem: stemOf(word.slice(0, -2)), form: "both" } : null;
}

/** Returns the past form of the verb whose participle is `word`. */
export function pastOf(word: string): string {
  return PAST_OF.get(word) ?? word;
}

/** The principal parts of an irregular verb. */
export interface VerbParts {
  readonly stem: string;
  readonly past: string;
  readonly participle: string;
}

/** Returns the parts of the irregular verb whose past is `word` and nothing else: no noun, adjective or other form of it. */
export function partsOfVerb(word: string): VerbParts | null {
  return BY_PAST.get(word) ?? null;
}

/** Returns the forms of the verb with the present stem `stem`: itself, third person, past, participle and -ing form. */
export function formsOfVerb(stem: string): readonly [string, string, string, string, string] {
  const known = FORMS.get(stem);
  if (known) return known;
  const bare = /[^e]e$/u.test(stem) ? stem.slice(0, -1) : stem;
  const long = bare === stem ? doubled(stem) : bare;
  const past = /[^aeiou]y$/u.test(stem) ? `${stem.slice(0, -1)}ied` : `${long}ed`;
  return [stem, thirdPersonOf(stem), past, past, `${long}ing`];
}

function thirdPersonOf(stem: string): string {
  if (/[^aeiou]y$/u.test(stem)) return `${stem.slice(0, -1)}ies`;
  return /(?:s|sh|ch|x|z|o)$/u.test(stem) ? `${stem}es` : `${stem}s`;
}

// Verbs of one syllable in vowel and consonant double it; longer ones mostly do not.
function doubled(bare: string): string {
  return /^[^aeiou]*[aeiou][bdgklmnprtv]$/u.test(bare) ? bare + bare.slice(-1) : bare;
}

// stopp(ed), carri(ed), mov(ed): one stem with stop(s), carry(ing), mov(ing).
function stemOf(bare: string): string {
  const isDoubled = bare.length > 3 && /([bdgkmnprtv])\1$/u.test(bare);
  return (isDoubled ? bare.slice(0, -1) : bare).replace(/i$/u, "y");
}

// Stem, past, participle where it differs, third person where it is irregular.
const TABLE =
  "say said; tell told; write wrote written; make made; give gave given; take took taken; go went gone; come came come; see saw seen; " +
  "do did done; know knew known; get got got; begin began begun; break broke broken; bring brought; build built; buy bought; " +
  "catch caught; choose chose chosen; draw drew drawn; drive drove driven; eat ate eaten; fall fell fallen; feel felt; fight fought; " +
  "find found; fly flew flown; forget forgot forgotten; grow grew grown; hear heard; hold held; keep kept; lead led; leave left; " +
  "lose lost; meet met; pay paid; rise rose risen; run ran run; sell sold; send sent; shake shook shaken; show showed shown; " +
  "sing sang sung; sink sank sunk; sit sat; speak spoke spoken; spend spent; stand stood; steal stole stolen; strike struck; " +
  "swim swam swum; teach taught; think thought; throw threw thrown; wear wore worn; win won; become became become; " +
  "be was been is; have had had has; put put; set set; cut cut; hit hit; let let; cast cast";

const DOUBLING: ReadonlySet<string> = new Set(
  "get begin run sit swim win forget put set cut hit let".split(" "),
);

const ROWS = TABLE.split("; ").map((row) => {
  const [stem = "", past = "", participle = past, third = thirdPersonOf(stem)] = row.split(" ");
  const bare = /[^e]e$/u.test(stem) && stem !== "be" ? stem.slice(0, -1) : stem;
  const ing = `${DOUBLING.has(stem) ? bare + bare.slice(-1) : bare}ing`;
  return { stem, third, past, participle, ing };
});

const FORMS: ReadonlyMap<string, readonly [string, string, string, string, string]> = new Map(
  ROWS.map(({ stem, third, past, participle, ing }) => [
    stem,
    [stem, third, past, participle, ing],
  ]),
);

const IRREGULAR: ReadonlyMap<string, VerbForm> = new Map(
  ROWS.flatMap(({ stem, past, participle, ing }): [string, VerbForm][] => {
    if (past === stem) return [[ing, { stem, form: "ing" }]];
    const forms: [string, VerbForm][] =
      past === participle
        ? [[past, { stem, form: "both" }]]
        : [
            [past, { stem, form: "past" }],
            [participle, { stem, form: "participle" }],
          ];
    return [...forms, [ing, { stem, form: "ing" }]];
  }),
);

const PAST_OF: ReadonlyMap<string, string> = new Map(
  ROWS.map(({ past, participle }) => [participle, past]),
);

// Saw and fell are words of their own besides; was and had are auxiliaries.
const AMBIGUOUS: ReadonlySet<string> = new Set([
  "saw",
  "fell",
  "was",
  "had",
  "led",
  "left",
  "got",
  "rose",
]);

const BY_PAST: ReadonlyMap<string, VerbParts> = new Map(
  ROWS.filter(({ past }) => !AMBIGUOUS.has(past)).map(({ stem, past, participle }) => [
    past,
    { stem, past, participle },
  ]),
);
