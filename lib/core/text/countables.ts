import { primaryLanguage } from "./language.ts";

/**
 * Returns what a common noun counts, the same for translations of each other ("people", "personnes", "людей"); null for words that are
 * seldom counted, and in languages without a list.
 */
export function countableOf(word: string, language: string): number | null {
  const column = LANGUAGES.indexOf(primaryLanguage(language));
  if (column < 0) return null;
  const lower = word.toLowerCase();
  const found = TABLE.findIndex((row) => row[column]?.some((stem) => lower.startsWith(stem)));
  return found < 0 ? null : found;
}

/** Tells whether a word stands before its number outside English: "de magnitude 7,5", but "a 7.5-magnitude quake". */
export function takesNumberBehind(word: string, language: string): boolean {
  return primaryLanguage(language) !== "en" && /^(?:magnitud|магнітуд|stärke)/iu.test(word);
}

const LANGUAGES = ["en", "fr", "es", "uk", "de"];

// What news, reports and laws count most: beginnings of the words, languages in the order above.
const TABLE: readonly (readonly (readonly string[])[])[] = `
people,person,individual|personne,gens,individu|persona,gente,individuo|люд,осіб,особ,чоловік|mensch,leute,person
men,man|homme|hombre|чоловік,мужчин|männer,mann
women,woman|femme|mujer|жінк,жінок|frau
child,kid|enfant|niñ,hij|діт,дит|kind
boy,girl,teen|garçon,fille,adolescent|chic,joven,jóvenes,adolescente|хлопц,дівч,підліт|junge,mädchen,jugendlich
adult|adulte|adult|доросл|erwachsen
student,pupil|étudiant,élève|estudiante,alumn|студент,учн|student,schüler
school|école|escuela,colegio,centro|шк|schul
soldier,troop|soldat,militaire,troupe|soldado,militar,tropa|солдат,військов,вояк|soldat,truppe
victim|victime|víctima|жертв|opfer
dead,death|mort,décès|muert,fallecid|загибл,мертв,смерт|tote,tot
injur,wound|bless|herid|поранен|verletzt,verwundet
refugee,migrant,immigrant|réfugié,migrant,immigrant|refugiad,migrante,inmigrante|біжен,мігрант,іммігрант|flüchtling,migrant,geflüchtet
resident,inhabitant|habitant,résident|habitante,vecin,residente|мешкан,жител|einwohner,bewohner
citizen|citoyen|ciudadan|громадян|bürger
member|membre,adhérent|miembro,socio|член|mitglied
worker,employee,staff|salarié,employé,travailleur,ouvrier|trabajador,empleado|працівник,співробітник,робітник|mitarbeiter,arbeiter,beschäftigt,angestellt
job,post|emploi,poste|empleo,puesto|місц,посад|stelle,arbeitsplätz,job
company,firm,business|entreprise,société,compagnie|empresa,compañía|компан,підприємств,фірм|unternehmen,firm
store,shop|magasin,boutique|tienda|магазин,крамниц|geschäft,laden,läden,filiale
country,nation|pays,nation|país,nación|країн,держав|land,länder,staat,nation
state|état|estado|штат|bundesstaat,staat
city,town,village|ville,village|ciudad,pueblo|міст,сел|stadt,städte,dorf,dörfer
vote,ballot|voix,vote,suffrage,bulletin|voto|голос,бюлетен|stimme
voter|électeur,votant|votante,elector|виборц|wähler
seat|siège|escaño,asiento|місц,мандат|sitz
point|point|punto|очк,пункт,бал|punkt
game,match|match,rencontre,partie,jeu|partid,encuentro,juego|матч,гр,ігор|spiel,match
goal|but|gol|гол|tor
win,victor|victoire|victoria,triunfo|перемог,виграш|sieg
loss,defeat|défaite|derrota|пораз,програш|niederlage
time|fois|veces,vez|раз|mal
player|joueur|jugador|гравц|spieler
team,side|équipe|equipo|команд|mannschaft,team
page|page|página|сторін|seite
word|mot|palabra|слів,слов|wort,wörter
book,copy,copies|livre,exemplaire|libro,ejemplar|книг,книж,примірник|buch,bücher,exemplar
house,home|maison,logement,foyer,habitation|casa,vivienda,hogar|будин,дом,осел|haus,häuser,wohnung,heim
car,vehicle,truck|voiture,véhicule,camion|coche,vehículo,camión,auto|авто,машин|auto,fahrzeug,wagen,lastwagen
ship,boat,vessel|navire,bateau|barco,buque|корабл,судн,човн|schiff,boot
plane,aircraft|avion,appareil|avión,aviones,aeronave|літак|flugzeug,maschine
missile,rocket|missile,roquette|misil,cohete|ракет|rakete
tank|char|tanque|танк|panzer
animal|animal,animaux|animal|тварин|tier
pig,hog|porc,cochon|cerdo|свин|schwein
dog|chien|perro|соба,пес|hund
count,charge|chef,accusation,inculpation|cargo,acusación|пункт,звинувачен,обвинувачен|anklage,punkt,anklagepunkt
case|cas,affaire|caso|випад,справ|fall,fälle
question|question|pregunta,cuestión|питан,запитан|frage
view|vue,visionnage,visualisation|visualizaci,visita,reproducci|перегляд|aufruf,zugriff,ansicht
viewer|téléspectateur,spectateur|espectador,televidente|глядач|zuschauer
follower,user,subscriber|abonné,utilisateur,internaute|seguidor,usuario,suscriptor|підписник,користувач,абонент|follower,nutzer,abonnent
account,profile|compte,profil|cuenta,perfil|акаунт,облік,профіл|konto,konten,profil
film,movie|film|película|фільм|film
song,album,track|chanson,album,titre|canción,canciones,álbum|пісн,альбом|lied,song,album
office,branch|bureau|oficina,sucursal|офіс,відділ|büro,filiale
room|chambre,pièce|habitación,cuarto|кімнат,номер|zimmer,raum
magnitude|magnitude|magnitud|магнітуд|stärke,magnitude
degree|degré|grado|градус|grad
round,lap|tour,manche|vuelta,ronda|коло,кіл,раунд,тур|runde
minister,deputy,deputies|ministre,député|ministro,diputad|міністр,депутат|minister,abgeordnet
republican,democrat|républicain,démocrate|republican,demócrata|республікан,демократ|republikaner,demokrat
doctor,patient|médecin,patient|médic,paciente|лікар,пацієнт|arzt,ärzte,patient
expert,scientist|expert,scientifique,chercheur|experto,científic,investigador|експерт,науков,вчен|experte,wissenschaft,forscher
participant|participant|participante|учасник|teilnehmer
language|langue|idioma,lengua|мов|sprache
type,kind|type,sorte,genre|tipo,clase|вид,тип|art,sorte
group|groupe|grupo|груп|gruppe
part|partie|parte|частин|teil
step|étape,pas,mesure|paso,medida|крок,захід,заход|schritt
family,families,household|famille,ménage,foyer|familia,hogar|сім,родин|familie,haushalt
building|bâtiment,immeuble|edificio|будів|gebäude
kilo|kilo|kilo|кіло|kilo`
  .trim()
  .split("\n")
  .map((row) => row.split("|").map((stems) => stems.split(",")));
