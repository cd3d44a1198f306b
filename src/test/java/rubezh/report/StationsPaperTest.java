package rubezh.report;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import rubezh.domain.station.ExpectedArrival;
import rubezh.domain.station.StationAgreement;
import rubezh.domain.station.StationDay;
import rubezh.domain.station.StationDayState;
import rubezh.domain.station.StationStatus;
import rubezh.format.DomainFormat;
import rubezh.format.StationStatusFormat;
import rubezh.report.content.SheetContent;
import rubezh.report.exchange.StationsReport;
import rubezh.store.file.TestStations;
import rubezh.text.Language;
import rubezh.text.Messages;

/** The paper on which stations are behind cuts nothing off. */
class StationsPaperTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Bishkek");
    private static final Instant NOW = Instant.parse("2026-11-28T12:00:00Z");
    private static final StationHeader HEADER =
            new StationHeader(
                    "KG-HQ",
                    new BilingualText("Штаб", "Headquarters"),
                    null,
                    false,
                    OffsetDateTime.parse("2026-11-28T18:00:00+06:00"),
                    "Bek B. B.");

    private static final ExpectedArrival EXPECTED =
            new ExpectedArrival(
                    NOW,
                    ExpectedArrival.Basis.GAPS,
                    Duration.ofHours(30),
                    8,
                    NOW.plusSeconds(9000));

    private static StationStatus station(String code, StationDayState state) {
        var until = OffsetDateTime.parse("2026-11-27T18:00:00+06:00");
        var day = new StationDay(code, LocalDate.of(2026, 11, 27), state, 12, until, null);
        return new StationStatus(
                code,
                Instant.parse("2026-11-25T04:30:00Z"),
                12_345,
                code.equals("KG-KAR")
                        ? List.of()
                        : List.of("14–15", "18–22", "31–37", "41–45", "47–49"),
                31,
                StationAgreement.DIFFERS,
                3,
                0,
                12,
                day,
                EXPECTED);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void rangesAndWhatCameOfADayAreWhole(Language language) {
        var stations =
                List.of(
                        station("KG-KAR", StationDayState.CONTRADICTED),
                        station("KG-DOS", StationDayState.NIL_SO_FAR),
                        station("KG-BOR", StationDayState.MISSING));
        var paper =
                new Reports(TestStations.REFERENCE)
                        .sheet(
                                HEADER,
                                language == Language.RU ? ReportLanguage.RU : ReportLanguage.EN,
                                messages -> content(messages, stations));
        String text = PdfReader.text(paper);
        assertThat(text.split("47–49,", -1)).hasSize(3);
        assertThat(text).contains(language.choose("случаев: 12", "but 12 cases"));
    }

    private static SheetContent content(Messages messages, List<StationStatus> stations) {
        var format = DomainFormat.inPrint(messages, TestStations.REFERENCE);
        return new StationsReport(stations, new StationStatusFormat(format, ZONE, NOW)).content();
    }
}
