CREATE TABLE "email_tokens" (
	"token_hash" "bytea" PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"purpose" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "held_forms" (
	"token_hash" "bytea" PRIMARY KEY NOT NULL,
	"path" text NOT NULL,
	"body" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"used_at" timestamp with time zone,
	"replayed" boolean DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE TABLE "invitations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"token_hash" "bytea" NOT NULL,
	"institution_id" uuid NOT NULL,
	"email" text NOT NULL,
	"role" text,
	"locale" text DEFAULT 'pl' NOT NULL,
	"invited_by" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"accepted_at" timestamp with time zone,
	"revoked_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "rate_limits" (
	"key_hash" "bytea" NOT NULL,
	"window_start" timestamp with time zone NOT NULL,
	"hits" integer NOT NULL,
	CONSTRAINT "rate_limits_key_hash_window_start_pk" PRIMARY KEY("key_hash","window_start")
);
--> statement-breakpoint
CREATE TABLE "role_grants" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"role" text NOT NULL,
	"institution_id" uuid,
	"teryt" text,
	"granted_by" uuid,
	"granted_at" timestamp with time zone DEFAULT now() NOT NULL,
	"revoked_at" timestamp with time zone,
	CONSTRAINT "role_grants_scope" CHECK (("role_grants"."role" in ('coordinator', 'teacher')) = ("role_grants"."institution_id" is not null)
          and ("role_grants"."role" = 'voivodeship_team') = ("role_grants"."teryt" is not null))
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id_hash" "bytea" PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"renewed_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"device" text NOT NULL,
	"public_id" uuid DEFAULT gen_random_uuid() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "setup_tokens" (
	"token_hash" "bytea" PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"used_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "users" (
	"id" uuid PRIMARY KEY NOT NULL,
	"email" text NOT NULL,
	"email_verified_at" timestamp with time zone,
	"password_hash" text,
	"given_name" text NOT NULL,
	"family_name" text NOT NULL,
	"locale" text DEFAULT 'pl' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"closed_at" timestamp with time zone,
	CONSTRAINT "users_email_lower" CHECK ("users"."email" = lower("users"."email"))
);
--> statement-breakpoint
CREATE TABLE "attempt_answers" (
	"attempt_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"revision" integer NOT NULL,
	"item_id" text NOT NULL,
	"answer" jsonb NOT NULL,
	"score" numeric(5, 4) NOT NULL,
	"correct" boolean NOT NULL,
	"confidence" integer,
	"form_key" uuid NOT NULL,
	"answered_at" timestamp with time zone NOT NULL,
	CONSTRAINT "attempt_answers_attempt_id_position_revision_pk" PRIMARY KEY("attempt_id","position","revision"),
	CONSTRAINT "attempt_answers_score" CHECK ("attempt_answers"."score" between 0 and 1)
);
--> statement-breakpoint
CREATE TABLE "attempt_results" (
	"attempt_id" uuid PRIMARY KEY NOT NULL,
	"finished_at" timestamp with time zone NOT NULL,
	"score" numeric(5, 4) NOT NULL,
	"pass_mark" numeric(5, 4) NOT NULL,
	"passed" boolean NOT NULL
);
--> statement-breakpoint
CREATE TABLE "attempts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"enrolment_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"module" text NOT NULL,
	"number" integer NOT NULL,
	"seed" text NOT NULL,
	"items" jsonb NOT NULL,
	"content_version" text NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"closes_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "scenario_ends" (
	"run_id" uuid PRIMARY KEY NOT NULL,
	"ending" text,
	"ended_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "scenario_runs" (
	"id" uuid PRIMARY KEY NOT NULL,
	"enrolment_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"scenario" text NOT NULL,
	"role" text NOT NULL,
	"number" integer NOT NULL,
	"content_version" text NOT NULL,
	"started_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "scenario_steps" (
	"run_id" uuid NOT NULL,
	"step" integer NOT NULL,
	"node" text NOT NULL,
	"choice" text NOT NULL,
	"critical" text NOT NULL,
	"correct" boolean,
	"state" jsonb NOT NULL,
	"form_key" uuid NOT NULL,
	"taken_at" timestamp with time zone NOT NULL,
	CONSTRAINT "scenario_steps_run_id_step_pk" PRIMARY KEY("run_id","step")
);
--> statement-breakpoint
CREATE TABLE "audit_events" (
	"id" uuid PRIMARY KEY NOT NULL,
	"actor_id" uuid,
	"action" text NOT NULL,
	"subject_id" text,
	"details" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "certificate_revocations" (
	"certificate_id" uuid PRIMARY KEY NOT NULL,
	"reason" text NOT NULL,
	"revoked_by" uuid NOT NULL,
	"revoked_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "certificates" (
	"id" uuid PRIMARY KEY NOT NULL,
	"number" text NOT NULL,
	"completion_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"holder_name" text NOT NULL,
	"holder_name_key" text NOT NULL,
	"course" text NOT NULL,
	"course_title_pl" text NOT NULL,
	"course_title_en" text NOT NULL,
	"edition" integer NOT NULL,
	"hours" numeric(5, 2) NOT NULL,
	"organiser_pl" text NOT NULL,
	"organiser_en" text NOT NULL,
	"content_version" text NOT NULL,
	"nap_edition" text NOT NULL,
	"completed_on" date NOT NULL,
	"issued_at" timestamp with time zone NOT NULL,
	"valid_until" date NOT NULL
);
--> statement-breakpoint
CREATE TABLE "completions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"enrolment_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"course" text NOT NULL,
	"edition" integer NOT NULL,
	"completed_at" timestamp with time zone NOT NULL,
	"completed_on" date NOT NULL,
	"institution_id" uuid,
	"professional_group" text,
	"hours" numeric(5, 2) NOT NULL,
	"score" numeric(5, 4) NOT NULL,
	"content_version" text NOT NULL,
	"nap_edition" text NOT NULL,
	"valid_until" date NOT NULL,
	CONSTRAINT "completions_score" CHECK ("completions"."score" between 0 and 1)
);
--> statement-breakpoint
CREATE TABLE "enrolments" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"course" text NOT NULL,
	"edition" integer NOT NULL,
	"content_version" text NOT NULL,
	"enrolled_at" timestamp with time zone DEFAULT now() NOT NULL,
	"due_on" date NOT NULL,
	"source" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "certified_rollups" (
	"institution_id" uuid NOT NULL,
	"course" text NOT NULL,
	"professional_group" text NOT NULL,
	"valid_until" date NOT NULL,
	"people" integer NOT NULL,
	CONSTRAINT "certified_rollups_institution_id_course_professional_group_valid_until_pk" PRIMARY KEY("institution_id","course","professional_group","valid_until")
);
--> statement-breakpoint
CREATE TABLE "completion_rollups" (
	"institution_id" uuid NOT NULL,
	"course" text NOT NULL,
	"edition" integer NOT NULL,
	"year" integer NOT NULL,
	"quarter" integer NOT NULL,
	"professional_group" text NOT NULL,
	"completions" integer NOT NULL,
	"certificates" integer NOT NULL,
	"first_attempts" integer NOT NULL,
	"first_attempt_passes" integer NOT NULL,
	"hours" numeric(12, 2) NOT NULL,
	CONSTRAINT "completion_rollups_institution_id_course_edition_year_quarter_professional_group_pk" PRIMARY KEY("institution_id","course","edition","year","quarter","professional_group")
);
--> statement-breakpoint
CREATE TABLE "headcount_rollups" (
	"teryt" text PRIMARY KEY NOT NULL,
	"institutions" integer NOT NULL,
	"declared" integer NOT NULL,
	"headcount" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "rollup_checks" (
	"id" uuid PRIMARY KEY NOT NULL,
	"checked_at" timestamp with time zone NOT NULL,
	"rows" integer NOT NULL,
	"differences" jsonb NOT NULL,
	"repaired" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "voivodeship_rollups" (
	"teryt" text NOT NULL,
	"course" text NOT NULL,
	"measure" text NOT NULL,
	"bucket" text NOT NULL,
	"people" integer NOT NULL,
	CONSTRAINT "voivodeship_rollups_teryt_course_measure_bucket_pk" PRIMARY KEY("teryt","course","measure","bucket")
);
--> statement-breakpoint
CREATE TABLE "headcount_declarations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"institution_id" uuid NOT NULL,
	"headcount" integer NOT NULL,
	"as_of" date NOT NULL,
	"declared_by" uuid,
	"declared_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "headcount_positive" CHECK ("headcount_declarations"."headcount" > 0 and "headcount_declarations"."headcount" < 1000000)
);
--> statement-breakpoint
CREATE TABLE "institutions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"teryt" text NOT NULL,
	"town" text NOT NULL,
	"regon" text,
	"rspo" text,
	"join_code" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"closed_at" timestamp with time zone,
	CONSTRAINT "institutions_teryt_known" CHECK ("institutions"."teryt" in ('02','04','06','08','10','12','14','16','18','20','22','24','26','28','30','32'))
);
--> statement-breakpoint
CREATE TABLE "memberships" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"institution_id" uuid NOT NULL,
	"professional_group" text NOT NULL,
	"from_day" date NOT NULL,
	"until_day" date,
	CONSTRAINT "memberships_days" CHECK ("memberships"."until_day" is null or "memberships"."until_day" >= "memberships"."from_day")
);
--> statement-breakpoint
CREATE TABLE "lesson_progress" (
	"enrolment_id" uuid NOT NULL,
	"module" text NOT NULL,
	"lesson" text NOT NULL,
	"last_screen" integer NOT NULL,
	"furthest_screen" integer NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"completed_at" timestamp with time zone,
	CONSTRAINT "lesson_progress_enrolment_id_module_lesson_pk" PRIMARY KEY("enrolment_id","module","lesson")
);
--> statement-breakpoint
ALTER TABLE "email_tokens" ADD CONSTRAINT "email_tokens_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_invited_by_users_id_fk" FOREIGN KEY ("invited_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "role_grants" ADD CONSTRAINT "role_grants_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "role_grants" ADD CONSTRAINT "role_grants_granted_by_users_id_fk" FOREIGN KEY ("granted_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attempt_answers" ADD CONSTRAINT "attempt_answers_attempt_id_attempts_id_fk" FOREIGN KEY ("attempt_id") REFERENCES "public"."attempts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attempt_results" ADD CONSTRAINT "attempt_results_attempt_id_attempts_id_fk" FOREIGN KEY ("attempt_id") REFERENCES "public"."attempts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attempts" ADD CONSTRAINT "attempts_enrolment_id_enrolments_id_fk" FOREIGN KEY ("enrolment_id") REFERENCES "public"."enrolments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attempts" ADD CONSTRAINT "attempts_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scenario_ends" ADD CONSTRAINT "scenario_ends_run_id_scenario_runs_id_fk" FOREIGN KEY ("run_id") REFERENCES "public"."scenario_runs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scenario_runs" ADD CONSTRAINT "scenario_runs_enrolment_id_enrolments_id_fk" FOREIGN KEY ("enrolment_id") REFERENCES "public"."enrolments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scenario_runs" ADD CONSTRAINT "scenario_runs_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scenario_steps" ADD CONSTRAINT "scenario_steps_run_id_scenario_runs_id_fk" FOREIGN KEY ("run_id") REFERENCES "public"."scenario_runs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "certificate_revocations" ADD CONSTRAINT "certificate_revocations_certificate_id_certificates_id_fk" FOREIGN KEY ("certificate_id") REFERENCES "public"."certificates"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "certificate_revocations" ADD CONSTRAINT "certificate_revocations_revoked_by_users_id_fk" FOREIGN KEY ("revoked_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "certificates" ADD CONSTRAINT "certificates_completion_id_completions_id_fk" FOREIGN KEY ("completion_id") REFERENCES "public"."completions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "certificates" ADD CONSTRAINT "certificates_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "completions" ADD CONSTRAINT "completions_enrolment_id_enrolments_id_fk" FOREIGN KEY ("enrolment_id") REFERENCES "public"."enrolments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "completions" ADD CONSTRAINT "completions_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "completions" ADD CONSTRAINT "completions_institution_id_institutions_id_fk" FOREIGN KEY ("institution_id") REFERENCES "public"."institutions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enrolments" ADD CONSTRAINT "enrolments_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "headcount_declarations" ADD CONSTRAINT "headcount_declarations_institution_id_institutions_id_fk" FOREIGN KEY ("institution_id") REFERENCES "public"."institutions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "headcount_declarations" ADD CONSTRAINT "headcount_declarations_declared_by_users_id_fk" FOREIGN KEY ("declared_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_institution_id_institutions_id_fk" FOREIGN KEY ("institution_id") REFERENCES "public"."institutions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lesson_progress" ADD CONSTRAINT "lesson_progress_enrolment_id_enrolments_id_fk" FOREIGN KEY ("enrolment_id") REFERENCES "public"."enrolments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "email_tokens_user" ON "email_tokens" USING btree ("user_id");--> statement-breakpoint
CREATE UNIQUE INDEX "invitations_token_unique" ON "invitations" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "invitations_institution" ON "invitations" USING btree ("institution_id");--> statement-breakpoint
CREATE INDEX "rate_limits_window" ON "rate_limits" USING btree ("window_start");--> statement-breakpoint
CREATE INDEX "role_grants_user" ON "role_grants" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "sessions_user" ON "sessions" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "sessions_expiry" ON "sessions" USING btree ("expires_at");--> statement-breakpoint
CREATE UNIQUE INDEX "users_email_unique" ON "users" USING btree ("email");--> statement-breakpoint
CREATE UNIQUE INDEX "attempt_answers_form" ON "attempt_answers" USING btree ("attempt_id","form_key");--> statement-breakpoint
CREATE UNIQUE INDEX "attempts_number" ON "attempts" USING btree ("enrolment_id","kind","module","number");--> statement-breakpoint
CREATE INDEX "attempts_user" ON "attempts" USING btree ("user_id");--> statement-breakpoint
CREATE UNIQUE INDEX "scenario_runs_number" ON "scenario_runs" USING btree ("enrolment_id","scenario","role","number");--> statement-breakpoint
CREATE INDEX "scenario_runs_user" ON "scenario_runs" USING btree ("user_id");--> statement-breakpoint
CREATE UNIQUE INDEX "scenario_steps_form" ON "scenario_steps" USING btree ("run_id","form_key");--> statement-breakpoint
CREATE INDEX "audit_events_at" ON "audit_events" USING btree ("at");--> statement-breakpoint
CREATE INDEX "audit_events_subject" ON "audit_events" USING btree ("subject_id");--> statement-breakpoint
CREATE UNIQUE INDEX "certificates_number_unique" ON "certificates" USING btree ("number");--> statement-breakpoint
CREATE UNIQUE INDEX "certificates_completion_unique" ON "certificates" USING btree ("completion_id");--> statement-breakpoint
CREATE INDEX "certificates_user" ON "certificates" USING btree ("user_id");--> statement-breakpoint
CREATE UNIQUE INDEX "completions_once" ON "completions" USING btree ("enrolment_id");--> statement-breakpoint
CREATE INDEX "completions_user" ON "completions" USING btree ("user_id","course");--> statement-breakpoint
CREATE INDEX "completions_institution" ON "completions" USING btree ("institution_id","course","edition");--> statement-breakpoint
CREATE UNIQUE INDEX "enrolments_once" ON "enrolments" USING btree ("user_id","course","edition");--> statement-breakpoint
CREATE INDEX "enrolments_course_edition" ON "enrolments" USING btree ("course","edition");--> statement-breakpoint
CREATE INDEX "rollup_checks_time" ON "rollup_checks" USING btree ("checked_at");--> statement-breakpoint
CREATE INDEX "headcount_institution" ON "headcount_declarations" USING btree ("institution_id","declared_at" DESC NULLS LAST);--> statement-breakpoint
CREATE UNIQUE INDEX "institutions_regon_unique" ON "institutions" USING btree ("regon");--> statement-breakpoint
CREATE UNIQUE INDEX "institutions_join_code_unique" ON "institutions" USING btree ("join_code");--> statement-breakpoint
CREATE INDEX "institutions_teryt" ON "institutions" USING btree ("teryt","kind");--> statement-breakpoint
CREATE UNIQUE INDEX "memberships_one_current" ON "memberships" USING btree ("user_id") WHERE until_day is null;--> statement-breakpoint
CREATE INDEX "memberships_institution" ON "memberships" USING btree ("institution_id");--> statement-breakpoint
CREATE INDEX "memberships_user" ON "memberships" USING btree ("user_id");