package rubezh.bundle.transfer;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rubezh.bundle.transfer.RecordOutcome.RecordHeadline;
import rubezh.journal.Revision;

/** Reader of a record's headline from a body of any schema. */
final class RecordHeadlineReader {
    private RecordHeadlineReader() {}

    static RecordHeadline read(Revision revision) {
        Map<String, Object> body = revision.content().body();
        List<?> items = body.get("items") instanceof List<?> list ? list : List.of();
        Object first = items.isEmpty() ? null : items.getFirst();
        return new RecordHeadline(
                revision.subject().kind(),
                text(member(body.get("header"), "number")),
                text(member(body.get("event"), "start")),
                text(member(first, "substance")),
                text(member(first, "amount")),
                items.size());
    }

    private static @Nullable Object member(@Nullable Object map, String name) {
        return map instanceof Map<?, ?> tree ? tree.get(name) : null;
    }

    private static String text(@Nullable Object value) {
        return value instanceof String text ? text : "";
    }
}
