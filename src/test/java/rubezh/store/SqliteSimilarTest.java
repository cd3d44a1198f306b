package rubezh.store;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubezh.domain.quantity.Amount;
import rubezh.domain.reference.Code.Country;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.evidence.PartRef;
import rubezh.domain.seizure.evidence.Sha256;
import rubezh.fixtures.LongTest;
import rubezh.fixtures.MemoryCatalogue;
import rubezh.fixtures.Repetitions;
import rubezh.fixtures.Seizures;
import rubezh.json.SeizureShape;
import rubezh.register.Catalogue;
import rubezh.register.SimilarCase;
import rubezh.register.SimilarMarkContract;
import rubezh.register.mark.MarkSummary;
import rubezh.store.file.TestStations;

/** Similar cases over the projection: the contract, and equality with a pairwise comparison. */
@LongTest
final class SqliteSimilarTest extends SimilarMarkContract {
    @TempDir Path root;

    private OpenStation station;
    private StationSeeder seeder;

    @BeforeEach
    void open() {
        station = TestStations.create(root);
        seeder = new StationSeeder(station);
    }

    @AfterEach
    void close() {
        station.close();
    }

    @Override
    protected Catalogue catalogue() {
        return station.catalogue();
    }

    @Override
    protected void put(UUID recordId, Seizure seizure) {
        seeder.put(recordId, seizure);
    }

    @Override
    protected void cancel(UUID recordId, Seizure seizure) {
        seeder.cancel(recordId, seizure);
    }

    @Test
    void theIndexFindsTheSameCasesAsPairwiseComparison() {
        long seed = Long.getLong("rubezh.seed", 20261124L);
        var random = new Random(seed);
        var plain = new MemoryCatalogue(station.journal());
        for (int turn = 0; turn < Repetitions.of(60, 1_200); turn++) {
            change(random, turn);
        }
        int found = 0;
        for (int turn = 0; turn < 60; turn++) {
            UUID id = new UUID(0x0193_0000_0000_7000L, turn);
            Seizure seizure = random(random, 1000 + turn);
            List<String> indexed = format(station.catalogue().similar(id, seizure));
            assertThat(indexed)
                    .as("seed %d turn %d", seed, turn)
                    .isEqualTo(format(plain.similar(id, seizure)));
            found += indexed.size();
        }
        assertThat(found).as("seed %d", seed).isPositive();
        assertMarksAreThoseOf(plain, seed);
    }

    private void assertMarksAreThoseOf(MemoryCatalogue plain, long seed) {
        assertThat(station.catalogue().marks())
                .as("seed %d", seed)
                .isEqualTo(plain.marks())
                .isNotEmpty();
        List<MarkSummary> summaries = station.catalogue().markSummaries();
        assertThat(summaries).as("seed %d", seed).isEqualTo(plain.markSummaries());
        List<String> some =
                summaries.stream().map(MarkSummary::words).skip(summaries.size() / 2).toList();
        assertThat(station.catalogue().marks(some))
                .as("seed %d", seed)
                .isEqualTo(plain.marks(some))
                .isNotEmpty();
        String hash = station.catalogue().contentHash();
        station.catalogue().rebuild(_ -> {});
        assertThat(station.catalogue().contentHash()).isEqualTo(hash);
    }

    private void change(Random random, int turn) {
        UUID id = new UUID(0x0193_0000_0000_7000L, random.nextInt(60));
        Seizure seizure = random(random, turn);
        if (random.nextInt(10) == 0 && !station.journal().ofRecord(id).isEmpty()) {
            seeder.cancel(id, seizure);
        } else {
            seeder.put(id, seizure);
        }
    }

    @Test
    void aLoadedSnapshotFindsThemToo() {
        seeder.put(new UUID(0x0193_0000_0000_7000L, 1), Seizures.complete());
        station.close();
        station = TestStations.open(root);
        assertThat(station.notices()).isEmpty();
        assertThat(
                        station.catalogue()
                                .similar(new UUID(0x0193_0000_0000_7000L, 2), Seizures.complete()))
                .hasSize(1);
    }

    private static List<String> format(List<SimilarCase> found) {
        return found.stream()
                .map(s -> s.row().recordId() + " " + s.shared() + " " + s.relation())
                .toList();
    }

    /**
     * Returns a seizure of few distinct values, so that many share some; no two start in one
     * minute.
     */
    private static Seizure random(Random random, int turn) {
        var values = new LinkedHashMap<String, Object>();
        values.put("/header/number", "N-" + random.nextInt(60));
        values.put("/conveyances/" + id(1) + "/registration", "01KG" + random.nextInt(30));
        values.put("/conveyances/" + id(2) + "/trailer", "01КG" + random.nextInt(30));
        String evidence = "/evidence/packages/" + id(3);
        values.put(evidence + "/bag", "СП" + random.nextInt(90));
        values.put(
                evidence + "/seals", List.of("A" + random.nextInt(90), "А" + random.nextInt(90)));
        values.put(Seizures.ITEM + "/amount", Amount.of((97 + random.nextInt(6)) + " KGM"));
        marksAndRoute(random, values);
        List.of(4, 5).forEach(n -> person("/parties/persons/" + id(n), random, values));
        OffsetDateTime start = OffsetDateTime.parse("2026-11-20T12:00:00+06:00");
        Seizure seizure =
                SeizureShape.SHAPE.with(
                        Seizures.complete(),
                        "/event/start",
                        start.plusMinutes(turn + 2000L * random.nextInt(4)));
        for (var value : values.entrySet()) {
            if (random.nextInt(3) > 0) {
                seizure = SeizureShape.SHAPE.with(seizure, value.getKey(), value.getValue());
            }
        }
        return seizure;
    }

    private static void marksAndRoute(Random random, Map<String, Object> values) {
        values.put("/route/departure", new Country(random.nextBoolean() ? "AF" : "TJ"));
        values.put(
                Seizures.ITEM + "/appearance/marks",
                random.nextBoolean()
                        ? "Скорпион " + random.nextInt(40)
                        : random.nextInt(40) + " SKORPION");
        String picture = "/evidence/attachments/" + id(6);
        values.put(picture + "/content", Sha256.digest(new byte[] {(byte) random.nextInt(90)}));
        values.put(picture + "/media", random.nextInt(9) > 0 ? "image/png" : "application/pdf");
        values.put(picture + "/shows", PartRef.of("MARKS " + Seizures.ITEM.substring(7)));
    }

    private static void person(String line, Random random, Map<String, Object> values) {
        values.put(line + "/surname", random.nextBoolean() ? "Саидов" : "Karimov");
        values.put(line + "/givenName", random.nextBoolean() ? "Али" : "Rustam");
        values.put(line + "/identity/number", "AH" + random.nextInt(60));
        if (random.nextBoolean()) {
            values.put(line + "/birth", LocalDate.of(1980, 1, 1 + random.nextInt(28)));
        }
    }

    private static UUID id(int number) {
        return new UUID(0x0193_0000_0000_7000L, 0x8000_0000_0000_0000L | number);
    }
}
