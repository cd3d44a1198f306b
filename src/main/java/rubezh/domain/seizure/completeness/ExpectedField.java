package rubezh.domain.seizure.completeness;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.rules.SkipLogic;

/**
 * A field a full record has.
 *
 * @param name dotted names below the line it stands in, or below the record
 * @param value what stands in it
 * @param when whether it is expected here, beyond what {@link SkipLogic} says of it
 * @param <L> the record, or the line
 */
record ExpectedField<L>(String name, Function<L, @Nullable Object> value, Predicate<L> when) {
    /** Returns a field that is expected unless {@link SkipLogic} says otherwise. */
    static <L> ExpectedField<L> field(String name, Function<L, @Nullable Object> value) {
        return new ExpectedField<>(name, value, _ -> true);
    }

    /** Returns a field that is expected only where something else holds. */
    static <L> ExpectedField<L> field(
            String name, Function<L, @Nullable Object> value, Predicate<L> when) {
        return new ExpectedField<>(name, value, when);
    }

    boolean isFilled(L line) {
        return switch (value.apply(line)) {
            case null -> false;
            case String text -> !text.isBlank();
            case Collection<?> list -> !list.isEmpty();
            case Boolean there -> there;
            default -> true;
        };
    }

    /** Returns the pointer below that of the line, {@code /weighing/method}. */
    String pointer() {
        return "/" + name.replace('.', '/');
    }

    /**
     * The fields of a list of lines; those that occur once are a list of one, the record itself.
     *
     * @param list dotted path of the list, empty for the record
     * @param ofLines its lines
     * @param id id of a line; null of the record
     */
    record Group<L>(
            String list,
            Function<Seizure, List<L>> ofLines,
            Function<L, @Nullable UUID> id,
            List<ExpectedField<L>> fields) {
        /** Returns fields that occur once. */
        @SafeVarargs
        static Group<Seizure> ofRecord(ExpectedField<Seizure>... fields) {
            return new Group<>("", List::of, _ -> null, List.of(fields));
        }

        @SafeVarargs
        static <L> Group<L> ofLines(
                String list,
                Function<Seizure, List<L>> lines,
                Function<L, @Nullable UUID> id,
                ExpectedField<L>... fields) {
            return new Group<>(list, lines, id, List.of(fields));
        }

        /** Returns the dotted path of a field. */
        String path(ExpectedField<L> field) {
            return list.isEmpty() ? field.name() : list + "." + field.name();
        }

        /** Returns the pointer of a line, empty for the record. */
        String pointer(L line) {
            return list.isEmpty() ? "" : "/" + list.replace('.', '/') + "/" + id.apply(line);
        }
    }
}
