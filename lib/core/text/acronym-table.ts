/** An institution or a term that each language has its own acronym for. */
export interface AcronymRow {
  /** The acronyms by primary language subtag; the first is the usual one. */
  readonly acronyms: Readonly<Record<string, readonly string[]>>;
  /** All of them, as words and with stops. */
  readonly spellings: readonly { readonly plain: RegExp; readonly stopped: string }[];
  /** How its name begins where it is written out, in any of the languages. */
  readonly names: readonly string[];
  /** Also said by an adjective (European, American), so that one text may well have it and the other not. */
  readonly isAdjectival: boolean;
}

const LANGUAGES = ["en", "fr", "es", "uk", "de"];

// English | French | Spanish | Ukrainian | German | beginnings of names written out; "+" marks what adjectives say too.
const ROWS = `
NATO|OTAN|OTAN|НАТО|NATO|Atlantic,Atlantique,Atlántic,Alliance,Alianza,Північноатлантич,Альянс,альянс,Allianz,Bündnis,Nordatlantik
+ UN|ONU|ONU|ООН|UN,UNO|United,Nations,Naciones,Unidas,Об’єднан,Об'єднан,Націй,Vereint
+ EU|UE|UE|ЄС|EU|Europ,europ,Unión,Bloc,Brux,Brus,Брюссел,Європ,європ,Євросоюз,Brüssel
+ US,USA|USA|EEUU,EE|США|USA|Americ,americ,Améric,améric,États,Estados,estadoun,Штат,Америк,америк,Vereinigt,amerik,Washington,Вашингтон,Etats
+ UK|RU|RU|Британія|UK|Brit,brit,Royaume,Reino,Велик,Британ,британ,Vereinigt,Großbrit,Grande,Gran,Londres,London,Лондон
GDP|PIB|PIB|ВВП|BIP|gross,produit,producto,валов,Brutto
WHO|OMS|OMS|ВООЗ|WHO|Organi,World,Всесвіт,Welt
IMF|FMI|FMI|МВФ|IWF|Monetary,monétaire,Monetario,валютн,Währungs
WTO|OMC|OMC|СОТ|WTO|Organi,World,Світов,Welthandel
OECD|OCDE|OCDE|ОЕСР|OECD|Organi
OSCE|OSCE|OSCE|ОБСЄ|OSZE|Organi
IAEA|AIEA|OIEA|МАГАТЕ|IAEA,IAEO|Atom,atom,Agence,Organism,Agency
ICC|CPI|CPI|МКС|IStGH|Court,Cour,Corte,суд,Strafgericht
NGO,NGOs|ONG|ONG|НУО,НГО|NGO,NGOs|organi,неуряд,Nichtregierung
AIDS|SIDA|SIDA,sida|СНІД|AIDS,Aids|
HIV|VIH|VIH|ВІЛ|HIV|
DNA|ADN|ADN|ДНК|DNA,DNS|
VAT|TVA|IVA|ПДВ|MwSt|tax,taxe,impuesto,подат,Mehrwert
ECB|BCE|BCE|ЄЦБ|EZB|Central,centrale,Центральн,Zentralbank
AI|IA|IA|ШІ|KI|artific,künstlich,штучн
FBI|FBI|FBI|ФБР|FBI|Bureau,Oficina,Бюро
CIA|CIA|CIA|ЦРУ|CIA|agence,agency,agencia,управлін
NASA|NASA|NASA|НАСА,NASA|NASA|space,spatiale,espacial,космічн
UNESCO|UNESCO|UNESCO,Unesco|ЮНЕСКО|UNESCO|
UNICEF|UNICEF|UNICEF,Unicef|ЮНІСЕФ|UNICEF|
ISIS,ISIL,IS|EI,ISIS|EI,ISIS|ІДІЛ,ІД|IS,ISIS|Daech,Daesh,Dáesh,Islamic,islamist,islamique,Islámico,Ісламськ,Islamisch
USSR|URSS|URSS|СРСР|UdSSR|Sovi,sovi,Радян,радян,Sowjet,sowjet
GDR|RDA|RDA|НДР|DDR|East,Est,Oriental,Східн,Ost`;

/** The table, in no order that matters. */
export const ACRONYMS: readonly AcronymRow[] = ROWS.trim()
  .split("\n")
  .map((line) => {
    const isAdjectival = line.startsWith("+ ");
    const columns = line
      .replace(/^\+ /u, "")
      .split("|")
      .map((column) => column.split(","));
    return {
      spellings: [...new Set(columns.slice(0, LANGUAGES.length).flat())].map((acronym) => ({
        plain: new RegExp(`(?<!\\p{L})${acronym}(?!\\p{L})`, "u"),
        stopped: [...acronym].join("."),
      })),
      acronyms: Object.fromEntries(LANGUAGES.map((language, at) => [language, columns[at] ?? []])),
      names: (columns[LANGUAGES.length] ?? []).filter((name) => name !== ""),
      isAdjectival,
    };
  });
