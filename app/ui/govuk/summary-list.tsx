/** Summary list: https://design-system.service.gov.uk/components/summary-list/ */
import type { ReactNode } from "react";
import { type Attributes, attributeProps, tokens } from "./attributes";
import { type Content, type Entry, type HeadingLevel, inner } from "./content";

interface SummaryListAction {
  href: string;
  text: ReactNode;
  /** Says what the link is about, for those who hear it out of its row. */
  visuallyHiddenText?: string;
  classes?: string;
  attributes?: Attributes;
}

interface Actions {
  items?: readonly SummaryListAction[];
  classes?: string;
}

interface SummaryListRow {
  key: Content & { classes?: string };
  value: Content & { classes?: string };
  actions?: Actions;
  classes?: string;
}

interface SummaryCard {
  title?: { text: ReactNode; headingLevel?: HeadingLevel; classes?: string };
  actions?: Actions;
  classes?: string;
  attributes?: Attributes;
}

interface SummaryListProps {
  rows: ReadonlyArray<Entry<SummaryListRow>>;
  /** With it the list stands in a card with a title of its own. */
  card?: SummaryCard;
  classes?: string;
  attributes?: Attributes;
}

/** Facts and what they are called, with links to change them. */
export function SummaryList(props: SummaryListProps) {
  const { card } = props;
  const anyRowHasActions = props.rows.some((row) => (row ? row.actions?.items?.length : false));
  const list = (
    <dl
      className={tokens("govuk-summary-list", props.classes)}
      {...attributeProps(props.attributes)}
    >
      {props.rows.map(
        (row, index) =>
          row && (
            <Row
              key={index}
              row={row}
              cardTitle={card?.title?.text}
              lacksActions={anyRowHasActions && !row.actions?.items}
            />
          ),
      )}
    </dl>
  );
  return card ? <Card card={card}>{list}</Card> : list;
}

function Row(props: { row: SummaryListRow; cardTitle: ReactNode; lacksActions?: boolean }) {
  const { row } = props;
  const actions = row.actions?.items ?? [];
  return (
    <div
      className={tokens(
        "govuk-summary-list__row",
        props.lacksActions && "govuk-summary-list__row--no-actions",
        row.classes,
      )}
    >
      <dt className={tokens("govuk-summary-list__key", row.key.classes)} {...inner(row.key)} />
      <dd
        className={tokens("govuk-summary-list__value", row.value.classes)}
        {...inner(row.value)}
      />
      {actions.length > 0 && (
        <dd className={tokens("govuk-summary-list__actions", row.actions?.classes)}>
          {actions.length === 1 ? (
            actions.map((action) => (
              <ActionLink key={action.href} {...action} cardTitle={props.cardTitle} />
            ))
          ) : (
            <ul className="govuk-summary-list__actions-list">
              {actions.map((action, index) => (
                <li key={index} className="govuk-summary-list__actions-list-item">
                  <ActionLink {...action} cardTitle={props.cardTitle} />
                </li>
              ))}
            </ul>
          )}
        </dd>
      )}
    </div>
  );
}

function Card({ card, children }: { card: SummaryCard; children: ReactNode }) {
  const { title } = card;
  const Heading = `h${title?.headingLevel || 2}` as const;
  return (
    <div
      className={tokens("govuk-summary-card", card.classes)}
      {...attributeProps(card.attributes)}
    >
      <div className="govuk-summary-card__title-wrapper">
        {title && (
          <Heading className={tokens("govuk-summary-card__title", title.classes)}>
            {title.text}
          </Heading>
        )}
        <CardActions actions={card.actions} cardTitle={title?.text} />
      </div>
      <div className="govuk-summary-card__content">{children}</div>
    </div>
  );
}

function CardActions(props: { actions: Actions | undefined; cardTitle: ReactNode }) {
  const items = props.actions?.items ?? [];
  const className = tokens("govuk-summary-card__actions", props.actions?.classes);
  const links = items.map((action, index) => (
    <ActionLink key={index} {...action} cardTitle={props.cardTitle} />
  ));
  if (links.length === 0) return null;
  if (links.length === 1) return <div className={className}>{links}</div>;
  return (
    <ul className={className}>
      {links.map((link) => (
        <li key={link.key} className="govuk-summary-card__action">
          {link}
        </li>
      ))}
    </ul>
  );
}

function ActionLink(props: SummaryListAction & { cardTitle: ReactNode }) {
  return (
    <a
      className={tokens("govuk-link", props.classes)}
      href={props.href}
      {...attributeProps(props.attributes)}
    >
      {props.text}
      {(props.visuallyHiddenText || props.cardTitle) && (
        <span className="govuk-visually-hidden">
          {props.visuallyHiddenText && ` ${props.visuallyHiddenText}`}
          {props.cardTitle && <> ({props.cardTitle})</>}
        </span>
      )}
    </a>
  );
}
