package rubezh.store.projection;

import static rubezh.domain.seizure.SeizureFields.EVENT_START;
import static rubezh.domain.seizure.SeizureFields.HEADER_NUMBER;
import static rubezh.domain.seizure.SeizureFields.HEADER_STATUS;
import static rubezh.domain.seizure.SeizureFields.ITEMS_AMOUNT;
import static rubezh.domain.seizure.SeizureFields.ITEMS_SUBSTANCE;
import static rubezh.domain.seizure.SeizureFields.PLACE_POST;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.quantity.Amount;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.Status;
import rubezh.domain.seizure.goods.SeizedItem;
import rubezh.json.SeizureShape;
import rubezh.register.Query;
import rubezh.shape.Field;

/**
 * What the rows are sorted by for a path.
 *
 * @param path path of a query's order
 * @param columns columns of the main table, quoted; empty for the order of time
 * @param labelled field whose values sort by their labels; null if the columns sort by themselves
 */
public record SortColumn(String path, List<String> columns, @Nullable Field labelled) {
    /**
     * Columns that are made to sort by, with their types: post or, without one, the description of
     * the place; the status shown; substance and amount of the first line.
     */
    public static final List<String> OWN =
            List.of("place TEXT", "state TEXT", "substance TEXT", "dimension TEXT", "base INTEGER");

    private static final Map<String, List<String>> COLUMNS =
            Map.of(
                    EVENT_START.path(),
                    List.of(),
                    Query.ISSUES,
                    List.of("stops", "questions"),
                    PLACE_POST.path(),
                    List.of("place"),
                    HEADER_STATUS.path(),
                    List.of("state"),
                    ITEMS_SUBSTANCE.path(),
                    List.of("substance"),
                    ITEMS_AMOUNT.path(),
                    List.of("dimension", "base"));

    /** Paths whose columns are in order by themselves, besides those of numbers. */
    private static final Set<String> PLAIN =
            Set.of(EVENT_START.path(), Query.ISSUES, ITEMS_AMOUNT.path(), HEADER_NUMBER.path());

    private static final Set<Class<?>> NUMBERS = Set.of(Integer.class, Long.class, Boolean.class);

    /**
     * Returns what to sort by; null for time.
     *
     * @throws IllegalArgumentException for a path that no list can be sorted by
     */
    public static SortColumn of(@Nullable String order) {
        String path = order == null ? EVENT_START.path() : order;
        if (!Query.isSortable(path)) {
            throw new IllegalArgumentException("no order: " + path);
        }
        List<String> columns = COLUMNS.getOrDefault(path, List.of(ProjectionColumns.quoted(path)));
        Field field = PLAIN.contains(path) ? null : SeizureShape.SHAPE.field(path).orElseThrow();
        boolean number = field != null && !field.list() && NUMBERS.contains(field.type());
        return new SortColumn(path, columns, number ? null : field);
    }

    /** Returns the values of {@link #OWN} for a seizure. */
    static List<@Nullable Object> values(Seizure seizure, boolean voided) {
        var place = seizure.place();
        Object post = place.post() == null ? place.description() : place.post();
        Status status = voided ? Status.CANCELLED : seizure.header().status();
        SeizedItem first = seizure.items().isEmpty() ? null : seizure.items().getFirst();
        Amount amount = first == null ? null : first.amount();
        var values = new ArrayList<@Nullable Object>();
        values.addAll(
                Arrays.asList(
                        text(post), text(status), text(first == null ? null : first.substance())));
        values.add(amount == null ? null : amount.quantity().dimension().toString());
        values.add(amount == null ? null : amount.quantity().base());
        return values;
    }

    private static @Nullable Object text(@Nullable Object value) {
        return value == null ? null : Objects.toString(value);
    }
}
