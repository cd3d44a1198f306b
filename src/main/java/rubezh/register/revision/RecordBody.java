package rubezh.register.revision;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import rubezh.shape.RecordParseResult;
import rubezh.shape.RecordShape;

/** Body of a record as lines are added to it. */
final class RecordBody {
    private RecordBody() {}

    /**
     * Returns a body in which each line is told by its id; what cannot be read, and lines of an id
     * that another has, are left out. Else a line added to it would change the list as a whole,
     * which means nothing where only added lines count.
     */
    static <R extends Record> Map<String, Object> readable(
            Map<String, Object> body, RecordShape<R> shape) {
        RecordParseResult<R> read = shape.read(body);
        var tree =
                new TreeMap<String, Object>(
                        read.problems().isEmpty() ? body : shape.write(read.record()));
        tree.replaceAll((_, value) -> value instanceof List<?> list ? distinct(list) : value);
        return tree;
    }

    private static List<?> distinct(List<?> lines) {
        var ids = new HashSet<@Nullable Object>();
        return lines.stream()
                .filter(line -> !(line instanceof Map<?, ?> members) || ids.add(members.get("id")))
                .toList();
    }
}
