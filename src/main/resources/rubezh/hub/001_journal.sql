-- The journal of a hub: revisions as they were received, in the order in which they became visible.
-- Applied as hub_owner with search_path = rubezh. What is not standard SQL stands in decision 0580.

CREATE TABLE hub(
    single boolean PRIMARY KEY DEFAULT true CHECK (single),
    id uuid NOT NULL,
    version integer NOT NULL,
    made timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE hub IS 'What this hub is; one row | Сведения об этой центральной базе; одна строка';

-- Revisions become visible together, when their transaction ends. Their order is that of `no`, which is
-- given last, under a lock: whoever has read up to a number has missed nothing before it.
CREATE TABLE batch(
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    no bigint UNIQUE,
    last integer,
    taken timestamptz NOT NULL DEFAULT now(),
    taken_by text NOT NULL DEFAULT session_user
);
COMMENT ON TABLE batch IS 'Revisions that were taken in together | Изменения, принятые вместе';
COMMENT ON COLUMN batch.id IS 'Name of the batch, no order | Имя группы, порядка не задаёт';
COMMENT ON COLUMN batch.no IS 'Place in the order of arrival, from 1 | Место в порядке приёма, с 1';
COMMENT ON COLUMN batch.last IS 'Greatest revision.n of the batch | Наибольший revision.n в группе';
COMMENT ON COLUMN batch.taken IS 'When it was taken in, by the clock of the server | Когда принято, по часам сервера';
COMMENT ON COLUMN batch.taken_by IS 'Database role that took it in | Роль базы данных, которая приняла';

CREATE TABLE revision(
    record_id uuid NOT NULL,
    id bytea NOT NULL CHECK (octet_length(id) = 32),
    replica uuid NOT NULL,
    seq bigint NOT NULL CHECK (seq > 0),
    batch bigint NOT NULL REFERENCES batch(id),
    n integer NOT NULL CHECK (n BETWEEN 0 AND 16777215),
    line bytea NOT NULL,
    PRIMARY KEY (record_id, id)
) PARTITION BY HASH (record_id);
CREATE INDEX "revision by id" ON revision(id);
CREATE INDEX "revision by chain" ON revision(replica, seq, id);
CREATE INDEX "revision by batch" ON revision(batch, n);
COMMENT ON TABLE revision IS 'Signed revisions; never changed | Подписанные изменения; не меняются';
COMMENT ON COLUMN revision.record_id IS 'Record it belongs to | Запись, к которой относится';
COMMENT ON COLUMN revision.id IS 'SHA-256 of its content, 32 bytes | SHA-256 содержания, 32 байта';
COMMENT ON COLUMN revision.replica IS 'Computer that signed it | Компьютер, который подписал';
COMMENT ON COLUMN revision.seq IS 'Its number on that computer, from 1 | Номер на этом компьютере, с 1';
COMMENT ON COLUMN revision.batch IS 'Batch it came in | Группа, в которой принято';
COMMENT ON COLUMN revision.n IS 'Its place in the batch, from 0 | Место в группе, с 0';
COMMENT ON COLUMN revision.line IS 'The line as received, byte for byte | Строка в том виде, в каком получена';

DO $$
BEGIN
    FOR part IN 0..15 LOOP
        EXECUTE format('CREATE TABLE revision_%s PARTITION OF revision'
            ' FOR VALUES WITH (MODULUS 16, REMAINDER %s)', part, part);
    END LOOP;
END $$;

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'revisions are never changed' USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE TRIGGER "never changed" BEFORE UPDATE OR DELETE ON revision
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "never emptied" BEFORE TRUNCATE ON revision
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- What of each computer is here, so that nobody has to count all revisions to see who is behind.
CREATE TABLE chain(
    replica uuid PRIMARY KEY,
    revisions bigint NOT NULL,
    numbers int8multirange NOT NULL
);
COMMENT ON TABLE chain IS 'What of each computer is here | Что имеется от каждого компьютера';
COMMENT ON COLUMN chain.replica IS 'The computer | Компьютер';
COMMENT ON COLUMN chain.revisions IS 'Number of its revisions | Число его изменений';
COMMENT ON COLUMN chain.numbers IS 'Their numbers | Их номера';

-- Blobs: pictures and papers by SHA-256, in pieces.
CREATE TABLE blob(
    hash bytea PRIMARY KEY CHECK (octet_length(hash) = 32),
    bytes integer NOT NULL CHECK (bytes >= 0)
);
CREATE TABLE blob_piece(
    hash bytea NOT NULL,
    n integer NOT NULL,
    piece bytea NOT NULL,
    PRIMARY KEY (hash, n)
) PARTITION BY HASH (hash);
DO $$
BEGIN
    FOR part IN 0..15 LOOP
        EXECUTE format('CREATE TABLE blob_piece_%s PARTITION OF blob_piece'
            ' FOR VALUES WITH (MODULUS 16, REMAINDER %s)', part, part);
    END LOOP;
END $$;
-- Pictures are compressed already.
ALTER TABLE blob_piece ALTER COLUMN piece SET STORAGE EXTERNAL;
CREATE TABLE blob_named(
    hash bytea PRIMARY KEY CHECK (octet_length(hash) = 32)
);
COMMENT ON TABLE blob IS 'Files of records that are here | Файлы записей, которые имеются';
COMMENT ON COLUMN blob.hash IS 'SHA-256 of the file, 32 bytes | SHA-256 файла, 32 байта';
COMMENT ON COLUMN blob.bytes IS 'Its size in bytes | Размер в байтах';
COMMENT ON TABLE blob_piece IS 'Contents of the files | Содержание файлов';
COMMENT ON COLUMN blob_piece.hash IS 'SHA-256 of the file, 32 bytes | SHA-256 файла, 32 байта';
COMMENT ON COLUMN blob_piece.n IS 'Place of the piece, from 0 | Место части, с 0';
COMMENT ON COLUMN blob_piece.piece IS 'Up to 64 KiB of the file | До 64 КиБ файла';
COMMENT ON TABLE blob_named IS 'Files that revisions refer to | Файлы, на которые ссылаются изменения';
COMMENT ON COLUMN blob_named.hash IS 'SHA-256 of the file, 32 bytes | SHA-256 файла, 32 байта';

-- Chains and batches change by these only. They run with the rights of hub_owner.

-- Makes a transaction wait for others that add to the same chains; in one order, so that two never wait
-- for each other.
CREATE FUNCTION lock_chains(replicas uuid[]) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = rubezh, pg_temp AS $$
    INSERT INTO chain(replica, revisions, numbers)
    SELECT DISTINCT one, 0, '{}'::int8multirange FROM unnest(replicas) one ORDER BY one
    ON CONFLICT (replica) DO UPDATE SET replica = excluded.replica
$$;

CREATE FUNCTION begin_batch() RETURNS bigint
LANGUAGE sql SECURITY DEFINER SET search_path = rubezh, pg_temp AS $$
    INSERT INTO batch DEFAULT VALUES RETURNING id
$$;

-- Adds the revisions of a batch from a place on to what the chains tell.
CREATE FUNCTION add_to_chains(of_batch bigint, first integer) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = rubezh, pg_temp AS $$
    UPDATE chain SET revisions = revisions + added, numbers = numbers + added_numbers
    FROM (
        SELECT r.replica AS of, count(*) AS added, range_agg(int8range(r.seq, r.seq, '[]')) AS added_numbers
        FROM revision r WHERE r.batch = of_batch AND r.n >= first GROUP BY r.replica
    ) these
    WHERE chain.replica = these.of
$$;

-- Gives a batch its place in the order, or takes it away if nothing came in it.
CREATE FUNCTION end_batch(this bigint) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = rubezh, pg_temp AS $$
DECLARE
    greatest_n integer;
BEGIN
    SELECT max(r.n) INTO greatest_n FROM revision r WHERE r.batch = this;
    IF greatest_n IS NULL THEN
        DELETE FROM batch WHERE id = this AND no IS NULL;
    ELSE
        PERFORM pg_advisory_xact_lock(hashtext('rubezh.batch.no'));
        UPDATE batch SET last = greatest_n, no = (SELECT coalesce(max(b.no), 0) + 1 FROM batch b)
        WHERE id = this AND no IS NULL;
    END IF;
END $$;

CREATE FUNCTION require_number() RETURNS trigger LANGUAGE plpgsql
SECURITY DEFINER SET search_path = rubezh, pg_temp AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM batch b WHERE b.id = new.id AND b.no IS NULL) THEN
        RAISE EXCEPTION 'batch % was not ended', new.id;
    END IF;
    RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER "ended" AFTER INSERT ON batch
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_number();

REVOKE ALL ON FUNCTION lock_chains(uuid[]), begin_batch(), add_to_chains(bigint, integer),
    end_batch(bigint) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION lock_chains(uuid[]), begin_batch(), add_to_chains(bigint, integer),
    end_batch(bigint) TO hub_intake, hub_officer;
GRANT USAGE ON SCHEMA rubezh TO hub_intake, hub_officer, hub_reader, hub_stats;
GRANT SELECT ON hub TO hub_intake, hub_officer, hub_reader, hub_stats;
GRANT SELECT ON batch, revision, chain, blob, blob_piece, blob_named TO hub_intake, hub_officer;
GRANT INSERT ON revision, blob, blob_piece, blob_named TO hub_intake, hub_officer;
