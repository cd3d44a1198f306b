package rubezh.bundle.format;

import static java.nio.charset.StandardCharsets.US_ASCII;

import module java.base;

import rubezh.domain.seizure.evidence.Sha256;
import rubezh.json.CanonicalJson;
import rubezh.security.Signer;
import rubezh.security.encryption.FileEncryptor;

/**
 * Writer of a bundle file, in the order of the format: header, revisions, blobs, seal.
 *
 * <pre>{@code
 * writer.writeHeader(header);
 * writer.writeElement(revision.line()); // for each revision
 * writer.beginBlobs();
 * writer.writeBlob(hash, size, stream); // for each blob
 * writer.writeSeal(signer);
 * }</pre>
 *
 * @see LineReader
 */
public final class BundleWriter implements Closeable {
    private static final int BUFFER = 1 << 17;
    private static final byte[] LINE_END = {'\n'};
    private static final byte[] COMMA = {','};

    private final FileChannel channel;
    private final WritableByteChannel content;
    private final OutputStream out;
    private final RunningHash hash = new RunningHash();

    /** What is not hashed and written yet, as lines are short. */
    private final byte[] buffer = new byte[BUFFER];

    private int used;
    private boolean first = true;
    private long bytes;

    /**
     * @param recipients keys that the file is encrypted to, raw; none for a plain file
     * @param to code of the station it is for, told in the head of an encrypted file
     * @throws IllegalArgumentException if nothing can be encrypted to one of them
     */
    public BundleWriter(Path file, List<byte[]> recipients, String to) throws IOException {
        this.channel =
                FileChannel.open(
                        file,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE);
        try {
            this.content =
                    recipients.isEmpty()
                            ? channel
                            : FileEncryptor.encrypt(new OpenChannel(channel), recipients, to);
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
        this.out = Channels.newOutputStream(content);
    }

    /** File that stays open after the encryption has ended, to be flushed to the medium. */
    private record OpenChannel(FileChannel file) implements WritableByteChannel {
        @Override
        public int write(ByteBuffer bytes) throws IOException {
            return file.write(bytes);
        }

        @Override
        public boolean isOpen() {
            return file.isOpen();
        }

        @Override
        public void close() {}
    }

    /** Returns the bytes written so far, before encryption. */
    public long bytes() {
        return bytes;
    }

    public void writeHeader(BundleHeader bundleHeader) throws IOException {
        writeText(BundleFormat.FIRST_LINE);
        writeBytes(BundleFormat.HEADER.getBytes(US_ASCII));
        writeBytes(CanonicalJson.write(HeaderJson.tree(bundleHeader)));
        writeBytes(COMMA);
        writeBytes(LINE_END);
        writeBytes(BundleFormat.REVISIONS.getBytes(US_ASCII));
    }

    /** Writes one line of the revisions or of the blobs. */
    public void writeElement(byte[] line) throws IOException {
        if (!first) {
            writeBytes(COMMA);
        }
        first = false;
        writeBytes(LINE_END);
        writeBytes(line);
    }

    /** Ends the revisions and begins the blobs. */
    public void beginBlobs() throws IOException {
        writeBytes(LINE_END);
        writeText(BundleFormat.END);
        writeBytes(BundleFormat.BLOBS.getBytes(US_ASCII));
        first = true;
    }

    /** Writes a blob in pieces. */
    public void writeBlob(Sha256 hash, int size, InputStream bytes) throws IOException {
        int of = BlobLine.pieces(size);
        for (int n = 0; n < of; n++) {
            byte[] piece = bytes.readNBytes(BlobLine.PIECE);
            writeElement(new BlobLine(hash, n, of, piece).encode());
        }
    }

    /** Writes the seal; returns after the file is flushed to the medium. */
    public void writeSeal(Signer signer) throws IOException {
        writeBytes(LINE_END);
        writeText(BundleFormat.END);
        flush();
        writeBytes(SealLine.create(hash.hex(), signer).encode());
        flush();
        if (content != channel) {
            content.close();
        }
        channel.force(true);
    }

    private void writeText(String text) throws IOException {
        writeBytes(text.getBytes(US_ASCII));
        writeBytes(LINE_END);
    }

    private void writeBytes(byte[] added) throws IOException {
        int done = 0;
        while (done < added.length) {
            int count = Math.min(added.length - done, buffer.length - used);
            System.arraycopy(added, done, buffer, used, count);
            used += count;
            done += count;
            if (used == buffer.length) {
                flush();
            }
        }
        bytes += added.length;
    }

    private void flush() throws IOException {
        hash.update(buffer, 0, used);
        out.write(buffer, 0, used);
        used = 0;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
