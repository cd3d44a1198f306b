package rubezh.store;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rubezh.domain.quantity.Amount;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.Severity;
import rubezh.domain.seizure.Status;
import rubezh.domain.seizure.Violation;
import rubezh.journal.Entry;
import rubezh.journal.Merge;
import rubezh.journal.RecordView;
import rubezh.journal.Revision;
import rubezh.json.SeizureShape;
import rubezh.register.Row;
import rubezh.shape.Field;
import rubezh.shape.Leaf;

/** Computes what the projection holds of a record, from its revisions alone. Thread-safe. */
final class Projecting {
    private final SearchText searchText;
    private final Function<Seizure, List<Violation>> rules;

    Projecting(Surroundings surroundings) {
        this.searchText = new SearchText(surroundings.reference());
        this.rules = surroundings.rules();
    }

    /** Returns nothing for a record that is no seizure. */
    Optional<Projected> of(List<Entry> entries) {
        List<Revision> revisions = entries.stream().map(Entry::revision).toList();
        RecordView view = Merge.view(revisions);
        return view.kind().equals(SeizureShape.KIND)
                ? Optional.of(project(view, recordedAt(revisions)))
                : Optional.empty();
    }

    /** The same whatever order the revisions came in. */
    private static OffsetDateTime recordedAt(List<Revision> revisions) {
        return revisions.stream()
                .map(revision -> revision.act().at())
                .min(OffsetDateTime.timeLineOrder())
                .orElseThrow();
    }

    private Projected project(RecordView view, OffsetDateTime recordedAt) {
        Seizure seizure = SeizureShape.SHAPE.read(view.body()).record();
        OffsetDateTime start = seizure.event().start();
        Status status = seizure.header().status();
        return new Projected(
                view.recordId(),
                start == null ? null : start.toEpochSecond(),
                RowIds.first((start == null ? recordedAt : start).toEpochSecond()),
                main(seizure),
                items(seizure),
                marks(view, seizure),
                view.voided() || status == Status.CANCELLED,
                !view.voided() && status != null && status.counts(),
                lists(seizure),
                searchText.words(seizure),
                SearchText.plates(seizure));
    }

    private static List<@Nullable Object> main(Seizure seizure) {
        var values = new ArrayList<@Nullable Object>(Columns.MAIN.size());
        for (Field field : Columns.MAIN) {
            values.add(plain(SeizureShape.SHAPE.get(seizure, field.pointer())));
        }
        return values;
    }

    private static @Nullable Object plain(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case List<?> list when list.isEmpty() -> null;
            case List<?> list ->
                    list.stream()
                            .map(one -> Leaf.plain(one).toString())
                            .collect(Collectors.joining(" "));
            default -> Leaf.plain(value);
        };
    }

    private static String items(Seizure seizure) {
        return seizure.items().stream()
                .map(item -> text(item.substance()) + "|" + text(item.amount()))
                .collect(Collectors.joining(";"));
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private Row.Marks marks(RecordView view, Seizure seizure) {
        int stops = 0;
        int questions = 0;
        for (Violation violation : rules.apply(seizure)) {
            stops += violation.severity() == Severity.STOP ? 1 : 0;
            questions += violation.severity() == Severity.QUESTION ? 1 : 0;
        }
        return new Row.Marks(
                view.voided(), !view.conflicts().isEmpty(), view.incomplete(), stops, questions);
    }

    private static Map<String, List<List<@Nullable Object>>> lists(Seizure seizure) {
        var lists = new HashMap<String, List<List<@Nullable Object>>>();
        for (Field field : Columns.LISTS) {
            Object value = SeizureShape.SHAPE.get(seizure, field.pointer());
            var rows = new ArrayList<List<@Nullable Object>>();
            if (value instanceof List<?> several) {
                several.forEach(one -> rows.add(List.of(Leaf.plain(one).toString())));
            }
            lists.put(field.path(), rows);
        }
        Columns.LINES.forEach((list, fields) -> {
            var rows = new ArrayList<List<@Nullable Object>>();
            SeizureShape.SHAPE
                    .lines(seizure, list)
                    .forEach(line -> rows.add(line(seizure, list, line, fields)));
            lists.put(list, rows);
        });
        return lists;
    }

    private static List<@Nullable Object> line(
            Seizure seizure, String list, Record line, List<Field> fields) {
        var values = new ArrayList<@Nullable Object>();
        for (Field field : fields) {
            Object value = LineValues.of(line, field);
            if (field.type() == Amount.class) {
                var quantity = value instanceof Amount amount ? amount.quantity() : null;
                values.add(quantity == null ? null : quantity.dimension().toString());
                values.add(quantity == null ? null : quantity.base());
            } else {
                values.add(plain(value));
            }
        }
        return values;
    }

    /** Reads a component of a line by the last name of its field. */
    private static final class LineValues {
        private static final Map<Class<?>, Map<String, java.lang.reflect.Method>> ACCESSORS =
                new java.util.concurrent.ConcurrentHashMap<>();

        static @Nullable Object of(Record line, Field field) {
            try {
                var accessor =
                        ACCESSORS
                                .computeIfAbsent(line.getClass(), LineValues::accessors)
                                .get(field.name());
                return accessor == null ? null : accessor.invoke(line);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }

        private static Map<String, java.lang.reflect.Method> accessors(Class<?> type) {
            var accessors = new HashMap<String, java.lang.reflect.Method>();
            for (var component : type.getRecordComponents()) {
                accessors.put(component.getName(), component.getAccessor());
            }
            return accessors;
        }
    }
}
