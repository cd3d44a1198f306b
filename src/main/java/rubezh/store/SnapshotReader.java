package rubezh.store;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.security.ChunkSealer;
import rubezh.store.projection.SqliteProjection.PartLoader;
import rubezh.text.Fault;

/**
 * Opens the sealed parts of a snapshot on all processors, some chunks at a time. Whoever opens the
 * last chunks of a part passes it on while others go on with the next one, so that the heap holds
 * two parts at most beside the one being opened.
 */
final class SnapshotReader {
    /** Chunks opened at a time. */
    private static final int STEP = 16;

    private final FileChannel channel;
    private final SnapshotHeader header;
    private final ChunkSealer sealer;
    private final PartLoader loader;

    /** Some chunks of a part, from a number on. */
    private record Piece(SealedPart part, int first) {}

    SnapshotReader(
            FileChannel channel, SnapshotHeader header, ChunkSealer sealer, PartLoader loader) {
        this.channel = channel;
        this.header = header;
        this.sealer = sealer;
        this.loader = loader;
    }

    /**
     * Passes on some parts, each once; stops at the first that cannot be opened or loaded.
     *
     * @param first index of the first part
     * @param end index after the last one
     * @throws Fault {@code SEC-006} if the file was changed
     */
    void read(int first, int end) throws IOException {
        List<Piece> pieces = pieces(first, end);
        int openers = Math.min(Runtime.getRuntime().availableProcessors(), pieces.size());
        var next = new AtomicInteger();
        var failure = new AtomicReference<@Nullable Throwable>();
        // Whoever calls this takes over what has not begun: others may hold the threads of the
        // pool.
        IntStream.range(0, openers).parallel().forEach(_ -> openPieces(pieces, next, failure));
        switch (failure.get()) {
            case null -> {}
            case IOException e -> throw e;
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            case Throwable e -> throw new IllegalStateException(e);
        }
    }

    private List<Piece> pieces(int firstPart, int end) {
        var pieces = new ArrayList<Piece>();
        for (int part = firstPart; part < end; part++) {
            SnapshotPart size = header.parts().get(part);
            int chunks = ChunkSealer.chunks(size.stored());
            int number = Math.ceilDiv(chunks, STEP);
            var sealed = new SealedPart(part, header.offset(part), size, number);
            for (int first = 0; first < chunks; first += STEP) {
                pieces.add(new Piece(sealed, first));
            }
        }
        return pieces;
    }

    private void openPieces(
            List<Piece> pieces, AtomicInteger next, AtomicReference<@Nullable Throwable> failure) {
        try {
            var buffer = ByteBuffer.allocate((int) ChunkSealer.sealedOffset(STEP));
            int piece = next.getAndIncrement();
            while (piece < pieces.size() && failure.get() == null) {
                open(pieces.get(piece), buffer);
                piece = next.getAndIncrement();
            }
        } catch (IOException | RuntimeException | Error e) {
            failure.compareAndSet(null, e);
        }
    }

    private void open(Piece piece, ByteBuffer buffer) throws IOException {
        SealedPart part = piece.part();
        ByteBuffer salt = buffer.clear().limit(ChunkSealer.SALT);
        readFully(salt, part.from);
        byte[] start = Arrays.copyOf(salt.array(), ChunkSealer.SALT);
        long offset = ChunkSealer.sealedOffset(piece.first());
        long end = ChunkSealer.sealedOffset(piece.first() + STEP);
        long length = Math.min(end, ChunkSealer.sealedLength(part.size.stored())) - offset;
        readFully(buffer.clear().limit((int) length), part.from + offset);
        byte[] data = header.associatedData(part.index);
        sealer.open(start, data, buffer.flip(), part.opened(), piece.first());
        if (part.left.decrementAndGet() == 0) {
            loader.load(part.index, part.size.content(part.take()));
        }
    }

    private void readFully(ByteBuffer into, long from) throws IOException {
        while (into.hasRemaining()) {
            if (channel.read(into, from + into.position()) < 0) {
                throw new IOException("cut");
            }
        }
    }

    /** A part, of which what is opened is kept from its first piece to its last. */
    private static final class SealedPart {
        private final int index;
        private final long from;
        private final SnapshotPart size;
        private final AtomicInteger left;
        private byte @Nullable [] opened;

        /**
         * @param from where it begins in the file
         * @param pieces number of its pieces
         */
        SealedPart(int index, long from, SnapshotPart size, int pieces) {
            this.index = index;
            this.from = from;
            this.size = size;
            this.left = new AtomicInteger(pieces);
        }

        synchronized byte[] opened() {
            if (opened == null) {
                opened = new byte[size.stored()];
            }
            return opened;
        }

        /** Returns what is opened and keeps it no longer. */
        synchronized byte[] take() {
            byte[] taken = opened();
            opened = null;
            return taken;
        }
    }
}
