import { useWords } from "#app/_features/review/words.ts";
import { Badge } from "#app/_ui/badge.tsx";
import type { Severity } from "#lib/core/quality/mqm.ts";
import { SEVERITY_SIGNS } from "./severity-signs.ts";

/** How grave something is: its sign and its word. */
export function SeverityBadge({ severity }: { readonly severity: Severity }) {
  const words = useWords();
  const { icon: Icon, tone } = SEVERITY_SIGNS[severity];
  return (
    <Badge tone={tone}>
      <Icon aria-hidden className="size-3.5" />
      {words.severity(severity)}
    </Badge>
  );
}
