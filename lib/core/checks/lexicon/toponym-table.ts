/** A place whose name is written in two ways in a language. */
export interface Toponym {
  readonly id: string;
  /** Names that a text takes from one language together (Ukrainian or Russian forms), so that a mix of them shows. */
  readonly system: string | null;
  readonly official: string;
  readonly traditional: string;
}

// System, then for each language its official and its traditional form; `_` is a space. A language that has one form only is left out,
// as is one that also names something else (Canton, Moldau),
// and a Ukrainian form is the stem that its cases share. After the countries' own usage, the UN's list of countries and, for
// "traditional", the dictionaries of each language. Chernobyl is settled in English whatever the rest of a text follows.
const TABLE = `
ukrainian | en Kyiv Kiev | fr Kyiv Kiev | es Kyiv Kiev | de Kyjiw Kiew | it Kyiv Kiev
ukrainian | en Kharkiv Kharkov | fr Kharkiv Kharkov | es Járkiv Járkov | de Charkiw Charkow | it Kharkiv Kharkov
ukrainian | en Lviv Lvov | fr Lviv Lvov | es Lviv Leópolis | de Lwiw Lemberg | it Lviv Leopoli
ukrainian | en Odesa Odessa | fr Odesa Odessa | es Odesa Odessa | de Odesa Odessa
ukrainian | en Donbas Donbass | de Donbas Donbass
ukrainian | en Dnipro Dnepropetrovsk | fr Dnipro Dniepropetrovsk | es Dnipró Dnipropetrovsk | de Dnipro Dnipropetrowsk
ukrainian | en Mykolaiv Nikolaev | fr Mykolaïv Nikolaïev | es Mykolaiv Nikolaiev | de Mykolajiw Nikolajew
ukrainian | en Zaporizhzhia Zaporozhye | fr Zaporijjia Zaporojié | es Zaporiyia Zaporozhie | de Saporischschja Saporoschje
ukrainian | en Luhansk Lugansk | fr Louhansk Lougansk | es Luhansk Lugansk | de Luhansk Lugansk
ukrainian | en Chernihiv Chernigov | fr Tchernihiv Tchernigov | es Cherníhiv Chernígov | de Tschernihiw Tschernigow
ukrainian | en Vinnytsia Vinnitsa | fr Vinnytsia Vinnitsa | es Vínnytsia Vínnitsa | de Winnyzja Winniza
ukrainian | en Rivne Rovno | fr Rivne Rovno | es Rivne Rovno | de Riwne Rowno
ukrainian | en Ternopil Ternopol | fr Ternopil Tarnopol | de Ternopil Tarnopol
ukrainian | en Chernivtsi Chernovtsy | fr Tchernivtsi Tchernovtsy | de Tscherniwzi Czernowitz
- | en Chornobyl Chernobyl | fr Tchornobyl Tchernobyl | es Chornóbil Chernóbil | de Tschornobyl Tschernobyl
- | en Belarus Byelorussia | fr Bélarus Biélorussie | es Belarús Bielorrusia | de Belarus Weißrussland
- | en Moldova Moldavia | fr Moldova Moldavie | es Moldova Moldavia | uk Молдов Молдаві
- | en Chisinau Kishinev | fr Chisinau Kichinev | es Chisináu Kishiniov
- | en Kyrgyzstan Kirghizia | fr Kirghizistan Kirghizie | es Kirguistán Kirguisia
- | en Tbilisi Tiflis | fr Tbilissi Tiflis | es Tbilisi Tiflis | de Tbilissi Tiflis
- | en Almaty Alma-Ata | fr Almaty Alma-Ata | es Almatý Alma_Ata | de Almaty Alma-Ata
- | en Türkiye Turkey | fr Türkiye Turquie | es Türkiye Turquía | de Türkiye Türkei
- | en Myanmar Burma | fr Myanmar Birmanie | es Myanmar Birmania | de Myanmar Birma | uk М’янм Бірм
- | en Yangon Rangoon | fr Yangon Rangoun | es Yangón Rangún | de Yangon Rangun
- | en Mumbai Bombay | fr Mumbai Bombay | es Mumbai Bombay | de Mumbai Bombay | uk Мумбаї Бомбе
- | en Kolkata Calcutta | fr Kolkata Calcutta | es Kolkata Calcuta | de Kolkata Kalkutta
- | en Chennai Madras | fr Chennai Madras | es Chennai Madrás | de Chennai Madras
- | en Bengaluru Bangalore | fr Bengaluru Bangalore | es Bengaluru Bangalore
- | en Varanasi Benares | fr Varanasi Bénarès | es Varanasi Benarés
- | en Beijing Peking | fr Beijing Pékin | es Beijing Pekín | de Beijing Peking
- | en Nanjing Nanking | fr Nanjing Nankin | es Nanjing Nankín
- | en Eswatini Swaziland | fr Eswatini Swaziland | es Esuatini Suazilandia | de Eswatini Swasiland | uk Есватіні Свазіленд
- | en Cabo_Verde Cape_Verde | fr Cabo_Verde Cap-Vert | de Cabo_Verde Kap_Verde
- | en Côte_d’Ivoire Ivory_Coast | es Côte_d’Ivoire Costa_de_Marfil | de Côte_d’Ivoire Elfenbeinküste
- | en Timor-Leste East_Timor | fr Timor-Leste Timor_oriental | es Timor-Leste Timor_Oriental | de Timor-Leste Osttimor
- | en Czechia Czech_Republic | fr Tchéquie République_tchèque | es Chequia República_Checa | de Tschechien Tschechische_Republik | uk Чехі Чеська_Республіка
- | en Ho_Chi_Minh_City Saigon | fr Hô-Chi-Minh-Ville Saïgon | es Ciudad_Ho_Chi_Minh Saigón
`;

/** The places by the language of the text. */
export const TOPONYMS: ReadonlyMap<string, readonly Toponym[]> = read();

function read(): Map<string, Toponym[]> {
  const table = new Map<string, Toponym[]>();
  for (const line of TABLE.trim().split("\n")) {
    const [system = "-", ...languages] = line.split(" | ");
    const id = languages[0] ?? "";
    for (const [language = "", official = "", traditional = ""] of languages.map((one) =>
      one.split(" "),
    )) {
      const places = table.get(language) ?? [];
      table.set(language, places);
      places.push({
        id,
        system: system === "-" ? null : system,
        official: official.replaceAll("_", " "),
        traditional: traditional.replaceAll("_", " "),
      });
    }
  }
  return table;
}
