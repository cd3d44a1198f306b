package rubezh.table.source;

import module java.base;

import org.jspecify.annotations.Nullable;

/** Reads the rows of one kind of file. */
interface RowReader extends Closeable {
    /**
     * Returns the next row; null after the last.
     *
     * @throws rubezh.text.Fault if the row cannot be read
     */
    @Nullable TableRow next() throws IOException;

    /** Returns what of the rows read so far the file does not show. */
    default HiddenCells hidden() {
        return HiddenCells.NONE;
    }

    /** Returns the bytes read so far, in the unit of {@link #size}. */
    long bytesRead();

    /** Returns the bytes that all rows take. */
    long size();
}
