CREATE TABLE "certified_people" (
	"user_id" uuid NOT NULL,
	"course" text NOT NULL,
	"institution_id" uuid NOT NULL,
	"professional_group" text NOT NULL,
	"valid_until" date NOT NULL,
	CONSTRAINT "certified_people_user_id_course_pk" PRIMARY KEY("user_id","course")
);
--> statement-breakpoint
CREATE TABLE "institution_rollups" (
	"institution_id" uuid PRIMARY KEY NOT NULL,
	"teryt" text NOT NULL,
	"institutions" integer NOT NULL,
	"headcount" integer
);
--> statement-breakpoint
ALTER TABLE "rollup_checks" ADD COLUMN "differing" integer NOT NULL;--> statement-breakpoint
ALTER TABLE "rollup_checks" ADD COLUMN "milliseconds" integer NOT NULL;--> statement-breakpoint
CREATE INDEX "institution_rollups_teryt" ON "institution_rollups" USING btree ("teryt");--> statement-breakpoint
ALTER TABLE "completion_rollups" DROP COLUMN "certificates";--> statement-breakpoint
ALTER TABLE "completion_rollups" DROP COLUMN "first_attempts";