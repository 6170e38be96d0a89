"use client";

import { ListFilter } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { IconButton } from "#app/_ui/icon-button.tsx";
import { Popover, PopoverTrigger } from "#app/_ui/popover.tsx";
import { Rail } from "./rail.tsx";

/** The rail behind a button, where the screen has no room for it. */
export function RailMenu() {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  return (
    <div className="contents xl:hidden">
      <PopoverTrigger isOpen={isOpen} onOpenChange={setOpen}>
        <IconButton label={t("review.queues.label")}>
          <ListFilter aria-hidden className="size-4" />
        </IconButton>
        <Popover label={t("review.queues.label")}>
          <Rail onChosen={() => setOpen(false)} />
        </Popover>
      </PopoverTrigger>
    </div>
  );
}
