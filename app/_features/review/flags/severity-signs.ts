import { Circle, CircleAlert, OctagonAlert, TriangleAlert } from "lucide-react";
import { SEVERITIES, type Severity } from "#lib/core/quality/mqm.ts";

/** How a severity is drawn, and the letter that stands for it on the keyboard beside its digit. */
export const SEVERITY_SIGNS = {
  neutral: { icon: Circle, tone: "plain", letter: "n" },
  minor: { icon: CircleAlert, tone: "accent", letter: "m" },
  major: { icon: TriangleAlert, tone: "warn", letter: "j" },
  critical: { icon: OctagonAlert, tone: "danger", letter: "c" },
} as const satisfies Record<Severity, unknown>;

/** The severity that a key stands for: 1 to 4, or a letter. */
export function severityOfKey(key: string): Severity | undefined {
  const byLetter = SEVERITIES.find((id) => SEVERITY_SIGNS[id].letter === key.toLowerCase());
  return SEVERITIES[Number(key) - 1] ?? byLetter;
}

/** The one after a severity; after the gravest, the lightest. */
export function nextSeverity(severity: Severity): Severity {
  return SEVERITIES[(SEVERITIES.indexOf(severity) + 1) % SEVERITIES.length] ?? severity;
}
