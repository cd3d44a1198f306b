package rubezh.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static rubezh.text.FaultAssertions.assertFault;

import module java.base;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rubezh.domain.seizure.evidence.Sha256;
import rubezh.fixtures.MemoryBlobs;
import rubezh.fixtures.RevisionChains;
import rubezh.json.RevisionLine;
import rubezh.json.UnsignedRevision;
import rubezh.security.Signer;

/** Contract of every {@link Blobs} implementation. */
public abstract class BlobsContract {
    private static final UUID RECORD = new UUID(0x7000L, 1);

    /** Returns the empty store under test, the same on every call. */
    protected abstract Blobs blobs();

    /** Returns the journal of the same register. */
    protected abstract Journal journal();

    protected abstract Signer signer();

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 65_535, 65_536, 65_537, 200_000, Blobs.LIMIT})
    void whatIsKeptComesOutByteForByte(int size) throws IOException {
        byte[] bytes = bytes(size);
        Sha256 hash = MemoryBlobs.hash(bytes);
        assertThat(blobs().contains(hash)).isFalse();
        assertThat(keep(bytes)).isTrue();
        assertThat(blobs().contains(hash)).isTrue();
        try (var in = blobs().open(hash).orElseThrow()) {
            assertThat(in.readAllBytes()).isEqualTo(bytes);
        }
    }

    @Test
    void theSameBytesAreSavedOnce() {
        assertThat(keep(bytes(100))).isTrue();
        assertThat(keep(bytes(100))).isFalse();
    }

    @Test
    void bytesOfAnotherHashAreNotSaved() {
        Sha256 wrong = Sha256.of("ab".repeat(32));
        assertFault(() -> blobs().put(wrong, new ByteArrayInputStream(bytes(10))), "BLB-001");
        assertThat(blobs().contains(wrong)).isFalse();
        assertThat(blobs().open(wrong)).isEmpty();
    }

    @Test
    void moreThanTheLimitIsNotSaved() {
        byte[] large = bytes(Blobs.LIMIT + 1);
        assertFault(() -> keep(large), "BLB-003");
        assertThat(blobs().contains(MemoryBlobs.hash(large))).isFalse();
    }

    @Test
    void aBlobIsReferencedAfterARevisionRefersToIt() {
        byte[] bytes = bytes(10);
        Sha256 hash = MemoryBlobs.hash(bytes);
        keep(bytes);
        assertThat(blobs().isReferenced(hash)).isFalse();
        journal().append(context -> List.of(revisionNaming(context, hash)));
        assertThat(blobs().isReferenced(hash)).isTrue();
    }

    @Test
    void aRevisionMayReferToAMissingBlob() {
        Sha256 absent = Sha256.of("cd".repeat(32));
        journal().append(context -> List.of(revisionNaming(context, absent)));
        assertThat(blobs().isReferenced(absent)).isTrue();
        assertThat(blobs().contains(absent)).isFalse();
    }

    @Test
    void referencedBlobsThatDidNotComeAreMissing() {
        Sha256 greater = Sha256.of("cd".repeat(32));
        Sha256 smaller = Sha256.of("0d".repeat(32));
        byte[] here = bytes(10);
        keep(here);
        keep(bytes(11));
        for (Sha256 hash : List.of(greater, MemoryBlobs.hash(here), smaller, greater)) {
            journal().append(context -> List.of(revisionNaming(context, hash)));
        }
        assertThat(blobs().missing(10)).containsExactly(smaller, greater);
        assertThat(blobs().missing(1)).containsExactly(smaller);
    }

    private boolean keep(byte[] bytes) {
        return blobs().put(MemoryBlobs.hash(bytes), new ByteArrayInputStream(bytes));
    }

    protected static byte[] bytes(int size) {
        byte[] bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return bytes;
    }

    /** Returns the next revision of an append, with an attachment. */
    protected StoredRevision revisionNaming(Journal.AppendContext context, Sha256 hash) {
        Revision plain = RevisionChains.next(context, signer(), RECORD).revision();
        var line = Map.of("content", hash.hex(), "media", "image/jpeg", "bytes", 10L);
        return RevisionLine.sign(
                new UnsignedRevision(
                        plain.subject(),
                        plain.act(),
                        plain.link(),
                        plain.content().salt(),
                        Map.of("evidence", Map.of("attachments", List.of(line))),
                        new TreeSet<>(List.of("/evidence"))),
                signer()::sign);
    }
}
