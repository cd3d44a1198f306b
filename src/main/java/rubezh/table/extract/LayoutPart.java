package rubezh.table.extract;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.quantity.Amount;
import rubezh.domain.reference.Code;
import rubezh.domain.seizure.Coordinates;

/** Part of the value of a field that a column of an extract has. */
public enum LayoutPart {
    /** All of it: a code for programs, a text for readers. */
    VALUE(Object.class),
    /** Code of a list. */
    CODE(Code.class),
    /** Name of a code, in the language of the file. */
    NAME(Code.class),
    /** Number of an amount: masses in the unit of the layout, volumes in litres. */
    NUMBER(Amount.class),
    /** Unit of that number. */
    UNIT(Amount.class),
    /** Day of a time, as far as it is known: {@code 2026-11}. */
    DATE(OffsetDateTime.class),
    /** Time of day with the offset; empty for a time known to the day or less. */
    TIME(OffsetDateTime.class),
    /** Degrees north, WGS 84. */
    LATITUDE(Coordinates.class),
    /** Degrees east, WGS 84. */
    LONGITUDE(Coordinates.class);

    private final Class<?> type;

    LayoutPart(Class<?> type) {
        this.type = type;
    }

    /** Returns whether values of a type have such a part. */
    boolean isOf(Class<?> valueType) {
        return type.isAssignableFrom(valueType);
    }

    /** Returns the parts that values of a type have, all of it first. */
    public static List<LayoutPart> of(Class<?> valueType) {
        return Arrays.stream(values()).filter(part -> part.isOf(valueType)).toList();
    }

    /** Returns the word of a file. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the part of a word of a file; null if there is none. */
    static @Nullable LayoutPart ofWord(String word) {
        return Arrays.stream(values())
                .filter(part -> part.word().equals(word))
                .findFirst()
                .orElse(null);
    }
}
