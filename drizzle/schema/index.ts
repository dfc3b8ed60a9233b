/** The whole schema: a file per module of `app/modules`. */
export * from "./accounts.ts";
export * from "./assessment.ts";
export * from "./audit.ts";
export * from "./certificates.ts";
export * from "./enrolment.ts";
export * from "./indicators.ts";
export * from "./institutions.ts";
export * from "./learning.ts";
export * from "./registrations.ts";
export * from "./renewal.ts";
