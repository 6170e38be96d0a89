/** The name of an institution in some languages, with the capitals that all reference works give it. */
export interface InstitutionName {
  /** By language: forms separated by |; * marks the beginning of an inflected word, ? a capital that some leave out. None where usage differs. */
  readonly forms: Readonly<Record<string, string>>;
}

function name(en: string, fr: string, es: string, uk = ""): InstitutionName {
  return { forms: { en, fr, es, uk } };
}

/** Names of institutions that news of all countries speak of. */
export const INSTITUTIONS: readonly InstitutionName[] = [
  name("Congress", "Congrès", "Congreso"),
  name("Senate", "Sénat", "Senado"),
  name("House of Commons", "Chambre des communes", "Cámara de los Comunes", "Палат* громад"),
  name("House of Lords", "Chambre des lords", "Cámara de los Lores", "Палат* лордів"),
  name("House of Representatives", "Chambre des représentants", "Cámara de Representantes"),
  name("Supreme Court?", "Cour suprême", "Tribunal Supremo|Corte Suprema", "Верховн* суд*"),
  name("White House", "Maison Blanche", "Casa Blanca", "Біл* дім*|Біл* дом*"),
  name("Labour Party?|Labor Party?", "", "Partido Laborista"),
  name("Conservative Party?", "", "Partido Conservador"),
  name("Green Party?", "", "Partido Verde"),
  name("Democratic Party?", "", "Partido Demócrata"),
  name("Republican Party?", "", "Partido Republicano"),
  name("United Nations", "Nations unies", "Naciones Unidas"),
  name("General Assembly", "Assemblée générale", "Asamblea General", "Генеральн* асамбле*"),
  name("Security Council", "Conseil de sécurité", "Consejo de Seguridad", "Рад* безпеки"),
  name("European Union", "Union européenne", "Unión Europea", "Європейськ* союз*"),
  name("European Commission", "Commission européenne", "Comisión Europea", "Європейськ* комісі*"),
  name("European Parliament", "Parlement européen", "Parlamento Europeo", "Європейськ* парламент*"),
  name("World Bank", "Banque mondiale", "Banco Mundial", "Світов* банк*"),
  name("Red Cross", "Croix Rouge", "Cruz Roja", "Червон* хрест*"),
  name("Olympic Games", "Jeux olympiques", "Juegos Olímpicos", "Олімпійськ* іг*"),
  name("World Cup", "Coupe du monde", "Copa Mundial"),
  name("Middle East", "Moyen Orient", "Oriente Medio|Oriente Próximo", "Близьк* сх*"),
  name("Great Britain", "Grande Bretagne", "Gran Bretaña", "Велик* Британі*"),
];
