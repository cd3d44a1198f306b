-- Views for statistics are made by the program from the fields of a case; whoever reads them reads nothing
-- else. What is searched by goes into its indexes for many cases at once. Applied as hub_owner with
-- search_path = rubezh.

REVOKE SELECT ON hub FROM hub_stats;

COMMENT ON COLUMN hub.single IS 'Always true: there is one row | Всегда true: строка одна';
COMMENT ON COLUMN hub.id IS 'What the hub is known by | По чему узнают эту базу';
COMMENT ON COLUMN hub.version IS 'Version of the tables | Версия таблиц';
COMMENT ON COLUMN hub.made IS 'When it was made, by the clock of the server | Когда создана, по часам сервера';

-- Puts into the indexes of words and marks what waits beside them. Only the owner of an index may.
CREATE FUNCTION index_words() RETURNS bigint LANGUAGE sql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp RETURN (
    SELECT sum(gin_clean_pending_list(c.oid)) FROM pg_class c JOIN pg_am m ON m.oid = c.relam
    WHERE m.amname = 'gin' AND c.relkind = 'i' AND c.relnamespace = to_regnamespace('rubezh_lists'));
REVOKE ALL ON FUNCTION index_words() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION index_words() TO hub_intake, hub_officer;
