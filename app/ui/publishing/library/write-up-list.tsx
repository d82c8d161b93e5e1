// Write-ups to choose from, with what a search found in each.
import type { Piece } from "~/domain/publishing/library/library";
import { ThemeTag } from "~/ui/publishing/write-ups/article";

/** Text with what a search found in it marked. */
function Marked({ pieces }: { pieces: Piece[] }) {
  return (
    <>
      {pieces.map((piece, index) => {
        const key = `${index}-${piece.text}`;
        return piece.hit ? (
          <mark key={key} className="conf-hit">
            {piece.text}
          </mark>
        ) : (
          <span key={key}>{piece.text}</span>
        );
      })}
    </>
  );
}

/** A write-up in a list. */
export type Card = {
  path: string;
  title: Piece[];
  summary: Piece[];
  extract: Piece[];
  authorLine: string;
  theme: string;
  themeLabel: string;
  sectorLabel: string;
  regionLabel: string;
  publishedOn: string;
};

/** Write-ups to choose from, one below the other, with what a search found in each. */
export function WriteUpList({
  cards,
  heading: Heading = "h2",
}: {
  cards: (Card & { withdrawnOn?: string | null })[];
  heading?: "h2" | "h3";
}) {
  return (
    <ul className="conf-write-up-list">
      {cards.map((card) => (
        <li key={card.path}>
          {card.themeLabel && <ThemeTag theme={card.theme} label={card.themeLabel} />}
          <Heading>
            <a className="govuk-link" href={card.path}>
              <Marked pieces={card.title} />
            </a>
          </Heading>
          {card.withdrawnOn ? (
            <p>Withdrawn on {card.withdrawnOn}.</p>
          ) : (
            <>
              <p>
                <Marked pieces={card.summary} />
              </p>
              {card.extract.length > 0 && (
                <p className="conf-write-up-list__extract">
                  <Marked pieces={card.extract} />
                </p>
              )}
              <p className="conf-write-up-list__facts">
                {[card.sectorLabel, card.regionLabel, card.authorLine, card.publishedOn].join(
                  " · ",
                )}
              </p>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
