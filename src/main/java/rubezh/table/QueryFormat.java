package rubezh.table;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.seizure.SeizureFields;
import rubezh.domain.summary.ExclusionReason;
import rubezh.format.DomainFormat;
import rubezh.json.SeizureShape;
import rubezh.register.Query;
import rubezh.shape.LeafCodec;
import rubezh.text.BlankCharacters;

/**
 * A query in words, for the head of a printed list.
 *
 * <pre>{@code
 * new QueryFormat(format, login -> name).sentences(query);
 * // [Поиск: героин, Статус: утверждено, Порядок: Дата и время, по убыванию]
 * }</pre>
 */
public final class QueryFormat {
    /** Most codes of a condition that are named. */
    private static final int MAX_CODES = 12;

    private final DomainFormat format;
    private final UnaryOperator<String> name;

    /**
     * @param name returns the name of an author, {@code officer:asanov}
     */
    public QueryFormat(DomainFormat format, UnaryOperator<String> name) {
        this.format = format;
        this.name = name;
    }

    /** Returns one sentence for each condition, or one that there is none, and the order. */
    public List<String> sentences(Query query) {
        var sentences = new ArrayList<String>();
        if (query.records() instanceof Set<UUID> ids) {
            sentences.add(text("report.list.chosen", format.numbers().whole(ids.size())));
        }
        addConditions(sentences, query);
        if (sentences.isEmpty()) {
            sentences.add(text("report.list.all"));
        }
        sentences.add(order(query));
        return sentences;
    }

    private void addConditions(List<String> sentences, Query query) {
        if (!BlankCharacters.isBlank(query.text())) {
            sentences.add(text("report.list.search", query.text().strip()));
        }
        addPeriod(sentences, query.from(), query.before());
        query.equal().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(codes -> sentences.add(codes(codes.getKey(), codes.getValue())));
        if (query.author() instanceof String author) {
            sentences.add(text("report.list.author", name.apply(author)));
        }
        if (!query.marks().isEmpty()) {
            sentences.add(text("report.list.marked", reasons(query.marks())));
        }
        if (!query.cancelled()) {
            sentences.add(text("report.list.without-cancelled"));
        }
    }

    private void addPeriod(
            List<String> sentences,
            @Nullable OffsetDateTime from,
            @Nullable OffsetDateTime before) {
        if (from != null && before != null) {
            sentences.add(text("report.list.period", time(from), time(before)));
        } else if (from != null) {
            sentences.add(text("report.list.from", time(from)));
        } else if (before != null) {
            sentences.add(text("report.list.before", time(before)));
        }
    }

    private String time(OffsetDateTime time) {
        return format.dates().dateTime(time.toLocalDateTime());
    }

    private String codes(String path, Set<String> codes) {
        Class<?> type = SeizureShape.SHAPE.field(path).orElseThrow().type();
        List<String> labels = codes.stream().map(code -> label(type, code)).sorted().toList();
        String named = labels.stream().limit(MAX_CODES).collect(Collectors.joining(", "));
        String all =
                labels.size() <= MAX_CODES
                        ? named
                        : text("report.and-more", named, labels.size() - MAX_CODES);
        return text("report.list.codes", format.field(path), all);
    }

    private String label(Class<?> type, String code) {
        return code.isEmpty()
                ? text("report.unstated")
                : format.value(LeafCodec.fromPlain(type, code));
    }

    private String reasons(Set<ExclusionReason> reasons) {
        return reasons.stream().sorted().map(format::exclusion).collect(Collectors.joining(", "));
    }

    private String order(Query query) {
        String path = query.order() == null ? SeizureFields.EVENT_START.path() : query.order();
        String key = query.descending() ? "report.list.descending" : "report.list.ascending";
        return text(key, PrintedSeizureRows.heading(path, format));
    }

    private String text(String key, Object... arguments) {
        return format.messages().text(key, arguments);
    }
}
