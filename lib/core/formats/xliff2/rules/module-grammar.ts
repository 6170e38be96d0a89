import { type Grammar, grammar } from "./grammar.ts";
import * as names from "./namespaces.ts";
import { VALUE_KINDS, type ValueKind } from "./values.ts";

/** The elements of the modules by namespace (XLIFF 2.1, §5). */
export const MODULE_GRAMMARS: Readonly<Record<string, Readonly<Record<string, Grammar>>>> = {
  [names.MATCHES]: {
    matches: grammar("", "match+"),
    match: grammar(
      "id:token matchQuality:percentage matchSuitability:percentage origin ref!:uri reference:yesNo similarity:percentage subType:prefixed type:match *",
      "mda:metadata? xlf:originalData? xlf:source xlf:target other*",
    ),
  },
  [names.GLOSSARY]: {
    glossary: grammar("", "glossEntry+"),
    glossEntry: grammar("id:token ref:uri *", "term translation* definition? other*"),
    term: grammar("source *", "text"),
    translation: grammar("id:token ref:uri source *", "text"),
    definition: grammar("source *", "text"),
  },
  [names.METADATA]: {
    metadata: grammar("id:token", "metaGroup+"),
    metaGroup: grammar("id:token category appliesTo:metaSide", "metaGroup|meta+"),
    meta: grammar("type!", "text"),
  },
  [names.RESOURCES]: {
    resourceData: grammar("", "resourceItemRef* resourceItem*"),
    resourceItemRef: grammar("id:token ref!:token *"),
    resourceItem: grammar("mimeType id:token context:yesNo *", "source? target? reference*"),
    source: grammar("href xml:lang:language *", "other*"),
    target: grammar("href xml:lang:language *", "other*"),
    reference: grammar("href! xml:lang:language *"),
  },
  [names.SIZES]: {
    profiles: grammar("generalProfile storageProfile", "normalization? other*"),
    normalization: grammar("general:normalization storage:normalization"),
    data: grammar("profile! *", "other*"),
  },
  [names.VALIDATION]: {
    validation: grammar("*", "rule+"),
    rule: grammar(
      "isPresent occurs:positive isNotPresent startsWith endsWith existsInSource:yesNo caseSensitive:yesNo normalization:normalization disabled:yesNo *",
    ),
  },
  [names.CHANGES]: {
    changeTrack: grammar("", "revisions+"),
    revisions: grammar("appliesTo!:token ref:token currentVersion:token *", "revision+"),
    revision: grammar("author datetime version:token *", "item+"),
    item: grammar("property! *", "text"),
  },
  [names.ITS]: {
    locQualityIssues: grammar("xml:id!:token version", "locQualityIssue+"),
    locQualityIssue: grammar(
      "version locQualityIssueType:issue locQualityIssueComment locQualityIssueSeverity:percentage locQualityIssueProfileRef:uri locQualityIssueEnabled:yesNo",
    ),
    provenanceRecords: grammar("xml:id!:token version", "provenanceRecord+"),
    provenanceRecord: grammar(
      "version org orgRef person personRef revOrg revOrgRef revPerson revPersonRef revTool revToolRef tool toolRef",
    ),
  },
};

const { any, uri, yesNo, percentage, confidence, integer, language, token, issue } = VALUE_KINDS;

/** The attributes that modules add to elements of the core, by namespace; those of a module that are not here do not exist. */
export const MODULE_ATTRIBUTES: Readonly<Record<string, Readonly<Record<string, ValueKind>>>> = {
  [names.FORMAT_STYLE]: { fs: VALUE_KINDS.html, subFs: any },
  [names.SIZES]: {
    equivStorage: any,
    sizeInfo: any,
    sizeInfoRef: token,
    sizeRestriction: any,
    storageRestriction: any,
  },
  [names.MATCHES]: {},
  [names.GLOSSARY]: {},
  [names.METADATA]: {},
  [names.RESOURCES]: {},
  [names.CHANGES]: {},
  [names.PLURALS]: { switch: any, case: any },
  [names.ITS_MAPPED]: { domains: any, lang: language },
  [names.ITS]: {
    version: VALUE_KINDS.itsVersion,
    allowedCharacters: any,
    annotatorsRef: any,
    localeFilterList: any,
    localeFilterType: VALUE_KINDS.filter,
    locQualityIssueComment: any,
    locQualityIssueEnabled: yesNo,
    locQualityIssueProfileRef: uri,
    locQualityIssuesRef: uri,
    locQualityIssueSeverity: percentage,
    locQualityIssueType: issue,
    locQualityRatingProfileRef: uri,
    locQualityRatingScore: percentage,
    locQualityRatingScoreThreshold: percentage,
    locQualityRatingVote: integer,
    locQualityRatingVoteThreshold: integer,
    mtConfidence: confidence,
    org: any,
    orgRef: uri,
    person: any,
    personRef: uri,
    provenanceRecordsRef: uri,
    revOrg: any,
    revOrgRef: uri,
    revPerson: any,
    revPersonRef: uri,
    revTool: any,
    revToolRef: uri,
    taClassRef: uri,
    taConfidence: confidence,
    taIdent: any,
    taIdentRef: uri,
    taSource: any,
    termConfidence: confidence,
    tool: any,
    toolRef: uri,
  },
};
