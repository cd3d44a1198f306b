package rubezh.cli.option;

/** How rows are written. */
public enum RowFormat {
    TABLE,
    CSV,
    CSV_RU,
    JSON,
    GEOJSON,
    XLSX;

    /** Returns JSON where the caller asked for it by the global option. */
    public RowFormat chosen(GlobalOptions options) {
        return options.json && this == TABLE ? JSON : this;
    }

    /** Reads the name as it is typed: {@code csv-ru}. */
    static RowFormat of(String typed) {
        return valueOf(typed.toUpperCase(java.util.Locale.ROOT).replace('-', '_'));
    }
}
