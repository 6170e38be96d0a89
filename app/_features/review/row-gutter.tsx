"use client";

import { CircleCheck, CircleHelp, Ellipsis, Hand, SquareDashed } from "lucide-react";
import { Button } from "react-aria-components/Button";
import { useTranslation } from "react-i18next";
import { Menu, MenuItem, MenuTrigger } from "#app/_ui/menu.tsx";
import { Tooltip, TooltipTrigger } from "#app/_ui/tooltip.tsx";
import { BINDINGS, type Command } from "./keys.ts";
import { doubtOf } from "./outline.ts";
import type { Row } from "./requests.ts";
import { useReview } from "./review-context.tsx";
import { useCommands } from "./use-commands.ts";

const SIGNS = {
  sure: { icon: CircleCheck, look: "text-ok" },
  doubtful: { icon: CircleHelp, look: "text-warn" },
  gap: { icon: SquareDashed, look: "text-danger" },
  "by-hand": { icon: Hand, look: "text-accent" },
} as const;

const REPAIRS = [
  "merge-previous",
  "merge-next",
  "split",
  "push-down",
  "pull-up",
  "insert-gap",
  "close-gap",
] as const satisfies readonly Command[];

interface Props {
  readonly row: Row;
  readonly index: number;
}

/** The margin of a row: its number, how far its alignment can be relied on, and the menu that repairs it. */
export function RowGutter({ row, index }: Props) {
  const { t } = useTranslation();
  const { document } = useReview();
  const doubt = doubtOf(row, document.editions);
  const { icon: Icon, look } = SIGNS[doubt];
  const percent = row.confidence === null ? "" : Math.round(row.confidence * 100);
  const label = t(`review.doubt.${doubt}`, { percent });
  return (
    <div
      role="rowheader"
      className="flex flex-col items-center gap-1 py-3 text-xs text-ink-muted tabular-nums"
    >
      <span>{index + 1}</span>
      <TooltipTrigger>
        <Button aria-label={label} className="rounded p-1">
          <Icon aria-hidden className={`size-4 ${look}`} />
        </Button>
        <Tooltip>{label}</Tooltip>
      </TooltipTrigger>
      <RepairMenu row={row} />
    </div>
  );
}

function RepairMenu({ row }: { readonly row: Row }) {
  const { t } = useTranslation();
  const { state, columns, dispatch } = useReview();
  const run = useCommands();
  const isHere = state.cursor?.row === row.id;
  return (
    <MenuTrigger
      onOpenChange={(isOpen) => {
        const [first] = columns.shown;
        if (isOpen && !isHere && first !== undefined)
          dispatch({ type: "moved", row: row.id, edition: first });
      }}
    >
      <Button aria-label={t("review.repair.menu")} className="rounded p-1 hover:bg-hover">
        <Ellipsis aria-hidden className="size-4" />
      </Button>
      <Menu label={t("review.repair.menu")}>
        {REPAIRS.map((repair) => (
          <MenuItem
            key={repair}
            id={repair}
            onAction={() => run(repair)}
            textValue={t(`review.command.${repair}`)}
          >
            <span className="flex-1">{t(`review.command.${repair}`)}</span>
            <kbd className="ms-6 text-xs text-ink-muted">{keysOf(repair)}</kbd>
          </MenuItem>
        ))}
      </Menu>
    </MenuTrigger>
  );
}

function keysOf(command: Command): string {
  return BINDINGS.find((binding) => binding.command === command)?.keys ?? "";
}
