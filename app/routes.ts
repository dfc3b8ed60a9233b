import { flatRoutes } from "@remix-run/fs-routes";

/** A folder per URL in `app/routes`, its `route.tsx` is the page. */
export default flatRoutes();
