package rubezh.domain.seizure.completeness;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import rubezh.domain.seizure.FieldPath;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.rules.SkipLogic;

/**
 * A field a full record has.
 *
 * @param path the field
 * @param value what stands in it
 * @param when whether it is expected here, beyond what {@link SkipLogic} says of it
 * @param <L> the record, or the line
 */
record ExpectedField<L>(FieldPath path, Function<L, @Nullable Object> value, Predicate<L> when) {
    /** Returns a field that is expected unless {@link SkipLogic} says otherwise. */
    static <L> ExpectedField<L> field(FieldPath path, Function<L, @Nullable Object> value) {
        return new ExpectedField<>(path, value, _ -> true);
    }

    /** Returns a field that is expected only where something else holds. */
    static <L> ExpectedField<L> field(
            FieldPath path, Function<L, @Nullable Object> value, Predicate<L> when) {
        return new ExpectedField<>(path, value, when);
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

    /**
     * The fields of a list of lines; those that occur once are a list of one, the record itself.
     *
     * @param list the list, null for the record
     * @param ofLines its lines
     * @param id id of a line; null of the record
     */
    record Group<L>(
            @Nullable FieldPath list,
            Function<Seizure, List<L>> ofLines,
            Function<L, @Nullable UUID> id,
            List<ExpectedField<L>> fields) {
        Group {
            for (ExpectedField<L> field : fields) {
                if (list != null && !list.path().equals(field.path().lines())) {
                    throw new IllegalArgumentException(field.path() + " is not in " + list);
                }
            }
        }

        /** Returns fields that occur once. */
        @SafeVarargs
        static Group<Seizure> ofRecord(ExpectedField<Seizure>... fields) {
            return new Group<>(null, List::of, _ -> null, List.of(fields));
        }

        @SafeVarargs
        static <L> Group<L> ofLines(
                FieldPath list,
                Function<Seizure, List<L>> lines,
                Function<L, @Nullable UUID> id,
                ExpectedField<L>... fields) {
            return new Group<>(list, lines, id, List.of(fields));
        }

        /** Returns the pointer of a field in a line, or in the record. */
        String pointer(L line, ExpectedField<L> field) {
            UUID lineId = id.apply(line);
            return lineId == null ? field.path().pointer() : field.path().pointer(lineId);
        }
    }
}
