"use client";

import { MapPin } from "lucide-react";
import { Button } from "react-aria-components/Button";
import { useTranslation } from "react-i18next";
import { Tooltip, TooltipTrigger } from "#app/_ui/tooltip.tsx";
import { useHistory } from "./history-context.tsx";
import { pinsOf } from "./pins.ts";
import type { TimeScale } from "./time-scale.ts";

/** The named versions above the slider; a press leads to one. */
export function VersionPins({ scale }: { readonly scale: TimeScale }) {
  const { t } = useTranslation();
  const { timeline, sequence, show } = useHistory();
  if (timeline.names.length === 0) return null;
  return (
    <ul aria-label={t("history.names.label")} className="relative h-7">
      {pinsOf(timeline.names, scale).map(({ id, name, sequence: change, place, hasRoom }) => (
        <li
          key={id}
          className="absolute bottom-0 -ms-2"
          style={{ insetInlineStart: `${place * 100}%` }}
        >
          <TooltipTrigger>
            <Button
              aria-label={t("history.names.goTo", { name })}
              data-current={change === sequence || undefined}
              className="flex max-w-32 items-center gap-0.5 rounded py-0.5 text-xs text-accent-text hover:underline data-current:font-semibold"
              onPress={() => show({ at: change })}
            >
              <MapPin aria-hidden className="size-4 shrink-0" />
              {hasRoom && (
                <bdi className="truncate" dir="auto">
                  {name}
                </bdi>
              )}
            </Button>
            <Tooltip>{name}</Tooltip>
          </TooltipTrigger>
        </li>
      ))}
    </ul>
  );
}
