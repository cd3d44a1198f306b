-- Readers see cases through views that the program makes from the fields of a case, with rows by their
-- handling code; nobody of them reads a table. Applied as hub_owner with search_path = rubezh.

GRANT USAGE ON SCHEMA rubezh TO hub_persons;
GRANT SELECT ON hub TO hub_persons;
