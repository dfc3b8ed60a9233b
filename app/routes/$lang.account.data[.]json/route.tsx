import { fileRoute } from "#app/http/file-route.server.ts";
import { requireUser } from "#app/http/guards.server.ts";
import { exportPersonalData } from "#app/modules/accounts/export-personal-data.server.ts";

/** Everything that is kept about the person, as a file. */
export const loader = fileRoute(async (page) => {
  await requireUser(page);
  const data = await exportPersonalData(page.verb);
  return new Response(JSON.stringify(data, null, 2), {
    headers: {
      "Content-Type": "application/json; charset=utf-8",
      "Content-Disposition": `attachment; filename="ostoja-${data.exportedAt.slice(0, 10)}.json"`,
      "Cache-Control": "private, no-store",
    },
  });
});
