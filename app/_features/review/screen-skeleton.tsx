import { useTranslation } from "react-i18next";

// About what fits on a screen; what is over is cut off.
const ROWS = 12;

interface Props {
  readonly title: string;
  readonly columns: number;
}

/** The screen before the rows are there: its title, and lines where the texts will stand. Without style attributes, which the security policy forbids in HTML from the server. */
export function ScreenSkeleton({ title, columns }: Props) {
  const { t } = useTranslation();
  return (
    <div className="flex h-full min-h-0 flex-col" aria-busy>
      <div className="flex items-center border-b border-line px-4 py-2">
        <h1 className="min-h-9 truncate font-serif text-xl leading-9 font-semibold">{title}</h1>
        <span role="status" className="sr-only">
          {t("review.grid.opening")}
        </span>
      </div>
      <div aria-hidden className="min-h-0 flex-1 overflow-hidden">
        {Array.from({ length: ROWS }, (_, row) => row).map((row) => (
          <div key={row} className="flex border-b border-line ps-12">
            {Array.from({ length: columns }, (_, column) => column).map((column) => (
              <div key={column} className="min-w-0 flex-1 border-s border-line p-3">
                <div className="skeleton-lines h-24" />
              </div>
            ))}
          </div>
        ))}
      </div>
    </div>
  );
}
