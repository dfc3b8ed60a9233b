CREATE TABLE "course_outlines" (
	"content_version" text PRIMARY KEY NOT NULL,
	"course" text NOT NULL,
	"outline" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TRIGGER course_outlines_append_only BEFORE UPDATE OR DELETE ON course_outlines
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
