-- A hub with three cases as a program with tables of version 2 left it (pg_dump --inserts, without comments of its own).
SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;
CREATE SCHEMA rubezh;
ALTER SCHEMA rubezh OWNER TO hub_owner;
CREATE SCHEMA rubezh_lists;
ALTER SCHEMA rubezh_lists OWNER TO hub_owner;
CREATE EXTENSION IF NOT EXISTS pg_trgm WITH SCHEMA rubezh;
COMMENT ON EXTENSION pg_trgm IS 'text similarity measurement and index searching based on trigrams';
CREATE FUNCTION rubezh.add_to_chains(of_batch bigint, first integer) RETURNS void
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'rubezh', 'pg_temp'
    AS $$
    UPDATE chain SET revisions = revisions + added, numbers = numbers + added_numbers
    FROM (
        SELECT r.replica AS of, count(*) AS added, range_agg(int8range(r.seq, r.seq, '[]')) AS added_numbers
        FROM revision r WHERE r.batch = of_batch AND r.n >= first GROUP BY r.replica
    ) these
    WHERE chain.replica = these.of
$$;
ALTER FUNCTION rubezh.add_to_chains(of_batch bigint, first integer) OWNER TO hub_owner;
CREATE FUNCTION rubezh.add_to_group(before text, next text) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE WHEN (next IS NULL) THEN before WHEN (before IS NULL) THEN next ELSE ((before || ','::text) || next) END;
ALTER FUNCTION rubezh.add_to_group(before text, next text) OWNER TO hub_owner;
CREATE FUNCTION rubezh.begin_batch() RETURNS bigint
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'rubezh', 'pg_temp'
    AS $$
    INSERT INTO batch DEFAULT VALUES RETURNING id
$$;
ALTER FUNCTION rubezh.begin_batch() OWNER TO hub_owner;
CREATE FUNCTION rubezh.end_batch(this bigint) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'rubezh', 'pg_temp'
    AS $$
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
ALTER FUNCTION rubezh.end_batch(this bigint) OWNER TO hub_owner;
CREATE FUNCTION rubezh.json_each(list text, OUT key bigint, OUT value text) RETURNS SETOF record
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $$
    SELECT place - 1, one FROM json_array_elements_text(list::json) WITH ORDINALITY AS l(one, place)
$$;
ALTER FUNCTION rubezh.json_each(list text, OUT key bigint, OUT value text) OWNER TO hub_owner;
CREATE FUNCTION rubezh.lock_chains(replicas uuid[]) RETURNS void
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'rubezh', 'pg_temp'
    AS $$
    INSERT INTO chain(replica, revisions, numbers)
    SELECT DISTINCT one, 0, '{}'::int8multirange FROM unnest(replicas) one ORDER BY one
    ON CONFLICT (replica) DO UPDATE SET replica = excluded.replica
$$;
ALTER FUNCTION rubezh.lock_chains(replicas uuid[]) OWNER TO hub_owner;
CREATE FUNCTION rubezh.refuse_change() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    RAISE EXCEPTION 'revisions are never changed' USING ERRCODE = 'insufficient_privilege';
END $$;
ALTER FUNCTION rubezh.refuse_change() OWNER TO hub_owner;
CREATE FUNCTION rubezh.require_number() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'rubezh', 'pg_temp'
    AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM batch b WHERE b.id = new.id AND b.no IS NULL) THEN
        RAISE EXCEPTION 'batch % was not ended', new.id;
    END IF;
    RETURN NULL;
END $$;
ALTER FUNCTION rubezh.require_number() OWNER TO hub_owner;
CREATE FUNCTION rubezh.strftime(format text, day text) RETURNS integer
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN (EXTRACT(dow FROM make_date((substr(day, 1, 4))::integer, (substr(day, 6, 2))::integer, (substr(day, 9, 2))::integer)))::integer;
ALTER FUNCTION rubezh.strftime(format text, day text) OWNER TO hub_owner;
CREATE FUNCTION rubezh.unhex(digits text) RETURNS bytea
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN decode(digits, 'hex'::text);
ALTER FUNCTION rubezh.unhex(digits text) OWNER TO hub_owner;
CREATE AGGREGATE rubezh.group_concat(text) (
    SFUNC = rubezh.add_to_group,
    STYPE = text
);
ALTER AGGREGATE rubezh.group_concat(text) OWNER TO hub_owner;
SET default_tablespace = '';
SET default_table_access_method = heap;
CREATE TABLE rubezh.batch (
    id bigint NOT NULL,
    no bigint,
    last integer,
    taken timestamp with time zone DEFAULT now() NOT NULL,
    taken_by text DEFAULT SESSION_USER NOT NULL
);
ALTER TABLE rubezh.batch OWNER TO hub_owner;
COMMENT ON TABLE rubezh.batch IS 'Revisions that were taken in together | Изменения, принятые вместе';
COMMENT ON COLUMN rubezh.batch.id IS 'Name of the batch, no order | Имя группы, порядка не задаёт';
COMMENT ON COLUMN rubezh.batch.no IS 'Place in the order of arrival, from 1 | Место в порядке приёма, с 1';
COMMENT ON COLUMN rubezh.batch.last IS 'Greatest revision.n of the batch | Наибольший revision.n в группе';
COMMENT ON COLUMN rubezh.batch.taken IS 'When it was taken in, by the clock of the server | Когда принято, по часам сервера';
COMMENT ON COLUMN rubezh.batch.taken_by IS 'Database role that took it in | Роль базы данных, которая приняла';
ALTER TABLE rubezh.batch ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME rubezh.batch_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE rubezh.blob (
    hash bytea NOT NULL,
    bytes integer NOT NULL,
    CONSTRAINT blob_bytes_check CHECK ((bytes >= 0)),
    CONSTRAINT blob_hash_check CHECK ((octet_length(hash) = 32))
);
ALTER TABLE rubezh.blob OWNER TO hub_owner;
COMMENT ON TABLE rubezh.blob IS 'Files of records that are here | Файлы записей, которые имеются';
COMMENT ON COLUMN rubezh.blob.hash IS 'SHA-256 of the file, 32 bytes | SHA-256 файла, 32 байта';
COMMENT ON COLUMN rubezh.blob.bytes IS 'Its size in bytes | Размер в байтах';
CREATE TABLE rubezh.blob_named (
    hash bytea NOT NULL,
    CONSTRAINT blob_named_hash_check CHECK ((octet_length(hash) = 32))
);
ALTER TABLE rubezh.blob_named OWNER TO hub_owner;
COMMENT ON TABLE rubezh.blob_named IS 'Files that revisions refer to | Файлы, на которые ссылаются изменения';
COMMENT ON COLUMN rubezh.blob_named.hash IS 'SHA-256 of the file, 32 bytes | SHA-256 файла, 32 байта';
CREATE TABLE rubezh.blob_piece (
    hash bytea NOT NULL,
    n integer NOT NULL,
    piece bytea NOT NULL
)
PARTITION BY HASH (hash);
ALTER TABLE ONLY rubezh.blob_piece ALTER COLUMN piece SET STORAGE EXTERNAL;
ALTER TABLE rubezh.blob_piece OWNER TO hub_owner;
COMMENT ON TABLE rubezh.blob_piece IS 'Contents of the files | Содержание файлов';
COMMENT ON COLUMN rubezh.blob_piece.hash IS 'SHA-256 of the file, 32 bytes | SHA-256 файла, 32 байта';
COMMENT ON COLUMN rubezh.blob_piece.n IS 'Place of the piece, from 0 | Место части, с 0';
COMMENT ON COLUMN rubezh.blob_piece.piece IS 'Up to 64 KiB of the file | До 64 КиБ файла';
CREATE TABLE rubezh.blob_piece_0 (
    hash bytea NOT NULL,
    n integer NOT NULL,
    piece bytea NOT NULL
);
ALTER TABLE ONLY rubezh.blob_piece_0 ALTER COLUMN piece SET STORAGE EXTERNAL;
ALTER TABLE rubezh.blob_piece_0 OWNER TO hub_owner;
CREATE TABLE rubezh.blob_piece_1 (
    hash bytea NOT NULL,
    n integer NOT NULL,
    piece bytea NOT NULL
);
ALTER TABLE ONLY rubezh.blob_piece_1 ALTER COLUMN piece SET STORAGE EXTERNAL;
ALTER TABLE rubezh.blob_piece_1 OWNER TO hub_owner;
CREATE TABLE rubezh.blob_piece_10 (
    hash bytea NOT NULL,
    n integer NOT NULL,
    piece bytea NOT NULL
);
ALTER TABLE ONLY rubezh.blob_piece_10 ALTER COLUMN piece SET STORAGE EXTERNAL;
ALTER TABLE rubezh.blob_piece_10 OWNER TO hub_owner;
CREATE TABLE rubezh.blob_piece_11 (
    hash bytea NOT NULL,
    n integer NOT NULL,
    piece bytea NOT NULL
);
ALTER TABLE ONLY rubezh.blob_piece_11 ALTER COLUMN piece SET STORAGE EXTERNAL;
ALTER TABLE rubezh.blob_piece_11 OWNER TO hub_owner;
CREATE TABLE rubezh.blob_piece_12 (
    hash bytea NOT NULL,
    n integer NOT NULL,
    piece bytea NOT NULL
);
ALTER TABLE ONLY rubezh.blob_piece_12 ALTER COLUMN piece SET STORAGE EXTERNAL;
ALTER TABLE rubezh.blob_piece_12 OWNER TO hub_owner;
CREATE TABLE rubezh.blob_piece_13 (
    hash bytea NOT NULL,
    n integer NOT NULL,
    piece bytea NOT NULL
);
ALTER TABLE ONLY rubezh.blob_piece_13 ALTER COLUMN piece SET STORAGE EXTERNAL;
ALTER TABLE rubezh.blob_piece_13 OWNER TO hub_owner;
CREATE TABLE rubezh.blob_piece_14 (
    hash bytea NOT NULL,
    n integer NOT NULL,
    piece bytea NOT NULL
);
ALTER TABLE ONLY rubezh.blob_piece_14 ALTER COLUMN piece SET STORAGE EXTERNAL;
ALTER TABLE rubezh.blob_piece_14 OWNER TO hub_owner;
CREATE TABLE rubezh.blob_piece_15 (
    hash bytea NOT NULL,
    n integer NOT NULL,
    piece bytea NOT NULL
);
ALTER TABLE ONLY rubezh.blob_piece_15 ALTER COLUMN piece SET STORAGE EXTERNAL;
ALTER TABLE rubezh.blob_piece_15 OWNER TO hub_owner;
CREATE TABLE rubezh.blob_piece_2 (
    hash bytea NOT NULL,
    n integer NOT NULL,
    piece bytea NOT NULL
);
ALTER TABLE ONLY rubezh.blob_piece_2 ALTER COLUMN piece SET STORAGE EXTERNAL;
ALTER TABLE rubezh.blob_piece_2 OWNER TO hub_owner;
CREATE TABLE rubezh.blob_piece_3 (
    hash bytea NOT NULL,
    n integer NOT NULL,
    piece bytea NOT NULL
);
ALTER TABLE ONLY rubezh.blob_piece_3 ALTER COLUMN piece SET STORAGE EXTERNAL;
ALTER TABLE rubezh.blob_piece_3 OWNER TO hub_owner;
CREATE TABLE rubezh.blob_piece_4 (
    hash bytea NOT NULL,
    n integer NOT NULL,
    piece bytea NOT NULL
);
ALTER TABLE ONLY rubezh.blob_piece_4 ALTER COLUMN piece SET STORAGE EXTERNAL;
ALTER TABLE rubezh.blob_piece_4 OWNER TO hub_owner;
CREATE TABLE rubezh.blob_piece_5 (
    hash bytea NOT NULL,
    n integer NOT NULL,
    piece bytea NOT NULL
);
ALTER TABLE ONLY rubezh.blob_piece_5 ALTER COLUMN piece SET STORAGE EXTERNAL;
ALTER TABLE rubezh.blob_piece_5 OWNER TO hub_owner;
CREATE TABLE rubezh.blob_piece_6 (
    hash bytea NOT NULL,
    n integer NOT NULL,
    piece bytea NOT NULL
);
ALTER TABLE ONLY rubezh.blob_piece_6 ALTER COLUMN piece SET STORAGE EXTERNAL;
ALTER TABLE rubezh.blob_piece_6 OWNER TO hub_owner;
CREATE TABLE rubezh.blob_piece_7 (
    hash bytea NOT NULL,
    n integer NOT NULL,
    piece bytea NOT NULL
);
ALTER TABLE ONLY rubezh.blob_piece_7 ALTER COLUMN piece SET STORAGE EXTERNAL;
ALTER TABLE rubezh.blob_piece_7 OWNER TO hub_owner;
CREATE TABLE rubezh.blob_piece_8 (
    hash bytea NOT NULL,
    n integer NOT NULL,
    piece bytea NOT NULL
);
ALTER TABLE ONLY rubezh.blob_piece_8 ALTER COLUMN piece SET STORAGE EXTERNAL;
ALTER TABLE rubezh.blob_piece_8 OWNER TO hub_owner;
CREATE TABLE rubezh.blob_piece_9 (
    hash bytea NOT NULL,
    n integer NOT NULL,
    piece bytea NOT NULL
);
ALTER TABLE ONLY rubezh.blob_piece_9 ALTER COLUMN piece SET STORAGE EXTERNAL;
ALTER TABLE rubezh.blob_piece_9 OWNER TO hub_owner;
CREATE TABLE rubezh.chain (
    replica uuid NOT NULL,
    revisions bigint NOT NULL,
    numbers int8multirange NOT NULL
);
ALTER TABLE rubezh.chain OWNER TO hub_owner;
COMMENT ON TABLE rubezh.chain IS 'What of each computer is here | Что имеется от каждого компьютера';
COMMENT ON COLUMN rubezh.chain.replica IS 'The computer | Компьютер';
COMMENT ON COLUMN rubezh.chain.revisions IS 'Number of its revisions | Число его изменений';
COMMENT ON COLUMN rubezh.chain.numbers IS 'Their numbers | Их номера';
CREATE TABLE rubezh.hub (
    single boolean DEFAULT true NOT NULL,
    id uuid NOT NULL,
    version integer NOT NULL,
    made timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT hub_single_check CHECK (single)
);
ALTER TABLE rubezh.hub OWNER TO hub_owner;
COMMENT ON TABLE rubezh.hub IS 'What this hub is; one row | Сведения об этой центральной базе; одна строка';
CREATE TABLE rubezh.revision (
    record_id uuid NOT NULL,
    id bytea NOT NULL,
    replica uuid NOT NULL,
    seq bigint NOT NULL,
    batch bigint NOT NULL,
    n integer NOT NULL,
    line bytea NOT NULL,
    CONSTRAINT revision_id_check CHECK ((octet_length(id) = 32)),
    CONSTRAINT revision_n_check CHECK (((n >= 0) AND (n <= 16777215))),
    CONSTRAINT revision_seq_check CHECK ((seq > 0))
)
PARTITION BY HASH (record_id);
ALTER TABLE rubezh.revision OWNER TO hub_owner;
COMMENT ON TABLE rubezh.revision IS 'Signed revisions; never changed | Подписанные изменения; не меняются';
COMMENT ON COLUMN rubezh.revision.record_id IS 'Record it belongs to | Запись, к которой относится';
COMMENT ON COLUMN rubezh.revision.id IS 'SHA-256 of its content, 32 bytes | SHA-256 содержания, 32 байта';
COMMENT ON COLUMN rubezh.revision.replica IS 'Computer that signed it | Компьютер, который подписал';
COMMENT ON COLUMN rubezh.revision.seq IS 'Its number on that computer, from 1 | Номер на этом компьютере, с 1';
COMMENT ON COLUMN rubezh.revision.batch IS 'Batch it came in | Группа, в которой принято';
COMMENT ON COLUMN rubezh.revision.n IS 'Its place in the batch, from 0 | Место в группе, с 0';
COMMENT ON COLUMN rubezh.revision.line IS 'The line as received, byte for byte | Строка в том виде, в каком получена';
CREATE TABLE rubezh.revision_0 (
    record_id uuid NOT NULL,
    id bytea NOT NULL,
    replica uuid NOT NULL,
    seq bigint NOT NULL,
    batch bigint NOT NULL,
    n integer NOT NULL,
    line bytea NOT NULL,
    CONSTRAINT revision_id_check CHECK ((octet_length(id) = 32)),
    CONSTRAINT revision_n_check CHECK (((n >= 0) AND (n <= 16777215))),
    CONSTRAINT revision_seq_check CHECK ((seq > 0))
);
ALTER TABLE rubezh.revision_0 OWNER TO hub_owner;
CREATE TABLE rubezh.revision_1 (
    record_id uuid NOT NULL,
    id bytea NOT NULL,
    replica uuid NOT NULL,
    seq bigint NOT NULL,
    batch bigint NOT NULL,
    n integer NOT NULL,
    line bytea NOT NULL,
    CONSTRAINT revision_id_check CHECK ((octet_length(id) = 32)),
    CONSTRAINT revision_n_check CHECK (((n >= 0) AND (n <= 16777215))),
    CONSTRAINT revision_seq_check CHECK ((seq > 0))
);
ALTER TABLE rubezh.revision_1 OWNER TO hub_owner;
CREATE TABLE rubezh.revision_10 (
    record_id uuid NOT NULL,
    id bytea NOT NULL,
    replica uuid NOT NULL,
    seq bigint NOT NULL,
    batch bigint NOT NULL,
    n integer NOT NULL,
    line bytea NOT NULL,
    CONSTRAINT revision_id_check CHECK ((octet_length(id) = 32)),
    CONSTRAINT revision_n_check CHECK (((n >= 0) AND (n <= 16777215))),
    CONSTRAINT revision_seq_check CHECK ((seq > 0))
);
ALTER TABLE rubezh.revision_10 OWNER TO hub_owner;
CREATE TABLE rubezh.revision_11 (
    record_id uuid NOT NULL,
    id bytea NOT NULL,
    replica uuid NOT NULL,
    seq bigint NOT NULL,
    batch bigint NOT NULL,
    n integer NOT NULL,
    line bytea NOT NULL,
    CONSTRAINT revision_id_check CHECK ((octet_length(id) = 32)),
    CONSTRAINT revision_n_check CHECK (((n >= 0) AND (n <= 16777215))),
    CONSTRAINT revision_seq_check CHECK ((seq > 0))
);
ALTER TABLE rubezh.revision_11 OWNER TO hub_owner;
CREATE TABLE rubezh.revision_12 (
    record_id uuid NOT NULL,
    id bytea NOT NULL,
    replica uuid NOT NULL,
    seq bigint NOT NULL,
    batch bigint NOT NULL,
    n integer NOT NULL,
    line bytea NOT NULL,
    CONSTRAINT revision_id_check CHECK ((octet_length(id) = 32)),
    CONSTRAINT revision_n_check CHECK (((n >= 0) AND (n <= 16777215))),
    CONSTRAINT revision_seq_check CHECK ((seq > 0))
);
ALTER TABLE rubezh.revision_12 OWNER TO hub_owner;
CREATE TABLE rubezh.revision_13 (
    record_id uuid NOT NULL,
    id bytea NOT NULL,
    replica uuid NOT NULL,
    seq bigint NOT NULL,
    batch bigint NOT NULL,
    n integer NOT NULL,
    line bytea NOT NULL,
    CONSTRAINT revision_id_check CHECK ((octet_length(id) = 32)),
    CONSTRAINT revision_n_check CHECK (((n >= 0) AND (n <= 16777215))),
    CONSTRAINT revision_seq_check CHECK ((seq > 0))
);
ALTER TABLE rubezh.revision_13 OWNER TO hub_owner;
CREATE TABLE rubezh.revision_14 (
    record_id uuid NOT NULL,
    id bytea NOT NULL,
    replica uuid NOT NULL,
    seq bigint NOT NULL,
    batch bigint NOT NULL,
    n integer NOT NULL,
    line bytea NOT NULL,
    CONSTRAINT revision_id_check CHECK ((octet_length(id) = 32)),
    CONSTRAINT revision_n_check CHECK (((n >= 0) AND (n <= 16777215))),
    CONSTRAINT revision_seq_check CHECK ((seq > 0))
);
ALTER TABLE rubezh.revision_14 OWNER TO hub_owner;
CREATE TABLE rubezh.revision_15 (
    record_id uuid NOT NULL,
    id bytea NOT NULL,
    replica uuid NOT NULL,
    seq bigint NOT NULL,
    batch bigint NOT NULL,
    n integer NOT NULL,
    line bytea NOT NULL,
    CONSTRAINT revision_id_check CHECK ((octet_length(id) = 32)),
    CONSTRAINT revision_n_check CHECK (((n >= 0) AND (n <= 16777215))),
    CONSTRAINT revision_seq_check CHECK ((seq > 0))
);
ALTER TABLE rubezh.revision_15 OWNER TO hub_owner;
CREATE TABLE rubezh.revision_2 (
    record_id uuid NOT NULL,
    id bytea NOT NULL,
    replica uuid NOT NULL,
    seq bigint NOT NULL,
    batch bigint NOT NULL,
    n integer NOT NULL,
    line bytea NOT NULL,
    CONSTRAINT revision_id_check CHECK ((octet_length(id) = 32)),
    CONSTRAINT revision_n_check CHECK (((n >= 0) AND (n <= 16777215))),
    CONSTRAINT revision_seq_check CHECK ((seq > 0))
);
ALTER TABLE rubezh.revision_2 OWNER TO hub_owner;
CREATE TABLE rubezh.revision_3 (
    record_id uuid NOT NULL,
    id bytea NOT NULL,
    replica uuid NOT NULL,
    seq bigint NOT NULL,
    batch bigint NOT NULL,
    n integer NOT NULL,
    line bytea NOT NULL,
    CONSTRAINT revision_id_check CHECK ((octet_length(id) = 32)),
    CONSTRAINT revision_n_check CHECK (((n >= 0) AND (n <= 16777215))),
    CONSTRAINT revision_seq_check CHECK ((seq > 0))
);
ALTER TABLE rubezh.revision_3 OWNER TO hub_owner;
CREATE TABLE rubezh.revision_4 (
    record_id uuid NOT NULL,
    id bytea NOT NULL,
    replica uuid NOT NULL,
    seq bigint NOT NULL,
    batch bigint NOT NULL,
    n integer NOT NULL,
    line bytea NOT NULL,
    CONSTRAINT revision_id_check CHECK ((octet_length(id) = 32)),
    CONSTRAINT revision_n_check CHECK (((n >= 0) AND (n <= 16777215))),
    CONSTRAINT revision_seq_check CHECK ((seq > 0))
);
ALTER TABLE rubezh.revision_4 OWNER TO hub_owner;
CREATE TABLE rubezh.revision_5 (
    record_id uuid NOT NULL,
    id bytea NOT NULL,
    replica uuid NOT NULL,
    seq bigint NOT NULL,
    batch bigint NOT NULL,
    n integer NOT NULL,
    line bytea NOT NULL,
    CONSTRAINT revision_id_check CHECK ((octet_length(id) = 32)),
    CONSTRAINT revision_n_check CHECK (((n >= 0) AND (n <= 16777215))),
    CONSTRAINT revision_seq_check CHECK ((seq > 0))
);
ALTER TABLE rubezh.revision_5 OWNER TO hub_owner;
CREATE TABLE rubezh.revision_6 (
    record_id uuid NOT NULL,
    id bytea NOT NULL,
    replica uuid NOT NULL,
    seq bigint NOT NULL,
    batch bigint NOT NULL,
    n integer NOT NULL,
    line bytea NOT NULL,
    CONSTRAINT revision_id_check CHECK ((octet_length(id) = 32)),
    CONSTRAINT revision_n_check CHECK (((n >= 0) AND (n <= 16777215))),
    CONSTRAINT revision_seq_check CHECK ((seq > 0))
);
ALTER TABLE rubezh.revision_6 OWNER TO hub_owner;
CREATE TABLE rubezh.revision_7 (
    record_id uuid NOT NULL,
    id bytea NOT NULL,
    replica uuid NOT NULL,
    seq bigint NOT NULL,
    batch bigint NOT NULL,
    n integer NOT NULL,
    line bytea NOT NULL,
    CONSTRAINT revision_id_check CHECK ((octet_length(id) = 32)),
    CONSTRAINT revision_n_check CHECK (((n >= 0) AND (n <= 16777215))),
    CONSTRAINT revision_seq_check CHECK ((seq > 0))
);
ALTER TABLE rubezh.revision_7 OWNER TO hub_owner;
CREATE TABLE rubezh.revision_8 (
    record_id uuid NOT NULL,
    id bytea NOT NULL,
    replica uuid NOT NULL,
    seq bigint NOT NULL,
    batch bigint NOT NULL,
    n integer NOT NULL,
    line bytea NOT NULL,
    CONSTRAINT revision_id_check CHECK ((octet_length(id) = 32)),
    CONSTRAINT revision_n_check CHECK (((n >= 0) AND (n <= 16777215))),
    CONSTRAINT revision_seq_check CHECK ((seq > 0))
);
ALTER TABLE rubezh.revision_8 OWNER TO hub_owner;
CREATE TABLE rubezh.revision_9 (
    record_id uuid NOT NULL,
    id bytea NOT NULL,
    replica uuid NOT NULL,
    seq bigint NOT NULL,
    batch bigint NOT NULL,
    n integer NOT NULL,
    line bytea NOT NULL,
    CONSTRAINT revision_id_check CHECK ((octet_length(id) = 32)),
    CONSTRAINT revision_n_check CHECK (((n >= 0) AND (n <= 16777215))),
    CONSTRAINT revision_seq_check CHECK ((seq > 0))
);
ALTER TABLE rubezh.revision_9 OWNER TO hub_owner;
CREATE TABLE rubezh_lists.audiences (
    audience text NOT NULL COLLATE pg_catalog."C",
    record_id bytea NOT NULL
);
ALTER TABLE rubezh_lists.audiences OWNER TO hub_owner;
CREATE TABLE rubezh_lists.bodies (
    record_id bytea NOT NULL,
    kind text NOT NULL COLLATE pg_catalog."C",
    operation text NOT NULL COLLATE pg_catalog."C",
    ended text NOT NULL COLLATE pg_catalog."C",
    conflicts bigint NOT NULL,
    offers bigint NOT NULL,
    body text NOT NULL COLLATE pg_catalog."C"
);
ALTER TABLE rubezh_lists.bodies OWNER TO hub_owner;
CREATE TABLE rubezh_lists."concealment.further" (
    seizure bigint NOT NULL,
    n bigint NOT NULL,
    "concealment.further.place" text COLLATE pg_catalog."C",
    "concealment.further.method" text COLLATE pg_catalog."C"
);
ALTER TABLE rubezh_lists."concealment.further" OWNER TO hub_owner;
CREATE TABLE rubezh_lists."concealment.items" (
    seizure bigint NOT NULL,
    n bigint NOT NULL,
    value text NOT NULL COLLATE pg_catalog."C"
);
ALTER TABLE rubezh_lists."concealment.items" OWNER TO hub_owner;
CREATE TABLE rubezh_lists."concealment.packages" (
    seizure bigint NOT NULL,
    n bigint NOT NULL,
    value text NOT NULL COLLATE pg_catalog."C"
);
ALTER TABLE rubezh_lists."concealment.packages" OWNER TO hub_owner;
CREATE TABLE rubezh_lists.conveyances (
    seizure bigint NOT NULL,
    n bigint NOT NULL,
    "conveyances.mode" text COLLATE pg_catalog."C",
    "conveyances.type" text COLLATE pg_catalog."C",
    "conveyances.registrationCountry" text COLLATE pg_catalog."C",
    "conveyances.state.cavity" text COLLATE pg_catalog."C",
    "conveyances.state.detained" text COLLATE pg_catalog."C"
);
ALTER TABLE rubezh_lists.conveyances OWNER TO hub_owner;
CREATE TABLE rubezh_lists."detection.further" (
    seizure bigint NOT NULL,
    n bigint NOT NULL,
    "detection.further.selection" text COLLATE pg_catalog."C",
    "detection.further.fieldTest" text COLLATE pg_catalog."C",
    "detection.further.testKind" text COLLATE pg_catalog."C"
);
ALTER TABLE rubezh_lists."detection.further" OWNER TO hub_owner;
CREATE TABLE rubezh_lists."detection.items" (
    seizure bigint NOT NULL,
    n bigint NOT NULL,
    value text NOT NULL COLLATE pg_catalog."C"
);
ALTER TABLE rubezh_lists."detection.items" OWNER TO hub_owner;
CREATE TABLE rubezh_lists."detection.means" (
    seizure bigint NOT NULL,
    n bigint NOT NULL,
    value text NOT NULL COLLATE pg_catalog."C"
);
ALTER TABLE rubezh_lists."detection.means" OWNER TO hub_owner;
CREATE TABLE rubezh_lists."detection.packages" (
    seizure bigint NOT NULL,
    n bigint NOT NULL,
    value text NOT NULL COLLATE pg_catalog."C"
);
ALTER TABLE rubezh_lists."detection.packages" OWNER TO hub_owner;
CREATE TABLE rubezh_lists."evidence.attachments" (
    seizure bigint NOT NULL,
    n bigint NOT NULL,
    "evidence.attachments.kind" text COLLATE pg_catalog."C"
);
ALTER TABLE rubezh_lists."evidence.attachments" OWNER TO hub_owner;
CREATE TABLE rubezh_lists."evidence.custody" (
    seizure bigint NOT NULL,
    n bigint NOT NULL,
    "evidence.custody.act" text COLLATE pg_catalog."C",
    "evidence.custody.storage" text COLLATE pg_catalog."C",
    "evidence.custody.condition" text COLLATE pg_catalog."C",
    "evidence.custody.compared" text COLLATE pg_catalog."C",
    "evidence.custody.signed" text COLLATE pg_catalog."C"
);
ALTER TABLE rubezh_lists."evidence.custody" OWNER TO hub_owner;
CREATE TABLE rubezh_lists."evidence.identifications" (
    seizure bigint NOT NULL,
    n bigint NOT NULL,
    "evidence.identifications.stage" text COLLATE pg_catalog."C",
    "evidence.identifications.substance" text COLLATE pg_catalog."C",
    "evidence.identifications.document" text COLLATE pg_catalog."C",
    "evidence.identifications.found:dimension" text COLLATE pg_catalog."C",
    "evidence.identifications.found:base" bigint,
    "evidence.identifications.used:dimension" text COLLATE pg_catalog."C",
    "evidence.identifications.used:base" bigint
);
ALTER TABLE rubezh_lists."evidence.identifications" OWNER TO hub_owner;
CREATE TABLE rubezh_lists."evidence.packages" (
    seizure bigint NOT NULL,
    n bigint NOT NULL,
    "evidence.packages.kind" text COLLATE pg_catalog."C"
);
ALTER TABLE rubezh_lists."evidence.packages" OWNER TO hub_owner;
CREATE TABLE rubezh_lists."evidence.samples" (
    seizure bigint NOT NULL,
    n bigint NOT NULL,
    "evidence.samples.amount:dimension" text COLLATE pg_catalog."C",
    "evidence.samples.amount:base" bigint,
    "evidence.samples.packaging" text COLLATE pg_catalog."C",
    "evidence.samples.laboratory" text COLLATE pg_catalog."C"
);
ALTER TABLE rubezh_lists."evidence.samples" OWNER TO hub_owner;
CREATE TABLE rubezh_lists."evidence.substances" (
    seizure bigint NOT NULL,
    n bigint NOT NULL,
    "evidence.substances.substance" text COLLATE pg_catalog."C"
);
ALTER TABLE rubezh_lists."evidence.substances" OWNER TO hub_owner;
CREATE TABLE rubezh_lists."header.absences" (
    seizure bigint NOT NULL,
    n bigint NOT NULL,
    "header.absences.reason" text COLLATE pg_catalog."C"
);
ALTER TABLE rubezh_lists."header.absences" OWNER TO hub_owner;
CREATE TABLE rubezh_lists."header.jointWith" (
    seizure bigint NOT NULL,
    n bigint NOT NULL,
    value text NOT NULL COLLATE pg_catalog."C"
);
ALTER TABLE rubezh_lists."header.jointWith" OWNER TO hub_owner;
CREATE TABLE rubezh_lists."header.offences" (
    seizure bigint NOT NULL,
    n bigint NOT NULL,
    value text NOT NULL COLLATE pg_catalog."C"
);
ALTER TABLE rubezh_lists."header.offences" OWNER TO hub_owner;
CREATE TABLE rubezh_lists.heads (
    seizure bigint NOT NULL,
    n bigint NOT NULL,
    revision text NOT NULL COLLATE pg_catalog."C"
);
ALTER TABLE rubezh_lists.heads OWNER TO hub_owner;
CREATE TABLE rubezh_lists.in_store (
    seizure bigint NOT NULL,
    n bigint NOT NULL,
    seal text NOT NULL COLLATE pg_catalog."C",
    since text COLLATE pg_catalog."C",
    place text NOT NULL COLLATE pg_catalog."C"
);
ALTER TABLE rubezh_lists.in_store OWNER TO hub_owner;
CREATE TABLE rubezh_lists.items (
    seizure bigint NOT NULL,
    n bigint NOT NULL,
    "items.substance" text COLLATE pg_catalog."C",
    "items.form" text COLLATE pg_catalog."C",
    "items.amount:dimension" text COLLATE pg_catalog."C",
    "items.amount:base" bigint,
    "items.stage" text COLLATE pg_catalog."C",
    "items.category" text COLLATE pg_catalog."C",
    "items.taking" text COLLATE pg_catalog."C",
    "items.weighing.gross:dimension" text COLLATE pg_catalog."C",
    "items.weighing.gross:base" bigint,
    "items.weighing.tare:dimension" text COLLATE pg_catalog."C",
    "items.weighing.tare:base" bigint,
    "items.weighing.method" text COLLATE pg_catalog."C",
    "items.weighing.pieceMass:dimension" text COLLATE pg_catalog."C",
    "items.weighing.pieceMass:base" bigint,
    "items.weighing.packaging" text COLLATE pg_catalog."C",
    "items.appearance.analogue" text COLLATE pg_catalog."C",
    "items.appearance.legalSize" text COLLATE pg_catalog."C",
    "items.valuation.basis" text COLLATE pg_catalog."C",
    "items.valuation.level" text COLLATE pg_catalog."C",
    "items:nameInClass" text COLLATE pg_catalog."C",
    "items:count" bigint,
    "items:countDimension" text COLLATE pg_catalog."C",
    "items:measured" bigint
);
ALTER TABLE rubezh_lists.items OWNER TO hub_owner;
CREATE TABLE rubezh_lists.left_store (
    seizure bigint NOT NULL,
    n bigint NOT NULL,
    at bigint NOT NULL
);
ALTER TABLE rubezh_lists.left_store OWNER TO hub_owner;
CREATE TABLE rubezh_lists.marks (
    rowid bigint NOT NULL,
    t text NOT NULL
);
ALTER TABLE rubezh_lists.marks OWNER TO hub_owner;
CREATE TABLE rubezh_lists.month_figures (
    month text NOT NULL COLLATE pg_catalog."C",
    figure text NOT NULL COLLATE pg_catalog."C",
    k1 text NOT NULL COLLATE pg_catalog."C",
    k2 text NOT NULL COLLATE pg_catalog."C",
    k3 text NOT NULL COLLATE pg_catalog."C",
    number bigint NOT NULL
);
ALTER TABLE rubezh_lists.month_figures OWNER TO hub_owner;
CREATE TABLE rubezh_lists.months (
    month text NOT NULL COLLATE pg_catalog."C",
    clock text NOT NULL COLLATE pg_catalog."C",
    first bigint NOT NULL,
    last bigint NOT NULL
);
ALTER TABLE rubezh_lists.months OWNER TO hub_owner;
CREATE TABLE rubezh_lists."parties.companies" (
    seizure bigint NOT NULL,
    n bigint NOT NULL,
    "parties.companies.role" text COLLATE pg_catalog."C",
    "parties.companies.country" text COLLATE pg_catalog."C"
);
ALTER TABLE rubezh_lists."parties.companies" OWNER TO hub_owner;
CREATE TABLE rubezh_lists."parties.officials" (
    seizure bigint NOT NULL,
    n bigint NOT NULL,
    "parties.officials.role" text COLLATE pg_catalog."C",
    "parties.officials.agency" text COLLATE pg_catalog."C"
);
ALTER TABLE rubezh_lists."parties.officials" OWNER TO hub_owner;
CREATE TABLE rubezh_lists."parties.persons" (
    seizure bigint NOT NULL,
    n bigint NOT NULL,
    "parties.persons.role" text COLLATE pg_catalog."C",
    "parties.persons.citizenship" text COLLATE pg_catalog."C",
    "parties.persons.sex" text COLLATE pg_catalog."C",
    "parties.persons.identity.kind" text COLLATE pg_catalog."C",
    "parties.persons.identity.country" text COLLATE pg_catalog."C",
    "parties.persons.measures.action" text COLLATE pg_catalog."C",
    "parties.persons.measures.residence" text COLLATE pg_catalog."C",
    "parties.persons.measures.interpreter" text COLLATE pg_catalog."C",
    "parties.persons.measures.language" text COLLATE pg_catalog."C",
    "parties.persons.measures.medicalCheck" text COLLATE pg_catalog."C"
);
ALTER TABLE rubezh_lists."parties.persons" OWNER TO hub_owner;
CREATE TABLE rubezh_lists."parties.witnesses" (
    seizure bigint NOT NULL,
    n bigint NOT NULL,
    "parties.witnesses.sex" text COLLATE pg_catalog."C",
    "parties.witnesses.signed" text COLLATE pg_catalog."C"
);
ALTER TABLE rubezh_lists."parties.witnesses" OWNER TO hub_owner;
CREATE TABLE rubezh_lists.press_marks (
    seizure bigint NOT NULL,
    n bigint NOT NULL,
    words text NOT NULL COLLATE pg_catalog."C",
    text text NOT NULL COLLATE pg_catalog."C",
    substance text COLLATE pg_catalog."C",
    amount text COLLATE pg_catalog."C",
    pictures text NOT NULL COLLATE pg_catalog."C"
);
ALTER TABLE rubezh_lists.press_marks OWNER TO hub_owner;
CREATE TABLE rubezh_lists."proceedings.articles" (
    seizure bigint NOT NULL,
    n bigint NOT NULL,
    value text NOT NULL COLLATE pg_catalog."C"
);
ALTER TABLE rubezh_lists."proceedings.articles" OWNER TO hub_owner;
CREATE TABLE rubezh_lists."proceedings.documents" (
    seizure bigint NOT NULL,
    n bigint NOT NULL,
    "proceedings.documents.kind" text COLLATE pg_catalog."C"
);
ALTER TABLE rubezh_lists."proceedings.documents" OWNER TO hub_owner;
CREATE TABLE rubezh_lists."proceedings.related" (
    seizure bigint NOT NULL,
    n bigint NOT NULL,
    "proceedings.related.relation" text COLLATE pg_catalog."C"
);
ALTER TABLE rubezh_lists."proceedings.related" OWNER TO hub_owner;
CREATE TABLE rubezh_lists."route.transit" (
    seizure bigint NOT NULL,
    n bigint NOT NULL,
    value text NOT NULL COLLATE pg_catalog."C"
);
ALTER TABLE rubezh_lists."route.transit" OWNER TO hub_owner;
CREATE TABLE rubezh_lists.seizure (
    rowid bigint NOT NULL,
    record_id bytea NOT NULL,
    moment bigint NOT NULL,
    items text NOT NULL COLLATE pg_catalog."C",
    voided bigint NOT NULL,
    exclusions bigint NOT NULL,
    stops bigint NOT NULL,
    questions bigint NOT NULL,
    changed_at bigint NOT NULL,
    decided_at bigint NOT NULL,
    returns bigint NOT NULL,
    remarks bigint NOT NULL,
    alone bigint NOT NULL,
    signers text NOT NULL COLLATE pg_catalog."C",
    other_kinds bigint NOT NULL,
    offers bigint NOT NULL,
    author text NOT NULL COLLATE pg_catalog."C",
    text_hash bigint NOT NULL,
    traits bytea NOT NULL,
    place text COLLATE pg_catalog."C",
    state text COLLATE pg_catalog."C",
    substance text COLLATE pg_catalog."C",
    dimension text COLLATE pg_catalog."C",
    base bigint,
    "header.number" text COLLATE pg_catalog."C",
    "header.status" text COLLATE pg_catalog."C",
    "header.operation" text COLLATE pg_catalog."C",
    "header.station" text COLLATE pg_catalog."C",
    "header.handling" text COLLATE pg_catalog."C",
    "header.kind" text COLLATE pg_catalog."C",
    "header.language" text COLLATE pg_catalog."C",
    "header.leadAgency" text COLLATE pg_catalog."C",
    "header.jointWith" text COLLATE pg_catalog."C",
    "header.controlledDelivery" text COLLATE pg_catalog."C",
    "header.offences" text COLLATE pg_catalog."C",
    "header.customsBody" text COLLATE pg_catalog."C",
    "event.start" text COLLATE pg_catalog."C",
    "event.end" text COLLATE pg_catalog."C",
    "event.direction" text COLLATE pg_catalog."C",
    "event.precision" text COLLATE pg_catalog."C",
    "event.detected" text COLLATE pg_catalog."C",
    "event.traffic" text COLLATE pg_catalog."C",
    "event.cases" bigint,
    "place.country" text COLLATE pg_catalog."C",
    "place.post" text COLLATE pg_catalog."C",
    "place.description" text COLLATE pg_catalog."C",
    "place.type" text COLLATE pg_catalog."C",
    "place.region" text COLLATE pg_catalog."C",
    "place.district" text COLLATE pg_catalog."C",
    "place.coordinates" text COLLATE pg_catalog."C",
    "place.coordinateSource" text COLLATE pg_catalog."C",
    "place.lane" text COLLATE pg_catalog."C",
    "place.stage" text COLLATE pg_catalog."C",
    "route.departure" text COLLATE pg_catalog."C",
    "route.transit" text COLLATE pg_catalog."C",
    "route.destination" text COLLATE pg_catalog."C",
    "route.departurePlace" text COLLATE pg_catalog."C",
    "route.destinationPlace" text COLLATE pg_catalog."C",
    "route.origin" text COLLATE pg_catalog."C",
    "route.basis" text COLLATE pg_catalog."C",
    "route.procedure" text COLLATE pg_catalog."C",
    "detection.selection" text COLLATE pg_catalog."C",
    "detection.means" text COLLATE pg_catalog."C",
    "detection.riskProfile" text COLLATE pg_catalog."C",
    "detection.dog" text COLLATE pg_catalog."C",
    "detection.equipment" text COLLATE pg_catalog."C",
    "detection.fieldTest" text COLLATE pg_catalog."C",
    "detection.radiation" text COLLATE pg_catalog."C",
    "detection.started" text COLLATE pg_catalog."C",
    "detection.testKind" text COLLATE pg_catalog."C",
    "detection.testCount" bigint,
    "detection.items" text COLLATE pg_catalog."C",
    "detection.packages" text COLLATE pg_catalog."C",
    "concealment.place" text COLLATE pg_catalog."C",
    "concealment.method" text COLLATE pg_catalog."C",
    "concealment.concealed" text COLLATE pg_catalog."C",
    "concealment.cover" text COLLATE pg_catalog."C",
    "concealment.coverCode" text COLLATE pg_catalog."C",
    "concealment.items" text COLLATE pg_catalog."C",
    "concealment.packages" text COLLATE pg_catalog."C",
    "narrative.summary" text COLLATE pg_catalog."C",
    "proceedings.articles" text COLLATE pg_catalog."C",
    "proceedings.caseKind" text COLLATE pg_catalog."C",
    "proceedings.caseNumber" text COLLATE pg_catalog."C",
    "proceedings.handedTo" text COLLATE pg_catalog."C",
    "proceedings.handedOn" text COLLATE pg_catalog."C",
    "proceedings.outcome" text COLLATE pg_catalog."C",
    "proceedings.video" text COLLATE pg_catalog."C",
    "proceedings.rights" text COLLATE pg_catalog."C",
    "proceedings.remarks" text COLLATE pg_catalog."C",
    "proceedings.copyHanded" text COLLATE pg_catalog."C",
    "proceedings.copySigned" text COLLATE pg_catalog."C",
    "origin.source" text COLLATE pg_catalog."C",
    "origin.file" text COLLATE pg_catalog."C",
    "origin.row" bigint,
    "origin.key" text COLLATE pg_catalog."C",
    "origin.hash" text COLLATE pg_catalog."C",
    "origin.repeat" bigint,
    unconfirmed text COLLATE pg_catalog."C"
);
ALTER TABLE rubezh_lists.seizure OWNER TO hub_owner;
CREATE TABLE rubezh_lists.state (
    "position" bigint NOT NULL,
    spill bigint NOT NULL,
    version bigint DEFAULT 0 NOT NULL,
    records bigint DEFAULT 0 NOT NULL,
    made_by text DEFAULT ''::text NOT NULL
);
ALTER TABLE rubezh_lists.state OWNER TO hub_owner;
CREATE TABLE rubezh_lists.traits (
    key bigint NOT NULL,
    seizure bigint NOT NULL
);
ALTER TABLE rubezh_lists.traits OWNER TO hub_owner;
CREATE TABLE rubezh_lists.unconfirmed (
    seizure bigint NOT NULL,
    n bigint NOT NULL,
    value text NOT NULL COLLATE pg_catalog."C"
);
ALTER TABLE rubezh_lists.unconfirmed OWNER TO hub_owner;
CREATE TABLE rubezh_lists.words (
    rowid bigint NOT NULL,
    t tsvector NOT NULL
);
ALTER TABLE rubezh_lists.words OWNER TO hub_owner;
ALTER TABLE ONLY rubezh.blob_piece ATTACH PARTITION rubezh.blob_piece_0 FOR VALUES WITH (modulus 16, remainder 0);
ALTER TABLE ONLY rubezh.blob_piece ATTACH PARTITION rubezh.blob_piece_1 FOR VALUES WITH (modulus 16, remainder 1);
ALTER TABLE ONLY rubezh.blob_piece ATTACH PARTITION rubezh.blob_piece_10 FOR VALUES WITH (modulus 16, remainder 10);
ALTER TABLE ONLY rubezh.blob_piece ATTACH PARTITION rubezh.blob_piece_11 FOR VALUES WITH (modulus 16, remainder 11);
ALTER TABLE ONLY rubezh.blob_piece ATTACH PARTITION rubezh.blob_piece_12 FOR VALUES WITH (modulus 16, remainder 12);
ALTER TABLE ONLY rubezh.blob_piece ATTACH PARTITION rubezh.blob_piece_13 FOR VALUES WITH (modulus 16, remainder 13);
ALTER TABLE ONLY rubezh.blob_piece ATTACH PARTITION rubezh.blob_piece_14 FOR VALUES WITH (modulus 16, remainder 14);
ALTER TABLE ONLY rubezh.blob_piece ATTACH PARTITION rubezh.blob_piece_15 FOR VALUES WITH (modulus 16, remainder 15);
ALTER TABLE ONLY rubezh.blob_piece ATTACH PARTITION rubezh.blob_piece_2 FOR VALUES WITH (modulus 16, remainder 2);
ALTER TABLE ONLY rubezh.blob_piece ATTACH PARTITION rubezh.blob_piece_3 FOR VALUES WITH (modulus 16, remainder 3);
ALTER TABLE ONLY rubezh.blob_piece ATTACH PARTITION rubezh.blob_piece_4 FOR VALUES WITH (modulus 16, remainder 4);
ALTER TABLE ONLY rubezh.blob_piece ATTACH PARTITION rubezh.blob_piece_5 FOR VALUES WITH (modulus 16, remainder 5);
ALTER TABLE ONLY rubezh.blob_piece ATTACH PARTITION rubezh.blob_piece_6 FOR VALUES WITH (modulus 16, remainder 6);
ALTER TABLE ONLY rubezh.blob_piece ATTACH PARTITION rubezh.blob_piece_7 FOR VALUES WITH (modulus 16, remainder 7);
ALTER TABLE ONLY rubezh.blob_piece ATTACH PARTITION rubezh.blob_piece_8 FOR VALUES WITH (modulus 16, remainder 8);
ALTER TABLE ONLY rubezh.blob_piece ATTACH PARTITION rubezh.blob_piece_9 FOR VALUES WITH (modulus 16, remainder 9);
ALTER TABLE ONLY rubezh.revision ATTACH PARTITION rubezh.revision_0 FOR VALUES WITH (modulus 16, remainder 0);
ALTER TABLE ONLY rubezh.revision ATTACH PARTITION rubezh.revision_1 FOR VALUES WITH (modulus 16, remainder 1);
ALTER TABLE ONLY rubezh.revision ATTACH PARTITION rubezh.revision_10 FOR VALUES WITH (modulus 16, remainder 10);
ALTER TABLE ONLY rubezh.revision ATTACH PARTITION rubezh.revision_11 FOR VALUES WITH (modulus 16, remainder 11);
ALTER TABLE ONLY rubezh.revision ATTACH PARTITION rubezh.revision_12 FOR VALUES WITH (modulus 16, remainder 12);
ALTER TABLE ONLY rubezh.revision ATTACH PARTITION rubezh.revision_13 FOR VALUES WITH (modulus 16, remainder 13);
ALTER TABLE ONLY rubezh.revision ATTACH PARTITION rubezh.revision_14 FOR VALUES WITH (modulus 16, remainder 14);
ALTER TABLE ONLY rubezh.revision ATTACH PARTITION rubezh.revision_15 FOR VALUES WITH (modulus 16, remainder 15);
ALTER TABLE ONLY rubezh.revision ATTACH PARTITION rubezh.revision_2 FOR VALUES WITH (modulus 16, remainder 2);
ALTER TABLE ONLY rubezh.revision ATTACH PARTITION rubezh.revision_3 FOR VALUES WITH (modulus 16, remainder 3);
ALTER TABLE ONLY rubezh.revision ATTACH PARTITION rubezh.revision_4 FOR VALUES WITH (modulus 16, remainder 4);
ALTER TABLE ONLY rubezh.revision ATTACH PARTITION rubezh.revision_5 FOR VALUES WITH (modulus 16, remainder 5);
ALTER TABLE ONLY rubezh.revision ATTACH PARTITION rubezh.revision_6 FOR VALUES WITH (modulus 16, remainder 6);
ALTER TABLE ONLY rubezh.revision ATTACH PARTITION rubezh.revision_7 FOR VALUES WITH (modulus 16, remainder 7);
ALTER TABLE ONLY rubezh.revision ATTACH PARTITION rubezh.revision_8 FOR VALUES WITH (modulus 16, remainder 8);
ALTER TABLE ONLY rubezh.revision ATTACH PARTITION rubezh.revision_9 FOR VALUES WITH (modulus 16, remainder 9);
INSERT INTO rubezh.batch OVERRIDING SYSTEM VALUE VALUES (1, 1, 2, '2026-12-02 14:22:18.342537+00', 'hub_admin');
INSERT INTO rubezh.chain VALUES ('3e615783-be1c-41f8-8c15-947a9f1aa672', 3, '{[1,4)}');
INSERT INTO rubezh.hub VALUES (true, '00000000-0000-0000-0000-000000000001', 2, '2026-12-02 14:22:12.60684+00');
INSERT INTO rubezh.revision_13 VALUES ('00000000-0000-0007-0000-000000000002', '\x769597b0d51c8456272bb1b643825debc18382c32772d69c9ee8a7ef05685125', '3e615783-be1c-41f8-8c15-947a9f1aa672', 3, 1, 2, '\x7b226174223a22323032362d31312d32345432323a32373a33382b30363a3030222c22617574686f72223a226f6666696365723a6173616e6f76222c22626f6479223a7b22636f6e6365616c6d656e74223a7b22636f6e6365616c6564223a22594553222c226d6574686f64223a22435654222c22706c616365223a22465545227d2c22636f6e766579616e636573223a5b7b226964223a2230313933303030302d303030302d373030302d383030302d303030303030303030303132222c226d6f6465223a2233222c22706f73223a312c227374617465223a7b22636176697479223a224e4f227d2c2274797065223a22434152227d5d2c22646574656374696f6e223a7b226d65616e73223a5b22444f47222c22585242225d2c2273656c656374696f6e223a2252534b227d2c226576656e74223a7b22646972656374696f6e223a22545241222c22707265636973696f6e223a224d494e222c227374617274223a22323032362d31312d32345431333a34313a30302b30363a3030222c2274726166666963223a22504153227d2c22686561646572223a7b22616273656e636573223a5b7b226669656c64223a222f6576656e742f656e64222c226964223a2230313933303030302d303030302d373030302d383030302d303030303030303030303134222c22706f73223a312c22726561736f6e223a224c4154227d5d2c22637573746f6d73426f6479223a224b472d534353222c2268616e646c696e67223a224832222c226c6561644167656e6379223a22435553222c226f6666656e636573223a5b22434f4e225d7d2c226974656d73223a5b7b22616d6f756e74223a22322e303735204b474d222c22617070656172616e6365223a7b226e6174696f6e616c4c697374223a2249227d2c2263617465676f7279223a22445247222c22666f726d223a22505744222c226964223a2230313933303030302d303030302d373030302d383030302d303030303030303030303131222c227061636b61676573223a352c22706f73223a312c227374616765223a22535553504543544544222c227375627374616e6365223a224f50492d484552222c2274616b696e67223a22534549222c227765696768696e67223a7b226d6574686f64223a2243414c222c227061636b6167696e67223a224543227d7d5d2c226e6172726174697665223a7b2263697263756d7374616e636573223a22d09fd180d0b820d0b4d0bed181d0bcd0bed182d180d0b520d0b0d0b2d182d0bed0bcd0bed0b1d0b8d0bbd18f20d0b220d182d0bed0bfd0bbd0b8d0b2d0bdd0bed0bc20d0b1d0b0d0bad0b520d0bed0b1d0bdd0b0d180d183d0b6d0b5d0bdd18b20d181d0b2d191d180d182d0bad0b83b20d18dd0bad181d0bfd180d0b5d181d1812dd182d0b5d181d18220d0bfd0bed0bad0b0d0b7d0b0d0bb20d0b3d0b5d180d0bed0b8d0bd2c20d0b3d180d183d0b720d0b2d0b7d0b2d0b5d188d0b5d0bd20d0b820d0bed0bfd0b5d187d0b0d182d0b0d0bd2e222c2273756d6d617279223a22d093d0b5d180d0bed0b8d0bd20d0b220d182d0bed0bfd0bbd0b8d0b2d0bdd0bed0bc20d0b1d0b0d0bad0b520d0bbd0b5d0b3d0bad0bed0b2d0bed0b3d0be20d0b0d0b2d182d0bed0bcd0bed0b1d0b8d0bbd18f227d2c2270617274696573223a7b22706572736f6e73223a5b7b22616765223a34342c22636974697a656e73686970223a22544a222c226964223a2230313933303030302d303030302d373030302d383030302d303030303030303030303133222c226d65617375726573223a7b22616374696f6e223a2241444d227d2c22706f73223a312c22726f6c65223a22445256222c22736578223a2231227d5d7d2c22706c616365223a7b22636f756e747279223a224b47222c22706f7374223a224b472d444f53222c22726567696f6e223a224b472d4f222c2274797065223a22425244227d2c22726f757465223a7b226261736973223a22444f43222c22646570617274757265223a22544a222c2264657374696e6174696f6e223a225255222c227472616e736974223a5b224b47222c224b5a225d7d7d2c22626f647948617368223a2232316539646630643465663135636334393232356339333237323437383232316534376564626538326665636564393136613966663434373531343736636436222c226368616e676564223a5b222f636f6e6365616c6d656e742f636f6e6365616c6564222c222f636f6e6365616c6d656e742f6d6574686f64222c222f636f6e6365616c6d656e742f706c616365222c222f636f6e766579616e6365732f30313933303030302d303030302d373030302d383030302d303030303030303030303132222c222f636f6e766579616e6365732f30313933303030302d303030302d373030302d383030302d3030303030303030303031322f6d6f6465222c222f636f6e766579616e6365732f30313933303030302d303030302d373030302d383030302d3030303030303030303031322f706f73222c222f636f6e766579616e6365732f30313933303030302d303030302d373030302d383030302d3030303030303030303031322f73746174652f636176697479222c222f636f6e766579616e6365732f30313933303030302d303030302d373030302d383030302d3030303030303030303031322f74797065222c222f646574656374696f6e2f6d65616e73222c222f646574656374696f6e2f73656c656374696f6e222c222f6576656e742f646972656374696f6e222c222f6576656e742f707265636973696f6e222c222f6576656e742f7374617274222c222f6576656e742f74726166666963222c222f6865616465722f616273656e6365732f30313933303030302d303030302d373030302d383030302d303030303030303030303134222c222f6865616465722f616273656e6365732f30313933303030302d303030302d373030302d383030302d3030303030303030303031342f6669656c64222c222f6865616465722f616273656e6365732f30313933303030302d303030302d373030302d383030302d3030303030303030303031342f706f73222c222f6865616465722f616273656e6365732f30313933303030302d303030302d373030302d383030302d3030303030303030303031342f726561736f6e222c222f6865616465722f637573746f6d73426f6479222c222f6865616465722f68616e646c696e67222c222f6865616465722f6c6561644167656e6379222c222f6865616465722f6f6666656e636573222c222f6974656d732f30313933303030302d303030302d373030302d383030302d303030303030303030303131222c222f6974656d732f30313933303030302d303030302d373030302d383030302d3030303030303030303031312f616d6f756e74222c222f6974656d732f30313933303030302d303030302d373030302d383030302d3030303030303030303031312f617070656172616e63652f6e6174696f6e616c4c697374222c222f6974656d732f30313933303030302d303030302d373030302d383030302d3030303030303030303031312f63617465676f7279222c222f6974656d732f30313933303030302d303030302d373030302d383030302d3030303030303030303031312f666f726d222c222f6974656d732f30313933303030302d303030302d373030302d383030302d3030303030303030303031312f7061636b61676573222c222f6974656d732f30313933303030302d303030302d373030302d383030302d3030303030303030303031312f706f73222c222f6974656d732f30313933303030302d303030302d373030302d383030302d3030303030303030303031312f7374616765222c222f6974656d732f30313933303030302d303030302d373030302d383030302d3030303030303030303031312f7375627374616e6365222c222f6974656d732f30313933303030302d303030302d373030302d383030302d3030303030303030303031312f74616b696e67222c222f6974656d732f30313933303030302d303030302d373030302d383030302d3030303030303030303031312f7765696768696e672f6d6574686f64222c222f6974656d732f30313933303030302d303030302d373030302d383030302d3030303030303030303031312f7765696768696e672f7061636b6167696e67222c222f6e61727261746976652f63697263756d7374616e636573222c222f6e61727261746976652f73756d6d617279222c222f706172746965732f706572736f6e732f30313933303030302d303030302d373030302d383030302d303030303030303030303133222c222f706172746965732f706572736f6e732f30313933303030302d303030302d373030302d383030302d3030303030303030303031332f616765222c222f706172746965732f706572736f6e732f30313933303030302d303030302d373030302d383030302d3030303030303030303031332f636974697a656e73686970222c222f706172746965732f706572736f6e732f30313933303030302d303030302d373030302d383030302d3030303030303030303031332f6d656173757265732f616374696f6e222c222f706172746965732f706572736f6e732f30313933303030302d303030302d373030302d383030302d3030303030303030303031332f706f73222c222f706172746965732f706572736f6e732f30313933303030302d303030302d373030302d383030302d3030303030303030303031332f726f6c65222c222f706172746965732f706572736f6e732f30313933303030302d303030302d373030302d383030302d3030303030303030303031332f736578222c222f706c6163652f636f756e747279222c222f706c6163652f706f7374222c222f706c6163652f726567696f6e222c222f706c6163652f74797065222c222f726f7574652f6261736973222c222f726f7574652f646570617274757265222c222f726f7574652f64657374696e6174696f6e222c222f726f7574652f7472616e736974225d2c226964223a2237363935393762306435316338343536323732626231623634333832356465626331383338326333323737326436396339656538613765663035363835313235222c226b696e64223a227365697a757265222c226f70223a22707574222c22706172656e7473223a5b5d2c2270726576223a2235626436376338313836376363376639613263663261623733336461303931613038336265633733303434366438373963663961646531383533613266666638222c22726561736f6e223a2262656361757365222c227265636f72644964223a2230303030303030302d303030302d303030372d303030302d303030303030303030303032222c227265706c696361223a2233653631353738332d626531632d343166382d386331352d393437613966316161363732222c2273616c74223a223066306630663066306630663066306630663066306630663066306630663066222c22736368656d61223a227365697a7572652f312e30222c22736571223a332c22736967223a223062653333316633343863346238646539386631633039303362323432653164383032633164633163623361356136626235613462623135393535353166323263616237613566653931663736633532316263363138663639366231643162396162643839333766613263343632313263666162353766316434393936653063222c2273746174696f6e223a224b472d4f5348227d');
INSERT INTO rubezh.revision_14 VALUES ('00000000-0000-0007-0000-000000000001', '\x5bd67c81867cc7f9a2cf2ab733da091a083bec730446d879cf9ade1853a2fff8', '3e615783-be1c-41f8-8c15-947a9f1aa672', 2, 1, 1, '\x7b226174223a22323032362d31312d32345432323a32373a33382b30363a3030222c22617574686f72223a226f6666696365723a6173616e6f76222c22626f6479223a7b22636f6e6365616c6d656e74223a7b22636f6e6365616c6564223a22594553222c226d6574686f64223a22435654222c22706c616365223a22465545227d2c22636f6e766579616e636573223a5b7b226964223a2230313933303030302d303030302d373030302d383030302d303030303030303030303132222c226d6f6465223a2233222c22706f73223a312c227374617465223a7b22636176697479223a224e4f227d2c2274797065223a22434152227d5d2c22646574656374696f6e223a7b226d65616e73223a5b22444f47222c22585242225d2c2273656c656374696f6e223a2252534b227d2c226576656e74223a7b22646972656374696f6e223a22545241222c22707265636973696f6e223a224d494e222c227374617274223a22323032362d31312d32345431333a34313a30302b30363a3030222c2274726166666963223a22504153227d2c22686561646572223a7b22616273656e636573223a5b7b226669656c64223a222f6576656e742f656e64222c226964223a2230313933303030302d303030302d373030302d383030302d303030303030303030303134222c22706f73223a312c22726561736f6e223a224c4154227d5d2c22637573746f6d73426f6479223a224b472d534353222c2268616e646c696e67223a224832222c226c6561644167656e6379223a22435553222c226f6666656e636573223a5b22434f4e225d7d2c226974656d73223a5b7b22616d6f756e74223a22322e303735204b474d222c22617070656172616e6365223a7b226e6174696f6e616c4c697374223a2249227d2c2263617465676f7279223a22445247222c22666f726d223a22505744222c226964223a2230313933303030302d303030302d373030302d383030302d303030303030303030303131222c227061636b61676573223a352c22706f73223a312c227374616765223a22535553504543544544222c227375627374616e6365223a224f50492d484552222c2274616b696e67223a22534549222c227765696768696e67223a7b226d6574686f64223a2243414c222c227061636b6167696e67223a224543227d7d5d2c226e6172726174697665223a7b2263697263756d7374616e636573223a22d09fd180d0b820d0b4d0bed181d0bcd0bed182d180d0b520d0b0d0b2d182d0bed0bcd0bed0b1d0b8d0bbd18f20d0b220d182d0bed0bfd0bbd0b8d0b2d0bdd0bed0bc20d0b1d0b0d0bad0b520d0bed0b1d0bdd0b0d180d183d0b6d0b5d0bdd18b20d181d0b2d191d180d182d0bad0b83b20d18dd0bad181d0bfd180d0b5d181d1812dd182d0b5d181d18220d0bfd0bed0bad0b0d0b7d0b0d0bb20d0b3d0b5d180d0bed0b8d0bd2c20d0b3d180d183d0b720d0b2d0b7d0b2d0b5d188d0b5d0bd20d0b820d0bed0bfd0b5d187d0b0d182d0b0d0bd2e222c2273756d6d617279223a22d093d0b5d180d0bed0b8d0bd20d0b220d182d0bed0bfd0bbd0b8d0b2d0bdd0bed0bc20d0b1d0b0d0bad0b520d0bbd0b5d0b3d0bad0bed0b2d0bed0b3d0be20d0b0d0b2d182d0bed0bcd0bed0b1d0b8d0bbd18f227d2c2270617274696573223a7b22706572736f6e73223a5b7b22616765223a34342c22636974697a656e73686970223a22544a222c226964223a2230313933303030302d303030302d373030302d383030302d303030303030303030303133222c226d65617375726573223a7b22616374696f6e223a2241444d227d2c22706f73223a312c22726f6c65223a22445256222c22736578223a2231227d5d7d2c22706c616365223a7b22636f756e747279223a224b47222c22706f7374223a224b472d444f53222c22726567696f6e223a224b472d4f222c2274797065223a22425244227d2c22726f757465223a7b226261736973223a22444f43222c22646570617274757265223a22544a222c2264657374696e6174696f6e223a225255222c227472616e736974223a5b224b47222c224b5a225d7d7d2c22626f647948617368223a2232316539646630643465663135636334393232356339333237323437383232316534376564626538326665636564393136613966663434373531343736636436222c226368616e676564223a5b222f636f6e6365616c6d656e742f636f6e6365616c6564222c222f636f6e6365616c6d656e742f6d6574686f64222c222f636f6e6365616c6d656e742f706c616365222c222f636f6e766579616e6365732f30313933303030302d303030302d373030302d383030302d303030303030303030303132222c222f636f6e766579616e6365732f30313933303030302d303030302d373030302d383030302d3030303030303030303031322f6d6f6465222c222f636f6e766579616e6365732f30313933303030302d303030302d373030302d383030302d3030303030303030303031322f706f73222c222f636f6e766579616e6365732f30313933303030302d303030302d373030302d383030302d3030303030303030303031322f73746174652f636176697479222c222f636f6e766579616e6365732f30313933303030302d303030302d373030302d383030302d3030303030303030303031322f74797065222c222f646574656374696f6e2f6d65616e73222c222f646574656374696f6e2f73656c656374696f6e222c222f6576656e742f646972656374696f6e222c222f6576656e742f707265636973696f6e222c222f6576656e742f7374617274222c222f6576656e742f74726166666963222c222f6865616465722f616273656e6365732f30313933303030302d303030302d373030302d383030302d303030303030303030303134222c222f6865616465722f616273656e6365732f30313933303030302d303030302d373030302d383030302d3030303030303030303031342f6669656c64222c222f6865616465722f616273656e6365732f30313933303030302d303030302d373030302d383030302d3030303030303030303031342f706f73222c222f6865616465722f616273656e6365732f30313933303030302d303030302d373030302d383030302d3030303030303030303031342f726561736f6e222c222f6865616465722f637573746f6d73426f6479222c222f6865616465722f68616e646c696e67222c222f6865616465722f6c6561644167656e6379222c222f6865616465722f6f6666656e636573222c222f6974656d732f30313933303030302d303030302d373030302d383030302d303030303030303030303131222c222f6974656d732f30313933303030302d303030302d373030302d383030302d3030303030303030303031312f616d6f756e74222c222f6974656d732f30313933303030302d303030302d373030302d383030302d3030303030303030303031312f617070656172616e63652f6e6174696f6e616c4c697374222c222f6974656d732f30313933303030302d303030302d373030302d383030302d3030303030303030303031312f63617465676f7279222c222f6974656d732f30313933303030302d303030302d373030302d383030302d3030303030303030303031312f666f726d222c222f6974656d732f30313933303030302d303030302d373030302d383030302d3030303030303030303031312f7061636b61676573222c222f6974656d732f30313933303030302d303030302d373030302d383030302d3030303030303030303031312f706f73222c222f6974656d732f30313933303030302d303030302d373030302d383030302d3030303030303030303031312f7374616765222c222f6974656d732f30313933303030302d303030302d373030302d383030302d3030303030303030303031312f7375627374616e6365222c222f6974656d732f30313933303030302d303030302d373030302d383030302d3030303030303030303031312f74616b696e67222c222f6974656d732f30313933303030302d303030302d373030302d383030302d3030303030303030303031312f7765696768696e672f6d6574686f64222c222f6974656d732f30313933303030302d303030302d373030302d383030302d3030303030303030303031312f7765696768696e672f7061636b6167696e67222c222f6e61727261746976652f63697263756d7374616e636573222c222f6e61727261746976652f73756d6d617279222c222f706172746965732f706572736f6e732f30313933303030302d303030302d373030302d383030302d303030303030303030303133222c222f706172746965732f706572736f6e732f30313933303030302d303030302d373030302d383030302d3030303030303030303031332f616765222c222f706172746965732f706572736f6e732f30313933303030302d303030302d373030302d383030302d3030303030303030303031332f636974697a656e73686970222c222f706172746965732f706572736f6e732f30313933303030302d303030302d373030302d383030302d3030303030303030303031332f6d656173757265732f616374696f6e222c222f706172746965732f706572736f6e732f30313933303030302d303030302d373030302d383030302d3030303030303030303031332f706f73222c222f706172746965732f706572736f6e732f30313933303030302d303030302d373030302d383030302d3030303030303030303031332f726f6c65222c222f706172746965732f706572736f6e732f30313933303030302d303030302d373030302d383030302d3030303030303030303031332f736578222c222f706c6163652f636f756e747279222c222f706c6163652f706f7374222c222f706c6163652f726567696f6e222c222f706c6163652f74797065222c222f726f7574652f6261736973222c222f726f7574652f646570617274757265222c222f726f7574652f64657374696e6174696f6e222c222f726f7574652f7472616e736974225d2c226964223a2235626436376338313836376363376639613263663261623733336461303931613038336265633733303434366438373963663961646531383533613266666638222c226b696e64223a227365697a757265222c226f70223a22707574222c22706172656e7473223a5b5d2c2270726576223a2232653964623061343231333730646262343861383839306361303836656238383236633030656632323435656230326233326131633530386561323061333763222c22726561736f6e223a2262656361757365222c227265636f72644964223a2230303030303030302d303030302d303030372d303030302d303030303030303030303031222c227265706c696361223a2233653631353738332d626531632d343166382d386331352d393437613966316161363732222c2273616c74223a223066306630663066306630663066306630663066306630663066306630663066222c22736368656d61223a227365697a7572652f312e30222c22736571223a322c22736967223a223661656561393264323838623231353236303632343238383938396638323633616230333062663037393061653963353765393632333737306265646266353463383466373464653261666466306335373231363138353035636431303465396631336235343463633834636162323832373061306331346336333635323038222c2273746174696f6e223a224b472d4f5348227d');
INSERT INTO rubezh.revision_4 VALUES ('00000000-0000-0007-0000-000000000000', '\x2e9db0a421370dbb48a8890ca086eb8826c00ef2245eb02b32a1c508ea20a37c', '3e615783-be1c-41f8-8c15-947a9f1aa672', 1, 1, 0, '\x7b226174223a22323032362d31312d32345432323a32373a33382b30363a3030222c22617574686f72223a226f6666696365723a6173616e6f76222c22626f6479223a7b22636f6e6365616c6d656e74223a7b22636f6e6365616c6564223a22594553222c226d6574686f64223a22435654222c22706c616365223a22465545227d2c22636f6e766579616e636573223a5b7b226964223a2230313933303030302d303030302d373030302d383030302d303030303030303030303132222c226d6f6465223a2233222c22706f73223a312c227374617465223a7b22636176697479223a224e4f227d2c2274797065223a22434152227d5d2c22646574656374696f6e223a7b226d65616e73223a5b22444f47222c22585242225d2c2273656c656374696f6e223a2252534b227d2c226576656e74223a7b22646972656374696f6e223a22545241222c22707265636973696f6e223a224d494e222c227374617274223a22323032362d31312d32345431333a34313a30302b30363a3030222c2274726166666963223a22504153227d2c22686561646572223a7b22616273656e636573223a5b7b226669656c64223a222f6576656e742f656e64222c226964223a2230313933303030302d303030302d373030302d383030302d303030303030303030303134222c22706f73223a312c22726561736f6e223a224c4154227d5d2c22637573746f6d73426f6479223a224b472d534353222c2268616e646c696e67223a224832222c226c6561644167656e6379223a22435553222c226f6666656e636573223a5b22434f4e225d7d2c226974656d73223a5b7b22616d6f756e74223a22322e303735204b474d222c22617070656172616e6365223a7b226e6174696f6e616c4c697374223a2249227d2c2263617465676f7279223a22445247222c22666f726d223a22505744222c226964223a2230313933303030302d303030302d373030302d383030302d303030303030303030303131222c227061636b61676573223a352c22706f73223a312c227374616765223a22535553504543544544222c227375627374616e6365223a224f50492d484552222c2274616b696e67223a22534549222c227765696768696e67223a7b226d6574686f64223a2243414c222c227061636b6167696e67223a224543227d7d5d2c226e6172726174697665223a7b2263697263756d7374616e636573223a22d09fd180d0b820d0b4d0bed181d0bcd0bed182d180d0b520d0b0d0b2d182d0bed0bcd0bed0b1d0b8d0bbd18f20d0b220d182d0bed0bfd0bbd0b8d0b2d0bdd0bed0bc20d0b1d0b0d0bad0b520d0bed0b1d0bdd0b0d180d183d0b6d0b5d0bdd18b20d181d0b2d191d180d182d0bad0b83b20d18dd0bad181d0bfd180d0b5d181d1812dd182d0b5d181d18220d0bfd0bed0bad0b0d0b7d0b0d0bb20d0b3d0b5d180d0bed0b8d0bd2c20d0b3d180d183d0b720d0b2d0b7d0b2d0b5d188d0b5d0bd20d0b820d0bed0bfd0b5d187d0b0d182d0b0d0bd2e222c2273756d6d617279223a22d093d0b5d180d0bed0b8d0bd20d0b220d182d0bed0bfd0bbd0b8d0b2d0bdd0bed0bc20d0b1d0b0d0bad0b520d0bbd0b5d0b3d0bad0bed0b2d0bed0b3d0be20d0b0d0b2d182d0bed0bcd0bed0b1d0b8d0bbd18f227d2c2270617274696573223a7b22706572736f6e73223a5b7b22616765223a34342c22636974697a656e73686970223a22544a222c226964223a2230313933303030302d303030302d373030302d383030302d303030303030303030303133222c226d65617375726573223a7b22616374696f6e223a2241444d227d2c22706f73223a312c22726f6c65223a22445256222c22736578223a2231227d5d7d2c22706c616365223a7b22636f756e747279223a224b47222c22706f7374223a224b472d444f53222c22726567696f6e223a224b472d4f222c2274797065223a22425244227d2c22726f757465223a7b226261736973223a22444f43222c22646570617274757265223a22544a222c2264657374696e6174696f6e223a225255222c227472616e736974223a5b224b47222c224b5a225d7d7d2c22626f647948617368223a2232316539646630643465663135636334393232356339333237323437383232316534376564626538326665636564393136613966663434373531343736636436222c226368616e676564223a5b222f636f6e6365616c6d656e742f636f6e6365616c6564222c222f636f6e6365616c6d656e742f6d6574686f64222c222f636f6e6365616c6d656e742f706c616365222c222f636f6e766579616e6365732f30313933303030302d303030302d373030302d383030302d303030303030303030303132222c222f636f6e766579616e6365732f30313933303030302d303030302d373030302d383030302d3030303030303030303031322f6d6f6465222c222f636f6e766579616e6365732f30313933303030302d303030302d373030302d383030302d3030303030303030303031322f706f73222c222f636f6e766579616e6365732f30313933303030302d303030302d373030302d383030302d3030303030303030303031322f73746174652f636176697479222c222f636f6e766579616e6365732f30313933303030302d303030302d373030302d383030302d3030303030303030303031322f74797065222c222f646574656374696f6e2f6d65616e73222c222f646574656374696f6e2f73656c656374696f6e222c222f6576656e742f646972656374696f6e222c222f6576656e742f707265636973696f6e222c222f6576656e742f7374617274222c222f6576656e742f74726166666963222c222f6865616465722f616273656e6365732f30313933303030302d303030302d373030302d383030302d303030303030303030303134222c222f6865616465722f616273656e6365732f30313933303030302d303030302d373030302d383030302d3030303030303030303031342f6669656c64222c222f6865616465722f616273656e6365732f30313933303030302d303030302d373030302d383030302d3030303030303030303031342f706f73222c222f6865616465722f616273656e6365732f30313933303030302d303030302d373030302d383030302d3030303030303030303031342f726561736f6e222c222f6865616465722f637573746f6d73426f6479222c222f6865616465722f68616e646c696e67222c222f6865616465722f6c6561644167656e6379222c222f6865616465722f6f6666656e636573222c222f6974656d732f30313933303030302d303030302d373030302d383030302d303030303030303030303131222c222f6974656d732f30313933303030302d303030302d373030302d383030302d3030303030303030303031312f616d6f756e74222c222f6974656d732f30313933303030302d303030302d373030302d383030302d3030303030303030303031312f617070656172616e63652f6e6174696f6e616c4c697374222c222f6974656d732f30313933303030302d303030302d373030302d383030302d3030303030303030303031312f63617465676f7279222c222f6974656d732f30313933303030302d303030302d373030302d383030302d3030303030303030303031312f666f726d222c222f6974656d732f30313933303030302d303030302d373030302d383030302d3030303030303030303031312f7061636b61676573222c222f6974656d732f30313933303030302d303030302d373030302d383030302d3030303030303030303031312f706f73222c222f6974656d732f30313933303030302d303030302d373030302d383030302d3030303030303030303031312f7374616765222c222f6974656d732f30313933303030302d303030302d373030302d383030302d3030303030303030303031312f7375627374616e6365222c222f6974656d732f30313933303030302d303030302d373030302d383030302d3030303030303030303031312f74616b696e67222c222f6974656d732f30313933303030302d303030302d373030302d383030302d3030303030303030303031312f7765696768696e672f6d6574686f64222c222f6974656d732f30313933303030302d303030302d373030302d383030302d3030303030303030303031312f7765696768696e672f7061636b6167696e67222c222f6e61727261746976652f63697263756d7374616e636573222c222f6e61727261746976652f73756d6d617279222c222f706172746965732f706572736f6e732f30313933303030302d303030302d373030302d383030302d303030303030303030303133222c222f706172746965732f706572736f6e732f30313933303030302d303030302d373030302d383030302d3030303030303030303031332f616765222c222f706172746965732f706572736f6e732f30313933303030302d303030302d373030302d383030302d3030303030303030303031332f636974697a656e73686970222c222f706172746965732f706572736f6e732f30313933303030302d303030302d373030302d383030302d3030303030303030303031332f6d656173757265732f616374696f6e222c222f706172746965732f706572736f6e732f30313933303030302d303030302d373030302d383030302d3030303030303030303031332f706f73222c222f706172746965732f706572736f6e732f30313933303030302d303030302d373030302d383030302d3030303030303030303031332f726f6c65222c222f706172746965732f706572736f6e732f30313933303030302d303030302d373030302d383030302d3030303030303030303031332f736578222c222f706c6163652f636f756e747279222c222f706c6163652f706f7374222c222f706c6163652f726567696f6e222c222f706c6163652f74797065222c222f726f7574652f6261736973222c222f726f7574652f646570617274757265222c222f726f7574652f64657374696e6174696f6e222c222f726f7574652f7472616e736974225d2c226964223a2232653964623061343231333730646262343861383839306361303836656238383236633030656632323435656230326233326131633530386561323061333763222c226b696e64223a227365697a757265222c226f70223a22707574222c22706172656e7473223a5b5d2c22726561736f6e223a2262656361757365222c227265636f72644964223a2230303030303030302d303030302d303030372d303030302d303030303030303030303030222c227265706c696361223a2233653631353738332d626531632d343166382d386331352d393437613966316161363732222c2273616c74223a223066306630663066306630663066306630663066306630663066306630663066222c22736368656d61223a227365697a7572652f312e30222c22736571223a312c22736967223a226563393463333139373934373032333633643239356432663133313864396466663334653431626637656536666462366362613966323338336165646165333165356132656133393966616138356430353237323662343131616563383262643738373438373630643931316162333037373232613835363661373032343063222c2273746174696f6e223a224b472d4f5348227d');
INSERT INTO rubezh_lists.audiences VALUES ('station KG-OSH', '\x00000000000000070000000000000002');
INSERT INTO rubezh_lists.audiences VALUES ('station KG-OSH', '\x00000000000000070000000000000001');
INSERT INTO rubezh_lists.audiences VALUES ('station KG-OSH', '\x00000000000000070000000000000000');
INSERT INTO rubezh_lists.conveyances VALUES (226352336, 0, '3', 'CAR', NULL, 'NO', NULL);
INSERT INTO rubezh_lists.conveyances VALUES (226352338, 0, '3', 'CAR', NULL, 'NO', NULL);
INSERT INTO rubezh_lists.conveyances VALUES (226352337, 0, '3', 'CAR', NULL, 'NO', NULL);
INSERT INTO rubezh_lists."detection.means" VALUES (226352336, 0, 'DOG');
INSERT INTO rubezh_lists."detection.means" VALUES (226352336, 1, 'XRB');
INSERT INTO rubezh_lists."detection.means" VALUES (226352338, 0, 'DOG');
INSERT INTO rubezh_lists."detection.means" VALUES (226352338, 1, 'XRB');
INSERT INTO rubezh_lists."detection.means" VALUES (226352337, 0, 'DOG');
INSERT INTO rubezh_lists."detection.means" VALUES (226352337, 1, 'XRB');
INSERT INTO rubezh_lists."header.absences" VALUES (226352336, 0, 'LAT');
INSERT INTO rubezh_lists."header.absences" VALUES (226352338, 0, 'LAT');
INSERT INTO rubezh_lists."header.absences" VALUES (226352337, 0, 'LAT');
INSERT INTO rubezh_lists."header.offences" VALUES (226352336, 0, 'CON');
INSERT INTO rubezh_lists."header.offences" VALUES (226352338, 0, 'CON');
INSERT INTO rubezh_lists."header.offences" VALUES (226352337, 0, 'CON');
INSERT INTO rubezh_lists.items VALUES (226352336, 0, 'OPI-HER', 'PWD', 'MGM', 2075000000, 'SUSPECTED', 'DRG', 'SEI', NULL, NULL, NULL, NULL, 'CAL', NULL, NULL, 'EC', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO rubezh_lists.items VALUES (226352338, 0, 'OPI-HER', 'PWD', 'MGM', 2075000000, 'SUSPECTED', 'DRG', 'SEI', NULL, NULL, NULL, NULL, 'CAL', NULL, NULL, 'EC', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO rubezh_lists.items VALUES (226352337, 0, 'OPI-HER', 'PWD', 'MGM', 2075000000, 'SUSPECTED', 'DRG', 'SEI', NULL, NULL, NULL, NULL, 'CAL', NULL, NULL, 'EC', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO rubezh_lists."parties.persons" VALUES (226352336, 0, 'DRV', 'TJ', '1', NULL, NULL, 'ADM', NULL, NULL, NULL, NULL);
INSERT INTO rubezh_lists."parties.persons" VALUES (226352338, 0, 'DRV', 'TJ', '1', NULL, NULL, 'ADM', NULL, NULL, NULL, NULL);
INSERT INTO rubezh_lists."parties.persons" VALUES (226352337, 0, 'DRV', 'TJ', '1', NULL, NULL, 'ADM', NULL, NULL, NULL, NULL);
INSERT INTO rubezh_lists."route.transit" VALUES (226352336, 0, 'KG');
INSERT INTO rubezh_lists."route.transit" VALUES (226352336, 1, 'KZ');
INSERT INTO rubezh_lists."route.transit" VALUES (226352338, 0, 'KG');
INSERT INTO rubezh_lists."route.transit" VALUES (226352338, 1, 'KZ');
INSERT INTO rubezh_lists."route.transit" VALUES (226352337, 0, 'KG');
INSERT INTO rubezh_lists."route.transit" VALUES (226352337, 1, 'KZ');
INSERT INTO rubezh_lists.seizure VALUES (226352336, '\x00000000000000070000000000000000', 1795506060, 'OPI-HER|2.075 KGM', 0, 64, 0, 0, 1795537658, 0, 0, 0, 0, '3e615783-be1c-41f8-8c15-947a9f1aa672=KG-OSH', 0, 0, 'officer:asanov', -479821375, '\xa46ed0d2cc504ba3b61ddfeeb1455b475cef1702e9a75a02', 'KG-DOS', 'DRAFT', 'OPI-HER', 'MGM', 2075000000, NULL, 'DRAFT', NULL, NULL, 'H2', NULL, NULL, 'CUS', NULL, NULL, 'CON', 'KG-SCS', '2026-11-24T13:41:00+06:00', NULL, 'TRA', 'MIN', NULL, 'PAS', NULL, 'KG', 'KG-DOS', NULL, 'BRD', 'KG-O', NULL, NULL, NULL, NULL, NULL, 'TJ', 'KG KZ', 'RU', NULL, NULL, NULL, 'DOC', NULL, 'RSK', 'DOG XRB', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'FUE', 'CVT', 'YES', NULL, NULL, NULL, NULL, 'Героин в топливном баке легкового автомобиля', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO rubezh_lists.seizure VALUES (226352338, '\x00000000000000070000000000000002', 1795506060, 'OPI-HER|2.075 KGM', 0, 64, 0, 0, 1795537658, 0, 0, 0, 0, '3e615783-be1c-41f8-8c15-947a9f1aa672=KG-OSH', 0, 0, 'officer:asanov', -479821375, '\xa46ed0d2cc504ba3b61ddfeeb1455b475cef1702e9a75a02', 'KG-DOS', 'DRAFT', 'OPI-HER', 'MGM', 2075000000, NULL, 'DRAFT', NULL, NULL, 'H2', NULL, NULL, 'CUS', NULL, NULL, 'CON', 'KG-SCS', '2026-11-24T13:41:00+06:00', NULL, 'TRA', 'MIN', NULL, 'PAS', NULL, 'KG', 'KG-DOS', NULL, 'BRD', 'KG-O', NULL, NULL, NULL, NULL, NULL, 'TJ', 'KG KZ', 'RU', NULL, NULL, NULL, 'DOC', NULL, 'RSK', 'DOG XRB', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'FUE', 'CVT', 'YES', NULL, NULL, NULL, NULL, 'Героин в топливном баке легкового автомобиля', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO rubezh_lists.seizure VALUES (226352337, '\x00000000000000070000000000000001', 1795506060, 'OPI-HER|2.075 KGM', 0, 64, 0, 0, 1795537658, 0, 0, 0, 0, '3e615783-be1c-41f8-8c15-947a9f1aa672=KG-OSH', 0, 0, 'officer:asanov', -479821375, '\xa46ed0d2cc504ba3b61ddfeeb1455b475cef1702e9a75a02', 'KG-DOS', 'DRAFT', 'OPI-HER', 'MGM', 2075000000, NULL, 'DRAFT', NULL, NULL, 'H2', NULL, NULL, 'CUS', NULL, NULL, 'CON', 'KG-SCS', '2026-11-24T13:41:00+06:00', NULL, 'TRA', 'MIN', NULL, 'PAS', NULL, 'KG', 'KG-DOS', NULL, 'BRD', 'KG-O', NULL, NULL, NULL, NULL, NULL, 'TJ', 'KG KZ', 'RU', NULL, NULL, NULL, 'DOC', NULL, 'RSK', 'DOG XRB', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'FUE', 'CVT', 'YES', NULL, NULL, NULL, NULL, 'Героин в топливном баке легкового автомобиля', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO rubezh_lists.state VALUES (16777218, 2, 2, 0, '37;header.number:Stringfalse;header.status:Statusfalse;header.operation:OperationCodefalse;header.station:Stringfalse;header.handling:Handlingfalse;header.kind:RecordKindfalse;header.language:EntryLanguagefalse;header.leadAgency:Agencyfalse;header.jointWith:Agencytrue;header.controlledDelivery:Answerfalse;header.offences:Offencetrue;header.absences.id:UUIDfalse;header.absences.pos:intfalse;header.absences.field:Stringfalse;header.absences.reason:AbsenceReasonfalse;header.customsBody:CustomsBodyfalse;event.start:OffsetDateTimefalse;event.end:OffsetDateTimefalse;event.direction:Directionfalse;event.precision:TimePrecisionfalse;event.detected:OffsetDateTimefalse;event.traffic:TrafficKindfalse;event.cases:Integerfalse;place.country:Countryfalse;place.post:Postfalse;place.description:Stringfalse;place.type:LocationTypefalse;place.region:Subdivisionfalse;place.district:Stringfalse;place.coordinates:Coordinatesfalse;place.coordinateSource:CoordinateSourcefalse;place.lane:Stringfalse;place.stage:ControlStagefalse;route.departure:Countryfalse;route.transit:Countrytrue;route.destination:Countryfalse;route.departurePlace:Stringfalse;route.destinationPlace:Stringfalse;route.origin:Countryfalse;route.basis:RouteBasisfalse;route.procedure:Procedurefalse;conveyances.id:UUIDfalse;conveyances.pos:intfalse;conveyances.mode:TransportModefalse;conveyances.type:ConveyanceTypefalse;conveyances.registration:Stringfalse;conveyances.registrationCountry:Countryfalse;conveyances.trailer:Stringfalse;conveyances.vin:Stringfalse;conveyances.make:Stringfalse;conveyances.voyage:Stringfalse;conveyances.container:Stringfalse;conveyances.state.seals:Stringtrue;conveyances.state.cavity:Answerfalse;conveyances.state.detained:Answerfalse;conveyances.state.detainedAt:Stringfalse;conveyances.wagon:Stringfalse;conveyances.hull:Stringfalse;detection.selection:SelectionReasonfalse;detection.means:DetectionMeanstrue;detection.riskProfile:Stringfalse;detection.dog:Stringfalse;detection.equipment:Stringfalse;detection.fieldTest:FieldTestfalse;detection.radiation:RadiationLevelfalse;detection.started:OffsetDateTimefalse;detection.testKind:FieldTestKindfalse;detection.testCount:Integerfalse;detection.items:LineReftrue;detection.packages:LineReftrue;detection.further.id:UUIDfalse;detection.further.pos:intfalse;detection.further.means:DetectionMeanstrue;detection.further.selection:SelectionReasonfalse;detection.further.fieldTest:FieldTestfalse;detection.further.items:LineReftrue;detection.further.riskProfile:Stringfalse;detection.further.dog:Stringfalse;detection.further.equipment:Stringfalse;detection.further.testKind:FieldTestKindfalse;detection.further.testCount:Integerfalse;detection.further.radiation:RadiationLevelfalse;detection.further.packages:LineReftrue;items.id:UUIDfalse;items.pos:intfalse;items.substance:Substancefalse;items.form:PhysicalFormfalse;items.amount:Amountfalse;items.packages:Integerfalse;items.stage:Stagefalse;items.category:Categoryfalse;items.taking:TakingKindfalse;items.weighing.gross:Amountfalse;items.weighing.tare:Amountfalse;items.weighing.method:WeighingMethodfalse;items.weighing.scale:Stringfalse;items.weighing.scaleChecked:LocalDatefalse;items.weighing.pieces:Integerfalse;items.weighing.pieceMass:Amountfalse;items.weighing.packaging:Packagingfalse;items.weighing.wrapping:Stringfalse;items.appearance.name:Stringfalse;items.appearance.marks:Stringfalse;items.appearance.look:Stringfalse;items.appearance.tariff:Stringfalse;items.appearance.purity:Percentfalse;items.appearance.nationalList:Stringfalse;items.appearance.analogue:Answerfalse;items.appearance.legalSize:LegalSizefalse;items.appearance.lot:Stringfalse;items.appearance.expiry:LocalDatefalse;items.appearance.extras:ExtraFieldtrue;items.valuation.value:Moneyfalse;items.valuation.basis:ValueBasisfalse;items.valuation.price:Moneyfalse;items.valuation.level:MarketLevelfalse;items.valuation.priced:LocalDatefalse;concealment.place:ConcealmentPlacefalse;concealment.method:ConcealmentMethodfalse;concealment.description:Stringfalse;concealment.concealed:Answerfalse;concealment.cover:Stringfalse;concealment.coverCode:Stringfalse;concealment.items:LineReftrue;concealment.packages:LineReftrue;concealment.further.id:UUIDfalse;concealment.further.pos:intfalse;concealment.further.place:ConcealmentPlacefalse;concealment.further.method:ConcealmentMethodfalse;concealment.further.items:LineReftrue;concealment.further.description:Stringfalse;concealment.further.cover:Stringfalse;concealment.further.coverCode:Stringfalse;concealment.further.packages:LineReftrue;parties.persons.id:UUIDfalse;parties.persons.pos:intfalse;parties.persons.role:PersonRolefalse;parties.persons.surname:Stringfalse;parties.persons.givenName:Stringfalse;parties.persons.citizenship:Countryfalse;parties.persons.sex:Sexfalse;parties.persons.age:Integerfalse;parties.persons.birth:LocalDatefalse;parties.persons.names.patronymic:Stringfalse;parties.persons.names.surnameLatin:Stringfalse;parties.persons.names.givenNameLatin:Stringfalse;parties.persons.names.others:Stringtrue;parties.persons.identity.kind:IdentityDocumentfalse;parties.persons.identity.number:Stringfalse;parties.persons.identity.country:Countryfalse;parties.persons.identity.issuer:Stringfalse;parties.persons.identity.issued:LocalDatefalse;parties.persons.identity.expires:LocalDatefalse;parties.persons.measures.action:PersonActionfalse;parties.persons.measures.residence:Countryfalse;parties.persons.measures.otherCitizenships:Countrytrue;parties.persons.measures.address:Stringfalse;parties.persons.measures.workplace:Stringfalse;parties.persons.measures.statement:Stringfalse;parties.persons.measures.interpreter:Answerfalse;parties.persons.measures.language:SpokenLanguagefalse;parties.persons.measures.purpose:Stringfalse;parties.persons.measures.medicalCheck:Answerfalse;parties.persons.measures.medicalAt:OffsetDateTimefalse;parties.companies.id:UUIDfalse;parties.companies.pos:intfalse;parties.companies.role:CompanyRolefalse;parties.companies.name:Stringfalse;parties.companies.registration:Stringfalse;parties.companies.country:Countryfalse;parties.officials.id:UUIDfalse;parties.officials.pos:intfalse;parties.officials.role:OfficialRolefalse;parties.officials.name:Stringfalse;parties.officials.rank:Stringfalse;parties.officials.agency:Agencyfalse;parties.witnesses.id:UUIDfalse;parties.witnesses.pos:intfalse;parties.witnesses.name:Stringfalse;parties.witnesses.address:Stringfalse;parties.witnesses.sex:Sexfalse;parties.witnesses.birth:LocalDatefalse;parties.witnesses.signed:Answerfalse;narrative.summary:Stringfalse;narrative.circumstances:Stringfalse;proceedings.documents.id:UUIDfalse;proceedings.documents.pos:intfalse;proceedings.documents.kind:DocumentKindfalse;proceedings.documents.number:Stringfalse;proceedings.documents.date:LocalDatefalse;proceedings.documents.place:Stringfalse;proceedings.documents.heldAt:Stringfalse;proceedings.articles:LegalBasistrue;proceedings.caseKind:CaseKindfalse;proceedings.caseNumber:Stringfalse;proceedings.handedTo:Agencyfalse;proceedings.handedOn:LocalDatefalse;proceedings.outcome:Outcomefalse;proceedings.video:Answerfalse;proceedings.rights:Answerfalse;proceedings.remarks:Stringfalse;proceedings.copyHanded:Answerfalse;proceedings.copySigned:Answerfalse;proceedings.related.id:UUIDfalse;proceedings.related.pos:intfalse;proceedings.related.number:Stringfalse;proceedings.related.relation:CaseRelationfalse;evidence.packages.id:UUIDfalse;evidence.packages.pos:intfalse;evidence.packages.kind:Packagingfalse;evidence.packages.bag:Stringfalse;evidence.packages.seals:Stringtrue;evidence.packages.items:LineReftrue;evidence.packages.inscription:Stringfalse;evidence.packages.replaces:Stringfalse;evidence.samples.id:UUIDfalse;evidence.samples.pos:intfalse;evidence.samples.item:LineReffalse;evidence.samples.amount:Amountfalse;evidence.samples.act:Stringfalse;evidence.samples.sentTo:Stringfalse;evidence.samples.sentOn:LocalDatefalse;evidence.samples.packaging:Packagingfalse;evidence.samples.laboratory:Laboratoryfalse;evidence.identifications.id:UUIDfalse;evidence.identifications.pos:intfalse;evidence.identifications.item:LineReffalse;evidence.identifications.stage:Stagefalse;evidence.identifications.substance:Substancefalse;evidence.identifications.date:LocalDatefalse;evidence.identifications.document:DocumentKindfalse;evidence.identifications.number:Stringfalse;evidence.identifications.found:Amountfalse;evidence.identifications.used:Amountfalse;evidence.identifications.purity:Percentfalse;evidence.identifications.note:Stringfalse;evidence.custody.id:UUIDfalse;evidence.custody.pos:intfalse;evidence.custody.act:CustodyActfalse;evidence.custody.at:OffsetDateTimefalse;evidence.custody.from:Stringfalse;evidence.custody.to:Stringfalse;evidence.custody.storage:StoragePlacefalse;evidence.custody.place:Stringfalse;evidence.custody.condition:Conditionfalse;evidence.custody.compared:Answerfalse;evidence.custody.basis:Stringfalse;evidence.custody.note:Stringfalse;evidence.custody.chain:ChainHashfalse;evidence.custody.signed:Answerfalse;evidence.attachments.id:UUIDfalse;evidence.attachments.pos:intfalse;evidence.attachments.kind:AttachmentKindfalse;evidence.attachments.caption:Stringfalse;evidence.attachments.taken:OffsetDateTimefalse;evidence.attachments.rotation:Integerfalse;evidence.attachments.content:Sha256false;evidence.attachments.media:Stringfalse;evidence.attachments.bytes:Integerfalse;evidence.attachments.name:Stringfalse;evidence.attachments.shows:PartReffalse;evidence.substances.id:UUIDfalse;evidence.substances.pos:intfalse;evidence.substances.item:LineReffalse;evidence.substances.substance:Substancefalse;evidence.substances.share:Percentfalse;evidence.substances.note:Stringfalse;origin.source:Stringfalse;origin.file:Stringfalse;origin.row:Integerfalse;origin.key:Stringfalse;origin.hash:Sha256false;origin.repeat:Integerfalse;unconfirmed:Stringtrue;');
INSERT INTO rubezh_lists.traits VALUES (-6598106800261674077, 226352336);
INSERT INTO rubezh_lists.traits VALUES (-5323852968212735161, 226352336);
INSERT INTO rubezh_lists.traits VALUES (6696596472200649218, 226352336);
INSERT INTO rubezh_lists.traits VALUES (-6598106800261674077, 226352338);
INSERT INTO rubezh_lists.traits VALUES (-5323852968212735161, 226352338);
INSERT INTO rubezh_lists.traits VALUES (6696596472200649218, 226352338);
INSERT INTO rubezh_lists.traits VALUES (-6598106800261674077, 226352337);
INSERT INTO rubezh_lists.traits VALUES (-5323852968212735161, 226352337);
INSERT INTO rubezh_lists.traits VALUES (6696596472200649218, 226352337);
INSERT INTO rubezh_lists.words VALUES (226352336, '''0'' ''1'' ''__administrative_detention'' ''__administrativnoe_zaderjanie'' ''__and_psicotropik'' ''__avtomobilia_v'' ''__avtomobilni_punkt'' ''__bagage_ks'' ''__bake_legkovogo'' ''__bake_obnarujeni'' ''__be_pased'' ''__bez_soglasia'' ''__built_in'' ''__detektor_dog'' ''__do_minuti'' ''__dosmotre_avtomobilia'' ''__ekspres_test'' ''__et_established'' ''__event_end'' ''__from_kustoms'' ''__fuel_tank'' ''__gas_tank'' ''__geroin_diatsetilmorfin'' ''__geroin_gruz'' ''__geroin_v'' ''__gosudarstvenaia_tamojenaia'' ''__gruz_vzveshen'' ''__gts_kirgizstana'' ''__i_opecatan'' ''__i_psihotropnie'' ''__in_kaviti'' ''__izgotovleni_tainik'' ''__kirgiz_republik'' ''__kirgizskoi_respubliki'' ''__konkealment_from'' ''__ks_rai'' ''__kustoms_kontrol'' ''__kustoms_servike'' ''__legkovogo_avtomobilia'' ''__legkovoi_avtomobil'' ''__narkoticeskie_sredstva'' ''__narkotik_and'' ''__ne_peredavat'' ''__ne_ustanovleno'' ''__not_et'' ''__not_to'' ''__obnarujeni_svertki'' ''__of_kirgizstan'' ''__of_te'' ''__on_vitout'' ''__osh_region'' ''__oshskaia_oblast'' ''__ot_tamojenogo'' ''__pased_on'' ''__peredavat_dale'' ''__petrol_tank'' ''__plastik_bag'' ''__poka_ne'' ''__pokazal_geroin'' ''__polietilenovi_paket'' ''__pri_dosmotre'' ''__profil_riska'' ''__psicotropik_substankes'' ''__psihotropnie_veshcestva'' ''__punkt_propuska'' ''__rentgen_bagaja'' ''__risk_profile'' ''__riska_sur'' ''__road_krosing'' ''__rosiskaia_federatsia'' ''__rusian_federation'' ''__servike_of'' ''__sks_of'' ''__slujba_kirgizskoi'' ''__slujebnaia_sobaka'' ''__sobaka_kinolog'' ''__soglasia_ne'' ''__sokritie_ot'' ''__spetsialno_izgotovleni'' ''__sredstva_i'' ''__state_kustoms'' ''__svertki_ekspres'' ''__tamojenaia_slujba'' ''__tamojeni_organ'' ''__tamojenogo_kontrolia'' ''__te_kirgiz'' ''__te_minute'' ''__test_pokazal'' ''__to_be'' ''__to_te'' ''__toplivni_bak'' ''__toplivnom_bake'' ''__v_toplivnom'' ''__vitout_konsent'' ''__vzveshen_i'' ''administrative'' ''administrativnoe'' ''and'' ''avto'' ''avtodorojni'' ''avtomobil'' ''avtomobilia'' ''avtomobilni'' ''bag'' ''bagage'' ''bagaja'' ''bak'' ''bake'' ''be'' ''beli'' ''benzobak'' ''bez'' ''built'' ''d'' ''da'' ''dale'' ''detektor'' ''detention'' ''diaketilmorfine'' ''diamorfin'' ''diamorfine'' ''diatsetilmorfin'' ''do'' ''dog'' ''dokumenti'' ''dokuments'' ''dosmotre'' ''dostuk'' ''driver'' ''ekspres'' ''end'' ''es'' ''established'' ''et'' ''event'' ''federation'' ''federatsia'' ''from'' ''fuel'' ''gas'' ''gera'' ''geric'' ''geroin'' ''gosudarstvenaia'' ''gruz'' ''gts'' ''heroin'' ''i'' ''in'' ''izgotovleni'' ''iziato'' ''k9'' ''kalkulated'' ''kar'' ''kaviti'' ''kazahstan'' ''kinolog'' ''kirgiz'' ''kirgizia'' ''kirgizskoi'' ''kirgizstan'' ''kirgizstana'' ''konkealment'' ''konsent'' ''kontrol'' ''kontrolia'' ''krosing'' ''ks'' ''ksrai'' ''kustoms'' ''legkovogo'' ''legkovoi'' ''legkovushka'' ''m'' ''male'' ''minute'' ''minuti'' ''mujskoi'' ''n'' ''narkoticeskie'' ''narkotik'' ''ne'' ''net'' ''no'' ''not'' ''oblast'' ''obnarujeni'' ''of'' ''on'' ''opecatan'' ''organ'' ''osh'' ''oshskaia'' ''ot'' ''paket'' ''pasajirski'' ''pased'' ''pasenger'' ''peredavat'' ''petrol'' ''plastik'' ''poka'' ''pokazal'' ''polietilenovi'' ''poroshok'' ''povder'' ''predpolojitelno'' ''pri'' ''profil'' ''profile'' ''propuska'' ''psicotropik'' ''psihotropnie'' ''punkt'' ''rai'' ''rascitano'' ''region'' ''rentgen'' ''republik'' ''respubliki'' ''rf'' ''risk'' ''riska'' ''road'' ''rosia'' ''rosiskaia'' ''rusia'' ''rusian'' ''seized'' ''servike'' ''sks'' ''slujba'' ''slujebnaia'' ''smak'' ''sobaka'' ''soglasia'' ''sokritie'' ''spetsialno'' ''sredstva'' ''state'' ''substankes'' ''sur'' ''suspekted'' ''svertki'' ''tainik'' ''tajikistan'' ''tamojenaia'' ''tamojeni'' ''tamojenogo'' ''tank'' ''te'' ''test'' ''to'' ''toplivni'' ''toplivnom'' ''transit'' ''tranzit'' ''ustanovleno'' ''v'' ''veshcestva'' ''vitout'' ''voditel'' ''vzveshen'' ''zaderjanie''');
INSERT INTO rubezh_lists.words VALUES (226352338, '''0'' ''1'' ''__administrative_detention'' ''__administrativnoe_zaderjanie'' ''__and_psicotropik'' ''__avtomobilia_v'' ''__avtomobilni_punkt'' ''__bagage_ks'' ''__bake_legkovogo'' ''__bake_obnarujeni'' ''__be_pased'' ''__bez_soglasia'' ''__built_in'' ''__detektor_dog'' ''__do_minuti'' ''__dosmotre_avtomobilia'' ''__ekspres_test'' ''__et_established'' ''__event_end'' ''__from_kustoms'' ''__fuel_tank'' ''__gas_tank'' ''__geroin_diatsetilmorfin'' ''__geroin_gruz'' ''__geroin_v'' ''__gosudarstvenaia_tamojenaia'' ''__gruz_vzveshen'' ''__gts_kirgizstana'' ''__i_opecatan'' ''__i_psihotropnie'' ''__in_kaviti'' ''__izgotovleni_tainik'' ''__kirgiz_republik'' ''__kirgizskoi_respubliki'' ''__konkealment_from'' ''__ks_rai'' ''__kustoms_kontrol'' ''__kustoms_servike'' ''__legkovogo_avtomobilia'' ''__legkovoi_avtomobil'' ''__narkoticeskie_sredstva'' ''__narkotik_and'' ''__ne_peredavat'' ''__ne_ustanovleno'' ''__not_et'' ''__not_to'' ''__obnarujeni_svertki'' ''__of_kirgizstan'' ''__of_te'' ''__on_vitout'' ''__osh_region'' ''__oshskaia_oblast'' ''__ot_tamojenogo'' ''__pased_on'' ''__peredavat_dale'' ''__petrol_tank'' ''__plastik_bag'' ''__poka_ne'' ''__pokazal_geroin'' ''__polietilenovi_paket'' ''__pri_dosmotre'' ''__profil_riska'' ''__psicotropik_substankes'' ''__psihotropnie_veshcestva'' ''__punkt_propuska'' ''__rentgen_bagaja'' ''__risk_profile'' ''__riska_sur'' ''__road_krosing'' ''__rosiskaia_federatsia'' ''__rusian_federation'' ''__servike_of'' ''__sks_of'' ''__slujba_kirgizskoi'' ''__slujebnaia_sobaka'' ''__sobaka_kinolog'' ''__soglasia_ne'' ''__sokritie_ot'' ''__spetsialno_izgotovleni'' ''__sredstva_i'' ''__state_kustoms'' ''__svertki_ekspres'' ''__tamojenaia_slujba'' ''__tamojeni_organ'' ''__tamojenogo_kontrolia'' ''__te_kirgiz'' ''__te_minute'' ''__test_pokazal'' ''__to_be'' ''__to_te'' ''__toplivni_bak'' ''__toplivnom_bake'' ''__v_toplivnom'' ''__vitout_konsent'' ''__vzveshen_i'' ''administrative'' ''administrativnoe'' ''and'' ''avto'' ''avtodorojni'' ''avtomobil'' ''avtomobilia'' ''avtomobilni'' ''bag'' ''bagage'' ''bagaja'' ''bak'' ''bake'' ''be'' ''beli'' ''benzobak'' ''bez'' ''built'' ''d'' ''da'' ''dale'' ''detektor'' ''detention'' ''diaketilmorfine'' ''diamorfin'' ''diamorfine'' ''diatsetilmorfin'' ''do'' ''dog'' ''dokumenti'' ''dokuments'' ''dosmotre'' ''dostuk'' ''driver'' ''ekspres'' ''end'' ''es'' ''established'' ''et'' ''event'' ''federation'' ''federatsia'' ''from'' ''fuel'' ''gas'' ''gera'' ''geric'' ''geroin'' ''gosudarstvenaia'' ''gruz'' ''gts'' ''heroin'' ''i'' ''in'' ''izgotovleni'' ''iziato'' ''k9'' ''kalkulated'' ''kar'' ''kaviti'' ''kazahstan'' ''kinolog'' ''kirgiz'' ''kirgizia'' ''kirgizskoi'' ''kirgizstan'' ''kirgizstana'' ''konkealment'' ''konsent'' ''kontrol'' ''kontrolia'' ''krosing'' ''ks'' ''ksrai'' ''kustoms'' ''legkovogo'' ''legkovoi'' ''legkovushka'' ''m'' ''male'' ''minute'' ''minuti'' ''mujskoi'' ''n'' ''narkoticeskie'' ''narkotik'' ''ne'' ''net'' ''no'' ''not'' ''oblast'' ''obnarujeni'' ''of'' ''on'' ''opecatan'' ''organ'' ''osh'' ''oshskaia'' ''ot'' ''paket'' ''pasajirski'' ''pased'' ''pasenger'' ''peredavat'' ''petrol'' ''plastik'' ''poka'' ''pokazal'' ''polietilenovi'' ''poroshok'' ''povder'' ''predpolojitelno'' ''pri'' ''profil'' ''profile'' ''propuska'' ''psicotropik'' ''psihotropnie'' ''punkt'' ''rai'' ''rascitano'' ''region'' ''rentgen'' ''republik'' ''respubliki'' ''rf'' ''risk'' ''riska'' ''road'' ''rosia'' ''rosiskaia'' ''rusia'' ''rusian'' ''seized'' ''servike'' ''sks'' ''slujba'' ''slujebnaia'' ''smak'' ''sobaka'' ''soglasia'' ''sokritie'' ''spetsialno'' ''sredstva'' ''state'' ''substankes'' ''sur'' ''suspekted'' ''svertki'' ''tainik'' ''tajikistan'' ''tamojenaia'' ''tamojeni'' ''tamojenogo'' ''tank'' ''te'' ''test'' ''to'' ''toplivni'' ''toplivnom'' ''transit'' ''tranzit'' ''ustanovleno'' ''v'' ''veshcestva'' ''vitout'' ''voditel'' ''vzveshen'' ''zaderjanie''');
INSERT INTO rubezh_lists.words VALUES (226352337, '''0'' ''1'' ''__administrative_detention'' ''__administrativnoe_zaderjanie'' ''__and_psicotropik'' ''__avtomobilia_v'' ''__avtomobilni_punkt'' ''__bagage_ks'' ''__bake_legkovogo'' ''__bake_obnarujeni'' ''__be_pased'' ''__bez_soglasia'' ''__built_in'' ''__detektor_dog'' ''__do_minuti'' ''__dosmotre_avtomobilia'' ''__ekspres_test'' ''__et_established'' ''__event_end'' ''__from_kustoms'' ''__fuel_tank'' ''__gas_tank'' ''__geroin_diatsetilmorfin'' ''__geroin_gruz'' ''__geroin_v'' ''__gosudarstvenaia_tamojenaia'' ''__gruz_vzveshen'' ''__gts_kirgizstana'' ''__i_opecatan'' ''__i_psihotropnie'' ''__in_kaviti'' ''__izgotovleni_tainik'' ''__kirgiz_republik'' ''__kirgizskoi_respubliki'' ''__konkealment_from'' ''__ks_rai'' ''__kustoms_kontrol'' ''__kustoms_servike'' ''__legkovogo_avtomobilia'' ''__legkovoi_avtomobil'' ''__narkoticeskie_sredstva'' ''__narkotik_and'' ''__ne_peredavat'' ''__ne_ustanovleno'' ''__not_et'' ''__not_to'' ''__obnarujeni_svertki'' ''__of_kirgizstan'' ''__of_te'' ''__on_vitout'' ''__osh_region'' ''__oshskaia_oblast'' ''__ot_tamojenogo'' ''__pased_on'' ''__peredavat_dale'' ''__petrol_tank'' ''__plastik_bag'' ''__poka_ne'' ''__pokazal_geroin'' ''__polietilenovi_paket'' ''__pri_dosmotre'' ''__profil_riska'' ''__psicotropik_substankes'' ''__psihotropnie_veshcestva'' ''__punkt_propuska'' ''__rentgen_bagaja'' ''__risk_profile'' ''__riska_sur'' ''__road_krosing'' ''__rosiskaia_federatsia'' ''__rusian_federation'' ''__servike_of'' ''__sks_of'' ''__slujba_kirgizskoi'' ''__slujebnaia_sobaka'' ''__sobaka_kinolog'' ''__soglasia_ne'' ''__sokritie_ot'' ''__spetsialno_izgotovleni'' ''__sredstva_i'' ''__state_kustoms'' ''__svertki_ekspres'' ''__tamojenaia_slujba'' ''__tamojeni_organ'' ''__tamojenogo_kontrolia'' ''__te_kirgiz'' ''__te_minute'' ''__test_pokazal'' ''__to_be'' ''__to_te'' ''__toplivni_bak'' ''__toplivnom_bake'' ''__v_toplivnom'' ''__vitout_konsent'' ''__vzveshen_i'' ''administrative'' ''administrativnoe'' ''and'' ''avto'' ''avtodorojni'' ''avtomobil'' ''avtomobilia'' ''avtomobilni'' ''bag'' ''bagage'' ''bagaja'' ''bak'' ''bake'' ''be'' ''beli'' ''benzobak'' ''bez'' ''built'' ''d'' ''da'' ''dale'' ''detektor'' ''detention'' ''diaketilmorfine'' ''diamorfin'' ''diamorfine'' ''diatsetilmorfin'' ''do'' ''dog'' ''dokumenti'' ''dokuments'' ''dosmotre'' ''dostuk'' ''driver'' ''ekspres'' ''end'' ''es'' ''established'' ''et'' ''event'' ''federation'' ''federatsia'' ''from'' ''fuel'' ''gas'' ''gera'' ''geric'' ''geroin'' ''gosudarstvenaia'' ''gruz'' ''gts'' ''heroin'' ''i'' ''in'' ''izgotovleni'' ''iziato'' ''k9'' ''kalkulated'' ''kar'' ''kaviti'' ''kazahstan'' ''kinolog'' ''kirgiz'' ''kirgizia'' ''kirgizskoi'' ''kirgizstan'' ''kirgizstana'' ''konkealment'' ''konsent'' ''kontrol'' ''kontrolia'' ''krosing'' ''ks'' ''ksrai'' ''kustoms'' ''legkovogo'' ''legkovoi'' ''legkovushka'' ''m'' ''male'' ''minute'' ''minuti'' ''mujskoi'' ''n'' ''narkoticeskie'' ''narkotik'' ''ne'' ''net'' ''no'' ''not'' ''oblast'' ''obnarujeni'' ''of'' ''on'' ''opecatan'' ''organ'' ''osh'' ''oshskaia'' ''ot'' ''paket'' ''pasajirski'' ''pased'' ''pasenger'' ''peredavat'' ''petrol'' ''plastik'' ''poka'' ''pokazal'' ''polietilenovi'' ''poroshok'' ''povder'' ''predpolojitelno'' ''pri'' ''profil'' ''profile'' ''propuska'' ''psicotropik'' ''psihotropnie'' ''punkt'' ''rai'' ''rascitano'' ''region'' ''rentgen'' ''republik'' ''respubliki'' ''rf'' ''risk'' ''riska'' ''road'' ''rosia'' ''rosiskaia'' ''rusia'' ''rusian'' ''seized'' ''servike'' ''sks'' ''slujba'' ''slujebnaia'' ''smak'' ''sobaka'' ''soglasia'' ''sokritie'' ''spetsialno'' ''sredstva'' ''state'' ''substankes'' ''sur'' ''suspekted'' ''svertki'' ''tainik'' ''tajikistan'' ''tamojenaia'' ''tamojeni'' ''tamojenogo'' ''tank'' ''te'' ''test'' ''to'' ''toplivni'' ''toplivnom'' ''transit'' ''tranzit'' ''ustanovleno'' ''v'' ''veshcestva'' ''vitout'' ''voditel'' ''vzveshen'' ''zaderjanie''');
SELECT pg_catalog.setval('rubezh.batch_id_seq', 1, true);
ALTER TABLE ONLY rubezh.batch
    ADD CONSTRAINT batch_no_key UNIQUE (no);
ALTER TABLE ONLY rubezh.batch
    ADD CONSTRAINT batch_pkey PRIMARY KEY (id);
ALTER TABLE ONLY rubezh.blob_named
    ADD CONSTRAINT blob_named_pkey PRIMARY KEY (hash);
ALTER TABLE ONLY rubezh.blob_piece
    ADD CONSTRAINT blob_piece_pkey PRIMARY KEY (hash, n);
ALTER TABLE ONLY rubezh.blob_piece_0
    ADD CONSTRAINT blob_piece_0_pkey PRIMARY KEY (hash, n);
ALTER TABLE ONLY rubezh.blob_piece_10
    ADD CONSTRAINT blob_piece_10_pkey PRIMARY KEY (hash, n);
ALTER TABLE ONLY rubezh.blob_piece_11
    ADD CONSTRAINT blob_piece_11_pkey PRIMARY KEY (hash, n);
ALTER TABLE ONLY rubezh.blob_piece_12
    ADD CONSTRAINT blob_piece_12_pkey PRIMARY KEY (hash, n);
ALTER TABLE ONLY rubezh.blob_piece_13
    ADD CONSTRAINT blob_piece_13_pkey PRIMARY KEY (hash, n);
ALTER TABLE ONLY rubezh.blob_piece_14
    ADD CONSTRAINT blob_piece_14_pkey PRIMARY KEY (hash, n);
ALTER TABLE ONLY rubezh.blob_piece_15
    ADD CONSTRAINT blob_piece_15_pkey PRIMARY KEY (hash, n);
ALTER TABLE ONLY rubezh.blob_piece_1
    ADD CONSTRAINT blob_piece_1_pkey PRIMARY KEY (hash, n);
ALTER TABLE ONLY rubezh.blob_piece_2
    ADD CONSTRAINT blob_piece_2_pkey PRIMARY KEY (hash, n);
ALTER TABLE ONLY rubezh.blob_piece_3
    ADD CONSTRAINT blob_piece_3_pkey PRIMARY KEY (hash, n);
ALTER TABLE ONLY rubezh.blob_piece_4
    ADD CONSTRAINT blob_piece_4_pkey PRIMARY KEY (hash, n);
ALTER TABLE ONLY rubezh.blob_piece_5
    ADD CONSTRAINT blob_piece_5_pkey PRIMARY KEY (hash, n);
ALTER TABLE ONLY rubezh.blob_piece_6
    ADD CONSTRAINT blob_piece_6_pkey PRIMARY KEY (hash, n);
ALTER TABLE ONLY rubezh.blob_piece_7
    ADD CONSTRAINT blob_piece_7_pkey PRIMARY KEY (hash, n);
ALTER TABLE ONLY rubezh.blob_piece_8
    ADD CONSTRAINT blob_piece_8_pkey PRIMARY KEY (hash, n);
ALTER TABLE ONLY rubezh.blob_piece_9
    ADD CONSTRAINT blob_piece_9_pkey PRIMARY KEY (hash, n);
ALTER TABLE ONLY rubezh.blob
    ADD CONSTRAINT blob_pkey PRIMARY KEY (hash);
ALTER TABLE ONLY rubezh.chain
    ADD CONSTRAINT chain_pkey PRIMARY KEY (replica);
ALTER TABLE ONLY rubezh.hub
    ADD CONSTRAINT hub_pkey PRIMARY KEY (single);
ALTER TABLE ONLY rubezh.revision
    ADD CONSTRAINT revision_pkey PRIMARY KEY (record_id, id);
ALTER TABLE ONLY rubezh.revision_0
    ADD CONSTRAINT revision_0_pkey PRIMARY KEY (record_id, id);
ALTER TABLE ONLY rubezh.revision_10
    ADD CONSTRAINT revision_10_pkey PRIMARY KEY (record_id, id);
ALTER TABLE ONLY rubezh.revision_11
    ADD CONSTRAINT revision_11_pkey PRIMARY KEY (record_id, id);
ALTER TABLE ONLY rubezh.revision_12
    ADD CONSTRAINT revision_12_pkey PRIMARY KEY (record_id, id);
ALTER TABLE ONLY rubezh.revision_13
    ADD CONSTRAINT revision_13_pkey PRIMARY KEY (record_id, id);
ALTER TABLE ONLY rubezh.revision_14
    ADD CONSTRAINT revision_14_pkey PRIMARY KEY (record_id, id);
ALTER TABLE ONLY rubezh.revision_15
    ADD CONSTRAINT revision_15_pkey PRIMARY KEY (record_id, id);
ALTER TABLE ONLY rubezh.revision_1
    ADD CONSTRAINT revision_1_pkey PRIMARY KEY (record_id, id);
ALTER TABLE ONLY rubezh.revision_2
    ADD CONSTRAINT revision_2_pkey PRIMARY KEY (record_id, id);
ALTER TABLE ONLY rubezh.revision_3
    ADD CONSTRAINT revision_3_pkey PRIMARY KEY (record_id, id);
ALTER TABLE ONLY rubezh.revision_4
    ADD CONSTRAINT revision_4_pkey PRIMARY KEY (record_id, id);
ALTER TABLE ONLY rubezh.revision_5
    ADD CONSTRAINT revision_5_pkey PRIMARY KEY (record_id, id);
ALTER TABLE ONLY rubezh.revision_6
    ADD CONSTRAINT revision_6_pkey PRIMARY KEY (record_id, id);
ALTER TABLE ONLY rubezh.revision_7
    ADD CONSTRAINT revision_7_pkey PRIMARY KEY (record_id, id);
ALTER TABLE ONLY rubezh.revision_8
    ADD CONSTRAINT revision_8_pkey PRIMARY KEY (record_id, id);
ALTER TABLE ONLY rubezh.revision_9
    ADD CONSTRAINT revision_9_pkey PRIMARY KEY (record_id, id);
ALTER TABLE ONLY rubezh_lists.audiences
    ADD CONSTRAINT audiences_pkey PRIMARY KEY (audience, record_id);
ALTER TABLE ONLY rubezh_lists.bodies
    ADD CONSTRAINT bodies_pkey PRIMARY KEY (record_id);
ALTER TABLE ONLY rubezh_lists."concealment.further"
    ADD CONSTRAINT "concealment.further_pkey" PRIMARY KEY (seizure, n);
ALTER TABLE ONLY rubezh_lists."concealment.items"
    ADD CONSTRAINT "concealment.items_pkey" PRIMARY KEY (seizure, n);
ALTER TABLE ONLY rubezh_lists."concealment.packages"
    ADD CONSTRAINT "concealment.packages_pkey" PRIMARY KEY (seizure, n);
ALTER TABLE ONLY rubezh_lists.conveyances
    ADD CONSTRAINT conveyances_pkey PRIMARY KEY (seizure, n);
ALTER TABLE ONLY rubezh_lists."detection.further"
    ADD CONSTRAINT "detection.further_pkey" PRIMARY KEY (seizure, n);
ALTER TABLE ONLY rubezh_lists."detection.items"
    ADD CONSTRAINT "detection.items_pkey" PRIMARY KEY (seizure, n);
ALTER TABLE ONLY rubezh_lists."detection.means"
    ADD CONSTRAINT "detection.means_pkey" PRIMARY KEY (seizure, n);
ALTER TABLE ONLY rubezh_lists."detection.packages"
    ADD CONSTRAINT "detection.packages_pkey" PRIMARY KEY (seizure, n);
ALTER TABLE ONLY rubezh_lists."evidence.attachments"
    ADD CONSTRAINT "evidence.attachments_pkey" PRIMARY KEY (seizure, n);
ALTER TABLE ONLY rubezh_lists."evidence.custody"
    ADD CONSTRAINT "evidence.custody_pkey" PRIMARY KEY (seizure, n);
ALTER TABLE ONLY rubezh_lists."evidence.identifications"
    ADD CONSTRAINT "evidence.identifications_pkey" PRIMARY KEY (seizure, n);
ALTER TABLE ONLY rubezh_lists."evidence.packages"
    ADD CONSTRAINT "evidence.packages_pkey" PRIMARY KEY (seizure, n);
ALTER TABLE ONLY rubezh_lists."evidence.samples"
    ADD CONSTRAINT "evidence.samples_pkey" PRIMARY KEY (seizure, n);
ALTER TABLE ONLY rubezh_lists."evidence.substances"
    ADD CONSTRAINT "evidence.substances_pkey" PRIMARY KEY (seizure, n);
ALTER TABLE ONLY rubezh_lists."header.absences"
    ADD CONSTRAINT "header.absences_pkey" PRIMARY KEY (seizure, n);
ALTER TABLE ONLY rubezh_lists."header.jointWith"
    ADD CONSTRAINT "header.jointWith_pkey" PRIMARY KEY (seizure, n);
ALTER TABLE ONLY rubezh_lists."header.offences"
    ADD CONSTRAINT "header.offences_pkey" PRIMARY KEY (seizure, n);
ALTER TABLE ONLY rubezh_lists.heads
    ADD CONSTRAINT heads_pkey PRIMARY KEY (seizure, n);
ALTER TABLE ONLY rubezh_lists.in_store
    ADD CONSTRAINT in_store_pkey PRIMARY KEY (seizure, n);
ALTER TABLE ONLY rubezh_lists.items
    ADD CONSTRAINT items_pkey PRIMARY KEY (seizure, n);
ALTER TABLE ONLY rubezh_lists.left_store
    ADD CONSTRAINT left_store_pkey PRIMARY KEY (seizure, n);
ALTER TABLE ONLY rubezh_lists.marks
    ADD CONSTRAINT marks_pkey PRIMARY KEY (rowid);
ALTER TABLE ONLY rubezh_lists.month_figures
    ADD CONSTRAINT month_figures_pkey PRIMARY KEY (month, figure, k1, k2, k3);
ALTER TABLE ONLY rubezh_lists.months
    ADD CONSTRAINT months_pkey PRIMARY KEY (month);
ALTER TABLE ONLY rubezh_lists."parties.companies"
    ADD CONSTRAINT "parties.companies_pkey" PRIMARY KEY (seizure, n);
ALTER TABLE ONLY rubezh_lists."parties.officials"
    ADD CONSTRAINT "parties.officials_pkey" PRIMARY KEY (seizure, n);
ALTER TABLE ONLY rubezh_lists."parties.persons"
    ADD CONSTRAINT "parties.persons_pkey" PRIMARY KEY (seizure, n);
ALTER TABLE ONLY rubezh_lists."parties.witnesses"
    ADD CONSTRAINT "parties.witnesses_pkey" PRIMARY KEY (seizure, n);
ALTER TABLE ONLY rubezh_lists.press_marks
    ADD CONSTRAINT press_marks_pkey PRIMARY KEY (seizure, n);
ALTER TABLE ONLY rubezh_lists."proceedings.articles"
    ADD CONSTRAINT "proceedings.articles_pkey" PRIMARY KEY (seizure, n);
ALTER TABLE ONLY rubezh_lists."proceedings.documents"
    ADD CONSTRAINT "proceedings.documents_pkey" PRIMARY KEY (seizure, n);
ALTER TABLE ONLY rubezh_lists."proceedings.related"
    ADD CONSTRAINT "proceedings.related_pkey" PRIMARY KEY (seizure, n);
ALTER TABLE ONLY rubezh_lists."route.transit"
    ADD CONSTRAINT "route.transit_pkey" PRIMARY KEY (seizure, n);
ALTER TABLE ONLY rubezh_lists.seizure
    ADD CONSTRAINT seizure_pkey PRIMARY KEY (rowid);
ALTER TABLE ONLY rubezh_lists.seizure
    ADD CONSTRAINT seizure_record_id_key UNIQUE (record_id);
ALTER TABLE ONLY rubezh_lists.traits
    ADD CONSTRAINT traits_pkey PRIMARY KEY (key, seizure);
ALTER TABLE ONLY rubezh_lists.unconfirmed
    ADD CONSTRAINT unconfirmed_pkey PRIMARY KEY (seizure, n);
ALTER TABLE ONLY rubezh_lists.words
    ADD CONSTRAINT words_pkey PRIMARY KEY (rowid);
CREATE INDEX "revision by batch" ON ONLY rubezh.revision USING btree (batch, n);
CREATE INDEX "revision by chain" ON ONLY rubezh.revision USING btree (replica, seq, id);
CREATE INDEX "revision by id" ON ONLY rubezh.revision USING btree (id);
CREATE INDEX revision_0_batch_n_idx ON rubezh.revision_0 USING btree (batch, n);
CREATE INDEX revision_0_id_idx ON rubezh.revision_0 USING btree (id);
CREATE INDEX revision_0_replica_seq_id_idx ON rubezh.revision_0 USING btree (replica, seq, id);
CREATE INDEX revision_10_batch_n_idx ON rubezh.revision_10 USING btree (batch, n);
CREATE INDEX revision_10_id_idx ON rubezh.revision_10 USING btree (id);
CREATE INDEX revision_10_replica_seq_id_idx ON rubezh.revision_10 USING btree (replica, seq, id);
CREATE INDEX revision_11_batch_n_idx ON rubezh.revision_11 USING btree (batch, n);
CREATE INDEX revision_11_id_idx ON rubezh.revision_11 USING btree (id);
CREATE INDEX revision_11_replica_seq_id_idx ON rubezh.revision_11 USING btree (replica, seq, id);
CREATE INDEX revision_12_batch_n_idx ON rubezh.revision_12 USING btree (batch, n);
CREATE INDEX revision_12_id_idx ON rubezh.revision_12 USING btree (id);
CREATE INDEX revision_12_replica_seq_id_idx ON rubezh.revision_12 USING btree (replica, seq, id);
CREATE INDEX revision_13_batch_n_idx ON rubezh.revision_13 USING btree (batch, n);
CREATE INDEX revision_13_id_idx ON rubezh.revision_13 USING btree (id);
CREATE INDEX revision_13_replica_seq_id_idx ON rubezh.revision_13 USING btree (replica, seq, id);
CREATE INDEX revision_14_batch_n_idx ON rubezh.revision_14 USING btree (batch, n);
CREATE INDEX revision_14_id_idx ON rubezh.revision_14 USING btree (id);
CREATE INDEX revision_14_replica_seq_id_idx ON rubezh.revision_14 USING btree (replica, seq, id);
CREATE INDEX revision_15_batch_n_idx ON rubezh.revision_15 USING btree (batch, n);
CREATE INDEX revision_15_id_idx ON rubezh.revision_15 USING btree (id);
CREATE INDEX revision_15_replica_seq_id_idx ON rubezh.revision_15 USING btree (replica, seq, id);
CREATE INDEX revision_1_batch_n_idx ON rubezh.revision_1 USING btree (batch, n);
CREATE INDEX revision_1_id_idx ON rubezh.revision_1 USING btree (id);
CREATE INDEX revision_1_replica_seq_id_idx ON rubezh.revision_1 USING btree (replica, seq, id);
CREATE INDEX revision_2_batch_n_idx ON rubezh.revision_2 USING btree (batch, n);
CREATE INDEX revision_2_id_idx ON rubezh.revision_2 USING btree (id);
CREATE INDEX revision_2_replica_seq_id_idx ON rubezh.revision_2 USING btree (replica, seq, id);
CREATE INDEX revision_3_batch_n_idx ON rubezh.revision_3 USING btree (batch, n);
CREATE INDEX revision_3_id_idx ON rubezh.revision_3 USING btree (id);
CREATE INDEX revision_3_replica_seq_id_idx ON rubezh.revision_3 USING btree (replica, seq, id);
CREATE INDEX revision_4_batch_n_idx ON rubezh.revision_4 USING btree (batch, n);
CREATE INDEX revision_4_id_idx ON rubezh.revision_4 USING btree (id);
CREATE INDEX revision_4_replica_seq_id_idx ON rubezh.revision_4 USING btree (replica, seq, id);
CREATE INDEX revision_5_batch_n_idx ON rubezh.revision_5 USING btree (batch, n);
CREATE INDEX revision_5_id_idx ON rubezh.revision_5 USING btree (id);
CREATE INDEX revision_5_replica_seq_id_idx ON rubezh.revision_5 USING btree (replica, seq, id);
CREATE INDEX revision_6_batch_n_idx ON rubezh.revision_6 USING btree (batch, n);
CREATE INDEX revision_6_id_idx ON rubezh.revision_6 USING btree (id);
CREATE INDEX revision_6_replica_seq_id_idx ON rubezh.revision_6 USING btree (replica, seq, id);
CREATE INDEX revision_7_batch_n_idx ON rubezh.revision_7 USING btree (batch, n);
CREATE INDEX revision_7_id_idx ON rubezh.revision_7 USING btree (id);
CREATE INDEX revision_7_replica_seq_id_idx ON rubezh.revision_7 USING btree (replica, seq, id);
CREATE INDEX revision_8_batch_n_idx ON rubezh.revision_8 USING btree (batch, n);
CREATE INDEX revision_8_id_idx ON rubezh.revision_8 USING btree (id);
CREATE INDEX revision_8_replica_seq_id_idx ON rubezh.revision_8 USING btree (replica, seq, id);
CREATE INDEX revision_9_batch_n_idx ON rubezh.revision_9 USING btree (batch, n);
CREATE INDEX revision_9_id_idx ON rubezh.revision_9 USING btree (id);
CREATE INDEX revision_9_replica_seq_id_idx ON rubezh.revision_9 USING btree (replica, seq, id);
CREATE INDEX "audiences of record" ON rubezh_lists.audiences USING btree (record_id);
CREATE INDEX "bodies by code" ON rubezh_lists.bodies USING btree (kind, operation);
CREATE INDEX "by header.number, moment, record_id" ON rubezh_lists.seizure USING btree ("header.number" NULLS FIRST, moment NULLS FIRST, record_id NULLS FIRST);
CREATE INDEX "by header.status, moment, header.number, record_id" ON rubezh_lists.seizure USING btree ("header.status" NULLS FIRST, moment NULLS FIRST, "header.number" NULLS FIRST, record_id NULLS FIRST);
CREATE INDEX "by moment, header.number, record_id" ON rubezh_lists.seizure USING btree (moment NULLS FIRST, "header.number" NULLS FIRST, record_id NULLS FIRST);
CREATE INDEX "by operation" ON rubezh_lists.seizure USING btree ("header.operation" NULLS FIRST) WHERE ("header.operation" IS NOT NULL);
CREATE INDEX "by place.post, moment, header.number, record_id" ON rubezh_lists.seizure USING btree ("place.post" NULLS FIRST, moment NULLS FIRST, "header.number" NULLS FIRST, record_id NULLS FIRST);
CREATE INDEX "by station" ON rubezh_lists.seizure USING btree ("header.station" NULLS FIRST, moment NULLS FIRST);
CREATE INDEX "by substance" ON rubezh_lists.items USING btree ("items.substance", seizure);
CREATE INDEX "by vague time" ON rubezh_lists.seizure USING btree ("event.precision" NULLS FIRST, moment NULLS FIRST) WHERE ("event.precision" <> ALL (ARRAY['DAY'::text, 'HOU'::text, 'MIN'::text]));
CREATE INDEX "lines by substance" ON rubezh_lists.items USING btree ("items.substance");
CREATE INDEX "marks by part" ON rubezh_lists.marks USING gin (t rubezh.gin_trgm_ops);
CREATE INDEX offered ON rubezh_lists.seizure USING btree (record_id NULLS FIRST) WHERE (offers > 0);
CREATE INDEX "words by word" ON rubezh_lists.words USING gin (t) WITH (fastupdate=off);
ALTER INDEX rubezh.blob_piece_pkey ATTACH PARTITION rubezh.blob_piece_0_pkey;
ALTER INDEX rubezh.blob_piece_pkey ATTACH PARTITION rubezh.blob_piece_10_pkey;
ALTER INDEX rubezh.blob_piece_pkey ATTACH PARTITION rubezh.blob_piece_11_pkey;
ALTER INDEX rubezh.blob_piece_pkey ATTACH PARTITION rubezh.blob_piece_12_pkey;
ALTER INDEX rubezh.blob_piece_pkey ATTACH PARTITION rubezh.blob_piece_13_pkey;
ALTER INDEX rubezh.blob_piece_pkey ATTACH PARTITION rubezh.blob_piece_14_pkey;
ALTER INDEX rubezh.blob_piece_pkey ATTACH PARTITION rubezh.blob_piece_15_pkey;
ALTER INDEX rubezh.blob_piece_pkey ATTACH PARTITION rubezh.blob_piece_1_pkey;
ALTER INDEX rubezh.blob_piece_pkey ATTACH PARTITION rubezh.blob_piece_2_pkey;
ALTER INDEX rubezh.blob_piece_pkey ATTACH PARTITION rubezh.blob_piece_3_pkey;
ALTER INDEX rubezh.blob_piece_pkey ATTACH PARTITION rubezh.blob_piece_4_pkey;
ALTER INDEX rubezh.blob_piece_pkey ATTACH PARTITION rubezh.blob_piece_5_pkey;
ALTER INDEX rubezh.blob_piece_pkey ATTACH PARTITION rubezh.blob_piece_6_pkey;
ALTER INDEX rubezh.blob_piece_pkey ATTACH PARTITION rubezh.blob_piece_7_pkey;
ALTER INDEX rubezh.blob_piece_pkey ATTACH PARTITION rubezh.blob_piece_8_pkey;
ALTER INDEX rubezh.blob_piece_pkey ATTACH PARTITION rubezh.blob_piece_9_pkey;
ALTER INDEX rubezh."revision by batch" ATTACH PARTITION rubezh.revision_0_batch_n_idx;
ALTER INDEX rubezh."revision by id" ATTACH PARTITION rubezh.revision_0_id_idx;
ALTER INDEX rubezh.revision_pkey ATTACH PARTITION rubezh.revision_0_pkey;
ALTER INDEX rubezh."revision by chain" ATTACH PARTITION rubezh.revision_0_replica_seq_id_idx;
ALTER INDEX rubezh."revision by batch" ATTACH PARTITION rubezh.revision_10_batch_n_idx;
ALTER INDEX rubezh."revision by id" ATTACH PARTITION rubezh.revision_10_id_idx;
ALTER INDEX rubezh.revision_pkey ATTACH PARTITION rubezh.revision_10_pkey;
ALTER INDEX rubezh."revision by chain" ATTACH PARTITION rubezh.revision_10_replica_seq_id_idx;
ALTER INDEX rubezh."revision by batch" ATTACH PARTITION rubezh.revision_11_batch_n_idx;
ALTER INDEX rubezh."revision by id" ATTACH PARTITION rubezh.revision_11_id_idx;
ALTER INDEX rubezh.revision_pkey ATTACH PARTITION rubezh.revision_11_pkey;
ALTER INDEX rubezh."revision by chain" ATTACH PARTITION rubezh.revision_11_replica_seq_id_idx;
ALTER INDEX rubezh."revision by batch" ATTACH PARTITION rubezh.revision_12_batch_n_idx;
ALTER INDEX rubezh."revision by id" ATTACH PARTITION rubezh.revision_12_id_idx;
ALTER INDEX rubezh.revision_pkey ATTACH PARTITION rubezh.revision_12_pkey;
ALTER INDEX rubezh."revision by chain" ATTACH PARTITION rubezh.revision_12_replica_seq_id_idx;
ALTER INDEX rubezh."revision by batch" ATTACH PARTITION rubezh.revision_13_batch_n_idx;
ALTER INDEX rubezh."revision by id" ATTACH PARTITION rubezh.revision_13_id_idx;
ALTER INDEX rubezh.revision_pkey ATTACH PARTITION rubezh.revision_13_pkey;
ALTER INDEX rubezh."revision by chain" ATTACH PARTITION rubezh.revision_13_replica_seq_id_idx;
ALTER INDEX rubezh."revision by batch" ATTACH PARTITION rubezh.revision_14_batch_n_idx;
ALTER INDEX rubezh."revision by id" ATTACH PARTITION rubezh.revision_14_id_idx;
ALTER INDEX rubezh.revision_pkey ATTACH PARTITION rubezh.revision_14_pkey;
ALTER INDEX rubezh."revision by chain" ATTACH PARTITION rubezh.revision_14_replica_seq_id_idx;
ALTER INDEX rubezh."revision by batch" ATTACH PARTITION rubezh.revision_15_batch_n_idx;
ALTER INDEX rubezh."revision by id" ATTACH PARTITION rubezh.revision_15_id_idx;
ALTER INDEX rubezh.revision_pkey ATTACH PARTITION rubezh.revision_15_pkey;
ALTER INDEX rubezh."revision by chain" ATTACH PARTITION rubezh.revision_15_replica_seq_id_idx;
ALTER INDEX rubezh."revision by batch" ATTACH PARTITION rubezh.revision_1_batch_n_idx;
ALTER INDEX rubezh."revision by id" ATTACH PARTITION rubezh.revision_1_id_idx;
ALTER INDEX rubezh.revision_pkey ATTACH PARTITION rubezh.revision_1_pkey;
ALTER INDEX rubezh."revision by chain" ATTACH PARTITION rubezh.revision_1_replica_seq_id_idx;
ALTER INDEX rubezh."revision by batch" ATTACH PARTITION rubezh.revision_2_batch_n_idx;
ALTER INDEX rubezh."revision by id" ATTACH PARTITION rubezh.revision_2_id_idx;
ALTER INDEX rubezh.revision_pkey ATTACH PARTITION rubezh.revision_2_pkey;
ALTER INDEX rubezh."revision by chain" ATTACH PARTITION rubezh.revision_2_replica_seq_id_idx;
ALTER INDEX rubezh."revision by batch" ATTACH PARTITION rubezh.revision_3_batch_n_idx;
ALTER INDEX rubezh."revision by id" ATTACH PARTITION rubezh.revision_3_id_idx;
ALTER INDEX rubezh.revision_pkey ATTACH PARTITION rubezh.revision_3_pkey;
ALTER INDEX rubezh."revision by chain" ATTACH PARTITION rubezh.revision_3_replica_seq_id_idx;
ALTER INDEX rubezh."revision by batch" ATTACH PARTITION rubezh.revision_4_batch_n_idx;
ALTER INDEX rubezh."revision by id" ATTACH PARTITION rubezh.revision_4_id_idx;
ALTER INDEX rubezh.revision_pkey ATTACH PARTITION rubezh.revision_4_pkey;
ALTER INDEX rubezh."revision by chain" ATTACH PARTITION rubezh.revision_4_replica_seq_id_idx;
ALTER INDEX rubezh."revision by batch" ATTACH PARTITION rubezh.revision_5_batch_n_idx;
ALTER INDEX rubezh."revision by id" ATTACH PARTITION rubezh.revision_5_id_idx;
ALTER INDEX rubezh.revision_pkey ATTACH PARTITION rubezh.revision_5_pkey;
ALTER INDEX rubezh."revision by chain" ATTACH PARTITION rubezh.revision_5_replica_seq_id_idx;
ALTER INDEX rubezh."revision by batch" ATTACH PARTITION rubezh.revision_6_batch_n_idx;
ALTER INDEX rubezh."revision by id" ATTACH PARTITION rubezh.revision_6_id_idx;
ALTER INDEX rubezh.revision_pkey ATTACH PARTITION rubezh.revision_6_pkey;
ALTER INDEX rubezh."revision by chain" ATTACH PARTITION rubezh.revision_6_replica_seq_id_idx;
ALTER INDEX rubezh."revision by batch" ATTACH PARTITION rubezh.revision_7_batch_n_idx;
ALTER INDEX rubezh."revision by id" ATTACH PARTITION rubezh.revision_7_id_idx;
ALTER INDEX rubezh.revision_pkey ATTACH PARTITION rubezh.revision_7_pkey;
ALTER INDEX rubezh."revision by chain" ATTACH PARTITION rubezh.revision_7_replica_seq_id_idx;
ALTER INDEX rubezh."revision by batch" ATTACH PARTITION rubezh.revision_8_batch_n_idx;
ALTER INDEX rubezh."revision by id" ATTACH PARTITION rubezh.revision_8_id_idx;
ALTER INDEX rubezh.revision_pkey ATTACH PARTITION rubezh.revision_8_pkey;
ALTER INDEX rubezh."revision by chain" ATTACH PARTITION rubezh.revision_8_replica_seq_id_idx;
ALTER INDEX rubezh."revision by batch" ATTACH PARTITION rubezh.revision_9_batch_n_idx;
ALTER INDEX rubezh."revision by id" ATTACH PARTITION rubezh.revision_9_id_idx;
ALTER INDEX rubezh.revision_pkey ATTACH PARTITION rubezh.revision_9_pkey;
ALTER INDEX rubezh."revision by chain" ATTACH PARTITION rubezh.revision_9_replica_seq_id_idx;
CREATE CONSTRAINT TRIGGER ended AFTER INSERT ON rubezh.batch DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION rubezh.require_number();
CREATE TRIGGER "never changed" BEFORE DELETE OR UPDATE ON rubezh.revision FOR EACH ROW EXECUTE FUNCTION rubezh.refuse_change();
CREATE TRIGGER "never emptied" BEFORE TRUNCATE ON rubezh.revision FOR EACH STATEMENT EXECUTE FUNCTION rubezh.refuse_change();
ALTER TABLE rubezh.revision
    ADD CONSTRAINT revision_batch_fkey FOREIGN KEY (batch) REFERENCES rubezh.batch(id);
GRANT USAGE ON SCHEMA rubezh TO hub_intake;
GRANT USAGE ON SCHEMA rubezh TO hub_officer;
GRANT USAGE ON SCHEMA rubezh TO hub_reader;
GRANT USAGE ON SCHEMA rubezh TO hub_stats;
GRANT USAGE ON SCHEMA rubezh_lists TO hub_intake;
GRANT USAGE ON SCHEMA rubezh_lists TO hub_officer;
REVOKE ALL ON FUNCTION rubezh.add_to_chains(of_batch bigint, first integer) FROM PUBLIC;
GRANT ALL ON FUNCTION rubezh.add_to_chains(of_batch bigint, first integer) TO hub_intake;
GRANT ALL ON FUNCTION rubezh.add_to_chains(of_batch bigint, first integer) TO hub_officer;
REVOKE ALL ON FUNCTION rubezh.begin_batch() FROM PUBLIC;
GRANT ALL ON FUNCTION rubezh.begin_batch() TO hub_intake;
GRANT ALL ON FUNCTION rubezh.begin_batch() TO hub_officer;
REVOKE ALL ON FUNCTION rubezh.end_batch(this bigint) FROM PUBLIC;
GRANT ALL ON FUNCTION rubezh.end_batch(this bigint) TO hub_intake;
GRANT ALL ON FUNCTION rubezh.end_batch(this bigint) TO hub_officer;
REVOKE ALL ON FUNCTION rubezh.lock_chains(replicas uuid[]) FROM PUBLIC;
GRANT ALL ON FUNCTION rubezh.lock_chains(replicas uuid[]) TO hub_intake;
GRANT ALL ON FUNCTION rubezh.lock_chains(replicas uuid[]) TO hub_officer;
GRANT SELECT ON TABLE rubezh.batch TO hub_intake;
GRANT SELECT ON TABLE rubezh.batch TO hub_officer;
GRANT SELECT,INSERT ON TABLE rubezh.blob TO hub_intake;
GRANT SELECT,INSERT ON TABLE rubezh.blob TO hub_officer;
GRANT SELECT,INSERT ON TABLE rubezh.blob_named TO hub_intake;
GRANT SELECT,INSERT ON TABLE rubezh.blob_named TO hub_officer;
GRANT SELECT,INSERT ON TABLE rubezh.blob_piece TO hub_intake;
GRANT SELECT,INSERT ON TABLE rubezh.blob_piece TO hub_officer;
GRANT SELECT ON TABLE rubezh.chain TO hub_intake;
GRANT SELECT ON TABLE rubezh.chain TO hub_officer;
GRANT SELECT ON TABLE rubezh.hub TO hub_intake;
GRANT SELECT ON TABLE rubezh.hub TO hub_officer;
GRANT SELECT ON TABLE rubezh.hub TO hub_reader;
GRANT SELECT ON TABLE rubezh.hub TO hub_stats;
GRANT SELECT,INSERT ON TABLE rubezh.revision TO hub_intake;
GRANT SELECT,INSERT ON TABLE rubezh.revision TO hub_officer;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE rubezh_lists.audiences TO hub_intake;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE rubezh_lists.audiences TO hub_officer;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE rubezh_lists.bodies TO hub_intake;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE rubezh_lists.bodies TO hub_officer;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE rubezh_lists."concealment.further" TO hub_intake;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE rubezh_lists."concealment.further" TO hub_officer;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE rubezh_lists."concealment.items" TO hub_intake;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE rubezh_lists."concealment.items" TO hub_officer;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE rubezh_lists."concealment.packages" TO hub_intake;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE rubezh_lists."concealment.packages" TO hub_officer;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE rubezh_lists.conveyances TO hub_intake;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE rubezh_lists.conveyances TO hub_officer;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE rubezh_lists."detection.further" TO hub_intake;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE rubezh_lists."detection.further" TO hub_officer;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE rubezh_lists."detection.items" TO hub_intake;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE rubezh_lists."detection.items" TO hub_officer;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE rubezh_lists."detection.means" TO hub_intake;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE rubezh_lists."detection.means" TO hub_officer;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE rubezh_lists."detection.packages" TO hub_intake;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE rubezh_lists."detection.packages" TO hub_officer;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE rubezh_lists."evidence.attachments" TO hub_intake;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE rubezh_lists."evidence.attachments" TO hub_officer;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE rubezh_lists."evidence.custody" TO hub_intake;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE rubezh_lists."evidence.custody" TO hub_officer;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE rubezh_lists."evidence.identifications" TO hub_intake;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE rubezh_lists."evidence.identifications" TO hub_officer;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE rubezh_lists."evidence.packages" TO hub_intake;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE rubezh_lists."evidence.packages" TO hub_officer;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE rubezh_lists."evidence.samples" TO hub_intake;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE rubezh_lists."evidence.samples" TO hub_officer;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE rubezh_lists."evidence.substances" TO hub_intake;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE rubezh_lists."evidence.substances" TO hub_officer;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE rubezh_lists."header.absences" TO hub_intake;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE rubezh_lists."header.absences" TO hub_officer;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE rubezh_lists."header.jointWith" TO hub_intake;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE rubezh_lists."header.jointWith" TO hub_officer;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE rubezh_lists."header.offences" TO hub_intake;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE rubezh_lists."header.offences" TO hub_officer;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE rubezh_lists.heads TO hub_intake;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE rubezh_lists.heads TO hub_officer;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE rubezh_lists.in_store TO hub_intake;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE rubezh_lists.in_store TO hub_officer;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE rubezh_lists.items TO hub_intake;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE rubezh_lists.items TO hub_officer;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE rubezh_lists.left_store TO hub_intake;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE rubezh_lists.left_store TO hub_officer;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE rubezh_lists.marks TO hub_intake;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE rubezh_lists.marks TO hub_officer;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE rubezh_lists.month_figures TO hub_intake;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE rubezh_lists.month_figures TO hub_officer;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE rubezh_lists.months TO hub_intake;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE rubezh_lists.months TO hub_officer;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE rubezh_lists."parties.companies" TO hub_intake;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE rubezh_lists."parties.companies" TO hub_officer;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE rubezh_lists."parties.officials" TO hub_intake;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE rubezh_lists."parties.officials" TO hub_officer;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE rubezh_lists."parties.persons" TO hub_intake;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE rubezh_lists."parties.persons" TO hub_officer;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE rubezh_lists."parties.witnesses" TO hub_intake;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE rubezh_lists."parties.witnesses" TO hub_officer;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE rubezh_lists.press_marks TO hub_intake;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE rubezh_lists.press_marks TO hub_officer;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE rubezh_lists."proceedings.articles" TO hub_intake;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE rubezh_lists."proceedings.articles" TO hub_officer;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE rubezh_lists."proceedings.documents" TO hub_intake;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE rubezh_lists."proceedings.documents" TO hub_officer;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE rubezh_lists."proceedings.related" TO hub_intake;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE rubezh_lists."proceedings.related" TO hub_officer;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE rubezh_lists."route.transit" TO hub_intake;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE rubezh_lists."route.transit" TO hub_officer;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE rubezh_lists.seizure TO hub_intake;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE rubezh_lists.seizure TO hub_officer;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE rubezh_lists.state TO hub_intake;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE rubezh_lists.state TO hub_officer;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE rubezh_lists.traits TO hub_intake;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE rubezh_lists.traits TO hub_officer;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE rubezh_lists.unconfirmed TO hub_intake;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE rubezh_lists.unconfirmed TO hub_officer;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE rubezh_lists.words TO hub_intake;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE rubezh_lists.words TO hub_officer;
