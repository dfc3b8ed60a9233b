CREATE TABLE "test_skips" (
	"enrolment_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"skipped_at" timestamp with time zone NOT NULL,
	CONSTRAINT "test_skips_enrolment_id_kind_pk" PRIMARY KEY("enrolment_id","kind")
);
--> statement-breakpoint
CREATE TABLE "time_extensions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"factor" numeric(3, 2) NOT NULL,
	"set_by" uuid NOT NULL,
	"set_at" timestamp with time zone NOT NULL,
	CONSTRAINT "time_extensions_factor" CHECK ("time_extensions"."factor" in (1, 1.25, 1.5, 2))
);
--> statement-breakpoint
CREATE TABLE "gain_rollups" (
	"course" text NOT NULL,
	"edition" integer NOT NULL,
	"shard" integer NOT NULL,
	"pairs" integer NOT NULL,
	"points_before" numeric(14, 4) NOT NULL,
	"points_after" numeric(14, 4) NOT NULL,
	CONSTRAINT "gain_rollups_course_edition_shard_pk" PRIMARY KEY("course","edition","shard")
);
--> statement-breakpoint
CREATE TABLE "content_versions" (
	"content_version" text PRIMARY KEY NOT NULL,
	"course" text NOT NULL,
	"manifest" jsonb NOT NULL,
	"pinned_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "modules_credited" (
	"enrolment_id" uuid NOT NULL,
	"module" text NOT NULL,
	"by" text NOT NULL,
	"attempt_id" uuid NOT NULL,
	"credited_at" timestamp with time zone NOT NULL,
	CONSTRAINT "modules_credited_enrolment_id_module_pk" PRIMARY KEY("enrolment_id","module")
);
--> statement-breakpoint
ALTER TABLE "attempts" ADD COLUMN "item_hashes" jsonb;--> statement-breakpoint
ALTER TABLE "test_skips" ADD CONSTRAINT "test_skips_enrolment_id_enrolments_id_fk" FOREIGN KEY ("enrolment_id") REFERENCES "public"."enrolments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "time_extensions" ADD CONSTRAINT "time_extensions_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "time_extensions" ADD CONSTRAINT "time_extensions_set_by_users_id_fk" FOREIGN KEY ("set_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "modules_credited" ADD CONSTRAINT "modules_credited_enrolment_id_enrolments_id_fk" FOREIGN KEY ("enrolment_id") REFERENCES "public"."enrolments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "modules_credited" ADD CONSTRAINT "modules_credited_attempt_id_attempts_id_fk" FOREIGN KEY ("attempt_id") REFERENCES "public"."attempts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "time_extensions_user" ON "time_extensions" USING btree ("user_id","set_at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "attempts_closing" ON "attempts" USING btree ("closes_at") WHERE closes_at is not null;
--> statement-breakpoint
DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['test_skips', 'time_extensions', 'content_versions', 'modules_credited'] LOOP
    EXECUTE format(
      'CREATE TRIGGER %I BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()',
      name || '_append_only', name
    );
  END LOOP;
END
$$;
--> statement-breakpoint
-- An answer given after the time limit is refused here as well, whoever writes it.
CREATE OR REPLACE FUNCTION refuse_answer_after_end() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE closes timestamptz;
BEGIN
  SELECT closes_at INTO closes FROM attempts WHERE id = NEW.attempt_id FOR KEY SHARE;
  IF NEW.answered_at > closes
    OR EXISTS (SELECT 1 FROM attempt_results WHERE attempt_id = NEW.attempt_id) THEN
    RAISE EXCEPTION 'attempt % has ended', NEW.attempt_id USING ERRCODE = 'OS001';
  END IF;
  RETURN NEW;
END
$$;
