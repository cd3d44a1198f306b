package rubezh.store.projection;

import static rubezh.domain.seizure.SeizureFields.EVENT_PRECISION;
import static rubezh.domain.seizure.SeizureFields.HEADER_NUMBER;
import static rubezh.domain.seizure.SeizureFields.HEADER_OPERATION;
import static rubezh.domain.seizure.SeizureFields.HEADER_STATION;
import static rubezh.domain.seizure.SeizureFields.HEADER_STATUS;
import static rubezh.domain.seizure.SeizureFields.ITEMS;
import static rubezh.domain.seizure.SeizureFields.PLACE_POST;

import module java.base;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import rubezh.json.SeizureShape;
import rubezh.shape.Field;
import rubezh.store.file.Connections;

/**
 * Schema of the projection. An index carries the order of the list; row ids ascend with time too
 * (see {@link RowIds}), which the full text uses. Full text has one table per partition of time, so
 * that a frequent prefix is never searched over the whole register.
 */
public final class ProjectionSchema {
    /** Schema version; increase it when the meaning of a stored value changes. */
    private static final int VERSION = 37;

    private static final String MAIN =
            """
            CREATE TABLE seizure(
                rowid INTEGER PRIMARY KEY, record_id BLOB NOT NULL UNIQUE, moment INTEGER NOT NULL,
                items TEXT NOT NULL, voided INTEGER NOT NULL, exclusions INTEGER NOT NULL,
                stops INTEGER NOT NULL, questions INTEGER NOT NULL, changed_at INTEGER NOT NULL,
                decided_at INTEGER NOT NULL,
                returns INTEGER NOT NULL, remarks INTEGER NOT NULL, alone INTEGER NOT NULL,
                signers TEXT NOT NULL, other_kinds INTEGER NOT NULL,
                offers INTEGER NOT NULL,
                author TEXT NOT NULL, text_hash INTEGER NOT NULL, traits BLOB NOT NULL,
                %s%s
            ) STRICT\
            """;

    /** Index of similarity keys; the main table has the keys of each row too, for deletion. */
    private static final String TRAITS =
            """
            CREATE TABLE %s.traits(
                key INTEGER NOT NULL, seizure INTEGER NOT NULL, PRIMARY KEY(key, seizure)
            ) STRICT, WITHOUT ROWID\
            """
                    .formatted(ProjectionPart.SIMILARITY);

    private static final String BY_SUBSTANCE =
            "CREATE INDEX IF NOT EXISTS %s.\"by substance\" ON items(\"items.substance\", seizure)"
                    .formatted(ProjectionPart.ofList(ITEMS.path()));

    /**
     * Operations, their days and entries of the watch list, so that no revision is read to list
     * them.
     */
    private static final String BODIES =
            """
            CREATE TABLE %s.bodies(
                record_id BLOB PRIMARY KEY, kind TEXT NOT NULL, operation TEXT NOT NULL,
                ended TEXT NOT NULL, conflicts INTEGER NOT NULL, offers INTEGER NOT NULL,
                body TEXT NOT NULL
            ) STRICT, WITHOUT ROWID\
            """
                    .formatted(ProjectionPart.RECORDS);

    private static final String BODIES_BY_CODE =
            "CREATE INDEX %s.\"bodies by code\" ON bodies(kind, operation)"
                    .formatted(ProjectionPart.RECORDS);

    /** For whom records are meant, of every kind; see {@link rubezh.authority.Audience}. */
    private static final String AUDIENCES =
            """
            CREATE TABLE %s.audiences(
                audience TEXT NOT NULL, record_id BLOB NOT NULL, PRIMARY KEY(audience, record_id)
            ) STRICT, WITHOUT ROWID\
            """
                    .formatted(ProjectionPart.LINES);

    private static final String AUDIENCES_OF_RECORD =
            "CREATE INDEX IF NOT EXISTS %s.\"audiences of record\" ON audiences(record_id)"
                    .formatted(ProjectionPart.LINES);

    /** Few records have offers. */
    private static final String OFFERED =
            "CREATE INDEX IF NOT EXISTS offered ON seizure(record_id) WHERE offers > 0";

    /** Few cases are known to the month or the year only; those that a period leaves out. */
    private static final String OF_VAGUE_TIME =
            "CREATE INDEX IF NOT EXISTS \"by vague time\" ON seizure(%s, moment) WHERE %s"
                    .formatted(
                            ProjectionColumns.quoted(EVENT_PRECISION.path()),
                            SummaryCondition.VAGUE.formatted(""));

    /** Table of the sealed packages in store, of every station. */
    public static final String IN_STORE = "in_store";

    /**
     * Table of the cases whose sealed packages are in store no more, and since when, so that the
     * store of an earlier day is found without opening all cases.
     */
    public static final String LEFT_STORE = "left_store";

    /** Few cases belong to an operation. */
    private static final String BY_OPERATION =
            "CREATE INDEX IF NOT EXISTS \"by operation\" ON seizure(%1$s) WHERE %1$s IS NOT NULL"
                    .formatted(ProjectionColumns.quoted(HEADER_OPERATION.path()));

    /** Time comes second, so that the cases of a station are not sorted. */
    private static final String BY_STATION =
            "CREATE INDEX IF NOT EXISTS \"by station\" ON seizure(%s, moment)"
                    .formatted(ProjectionColumns.quoted(HEADER_STATION.path()));

    /** Months whose figures are kept, from their first to their last second. */
    private static final String MONTHS =
            """
            CREATE TABLE %s.months(
                month TEXT PRIMARY KEY, clock TEXT NOT NULL,
                first INTEGER NOT NULL, last INTEGER NOT NULL
            ) STRICT, WITHOUT ROWID\
            """
                    .formatted(ProjectionPart.RECORDS);

    private static final String MONTH_FIGURES =
            """
            CREATE TABLE %s.month_figures(
                month TEXT NOT NULL, figure TEXT NOT NULL,
                k1 TEXT NOT NULL, k2 TEXT NOT NULL, k3 TEXT NOT NULL, number INTEGER NOT NULL,
                PRIMARY KEY(month, figure, k1, k2, k3)
            ) STRICT, WITHOUT ROWID\
            """
                    .formatted(ProjectionPart.RECORDS);

    /**
     * Columns that every order of rows ends with: time, number, id. They are content, so stations
     * with the same records list them in the same order, whatever came first.
     */
    public static final List<String> ORDER =
            List.of("moment", ProjectionColumns.quoted(HEADER_NUMBER.path()), "record_id");

    private static final List<String> INDEXED =
            List.of(HEADER_NUMBER.path(), HEADER_STATUS.path(), PLACE_POST.path());

    /** A moment and its local date differ by less than these seconds. */
    public static final long TWO_DAYS = 2 * 86_400L;

    /** Tables of lines and values of a record. */
    public static final List<String> LINE_TABLES = lineTables();

    /** Query of {@link #spill}. */
    public static final String SPILL = "SELECT spill FROM state";

    private ProjectionSchema() {}

    private static List<String> lineTables() {
        var tables = new ArrayList<>(ProjectionColumns.LINES.keySet());
        ProjectionColumns.LISTS.forEach(field -> tables.add(field.path()));
        tables.addAll(List.of(IN_STORE, LEFT_STORE, MarkRows.TABLE, HeadRows.TABLE));
        return List.copyOf(tables);
    }

    /** Returns version and record shape, which a snapshot must match. */
    public static String fingerprint() {
        return VERSION + ";" + SeizureShape.SHAPE.fingerprint();
    }

    static void createTables(Connection connection) throws SQLException {
        execute(connection, tables());
        execute(
                connection,
                List.of(
                        fullText(ProjectionPart.PLATES, "marks", "trigram", ""),
                        "CREATE TABLE "
                                + ProjectionPart.RECORDS
                                + ".partitions(number INTEGER PRIMARY KEY)"));
    }

    /** Creates the indexes that do not exist yet. */
    static void createIndexes(Connection connection) throws SQLException {
        execute(connection, indexes());
    }

    private static void execute(Connection connection, List<String> statements)
            throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** Returns the statements that make the indexes, but those that are made when first needed. */
    public static List<String> indexes() {
        var sql = new ArrayList<String>();
        for (String path : INDEXED) {
            sql.add(index(List.of(ProjectionColumns.quoted(path))));
        }
        sql.add(index(List.of()));
        sql.add(OF_VAGUE_TIME);
        sql.add(OFFERED);
        sql.add(BY_OPERATION);
        sql.add(BY_STATION);
        sql.add(BY_SUBSTANCE);
        return sql;
    }

    /** Returns the statements that make the tables, but those of full text. */
    public static List<String> tables() {
        var sql = new ArrayList<String>();
        sql.add(String.format(Locale.ROOT, MAIN, String.join(", ", SortColumn.OWN), mainColumns()));
        ProjectionColumns.LISTS.forEach(
                field -> sql.add(table(field.path(), ", value TEXT NOT NULL")));
        ProjectionColumns.LINES.forEach(
                (list, fields) -> sql.add(table(list, lineColumns(list, fields))));
        sql.add(table(MarkRows.TABLE, MarkRows.COLUMNS));
        sql.add(table(HeadRows.TABLE, HeadRows.COLUMNS));
        sql.add(table(IN_STORE, ", seal TEXT NOT NULL, since TEXT, place TEXT NOT NULL"));
        sql.add(table(LEFT_STORE, ", at INTEGER NOT NULL"));
        sql.addAll(
                List.of(
                        TRAITS,
                        BODIES,
                        BODIES_BY_CODE,
                        MONTHS,
                        MONTH_FIGURES,
                        AUDIENCES,
                        AUDIENCES_OF_RECORD));
        sql.add(
                "CREATE TABLE "
                        + ProjectionPart.RECORDS
                        + ".state(position INTEGER NOT NULL, spill INTEGER NOT NULL)");
        sql.add("INSERT INTO state VALUES (0, 0)");
        return sql;
    }

    /** Returns a statement that makes the index for an order by columns unless it exists. */
    static String index(List<String> columns) {
        var order = new LinkedHashSet<>(columns);
        order.addAll(ORDER);
        String name = "by " + String.join(", ", order).replace("\"", "");
        return "CREATE INDEX IF NOT EXISTS \"%s\" ON seizure(%s)"
                .formatted(name, String.join(", ", order));
    }

    private static String mainColumns() {
        return ProjectionColumns.MAIN.stream()
                .map(field ->
                        ", "
                                + ProjectionColumns.quoted(field.path())
                                + " "
                                + ProjectionColumns.type(field))
                .collect(Collectors.joining());
    }

    private static String table(String name, String columns) {
        return "CREATE TABLE "
                + ProjectionPart.ofList(name)
                + '.'
                + ProjectionColumns.quoted(name)
                + "(seizure INTEGER NOT NULL, n INTEGER NOT NULL"
                + columns
                + ", PRIMARY KEY(seizure, n)) WITHOUT ROWID";
    }

    private static String lineColumns(String list, List<Field> fields) {
        var columns = new StringBuilder();
        for (Field field : fields) {
            ProjectionColumns.columnsOfLine(field).forEach(name -> columns.append(column(name)));
        }
        if (list.equals(ITEMS.path())) {
            columns.append(column(ProjectionColumns.NAME_IN_CLASS));
            ProjectionColumns.COUNT.forEach(name -> columns.append(column(name)));
        }
        return columns.toString();
    }

    private static String column(String name) {
        String type = ProjectionColumns.LINE_NUMBERS.contains(name) ? " INTEGER" : " TEXT";
        return ", " + ProjectionColumns.quoted(name) + type;
    }

    private static String fullText(String part, String name, String tokenizer, String more) {
        return "CREATE VIRTUAL TABLE IF NOT EXISTS "
                + part
                + "."
                + name
                + " USING fts5(t, content='', contentless_delete=1, tokenize='"
                + tokenizer
                + "'"
                + more
                + ")";
    }

    /** Creates the full-text table of a partition. */
    static void createPartition(Connection connection, long partition) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    fullText(
                            ProjectionPart.ofText(partition),
                            partitionTable(partition),
                            "unicode61 remove_diacritics 0 tokenchars " + SearchText.PAIR,
                            ", detail=none, prefix='1 2'"));
            statement.execute("INSERT OR IGNORE INTO partitions VALUES (" + partition + ")");
        }
    }

    /** Returns the maximum distance of a row id from its minute. */
    public static long spill(Connection connection) throws SQLException {
        return Connections.query(connection, SPILL, row -> row.getLong(1)).getFirst();
    }

    public static String partitionTable(long partition) {
        return "words" + partition;
    }

    /** Returns the partitions that have a table. */
    public static TreeSet<Long> partitions(Connection connection) throws SQLException {
        return new TreeSet<>(
                Connections.query(
                        connection, "SELECT number FROM partitions", row -> row.getLong(1)));
    }
}
