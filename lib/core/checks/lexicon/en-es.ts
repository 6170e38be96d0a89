import { type EntryPattern, entriesOf } from "./entry.ts";

const CALQUES = `
@sujeto a cautela | subject to caution | @dudoso; ?en duda
en orden a; en orden de | in order to | para; con el fin de
en adición; en adición a | in addition* | además; además de
en base a | based on;on the basis of | sobre la base de; según
~hacer sentido | ma(?:ke|kes|king|de) (?:\\p{L}+ )?sense | ~tener sentido
~hacer una decisión; ~hacer la decisión | ma(?:ke|kes|king|de) (?:a|the|any) (?:\\p{L}+ )?decision | ~tomar una decisión
~tomar lugar; toma lugar | t(?:ake|akes|aking|ook|aken) place | ~celebrarse; ~tener lugar
~tomar ventaja de | t(?:ake|akes|aking|ook|aken) advantage | ~aprovechar
~tomar una caminata; ~tomar un paseo | t(?:ake|akes|aking|ook) a (?:walk|ride) | ~pasear
~tomar acción; ~tomar acciones | t(?:ake|akes|aking|ook|aken) action | ~actuar; ~tomar medidas
~pagar atención | pa(?:y|ys|ying|id) (?:\\p{L}+ )?attention | ~prestar atención
~pagar una visita | pa(?:y|ys|ying|id) (?:\\p{L}+ )?visit | ~visitar
~correr {para/por} presidente/alcalde/gobernador/senador | r(?:un|uns|unning|an) for | ~presentarse a $1
~correr {para/por} la presidencia/alcaldía | r(?:un|uns|unning|an) for | ~presentarse a la $1
~correr por la oficina | r(?:un|uns|unning|an) for | ~presentarse a las elecciones
~llamar por | call* for | ~pedir
~llamar de vuelta; ~llamar para atrás | call* back | ~devolver la llamada
~mirar adelante a; ~mirar hacia adelante a | look* forward to | ~esperar con ilusión
~mirar por | look* for | ~buscar
~buscar por | look* for;search* for | ~buscar
~esperar por | wait* for | ~esperar a
~estar supuesto a; está supuesto a; están supuestos a; es supuesto | supposed to | ?se supone que
al final del día | at the end of the day | al fin y al cabo
noticias rotas; rompiendo noticias | breaking news | ?última hora
bajo las/estas/esas circunstancias | under (?:the|these|those) circumstances | en $1 circunstancias
bajo investigación | under investigation | en proceso de investigación; ?investigado
bajo construcción | under construction | en construcción
bajo consideración | under consideration | en estudio
bajo discusión | under discussion | en debate
a través del pasillo | across the aisle | de ambos partidos
en efectivo inmediato; efectivo inmediatamente | effective immediately;with immediate effect | con efecto inmediato
por otro lado de la moneda | flip side of the coin | la otra cara de la moneda
tan pronto como posible | as soon as possible | lo antes posible
fuera de la caja | out(?:side)? (?:of )?the box | de forma original
de alguna manera u otra | one way or another | de un modo u otro
última pero no menos | last but not least | por último, pero no menos importante
ley y orden | law and order | ?orden público
alto oficial; oficial senior | (?:senior|top|high-ranking) officials? | alto cargo
altos oficiales; oficiales senior | (?:senior|top|high-ranking) officials? | altos cargos
+oficial de policía | police officers? | +agente de policía
+oficial de prensa | press officers? | +responsable de prensa
`;

const FALSE_FRIENDS = `
@bizarro | bizarre | @extraño; @insólito
@mandatorio | mandatory | @obligatorio
@intoxicado | intoxicated | @ebrio; @bebido
@constipado | constipated | @estreñido
@embarazado por | embarrass* | @avergonzado por
@excitado por; @excitado de; @excitado con | excited | @entusiasmado por
@envuelto en | involved in | @implicado en; @involucrado en
@truculento | truculent | @agresivo; @beligerante
dramático aumento/descenso/cambio | dramatic | drástico $1; espectacular $1
dramática caída/subida | dramatic | drástica $1; espectacular $1
aumento/descenso/cambio dramático | dramatic | $1 drástico; $1 espectacular
caída/subida dramática | dramatic | $1 drástica; $1 espectacular
aumentos/descensos/cambios dramáticos | dramatic | $1 drásticos; $1 espectaculares
caídas/subidas dramáticas | dramatic | $1 drásticas; $1 espectaculares
vuelo doméstico | domestic (?:\\p{L}+ )?flights? | vuelo nacional
vuelos domésticos | domestic (?:\\p{L}+ )?flights? | vuelos nacionales
política doméstica | domestic (?:\\p{L}+ )?polic* | política interior; política nacional
políticas domésticas | domestic (?:\\p{L}+ )?polic* | políticas nacionales
mercado/consumo/producto doméstico | domestic | $1 nacional; $1 interno
producción doméstica | domestic | producción nacional
los oficiales | officials | los funcionarios; ?las autoridades
oficiales estadounidenses/locales/federales/electorales/sanitarios/ucranianos/rusos/chinos/iraníes/israelíes/gubernamentales | officials | funcionarios $1; ?autoridades
billones | billions?;!trillions? | miles de millones
un billón | billions?;!trillions? | mil millones
billón | billions?;!trillions? | ?mil millones
trillón | trillions? | billón
trillones | trillions? | billones
desorden alimenticio/bipolar/mental/psiquiátrico/alimentario | disorders? | trastorno $1
desórdenes alimenticios/mentales/alimentarios/psiquiátricos | disorders? | trastornos $1
recipientes | recipients? | destinatarios; beneficiarios
recipiente [del] | recipients? | destinatario; beneficiario
los escolares | scholars? | los estudiosos; los académicos
un escolar | scholars? | un estudioso; un académico
+firma de abogados | law firms? | ?+bufete de abogados
firma de inversión/consultoría/seguridad/contabilidad/capital | firm | empresa de $1
figuras oficiales/recientes/anuales/mensuales | figures | cifras $1
las figuras [muestran] | figures | las cifras; ?los datos
según las figuras | figures | según las cifras; ?según los datos
condición cardíaca/cardiaca/preexistente | conditions? | afección $1; enfermedad $1
condición médica | conditions? | enfermedad; afección
condiciones cardíacas/cardiacas/preexistentes | conditions | afecciones $1; enfermedades $1
condiciones médicas | conditions | enfermedades; afecciones
editor en jefe | editors?-in-chief | director; redactor jefe
editora en jefe | editors?-in-chief | directora; redactora jefe
+editor [del diario/periódico/rotativo] | editors?(?:-in-chief)? | +director; ?redactor jefe
preservativo; preservativos | preservatives? | conservante; conservantes
tormenta/sequía/lesión severa | severe* | $1 grave; $1 fuerte
tormentas/sequías/lesiones severas | severe* | $1 graves; $1 fuertes
daños/síntomas severos | severe* | $1 graves
dolor severo | severe* | dolor intenso
mis/sus/nuestras simpatías | sympath* | $1 condolencias
simpatía {por/a/hacia} [la/las/los víctimas/familia/familias] | sympath* | solidaridad con
+estación de policía | police stations? | +comisaría
+estación de bomberos | fire stations? | ?+parque de bomberos
argumento [entre/con] | arguments? | ?discusión
parientes | parents | padres
largo [número] | large | gran
larga [cantidad/empresa/parte/ciudad] | large | gran
largos [números]; largas [cantidades/empresas/partes/ciudades] | large | grandes
nuestra antena | our antenna | nuestra cadena
~aplicar {a/para/por} [un/una/el/la] | (?:apply|applies|applied|applying) for | ~solicitar; ?~presentarse a
+aplicación de empleo/trabajo/asilo | (?:job|asylum)? ?applications? | +solicitud de $1
+aplicación para empleo/trabajo/asilo | (?:job|asylum)? ?applications? | +solicitud de $1
~asumir que | assum* | ~suponer que; ~dar por hecho que
~atender (a) [una/la conferencia/reunión/cumbre/ceremonia/escuela/clase/universidad] | attend* | ~asistir a
~atender {el/al} [funeral/evento/acto] | attend* | ~asistir al
+casualidad | casualt* | +víctima; +baja
compromiso | compromis* | acuerdo; solución intermedia
~conducir [un/una/el/la/los/las estudio/encuesta/investigación/entrevista/pruebas/prueba/entrevistas/redada] | conduct* | ~realizar; ~llevar a cabo
consistente con; consistentes con | consistent with | coherente con; compatible con
~contestar [la/las/el/los/una decisión/resultados/elección/elecciones/resultado/multa] | contest* | ~impugnar
+convicción por/previa/previas/penal | convict* | +condena $1
+decepción | decepti* | ?+engaño
dramáticamente | dramatically | drásticamente; de forma espectacular
eventualmente | eventually | finalmente; al final
eventual | eventual | final
evidencias | evidence | pruebas
evidencia [de fraude/corrupción/delito] | evidence | ?pruebas
éxito de | exit* | ?salida de
facilidades médicas/deportivas/nucleares/militares | facilit* | instalaciones $1
+facilidad | facilit* | +instalación
+fatalidad | fatalit* | +víctima +mortal; +muerte
+injuria | injur* | +lesión; +herida
~introducir [un/una/el/la ley/proyecto/invitado] | introduc* | ~presentar
+librería pública/municipal | librar* | +biblioteca $1
+locación | locations? | +ubicación; ?+lugar
ofensa criminal/sexual/penal/federal | offen[cs]es? | ?delito $1
ofensas criminales/sexuales/penales/federales | offen[cs]es? | ?delitos $1
~pretender [ser/que] | pretend* | ~fingir
~realizar que | reali[sz]* (?:that|how|what) | ~darse cuenta de que
~recordar [la canción/conversación]; ~recordar [el video/vídeo/álbum] | record* | ~grabar
+regulación | regulations? | +norma; ?normativa
resignación | resignation* | dimisión; renuncia
~resignar [como] | resign* | ~dimitir
~resumir [las/los/el/la negociaciones/conversaciones/trabajo/partido/vuelos/clases/operaciones] | resum* | ~reanudar
~soportar [la/al/a/el campaña/gobierno/propuesta/candidato/iniciativa/idea/ley/equipo] | support* | ~apoyar
suceso | success* | éxito
+tópico | topics? | +tema
últimamente | ultimately | en última instancia; finalmente
+villano | villagers? | +aldeano; +vecino
actualmente | actually | en realidad; de hecho
+carpeta | carpets? | +alfombra; moqueta
~confrontar [un/una/la] | confront* | ~hacer frente a
~demandar [que]; ~demandar [la renuncia/liberación] | demand* | ~exigir
~divertir [fondos/recursos/tráfico/atención] | divert* | ~desviar
ingenuidad | ingenuity | ingenio; inventiva
literatura [sobre el producto] | literature | documentación
procedimiento legal | legal proceedings | proceso judicial
procedimientos legales | legal proceedings | procesos judiciales
~quitar [su/el/la trabajo/cargo/puesto] | quit* | ~dejar
aviso médico/legal/gratuito | advice | consejo $1
avisos médicos/legales/gratuitos | advice | consejos $1
`;

const REPORTING_VERBS = `
<,> =descifrar; <,> =decodificar; <,> =desencriptar | decipher*;decrypt*;decod* | ~explicar; ~señalar
<”> =martillar; <”> =martillear | hammer* | ~insistir; ~recalcar
<”> =chasquear | snap* | ~espetar
<”> =ladrar | bark* | ~gritar
`;

/** What Spanish made from English says too literally. */
export const ENGLISH_TO_SPANISH: readonly EntryPattern[] = [
  ...entriesOf("calque", "en", CALQUES),
  ...entriesOf("false-friend", "en", FALSE_FRIENDS),
  ...entriesOf("reporting-verb", "en", REPORTING_VERBS),
];
