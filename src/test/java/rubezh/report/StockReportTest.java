package rubezh.report;

import static org.assertj.core.api.Assertions.assertThat;
import static rubezh.report.StockFixture.custody;
import static rubezh.report.StockFixture.recordId;
import static rubezh.report.StockFixture.sealed;
import static rubezh.text.FaultAssertions.assertFault;

import module java.base;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.Status;
import rubezh.domain.stock.StockedPackage;
import rubezh.fixtures.LongTest;
import rubezh.json.SeizureBuilder;
import rubezh.json.SeizureShape;
import rubezh.report.service.ReportProposal;
import rubezh.report.service.ReportRequest;
import rubezh.store.OpenRegisterTest;

/** The list of the sealed packages in store, from a real register. */
@LongTest
class StockReportTest extends OpenRegisterTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private void record(int number, Seizure seizure) {
        seeder.put(recordId(number), seizure);
    }

    private ReportProposal propose(LocalDate date, ReportLanguage language) {
        return register.reports().propose(ReportRequest.stock(date, language));
    }

    private String text(LocalDate date, ReportLanguage language) {
        return PdfReader.text(propose(date, language).pdf());
    }

    @Test
    void packagesThatLeftOrWereCancelledAreNotListed() {
        record(1, sealed(1, 2, custody(1, "STO", "2026-11-11T09:00")));
        record(2, sealed(2, 1, custody(1, "HAN", "2026-11-12T09:00")));
        record(3, sealed(3, 1));
        record(4, ReportFixture.with(sealed(4, 1), Status.CANCELLED));
        assertThat(text(TODAY, ReportLanguage.BOTH))
                .contains("KG 0000101", "KG 0000102", "KG 0000301", "safe 2", "Heroin", "110 g")
                .contains("Упаковок 3", "Пломб 3", "Случаев 2", "330 г", "Packages 3", "330 g")
                .contains("11.11.2026", "11 Nov 2026")
                .doesNotContain("KG 0000201", "KG 0000401", "Ibraimova");
    }

    @Test
    void anEarlierDayIsListedAsItWasAtItsEnd() {
        record(1, sealed(1, 1, custody(1, "STO", "2026-11-11T09:00"), left()));
        assertThat(text(LocalDate.of(2026, 11, 9), ReportLanguage.EN))
                .contains("no sealed packages");
        assertThat(text(LocalDate.of(2026, 11, 19), ReportLanguage.EN)).contains("KG 0000101");
        assertThat(text(LocalDate.of(2026, 11, 20), ReportLanguage.EN))
                .contains("no sealed packages");
        assertFault(() -> propose(LocalDate.of(2999, 1, 1), ReportLanguage.EN), "PAP-009");
    }

    /** The lists tell which cases to open; no other may have had a package in store then. */
    @Test
    void theStoreOfAnyTimeIsFoundWithoutOpeningAllCases() {
        var random = new Random(36);
        Map<UUID, Seizure> cases = new LinkedHashMap<>();
        for (int number = 1; number <= 60; number++) {
            Seizure one = sealed(number, number % 7 == 0 ? 0 : 1, randomCustody(random));
            cases.put(recordId(number), one);
            record(number, one);
        }
        for (int hour = 0; hour < 96; hour += 5) {
            OffsetDateTime time = OffsetDateTime.parse("2026-11-11T00:30+06:00").plusHours(hour);
            List<UUID> opened = register.register().catalogue().mayHaveBeenInStore("KG-OSH", time);
            List<UUID> there =
                    cases.entrySet().stream()
                            .filter(one -> isInStore(one.getKey(), one.getValue(), time))
                            .map(Map.Entry::getKey)
                            .toList();
            assertThat(opened).as("%s", time).containsAll(there);
            List<UUID> away =
                    cases.entrySet().stream()
                            .filter(one -> isAwayFrom(one.getKey(), one.getValue(), time))
                            .map(Map.Entry::getKey)
                            .toList();
            assertThat(opened).as("%s", time).doesNotContainAnyElementsOf(away);
        }
    }

    private static boolean isInStore(
            UUID recordId, Seizure seizure, @Nullable OffsetDateTime time) {
        return !StockedPackage.of(recordId, seizure, time).isEmpty();
    }

    /** Returns whether no package is in store at a time and none at any later one. */
    private static boolean isAwayFrom(UUID recordId, Seizure seizure, OffsetDateTime time) {
        return !isInStore(recordId, seizure, null)
                && IntStream.range(0, 240)
                        .noneMatch(hour -> isInStore(recordId, seizure, time.plusHours(hour)));
    }

    private static SeizureBuilder[] randomCustody(Random random) {
        String[] acts = {"STO", "SEN", "RET", "HAN", "DES", "COR"};
        return IntStream.range(0, random.nextInt(5))
                .mapToObj(i -> {
                    String at = "2026-11-%02dT%02d:00".formatted(11 + i, random.nextInt(24));
                    String act = acts[random.nextInt(acts.length)];
                    return random.nextInt(6) == 0
                            ? SeizureBuilder.line(new UUID(7, i + 1), i + 1).set("act", act)
                            : custody(i + 1, act, at);
                })
                .toArray(SeizureBuilder[]::new);
    }

    private static SeizureBuilder left() {
        return custody(2, "DES", "2026-11-20T15:00");
    }

    @Test
    void aGrossThatIsNotStatedIsToldAndNotGuessed() {
        Seizure without =
                SeizureShape.SHAPE.with(
                        sealed(1, 1),
                        "/items/" + StockFixture.itemId(1, 1) + "/weighing/gross",
                        null);
        record(1, without);
        record(2, sealed(2, 1));
        assertThat(text(TODAY, ReportLanguage.EN))
                .contains("Gross 110 g (without packages whose gross is not stated", ": 1)");
    }

    /** Signatures and totals stand together on the last page of any length. */
    @Test
    void totalsAreNeverAloneOnAPage() {
        for (int cases = 1; cases <= 24; cases++) {
            record(cases, sealed(cases, 3));
            if (cases % 3 == 0) {
                List<String> pages = PdfReader.pages(propose(TODAY, ReportLanguage.EN).pdf());
                assertThat(pages.getLast())
                        .as("%s cases", cases)
                        .contains("Packages " + cases * 3, "Person in charge");
            }
        }
    }

    @Test
    void theListIsIssuedLikeOtherPapersAndReplacedIfTheStoreChanges() {
        record(1, sealed(1, 1));
        ReportProposal first = propose(TODAY, ReportLanguage.RU);
        register.reports().issue(first);
        assertThat(propose(TODAY, ReportLanguage.RU).report().copy()).isEqualTo(2);
        record(2, sealed(2, 1));
        ReportProposal second = propose(TODAY, ReportLanguage.RU);
        assertThat(PdfReader.text(second.pdf())).contains("взамен № 2026-11-24/1", "Упаковок 2");
        assertThat(register.reports().withHash(first.report().sha256())).isPresent();
    }
}
