/** Returns the forms of an irregular Spanish verb or of one made of it, in the order of `spanishForms`; null for other verbs. */
export function irregularForms(verb: string): string[] | null {
  for (const [base, forms] of IRREGULAR) {
    const prefix = verb.endsWith(base) ? verb.slice(0, -base.length) : null;
    if (prefix === "" || (prefix && COMPOUNDING.has(base))) {
      return forms.split(" ").map((form) => prefix + form);
    }
  }
  return null;
}

// Verbs that others are made of: poner, suponer.
const COMPOUNDING: ReadonlySet<string> = new Set(["poner", "tener", "ducir", "volver"]);

const IRREGULAR: readonly (readonly [string, string])[] = [
  [
    "hacer",
    "hacer haciendo hecho hecha hechos hechas hace hacen hizo hicieron hacía hacían haga hagan hiciera hicieran hará harán haría harían",
  ],
  [
    "ser",
    "ser siendo sido sido sido sido es son fue fueron era eran sea sean fuera fueran será serán sería serían",
  ],
  [
    "estar",
    "estar estando estado estada estados estadas está están estuvo estuvieron estaba estaban esté estén estuviera estuvieran estará estarán estaría estarían",
  ],
  [
    "tener",
    "tener teniendo tenido tenida tenidos tenidas tiene tienen tuvo tuvieron tenía tenían tenga tengan tuviera tuvieran tendrá tendrán tendría tendrían",
  ],
  [
    "poner",
    "poner poniendo puesto puesta puestos puestas pone ponen puso pusieron ponía ponían ponga pongan pusiera pusieran pondrá pondrán pondría pondrían",
  ],
  [
    "ducir",
    "ducir duciendo ducido ducida ducidos ducidas duce ducen dujo dujeron ducía ducían duzca duzcan dujera dujeran ducirá ducirán duciría ducirían",
  ],
  [
    "dar",
    "dar dando dado dada dados dadas da dan dio dieron daba daban dé den diera dieran dará darán daría darían",
  ],
  [
    "decir",
    "decir diciendo dicho dicha dichos dichas dice dicen dijo dijeron decía decían diga digan dijera dijeran dirá dirán diría dirían",
  ],
  [
    "volver",
    "volver volviendo vuelto vuelta vueltos vueltas vuelve vuelven volvió volvieron volvía volvían vuelva vuelvan volviera volvieran volverá volverán volvería volverían",
  ],
];
