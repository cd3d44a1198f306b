package rubezh.bundle.format;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import rubezh.domain.seizure.evidence.Sha256;
import rubezh.json.CanonicalJson;
import rubezh.security.Signer;

/** Writes the lines of a bundle, and the seal over all of them. */
public final class BundleWriter implements Closeable {
    private static final int BUFFER = 1 << 17;
    private static final byte[] LINE_END = {'\n'};
    private static final byte[] COMMA = {','};

    private final FileChannel channel;
    private final OutputStream out;
    private final SealVerifier.RunningHash hash = new SealVerifier.RunningHash();
    private boolean first = true;

    public BundleWriter(Path file) throws IOException {
        this.channel =
                FileChannel.open(
                        file,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE);
        this.out = new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER);
    }

    public void open(BundleHeader header) throws IOException {
        line(BundleFormat.FIRST);
        put(BundleFormat.HEADER.getBytes(US_ASCII));
        put(CanonicalJson.write(HeaderJson.tree(header)));
        put(COMMA);
        put(LINE_END);
        put(BundleFormat.REVISIONS.getBytes(US_ASCII));
    }

    public void element(byte[] line) throws IOException {
        if (!first) {
            put(COMMA);
        }
        first = false;
        put(LINE_END);
        put(line);
    }

    /** Ends the revisions. */
    public void blobs() throws IOException {
        put(LINE_END);
        line(BundleFormat.END);
        put(BundleFormat.BLOBS.getBytes(US_ASCII));
        first = true;
    }

    /** Writes a blob in pieces. */
    public void blob(Sha256 hash, int size, InputStream bytes) throws IOException {
        int of = BlobLine.pieces(size);
        for (int n = 0; n < of; n++) {
            byte[] piece = bytes.readNBytes(BlobLine.PIECE);
            element(new BlobLine(hash, n, of, piece).line());
        }
    }

    /** Seals, and returns only when everything is on the medium. */
    public void seal(Signer signer) throws IOException {
        put(LINE_END);
        line(BundleFormat.END);
        out.write(SealLine.seal(hash.soFar(), signer).line());
        out.flush();
        channel.force(true);
    }

    private void line(String text) throws IOException {
        put(text.getBytes(US_ASCII));
        put(LINE_END);
    }

    private void put(byte[] bytes) throws IOException {
        hash.update(bytes, 0, bytes.length);
        out.write(bytes);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
