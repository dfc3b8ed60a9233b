import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Arcade } from "#app/components/public/arcade.tsx";
import { ToldFigure } from "#app/components/public/told-figure.tsx";
import { usePage } from "#app/components/texts.tsx";
import { route } from "#app/http/route.server.ts";

const STEPS = ["learn", "practise", "confirm"];
/** The figure that the page tells: people who were helped, by the centre that helped them. */
const FIGURE = "kcik-2023-assisted";

export const loader = route(({ t, actor }) => ({
  title: t("home:title"),
  description: t("home:lead"),
  signedIn: actor.kind === "user",
}));

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Ostoja – ${data?.title}` },
  { name: "description", content: data?.description },
];

export default function Home() {
  const { t } = usePage();
  const { signedIn } = useLoaderData<typeof loader>();
  return (
    <main id="main" className="page">
      <Hero signedIn={signedIn} />
      <section className="part">
        <h2>{t("home:how.title")}</h2>
        <ol className="steps">
          {STEPS.map((step) => (
            <li key={step}>
              <div>
                <h3>{t(`home:how.${step}_title`)}</h3>
                <p>{t(`home:how.${step}`)}</p>
              </div>
            </li>
          ))}
        </ol>
      </section>
      <Courses />
      <Traceable />
    </main>
  );
}

function Hero({ signedIn }: { signedIn: boolean }) {
  const { t, lang } = usePage();
  return (
    <div className="hero">
      <div className="hero-text">
        <h1>{t("home:heading")}</h1>
        <p className="lead">{t("home:lead")}</p>
        <p className="hero-actions cluster">
          <a className="button" href={`/${lang}/${signedIn ? "learning" : "login"}`}>
            {t(signedIn ? "home:continue" : "home:start")}
          </a>
          <a className="button button-quiet" href={`/${lang}/courses`}>
            {t("home:browse")}
          </a>
        </p>
      </div>
      <Arcade className="hero-figure" />
    </div>
  );
}

/** The courses that are there; what is still being built is said, not pretended. */
function Courses() {
  const { t, lang, catalog } = usePage();
  return (
    <section className="part">
      <h2>{t("home:courses.title")}</h2>
      <div>
        <ul className="list-ruled courses-list">
          {catalog.courses.map((course) => (
            <li key={course.slug}>
              <h3>
                <a href={`/${lang}/courses/${course.slug}`}>{course.title[lang]}</a>
              </h3>
              <p>{course.audience[lang]}</p>
              <p className="meta">{t("home:courses.hours", { count: course.hours })}</p>
            </li>
          ))}
        </ul>
        <p className="meta">{t("home:courses.more")}</p>
      </div>
    </section>
  );
}

function Traceable() {
  const { t, lang, catalog } = usePage();
  const fact = catalog.findFact(FIGURE);
  return (
    <section className="part">
      <h2>{t("home:trace.title")}</h2>
      <div>
        {fact ? <ToldFigure fact={fact} /> : null}
        <p>{t("home:trace.text")}</p>
        <p>
          <a href={`/${lang}/about`}>{t("home:trace.about")}</a>
        </p>
      </div>
    </section>
  );
}
