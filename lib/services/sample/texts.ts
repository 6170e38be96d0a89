/** An edition of the bundled document: its paragraphs stand apart by blank lines, the title first. */
export interface SampleEdition {
  readonly language: string;
  /** Language of the edition it was translated from; null for the original. */
  readonly basedOn: string | null;
  readonly text: string;
}

/**
 * The document that a first start shows: a short article written for this project (CC0), with problems planted for
 * checks of every kind, a paragraph missing in Ukrainian and two merged in Spanish.
 */
export const SAMPLE: { readonly title: string; readonly editions: readonly SampleEdition[] } = {
  title: "The Night Train Finds Its Way Back to Kyiv",
  editions: [
    edition("fr", null, [
      "Le train de nuit retrouve le chemin de Kyiv",
      "Après onze ans d’absence, un train de nuit relie de nouveau Strasbourg à Kyiv. La première rame a quitté l’Alsace le vendredi 14 mars à 19\u00a0h\u00a040, avec 312 voyageurs à bord et une fanfare sur le quai.",
      "L’idée n’est pas venue d’une grande compagnie, mais d’une coopérative de cheminots et de voyageurs fondée en 2019. «\u00a0Personne ne voulait de nos vieilles voitures-lits\u00a0», raconte Hélène Marchal, sa présidente. «\u00a0Nous les avons rachetées au prix de la ferraille.\u00a0»",
      "Il a fallu trois ans pour remettre en état les 18 voitures. Dans un atelier de Colmar, des retraités ont appris à de jeunes ébénistes à vernir le noyer sans l’assombrir.",
      "Le voyage dure 31 heures et traverse six pays. Les voyageurs se couchent au bord du Rhin, prennent leur petit déjeuner dans les collines de Moravie et regardent le soleil se coucher sur les Carpates.",
      "À la frontière ukrainienne, l’écartement des rails change. Les bogies sont remplacés en moins de deux heures, pendant que les voyageurs dorment encore, et le train repart vers Kyiv sans que personne ait eu à descendre.",
      "Au wagon-restaurant, la carte change avec le paysage\u00a0: tarte à l’oignon le premier soir, bortsch le lendemain. Le chef, Taras Melnyk, achète ses légumes sur les quais, pendant les arrêts.",
      "La coopérative compte aujourd’hui 12\u00a0400 membres, qui ont chacun acheté au moins une part de 50 euros. Elle espère transporter 90\u00a0000 voyageurs par an et atteindre l’équilibre en 2028.",
      "«\u00a0Un train de nuit, c’est un hôtel qui avance\u00a0», dit Olena Bondar, qui dirige le bureau de Kyiv. «\u00a0On s’endort chez soi et on se réveille chez les autres.\u00a0»",
      "Pour l’instant, les billets ne se vendent qu’au guichet. Une application est promise pour l’automne.",
    ]),
    edition("en", "fr", [
      "The Night Train Finds Its Way Back to Kyiv",
      "After an absence of eleven years, a night train once again links Strasbourg with Kyiv. The first train left Alsace on Friday, March 14, at 7:40 p.m., with 312 passengers on board and a brass band on the platform.",
      "The idea did not come from a big company but from a cooperative of railway workers and travelers founded in 2019. “Nobody wanted our old sleeping cars,” says Hélène Marchal, its chair. “We bought them back for the price of scrap.”",
      "It took three years to restore the 18 cars. In a workshop. in Colmar, retirees taught young cabinetmakers how to varnish walnut without darkening it.",
      "The journey takes 31 hours and crosses six countries. Passengers go to bed beside the Rhine, have breakfast in the hills of Moravia and watch the sun set over the Carpathians.",
      "At the Ukrainian border, the width of the tracks changes. The bogies are swapped in under two hours, while the passengers are still asleep, and the train sets off for kyiv without anyone having had to get off.",
      "In the dining car, the menu changes with the landscape: onion tart on the first evening, borscht the next day. The chef, Taras Melnyk, buys his vegetables on the platforms during stops.",
      "The cooperative now has 12,400 members, each of whom has bought at least one 50-euro share. It hopes to carry 90,000 passengers a year and to break even in 2028.",
      "“A night train is a hotel that moves,” says Olena Bondar, who runs the office in Kyiv. “You fall asleep at home and wake up at someone else’s.”",
      "Tickets are sold -for now- only at the counter. An app is promised for the fall.",
    ]),
    edition("es", "en", [
      "El tren nocturno vuelve a encontrar el camino de Kyiv",
      "Tras once años de ausencia, un tren nocturno vuelve a unir Estrasburgo con Kyiv. El primer convoy salió de Alsacia el viernes 14 de marzo a las 19:40, con 321 pasajeros a bordo y una banda de música en el andén.",
      "La idea no surgió de una gran empresa, sino de una cooperativa de ferroviarios y viajeros fundada en 2019. «Nadie quería nuestros viejos coches cama», cuenta Hélène Marchal, su presidenta. «Los recompramos a precio de chatarra». Hicieron falta tres años para restaurar los 18 coches. En un taller de Colmar, unos jubilados enseñaron a jóvenes ebanistas a barnizar el nogal sin oscurecerlo.",
      "El viaje dura 31 horas y atraviesa seis países. Los pasajeros se acuestan junto al Rin, desayunan en las colinas de de Moravia y ven ponerse el sol sobre los Cárpatos.",
      "En la frontera ucraniana cambia el ancho de vía. Los bogies se sustituyen en menos de dos horas, mientras los pasajeros aún duermen, y el tren sigue hacia Kyiv sin que nadie haya tenido que bajar.",
      "In the dining car, the menu changes with the landscape: onion tart on the first evening, borscht the next day. The chef, Taras Melnyk, buys his vegetables on the platforms during stops.",
      "La cooperativa cuenta hoy con 12,400 socios, cada uno de los cuales ha comprado al menos una participación de 50 euros. Espera transportar 90\u00a0000 pasajeros al año y alcanzar el equilibrio en 2028.",
      "«Un tren nocturno es un hotel que avanza”, dice Olena Bondar, que dirige la oficina de Kyiv. «Uno se duerme en su casa y se despierta en la de los demás».",
      "Por ahora, los billetes solo se venden en taquilla. Se promete una aplicación para el otoño.",
    ]),
    edition("uk", "fr", [
      "Нічний поїзд знову знайшов дорогу до Києва",
      "Після одинадцяти років перерви нічний поїзд знову сполучає Страсбург із Києвом. Перший потяг вирушив з Ельзасу в п’ятницю, 14 березня, о 19:40 із 312 пасажирами на борту та духовим оркестром на пероні.",
      "Ідея належить не великій компанії, а кооперативу залізничників і пасажирів, заснованому 2019 року. «Наші старі спальні вагони нікому не були потрібні, — розповідає його голова Елен Маршаль. — Ми викупили їх за ціною брухту».",
      "На відновлення 18 вагонів пішло три роки. У майстерні в Кoльмарі пенсіонери навчали молодих червонодеревників лакувати горіх так, щоб він не потемнів.",
      "Подорож триває 31 годину й пролягає через шість країн. Пасажири лягають спати на березі Рейну, снідають серед серед пагорбів Моравії й дивляться, як сонце сідає за Карпати.",
      "На українському кордоні змінюється ширина колії. Візки замінюють менш ніж за дві години, поки пасажири ще сплять,  і поїзд вирушає далі до Києва, тож нікому не доводиться виходити.",
      "Нині кооператив налічує 12\u00a0400 членів, кожен із яких придбав щонайменше один пай за 50 євро. Він сподівається перевозити 90\u00a0000 пасажирів на рік і вийти на самоокупність у 2028 році.",
      "«Нічний поїзд — це готель, що рухається, — каже Олена Бондар, яка керує бюро в Києві. — Засинаєш у себе вдома, а прокидаєшся в гостях».",
      "Наразі квитки продають лише в касі. Застосунок обіцяють восени.",
    ]),
  ],
};

function edition(
  language: string,
  basedOn: string | null,
  paragraphs: readonly string[],
): SampleEdition {
  return { language, basedOn, text: paragraphs.join("\n\n") };
}
