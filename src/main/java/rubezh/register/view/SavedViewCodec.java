package rubezh.register.view;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.reference.Code.OperationCode;
import rubezh.domain.summary.ReportPeriod;
import rubezh.domain.summary.SummaryPeriod;
import rubezh.domain.summary.SummaryPeriod.StationClock;
import rubezh.domain.summary.SummarySelection;
import rubezh.domain.summary.WeekHour;
import rubezh.json.CanonicalJson;
import rubezh.json.JsonObjectWriter;
import rubezh.json.MalformedJsonException;

/** Saved view as a tree of JSON values. Absent members have their values of a new list. */
final class SavedViewCodec {
    private SavedViewCodec() {}

    /** Returns what a view shows as canonical JSON, without its id and name. */
    static String text(SavedView view) {
        Map<String, Object> tree = write(view);
        tree.remove("id");
        tree.remove("name");
        return new String(CanonicalJson.write(tree), StandardCharsets.UTF_8);
    }

    /**
     * Reads what a view shows; empty if only a newer program can, or none: if it asks for more than
     * a query takes.
     */
    static Optional<SavedView> readText(String text) {
        if (text.length() > SharedViewService.MAX_CONDITIONS) {
            return Optional.empty();
        }
        try {
            var tree = new TreeMap<>(CanonicalJson.read(text.getBytes(StandardCharsets.UTF_8)));
            tree.put("id", new UUID(0, 0).toString());
            return Optional.of(read(tree)).filter(SavedViewCodec::isBounded);
        } catch (MalformedJsonException
                | DateTimeException
                | IllegalArgumentException
                | NullPointerException _) {
            return Optional.empty();
        }
    }

    private static boolean isBounded(SavedView view) {
        return isBounded(view.from())
                && isBounded(view.to())
                && (view.counted() == null || SelectionCodec.isBounded(view.counted()));
    }

    private static boolean isBounded(@Nullable LocalDate day) {
        return day == null || day.getYear() >= 1 && day.getYear() <= 9998;
    }

    static Map<String, Object> write(SavedView view) {
        SummarySelection counted = view.counted();
        return new JsonObjectWriter()
                .putAll(view, "id", "name", "search", "preset", "from", "to", "codes")
                .putAll(view, "order", "descending", "columns")
                .put("counted", counted == null ? null : SelectionCodec.write(counted))
                .put("analysis", view.analysis())
                .tree();
    }

    static SavedView read(Map<?, ?> tree) {
        return new SavedView(
                UUID.fromString(String.valueOf(tree.get("id"))),
                textOr(tree, "name", ""),
                textOr(tree, "search", ""),
                textOr(tree, "preset", ""),
                date(tree, "from"),
                date(tree, "to"),
                codes(tree.get("codes")),
                tree.get("counted") instanceof Map<?, ?> counted
                        ? SelectionCodec.read(counted)
                        : null,
                text(tree, "order"),
                !Boolean.FALSE.equals(tree.get("descending")),
                texts(tree.get("columns")),
                analysis(tree.get("analysis")));
    }

    private static @Nullable Map<String, String> analysis(@Nullable Object tree) {
        if (!(tree instanceof Map<?, ?> members)) {
            return null;
        }
        var analysis = new TreeMap<String, String>();
        members.forEach((name, value) -> analysis.put(String.valueOf(name), String.valueOf(value)));
        return analysis;
    }

    private static @Nullable String text(Map<?, ?> tree, String name) {
        return tree.get(name) instanceof String text ? text : null;
    }

    private static String textOr(Map<?, ?> tree, String name, String absent) {
        String text = text(tree, name);
        return text == null ? absent : text;
    }

    private static @Nullable LocalDate date(Map<?, ?> tree, String name) {
        String text = text(tree, name);
        return text == null ? null : LocalDate.parse(text);
    }

    private static Map<String, Set<String>> codes(@Nullable Object tree) {
        var codes = new LinkedHashMap<String, Set<String>>();
        if (tree instanceof Map<?, ?> map) {
            map.forEach((path, values) ->
                    codes.put(String.valueOf(path), new LinkedHashSet<>(texts(values))));
        }
        return codes;
    }

    static List<String> texts(@Nullable Object tree) {
        return tree instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }

    /** Cases of a period as a tree of JSON values, with the clock that its days are told by. */
    private static final class SelectionCodec {
        /** Longest period of a selection that is read, in years. */
        private static final int MAX_YEARS = 10;

        private SelectionCodec() {}

        static Map<String, Object> write(SummarySelection selection) {
            SummaryPeriod period = selection.period();
            WeekHour hour = selection.hour();
            return new JsonObjectWriter()
                    .putAll(period, "kind", "operation")
                    .put("from", period.span().from().toString())
                    .put("to", period.span().to().toString())
                    .putAll(period.clock(), "zone", "dayStart")
                    .putAll(selection, "counted", "day")
                    .put("weekday", hour == null ? null : hour.day())
                    .put("hour", hour == null ? null : Integer.toString(hour.hour()))
                    .tree();
        }

        /**
         * @throws RuntimeException if a value is missing or malformed
         */
        static SummarySelection read(Map<?, ?> tree) {
            var clock =
                    new StationClock(
                            ZoneId.of(text(tree, "zone")), LocalTime.parse(text(tree, "dayStart")));
            var span =
                    new ReportPeriod(
                            OffsetDateTime.parse(text(tree, "from")),
                            OffsetDateTime.parse(text(tree, "to")));
            var period =
                    new SummaryPeriod(
                            SummaryPeriod.Kind.valueOf(text(tree, "kind")),
                            span,
                            clock,
                            has(tree, "operation")
                                    ? new OperationCode(text(tree, "operation"))
                                    : null);
            return new SummarySelection(
                    period,
                    Boolean.TRUE.equals(tree.get("counted")),
                    has(tree, "day") ? LocalDate.parse(text(tree, "day")) : null,
                    hour(tree));
        }

        /** Returns whether a query takes a selection, which names the weeks of its period. */
        static boolean isBounded(SummarySelection selection) {
            ReportPeriod span = selection.period().span();
            boolean whole =
                    selection.period().kind() != SummaryPeriod.Kind.OPERATION
                            || selection.period().operation() != null;
            return whole
                    && span.from().getYear() >= 1
                    && span.to().getYear() <= 9998
                    && span.from().plusYears(MAX_YEARS).isAfter(span.to());
        }

        private static @Nullable WeekHour hour(Map<?, ?> tree) {
            return has(tree, "weekday")
                    ? new WeekHour(
                            DayOfWeek.valueOf(text(tree, "weekday")),
                            Integer.parseInt(text(tree, "hour")))
                    : null;
        }

        private static boolean has(Map<?, ?> tree, String name) {
            return tree.get(name) instanceof String;
        }

        private static String text(Map<?, ?> tree, String name) {
            return String.valueOf(Objects.requireNonNull(tree.get(name), name));
        }
    }
}
