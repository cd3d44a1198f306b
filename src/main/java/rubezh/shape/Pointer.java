package rubezh.shape;

import module java.base;

/**
 * Address of a value in a record, like a JSON Pointer (RFC 6901), but with the id of a line instead
 * of its index, so that the address stays valid when lines are added or moved. Text form {@code
 * /items/0193…/amount}.
 *
 * <pre>{@code
 * Pointer.of("/items/01930000-0000-7000-8000-000000000011/amount").fieldPath() // items.amount
 * }</pre>
 *
 * @param steps names and ids from the root
 */
public record Pointer(List<String> steps) {
    private static final int UUID_LENGTH = 36;

    public Pointer {
        steps = List.copyOf(steps);
    }

    /** Parses the text form; {@code ""} is the root. */
    public static Pointer of(String text) {
        return new Pointer(
                text.isEmpty() ? List.of() : Arrays.asList(text.substring(1).split("/", -1)));
    }

    /** Returns the dotted path of the field, without ids. */
    public String fieldPath() {
        return steps.stream().filter(step -> !isId(step)).collect(Collectors.joining("."));
    }

    /** Returns the id of the line that a text form leads into, empty outside lists. */
    public static Optional<UUID> lineId(String text) {
        return of(text).steps().stream().filter(Pointer::isId).map(UUID::fromString).findFirst();
    }

    /** Returns whether a step is the id of a line. */
    public static boolean isId(String step) {
        return step.length() == UUID_LENGTH && step.charAt(8) == '-';
    }

    /** Parses the id of a line; empty for a name and for hexadecimal digits that are none. */
    static Optional<UUID> id(String step) {
        try {
            return isId(step) ? Optional.of(UUID.fromString(step)) : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return steps.isEmpty() ? "" : "/" + String.join("/", steps);
    }
}
