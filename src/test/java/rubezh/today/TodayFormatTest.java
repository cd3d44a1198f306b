package rubezh.today;

import static org.assertj.core.api.Assertions.assertThat;
import static rubezh.domain.seizure.SeizureFields.EVENT_PRECISION;
import static rubezh.domain.seizure.SeizureFields.EVENT_START;

import module java.base;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import rubezh.domain.reference.CaseCode.TimePrecision;
import rubezh.domain.station.SilenceTerms;
import rubezh.domain.station.StationAgreement;
import rubezh.domain.station.StationStatus;
import rubezh.format.DomainFormat;
import rubezh.register.SeizureRow;
import rubezh.store.file.TestStations;
import rubezh.text.Language;
import rubezh.text.Messages;
import rubezh.today.TodayItem.OtherStation;

/** The day and its lines in words, the same on screen and command line. */
class TodayFormatTest {
    private static final Instant NOW = Instant.parse("2026-11-27T11:40:00Z");

    private static TodayFormat in(Language language) {
        var format = DomainFormat.onScreen(Messages.in(language), TestStations.REFERENCE);
        return new TodayFormat(format, ZoneId.of("Asia/Bishkek"), NOW);
    }

    @Test
    void theDayIsNamedInFull() {
        assertThat(in(Language.RU).heading()).isEqualTo("пятница, 27 ноября 2026\u00a0г., 17:40");
        assertThat(in(Language.EN).heading()).isEqualTo("Friday, 27 November 2026, 17:40");
    }

    @Test
    void aStationIsNamedBesideItsCodeIfItsCodeIsThatOfAPost() {
        StationStatus karamyk =
                status("KG-KAR", NOW.minus(Duration.ofHours(31)), 2, StationAgreement.DIFFERS);
        assertThat(in(Language.RU).line(new OtherStation(karamyk, 0, SilenceTerms.USUAL)).text())
                .isEqualTo("KG-KAR  Карамык  26.11.2026 10:40  нет № 14–15  молчит 31 ч");
        StationStatus hq = status("KG-HQ", null, 0, StationAgreement.UNHEARD);
        assertThat(in(Language.EN).line(new OtherStation(hq, 3, SilenceTerms.USUAL)).text())
                .isEqualTo(
                        "KG-HQ  never sent a bundle  without receipt: 1 · changes not acknowledged: 3");
    }

    @Test
    void theTimeOfACaseIsThatOfTheListAndNoMorePreciseThanKnown() {
        OffsetDateTime start = OffsetDateTime.parse("2009-08-01T05:42:00+03:00");
        assertThat(in(Language.EN).when(row(start, "MIN"))).isEqualTo("1 Aug 2009 05:42");
        assertThat(in(Language.EN).when(row(start, "DAY"))).isEqualTo("1 Aug 2009");
        assertThat(in(Language.RU).when(row(start, "YEA"))).isEqualTo("2009");
    }

    private static SeizureRow row(OffsetDateTime start, String precision) {
        Map<String, Object> values =
                Map.of(
                        EVENT_START.path(),
                        start,
                        EVENT_PRECISION.path(),
                        new TimePrecision(precision));
        return new SeizureRow(new UUID(0, 1), values, List.of(), SeizureRow.Indicators.NONE);
    }

    private static StationStatus status(
            String code, @Nullable Instant heard, long lacking, StationAgreement agreement) {
        List<String> missing = lacking == 0 ? List.of() : List.of("14–15");
        long receipts = heard == null ? 1 : 0;
        return new StationStatus(
                code, heard, 0, missing, lacking, agreement, receipts, 0, 0, null, null);
    }
}
