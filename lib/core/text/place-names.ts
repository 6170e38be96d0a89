import { primaryLanguage } from "./language.ts";

/** A place that several languages name each in its own way. */
export interface PlaceName {
  /** The same for one place in all languages. */
  readonly place: number;
  /** The same letters are a common word as well. */
  readonly isWord: boolean;
}

/** Returns the place of which a word, in lower case, is the name in a language; null for one that is not listed. Cities and regions, not countries. */
export function placeNamed(key: string, language: string): PlaceName | null {
  return NAMES.get(primaryLanguage(language))?.get(key) ?? null;
}

const LANGUAGES = ["en", "fr", "es"] as const;

// English, French, Spanish; ~ before a name that is a common word as well.
const PLACES = `
africa afrique áfrica
aleppo alep alepo
alexandria alexandrie alejandría
algiers alger argel
andalusia andalousie andalucía
antwerp anvers amberes
athens athènes atenas
baghdad bagdad bagdad
barcelona barcelone barcelona
basel bâle basilea
bavaria bavière baviera
beijing pékin pekín
belgrade belgrade belgrado
berlin berlin ~berlín
bern berne berna
bethlehem bethléem belén
bogota bogota bogotá
britain ~bretagne bretaña
bruges bruges ~brujas
brussels bruxelles ~bruselas
bucharest bucarest bucarest
cairo ~caire ~cairo
california californie california
catalonia catalogne cataluña
~cologne ~cologne ~colonia
copenhagen copenhague copenhague
cordoba cordoue córdoba
~corsica ~corse córcega
crimea crimée crimea
~damascus ~damas ~damasco
dresden dresde dresde
dublin dublin dublín
edinburgh édimbourg edimburgo
england angleterre inglaterra
europe europe europa
flanders flandre flandes
florence florence florencia
frankfurt francfort fráncfort
galicia galice galicia
geneva genève ~ginebra
genoa gênes génova
ghent gand gante
hague ~haye ~haya
hamburg hambourg hamburgo
havana ~havane habana
istanbul istanbul estambul
jakarta jakarta yakarta
jerusalem jérusalem jerusalén
khartoum khartoum jartum
krakow cracovie cracovia
lisbon lisbonne lisboa
london londres londres
louisiana louisiane luisiana
lyon lyon lyon
marseille marseille marsella
~mecca mecque ~meca
milan milan milán
montreal montréal montreal
moscow moscou moscú
munich munich múnich
naples naples nápoles
normandy normandie normandía
pennsylvania pennsylvanie pensilvania
philadelphia philadelphie filadelfia
prague prague praga
riyadh riyad riad
rome rome ~roma
saxony ~saxe sajonia
scotland écosse escocia
seoul séoul seúl
seville séville sevilla
siberia sibérie siberia
sicily sicile sicilia
stockholm stockholm estocolmo
strasbourg strasbourg estrasburgo
sydney sydney sídney
tehran téhéran teherán
tokyo tokyo tokio
tripoli tripoli trípoli
turin turin turín
tuscany toscane toscana
venice venise venecia
vienna vienne viena
~wales ~galles ~gales
warsaw varsovie varsovia
washington washington washington
zurich zurich zúrich
`;

const NAMES: ReadonlyMap<string, ReadonlyMap<string, PlaceName>> = new Map(
  LANGUAGES.map((language, column) => [language, namesIn(column)]),
);

function namesIn(column: number): Map<string, PlaceName> {
  const rows = PLACES.trim().split("\n");
  return new Map(
    rows.flatMap((row, place) => {
      const name = row.split(" ")[column];
      return name
        ? [[name.replace("~", ""), { place, isWord: name.startsWith("~") }] as const]
        : [];
    }),
  );
}
