CREATE TABLE "reflections" (
	"user_id" uuid NOT NULL,
	"reflection" text NOT NULL,
	"text" text NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "reflections_user_id_reflection_pk" PRIMARY KEY("user_id","reflection"),
	CONSTRAINT "reflections_length" CHECK (char_length("reflections"."text") between 1 and 2000)
);
--> statement-breakpoint
ALTER TABLE "reflections" ADD CONSTRAINT "reflections_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;