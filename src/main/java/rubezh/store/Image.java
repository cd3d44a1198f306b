package rubezh.store;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.function.LongConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import rubezh.security.ChunkSealer;
import rubezh.security.DataKey;
import rubezh.text.Fault;

/**
 * The projection on disk, sealed, so that signing in does not grow with the years. In front stands,
 * readable and bound to the sealed part, which journal position and which shape it was made for.
 * Whatever does not fit is thrown away and built anew: the journal alone is the truth.
 */
final class Image {
    private static final Logger LOG = LoggerFactory.getLogger(Image.class);
    private static final byte[] MAGIC = Bytes.of("RZIMAGE1");

    /** A journal this short is replayed quickly enough without a new image. */
    private static final long FEW = 500;

    private final Path file;
    private final ChunkSealer sealer;
    private final byte[] fingerprint;

    Image(Path file, DataKey key, SecureRandom random) {
        this.file = file;
        this.sealer = new ChunkSealer(key.derive(DataKey.Use.IMAGE), random);
        this.fingerprint = Bytes.sha256().digest(Bytes.of(ProjectionSchema.fingerprint()));
    }

    /**
     * What stands in front of the sealed part.
     *
     * @param position newest revision that is in it
     * @param length bytes of the plain image
     * @param head id of that revision
     */
    private record Header(long position, int length, byte[] head, byte[] fingerprint) {
        static final int BYTES = 8 + 8 + 4 + 32 + 32;

        byte[] bytes() {
            return ByteBuffer.allocate(BYTES)
                    .put(MAGIC)
                    .putLong(position)
                    .putInt(length)
                    .put(head)
                    .put(fingerprint)
                    .array();
        }

        static Header read(byte[] bytes) throws IOException {
            if (bytes.length < BYTES || !Arrays.equals(bytes, 0, 8, MAGIC, 0, 8)) {
                throw new IOException("not an image");
            }
            ByteBuffer in = ByteBuffer.wrap(bytes, 8, BYTES - 8);
            long position = in.getLong();
            int length = in.getInt();
            byte[] head = new byte[32];
            byte[] fingerprint = new byte[32];
            in.get(head).get(fingerprint);
            return new Header(position, length, head, fingerprint);
        }
    }

    /**
     * Fills a catalogue from the image and the journal.
     *
     * @return false if there was an image and it was damaged
     */
    boolean load(SqliteCatalogue catalogue, LongConsumer progress) {
        boolean sound = true;
        boolean loaded = false;
        try {
            loaded = Files.exists(file) && loadImage(catalogue);
        } catch (IOException | Fault | NegativeArraySizeException e) {
            LOG.warn("projection image not usable: {}", e.toString());
            sound = false;
        }
        if (!sound) {
            throwAway();
        }
        if (loaded) {
            catalogue.refresh(java.util.List.of());
        } else {
            catalogue.rebuild(progress);
        }
        return sound;
    }

    private void throwAway() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.warn("damaged image not deleted: {}", e.toString());
        }
    }

    private boolean loadImage(SqliteCatalogue catalogue) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 17)) {
            Header header = Header.read(in.readNBytes(Header.BYTES));
            if (header.length < 0 || header.length > Files.size(file)) {
                throw new IOException("cut");
            }
            if (!Arrays.equals(header.fingerprint, fingerprint)
                    || !Arrays.equals(header.head, headAt(catalogue, header.position))) {
                return false;
            }
            catalogue.memory().load(sealer.open(in, header.bytes(), header.length));
            return catalogue.memory().position() == header.position;
        }
    }

    /** Returns the id of the revision at a position; zeros if there is none. */
    private static byte[] headAt(SqliteCatalogue catalogue, long position) {
        return catalogue.journal().idAt(position);
    }

    /** Writes the image if there is none or it lags far behind. */
    void keep(SqliteCatalogue catalogue) {
        keep(catalogue, FEW);
    }

    /** Writes the image if it lags behind by so many revisions; the program works without it. */
    void keep(SqliteCatalogue catalogue, long lag) {
        try {
            if (catalogue.memory().position() - positionOnDisk() >= Math.max(1, lag)) {
                write(catalogue);
            }
        } catch (IOException | Fault e) {
            LOG.warn("projection image not kept: {}", e.toString());
        }
    }

    private long positionOnDisk() throws IOException {
        if (!Files.exists(file)) {
            return 0;
        }
        try (InputStream in = Files.newInputStream(file)) {
            Header header = Header.read(in.readNBytes(Header.BYTES));
            return Arrays.equals(header.fingerprint, fingerprint) ? header.position : 0;
        } catch (IOException damaged) {
            return 0;
        }
    }

    private void write(SqliteCatalogue catalogue) throws IOException {
        Memory.Snapshot snapshot = catalogue.memory().snapshot();
        byte[] header =
                new Header(
                                snapshot.position(),
                                snapshot.bytes().length,
                                headAt(catalogue, snapshot.position()),
                                fingerprint)
                        .bytes();
        Durable.replace(
                file,
                channel -> {
                    OutputStream out =
                            new java.io.BufferedOutputStream(
                                    Channels.newOutputStream(channel), 1 << 17);
                    out.write(header);
                    sealer.seal(new ByteArrayInputStream(snapshot.bytes()), header, out);
                    out.flush();
                });
    }
}
