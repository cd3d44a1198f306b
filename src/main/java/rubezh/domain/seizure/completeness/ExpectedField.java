package rubezh.domain.seizure.completeness;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.seizure.FieldPath;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.rules.SkipLogic;
import rubezh.text.BlankCharacters;

/**
 * A field that a complete record has.
 *
 * @param path the field
 * @param value value of the field
 * @param when condition besides {@link SkipLogic}
 * @param core whether a submission asks for it by the rules of the program
 * @param <L> the record, or the line
 */
record ExpectedField<L>(
        FieldPath path, Function<L, @Nullable Object> value, Predicate<L> when, boolean core) {
    /** Returns a field that is expected unless {@link SkipLogic} excludes it. */
    static <L> ExpectedField<L> field(FieldPath path) {
        return field(path, _ -> true);
    }

    /** Returns a field that is expected only under a condition. */
    static <L> ExpectedField<L> field(FieldPath path, Predicate<L> when) {
        Function<Object, @Nullable Object> value = path.reader();
        return new ExpectedField<>(path, value::apply, when, false);
    }

    /** Returns a field in whose place another one may be filled. */
    static <L> ExpectedField<L> either(FieldPath path, FieldPath other) {
        Function<Object, @Nullable Object> first = path.reader();
        Function<Object, @Nullable Object> second = other.reader();
        return new ExpectedField<>(
                path,
                line -> Optional.ofNullable(first.apply(line)).orElseGet(() -> second.apply(line)),
                _ -> true,
                false);
    }

    /** Returns a field as one of the core, which no submission lacks. */
    static <L> ExpectedField<L> inCore(ExpectedField<L> field) {
        return new ExpectedField<>(field.path, field.value, field.when, true);
    }

    boolean isFilled(L line) {
        return switch (value.apply(line)) {
            case null -> false;
            case String text -> !BlankCharacters.isBlank(text);
            case Collection<?> list -> !list.isEmpty();
            case Boolean filled -> filled;
            default -> true;
        };
    }

    /**
     * Expected fields of the lines of a list; for fields that occur once, the record is the only
     * line.
     *
     * @param list path of the list, null for the record
     * @param ofLines lines of the list
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

        /** Returns the fields of the lines of a list. */
        @SafeVarargs
        @SuppressWarnings("unchecked")
        static <L> Group<L> ofLines(FieldPath list, ExpectedField<L>... fields) {
            Function<Object, @Nullable Object> lines = list.reader();
            Function<Object, @Nullable Object> id = FieldPath.of(list + ".id").reader();
            return new Group<>(
                    list,
                    seizure -> (List<L>) Objects.requireNonNull(lines.apply(seizure)),
                    line -> (UUID) id.apply(line),
                    List.of(fields));
        }

        /** Returns the pointer of a field in a line, or in the record. */
        String pointer(L line, ExpectedField<L> field) {
            UUID lineId = id.apply(line);
            return lineId == null ? field.path().pointer() : field.path().pointer(lineId);
        }
    }
}
