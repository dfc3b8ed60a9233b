/** What a page's loader gives for its head. */
interface Described {
  title: string;
  description: string;
}

/** The head of a page that strangers find by a search engine: its `meta` export. */
export function describedMeta({ data }: { data: Described | undefined }) {
  return [
    { title: `${data?.title} – Ostoja` },
    { name: "description", content: data?.description },
  ];
}
