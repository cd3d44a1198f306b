package rubezh.cli.output;

import module java.base;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import rubezh.cli.option.GlobalOptions;
import rubezh.cli.option.RowFormat;
import rubezh.table.DataTable;
import rubezh.text.Fault;

/**
 * Options for the format and the file of rows. The format is that of {@code --format}, else what
 * the name of the file tells, else the first one possible.
 */
public abstract class OutputOptions {
    @Option(names = "-o", paramLabel = "FILE")
    public @Nullable Path file;

    private final List<RowFormat> possible;

    private OutputOptions(Enum<?>... possible) {
        this.possible = Arrays.stream(possible).map(OutputOptions::format).toList();
    }

    /** Returns what {@code --format} names. */
    abstract @Nullable Enum<?> named();

    /** Rows for the screen, and for other programs. */
    public static final class OfRows extends OutputOptions {
        @Option(names = "--format", paramLabel = "table|csv|csv-ru|json|xlsx")
        @Nullable Format format;

        enum Format {
            TABLE,
            CSV,
            CSV_RU,
            JSON,
            XLSX;

            @Override
            public String toString() {
                return RowFormat.word(this);
            }
        }

        public OfRows() {
            super(Format.values());
        }

        @Override
        @Nullable Enum<?> named() {
            return format;
        }
    }

    /** Rows of records, which a map and a paper can show too. */
    public static final class OfRecords extends OutputOptions {
        @Option(names = "--format", paramLabel = "table|csv|csv-ru|json|geojson|xlsx|pdf")
        @Nullable RowFormat format;

        public OfRecords() {
            super(RowFormat.values());
        }

        @Override
        @Nullable Enum<?> named() {
            return format;
        }
    }

    /** Rows of figures, which a paper can show too. */
    public static final class OfFigures extends OutputOptions {
        @Option(names = "--format", paramLabel = "table|csv|csv-ru|json|xlsx|pdf")
        @Nullable Format format;

        enum Format {
            TABLE,
            CSV,
            CSV_RU,
            JSON,
            XLSX,
            PDF;

            @Override
            public String toString() {
                return RowFormat.word(this);
            }
        }

        public OfFigures() {
            super(Format.values());
        }

        @Override
        @Nullable Enum<?> named() {
            return format;
        }
    }

    /** Rows for other programs alone. */
    public static final class OfFile extends OutputOptions {
        @Option(names = "--format", paramLabel = "csv|csv-ru|json|xlsx")
        @Nullable Format format;

        enum Format {
            CSV,
            CSV_RU,
            JSON,
            XLSX;

            @Override
            public String toString() {
                return RowFormat.word(this);
            }
        }

        public OfFile() {
            super(Format.values());
        }

        @Override
        @Nullable Enum<?> named() {
            return format;
        }
    }

    /** Extracts, of which a map can show the posts. */
    public static final class OfExtract extends OutputOptions {
        @Option(names = "--format", paramLabel = "csv|csv-ru|json|xlsx|geojson")
        @Nullable Format format;

        enum Format {
            CSV,
            CSV_RU,
            JSON,
            XLSX,
            GEOJSON;

            @Override
            public String toString() {
                return RowFormat.word(this);
            }
        }

        public OfExtract() {
            super(Format.values());
        }

        @Override
        @Nullable Enum<?> named() {
            return format;
        }
    }

    private static RowFormat format(Enum<?> named) {
        return RowFormat.valueOf(named.name());
    }

    /**
     * Returns the format.
     *
     * @throws Fault {@code APP-116} if a file is named and neither option nor name tells the
     *     format, {@code APP-117} if they contradict each other
     */
    public RowFormat format(GlobalOptions options) {
        Enum<?> named = named();
        boolean json = options.json && possible.contains(RowFormat.TABLE);
        if (named == null && !json) {
            return file == null || OutputFile.isDevice(file)
                    ? possible.getFirst()
                    : RowFormat.of(file, possible);
        }
        RowFormat format =
                named == null || json && format(named) == RowFormat.TABLE
                        ? RowFormat.JSON
                        : format(named);
        if (file != null) {
            var _ = format.checkName(file);
        }
        return format;
    }

    /** Returns whether only the name of a file tells a format, and that is the one of a paper. */
    public boolean isPaper() {
        return named() == null && file != null && RowFormat.PDF.isNamed(file);
    }

    /** Returns whether a table goes to standard output, where somebody reads it. */
    public boolean isForTerminal(GlobalOptions options) {
        return file == null && format(options) == RowFormat.TABLE;
    }

    /**
     * Returns the file of a paper, after checking that it may be written.
     *
     * @throws Fault {@code PAP-007} if none is named, {@code APP-033} if it exists
     */
    public OutputFile paper(GlobalOptions options) {
        if (file == null) {
            throw new Fault(Fault.Exit.USAGE, "PAP-007");
        }
        return OutputFile.checked(file, options.force);
    }

    /**
     * Writes a table.
     *
     * @param members further members of a JSON document
     */
    public void write(
            DataTable table,
            Map<String, Object> members,
            ConsoleOutput output,
            GlobalOptions options) {
        write(table, "list", members, output, options);
    }

    /**
     * Writes a table.
     *
     * @param document name of a JSON document
     * @param members further members of it
     */
    public void write(
            DataTable table,
            String document,
            Map<String, Object> members,
            ConsoleOutput output,
            GlobalOptions options) {
        @Nullable OutputFile target = file == null ? null : new OutputFile(file, options.force);
        new TableWriter(target, output, members, document).write(format(options), table);
    }
}
