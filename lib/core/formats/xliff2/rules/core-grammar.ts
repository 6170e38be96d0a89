import { type Grammar, grammar } from "./grammar.ts";

const INLINE = "text cp|ph|pc|sc|ec|mrk|sm|em*";
const STRUCTURE =
  "canResegment:yesNo translate:yesNo srcDir:direction trgDir:direction xml:space:space xml:lang:language *";
const CODE =
  "canCopy:yesNo canDelete:yesNo canReorder:reorder copyOf:token subType:prefixed type:codeType";
const LONE = `${CODE} disp equiv dataRef:token subFlows:tokens`;
const MARK = "id!:token translate:yesNo type:marker ref:uri value *";

/** The elements of the core (XLIFF 2.1, §4.2; the additions of 2.2 stand in its own table). */
export const CORE_GRAMMAR: Readonly<Record<string, Grammar>> = {
  xliff: grammar(
    "version! srcLang!:language trgLang:language xml:space:space xml:lang:language *",
    "file+",
  ),
  file: grammar(`id!:token original ${STRUCTURE}`, "skeleton? other* notes? unit|group+"),
  skeleton: grammar("href", "text other*"),
  group: grammar(`id!:token name type:prefixed ${STRUCTURE}`, "other* notes? unit|group*"),
  unit: grammar(
    `id!:token name type:prefixed ${STRUCTURE}`,
    "other* notes? originalData? segment|ignorable+",
  ),
  segment: grammar("id:token canResegment:yesNo state:state subState:prefixed", "source target?"),
  ignorable: grammar("id:token", "source target?"),
  notes: grammar("", "note+"),
  note: grammar("id:token appliesTo:side category priority:priority *", "text"),
  originalData: grammar("", "data+"),
  data: grammar("id!:token dir:direction xml:space:preserve", "text cp*"),
  source: grammar("xml:lang:language xml:space:space", INLINE),
  target: grammar("xml:lang:language xml:space:space order:positive", INLINE),
  cp: grammar("hex!:hex"),
  ph: grammar(`id!:token ${LONE} *`),
  pc: grammar(
    `id!:token ${CODE} canOverlap:yesNo dispEnd dispStart equivEnd equivStart dataRefEnd:token dataRefStart:token subFlowsEnd:tokens subFlowsStart:tokens dir:direction *`,
    INLINE,
  ),
  sc: grammar(`id!:token ${LONE} canOverlap:yesNo dir:direction isolated:yesNo *`),
  ec: grammar(`id:token ${LONE} canOverlap:yesNo dir:direction isolated:yesNo startRef:token *`),
  mrk: grammar(MARK, INLINE),
  sm: grammar(MARK),
  em: grammar("startRef!:token"),
};

/** What 2.2 has otherwise. */
export const CORE_GRAMMAR_2_2: Readonly<Record<string, Grammar>> = {
  ...CORE_GRAMMAR,
  xliff: grammar(
    "version! srcLang!:language trgLang:language xml:space:space xml:lang:language *",
    "notes? other* file+",
  ),
  note: grammar("id:token appliesTo:side category priority:priority ref:uri *", "text"),
};
