package rubezh.ui.exchange.station;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import rubezh.domain.station.SilenceTerms;
import rubezh.domain.station.StationAgreement;
import rubezh.domain.station.StationStatus;
import rubezh.domain.station.Urgency;
import rubezh.ui.exchange.station.StationsViewModel.Shown;

/** The stations are counted by what is wrong with them, and put in the order of any column. */
class StationsShownTest {
    private static final Instant NOW = Instant.parse("2026-11-27T11:40:00Z");
    private static final Shown SHOWN =
            new Shown(
                    List.of(
                            status("KG-TOR", 82L, 58, 0, StationAgreement.AGREES),
                            status("KG-BOR", 31L, 40, 0, StationAgreement.AGREES),
                            status("KG-IRK", 22L, 143, 0, StationAgreement.FORKED),
                            status("KG-KZL", 10L, 16, 2, StationAgreement.DIFFERS),
                            status("KG-NEW", null, 0, 0, StationAgreement.UNHEARD)),
                    NOW,
                    SilenceTerms.USUAL);

    @Test
    void stationsAreCountedByWhatIsWrongWithThem() {
        assertThat(SHOWN.silent(Urgency.OVERDUE)).isEqualTo(1);
        assertThat(SHOWN.silent(Urgency.LATE)).isEqualTo(1);
        assertThat(SHOWN.missing()).isEqualTo(1);
        assertThat(SHOWN.forked()).isEqualTo(1);
    }

    @Test
    void whatIsPressingFollowsTheTermsOfTheStation() {
        var strict = new Shown(SHOWN.stations(), NOW, SilenceTerms.ofHours(8, 31));
        assertThat(strict.silent(Urgency.OVERDUE)).isEqualTo(2);
        assertThat(strict.silent(Urgency.LATE)).isEqualTo(2);
        assertThat(strict.sorted("silent", true).silent(Urgency.LATE)).isEqualTo(2);
    }

    @Test
    void theLongestSilentIsFirstAndOneThatNeverSentAnythingBeforeIt() {
        assertThat(codes("silent", true))
                .containsExactly("KG-NEW", "KG-TOR", "KG-BOR", "KG-IRK", "KG-KZL");
        assertThat(codes("heard", false)).isEqualTo(codes("silent", true));
    }

    @Test
    void eachColumnSortsAndEqualStationsStayInTheOrderOfTheirCodes() {
        assertThat(codes("station", false)).isSorted();
        assertThat(codes("missing", true))
                .containsExactly("KG-KZL", "KG-BOR", "KG-IRK", "KG-NEW", "KG-TOR");
        assertThat(codes("agreement", true)).startsWith("KG-IRK", "KG-KZL");
        assertThat(codes("number", true)).startsWith("KG-IRK", "KG-TOR");
        assertThat(codes("kept", true)).startsWith("KG-NEW", "KG-TOR");
    }

    private static List<String> codes(String column, boolean descending) {
        return SHOWN.sorted(column, descending).stations().stream()
                .map(StationStatus::station)
                .toList();
    }

    private static StationStatus status(
            String code,
            @Nullable Long hours,
            long number,
            long lacking,
            StationAgreement agreement) {
        Instant heard = hours == null ? null : NOW.minus(Duration.ofHours(hours));
        return new StationStatus(
                code, heard, number, List.of(), lacking, agreement, 0, 0, kept(code), null, null);
    }

    private static long kept(String code) {
        return code.equals("KG-NEW") ? 3 : code.equals("KG-TOR") ? 1 : 0;
    }
}
