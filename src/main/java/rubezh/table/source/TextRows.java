package rubezh.table.source;

import module java.base;

import de.siegmar.fastcsv.reader.CsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.RecordType;
import org.jspecify.annotations.Nullable;
import rubezh.text.Fault;

/** Rows of a text file. */
final class TextRows implements RowReader {
    private final StrictReader text;
    private final long size;
    private final Cells cells;
    private final CsvReader<TableRow> csv;
    private final Iterator<TableRow> rows;

    /**
     * Reads text to its end; closes it.
     *
     * @param size bytes of the file
     */
    TextRows(StrictReader text, long size, TableFormat format, SourceFaults faults) {
        this.text = text;
        this.size = size;
        this.cells = new Cells(faults);
        // A cell beyond the buffer has line breaks, as a line is shorter: its quote is not closed.
        this.csv =
                CsvReader.builder()
                        .fieldSeparator(format.delimiter())
                        .quoteCharacter(format.quote())
                        .skipEmptyLines(true)
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .allowUnclosedQuote(false)
                        .detectBomHeader(false)
                        .maxBufferSize(2 * TableLimits.ROW)
                        .build(cells, text);
        this.rows = csv.iterator();
    }

    @Override
    public @Nullable TableRow next() throws IOException {
        try {
            return rows.hasNext() ? rows.next() : null;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (CsvParseException e) {
            for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
                if (cause instanceof Fault fault) {
                    throw fault;
                }
                if (cause instanceof IOException failure) {
                    throw failure;
                }
            }
            throw cells.faults.quoteNotClosed(cells.line);
        }
    }

    @Override
    public long bytesRead() {
        return text.bytesRead();
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }

    /** Collects the cells of a row within the limits. */
    private static final class Cells extends CsvCallbackHandler<TableRow> {
        private final SourceFaults faults;
        private final List<String> cells = new ArrayList<>();
        private RecordType type = RecordType.DATA;
        private long line = 1;
        private long length;

        Cells(SourceFaults faults) {
            this.faults = faults;
        }

        @Override
        protected RecordType getRecordType() {
            return type;
        }

        @Override
        protected int getFieldCount() {
            return cells.size();
        }

        @Override
        protected void beginRecord(long startingLineNumber) {
            line = startingLineNumber;
            type = RecordType.DATA;
            length = 0;
            cells.clear();
        }

        @Override
        protected void addField(char[] buffer, int offset, int count, boolean quoted) {
            length += count;
            if (cells.size() == TableLimits.COLUMNS) {
                throw faults.tooManyColumns(line);
            }
            if (count > TableLimits.CELL) {
                throw faults.cellTooLong(line, cells.size());
            }
            if (length > TableLimits.ROW) {
                throw faults.rowTooLong(line);
            }
            cells.add(count == 0 ? "" : new String(buffer, offset, count));
        }

        @Override
        protected void setComment(char[] buffer, int offset, int count) {
            throw new IllegalStateException("comments are off");
        }

        @Override
        protected void setEmpty() {
            type = RecordType.EMPTY;
        }

        @Override
        protected TableRow buildRecord() {
            return new TableRow(line, cells, Set.of());
        }
    }
}
