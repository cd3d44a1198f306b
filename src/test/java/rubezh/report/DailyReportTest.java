package rubezh.report;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.Test;
import rubezh.domain.reference.CaseCode.RecordKind;
import rubezh.domain.reference.CaseCode.TimePrecision;
import rubezh.domain.reference.Code.ConcealmentPlace;
import rubezh.domain.reference.Code.DetectionMeans;
import rubezh.domain.reference.PartyCode.PersonAction;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.Status;
import rubezh.domain.summary.Coverage;
import rubezh.domain.summary.DailySummary;
import rubezh.domain.summary.ExclusionReason;
import rubezh.domain.summary.SeizureSnapshot;
import rubezh.fixtures.LongTest;
import rubezh.json.SeizureShape;
import rubezh.report.RegisterState.ExchangeTotals;
import rubezh.report.RegisterState.KnownStation;
import rubezh.report.pdf.Pdf;
import rubezh.table.ReferenceReader;

@LongTest
class DailyReportTest {
    private static final Reports REPORTS = new Reports(ReferenceReader.builtIn());

    @Test
    void massVolumeAndCountHaveTheirOwnSums() {
        Pdf pdf = daily(ReportFixture.dailySummary(), ReportLanguage.RU);
        assertThat(PdfReader.text(pdf))
                .contains("Масса Героин (диацетилморфин) по экспресс-тесту 2 4,890 кг")
                .contains("Каннабис (марихуана) по экспресс-тесту 1 0,155 кг")
                .contains("Итого масса 5,045 кг Объём")
                .contains("Ангидрид уксусной кислоты предположительно 1 20,000 л 21,600")
                .contains("Итого объём 20,000 л Счёт")
                .contains("Трамадол предположительно 1 606 таб. нет коэф. Итого счёт 606 таб.")
                .contains("сумма графы «Случаев» (5) больше числа случаев (4)");
    }

    @Test
    void otherGoodsAreListedByCategoryAndAreInNoTotal() {
        var summary = ReportFixture.withGoods();
        assertThat(PdfReader.text(daily(summary, ReportLanguage.RU)))
                .contains("Итого масса 5,045 кг Объём")
                .contains("Итого объём 20,000 л Счёт", "Итого счёт 606 таб.")
                .contains("3. Прочие товары Категория, предмет Случаев Количество")
                .contains("Табак, насвай, вейпы Насвай 1 2,500 кг Сигареты 1 20 000 сиг.")
                .contains("Топливо (ГСМ) Бензин 1 900,000 л")
                .contains("Банкноты 2 305 шт. сумма: доллар США 30 250,50 USD")
                .contains("(30 000 USD)", "(250,50 USD)")
                .contains("Прочие товары в итоги не входят: каждый предмет указан отдельно.")
                .contains("4. Случаи")
                .contains("Ожидают экспертизы, строк: 5.");
        assertThat(PdfReader.text(daily(summary, ReportLanguage.EN)))
                .contains("Total mass 5.045 kg Volume")
                .contains("Fuel Petrol 1 900.000 L")
                .contains("Other goods are not part of any total: each article is listed");
    }

    @Test
    void aDayOfOtherGoodsOnlyHasNoTableOfSubstances() {
        var goods =
                DailySummary.of(
                        ReportFixture.DAY,
                        ReportFixture.MORNING,
                        ReportFixture.goods(),
                        Coverage.Sources.NONE);
        assertThat(PdfReader.text(daily(goods, ReportLanguage.RU)))
                .contains("2. Прочие товары", "3. Случаи", "Ожидают экспертизы, строк: 0.")
                .doesNotContain("Итоги по веществам", "Итого");
    }

    /** Every place and every means are named; the case stays one case of one mass. */
    @Test
    void aCaseWithTwoPlacesNamesBothAndCountsOnce() {
        Seizure two = withFurtherPlace(ReportFixture.heroin("KG-DOS-A-2026-000150", "12:00", "1"));
        var summary =
                DailySummary.of(
                        ReportFixture.DAY,
                        ReportFixture.MORNING,
                        List.of(SeizureSnapshot.of(two, "r1")),
                        Coverage.Sources.NONE);
        assertThat(PdfReader.text(daily(summary, ReportLanguage.RU)).replaceAll("\\s+", " "))
                .contains("Обнаружено: собака 1, осмотр 1, ИДК 1.")
                .contains("Где скрыто: топливный бак 1, запасное колесо 1.")
                .contains("запасное собака, 1 KG 12:00 колесо, ИДК, топливный осмотр")
                .contains("Итого масса 1,000 кг")
                .contains("Случаев: 1");
    }

    /** Returns the case with a second place and a second detection. */
    private static Seizure withFurtherPlace(Seizure first) {
        String line = "/further/" + new UUID(0x7000L, 0x8000_0000_0000_0009L);
        return SeizureShape.SHAPE.with(
                SeizureShape.SHAPE.with(
                        first, "/concealment" + line + "/place", new ConcealmentPlace("FUE")),
                "/detection" + line + "/means",
                List.of(new DetectionMeans("EYE")));
    }

    @Test
    void excludedCasesAreListedWithTheirReason() {
        String text = PdfReader.text(daily(ReportFixture.dailySummary(), ReportLanguage.EN));
        assertThat(text)
                .contains("KG-DOS-A-2026-000123 draft heroin")
                .contains("KG-AKZ-B-2026-000061 returned for correction heroin; не указаны понятые")
                .contains("KG-AKZ-B-2026-000060 conflict not resolved heroin")
                .contains("Cases: 4 (in review: 4)");
    }

    @Test
    void aCheckWithoutResultIsNamedAndCountsAsNoSeizure() {
        List<SeizureSnapshot> records =
                new ArrayList<>(ReportFixture.dailySummary().selection().cases());
        Seizure check = ReportFixture.heroin("KG-DOS-A-2026-000140", "12:00", "1");
        records.add(
                SeizureSnapshot.of(
                        SeizureShape.SHAPE.with(check, "/header/kind", new RecordKind("NEGATIVE")),
                        "r9"));
        var summary =
                DailySummary.of(
                        ReportFixture.DAY, ReportFixture.MORNING, records, Coverage.Sources.NONE);
        assertThat(PdfReader.text(daily(summary, ReportLanguage.EN)))
                .contains("KG-DOS-A-2026-000140 check without result")
                .contains("Cases: 4 (in review: 4)");
        assertThat(PdfReader.text(daily(summary, ReportLanguage.RU)))
                .contains("KG-DOS-A-2026-000140 проверка без результата");
    }

    @Test
    void theTotalsNameTheStatusesOfTheCountedCases() {
        List<SeizureSnapshot> records = new ArrayList<>();
        for (Status status : Status.values()) {
            Seizure seizure =
                    ReportFixture.heroin("KG-DOS-A-2026-00000" + status.ordinal(), "11:00", "1");
            records.add(SeizureSnapshot.of(ReportFixture.with(seizure, status), "r" + status));
        }
        var summary =
                DailySummary.of(
                        ReportFixture.DAY, ReportFixture.MORNING, records, Coverage.Sources.NONE);
        assertThat(PdfReader.text(daily(summary, ReportLanguage.RU)))
                .contains("Случаев: 4 (на проверке: 1; утверждено: 1; изменяется: 1; в архиве: 1).")
                .contains("Итого масса 4,000 кг")
                .contains("черновик", "возвращено на доработку", "аннулировано");
    }

    @Test
    void anUnknownRouteIsToldInWords() {
        List<SeizureSnapshot> records =
                List.of(
                        SeizureSnapshot.of(onRoute("KG-DOS-A-2026-000001", "XX XX"), "r1"),
                        SeizureSnapshot.of(onRoute("KG-DOS-A-2026-000002", "XX KG"), "r2"),
                        SeizureSnapshot.of(onRoute("KG-DOS-A-2026-000003", "TJ XX"), "r3"));
        var summary =
                DailySummary.of(
                        ReportFixture.DAY, ReportFixture.MORNING, records, Coverage.Sources.NONE);
        assertThat(PdfReader.text(daily(summary, ReportLanguage.RU)))
                .contains("Достук неизвестно Героин", "→ KG", "TJ →")
                .doesNotContain("XX");
        assertThat(PdfReader.text(daily(summary, ReportLanguage.EN)))
                .contains("Dostuk unknown Heroin", "→ KG", "TJ →")
                .doesNotContain("XX");
    }

    private static Seizure onRoute(String number, String route) {
        return ReportFixture.seizure(
                number, "11:00", route, "SPA DOG", ReportFixture.item("OPI-HER", "1 KGM", "LAB"));
    }

    @Test
    void aCaseKnownToTheDayStandsInItsDayWithoutATime() {
        Seizure seizure = ReportFixture.heroin("KG-DOS-A-2026-000001", "00:00", "1");
        Seizure known =
                SeizureShape.SHAPE.with(seizure, "/event/precision", new TimePrecision("DAY"));
        var summary =
                DailySummary.of(
                        ReportFixture.DAY,
                        ReportFixture.MORNING,
                        List.of(SeizureSnapshot.of(known, "r1")),
                        Coverage.Sources.NONE);
        assertThat(PdfReader.text(daily(summary, ReportLanguage.RU)))
                .contains("Случаев: 1", "до дня")
                .doesNotContain("00:00");
    }

    @Test
    void aReportSaysOfWhichStationsSomethingMadeAfterItsEndIsKnown() {
        OffsetDateTime end = ReportFixture.DAY.to();
        var first = new KnownStation("KG-AKZ", end.plusMinutes(5));
        var second = new KnownStation("KG-KAR", end.plusMinutes(40));
        assertThat(textWith(List.of(first, second)))
                .contains("Of the other known stations (2) something made after the end")
                .contains("Latest bundle: KG-KAR, 24 Nov 2026 08:40.");
        var late = new KnownStation("KG-KAR", end.minusHours(3));
        var silent = new KnownStation("KG-OSH", null);
        var gone = new KnownStation("KG-TOR", ReportFixture.DAY.from().minusMinutes(1));
        assertThat(textWith(List.of(first, late, silent, gone)))
                .contains("Nothing for the period of: KG-OSH (none at all), KG-TOR (last 23 Nov")
                .contains("after the end of the period of: KG-KAR (last 24 Nov 2026 05:00).")
                .contains("Latest bundle: KG-AKZ, 24 Nov 2026 08:05.");
        assertThat(textWith(List.of(silent))).doesNotContain("Last:");
    }

    @Test
    void aReportOfARunningPeriodClaimsNoBundlesMadeAfterItsEnd() {
        OffsetDateTime noon = ReportFixture.DAY.from().plusHours(4);
        var running = DailySummary.of(ReportFixture.DAY, noon, List.of(), Coverage.Sources.NONE);
        assertThat(textWith(running, List.of(new KnownStation("KG-AKZ", noon.minusMinutes(5)))))
                .contains("Latest bundle: KG-AKZ,")
                .doesNotContain("after the end");
    }

    private static String textWith(List<KnownStation> received) {
        return textWith(ReportFixture.dailySummary(), received);
    }

    private static String textWith(DailySummary summary, List<KnownStation> received) {
        ReportIssue issue = ReportFixture.issue(true);
        var withBundles =
                new ReportIssue(
                        issue.number(),
                        null,
                        1,
                        issue.station(),
                        issue.office(),
                        null,
                        issue.preparedAt(),
                        issue.preparedBy(),
                        issue.approvedBy(),
                        new RegisterState(true, 0, 0, received, new ExchangeTotals(0, 0)),
                        null);
        return PdfReader.text(REPORTS.daily(summary, withBundles, ReportLanguage.EN));
    }

    @Test
    void theDetainedAreCountedAmongThePersons() {
        Seizure seizure = ReportFixture.heroin("KG-DOS-A-2026-000001", "11:00", "1");
        UUID person = seizure.parties().persons().getFirst().id();
        String action = "/parties/persons/" + person + "/measures/action";
        var detained = SeizureShape.SHAPE.with(seizure, action, new PersonAction("ARR"));
        var released = SeizureShape.SHAPE.with(seizure, action, new PersonAction("REL"));
        var summary =
                DailySummary.of(
                        ReportFixture.DAY,
                        ReportFixture.MORNING,
                        List.of(
                                SeizureSnapshot.of(detained, "r1"),
                                SeizureSnapshot.of(released, "r2")),
                        Coverage.Sources.NONE);
        assertThat(PdfReader.text(daily(summary, ReportLanguage.RU)))
                .contains("Лиц: 2, из них задержано: 1.");
        assertThat(PdfReader.text(daily(summary, ReportLanguage.EN)))
                .contains("Persons: 2, of them detained: 1.");
    }

    @Test
    void aDayWithoutSeizuresHasAReport() {
        assertThat(PdfReader.text(daily(ReportFixture.emptyDay(), ReportLanguage.RU)))
                .contains(
                        "СУТОЧНАЯ СВОДКА № 2026-11-23/1",
                        "Сведений о случаях здесь нет.",
                        "стр. 1 из 1")
                .doesNotContain("Изъятий не было");
        assertThat(PdfReader.text(daily(ReportFixture.emptyDay(), ReportLanguage.EN)))
                .contains("No cases are known here.", "There are no other records of this day.");
    }

    @Test
    void aDayThatIsNotOverIsCalledPartial() {
        var early =
                DailySummary.of(
                        ReportFixture.DAY,
                        ReportFixture.MORNING.minusHours(2),
                        List.of(),
                        Coverage.Sources.NONE);
        assertThat(PdfReader.text(daily(early, ReportLanguage.RU)))
                .contains("Сводка неполная: сутки не окончены, данные на 24.11.2026 06:12");
        assertThat(PdfReader.text(daily(ReportFixture.emptyDay(), ReportLanguage.RU)))
                .doesNotContain("неполная");
    }

    @Test
    void signaturesNeverStandAloneOnAPage() {
        for (int cases = 1; cases <= 40; cases++) {
            List<SeizureSnapshot> records =
                    IntStream.range(0, cases).mapToObj(DailyReportTest::caseOfMinute).toList();
            var summary =
                    DailySummary.of(
                            ReportFixture.DAY,
                            ReportFixture.MORNING,
                            records,
                            Coverage.Sources.NONE);
            List<String> pages = PdfReader.pages(daily(summary, ReportLanguage.RU));
            assertThat(pages.getLast())
                    .as("%s cases", cases)
                    .doesNotContainPattern("продолжение\\s+Составил");
        }
    }

    @Test
    void threeHundredCasesBreakOverPagesUnderARepeatedHead() {
        List<SeizureSnapshot> records =
                IntStream.range(0, 300).mapToObj(DailyReportTest::caseOfMinute).toList();
        var summary =
                DailySummary.of(
                        ReportFixture.DAY, ReportFixture.MORNING, records, Coverage.Sources.NONE);
        List<String> pages = PdfReader.pages(daily(summary, ReportLanguage.RU));
        assertThat(pages).hasSizeBetween(8, 14);
        for (int page = 0; page < pages.size(); page++) {
            assertThat(pages.get(page)).contains("стр. " + (page + 1) + " из " + pages.size());
            assertThat(pages.get(page).contains("KG-DOS-A-"))
                    .isEqualTo(pages.get(page).contains("№ случая Дата"));
        }
        records.forEach(r -> assertThat(pages.toString()).contains(r.seizure().header().number()));
        assertThat(pages.get(1)).contains("Суточная сводка № 2026-11-23/1, продолжение");
        assertThat(pages.getLast()).contains("(подпись)");
    }

    @Test
    void textsOfAnyLengthAndAnyCharactersArePrintedInFull() {
        String remark = "Слово <b>&amp; ".repeat(400) + "Ғұқ Өң Үһ Ӣ Ӯ Ҷ Ҳ Қ ქართული 中 конец";
        Seizure seizure = ReportFixture.heroin("KG-DOS-A-2026-000001", "11:00", "1");
        var returned =
                new SeizureSnapshot(
                        ReportFixture.with(seizure, Status.RETURNED),
                        "r1",
                        1,
                        Set.of(ExclusionReason.RETURNED),
                        remark);
        var summary =
                DailySummary.of(
                        ReportFixture.DAY,
                        ReportFixture.MORNING,
                        List.of(returned),
                        Coverage.Sources.NONE);
        Pdf pdf = daily(summary, ReportLanguage.RU);
        assertThat(PdfReader.text(pdf))
                .contains("Слово <b>&amp; Слово", "Ғұқ Өң Үһ Ӣ Ӯ Ҷ Ҳ Қ ქართული [U+4E2D] конец");
        assertThat(pdf.pages()).isGreaterThan(1);
        ArchiveValidator.assertArchivable(pdf);
    }

    private static SeizureSnapshot caseOfMinute(int minute) {
        String time = "%02d:%02d".formatted(10 + minute / 60, minute % 60);
        String number = "KG-DOS-A-2026-00" + time.replace(":", "");
        return SeizureSnapshot.of(ReportFixture.heroin(number, time, "0.5"), "r" + number);
    }

    private static Pdf daily(DailySummary summary, ReportLanguage language) {
        return REPORTS.daily(summary, ReportFixture.issue(true), language);
    }
}
