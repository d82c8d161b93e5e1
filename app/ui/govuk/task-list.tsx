/** Task list: https://design-system.service.gov.uk/components/task-list/ */
import { type Attributes, attributeProps, tokens } from "./attributes";
import { type Content, type Entry, inner } from "./content";
import { Tag, type TagProps } from "./tag";

interface TaskListItem {
  title: Content & { classes?: string };
  hint?: Content;
  status: Content & { tag?: TagProps; classes?: string };
  /** Where the task is done; left out while it cannot be started. */
  href?: string;
  classes?: string;
}

interface TaskListProps {
  items: ReadonlyArray<Entry<TaskListItem>>;
  idPrefix?: string;
  classes?: string;
  attributes?: Attributes;
}

/** The things there are to do, and how far each of them is. */
export function TaskList(props: TaskListProps) {
  const idPrefix = props.idPrefix || "task-list";
  return (
    <ul className={tokens("govuk-task-list", props.classes)} {...attributeProps(props.attributes)}>
      {props.items.map(
        (item, index) => item && <Task key={index} item={item} id={`${idPrefix}-${index + 1}`} />,
      )}
    </ul>
  );
}

function Task({ item, id }: { item: TaskListItem; id: string }) {
  const { title, hint, status } = item;
  return (
    <li
      className={tokens(
        "govuk-task-list__item",
        item.href && "govuk-task-list__item--with-link",
        item.classes,
      )}
    >
      <div className="govuk-task-list__name-and-hint">
        {item.href ? (
          <a
            className={tokens("govuk-link govuk-task-list__link", title.classes)}
            href={item.href}
            aria-describedby={hint ? `${id}-hint ${id}-status` : `${id}-status`}
            {...inner(title)}
          />
        ) : (
          <div className={title.classes} {...inner(title)} />
        )}
        {hint && <div id={`${id}-hint`} className="govuk-task-list__hint" {...inner(hint)} />}
      </div>
      <div
        className={tokens("govuk-task-list__status", status.classes)}
        id={`${id}-status`}
        {...(status.tag ? { children: <Tag {...status.tag} /> } : inner(status))}
      />
    </li>
  );
}
