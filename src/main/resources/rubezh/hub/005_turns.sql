-- Whoever has to be alone waits for his turn at a row of a table that no role may lock. An advisory lock
-- is open to everybody who signs in. Applied as hub_owner with search_path = rubezh.

CREATE TABLE turn(
    name text PRIMARY KEY
);
COMMENT ON TABLE turn IS 'What one process does at a time | Что делает один процесс за раз';
COMMENT ON COLUMN turn.name IS 'What it is: numbers of batches, lists | Что именно: номера групп, списки';
INSERT INTO turn VALUES ('batch.no'), ('rubezh_lists'), ('rubezh_lists_new');

-- One who began before the tables were upgraded has the former lock. The number is unique, so of two with
-- one number the later is refused and comes again. A batch that has its number takes no turn.
CREATE OR REPLACE FUNCTION end_batch(this bigint) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = rubezh, pg_temp AS $$
DECLARE
    greatest_n integer;
BEGIN
    SELECT max(r.n) INTO greatest_n FROM revision r WHERE r.batch = this;
    IF greatest_n IS NULL THEN
        DELETE FROM batch WHERE id = this AND no IS NULL;
    ELSIF EXISTS (SELECT 1 FROM batch b WHERE b.id = this AND b.no IS NULL) THEN
        PERFORM 1 FROM turn t WHERE t.name = 'batch.no' FOR UPDATE;
        UPDATE batch SET last = greatest_n, no = (SELECT coalesce(max(b.no), 0) + 1 FROM batch b)
        WHERE id = this AND no IS NULL;
    END IF;
END $$;

-- Waits until nobody else works on the lists of a schema; until the end of the transaction.
CREATE FUNCTION take_turn(lists text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = rubezh, pg_temp AS $$
BEGIN
    PERFORM 1 FROM turn t WHERE t.name = lists AND t.name LIKE 'rubezh\_lists%' FOR UPDATE;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'no lists %', lists USING ERRCODE = 'invalid_parameter_value';
    END IF;
END $$;
REVOKE ALL ON FUNCTION take_turn(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION take_turn(text) TO hub_intake, hub_officer;
