-- Roll-ups that are there are given the seat of their institution.
ALTER TABLE "certified_rollups" ADD COLUMN "teryt" text;--> statement-breakpoint
UPDATE "certified_rollups" r SET "teryt" = i."teryt" FROM "institutions" i WHERE i."id" = r."institution_id";--> statement-breakpoint
ALTER TABLE "certified_rollups" ALTER COLUMN "teryt" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "completion_rollups" ADD COLUMN "teryt" text;--> statement-breakpoint
UPDATE "completion_rollups" r SET "teryt" = i."teryt" FROM "institutions" i WHERE i."id" = r."institution_id";--> statement-breakpoint
ALTER TABLE "completion_rollups" ALTER COLUMN "teryt" SET NOT NULL;--> statement-breakpoint
CREATE INDEX "certified_rollups_teryt" ON "certified_rollups" USING btree ("teryt","course","valid_until","institution_id","people");--> statement-breakpoint
CREATE INDEX "completion_rollups_teryt" ON "completion_rollups" USING btree ("teryt","course","edition","institution_id","completions");
