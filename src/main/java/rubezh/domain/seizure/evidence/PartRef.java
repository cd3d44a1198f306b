package rubezh.domain.seizure.evidence;

import module java.base;

/**
 * Reference to the part of the same record that a picture or document shows. Text form {@code MARKS
 * 01930000-0000-7000-8000-000000000011}.
 *
 * @param part kind of the part
 * @param id id of the line it is or belongs to
 */
public record PartRef(Part part, UUID id) {
    public static final Pattern SHAPE =
            Pattern.compile("(GOODS|MARKS|PACKAGE|SEAL) [0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /** Kinds of parts that a picture may show. */
    public enum Part {
        /** A line of goods. */
        GOODS,
        /** Marks, logo or press stamp of a line of goods (G17). */
        MARKS,
        /** A package with its seals (P04, P05). */
        PACKAGE,
        /** The condition of package and seal at an event of custody (M05). */
        SEAL
    }

    /**
     * @throws IllegalArgumentException if the text is anything else
     */
    public static PartRef of(String text) {
        if (!SHAPE.matcher(text).matches()) {
            throw new IllegalArgumentException("not a part of a record: " + text);
        }
        int blank = text.indexOf(' ');
        return new PartRef(
                Part.valueOf(text.substring(0, blank)), UUID.fromString(text.substring(blank + 1)));
    }

    @Override
    public String toString() {
        return part + " " + id;
    }
}
