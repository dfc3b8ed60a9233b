import type { Topic } from "#app/components/reference/topics.ts";
import { route } from "./route.server.ts";

/** The loader of a page of the reference: it is made of the content alone. */
export const referenceLoader = (topic: Topic) =>
  route(({ t }) => ({
    title: t(`reference:${topic}.title`),
    description: t(`reference:${topic}.lead`),
  }));
