package rubezh.shape;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Addresses one value in one record: names from the root, and the id of a line instead of its place
 * in the list, so that an address stays true when lines are added or moved. Text form {@code
 * /items/0193…/amount}.
 *
 * @param steps names and ids from the root
 */
public record Pointer(List<String> steps) {
    private static final int UUID_LENGTH = 36;

    public Pointer {
        steps = List.copyOf(steps);
    }

    /** Reads the text form; {@code ""} is the root. */
    public static Pointer of(String text) {
        return new Pointer(
                text.isEmpty() ? List.of() : Arrays.asList(text.substring(1).split("/", -1)));
    }

    /** Returns the dotted path of the field addressed, ids left out. */
    public String fieldPath() {
        return steps.stream().filter(step -> !isId(step)).collect(Collectors.joining("."));
    }

    public Pointer child(String step) {
        var longer = new java.util.ArrayList<>(steps);
        longer.add(step);
        return new Pointer(longer);
    }

    /** Says whether a step is the id of a line. */
    public static boolean isId(String step) {
        return step.length() == UUID_LENGTH && step.charAt(8) == '-';
    }

    @Override
    public String toString() {
        return steps.isEmpty() ? "" : "/" + String.join("/", steps);
    }
}
