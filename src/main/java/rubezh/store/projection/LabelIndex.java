package rubezh.store.projection;

import static rubezh.domain.seizure.SeizureFields.EVENT_DIRECTION;
import static rubezh.domain.seizure.SeizureFields.HEADER_STATUS;
import static rubezh.domain.seizure.SeizureFields.ITEMS_SUBSTANCE;
import static rubezh.domain.seizure.SeizureFields.PLACE_POST;

import module java.base;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import rubezh.domain.reference.Code;
import rubezh.domain.reference.CodeEntry;
import rubezh.domain.reference.CodeListId;
import rubezh.domain.reference.ReferenceData;
import rubezh.domain.seizure.Status;
import rubezh.shape.Field;
import rubezh.shape.LeafCodec;
import rubezh.store.file.Connections;
import rubezh.store.file.Parameters;
import rubezh.text.LabelCollator;
import rubezh.text.Language;

/**
 * Places of the different values of a column in the order of their labels, in temporary tables:
 * {@code rank} from 0, {@code value}. They are made when a list is first sorted by a column, and
 * again when a value has come that they lack. Use it under the lock of the database.
 */
public final class LabelIndex {
    /** Fields that the list shows by their short labels. */
    private static final Set<String> SHORT =
            Set.of(
                    PLACE_POST.path(),
                    EVENT_DIRECTION.path(),
                    ITEMS_SUBSTANCE.path(),
                    HEADER_STATUS.path());

    private final ReferenceData reference;
    private final LongSupplier version;
    private final Map<String, Long> completeAt = new HashMap<>();
    private final Map<String, Long> filledAt = new HashMap<>();
    private final AtomicLong listVersion = new AtomicLong();
    private final LabelCollator collator = new LabelCollator();

    /**
     * @param version number that changes with the content of the database
     */
    public LabelIndex(ReferenceData reference, LongSupplier version) {
        this.reference = reference;
        this.version = version;
    }

    /** Makes all places anew when they are needed next, because labels have changed. */
    public void forgetLabels() {
        listVersion.incrementAndGet();
    }

    /** Makes the index of the columns unless it exists. */
    public static void prepare(Connection connection, SortColumn sort) throws SQLException {
        execute(connection, ProjectionSchema.index(sort.columns()));
    }

    /** Returns the table with the places of all values of a column. */
    public String table(Connection connection, SortColumn sort, Language language)
            throws SQLException {
        String table = "temp." + ProjectionColumns.quoted(language + " " + sort.path());
        long current = version.getAsLong() + listVersion.get();
        if (!Objects.equals(completeAt.get(table), current)) {
            complete(connection, sort, language, table);
            completeAt.put(table, current);
        }
        return table;
    }

    private void complete(Connection connection, SortColumn sort, Language language, String table)
            throws SQLException {
        execute(
                connection,
                "CREATE TABLE IF NOT EXISTS "
                        + table
                        + "(rank INTEGER PRIMARY KEY, value TEXT NOT NULL UNIQUE)");
        String column = sort.columns().getFirst();
        String values =
                "SELECT DISTINCT " + column + " FROM seizure WHERE " + column + " IS NOT NULL";
        boolean stale = !filledAt.getOrDefault(table, 0L).equals(listVersion.get());
        String missing = values + " EXCEPT SELECT value FROM " + table + " LIMIT 1";
        if (stale || !texts(connection, missing).isEmpty()) {
            filledAt.put(table, listVersion.get());
            List<String> found = texts(connection, values);
            Field field = Objects.requireNonNull(sort.labelled());
            fill(connection, table, sorted(found, field, language));
        }
    }

    private static List<String> texts(Connection connection, String sql) throws SQLException {
        return Connections.query(connection, sql, row -> row.getString(1));
    }

    private static void fill(Connection connection, String table, List<String> values)
            throws SQLException {
        execute(connection, "BEGIN");
        execute(connection, "DELETE FROM " + table);
        try (var insert = connection.prepareStatement("INSERT INTO " + table + " VALUES (?, ?)")) {
            for (int rank = 0; rank < values.size(); rank++) {
                Parameters.bind(insert, rank, values.get(rank));
                insert.executeUpdate();
            }
        }
        execute(connection, "COMMIT");
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Sorts values by their labels; equal labels by the value. */
    private List<String> sorted(List<String> values, Field field, Language language) {
        record Labelled(String value, Comparable<Object> key) {}
        return values.stream()
                .map(value -> new Labelled(value, key(field, value, language)))
                .sorted(Comparator.comparing(Labelled::key).thenComparing(Labelled::value))
                .map(Labelled::value)
                .toList();
    }

    @SuppressWarnings("unchecked") // all values of one field have keys of one type
    private Comparable<Object> key(Field field, String value, Language language) {
        Object key =
                field.type() == OffsetDateTime.class
                        ? OffsetDateTime.parse(value).toInstant()
                        : field.type() == LocalDate.class
                                ? LocalDate.parse(value)
                                : collator.key(label(field, value, language));
        return (Comparable<Object>) key;
    }

    private String label(Field field, String value, Language language) {
        return field.list()
                ? Arrays.stream(value.split(" "))
                        .map(one -> labelOfOne(field, one, language))
                        .collect(Collectors.joining(", "))
                : labelOfOne(field, value, language);
    }

    /** Returns the label; a value that is no code of a list, say a place in words, is its own. */
    private String labelOfOne(Field field, String value, Language language) {
        boolean russian = language == Language.RU;
        boolean brief = SHORT.contains(field.path());
        return (field.type() == Status.class
                        ? reference.list(CodeListId.STATUSES).find(value)
                        : entry(field, value))
                .map(entry -> brief ? entry.shortLabel(russian) : entry.label(russian))
                .orElse(value);
    }

    private Optional<CodeEntry> entry(Field field, String value) {
        return Code.class.isAssignableFrom(field.type()) && Code.SHAPE.matcher(value).matches()
                ? reference.find((Code) LeafCodec.fromPlain(field.type(), value))
                : Optional.empty();
    }
}
