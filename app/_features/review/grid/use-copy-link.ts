import { useTranslation } from "react-i18next";
import { cursorIndex } from "#app/_features/review/document/outline.ts";
import { useReview } from "#app/_features/review/review-context.tsx";
import { useCommand } from "#app/_keys/keys-context.ts";
import { useToast } from "#app/_ui/toasts.tsx";
import { linkTo } from "./links.ts";

/** Carries out the command that copies a link to the segment at the cursor. */
export function useCopyLink(): void {
  const { t } = useTranslation();
  const toast = useToast();
  const { outline, state } = useReview();
  const { cursor, editing } = state;
  const row = outline.rows[cursorIndex(outline, cursor)];
  const segment = editing ?? row?.cells[String(cursor?.edition)]?.[cursor?.part ?? 0] ?? null;
  const copy = async (id: number) => {
    try {
      await navigator.clipboard.writeText(linkTo(window.location.href, id));
      toast({ tone: "ok", text: t("review.link.copied") });
    } catch {
      toast({ tone: "warn", text: t("review.link.refused") });
    }
  };
  useCommand("copy-link", segment === null ? null : () => void copy(segment));
}
