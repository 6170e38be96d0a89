import { type EntryPattern, entriesOf } from "./entry.ts";

const CALQUES = `
sujeto/sujeta a cautela; sujetos/sujetas a cautela | subject to caution | en duda; dudoso
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
~correr para presidente; ~correr por la presidencia; ~correr para la presidencia; ~correr para alcalde; ~correr por la oficina | r(?:un|uns|unning|an) for | ~presentarse a las elecciones
~llamar por | call* for | ~pedir
~llamar de vuelta; ~llamar para atrás | call* back | ~devolver la llamada
~mirar adelante a; ~mirar hacia adelante a; ~mirar por | look* (?:forward to|for) | ~esperar con ilusión; ~buscar
~buscar por | look* for;search* for | ~buscar
~esperar por | wait* for | ~esperar a
~estar supuesto a; está supuesto a; están supuestos a; es supuesto | supposed to | se supone que
al final del día | at the end of the day | al fin y al cabo
noticias rotas; rompiendo noticias | breaking news | última hora
bajo las circunstancias; bajo estas circunstancias; bajo esas circunstancias | under (?:the|these|those) circumstances | en estas circunstancias
bajo investigación | under investigation | investigado; en proceso de investigación
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
ley y orden | law and order | orden público
alto oficial; altos oficiales; oficial senior; oficiales senior | (?:senior|top|high-ranking) officials? | alto cargo; altos cargos
oficial de policía; oficiales de policía | police officers? | agente de policía; agentes de policía
oficial de prensa | press officer | responsable de prensa
`;

const FALSE_FRIENDS = `
@bizarro | bizarre | @extraño; @insólito
@mandatorio | mandatory | @obligatorio
@intoxicado | intoxicated | @ebrio; @bebido
@constipado | constipated | @estreñido
@embarazoso y embarazada; @embarazado por | embarrass* | @avergonzado por
@excitado por; @excitado de; @excitado con | excited | @entusiasmado por
@envuelto en | involved in | @implicado en; @involucrado en
@truculento | truculent | @agresivo; @beligerante
@dramático +caída; +caída @dramático; +aumento @dramático; +descenso @dramático; +cambio @dramático; +subida @dramático | dramatic | drástico; espectacular
vuelo doméstico; vuelos domésticos | domestic (?:\\p{L}+ )?flights? | vuelo nacional; vuelos nacionales
política doméstica; políticas domésticas | domestic (?:\\p{L}+ )?polic* | política interior; política nacional
mercado doméstico; consumo doméstico; producto doméstico; producción doméstica | domestic | nacional; interno
los oficiales; oficiales estadounidenses/locales/federales/electorales/sanitarios/ucranianos/rusos/chinos/iraníes/israelíes/gubernamentales | officials | autoridades $1; funcionarios $1
billón; billones | billions?;!trillions? | miles de millones; mil millones
trillón; trillones | trillions? | billones; billón
desorden alimenticio/bipolar/mental/psiquiátrico/alimentario; desórdenes alimenticios/mentales/alimentarios/psiquiátricos | disorders? | trastorno $1; trastornos $1
recipientes; los recipientes; el recipiente del | recipients? | destinatarios; beneficiarios
los escolares; un escolar; los +escolar de | scholars? | académicos; estudiosos
firma de abogados; firmas de abogados | law firms? | bufete de abogados; bufetes de abogados
firma de inversión/consultoría/seguridad/contabilidad/capital | firm | empresa de $1
figuras oficiales/recientes/anuales/mensuales; las figuras muestran; según las figuras | figures | cifras $1; los datos
condición médica/cardíaca/preexistente/cardiaca | conditions? | enfermedad $1; afección $1
condiciones médicas/preexistentes/cardíacas | conditions | enfermedades $1
editor en jefe; editora en jefe; +editor del diario/periódico/rotativo | editors?(?:-in-chief)? | director; redactor jefe
preservativo; preservativos | preservatives? | conservante; conservantes
tormenta severa; tormentas severas; sequía severa; sequías severas; daños severos; lesiones severas; síntomas severos; dolor severo | severe* | grave; fuerte; graves
mis simpatías; sus simpatías; nuestras simpatías; simpatía por las víctimas; simpatía a las familias; simpatía a la familia | sympath* | condolencias; solidaridad
+estación de policía | police stations? | +comisaría
+estación de bomberos | fire stations? | parque de bomberos
argumento entre; argumento con | arguments? | discusión
parientes | parents | padres
largo/larga/largos/largas cantidad/número/empresa/parte/ciudad/cantidades/partes | large | gran
nuestra antena | our antenna | nuestra cadena
~aplicar a un/una/la/el; ~aplicar para | (?:apply|applies|applied|applying) (?:for|to) | ~solicitar; ~presentarse a
+aplicación de/para empleo/trabajo/asilo | applications? | +solicitud de $1
~asumir que | assum* | ~suponer que; ~dar por hecho que
~atender a/una/la/el conferencia/reunión/cumbre/ceremonia/funeral/escuela/clase/evento/universidad | attend* | ~asistir a $1
+casualidad | casualt* | víctimas; bajas
compromiso | compromis* | acuerdo; solución intermedia
~conducir un/una/la/el/los/las estudio/encuesta/investigación/entrevista/pruebas/prueba/entrevistas/redada | conduct* | ~llevar a cabo un $1; ~realizar un $1
consistente con; consistentes con | consistent with | coherente con; compatible con
~contestar la/las/el/los/una decisión/resultados/elección/elecciones/resultado/multa | contest* | ~impugnar los $1
+convicción por/previa/previas/penal | convict* | +condena $1
+decepción | decepti* | +engaño
dramáticamente | dramatically | drásticamente; de forma espectacular
eventualmente | eventually | finalmente; al final
eventual | eventual | final
evidencias; evidencia de fraude/corrupción/delito | evidence | pruebas; pruebas de $1
éxito de | exit* | salida de
+facilidad; facilidades médicas/deportivas/nucleares/militares | facilit* | instalaciones $1
+fatalidad | fatalit* | víctimas mortales; muertes
+injuria | injur* | +lesión; +herida
~introducir un/una/el/la ley/proyecto/impuesto/producto/medida/sistema/invitado | introduc* | ~presentar un $1
+librería pública/municipal | librar* | +biblioteca $1
+locación | locations? | +lugar; ubicación
ofensa/ofensas criminal/criminales/sexual/sexuales/penal; una ofensa federal | offen[cs]es? | delito $1
~pretender ser; ~pretender que | pretend* | ~fingir
~realizar que | reali[sz]* (?:that|how|what) | ~darse cuenta de que
~recordar la canción/conversación/video/vídeo/álbum | record* | ~grabar
+regulación; regulaciones | regulations | normativa; normas
resignación | resignation* | dimisión; renuncia
~resignar a/como | resign* | ~dimitir
~resumir las/los/el/la negociaciones/conversaciones/trabajo/partido/vuelos/clases/operaciones | resum* | ~reanudar
~soportar la/al/a/el campaña/gobierno/propuesta/candidato/iniciativa/idea/ley/equipo | support* | ~apoyar
suceso | success* | éxito
+tópico | topics? | +tema
últimamente | ultimately | en última instancia; finalmente
+villano | villagers? | aldeano; vecinos
actualmente | actually | en realidad; de hecho
+carpeta | carpets? | +alfombra; moqueta
~confrontar un/una/el/la | confront* | ~hacer frente a
~demandar que; ~demandar la renuncia/liberación | demand* | ~exigir
~divertir fondos/recursos/tráfico/atención | divert* | ~desviar $1
~ignorar la/el/las/los llamada/advertencias/advertencia/consejo/reglas/llamadas | ignor* | hacer caso omiso de
ingenuidad | ingenuity | ingenio; inventiva
+literatura sobre el producto | literature | documentación
+petición del presidente | petition | solicitud
procedimiento/procedimientos legal/legales | legal proceedings | proceso judicial
~quitar su/el/la trabajo/cargo/puesto | quit* | ~dejar su $1
+aviso/avisos médico/legal/gratuito | advice | +consejo $1
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
