package rubezh.store.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static rubezh.text.FaultAssertions.assertFault;

import module java.base;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubezh.fixtures.Seizures;
import rubezh.register.Query;
import rubezh.store.OpenStation;
import rubezh.store.StationNotice;
import rubezh.store.StationSeeder;
import rubezh.store.query.SqliteCatalogue;
import rubezh.text.Fault;

/** Whoever signs in does not wait for the lists; whoever asks them does. */
final class CatalogueLoaderTest {
    private static final UUID RECORD = new UUID(0x0193_0000_0000_7000L, 1);
    private static final Query HEROIN = Query.ALL.matching("heroin");

    @TempDir Path root;

    @BeforeEach
    void write() {
        try (OpenStation station = TestStations.create(root)) {
            new StationSeeder(station).put(RECORD, Seizures.complete());
        }
    }

    private Path image() {
        return root.resolve("data/projection.img");
    }

    private OpenStation signIn() {
        return TestStations.file(root)
                .open()
                .unlockWithoutLists("asanov", TestStations.PASSWORD, _ -> {});
    }

    private static SqliteCatalogue lists(OpenStation station) {
        return (SqliteCatalogue) station.catalogue();
    }

    private void damageTheLastPart() throws IOException {
        byte[] bytes = Files.readAllBytes(image());
        bytes[bytes.length - 1] ^= 1;
        Files.write(image(), bytes);
    }

    @Test
    void theListsAreLoadedWhenTheyAreAskedFor() {
        try (OpenStation station = signIn()) {
            assertThat(lists(station).hasLists()).isFalse();
            assertThat(station.catalogue().count(HEROIN)).isEqualTo(1);
            assertThat(lists(station).hasLists()).isTrue();
            station.loadLists(_ -> {});
            assertThat(station.notices()).isEmpty();
        }
    }

    @Test
    void whatIsWrittenBeforeIsListedToo() {
        try (OpenStation station = signIn()) {
            new StationSeeder(station)
                    .put(new UUID(RECORD.getMostSignificantBits(), 2), Seizures.complete());
            assertThat(station.catalogue().count(HEROIN)).isEqualTo(2);
        }
        try (OpenStation station = signIn()) {
            assertThat(station.catalogue().count(HEROIN)).isEqualTo(2);
        }
    }

    @Test
    void everybodyWhoAsksAtOnceGetsTheWholeLists() throws Exception {
        try (OpenStation station = signIn()) {
            var counts = new ArrayList<Long>();
            var readers = new ArrayList<Thread>();
            for (int i = 0; i < 8; i++) {
                readers.add(
                        Thread.ofPlatform()
                                .start(() -> {
                                    long count = station.catalogue().count(HEROIN);
                                    synchronized (counts) {
                                        counts.add(count);
                                    }
                                }));
            }
            for (Thread reader : readers) {
                reader.join();
            }
            assertThat(counts).hasSize(8).containsOnly(1L);
        }
    }

    @Test
    void listsThatAreDamagedAreBuiltAnewWhenTheyAreAskedFor() throws IOException {
        damageTheLastPart();
        var built = new ArrayList<Long>();
        try (OpenStation station = signIn()) {
            assertThat(station.notices()).isEmpty();
            station.loadLists(built::add);
            assertThat(built).containsExactly(1L);
            assertThat(station.notices()).containsExactly(StationNotice.IMAGE_DAMAGED);
            assertThat(station.catalogue().count(HEROIN)).isEqualTo(1);
        }
    }

    @Test
    void whoSignsOutBeforeKeepsTheImage() throws IOException {
        byte[] before = Files.readAllBytes(image());
        OpenStation station = signIn();
        station.close();
        assertThat(Files.readAllBytes(image())).isEqualTo(before);
        assertFault(() -> station.catalogue().count(HEROIN), "SEC-012", Fault.Exit.NOT_PERMITTED);
        assertThat(Files.readAllBytes(image())).isEqualTo(before);
        assertThat(station.notices()).isEmpty();
    }

    @Test
    void whoIsInterruptedKeepsTheImageAndTheNextOneLoadsIt() throws IOException {
        byte[] before = Files.readAllBytes(image());
        try (OpenStation station = signIn()) {
            Thread.currentThread().interrupt();
            try {
                assertThatThrownBy(() -> station.catalogue().page(Query.ALL, 0, 1))
                        .isInstanceOf(CancellationException.class);
            } finally {
                Thread.interrupted();
            }
            assertThat(Files.readAllBytes(image())).isEqualTo(before);
            assertThat(station.catalogue().page(Query.ALL, 0, 1)).hasSize(1);
            station.loadLists(_ -> {});
            assertThat(station.notices()).isEmpty();
        }
    }
}
