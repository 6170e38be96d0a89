import { type EntryPattern, entriesOf } from "./entry.ts";

const CALQUES = `
de más en más | de plus en plus | cada vez más
de menos en menos | de moins en moins | cada vez menos
a la hora actual; en la hora actual | à l'heure actuelle | en la actualidad; actualmente
en el cuadro de; en el cuadro del | dans le cadre d* | en el marco de
en la medida en la que | dans la mesure où | en la medida en que
en el objetivo de; en la meta de; en el fin de | dans le but d*;dans l'objectif d* | con el fin de
en margen de; en el margen de; en los márgenes de | en marge d* | al margen de; paralelamente a
en razón de; en razón del; en razón a | en raison d* | debido a; a causa de
en revancha; por contra; por el contra | en revanche;par contre | en cambio; sin embargo
de otra parte | d'autre part | por otra parte
de una parte | d'une part | por una parte
de su lado; de su costado; por su costado | de son côté;de leur côté | por su parte
en lo que concierne; en lo que concierne a; en aquello que concierne | en ce qui concerne | en cuanto a; por lo que respecta a
en el plan político/económico/militar/internacional | sur le plan | en el plano $1
sobre el plan | sur le plan | en el plano
sobre el plato de; en el plato de; sobre el plateau | sur le plateau d* | en el plató de
al micro de; al micrófono de; a nuestro micrófono | au micro d*;à notre micro | a; en declaraciones a
sobre la antena; sobre nuestra antena; en nuestra antena | (?:à|sur) (?:l'|notre )antenne | en antena; en nuestra cadena
al título de; a título de | au titre d*;à titre d* | en concepto de; como
al provecho de | au profit d* | en beneficio de
a la imagen de | à l'image d* | como
al ejemplo de; a ejemplo de; al instar de | à l'instar d* | al igual que
al origen de | à l'origine d* | detrás de; causante de
en un primer tiempo | dans un premier temps | en un primer momento; primero
en un segundo tiempo | dans un second temps;dans un deuxième temps | después; en una segunda fase
en lo inmediato; en el inmediato | dans l'immédiat | por ahora; de momento
en los días que vienen | dans les jours qui viennent;dans les prochains jours | en los próximos días
una quincena de muertos/heridos/países/detenidos | une quinzaine d* | unos quince $1
una quincena de personas/víctimas | une quinzaine d* | unas quince $1
es por esto que; es por eso que; es por ello que; es por lo que | c'est pourquoi;c'est pour cela qu*;c'est pour cette raison qu*;c'est la raison pour laquelle | por eso; por esta razón
es en este contexto que; es en este marco que | c'est dans ce c* qu* | en este contexto
es ahí que; es allí que; es aquí que | c'est là qu* | es ahí donde
es entonces que | c'est alors qu* | es entonces cuando
es así que | c'est ainsi qu* | así es como; así
hay [dos/tres/cuatro/cinco/seis/diez/unos/varios años/meses/días/semanas] | il y a | hace
fuerza es de constatar; fuerza es constatar | force est d* | hay que reconocer que
~ocupar el lugar de; ~hacer oficio de; ~hacer oficina de | (?:fait|font|faire|fais*|faisant) office d* | ~hacer las veces de
~hacer parte de; ~hacer parte del | (?:fait|font|faire|fais*|fera*) partie d* | ~formar parte de
~hacer el objeto de | (?:fait|font|faire|fais*|fera*) l'objet d* | ~ser objeto de
~hacer estado de | (?:fait|font|faire|fais*) état d* | ~informar de; ~mencionar
~hacer el punto | (?:fait|font|faire|fais*) le point | ~hacer balance
~hacer el punto sobre; ~hacer un punto sobre | (?:fait|font|faire|fais*) le point | ~hacer balance de
~hacer prueba de | (?:fait|font|faire|fais*) preuve d* | ~dar muestras de; ~mostrar
~hacer apelación a; ~hacer apelo a; ~hacer llamada a | (?:fait|font|faire|fais*) appel | ~recurrir a
~hacer la una | (?:fait|font|faire) la une | ~ocupar la portada
~hacer cara a | (?:fait|font|faire|fais*) (?:face|front) | ~hacer frente a
~poner en causa; ~meter en causa | (?:met*|mis*) en cause | ~cuestionar; ~implicar
~poner en cuestión; ~remeter en causa; ~meter en cuestión; ~poner de nuevo en causa | (?:re)(?:met*|mis*) en (?:cause|question) | ~cuestionar; ~poner en entredicho
~poner en obra; ~meter en obra | (?:met*|mis*) en œuvre | ~aplicar; ~poner en práctica
~poner en plaza; ~meter en plaza; ~poner en sitio | (?:met*|mis*) en place | ~implantar; ~establecer
~poner en guardia; ~meter en guardia | (?:met*|mis*) en garde | ~advertir
~poner en examen; ~meter en examen | (?:met*|mis*) en examen;mise* en examen | ~imputar
puesta en examen | (?:met*|mis*) en examen;mise* en examen | imputación
~poner en luz; ~meter en luz | (?:met*|mis*) en lumière | ~poner de relieve; ~sacar a la luz
~tomar en carga; ~prender en carga | (?:pren*|pris*) en charge | ~hacerse cargo de; ~atender
~rendir visita | rend* visite | ~visitar
~dar razón a | donn* raison | ~dar la razón a
guardia a vista; guardia de vista; custodia a la vista | garde à vue | detención preventiva; detención policial
guardián de los sellos; guarda de los sellos | garde des sceaux | ministro de Justicia
guardián de la paz | gardiens? de la paix | agente de policía
guardianes de la paz | gardiens? de la paix | agentes de policía
poder de compra | pouvoir d'achat | poder adquisitivo
gran distribución | grande distribution | ?grandes cadenas; ?distribución minorista
hecho diverso | faits? divers | suceso
hechos diversos | faits? divers | sucesos
hombre político | homme* politique* | político
hombres políticos | homme* politique* | políticos
personalidad política | personnalité* politique* | figura política
personalidades políticas | personnalité* politique* | figuras políticas
+jefe de fila | chefs? de file | +líder
cabeza de fila | chefs? de file | ?líder
plan social | plans? soci* | plan de despidos
planes sociales | plans? soci* | planes de despidos
desempleo técnico; desempleo parcial; paro técnico | chômage (?:partiel|technique) | ?regulación temporal de empleo
+célula de crisis | cellules? de crise | ?+gabinete de crisis
célula psicológica | cellules? (?:psychologique*|d'urgence médico*) | ?equipo de apoyo psicológico
urgencia absoluta | urgence absolue | ?estado crítico
urgencia relativa | urgence relative | ?estado grave
brazo de hierro; pulso de hierro | bras de fer | pulso
lengua de madera | langue de bois | retórica
lenguaje de madera | langue de bois | lenguaje vacío
golpe de red; golpe de redada | coup de filet | ?redada
golpe duro | coup dur | duro golpe
macho cabrío emisario; chivo emisario | bouc émissaire | chivo expiatorio
palabra de orden | mot d'ordre | consigna
segundo turno | (?:second|deuxième) tour | ?segunda vuelta
primer turno | premier tour | ?primera vuelta
segunda torre | (?:second|deuxième) tour | segunda vuelta
primera torre | premier tour | primera vuelta
boletín de voto | bulletins? de vote | ?papeleta
boletines de voto | bulletins? de vote | ?papeletas
+oficina de voto | bureaux? de vote | ?colegio electoral
buró de voto | bureaux? de vote | colegio electoral
inquilino del elíseo; locatario del elíseo | locataire de l'élysée | presidente francés
bajo cobertura de anonimato; bajo cubierta de anonimato; bajo cubierto de anonimato | couvert d'anonymat | a condición de mantener el anonimato
en proveniencia de | en provenance d* | procedente de
al seno de | au sein d* | en; dentro de
`;

const FALSE_FRIENDS = `
nuestra antena | notre antenne | nuestra cadena
nuestras antenas | nos antennes | nuestras cadenas
@sujeto a caución; @sujeto a cautela | suje* à caution | @dudoso; poco @fiable
+equipaje | équipages? | ?tripulación
concurrencia desleal/entre | concurrence | competencia $1
la concurrencia | concurrence | la competencia
~demandar que | demand* qu* | ~pedir que
~demandar si | demand* s* | ~preguntar si
~atender [el/la/los/las resultado/resultados/decisión/respuesta/llegada/fin] | attend* | ~esperar
~quitar [el/la/su país/ciudad/gobierno/partido/club/cargo]; ~quitar [europa] | quitt* | ~dejar; ~abandonar
~subir [un/una/la/el/los/las presión/pérdida/pérdidas/derrota/daños/ataque/consecuencias] | sub* | ~sufrir
~entrenar [la/el/un/una muerte/caída/pérdida/cierre/aumento/retraso] | entraîn* | ~provocar; ~causar
~exprimar; ~exprimir [su/sus/la opinión/apoyo/deseo/inquietud] | exprim* | ~expresar
suceso comercial/electoral | succès | éxito $1
gran suceso | succès | gran éxito
verdadero suceso | succès | verdadero éxito
nombre [de muertos/heridos/víctimas/habitantes/participantes/casos/votos] | nombre | número
gran/cierto nombre de | nombre | $1 número de
larga mayoría/victoria | large* | amplia $1
mayoría/victoria larga | large* | $1 amplia
habitación social | habitation* | vivienda social
habitaciones sociales | habitation* | viviendas sociales
todavía , | toutefois | sin embargo,
~pasar [un/su examen]; ~pasar [los exámenes] | pass* (?:un|l'|le|son|leurs?|des) (?:examen*|bac*|épreuve*) | ~presentarse a
~pasar el examen | pass* (?:un|l'|le|son|leurs?|des) (?:examen*|bac*|épreuve*) | ~presentarse al examen
@bizarro | bizarre* | @extraño; @raro
~evocar [la posibilidad/hipótesis/idea/situación/cuestión] | évoqu* | ~mencionar
~animar [el/la debate/programa/velada/emisión] | anim* | ~presentar
~integrar [el/la/un/una equipo/club/escuela/grupo] | intég* | ~ingresar en
~depositar [una/la/su denuncia/queja/demanda/candidatura/moción/enmienda] | dépos* | ~presentar
~reportar [el/la/los/las partido/reunión/votación/elecciones/decisión] | report* | ~aplazar
~realizar que | réalis* qu* | ~darse cuenta de que
~contestar [la/el/los/las decisión/resultado/resultados/hechos/reforma] | contest* | ~impugnar; ~rebatir
informaciones | informations? | ?información; ?datos
los particulares | (?:les|des|aux) particuliers | los ciudadanos; las personas físicas
colectividad local/territorial | collectivité* | administración $1
colectividades locales/territoriales | collectivité* | administraciones $1
aglomeración [parisina/urbana/lionesa] | agglomération* | ?área metropolitana
el hexágono | l'hexagone | Francia
sindicato de iniciativa | syndicat d'initiative | oficina de turismo
~profitar de; ~profitar | profit* | ~aprovechar
~defender de [fumar/entrar/salir/circular] | défend* d* | ~prohibir
mancha ganadora | manche* | manga ganadora
primera/segunda mancha | manche* | $1 manga
cuadro superior | cadres? | directivo
cuadros superiores | cadres? | directivos
crédito de impuesto; créditos de impuesto | crédits? d'impôt | ?deducción fiscal
+magasin; +magazin | magasins? | ?tienda
+timbre [postal/de correos] | timbres? | +sello
`;

const REPORTING_VERBS = `
<,> =descifrar; <,> =decodificar; <,> =desencriptar; <,> =decriptar | décrypt*;déchiffr* | ~explicar; ~señalar
<”> =martillar; <”> =martillear | martel*;martèl* | ~insistir; ~recalcar
<”> =taclear; <”> =placar | tacl* | ~ironizar; ~criticar
<”> =deslizar | gliss* | ~comentar
<”> =soltar | lâch* | ~decir; ~espetar
<”> =abundar | abond* | ~coincidir
<”> =temperar | tempér*;tempèr*;modér* | ~matizar
<”> se indigna | indign*;insurg* | protesta
<”> se indignó | indign*;insurg* | protestó
<”> se felicita | félicit* | celebra
<”> se felicitó | félicit* | celebró
<”> =confiar | confi* | ~confesar; ~comentar
<”> =encadenar; <”> =perseguir | poursui*;enchaîn* | ~continuar; ~proseguir
<”> =desarrollar | développ* | ~explicar
<”> =sobrepujar; <”> =encarecer; <”> =reenchirir | renchéri* | ~añadir
<”> =testimoniar | témoign* | ~contar; ~relatar
<”> =tronar | tonn*;fulmin* | ~clamar
`;

/** What Spanish made from French says too literally. */
export const FRENCH_TO_SPANISH: readonly EntryPattern[] = [
  ...entriesOf("calque", "fr", CALQUES),
  ...entriesOf("false-friend", "fr", FALSE_FRIENDS),
  ...entriesOf("reporting-verb", "fr", REPORTING_VERBS),
];
