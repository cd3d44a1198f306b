package rubezh.table.input;

import module java.base;

import de.siegmar.fastcsv.writer.CsvWriter;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import rubezh.table.mapping.Columns;
import rubezh.table.mapping.MappedCase;
import rubezh.table.mapping.RowMapper;
import rubezh.table.source.SourceKind;
import rubezh.table.source.TableFormat;
import rubezh.table.source.TableRow;
import rubezh.text.Fault;

/**
 * File of the rejected rows with the reasons, to be corrected and imported again by the same
 * mapping: the columns of the table after one with the number of the row and one with the reasons.
 * Text as the table, of a workbook UTF-8 with semicolons. It is there only once the import is.
 */
final class RejectedRows implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RejectedRows.class);
    private static final char SEMICOLON = ';';
    private static final int HEAD = 64;

    private final @Nullable Path target;
    private final @Nullable Path written;
    private final @Nullable CsvWriter csv;
    private final RowProblemFormat words;
    private boolean closed;
    private boolean moved;
    private boolean kept;
    private long rows;

    private RejectedRows(
            @Nullable Path target,
            @Nullable Path written,
            @Nullable CsvWriter csv,
            RowProblemFormat words) {
        this.target = target;
        this.written = written;
        this.csv = csv;
        this.words = words;
    }

    /** Returns what writes to a file; without one, what writes nothing. */
    static RejectedRows to(@Nullable Path target, TableFormat format, RowProblemFormat words) {
        if (target == null) {
            return new RejectedRows(null, null, null, words);
        }
        try {
            Path folder = target.toAbsolutePath().getParent();
            Path written = Files.createTempFile(folder, ".rejected", ".part");
            return new RejectedRows(target, written, writer(written, format), words);
        } catch (IOException e) {
            throw fault(target, e);
        }
    }

    private static CsvWriter writer(Path written, TableFormat format) throws IOException {
        boolean text = format.kind() == SourceKind.TEXT;
        char delimiter = text ? format.delimiter() : SEMICOLON;
        Charset charset =
                text && format.encoding() != null
                        ? Charset.forName(format.encoding().code())
                        : StandardCharsets.UTF_8;
        OutputStream out = new BufferedOutputStream(Files.newOutputStream(written));
        var encoder =
                charset.newEncoder()
                        .onUnmappableCharacter(CodingErrorAction.REPLACE)
                        .onMalformedInput(CodingErrorAction.REPLACE);
        return CsvWriter.builder()
                .fieldSeparator(delimiter)
                .build(new OutputStreamWriter(out, encoder));
    }

    /** Returns whether a file is one of rejected rows. */
    static boolean isRejects(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            String head = new String(in.readNBytes(HEAD), StandardCharsets.ISO_8859_1);
            return head.replaceAll("[^_a-z]", " ")
                    .strip()
                    .startsWith(String.join(" ", RowMapper.REJECT_COLUMNS));
        } catch (IOException _) {
            return false;
        }
    }

    void begin(Columns columns) {
        var cells = new ArrayList<String>();
        if (!columns.names().containsAll(RowMapper.REJECT_COLUMNS)) {
            cells.addAll(RowMapper.REJECT_COLUMNS);
        }
        cells.addAll(columns.names());
        write(cells);
    }

    void add(MappedCase made) {
        String reasons = words.text(made);
        for (TableRow row : made.rows()) {
            var cells = new ArrayList<String>();
            cells.add(String.valueOf(row.number()));
            cells.add(reasons);
            cells.addAll(row.cells());
            write(cells);
            rows++;
        }
    }

    private void write(List<String> cells) {
        if (csv != null) {
            csv.writeRecord(cells);
        }
    }

    /**
     * Puts the file in its place, unless no row was rejected. It goes again if it is not {@link
     * #keep kept}, so that an import that fails leaves none.
     */
    void finish() {
        if (csv != null && target != null && written != null) {
            try {
                csv.close();
                closed = true;
                if (rows > 0) {
                    Files.move(written, target, StandardCopyOption.REPLACE_EXISTING);
                    moved = true;
                }
            } catch (IOException e) {
                throw fault(target, e);
            }
        }
    }

    /** Keeps the file for good. */
    void keep() {
        kept = true;
    }

    /** What cannot be removed stays: the import has said what it has to say. */
    @Override
    public void close() {
        try {
            if (csv != null && !closed) {
                csv.close();
            }
            if (written != null) {
                Files.deleteIfExists(written);
            }
            if (target != null && moved && !kept) {
                Files.deleteIfExists(target);
            }
        } catch (IOException e) {
            LOG.warn("file of rejected rows not removed: {}", e.getClass().getSimpleName());
        }
    }

    private static Fault fault(Path file, IOException e) {
        return new Fault(e, Fault.Exit.DISK, "APP-005", file);
    }
}
