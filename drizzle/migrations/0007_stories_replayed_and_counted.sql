CREATE TABLE "scenario_choice_counts" (
	"scenario" text NOT NULL,
	"role" text NOT NULL,
	"node" text NOT NULL,
	"choice" text NOT NULL,
	"shard" integer NOT NULL,
	"people" integer NOT NULL,
	CONSTRAINT "scenario_choice_counts_scenario_role_node_choice_shard_pk" PRIMARY KEY("scenario","role","node","choice","shard")
);
--> statement-breakpoint
ALTER TABLE "scenario_runs" ADD COLUMN "from_run" uuid;--> statement-breakpoint
ALTER TABLE "scenario_runs" ADD COLUMN "copied_steps" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "scenario_runs" ADD CONSTRAINT "scenario_runs_from_run_scenario_runs_id_fk" FOREIGN KEY ("from_run") REFERENCES "public"."scenario_runs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
-- What was decided before this table was there.
INSERT INTO "scenario_choice_counts" ("scenario", "role", "node", "choice", "shard", "people")
SELECT r."scenario", r."role", s."node", s."choice", 0, count(*)
FROM "scenario_steps" s JOIN "scenario_runs" r ON r."id" = s."run_id"
WHERE r."number" = 1 AND s."critical" <> 'no'
GROUP BY 1, 2, 3, 4;
