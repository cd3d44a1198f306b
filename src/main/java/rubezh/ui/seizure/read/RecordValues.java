package rubezh.ui.seizure.read;

import org.jspecify.annotations.Nullable;
import rubezh.domain.seizure.Seizure;
import rubezh.format.DomainFormat;
import rubezh.format.RecordFormat;
import rubezh.table.LineNames;
import rubezh.table.PlainValueFormat;
import rubezh.text.InvisibleCharacters;

/** Texts of the values of one record; a line is referred to by its number in its list. */
final class RecordValues {
    /** Longest text of a value that cannot be read; the rest is left out. */
    private static final int RAW_LENGTH = 500;

    private final RecordFormat values;
    private final PlainValueFormat plainValues;

    RecordValues(Seizure seizure, DomainFormat format) {
        this.values = new RecordFormat(seizure, format);
        this.plainValues = new PlainValueFormat(LineNames.of(seizure), format);
    }

    /** Returns the text of a value, invisible characters marked; empty if it is absent. */
    String text(@Nullable Object value) {
        return InvisibleCharacters.reveal(values.value(value));
    }

    /** Returns the text of a plain value as a revision holds it; a dash if null. */
    String plain(String pointer, @Nullable Object plain) {
        return raw(plainValues.value(pointer, plain));
    }

    /** Returns any value as one short line. */
    static String raw(@Nullable Object value) {
        String text = InvisibleCharacters.revealLine(String.valueOf(value));
        return text.length() <= RAW_LENGTH ? text : text.substring(0, RAW_LENGTH) + "…";
    }
}
