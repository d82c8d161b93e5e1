// The things an organiser has to do now, each a link with a number.
import type { OrganiserTask } from "~/domain/desk/today/tasks";

/** The list, or the sentence that there is nothing to do. */
export function OrganiserTaskList({ tasks }: { tasks: OrganiserTask[] }) {
  if (tasks.length === 0) return <p className="govuk-body">There is nothing to do now.</p>;
  return (
    <ul className="conf-number-list conf-task-figures">
      {tasks.map(({ count, text, detail, href, urgent }) => (
        <li key={text} className={`conf-number${urgent ? " conf-number--attention" : ""}`}>
          <a className="conf-task-figures__link" href={href}>
            {count !== null && (
              <>
                <span className="conf-number__figure">{count.toLocaleString("en-GB")}</span>{" "}
              </>
            )}
            <span className="conf-number__label">{text}</span>
          </a>
          {detail && <p className="conf-task-figures__detail">{detail}</p>}
        </li>
      ))}
    </ul>
  );
}
