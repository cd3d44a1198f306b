package rubezh.store.query;

import static rubezh.domain.seizure.SeizureFields.EVIDENCE_SUBSTANCES;
import static rubezh.domain.seizure.SeizureFields.EVIDENCE_SUBSTANCES_SUBSTANCE;
import static rubezh.domain.seizure.SeizureFields.ITEMS;
import static rubezh.domain.seizure.SeizureFields.ITEMS_SUBSTANCE;

import module java.base;

import rubezh.domain.quantity.Amount;
import rubezh.domain.summary.ExclusionReason;
import rubezh.domain.summary.ReportPeriod;
import rubezh.domain.summary.SummarySelection;
import rubezh.json.SeizureShape;
import rubezh.register.Query;
import rubezh.shape.Field;
import rubezh.store.file.Bytes;
import rubezh.store.projection.ExclusionCodec;
import rubezh.store.projection.ProjectionColumns;
import rubezh.store.projection.SummaryCondition;

/** SQL condition of a {@link Query}, without full text, and its parameters. */
final class SqlCondition {
    /** Stated so that a server expects nearly all rows of it, as it knows nothing of bits. */
    private static final String NOT_CANCELLED =
            "s.exclusions & %1$d <> %1$d"
                    .formatted(ExclusionCodec.of(Set.of(ExclusionReason.CANCELLED)));

    private static final String MIXED = EVIDENCE_SUBSTANCES_SUBSTANCE.path();

    private final StringBuilder sql = new StringBuilder("TRUE");
    private final List<Object> values = new ArrayList<>();
    private final boolean figure;

    SqlCondition(Query query) {
        this.figure = query.summary() != null && query.summary().counted();
        if (!query.cancelled()) {
            and(NOT_CANCELLED);
        }
        if (!query.marks().isEmpty()) {
            and("s.exclusions & ? <> 0", ExclusionCodec.of(query.marks()));
        }
        if (query.author() instanceof String author) {
            and("s.author = ?", author);
        }
        if (query.records() instanceof Set<UUID> ids) {
            and("s.record_id IN (SELECT unhex(value) FROM json_each(?))", Bytes.array(ids));
        }
        if (query.from() != null || query.before() != null) {
            and(ofPeriod(query));
        }
        if (query.summary() instanceof SummarySelection selection) {
            and(
                    query.imprecise()
                            ? SummaryCondition.imprecise(selection.period())
                            : SummaryCondition.selected(selection));
            if (selection.counted()) {
                and(ExclusionCodec.counts(query));
            }
        }
        query.equal().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(codes -> addCodes(codes.getKey(), codes.getValue()));
    }

    /** Returns whether nothing is asked for but a text. */
    static boolean isAll(Query query) {
        return new SqlCondition(query).sql().equals(new SqlCondition(Query.ALL).sql());
    }

    private static String ofPeriod(Query query) {
        return ReportPeriod.between(query.from(), query.before())
                .map(query.imprecise() ? SummaryCondition::imprecise : SummaryCondition::inside)
                .orElse("FALSE");
    }

    /** Adds a condition. */
    void and(String condition, Object... parameters) {
        sql.append(" AND ").append(condition);
        values.addAll(List.of(parameters));
    }

    private void addCodes(String path, Set<String> codes) {
        Field field = field(path);
        String in = " IN (" + String.join(", ", Collections.nCopies(codes.size(), "?")) + ")";
        String list = field.lines() != null ? field.lines() : field.list() ? path : null;
        if (list == null) {
            String name = "s." + ProjectionColumns.quoted(path);
            // PostgreSQL compares no number with a text.
            String column = ProjectionColumns.isNumber(field) ? "CAST(" + name + " AS TEXT)" : name;
            String first = (codes.contains("") ? "coalesce(" + column + ", '')" : column) + in;
            Field further = ProjectionColumns.further(field).orElse(null);
            if (further == null) {
                sql.append(" AND ").append(first);
            } else {
                String more = inList(Objects.requireNonNull(further.lines()), further.path(), in);
                sql.append(" AND (").append(first).append(" OR ").append(more).append(')');
                values.addAll(codes);
            }
        } else {
            String found = inList(list, field.list() ? "value" : path, in);
            if (path.equals(ITEMS_SUBSTANCE.path()) && !figure) {
                String mixed = inList(EVIDENCE_SUBSTANCES.path(), MIXED, in);
                sql.append(" AND (").append(found).append(" OR ").append(mixed).append(')');
                values.addAll(codes);
            } else {
                sql.append(" AND ").append(found);
            }
        }
        values.addAll(codes);
    }

    /** Returns the condition that a line has a code; behind a figure, a line that adds to it. */
    private String inList(String list, String column, String in) {
        String counted = figure && list.equals(ITEMS.path()) ? " AND " + LineSums.counted("l") : "";
        return "EXISTS (SELECT 1 FROM "
                + ProjectionColumns.quoted(list)
                + " l WHERE l.seizure = s.rowid AND l."
                + ProjectionColumns.quoted(column)
                + in
                + counted
                + ")";
    }

    /**
     * Returns a field of the projection that has one column.
     *
     * @throws IllegalArgumentException for an unknown path and for an amount of a line, which has
     *     two columns
     */
    static Field field(String path) {
        return SeizureShape.SHAPE
                .field(path)
                .filter(f ->
                        f.lines() == null
                                ? ProjectionColumns.MAIN.contains(f)
                                : f.type() != Amount.class
                                        && ProjectionColumns.LINES
                                                .getOrDefault(f.lines(), List.of())
                                                .contains(f))
                .orElseThrow(() -> new IllegalArgumentException("not in the lists: " + path));
    }

    String sql() {
        return sql.toString();
    }

    List<Object> values() {
        return values;
    }
}
