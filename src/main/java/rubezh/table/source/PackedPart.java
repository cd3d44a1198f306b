package rubezh.table.source;

import module java.base;

/**
 * Bytes of a part of a workbook. Compares them with their checksum when all were read, which
 * unpacking alone does not, and refuses XML that a parser cannot take within the memory.
 */
final class PackedPart extends InputStream {
    private final InputStream in;
    private final ZipEntry entry;
    private final IntConsumer onUnpacked;
    private final SourceFaults faults;
    private final MarkupGuard guard;
    private final CRC32 checksum = new CRC32();
    private long count;

    /** Whether the end was seen; the parser closes the part there. */
    private boolean ended;

    PackedPart(InputStream in, ZipEntry entry, IntConsumer onUnpacked, SourceFaults faults) {
        this.in = in;
        this.entry = entry;
        this.onUnpacked = onUnpacked;
        this.faults = faults;
        this.guard = new MarkupGuard(faults);
    }

    /** Returns the unpacked bytes read so far. */
    long bytesRead() {
        return count;
    }

    /** Returns the unpacked bytes as the archive states them. */
    long size() {
        return Math.max(count, entry.getSize());
    }

    /** Reads to the end and compares the checksum. */
    void finish() throws IOException {
        byte[] rest = new byte[64 * 1024];
        while (read(rest) >= 0) {}
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        if (ended) {
            return -1;
        }
        int read;
        try {
            read = in.read(bytes, from, length);
        } catch (ZipException | EOFException e) {
            throw faults.damaged(e);
        }
        if (read > 0) {
            count += read;
            onUnpacked.accept(read);
            checksum.update(bytes, from, read);
            guard.check(bytes, from, read);
        } else if (read < 0) {
            ended = true;
            if (checksum.getValue() != entry.getCrc()) {
                throw faults.damaged(null);
            }
        }
        return read;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
