"use client";

import { Ellipsis } from "lucide-react";
import { Button } from "react-aria-components/Button";
import { useTranslation } from "react-i18next";
import type { Command } from "#app/_features/review/keys/commands.ts";
import { useCommands } from "#app/_features/review/keys/use-commands.ts";
import { useReviewKeys } from "#app/_features/review/keys/use-review-keys.ts";
import type { Row } from "#app/_features/review/requests.ts";
import { useReview } from "#app/_features/review/review-context.tsx";
import { CommandItem } from "#app/_keys/command-item.tsx";
import { Menu, MenuTrigger } from "#app/_ui/menu.tsx";

const STATES = [
  "review-here",
  "approve-here",
  "clear-verdict",
] as const satisfies readonly Command[];

const ALWAYS = [
  "evidence",
  "merge-previous",
  "merge-next",
  "split",
  "push-down",
  "pull-up",
  "pop",
  "insert-gap",
  "close-gap",
  "pinpoint",
  "realign-range",
  "realign-rest",
] as const satisfies readonly Command[];

/** The commands that make sense for a row; the cell they act on is the one at the cursor. */
function commandsFor({ confirmed, alternative }: Row) {
  const choices = alternative ? (["accept-alternative", "keep-rows"] as const) : [];
  const confirming = confirmed ? "unconfirm" : "confirm-row";
  return [...STATES, ...choices, confirming, "confirm-above", ...ALWAYS, "copy-link"] as const;
}

interface Props {
  readonly row: Row;
  /** Whether it is open at once: it was asked for before it was there. */
  readonly startsOpen?: boolean;
}

/** The menu of a row: all that its keys do, for the mouse. */
export function RepairMenu({ row, startsOpen = false }: Props) {
  const { t } = useTranslation();
  const { state, columns, dispatch } = useReview();
  const run = useCommands();
  const { keysOf } = useReviewKeys();
  const isHere = state.cursor?.row === row.id;
  return (
    <MenuTrigger
      defaultOpen={startsOpen}
      onOpenChange={(isOpen) => {
        const [first] = columns.shown;
        if (isOpen && !isHere && first !== undefined)
          dispatch({ type: "moved", row: row.id, edition: first });
      }}
    >
      <Button
        aria-label={t("review.repair.menu")}
        excludeFromTabOrder={!isHere}
        className="rounded p-1 hover:bg-hover"
      >
        <Ellipsis aria-hidden className="size-4" />
      </Button>
      <Menu label={t("review.repair.menu")}>
        {commandsFor(row).map((command) => (
          <CommandItem
            key={command}
            id={command}
            label={t(`keys.${command}`)}
            keys={keysOf(command)}
            onRun={() => run(command)}
          />
        ))}
      </Menu>
    </MenuTrigger>
  );
}
