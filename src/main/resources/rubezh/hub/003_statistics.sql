-- Views for statistics are made by the program from the fields of a case; whoever reads them reads nothing
-- else. Applied as hub_owner with search_path = rubezh.

REVOKE SELECT ON hub FROM hub_stats;

COMMENT ON COLUMN hub.single IS 'Always true: there is one row | Всегда true: строка одна';
COMMENT ON COLUMN hub.id IS 'What the hub is known by | По чему узнают эту базу';
COMMENT ON COLUMN hub.version IS 'Version of the tables | Версия таблиц';
COMMENT ON COLUMN hub.made IS 'When it was made, by the clock of the server | Когда создана, по часам сервера';
