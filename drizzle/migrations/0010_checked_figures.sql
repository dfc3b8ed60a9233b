CREATE TABLE "rollup_check_requests" (
	"id" uuid PRIMARY KEY NOT NULL,
	"repair" boolean NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	"started_at" timestamp with time zone,
	"ended_at" timestamp with time zone,
	"check_id" uuid
);
--> statement-breakpoint
ALTER TABLE "rollup_check_requests" ADD CONSTRAINT "rollup_check_requests_check_id_rollup_checks_id_fk" FOREIGN KEY ("check_id") REFERENCES "public"."rollup_checks"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "rollup_check_requests_open" ON "rollup_check_requests" USING btree ((ended_at is null)) WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX "rollup_check_requests_time" ON "rollup_check_requests" USING btree ("asked_at");