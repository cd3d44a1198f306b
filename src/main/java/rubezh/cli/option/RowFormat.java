package rubezh.cli.option;

import java.util.Locale;

/** Formats of rows. */
public enum RowFormat {
    TABLE,
    CSV,
    CSV_RU,
    JSON,
    GEOJSON,
    XLSX;

    /** Returns JSON instead of the default if the global option selects it. */
    public RowFormat chosen(GlobalOptions options) {
        return options.json && this == TABLE ? JSON : this;
    }

    /** Parses the name as typed: {@code csv-ru}. */
    static RowFormat of(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
