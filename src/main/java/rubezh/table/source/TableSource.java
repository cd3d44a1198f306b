package rubezh.table.source;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.text.Fault;

/**
 * Rows of a table, one after the other, in constant memory. Rows in which no cell has text are left
 * out. Used by one thread at a time.
 */
public final class TableSource implements AutoCloseable {
    private final RowReader rows;
    private final SourceFaults faults;
    private boolean empty = true;

    private TableSource(RowReader rows, SourceFaults faults) {
        this.rows = rows;
        this.faults = faults;
    }

    /**
     * Opens a file to be read as a mapping states it.
     *
     * @throws Fault {@code TBL-001} to {@code TBL-029} if it is no such table or cannot be read
     */
    public static TableSource open(Path file, TableFormat format) {
        var faults = new SourceFaults(file);
        try {
            FileHead head = FileHead.of(file, faults);
            if (head.kind() != format.kind()) {
                throw faults.otherKind(format.kind(), head.kind());
            }
            return new TableSource(reader(file, head, format, faults), faults);
        } catch (IOException e) {
            throw faults.unreadable(e);
        }
    }

    private static RowReader reader(
            Path file, FileHead head, TableFormat format, SourceFaults faults) throws IOException {
        return switch (format.kind()) {
            case TEXT -> text(file, head, format, faults);
            case XLSX, ODS -> workbook(file, format, faults);
        };
    }

    private static RowReader text(Path file, FileHead head, TableFormat format, SourceFaults faults)
            throws IOException {
        InputStream in = Files.newInputStream(file);
        try {
            TextEncoding encoding = Objects.requireNonNull(format.encoding());
            var text = new StrictReader(in, encoding, head.bytes(), faults);
            return new TextRows(text, head.size(), format, faults);
        } catch (Fault | IOException e) {
            in.close();
            throw e;
        }
    }

    private static RowReader workbook(Path file, TableFormat format, SourceFaults faults)
            throws IOException {
        PackedFile packed = PackedFile.open(file, faults);
        try {
            return WorkbookOpener.open(packed, faults).rows(format.sheet());
        } catch (Fault | IOException e) {
            packed.close();
            throw e;
        }
    }

    /**
     * Returns the next row; null after the last.
     *
     * @throws Fault {@code TBL-001} to {@code TBL-029} if the file is damaged here or has no row at
     *     all; the source can only be closed then
     */
    public @Nullable TableRow next() {
        try {
            TableRow row = rows.next();
            while (row != null && row.isEmpty()) {
                row = rows.next();
            }
            if (row == null && empty) {
                throw faults.empty();
            }
            empty = false;
            return row;
        } catch (IOException e) {
            throw faults.unreadable(e);
        }
    }

    /** Returns what of the rows read so far the sheet does not show. */
    public HiddenCells hidden() {
        return rows.hidden();
    }

    /** Returns how far the file was read, of {@link #size}. */
    public long bytesRead() {
        return Math.min(rows.bytesRead(), size());
    }

    /** Returns the bytes of the file, or of its sheet when unpacked. */
    public long size() {
        return rows.size();
    }

    @Override
    public void close() {
        try {
            rows.close();
        } catch (IOException e) {
            throw faults.unreadable(e);
        }
    }
}
