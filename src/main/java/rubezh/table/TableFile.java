package rubezh.table;

import module java.base;

import rubezh.text.Fault;

/**
 * File of a table, in the format that the end of its name says.
 *
 * @param path {@code .csv} for {@link CsvTableWriter#RUSSIAN_EXCEL}, {@code .json} for {@link
 *     JsonTableWriter}, any other for a workbook
 */
public record TableFile(Path path) {
    private static final String TITLE = "Rubezh";
    private static final String SCHEMA = "list";

    /** Writer of the content of a file. */
    public interface Content {
        void write(OutputStream out) throws IOException;
    }

    /**
     * Writes the table to a temporary file beside the target, then moves it over the target.
     *
     * @throws Fault {@code APP-005} if the file cannot be written; an existing file stays unchanged
     *     and no temporary file remains
     */
    public void save(DataTable table) {
        save(out -> write(table, out));
    }

    /**
     * Writes a content as {@link #save(DataTable)} does a table, whatever the end of the name says.
     *
     * @throws Fault {@code APP-005} if the file cannot be written
     */
    public void save(Content content) {
        Path target = path.toAbsolutePath();
        Path temporary = target.resolveSibling(target.getFileName() + ".part");
        try {
            writeThenMove(content, temporary, target);
        } catch (IOException e) {
            throw new Fault(e, Fault.Exit.DISK, "APP-005", target);
        }
    }

    private void writeThenMove(Content content, Path temporary, Path target) throws IOException {
        try {
            try (OutputStream out = Files.newOutputStream(temporary)) {
                content.write(out);
            }
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    /** Returns the format of the file: {@code csv}, {@code json} or {@code xlsx}. */
    public String format() {
        String name = path.toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".csv") ? "csv" : name.endsWith(".json") ? "json" : "xlsx";
    }

    private void write(DataTable table, OutputStream out) throws IOException {
        switch (format()) {
            case "csv" -> CsvTableWriter.RUSSIAN_EXCEL.write(table, out);
            case "json" -> JsonTableWriter.write(table, SCHEMA, out);
            default -> XlsxTableWriter.write(table, TITLE, out);
        }
    }
}
