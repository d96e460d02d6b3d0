import { Fragment } from "preact";

const DATE = /(\d{4}-\d{2}-\d{2})/;

/** A sentence whose dates stay in one line. */
export function Dated({ text }: { text: string }) {
  return (
    <>
      {text.split(DATE).map((part, index) =>
        DATE.test(part) ? (
          <span class="date" key={index}>
            {part}
          </span>
        ) : (
          <Fragment key={index}>{part}</Fragment>
        ),
      )}
    </>
  );
}
