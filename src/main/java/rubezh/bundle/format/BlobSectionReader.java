package rubezh.bundle.format;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.bundle.format.LineReader.Line;
import rubezh.domain.seizure.evidence.Sha256;
import rubezh.journal.Blobs;
import rubezh.text.Fault;

/**
 * Reader of the blob section of a bundle and of the seal line after it. Each blob is passed on as a
 * stream that ends with the blob; the consumer verifies its hash.
 */
public final class BlobSectionReader {
    private static final int MAX_PIECES = (Blobs.LIMIT + BlobLine.PIECE - 1) / BlobLine.PIECE;

    private final LineReader lines;
    private final BundleHeader header;
    private final String name;
    private @Nullable BlobLine current;
    private boolean lastHadComma;
    private int lineNumber;
    private int count;
    private long bytes;

    public BlobSectionReader(LineReader reader, BundleHeader bundleHeader, String name) {
        this.lines = reader;
        this.header = bundleHeader;
        this.name = name;
    }

    /** Consumer of one blob; unread bytes are skipped. */
    public interface BlobConsumer {
        void accept(Sha256 hash, int line, InputStream bytes) throws IOException;
    }

    /**
     * Passes every blob to the consumer, in ascending order of hash.
     *
     * @throws rubezh.text.Fault {@code BND-016} for malformed lines, {@code 017} for counts that
     *     differ from the header, {@code 029} for a blob that is too large
     */
    public void forEach(BlobConsumer consumer) throws IOException {
        HeaderReader.expectLine(lines.next(), BundleFormat.BLOBS, name);
        readPiece();
        while (current != null) {
            Sha256 hash = current.hash();
            if (current.n() != 0) {
                throw structureError();
            }
            try (InputStream blob = new BlobInputStream(current)) {
                consumer.accept(hash, lineNumber, blob);
                blob.transferTo(OutputStream.nullOutputStream());
            }
            if (current != null && current.hash().hex().compareTo(hash.hex()) <= 0) {
                throw structureError();
            }
        }
        expectSeal();
    }

    private void expectSeal() throws IOException {
        Line seal = lines.next();
        if (seal == null || !seal.startsWith(BundleFormat.SEAL) || lines.next() != null) {
            throw BundleError.INVALID_STRUCTURE.fault(name, lineNumber + 1);
        }
        if (count != header.contents().blobs() || bytes != header.contents().blobBytes()) {
            throw BundleError.HEADER_MISMATCH.fault(name, 0);
        }
    }

    /** Reads the next piece; every line but the last ends with a comma. */
    private void readPiece() throws IOException {
        boolean first = count == 0;
        boolean more = first || lastHadComma;
        Line line = lines.next();
        if (line == null) {
            throw BundleError.INVALID_STRUCTURE.fault(name, 0);
        }
        lineNumber = line.number();
        if (line.is(BundleFormat.END)) {
            if (!first && more) {
                throw structureError();
            }
            current = null;
            return;
        }
        if (!more) {
            throw structureError();
        }
        lastHadComma = line.endsWithComma();
        current =
                BlobLine.parse(lastHadComma ? line.withoutComma() : line)
                        .orElseThrow(this::structureError);
        count++;
        bytes += current.data().length;
    }

    private Fault structureError() {
        return BundleError.INVALID_STRUCTURE.fault(name, lineNumber);
    }

    /** Pieces of one blob as a stream. */
    private final class BlobInputStream extends InputStream {
        private final int of;
        private final Sha256 hash;
        private @Nullable BlobLine piece;
        private int position;
        private int size;

        BlobInputStream(BlobLine first) {
            this.hash = first.hash();
            this.of = first.of();
            if (of > MAX_PIECES) {
                throw BundleError.BLOB_TOO_LARGE.fault(name, lineNumber, Blobs.LIMIT >> 20);
            }
            setPiece(first);
        }

        private void setPiece(BlobLine next) {
            boolean last = next.n() == of - 1;
            int length = next.data().length;
            if (last ? length > BlobLine.PIECE : length != BlobLine.PIECE) {
                throw structureError();
            }
            size += length;
            if (size > Blobs.LIMIT) {
                throw BundleError.BLOB_TOO_LARGE.fault(name, lineNumber, Blobs.LIMIT >> 20);
            }
            piece = next;
            position = 0;
        }

        /** Moves to the next piece at the end of the current one; returns whether bytes remain. */
        private boolean advance() throws IOException {
            while (piece != null && position == piece.data().length) {
                int n = piece.n();
                readPiece();
                if (n == of - 1) {
                    piece = null;
                } else if (current == null
                        || !current.hash().equals(hash)
                        || current.n() != n + 1
                        || current.of() != of) {
                    throw structureError();
                } else {
                    setPiece(current);
                }
            }
            return piece != null;
        }

        @Override
        public int read() throws IOException {
            return advance() && piece != null ? piece.data()[position++] & 0xff : -1;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            if (length == 0) {
                return 0;
            }
            if (!advance() || piece == null) {
                return -1;
            }
            int count = Math.min(length, piece.data().length - position);
            System.arraycopy(piece.data(), position, target, offset, count);
            position += count;
            return count;
        }
    }
}
