package rubezh.store.journal;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubezh.fixtures.JournalSeeder;
import rubezh.fixtures.LongTest;
import rubezh.journal.RevisionKind;
import rubezh.security.Sealer;
import rubezh.store.OpenStation;
import rubezh.store.file.Bytes;
import rubezh.store.file.TestStations;

/** Rows are opened ahead of their reader, but no more of them than fit into little memory. */
@LongTest
final class RevisionRowsTest {
    private static final int ROWS = 80;
    private static final int TEXT = 2_500;
    private static final int ROW = 100 * TEXT;

    @TempDir Path root;

    private OpenStation station;

    @BeforeEach
    void write() {
        station = TestStations.create(root);
        var seeder = new JournalSeeder(station.journal(), station.session().signer());
        Map<String, Object> body =
                Map.of("texts", Collections.nCopies(ROW / TEXT, "x".repeat(TEXT)));
        for (int i = 1; i <= ROWS; i++) {
            seeder.write(new UUID(0x7000L, i), RevisionKind.PUT, body, List.of());
        }
    }

    @AfterEach
    void close() {
        station.close();
    }

    @Test
    void aReplayGathersNoLongRows() {
        assertFewAhead((rows, read) -> rows.replay(0, (_, _) -> read.run()));
    }

    @Test
    void aReplayOfAChainGathersNoLongRows() {
        Object replica = Bytes.of(station.session().signer().replica());
        assertFewAhead((rows, read) ->
                rows.forEachReadable(
                        "WHERE replica = ? ORDER BY seq, id", _ -> read.run(), _ -> {}, replica));
    }

    private void assertFewAhead(BiConsumer<RevisionRows, Runnable> reading) {
        var opened = new AtomicInteger();
        var read = new AtomicInteger();
        Sealer sealer = counting(station.session().sealer(), opened);
        reading.accept(
                new RevisionRows(station.handle().connections(), sealer),
                () -> {
                    long ahead = (long) (opened.get() - read.getAndIncrement()) * ROW;
                    assertThat(ahead)
                            .isLessThanOrEqualTo(
                                    CaseSource.BATCH_BYTES * LineCodec.MOST_TIMES + ROW);
                });
        assertThat(read).hasValue(ROWS);
    }

    private static Sealer counting(Sealer sealer, AtomicInteger opened) {
        return new Sealer() {
            @Override
            public byte[] seal(byte[] plain, byte[] associatedData) {
                return sealer.seal(plain, associatedData);
            }

            @Override
            public byte[] open(byte[] sealed, byte[] associatedData) {
                opened.incrementAndGet();
                return sealer.open(sealed, associatedData);
            }
        };
    }
}
