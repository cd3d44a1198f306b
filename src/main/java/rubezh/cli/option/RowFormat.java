package rubezh.cli.option;

import module java.base;

import rubezh.text.Fault;

/** Formats of rows, with the endings of their files; the first ending is the usual one. */
public enum RowFormat {
    TABLE("txt"),
    CSV("csv", "txt"),
    CSV_RU("csv", "txt"),
    JSON("json"),
    GEOJSON("geojson", "json"),
    XLSX("xlsx"),
    /** Paper of a list; nothing else is written as one. */
    PDF("pdf");

    private final List<String> endings;

    RowFormat(String... endings) {
        this.endings = List.of(endings);
    }

    /**
     * Returns the first of some formats that files of a name have.
     *
     * @throws Fault {@code APP-116} if the name tells none of them
     */
    public static RowFormat of(Path file, List<RowFormat> possible) {
        return possible.stream()
                .filter(format -> format.isNamed(file))
                .findFirst()
                .orElseThrow(() -> unknown(file, possible));
    }

    private static Fault unknown(Path file, List<RowFormat> possible) {
        var endings = possible.stream().map(format -> "." + format.endings.getFirst()).distinct();
        return new Fault(
                Fault.Exit.USAGE,
                "APP-116",
                file.toString(),
                String.join(", ", endings.toList()),
                String.join(", ", possible.stream().map(RowFormat::toString).toList()));
    }

    /**
     * Checks that the name of a file tells no other format; an ending of no format is none.
     *
     * @throws Fault {@code APP-117} if it does
     */
    public Path checkName(Path file) {
        if (!isNamed(file) && Arrays.stream(values()).anyMatch(format -> format.isNamed(file))) {
            throw new Fault(Fault.Exit.USAGE, "APP-117", file.toString(), this);
        }
        return file;
    }

    /** Returns whether the name of a file ends like those of this format. */
    public boolean isNamed(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return endings.stream().anyMatch(ending -> name.endsWith("." + ending));
    }

    /** Returns the name as typed: {@code csv-ru}. */
    @Override
    public String toString() {
        return word(this);
    }

    /** Returns a constant as it is typed, small and with hyphens. */
    public static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
