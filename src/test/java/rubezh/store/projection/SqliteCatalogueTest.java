package rubezh.store.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static rubezh.domain.seizure.SeizureFields.EVENT_START;
import static rubezh.domain.seizure.SeizureFields.HEADER_NUMBER;
import static rubezh.domain.seizure.SeizureFields.HEADER_STATUS;
import static rubezh.domain.seizure.SeizureFields.ITEMS_SUBSTANCE;
import static rubezh.domain.seizure.SeizureFields.ROUTE_TRANSIT;

import module java.base;

import org.junit.jupiter.api.Test;
import rubezh.domain.quantity.Amount;
import rubezh.domain.quantity.Dimension;
import rubezh.domain.reference.CaseCode.RecordKind;
import rubezh.domain.seizure.Seizure;
import rubezh.fixtures.GeneratedSeizure;
import rubezh.fixtures.LongTest;
import rubezh.fixtures.Seizures;
import rubezh.json.SeizureShape;
import rubezh.register.Query;
import rubezh.register.SeizureRow;
import rubezh.register.TotalsRow;
import rubezh.store.SeededStationTest;
import rubezh.store.StationSeeder;
import rubezh.store.file.TestStations;
import rubezh.store.query.SqliteCatalogue;
import rubezh.text.Language;

/** Lists, search and totals over the projection. */
@LongTest
final class SqliteCatalogueTest extends SeededStationTest {
    @Test
    void aSeizureIsListedWithItsValuesAndItems() {
        Seizure seizure = submitted(1, "2026-11-24T13:41:00+06:00");
        seeder.put(id(1), seizure);
        SeizureRow seizureRow = page("").getFirst();
        assertThat(seizureRow.recordId()).isEqualTo(id(1));
        assertThat(seizureRow.get(EVENT_START, java.time.OffsetDateTime.class))
                .contains(seizure.event().start());
        assertThat(seizureRow.values().get("route.transit")).isEqualTo(seizure.route().transit());
        assertThat(seizureRow.items())
                .containsExactly(SeizureRow.Item.of(seizure.items().getFirst()));
        assertThat(seizureRow.indicators()).isEqualTo(SeizureRow.Indicators.NONE);
    }

    @Test
    void newestComesFirstWhateverTheOrderOfRecording() {
        seeder.put(id(1), submitted(1, "2026-03-01T10:00:00+06:00"));
        seeder.put(id(2), submitted(2, "2027-01-01T10:00:00+06:00"));
        seeder.put(id(3), submitted(3, "2001-01-01T10:00:00+06:00"));
        seeder.put(id(4), submitted(4, "1999-12-31T10:00:00+06:00"));
        assertThat(idsOf(page(""))).containsExactly(id(2), id(1), id(3), id(4));
        assertThat(idsOf(page("героин"))).containsExactly(id(2), id(1), id(3), id(4));
        assertThat(station.catalogue().ids(Query.ALL)).containsExactly(id(4), id(3), id(1), id(2));
        assertThat(idsOf(station.catalogue().page(Query.ALL.matching("heroin"), 1, 2)))
                .containsExactly(id(1), id(3));
    }

    @Test
    void wordsAreFoundInBothScriptsByPrefix() {
        seeder.put(id(1), submitted(1, "2026-03-01T10:00:00+06:00"));
        for (String words :
                List.of(
                        "героин",
                        "Heroin",
                        "hero",
                        "ГЕР",
                        "топливн",
                        "fuel ta",
                        "досмотр автом",
                        "KG-OSH-A-2026-000001",
                        "000001",
                        "heroin -gashish")) {
            assertThat(page(words)).as(words).hasSize(1);
            assertThat(station.catalogue().count(Query.ALL.matching(words))).isEqualTo(1);
        }
        for (String words : List.of("гашиш", "heroin -fuel", "\"топливн\"", "99999")) {
            assertThat(page(words)).as(words).isEmpty();
            assertThat(station.catalogue().count(Query.ALL.matching(words))).isZero();
        }
    }

    @Test
    void phrasesInQuotesAreFoundInBothScripts() {
        seeder.put(id(1), submitted(1, "2026-03-01T10:00:00+06:00"));
        for (String words :
                List.of(
                        "\"в топливном\"",
                        "\"v toplivnom bake\"",
                        "\"FUEL tank\"",
                        "\"KG-OSH-A-2026-000001\"",
                        "heroin -\"tank fuel\"")) {
            assertThat(page(words)).as(words).hasSize(1);
        }
        for (String words :
                List.of(
                        "\"топливном в\"",
                        "\"tank fuel\"",
                        "\"fuel heroin\"",
                        "\"топливном баках\"",
                        "heroin -\"fuel tank\"")) {
            assertThat(page(words)).as(words).isEmpty();
        }
    }

    @Test
    void aLoadedDatabaseAtItsLimitIsRebuilt() throws IOException {
        seeder.put(id(1), submitted(1, "2026-03-01T10:00:00+06:00"));
        var full = (SqliteCatalogue) station.catalogue();
        var source = full.database();
        var content = source.content();
        long largest = Collections.max(content.sizes());
        try (var tight = full.withDatabase(new SqliteProjection(largest))) {
            tight.database()
                    .load(target -> {
                        for (int part = 0; part < content.sizes().size(); part++) {
                            target.load(part, source.serialize(part, content));
                        }
                    });
            assertThat(tight.database().hasRoomFor(1)).isFalse();
            seeder.put(id(2), submitted(2, "2026-03-02T10:00:00+06:00"));
            tight.refresh(List.of());
            assertThat(tight.ids(Query.ALL)).containsExactly(id(1), id(2));
            assertThat(tight.database().hasRoomFor(1)).isTrue();
        }
    }

    @Test
    void listsBuiltAnewHaveTheIndexesOfNewOnes() {
        seeder.put(id(1), submitted(1, "2026-03-01T10:00:00+06:00"));
        var catalogue = (SqliteCatalogue) station.catalogue();
        catalogue.rebuild(_ -> {});
        try (var empty = new SqliteProjection()) {
            assertThat(ProjectionTables.indexes(catalogue.database()))
                    .contains("by moment, header.number, record_id", "by substance")
                    .isEqualTo(ProjectionTables.indexes(empty));
        }
    }

    @Test
    void codesAndTimesFilterTheList() {
        seeder.put(id(1), submitted(1, "2026-03-01T10:00:30+06:00"));
        seeder.put(id(2), submitted(2, "2026-03-02T10:00:00+06:00"));
        var start = java.time.OffsetDateTime.parse("2026-03-01T10:00:31+06:00");
        assertThat(idsOf(rows(Query.ALL.between(start, null)))).containsExactly(id(2));
        assertThat(idsOf(rows(Query.ALL.between(null, start)))).containsExactly(id(1));
        assertThat(rows(Query.ALL.where(ITEMS_SUBSTANCE, Set.of("OPI-HER")))).hasSize(2);
        assertThat(rows(Query.ALL.where(ITEMS_SUBSTANCE, Set.of("OPI-OPI")))).isEmpty();
        assertThat(rows(Query.ALL.where(ROUTE_TRANSIT, Set.of("KZ")))).hasSize(2);
        assertThat(rows(Query.ALL.where(HEADER_NUMBER, Set.of("KG-OSH-A-2026-000002")))).hasSize(1);
        assertThat(rows(Query.ALL.where(HEADER_STATUS, Set.of("", "DRAFT")))).isEmpty();
        Query byNumber = Query.ALL.orderedBy("header.number", false, Language.RU);
        assertThat(idsOf(rows(byNumber))).containsExactly(id(1), id(2));
        assertThat(idsOf(rows(byNumber.matching("her")))).containsExactly(id(1), id(2));
    }

    @Test
    void moreSeizuresInAMinuteThanItHasIdsAreAllFoundByTime() {
        for (int i = 1; i <= 40; i++) {
            seeder.put(id(i), submitted(i, "2026-03-01T10:00:00+06:00"));
        }
        seeder.put(id(41), submitted(41, "2026-03-01T10:01:00+06:00"));
        var minute = java.time.OffsetDateTime.parse("2026-03-01T10:00:00+06:00");
        assertThat(rows(Query.ALL.between(minute, minute.plusMinutes(1)))).hasSize(40);
        assertThat(rows(Query.ALL.between(minute.plusMinutes(1), null))).hasSize(1);
        assertThat(station.catalogue().count(Query.ALL.matching("heroin"))).isEqualTo(41);
        assertThat(spill()).as("greatest distance of a row id from its minute").isEqualTo(39);
        station.catalogue().rebuild(_ -> {});
        assertThat(spill()).as("all written at once").isEqualTo(39);
    }

    private long spill() {
        var catalogue = (SqliteCatalogue) station.catalogue();
        return catalogue.database().read(ProjectionSchema::spill);
    }

    @Test
    void totalsIncludeCountedCasesByDimension() {
        seeder.put(id(1), submitted(1, "2026-03-01T10:00:00+06:00"));
        seeder.put(id(2), submitted(2, "2026-04-01T10:00:00+06:00"));
        seeder.put(id(3), Seizures.complete());
        Seizure voided = submitted(4, "2026-04-01T10:00:00+06:00");
        seeder.put(id(4), voided);
        seeder.cancel(id(4), voided);
        List<TotalsRow> all = station.catalogue().totals(Query.ALL, List.of());
        assertThat(all).hasSize(1);
        assertThat(all.getFirst().cases()).isEqualTo(2);
        assertThat(all.getFirst().totals().base(Dimension.MASS)).isEqualTo(4_150_000_000L);
        assertThat(station.catalogue().totals(Query.ALL, List.of("month", "items.substance")))
                .extracting(TotalsRow::keys)
                .containsExactly(List.of("2026-03", "OPI-HER"), List.of("2026-04", "OPI-HER"));
        assertThat(station.catalogue().totals(Query.ALL, List.of("route.transit")))
                .extracting(row -> row.totals().base(Dimension.MASS))
                .containsExactly(4_150_000_000L, 4_150_000_000L);
        assertThat(station.catalogue().totals(Query.ALL.matching("heroin"), List.of("year")))
                .extracting(TotalsRow::cases)
                .containsExactly(2L);
        assertThat(rows(Query.ALL.withCancelled(false))).hasSize(3);
    }

    @Test
    void aCheckWithoutResultIsNoSeizure() {
        seeder.put(id(1), submitted(1, "2026-03-01T10:00:00+06:00"));
        Seizure check = submitted(2, "2026-03-01T11:00:00+06:00");
        seeder.put(
                id(2), SeizureShape.SHAPE.with(check, "/header/kind", new RecordKind("NEGATIVE")));
        TotalsRow all = station.catalogue().totals(Query.ALL, List.of()).getFirst();
        assertThat(all.cases()).isEqualTo(1);
        assertThat(all.totals().base(Dimension.MASS)).isEqualTo(2_075_000_000);
    }

    /** An invalid amount, as another station may send it. */
    @Test
    void totalsSaturateAtTheMaximum() {
        for (int i = 1; i <= 2; i++) {
            Seizure seizure = submitted(i, "2026-03-01T10:00:00+06:00");
            String amount = Seizures.ITEM + "/amount";
            seeder.put(
                    id(i), SeizureShape.SHAPE.with(seizure, amount, Amount.of("4620000000 KGM")));
            TotalsRow all = station.catalogue().totals(Query.ALL, List.of()).getFirst();
            assertThat(all.totals().base(Dimension.MASS))
                    .isEqualTo(i == 1 ? 4_620_000_000_000_000_000L : Long.MAX_VALUE);
        }
    }

    @Test
    void aRebuildEqualsIncrementalRefreshes() {
        long seed = 20261124L;
        var random = new Random(seed);
        var heads = new ArrayList<rubezh.journal.RevisionId>();
        for (int i = 0; i < 150; i++) {
            UUID record = id(random.nextInt(40));
            Seizure seizure = GeneratedSeizure.from(random);
            boolean branch = random.nextInt(5) == 0 && !heads.isEmpty();
            if (random.nextInt(12) == 0 && !station.journal().ofRecord(record).isEmpty()) {
                seeder.cancel(record, seizure);
            } else if (branch) {
                seeder.put(record, seizure, List.of());
            } else {
                heads.add(seeder.put(record, seizure).id());
            }
        }
        String kept = station.catalogue().contentHash();
        List<SeizureRow> found = sorted(page("saidov"));
        station.catalogue().rebuild(_ -> {});
        assertThat(station.catalogue().contentHash()).as("seed " + seed).isEqualTo(kept);
        assertThat(sorted(page("saidov"))).isEqualTo(found).isNotEmpty();
    }

    @Test
    void aSnapshotEqualsARebuildAndIsReplayedFurther() {
        seeder.put(id(1), submitted(1, "2026-03-01T10:00:00+06:00"));
        station.close();
        station = TestStations.open(root);
        seeder = new StationSeeder(station);
        assertThat(station.notices()).isEmpty();
        seeder.put(id(2), submitted(2, "2026-03-01T10:00:00+06:00"));
        assertThat(page("heroin")).hasSize(2);
        String kept = station.catalogue().contentHash();
        station.catalogue().rebuild(_ -> {});
        assertThat(station.catalogue().contentHash()).isEqualTo(kept);
    }

    private List<SeizureRow> page(String words) {
        return rows(Query.ALL.matching(words));
    }

    private List<SeizureRow> rows(Query query) {
        return station.catalogue().page(query, 0, 50);
    }

    private static List<UUID> idsOf(List<SeizureRow> rows) {
        return rows.stream().map(SeizureRow::recordId).toList();
    }

    private static List<SeizureRow> sorted(List<SeizureRow> rows) {
        return rows.stream().sorted(java.util.Comparator.comparing(SeizureRow::recordId)).toList();
    }

    private static UUID id(int number) {
        return new UUID(0x0193_0000_0000_7000L, number);
    }

    private static Seizure submitted(int number, String start) {
        var recordShape = SeizureShape.SHAPE;
        Seizure seizure =
                recordShape.with(
                        Seizures.complete(),
                        "/header/number",
                        "KG-OSH-A-2026-%06d".formatted(number));
        seizure =
                recordShape.with(seizure, "/header/status", rubezh.domain.seizure.Status.SUBMITTED);
        return recordShape.with(seizure, "/event/start", java.time.OffsetDateTime.parse(start));
    }
}
