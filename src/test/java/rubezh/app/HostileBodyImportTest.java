package rubezh.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import module java.base;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubezh.bundle.transfer.ImportNotice;
import rubezh.bundle.transfer.ImportPreview;
import rubezh.bundle.transfer.RecordOutcome;
import rubezh.bundle.transfer.RecordOutcome.ImportOutcome;
import rubezh.domain.quantity.Totals;
import rubezh.domain.seizure.rules.Violation;
import rubezh.domain.summary.ExclusionReason;
import rubezh.fixtures.HostileBodies;
import rubezh.fixtures.HostileBodies.HostileBody;
import rubezh.fixtures.LongTest;
import rubezh.register.Query;
import rubezh.register.TotalsRow;

/** Signed bodies that could not be typed, as they come: in a bundle, through preview and import. */
@LongTest
final class HostileBodyImportTest {
    private static final Map<UUID, HostileBody> BODIES = new HashMap<>();

    @TempDir static Path root;
    private static Optional<HostileSender> sender = Optional.empty();

    @BeforeAll
    static void aPostSignsThemAll() {
        List<HostileBody> all = HostileBodies.all();
        for (int i = 0; i < all.size(); i++) {
            BODIES.put(new UUID(0x7000L, 1L << 63 | i), all.get(i));
        }
        var bodies = new HashMap<UUID, List<Map<String, Object>>>();
        BODIES.forEach((id, hostile) -> bodies.put(id, List.of(hostile.body())));
        sender =
                Optional.of(
                        new HostileSender(
                                root,
                                seeder -> assertThat(seeder.writeAll(bodies)).hasSize(all.size())));
    }

    private static HostileSender post() {
        return sender.orElseThrow();
    }

    @Test
    void thePreviewNamesThemAndTheImportKeepsAndMarksThem() {
        try (LocalOpenRegister open = post().openHeadquarters();
                ImportPreview preview = post().preview(open)) {
            assertThat(preview.records())
                    .filteredOn(record -> record.headline().isSeizure())
                    .hasSize(BODIES.size())
                    .allSatisfy(this::assertNamed);
            assertThat(preview.notices())
                    .extracting(ImportNotice::kind)
                    .contains(ImportNotice.Kind.INVALID);
            assertThat(open.register().catalogue().count(Query.ALL)).isZero();
        }
        CliResult imported =
                post().atHeadquarters("import", post().bundle().toString(), "--trust", "first");
        assertThat(imported.status()).as(imported.err()).isEqualTo(3);
        assertMarkedAndInNoSum();
        assertShownWithTheirReason();
    }

    private static HostileBody hostile(UUID id) {
        return Objects.requireNonNull(BODIES.get(id));
    }

    private void assertNamed(RecordOutcome record) {
        HostileBody hostile = hostile(record.recordId());
        assertThat(record.outcome()).as(hostile.name()).isEqualTo(ImportOutcome.INVALID);
        assertThat(record.violations())
                .as(hostile.name())
                .extracting(Violation::pointer, Violation::code)
                .contains(tuple(hostile.pointer(), hostile.code()));
    }

    private static void assertMarkedAndInNoSum() {
        try (LocalOpenRegister open = post().openHeadquarters()) {
            var catalogue = open.register().catalogue();
            assertThat(catalogue.page(Query.ALL, 0, 100))
                    .hasSize(BODIES.size())
                    .allMatch(row -> row.indicators().has(ExclusionReason.INVALID));
            assertThat(catalogue.totals(Query.ALL, List.of()))
                    .containsExactly(new TotalsRow(List.of(), 0, Totals.NONE, 0));
            assertThat(catalogue.excluded(Query.ALL))
                    .isEqualTo(Map.of(ExclusionReason.INVALID, (long) BODIES.size()));
            String before = catalogue.contentHash();
            catalogue.rebuild(_ -> {});
            assertThat(catalogue.contentHash()).isEqualTo(before);
        }
    }

    private static void assertShownWithTheirReason() {
        for (UUID id : List.copyOf(BODIES.keySet()).subList(0, 5)) {
            CliResult shown = post().atHeadquarters("show", id.toString(), "--history");
            assertThat(shown.status()).as(shown.err()).isZero();
            assertThat(shown.out()).as(hostile(id).name()).contains(hostile(id).code());
        }
    }
}
