import { irregularForms } from "./spanish-irregular-verbs.ts";

/**
 * Returns the third persons of the tenses that news is told in, infinitive, gerund and participles of a Spanish verb: by rule for changes
 * of spelling, and for changes of the stem by lists of the verbs that have them.
 */
export function spanishForms(verb: string): string[] {
  if (verb.endsWith("se")) return spanishForms(verb.slice(0, -2)).map(reflexive);
  return irregularForms(verb) ?? regular(verb);
}

// Celebrarse, celebrándose, se celebra; the participles stay.
function reflexive(form: string, at: number): string {
  if (at === 0) return `${form}se`;
  if (at === 1)
    return `${form.replace(/([ae])ndo$/u, (_, vowel) => (vowel === "a" ? "ándo" : "éndo"))}se`;
  return at < 6 ? form : `se ${form}`;
}

// A star marks the forms that stress the stem, a dash those of -ir verbs in which its vowel rises, an equals sign the whole infinitive.
const FIRST = "ar ando ado ada ados adas *a *an ó aron aba aban *e *en ara aran =á =án =ía =ían";
const SECOND =
  "er iendo ido ida idos idas *e *en ió ieron ía ían *a *an iera ieran =á =án =ía =ían";
const THIRD =
  "ir -iendo ido ida idos idas *e *en -ió -ieron ía ían *a *an -iera -ieran =á =án =ía =ían";

function regular(verb: string): string[] {
  const stem = verb.slice(0, -2);
  const endings = verb.endsWith("ar") ? FIRST : verb.endsWith("er") ? SECOND : THIRD;
  return endings.split(" ").map((marked) => {
    const mark = marked.charAt(0);
    const ending = marked.replace(/^[*=-]/u, "");
    if (mark === "=") return verb + ending;
    const changed = mark === "*" ? stressed(stem, verb) : mark === "-" ? risen(stem, verb) : stem;
    return spelt(changed, ending, verb);
  });
}

const DIPHTHONGISING = new Set(
  (
    "acertar alentar apretar atravesar calentar cerrar comenzar confesar despertar empezar encerrar enterrar gobernar helar manifestar negar pensar " +
    "quebrar recomendar regar reventar sembrar sentar temblar tropezar ascender atender defender descender encender entender extender perder tender " +
    "verter advertir conferir convertir diferir divertir herir hervir invertir mentir preferir referir requerir sentir sugerir transferir " +
    "acordar acostar almorzar apostar aprobar avergonzar colgar comprobar contar costar demostrar encontrar esforzar forzar mostrar probar recordar " +
    "reforzar renovar rodar rogar soltar sonar soñar tronar volar resolver mover doler llover morder dormir morir"
  ).split(" "),
);

const RISING = new Set(
  "pedir despedir impedir medir repetir seguir perseguir conseguir proseguir elegir corregir competir concebir servir vestir rendir".split(
    " ",
  ),
);

// Continuar, continúa; desviar, desvía; prohibir, prohíbe; reunir, reúne.
const PARTED = new Set(
  (
    "continuar actuar acentuar efectuar evaluar situar perpetuar atenuar desviar enviar confiar desafiar guiar variar espiar fiar criar ampliar enfriar " +
    "vaciar rociar ansiar prohibir reunir aislar"
  ).split(" "),
);

function stressed(stem: string, verb: string): string {
  if (RISING.has(verb)) return stem.replace(/e([^aeiou]*u?)$/u, "i$1");
  if (PARTED.has(verb)) return stem.replace(/([iu])([^aeiou]*)$/u, (_, a, b) => ACUTE[a] + b);
  if (!DIPHTHONGISING.has(verb)) return stem;
  return stem.replace(/([eo])([^aeiou]*)$/u, (_, vowel, rest) => DIPHTHONGS[vowel] + rest);
}

const ACUTE: Readonly<Record<string, string>> = { i: "í", u: "ú" };
const DIPHTHONGS: Readonly<Record<string, string>> = { e: "ie", o: "ue" };

// Advertir, advirtió; dormir, durmió; pedir, pidió.
function risen(stem: string, verb: string): string {
  if (!RISING.has(verb) && !DIPHTHONGISING.has(verb)) return stem;
  return stem.replace(
    /([eo])([^aeiou]*u?)$/u,
    (_, vowel, rest) => (vowel === "e" ? "i" : "u") + rest,
  );
}

/** Joins stem and ending so that the sound stays: aplique, pague, realice; exija, prosiga, establezca. */
function spelt(stem: string, ending: string, verb: string): string {
  if (verb.endsWith("ar")) {
    if (!/^[eé]/u.test(ending)) return stem + ending;
    const soft = stem.replace(/gu$/u, "gü").replace(/c$/u, "qu").replace(/g$/u, "gu");
    return soft.replace(/z$/u, "c") + ending;
  }
  if (/^[aoáó]/u.test(ending)) return hardened(stem) + ending;
  // Leer, leyó; construir, construye; bullir, bulló; teñir, tiñó.
  if (/[aeo]$/u.test(stem) && /^i[eó]/u.test(ending)) return `${stem}y${ending.slice(1)}`;
  if (/(?:ñ|ll)$/u.test(stem) && /^i[eó]/u.test(ending)) return stem + ending.slice(1);
  return stem + ending;
}

function hardened(stem: string): string {
  if (stem.endsWith("c")) return `${stem.slice(0, -1)}${/[aeiou]c$/u.test(stem) ? "zc" : "z"}`;
  if (stem.endsWith("gu")) return stem.slice(0, -1);
  return stem.replace(/g$/u, "j");
}
