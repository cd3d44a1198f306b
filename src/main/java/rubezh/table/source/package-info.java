/**
 * Tables of others read row by row: text files with delimiters, workbooks of Excel and of
 * OpenDocument. A file may come from anybody, so whatever is damaged, unclear or out of proportion
 * is refused with a fault {@code TBL-001} to {@code TBL-029}; nothing is guessed while reading, and
 * no byte is replaced. What a file seems to be is told by {@link rubezh.table.source.TableGuess};
 * rows are read with {@link rubezh.table.source.TableSource}:
 *
 * <pre>{@code
 * TableFormat format = TableGuess.of(file).format();
 * try (TableSource source = TableSource.open(file, format)) {
 *     for (TableRow row = source.next(); row != null; row = source.next()) {
 *         ...
 *     }
 * }
 * }</pre>
 *
 * <p>Uses {@code text}.
 */
@NullMarked
package rubezh.table.source;

import org.jspecify.annotations.NullMarked;
