import { COURSE } from "./learners.ts";
import { type Browsing, fieldValue, getPage, postForm } from "./product-forms.ts";
import type { Countable } from "./statement-log.ts";

const START = `/pl/courses/${COURSE}/scenario/legal-work`;

/** Plays a scenario: each run is one step, each preparation the page that the step is taken on. */
export async function scenarioSteps(learner: Browsing): Promise<Countable> {
  const begin = () => postForm(learner, START, { intent: "start" });
  let path = await begin();
  let html = "";
  return {
    async prepare() {
      html = await getPage(learner, path);
      if (html.includes('name="choice"')) return;
      // The story has ended: play it again.
      path = await begin();
      html = await getPage(learner, path);
    },
    async run() {
      const leadsTo = await postForm(learner, path, {
        step: fieldValue(html, "step"),
        choice: fieldValue(html, "choice"),
        formKey: fieldValue(html, "formKey"),
      });
      // A step that was not taken costs less.
      if (leadsTo !== path) throw new Error(`the step leads to ${leadsTo}`);
    },
  };
}
