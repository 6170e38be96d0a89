import type { ColumnType, JSONColumnType } from "kysely";
import type { RuleKind } from "#lib/core/checks/house/house-rule.ts";
import type { Severity } from "#lib/core/quality/mqm.ts";
import type { ScoreProfile } from "#lib/core/quality/scores/profile.ts";
import type { Timestamp } from "./timestamp.ts";

/** Who works in a workspace, and what they have chosen for all its documents. */
export interface DeskTables {
  editors: { id: string; name: string; created_at: Timestamp };
  /** One row a workspace: `version` rises with each of its choices below. */
  desks: { workspace_id: string; version: number };
  check_settings: {
    workspace_id: string;
    check_id: string;
    /** A primary subtag, or `*` for all languages without a setting of their own. */
    language: string;
    is_on: boolean;
    severity: Severity | null;
  };
  policies: { workspace_id: string; name: string; value: string };
  house_rules: {
    workspace_id: string;
    id: string;
    version: number;
    name: string;
    kind: RuleKind;
    pattern: string;
    match_case: boolean;
    /** Null: all. */
    languages: string[] | null;
    message: string;
    replacement: string | null;
    severity: Severity;
    category: string;
    must_match: string[];
    must_not_match: string[];
    is_on: boolean;
  };
  score_profiles: {
    workspace_id: string;
    id: string;
    version: number;
    name: string;
    profile: JSONColumnType<ScoreProfile, string, string>;
  };
  /** Dismissals that hold in every document of the workspace. */
  standing_dismissals: {
    workspace_id: string;
    id: string;
    scope: "language" | "everywhere";
    check_id: string;
    language: string;
    key: string;
    words: string;
    reason: string;
    editor_id: string;
    at: Timestamp;
    /** When it was taken back; null while it stands. */
    withdrawn: ColumnType<Date | null, Date | null | undefined, Date | null>;
  };
}
