import { PageHeading } from "#app/components/page-heading.tsx";
import { usePage } from "#app/components/texts.tsx";
import type { LinkProblem } from "#app/modules/accounts/link-errors.ts";

interface DeadLinkProps {
  problem: LinkProblem;
  /** The way on: a text and where it leads. */
  next: { words: string; href: string };
}

/** The page of a link that no longer works. */
export function DeadLink({ problem, next }: DeadLinkProps) {
  const { t } = usePage();
  return (
    <main id="main" className="page page-narrow">
      <PageHeading
        title={t(`errors:accounts.link.${problem}.title`)}
        lead={t(`errors:accounts.link.${problem}.text`)}
      />
      <p>
        <a className="button" href={next.href}>
          {next.words}
        </a>
      </p>
    </main>
  );
}
