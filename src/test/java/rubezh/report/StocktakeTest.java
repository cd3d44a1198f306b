package rubezh.report;

import static org.assertj.core.api.Assertions.assertThat;
import static rubezh.report.StockFixture.custody;
import static rubezh.report.StockFixture.itemId;
import static rubezh.report.StockFixture.number;
import static rubezh.report.StockFixture.packageId;
import static rubezh.report.StockFixture.recordId;
import static rubezh.report.StockFixture.seal;
import static rubezh.report.StockFixture.sealed;
import static rubezh.text.FaultAssertions.assertFault;

import module java.base;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rubezh.app.OpenRegisterFixture;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.Status;
import rubezh.domain.seizure.evidence.LineRef;
import rubezh.domain.stock.StockedPackage;
import rubezh.domain.stock.Stocktake;
import rubezh.domain.stock.Stocktake.Outcome;
import rubezh.domain.stock.Stocktake.StockScan;
import rubezh.fixtures.LongTest;
import rubezh.json.SeizureShape;
import rubezh.report.service.ReportProposal;
import rubezh.report.service.ReportRequest;
import rubezh.report.service.StocktakeService;
import rubezh.store.OpenRegisterTest;
import rubezh.store.file.TestStations;

/** Stocktaking by scanned labels, over a real register. */
@LongTest
class StocktakeTest extends OpenRegisterTest {
    private StocktakeService service;

    @BeforeEach
    void begin() {
        service = register.stocktaking();
    }

    private void record(int number, Seizure seizure) {
        seeder.put(recordId(number), seizure);
    }

    private Outcome scan(String text) {
        Stocktake state = service.scan(service.open(), text);
        return state.scans().getLast().outcome();
    }

    private static String label(int number, UUID line) {
        return "RUBEZH " + number(number) + " " + StockedPackage.mark(line);
    }

    @Test
    void aPackageIsFoundByEachNumberThatIsOnIt() {
        record(1, sealed(1, 4));
        assertThat(scan(label(1, packageId(1, 1)))).isEqualTo(Outcome.FOUND);
        assertThat(scan(StockedPackage.mark(packageId(1, 2)).toLowerCase(Locale.ROOT)))
                .isEqualTo(Outcome.FOUND);
        assertThat(scan(seal(1, 3).replace(" ", ""))).isEqualTo(Outcome.FOUND);
        assertThat(scan(label(1, itemId(1, 4)))).as("label of the goods").isEqualTo(Outcome.FOUND);
        assertThat(scan(seal(1, 1))).as("another number of the first").isEqualTo(Outcome.AGAIN);
        assertThat(service.open().missing()).isEmpty();
    }

    /** What the labels say is what the stocktaking reads. */
    @Test
    void theCodeOfAPrintedLabelIsRead() {
        record(1, sealed(1, 1));
        var options = new CasePaperOptions(true, false, true, 0);
        String text =
                PdfReader.text(
                        register.reports()
                                .preview(
                                        ReportRequest.ofCase(
                                                ReportKind.LABELS,
                                                number(1),
                                                ReportLanguage.EN,
                                                options)));
        String mark = StockedPackage.mark(packageId(1, 1));
        assertThat(text).contains(mark);
        assertThat(scan(mark)).isEqualTo(Outcome.FOUND);
    }

    @Test
    void whatShouldNotBeHereIsToldWithTheReason() {
        record(1, sealed(1, 1, custody(1, "HAN", "2026-11-12T09:00")));
        record(2, ReportFixture.with(sealed(2, 1), Status.CANCELLED));
        record(3, SeizureShape.SHAPE.with(sealed(3, 1), "/header/station", "KG-DOS"));
        assertThat(scan(label(1, packageId(1, 1)))).isEqualTo(Outcome.GONE);
        assertThat(scan(seal(1, 1))).as("by its seal alone").isEqualTo(Outcome.GONE);
        assertThat(scan(label(2, packageId(2, 1)))).isEqualTo(Outcome.CANCELLED);
        assertThat(scan(label(3, packageId(3, 1)))).isEqualTo(Outcome.OTHER_STATION);
        assertThat(scan("4601234567893")).isEqualTo(Outcome.UNKNOWN);
        assertThat(scan("\"*) OR NEAR(")).as("no query").isEqualTo(Outcome.UNKNOWN);
        assertThat(service.open().unexpected()).hasSize(6);
    }

    @Test
    void aTypingErrorIsTakenBackForGood() {
        record(1, sealed(1, 1));
        Stocktake state = service.scan(service.open(), "KG 99");
        state = service.scan(state, seal(1, 1));
        state = service.remove(state, 0);
        assertThat(state.unexpected()).isEmpty();
        assertThat(service.open().scans()).isEqualTo(state.scans()).hasSize(1);
    }

    @Test
    void theLabelOfGoodsInSeveralPackagesTellsNone() {
        Seizure two = sealed(1, 2);
        Seizure shared = two;
        for (int position = 1; position <= 2; position++) {
            shared =
                    SeizureShape.SHAPE.with(
                            shared,
                            "/evidence/packages/" + packageId(1, position) + "/items",
                            List.of(new LineRef(itemId(1, 1))));
        }
        record(1, shared);
        assertThat(scan(label(1, itemId(1, 1)))).isEqualTo(Outcome.SEVERAL);
        assertThat(service.open().missing()).hasSize(2);
    }

    @Test
    void anInterruptedStocktakingGoesOnAfterARestart() {
        record(1, sealed(1, 2));
        scan(seal(1, 1));
        OffsetDateTime started = service.open().started();
        register.close();
        station = TestStations.open(root);
        register = OpenRegisterFixture.create(station, root.resolve("area"));
        service = register.stocktaking();
        Stocktake state = service.open();
        assertThat(state.started()).isEqualTo(started);
        assertThat(state.found()).hasSize(1);
        assertThat(state.missing().getFirst().content().seals()).containsExactly(seal(1, 2));
        service.discard();
        assertThat(service.open().scans()).isEmpty();
    }

    @Test
    void theActHasCountsAndDifferencesIsKeptAndEndsIt() {
        record(1, sealed(1, 3));
        String before = register.register().digest().toString();
        assertFault(() -> service.finish(), "PAP-014");
        scan(seal(1, 1));
        scan("4601234567893");
        ReportProposal act = service.finish();
        assertThat(PdfReader.text(act.pdf()))
                .contains("АКТ ИНВЕНТАРИЗАЦИИ № ", "Числится упаковок 3", "Найдено 1")
                .contains("Недостаёт 2", "Лишних и 1 неизвестных", "Председатель комиссии")
                .contains("ACT OF STOCKTAKING", "Packages expected 3", "Missing 2")
                .contains(
                        seal(1, 2),
                        seal(1, 3),
                        "4601234567893",
                        "the register has no such label, seal or bag")
                .contains("What is in store differs");
        assertThat(register.reports().withHash(act.report().sha256())).contains(act.report());
        assertThat(register.reports().bytes(act.report())).isEqualTo(act.pdf().bytes());
        assertThat(service.isRunning()).isFalse();
        assertThat(register.register().digest().toString()).isEqualTo(before);
    }

    /** Compares with sets that the test keeps by itself. */
    @Test
    void differencesOfARandomStoreAreThoseOfItsSets() {
        long seed = Long.getLong("rubezh.seed", 20_261_201);
        var random = new Random(seed);
        var here = new TreeSet<String>();
        var gone = new TreeSet<String>();
        for (int number = 1; number <= 12; number++) {
            int packages = 1 + random.nextInt(4);
            boolean left = random.nextInt(3) == 0;
            record(
                    number,
                    left
                            ? sealed(number, packages, custody(1, "DES", "2026-11-12T09:00"))
                            : sealed(number, packages));
            for (int i = 1; i <= packages; i++) {
                (left ? gone : here).add(seal(number, i));
            }
        }
        var scanned = new TreeSet<String>();
        Stocktake state = service.open();
        for (String seal : Stream.concat(here.stream(), gone.stream()).toList()) {
            for (int times = random.nextInt(3); times > 0; times--) {
                state = service.scan(state, seal);
                scanned.add(seal);
            }
        }
        var missing = new TreeSet<>(here);
        missing.removeAll(scanned);
        var unexpected = new TreeSet<>(gone);
        unexpected.retainAll(scanned);
        assertThat(seals(state.missing())).as("seed %s", seed).isEqualTo(missing);
        assertThat(seals(service.open().missing())).as("read again").isEqualTo(missing);
        assertThat(
                        state.unexpected().stream()
                                .map(StockScan::text)
                                .collect(
                                        Collectors.<String, TreeSet<String>>toCollection(
                                                TreeSet::new)))
                .isEqualTo(unexpected);
    }

    private static TreeSet<String> seals(List<StockedPackage> packages) {
        return packages.stream()
                .map(one -> one.content().seals().getFirst())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
