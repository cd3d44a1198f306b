-- What the lists of a hub need besides their tables, which the program makes from the fields of a case.
-- Applied as hub_owner with search_path = rubezh. Queries are those of a station's own lists, so
-- functions of SQLite that they use stand here, for the arguments that occur.

-- Elements of a JSON array of texts and whole numbers.
CREATE FUNCTION json_each(list text, OUT key bigint, OUT value text) RETURNS SETOF record
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT place - 1, one FROM json_array_elements_text(list::json) WITH ORDINALITY AS l(one, place)
$$;

CREATE FUNCTION unhex(digits text) RETURNS bytea
LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN decode(digits, 'hex');

-- Day of the week of a date, from 0 for Sunday; the only format that is asked for is %w.
CREATE FUNCTION strftime(format text, day text) RETURNS integer
LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN extract(dow FROM make_date(
    substr(day, 1, 4)::integer, substr(day, 6, 2)::integer, substr(day, 9, 2)::integer))::integer;

CREATE FUNCTION add_to_group(before text, next text) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN
    CASE WHEN next IS NULL THEN before WHEN before IS NULL THEN next ELSE before || ',' || next END;
CREATE AGGREGATE group_concat(text) (SFUNC = add_to_group, STYPE = text);
