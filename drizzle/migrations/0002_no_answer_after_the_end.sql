-- An answer or a step that arrives while its attempt or run is being ended waits for the end and
-- is then refused: whoever ends an attempt holds its row FOR UPDATE. Each statement of the
-- function sees what has committed before it, so nothing slips in between.
CREATE FUNCTION refuse_answer_after_end() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM 1 FROM attempts WHERE id = NEW.attempt_id FOR KEY SHARE;
  IF EXISTS (SELECT 1 FROM attempt_results WHERE attempt_id = NEW.attempt_id) THEN
    RAISE EXCEPTION 'attempt % has ended', NEW.attempt_id USING ERRCODE = 'OS001';
  END IF;
  RETURN NEW;
END
$$;
--> statement-breakpoint
CREATE TRIGGER attempt_answers_before_end BEFORE INSERT ON attempt_answers
  FOR EACH ROW EXECUTE FUNCTION refuse_answer_after_end();
--> statement-breakpoint
CREATE FUNCTION refuse_step_after_end() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM 1 FROM scenario_runs WHERE id = NEW.run_id FOR KEY SHARE;
  IF EXISTS (SELECT 1 FROM scenario_ends WHERE run_id = NEW.run_id) THEN
    RAISE EXCEPTION 'run % has ended', NEW.run_id USING ERRCODE = 'OS001';
  END IF;
  RETURN NEW;
END
$$;
--> statement-breakpoint
CREATE TRIGGER scenario_steps_before_end BEFORE INSERT ON scenario_steps
  FOR EACH ROW EXECUTE FUNCTION refuse_step_after_end();
