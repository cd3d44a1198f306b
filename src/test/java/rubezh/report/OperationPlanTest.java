package rubezh.report;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import rubezh.domain.operation.Operation;
import rubezh.domain.operation.OperationArea;
import rubezh.domain.operation.OperationGoal;
import rubezh.domain.operation.OperationIndicator;
import rubezh.domain.operation.OperationMandate;
import rubezh.domain.operation.OperationTitle;
import rubezh.domain.quantity.Amount;
import rubezh.domain.quantity.Dimension;
import rubezh.domain.reference.Code.Handling;
import rubezh.domain.reference.Code.OperationCode;
import rubezh.domain.reference.Code.Substance;
import rubezh.domain.summary.Coverage;
import rubezh.domain.summary.GoalFact;
import rubezh.domain.summary.IndicatorFact;
import rubezh.domain.summary.OperationFacts;
import rubezh.domain.summary.OperationSummary;
import rubezh.domain.summary.OperationSummary.Results;
import rubezh.domain.summary.SeizureSnapshot;
import rubezh.table.ReferenceReader;

/** What a paper of an operation says besides its cases: who ran it, plan and fact, who signs. */
class OperationPlanTest {
    private static final OperationCode CODE = new OperationCode("BARRIER-2024");
    private static final Reports REPORTS = new Reports(ReferenceReader.builtIn());

    private static String paper(ReportLanguage language, OffsetDateTime now, String... countries) {
        SeizureSnapshot one =
                SeizureSnapshot.of(
                        ReportFixture.heroin("KG-DOS-A-2026-000122", "19:26", "4.080"), "r1");
        OperationSummary summary =
                OperationSummary.of(
                        CODE, ReportFixture.DAY, now, List.of(one), Coverage.Sources.NONE);
        return PdfReader.text(
                REPORTS.operation(
                        summary.with(results(List.of(countries))),
                        ReportFixture.issue(false),
                        language));
    }

    private static String paper(ReportLanguage language, String... countries) {
        return paper(language, ReportFixture.MORNING, countries);
    }

    private static OperationMandate mandate(List<String> participants) {
        return new OperationMandate(
                participants,
                List.of("CN", "CARICC"),
                "KG-HQ, Bishkek",
                "decision No. 4",
                new Handling("H3"),
                null,
                null,
                "permanent working group",
                "3rd session, Yalta",
                "KG: +996 312",
                List.of(
                        "Head of the centre, Toktogulova N. B.",
                        "Head of the department, Akhmetov K. S."));
    }

    private static Results results(List<String> participants) {
        OperationGoal goal = goal();
        var operation =
                new Operation(
                        CODE,
                        new OperationTitle("Barrier", "Заслон", null),
                        LocalDate.of(2026, 11, 23),
                        LocalDate.of(2026, 11, 23),
                        new OperationArea(null, null),
                        mandate(participants),
                        List.of(OperationIndicator.STAFF, OperationIndicator.CASES),
                        List.of(goal),
                        List.of(),
                        null);
        return new Results(operation, facts(goal));
    }

    private static OperationFacts facts(OperationGoal goal) {
        return new OperationFacts(
                1,
                1,
                List.of(),
                List.of(new GoalFact(goal, 60_000_000_000L, 4_080_000_000L, Dimension.MASS)),
                List.of(
                        new IndicatorFact(OperationIndicator.STAFF, 80, 2, 2, 0),
                        new IndicatorFact(OperationIndicator.VEHICLES, 524, 1, 1, 0),
                        new IndicatorFact(OperationIndicator.CASES, 0, 0, 0, 0)),
                4,
                3,
                new TreeMap<>());
    }

    private static OperationGoal goal() {
        @Nullable String unnamed = null;
        return new OperationGoal(
                new UUID(0, 1),
                1,
                unnamed,
                unnamed,
                List.of(new Substance("OPI-HER")),
                Amount.of("60 KGM"),
                null,
                null,
                null,
                null,
                null);
    }

    @Test
    void theParticipantsAreCountedAndNotTheCountriesWithSeizures() {
        assertThat(paper(ReportLanguage.EN, "KG", "KZ", "TJ"))
                .contains("customs services of 3 countries (Kyrgyzstan, Kazakhstan, Tajikistan)")
                .contains("prevented 1 attempt at");
        assertThat(paper(ReportLanguage.RU, "KG", "KZ", "TJ"))
                .contains("таможенные службы 3 стран (Кыргызстан, Казахстан, Таджикистан) провели")
                .contains("Пресечена 1 попытка");
    }

    @Test
    void oneServiceCarriesItOutInTheSingular() {
        assertThat(paper(ReportLanguage.RU, "KG"))
                .contains("таможенная служба 1 страны (Кыргызстан) провела");
    }

    @Test
    void whatIsNotOverIsToldInThePresent() {
        OffsetDateTime early = ReportFixture.MORNING.minusHours(12);
        assertThat(paper(ReportLanguage.RU, early, "KG", "KZ"))
                .contains("таможенные службы 2 стран (Кыргызстан, Казахстан) проводят")
                .contains("Предварительные итоги: операция не окончена");
        assertThat(paper(ReportLanguage.EN, early, "KG", "KZ")).contains("are carrying out");
    }

    @Test
    void whoRanItPlanAndFactAndTheWorkOfTheDaysArePrinted() {
        assertThat(paper(ReportLanguage.EN, "KG", "KZ"))
                .contains("Observers: China, CARICC", "Coordination: KG-HQ, Bishkek")
                .contains("Legal basis: decision No. 4", "Sessions: 3rd session, Yalta")
                .contains("Working group: permanent", "Contact points: KG: +996 312")
                .contains("Heroin 60.000 kg 4.080 kg 6")
                .contains("Staff on duty, mean of 2 days reported 40")
                .contains("Vehicles checked 524", "Cases opened not reported")
                .contains("Warnings sent 4", "Answers to warnings 3");
    }

    @Test
    void theNamedSignTheResultsAndItsLimitIsThatOfTheOperation() {
        assertThat(paper(ReportLanguage.EN, "KG"))
                .contains("Head of the centre", "Toktogulova N. B.", "Akhmetov K. S.")
                .contains("Handling: H3")
                .doesNotContain("Prepared by:");
    }
}
