package rubezh.store.projection;

import static rubezh.domain.seizure.SeizureFields.EVENT_DIRECTION;
import static rubezh.domain.seizure.SeizureFields.HEADER_STATUS;
import static rubezh.domain.seizure.SeizureFields.ITEMS_SUBSTANCE;
import static rubezh.domain.seizure.SeizureFields.PLACE_POST;

import module java.base;

import java.sql.Connection;
import java.sql.SQLException;
import rubezh.domain.reference.Code;
import rubezh.domain.reference.CodeEntry;
import rubezh.domain.reference.CodeListId;
import rubezh.domain.reference.ReferenceData;
import rubezh.domain.seizure.Status;
import rubezh.shape.Field;
import rubezh.shape.LeafCodec;
import rubezh.store.file.Connections;
import rubezh.text.LabelCollator;
import rubezh.text.Language;

/**
 * Places of the different values of a column in the order of their labels. They are made when a
 * list is first sorted by a column, and again when a value has come that they lack. Use it within
 * {@link ProjectionDatabase#read}.
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
    private final ProjectionDatabase database;
    private final LabelRanks ranks;
    private final Map<String, Long> completeAt = new HashMap<>();
    private final Map<String, Long> filledAt = new HashMap<>();
    private final AtomicLong listVersion = new AtomicLong();
    private final LabelCollator collator = new LabelCollator();

    public LabelIndex(ReferenceData reference, ProjectionDatabase database) {
        this.reference = reference;
        this.database = database;
        this.ranks = database.ranks();
    }

    /** Makes all places anew when they are needed next, because labels have changed. */
    public void forgetLabels() {
        listVersion.incrementAndGet();
    }

    /** Makes what finds rows in the order of some columns quickly. */
    public void prepare(Connection connection, SortColumn sort) throws SQLException {
        ranks.prepare(connection, sort);
    }

    /** Returns the places of all values of a column. */
    public synchronized LabelRanks.Table table(
            Connection connection, SortColumn sort, Language language) throws SQLException {
        String list = language + " " + sort.path();
        long current = database.version() + listVersion.get();
        if (!Objects.equals(completeAt.get(list), current)) {
            complete(connection, sort, language, list);
            completeAt.put(list, current);
        }
        return ranks.table(list);
    }

    private void complete(Connection connection, SortColumn sort, Language language, String list)
            throws SQLException {
        String column = sort.columns().getFirst();
        String values = ranks.values(column);
        boolean stale = !filledAt.getOrDefault(list, 0L).equals(listVersion.get());
        if (ranks.lacks(connection, list, values) || stale) {
            filledAt.put(list, listVersion.get());
            List<String> found = Connections.query(connection, values, row -> row.getString(1));
            Field field = Objects.requireNonNull(sort.labelled());
            ranks.fill(connection, list, sorted(found, field, language));
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
