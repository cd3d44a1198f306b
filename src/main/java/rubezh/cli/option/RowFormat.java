package rubezh.cli.option;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.TypeConversionException;

/** Formats of rows. */
public enum RowFormat {
    TABLE,
    CSV,
    CSV_RU,
    JSON,
    GEOJSON,
    XLSX,
    /** Paper of a list; nothing else is written as one. */
    PDF;

    /** Returns JSON instead of the default if the global option selects it. */
    public RowFormat chosen(GlobalOptions options) {
        return options.json && this == TABLE ? JSON : this;
    }

    /** Returns the name as typed: {@code csv-ru}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * Parses a name as typed.
     *
     * @throws TypeConversionException if it is none
     */
    public static RowFormat of(String name) {
        return Arrays.stream(values())
                .filter(format -> format.toString().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() ->
                        new TypeConversionException(
                                "expected one of "
                                        + List.of(values())
                                        + " but was '"
                                        + name
                                        + "'"));
    }
}
