-- What was answered, finished and certified is never changed in place (design section 4).
-- Rows may be deleted only by the retention job, which says so for its own transaction:
--   set local ostoja.retention = 'on'
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' AND current_setting('ostoja.retention', true) = 'on' THEN
    RETURN OLD;
  END IF;
  RAISE EXCEPTION 'rows of % are never changed', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
END
$$;
--> statement-breakpoint
DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY[
    'attempts', 'attempt_answers', 'attempt_results', 'scenario_runs', 'scenario_steps', 'scenario_ends',
    'completions', 'certificates', 'certificate_revocations', 'headcount_declarations', 'audit_events'
  ] LOOP
    EXECUTE format(
      'CREATE TRIGGER %I BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()',
      name || '_append_only', name
    );
  END LOOP;
END
$$;
