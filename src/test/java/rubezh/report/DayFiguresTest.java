package rubezh.report;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import rubezh.domain.reference.CaseCode.RecordKind;
import rubezh.domain.reference.PartyCode.PersonAction;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.station.StationDay;
import rubezh.domain.station.StationDayState;
import rubezh.domain.summary.Coverage;
import rubezh.domain.summary.DailySummary;
import rubezh.domain.summary.SeizureSnapshot;
import rubezh.json.SeizureShape;
import rubezh.report.RegisterState.ExchangeTotals;
import rubezh.report.RegisterState.NamedShift;
import rubezh.report.pdf.Pdf;
import rubezh.table.ReferenceReader;

/** What the first paragraph of the daily report counts besides the cases, and the head over it. */
class DayFiguresTest {
    private static final Reports REPORTS = new Reports(ReferenceReader.builtIn());

    @Test
    void checksWithoutResultAreCountedApartFromCases() {
        Seizure check =
                SeizureShape.SHAPE.with(
                        ReportFixture.heroin("KG-DOS-A-2026-000140", "12:00", "1"),
                        "/header/kind",
                        new RecordKind("NEGATIVE"));
        var records = new ArrayList<>(ReportFixture.dailySummary().selection().cases());
        records.add(SeizureSnapshot.of(check, "r11"));
        var day =
                DailySummary.of(
                        ReportFixture.DAY, ReportFixture.MORNING, records, Coverage.Sources.NONE);
        assertThat(PdfReader.text(daily(day)))
                .contains("Случаев: 4", "Проверок без результата: 1.");
    }

    @Test
    void personsAreCountedByTheActionTaken() {
        Seizure one =
                SeizureShape.SHAPE.with(
                        ReportFixture.heroin("KG-DOS-A-2026-000141", "12:00", "1"),
                        "/parties/persons/" + new UUID(3, 3) + "/measures/action",
                        new PersonAction("ARR"));
        var day =
                DailySummary.of(
                        ReportFixture.DAY,
                        ReportFixture.MORNING,
                        List.of(
                                SeizureSnapshot.of(one, "r1"),
                                SeizureSnapshot.of(
                                        ReportFixture.heroin("KG-DOS-A-2026-000142", "13:00", "1"),
                                        "r2")),
                        Coverage.Sources.NONE);
        assertThat(PdfReader.text(daily(day)))
                .contains("Лиц: 2, из них задержано: 1.")
                .contains("Принятые меры: задержано, арест 1, не указано 1.");
    }

    @Test
    void bundlesOfTheDayAreCountedWhereTheStationExchanges() {
        assertThat(text(new ExchangeTotals(0, 0))).doesNotContain("Пакетов");
        assertThat(text(new ExchangeTotals(2, 1)))
                .contains("Пакетов обмена получено: 2, отправлено: 1.");
    }

    @Test
    void theServiceStandsAboveTheStation() {
        ReportIssue plain = ReportFixture.issue(true);
        var issue =
                new ReportIssue(
                        plain.number(),
                        null,
                        1,
                        "KG-DOS",
                        plain.office(),
                        new BilingualText("Достук", "Dostuk"),
                        plain.preparedAt(),
                        plain.preparedBy(),
                        plain.approvedBy(),
                        plain.register(),
                        null);
        Pdf pdf = REPORTS.daily(ReportFixture.dailySummary(), issue, ReportLanguage.EN);
        assertThat(PdfReader.pages(pdf).getFirst())
                .startsWith("State Customs Service Copy No. 1\nDostuk (KG-DOS) Handling: H1");
    }

    @Test
    void theShiftsOfTheDayAreNamedWithTheirTimes() {
        assertThat(text(new ExchangeTotals(0, 0))).doesNotContain("Смены");
        var first = new NamedShift("Асанов А. К.", at("2026-11-23T07:55"), at("2026-11-23T20:10"));
        var second = new NamedShift("Бекова Н.", at("2026-11-23T20:10"), null);
        assertThat(text(new ExchangeTotals(0, 0), first, second))
                .contains("Смены: Асанов А. К., с 23.11.2026 07:55 до 23.11.2026 20:10;")
                .contains("Бекова Н., с 23.11.2026 20:10, не сдана.");
    }

    @Test
    void theStationsThatReportedNothingSeizedAreNamed() {
        List<StationDay> days =
                List.of(
                        day("KG-OSH", StationDayState.NIL, null),
                        day("KG-BAT", StationDayState.CASES, null),
                        day("KG-KAR", StationDayState.NIL_SO_FAR, at("2026-11-23T19:40")),
                        day("KG-AKZ", StationDayState.CONTRADICTED, null),
                        day("KG-TOR", StationDayState.MISSING, null));
        assertThat(text(new ExchangeTotals(0, 0), days))
                .contains("Сообщили, что изъятий не было: KG-OSH.")
                .contains("пока не было: KG-KAR (до 23.11.2026 19:40).")
                .contains("есть засчитанные случаи: KG-AKZ.")
                .doesNotContain("KG-BAT", "KG-TOR");
    }

    @Test
    void theOwnNilReportIsSaidApartFromThoseOfOthers() {
        var none = new ExchangeTotals(0, 0);
        assertThat(text(none, List.of(day("KG-DOS", StationDayState.NIL, null))))
                .contains("Эта станция сообщила, что за сутки изъятий не было (нулевой отчёт).")
                .doesNotContain("Сообщили");
        StationDay soFar = day("KG-DOS", StationDayState.NIL_SO_FAR, at("2026-11-23T19:40"));
        assertThat(text(none, List.of(soFar))).contains("до 23.11.2026 19:40 изъятий не было");
        StationDay wrong = day("KG-DOS", StationDayState.CONTRADICTED, at("2026-11-24T08:00"));
        assertThat(text(none, List.of(wrong))).contains("хотя за это время есть засчитанные");
        assertThat(text(none, List.of(day("KG-DOS", StationDayState.MISSING, null))))
                .doesNotContain("KG-DOS", "Эта станция");
    }

    private static StationDay day(
            String station, StationDayState state, @Nullable OffsetDateTime until) {
        return new StationDay(station, LocalDate.of(2026, 11, 23), state, 0, until, null);
    }

    private static OffsetDateTime at(String time) {
        return OffsetDateTime.parse(time + "+06:00");
    }

    private static String text(ExchangeTotals exchanged, NamedShift... shifts) {
        return text(
                new RegisterState(
                        true, 0, 0, List.of(), exchanged, List.of(shifts), List.of(), ""));
    }

    private static String text(ExchangeTotals exchanged, List<StationDay> days) {
        return text(new RegisterState(true, 0, 0, List.of(), exchanged, List.of(), days, ""));
    }

    private static String text(RegisterState state) {
        ReportIssue plain = ReportFixture.issue(true);
        var issue =
                new ReportIssue(
                        plain.number(),
                        null,
                        1,
                        plain.station(),
                        plain.office(),
                        null,
                        plain.preparedAt(),
                        plain.preparedBy(),
                        plain.approvedBy(),
                        state,
                        null);
        return PdfReader.text(REPORTS.daily(ReportFixture.emptyDay(), issue, ReportLanguage.RU));
    }

    private static Pdf daily(DailySummary summary) {
        return REPORTS.daily(summary, ReportFixture.issue(true), ReportLanguage.RU);
    }
}
