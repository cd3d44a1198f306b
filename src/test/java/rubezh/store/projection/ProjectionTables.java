package rubezh.store.projection;

import module java.base;

import java.sql.Connection;
import java.sql.SQLException;
import rubezh.domain.reference.ReferenceData;
import rubezh.domain.seizure.Seizure;
import rubezh.store.file.Connections;

/** Access to the projection tables for tests of other packages. */
public final class ProjectionTables {
    private ProjectionTables() {}

    /** Returns the columns of each table of the projection with their types. */
    public static Map<String, List<String>> columns() {
        try (var database = new SqliteProjection()) {
            return database.read(ProjectionTables::columns);
        }
    }

    private static Map<String, List<String>> columns(Connection connection) throws SQLException {
        var columns = new TreeMap<String, List<String>>();
        List<String> tables =
                Connections.query(
                        connection,
                        "SELECT name FROM pragma_table_list WHERE type = 'table'"
                                + " AND name NOT LIKE 'sqlite%'",
                        row -> row.getString(1));
        for (String table : tables) {
            columns.put(
                    table,
                    Connections.query(
                            connection,
                            "SELECT name, type FROM pragma_table_info(?) ORDER BY cid",
                            row -> (row.getString(1) + " " + row.getString(2)).strip(),
                            table));
        }
        return columns;
    }

    /** Returns the names of the indexes of main table and goods, sorted. */
    static List<String> indexes(SqliteProjection database) {
        return database.read(connection ->
                Connections.query(
                        connection,
                        "SELECT name FROM main.sqlite_schema WHERE type = 'index'"
                                + " UNION SELECT name FROM goods.sqlite_schema"
                                + " WHERE type = 'index' ORDER BY 1",
                        row -> row.getString(1)));
    }

    /** Returns the search words of a seizure. */
    public static List<String> words(Seizure seizure, ReferenceData referenceData) {
        return Arrays.asList(new SearchText(referenceData).words(seizure).split(" "));
    }
}
