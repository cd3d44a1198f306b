package rubezh.domain.operation;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.reference.Code.Handling;
import rubezh.domain.reference.Code.OperationCode;
import rubezh.domain.reference.CodeEntry;
import rubezh.domain.reference.CodeList;
import rubezh.domain.reference.CodeListId;
import rubezh.domain.reference.ReferenceData;

/**
 * Operations as entries of their code list, and the other way. So a recorded operation is chosen,
 * named and dated wherever one of the list is.
 */
public final class OperationCodes {
    private static final String START = "start";
    private static final String END = "end";
    private static final String COORDINATOR = "coordinator";
    private static final String AREA_EN = "area_en";
    private static final String AREA_RU = "area_ru";

    /** Column with the handling code that new cases of an operation begin with. */
    private static final String CASE_HANDLING = "case_handling";

    private OperationCodes() {}

    /**
     * Returns the handling code that new cases of an operation begin with; empty if it has none.
     */
    public static Optional<Handling> caseHandling(
            ReferenceData reference, @Nullable OperationCode operation) {
        return Optional.ofNullable(operation)
                .flatMap(reference::find)
                .map(entry -> text(entry, CASE_HANDLING))
                .map(Handling::new);
    }

    /**
     * Returns a list with the entries of another, each replaced by its record, then the others.
     *
     * @param isCancelled whether an operation did not take place
     */
    public static CodeList merge(
            CodeList builtIn, Collection<Operation> recorded, Predicate<Operation> isCancelled) {
        var entries = new LinkedHashMap<String, CodeEntry>();
        builtIn.entries().forEach(entry -> entries.put(entry.code(), entry));
        recorded.stream()
                .sorted(Comparator.comparing(one -> String.valueOf(one.code())))
                .forEach(one ->
                        entries.put(String.valueOf(one.code()), entry(one, isCancelled.test(one))));
        return new CodeList(CodeListId.OPERATIONS, List.copyOf(entries.values()));
    }

    private static CodeEntry entry(Operation operation, boolean cancelled) {
        Map<String, String> columns = new TreeMap<>();
        put(columns, START, operation.first());
        put(columns, END, operation.last());
        put(columns, COORDINATOR, operation.mandate().coordination());
        put(columns, CASE_HANDLING, operation.mandate().caseHandling());
        put(columns, AREA_EN, operation.area().en());
        put(columns, AREA_RU, operation.area().ru());
        put(columns, CodeEntry.WITHDRAWN, cancelled ? "cancelled" : null);
        return new CodeEntry(
                Objects.requireNonNull(operation.code()).code(),
                operation.name(false),
                operation.name(true),
                null,
                null,
                columns);
    }

    private static void put(Map<String, String> columns, String name, @Nullable Object value) {
        if (value != null) {
            columns.put(name, value.toString());
        }
    }

    /** Returns the operation that an entry of the list describes. */
    public static Operation of(CodeEntry entry) {
        return new Operation(
                new OperationCode(entry.code()),
                new OperationTitle(entry.en(), entry.ru(), null),
                day(entry, START),
                day(entry, END),
                new OperationArea(text(entry, AREA_EN), text(entry, AREA_RU)),
                new OperationMandate(
                        List.of(),
                        List.of(),
                        text(entry, COORDINATOR),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        List.of()),
                List.of(),
                List.of(),
                List.of(),
                null);
    }

    private static @Nullable LocalDate day(CodeEntry entry, String column) {
        String text = text(entry, column);
        return text == null ? null : LocalDate.parse(text);
    }

    private static @Nullable String text(CodeEntry entry, String column) {
        String text = entry.extraColumn(column);
        return text.isEmpty() ? null : text;
    }
}
