package rubezh.bundle.format;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.bundle.format.LineReader.Line;
import rubezh.json.RevisionParseResult;

/**
 * Reader of the revision lines of a bundle. Batches are parsed on the worker threads and returned
 * in file order; at most {@link #AHEAD} batches and about {@link #AHEAD_BYTES} are in memory.
 */
public final class RevisionReader implements Closeable {
    private static final int BATCH = 128;
    private static final int BATCH_BYTES = 1 << 19;
    private static final int AHEAD = 6;

    /** Bytes of lines read ahead, at least one batch; parsed they take several times as much. */
    static final int AHEAD_BYTES = 2 << 20;

    private final LineReader lines;
    private final String name;
    private final Executor workers;
    private final Function<byte[], RevisionParseResult> reader;
    private final Deque<Batch> ahead = new ArrayDeque<>();
    private Deque<ParsedLine> current = new ArrayDeque<>();
    private @Nullable Line pending;
    private boolean ended;

    /**
     * @param reader parses a line; called on the worker threads
     */
    public RevisionReader(
            LineReader lineReader,
            String name,
            Executor workers,
            Function<byte[], RevisionParseResult> reader)
            throws IOException {
        this.lines = lineReader;
        this.reader = reader;
        this.name = name;
        this.workers = workers;
        this.pending = lineReader.next();
    }

    private record Batch(long bytes, CompletableFuture<List<ParsedLine>> parsed) {}

    /**
     * A parsed line.
     *
     * @param number line number in the file
     * @param offset position of its first byte
     * @param reading result of parsing it
     */
    public record ParsedLine(int number, long offset, RevisionParseResult reading) {}

    /** Returns the next line, null after the last. */
    @Nullable
    public ParsedLine next() throws IOException {
        while (current.isEmpty()) {
            while (!ended && ahead.size() < AHEAD && bytesAhead() < AHEAD_BYTES) {
                List<Line> batch = readBatch();
                ahead.add(
                        new Batch(
                                bytes(batch),
                                CompletableFuture.supplyAsync(() -> parse(batch), workers)));
            }
            Batch first = ahead.poll();
            if (first == null) {
                return null;
            }
            current = new ArrayDeque<>(join(first.parsed));
        }
        return current.poll();
    }

    private long bytesAhead() {
        return ahead.stream().mapToLong(Batch::bytes).sum();
    }

    private static long bytes(List<Line> lines) {
        return lines.stream().mapToLong(line -> line.bytes().length).sum();
    }

    private static List<ParsedLine> join(CompletableFuture<List<ParsedLine>> batch) {
        try {
            return batch.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private List<ParsedLine> parse(List<Line> batch) {
        var parsed = new ArrayList<ParsedLine>(batch.size());
        for (Line line : batch) {
            parsed.add(new ParsedLine(line.number(), line.offset(), reader.apply(line.bytes())));
        }
        return parsed;
    }

    /** Reads up to {@link #BATCH} lines; every line but the last ends with a comma. */
    private List<Line> readBatch() throws IOException {
        var batch = new ArrayList<Line>();
        int bytes = 0;
        while (batch.size() < BATCH && bytes < BATCH_BYTES) {
            Line line = pending;
            if (line == null) {
                throw BundleError.INVALID_STRUCTURE.fault(name, 0);
            }
            if (line.is(BundleFormat.END)) {
                ended = true;
                return batch;
            }
            pending = lines.next();
            boolean last = pending != null && pending.is(BundleFormat.END);
            if (line.endsWithComma() == last) {
                throw BundleError.INVALID_STRUCTURE.fault(name, line.number());
            }
            batch.add(last ? line : line.withoutComma());
            bytes += line.bytes().length;
        }
        return batch;
    }

    /** Cancels the batches in progress. */
    @Override
    public void close() {
        ahead.forEach(batch -> batch.parsed.cancel(false));
        ahead.clear();
    }
}
