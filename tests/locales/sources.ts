import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { LOOKS } from "#app/_features/preferences/look.ts";
import { type CommandSpec, KEY_GROUPS } from "#app/_keys/commands.ts";
import { PLAIN_WARNINGS } from "#app/_keys/warnings.ts";
import { COMMANDS } from "#app/(workbench)/commands.ts";
import { ALL_CHECKS } from "#lib/core/checks/all-checks.ts";
import { EXPORT_FORMATS } from "#lib/core/formats/exports/export-formats.ts";
import { EXPORT_WORDS } from "#lib/core/formats/exports/export-words.ts";
import { ISSUE_CODES } from "#lib/core/formats/opened-file.ts";
import { REVIEW_PROBLEM_CODES } from "#lib/core/formats/review-table/review-problem.ts";
import { SCORE_REPORT_WORDS } from "#lib/core/formats/score-report/reported-scores.ts";
import { UNREADABLE_REASONS } from "#lib/core/formats/unreadable.ts";
import { MQM_CATEGORIES, SEVERITIES } from "#lib/core/quality/mqm.ts";
import { categorySlug } from "#lib/i18n.ts";
import { type Family, unionIn } from "./usage.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** The text of every source file that may ask for words. */
export function readSources(): string[] {
  return ["app", "lib"].flatMap(filesIn).map(read);
}

/** The families of keys and where their members come from. */
export function families(): Family[] {
  return [
    { keys: "keys.*", members: [...new Set(COMMANDS.map(commandLabel))] },
    {
      keys: "keyGroups.*",
      members: [...KEY_GROUPS, "recent", "found", "pages", "documents"],
    },
    { keys: "keyPlaces.*", members: [...new Set(COMMANDS.map(commandPlace))].filter(Boolean) },
    { keys: "mqm.*", members: MQM_CATEGORIES.map(categorySlug) },
    { keys: "severity.*", members: SEVERITIES },
    { keys: "checks.*.name", members: ALL_CHECKS.map(({ id }) => id) },
    { keys: "problems.*", members: problemCodes() },
    { keys: "unreadable.*", members: UNREADABLE_REASONS },
    { keys: "formats.issue.*", members: ISSUE_CODES },
    ...Object.entries(LOOKS).map(([part, choices]) => {
      return { keys: `preferences.${part}.*`, members: ["label", ...choices] };
    }),
    { keys: "keySettings.warning.*", members: ["clash", ...PLAIN_WARNINGS] },
    { keys: "export.words.*", members: EXPORT_WORDS },
    { keys: "scores.report.*", members: SCORE_REPORT_WORDS },
    {
      keys: "export.formats.*",
      members: EXPORT_FORMATS.map(({ name }) => name.replaceAll(".", "-")),
    },
    { keys: "formats.review.*", members: REVIEW_PROBLEM_CODES },
    { keys: "roles.*", members: union("lib/core/document/model.ts", "Role") },
    { keys: "import.problems.*", members: union("lib/core/document/relay.ts", "RelayProblem") },
    {
      keys: "import.separators.*",
      members: union("lib/core/text/paragraphs.ts", "ParagraphSeparator"),
    },
    { keys: "import.levels.*", members: union("app/_features/import-texts/rows.ts", "Doubt") },
  ];
}

function commandLabel({ id, label = id }: CommandSpec): string {
  return label;
}

function commandPlace({ place }: CommandSpec): string {
  return place.replaceAll("/", "-");
}

/** What the services refuse, what the API answers before they are asked, and what the client finds out by itself. */
function problemCodes(): string[] {
  const answered = filesIn("lib/api")
    .map(read)
    .flatMap((source) => [...source.matchAll(/problem\(\d+, "([^"]+)"|ApiProblem\("([^"]+)"\)/g)])
    .map(([, status, client]) => status ?? client ?? "");
  return [...new Set([...union("lib/services/refusal.ts", "RefusalCode"), ...answered])];
}

function union(path: string, name: string): string[] {
  return unionIn(read(path), name);
}

function filesIn(folder: string): string[] {
  const paths = readdirSync(ROOT + folder, { encoding: "utf8", recursive: true });
  return paths.filter((path) => /\.tsx?$/.test(path)).map((path) => `${folder}/${path}`);
}

function read(path: string): string {
  return readFileSync(ROOT + path, "utf8");
}
