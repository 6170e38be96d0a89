import {
  ArrowUpDown,
  CircleCheck,
  CircleCheckBig,
  CircleHelp,
  Hand,
  SquareDashed,
  Triangle,
} from "lucide-react";
import type { RowSign } from "./row-signs.ts";

const SIGNS = {
  sure: { icon: CircleCheck, look: "text-ok" },
  doubtful: { icon: CircleHelp, look: "text-warn" },
  gap: { icon: SquareDashed, look: "text-danger" },
  triangle: { icon: Triangle, look: "text-warn" },
  crossing: { icon: ArrowUpDown, look: "text-warn" },
  "by-hand": { icon: Hand, look: "text-accent" },
  confirmed: { icon: CircleCheckBig, look: "text-accent" },
} as const satisfies Record<RowSign, unknown>;

/** How far a row is to be relied on, as a sign; its words stand beside it or in its label. */
export function SignIcon({ sign }: { readonly sign: RowSign }) {
  const { icon: Icon, look } = SIGNS[sign];
  return <Icon aria-hidden className={`size-4 shrink-0 ${look}`} />;
}
