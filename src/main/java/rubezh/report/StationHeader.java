package rubezh.report;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import rubezh.domain.station.Station;
import rubezh.report.content.Markup;

/**
 * Station at the head of a paper that is neither issued nor about records.
 *
 * @param code code of the station
 * @param name name of the station
 * @param agency service it belongs to; null if none is named
 * @param training whether the register holds training data
 * @param preparedAt time it was made, with the offset of the station
 * @param preparedBy who made it
 */
public record StationHeader(
        String code,
        BilingualText name,
        @Nullable BilingualText agency,
        boolean training,
        OffsetDateTime preparedAt,
        String preparedBy) {
    public static StationHeader of(Station station, OffsetDateTime preparedAt, String preparedBy) {
        boolean named = !station.agencyRu().isEmpty() && !station.agencyEn().isEmpty();
        return new StationHeader(
                station.code(),
                new BilingualText(station.nameRu(), station.nameEn()),
                named ? new BilingualText(station.agencyRu(), station.agencyEn()) : null,
                station.training(),
                preparedAt,
                preparedBy);
    }

    /** Returns the lines at the top left: service, station, code. */
    String left(ReportText words) {
        String station = Markup.text(name.text(words.language()));
        return agency == null
                ? station + "\n" + Markup.text(code)
                : Markup.text(agency.text(words.language()))
                        + "\n"
                        + station
                        + " ("
                        + Markup.text(code)
                        + ")";
    }

    /** Returns the word across every page. */
    String watermark(ReportText words) {
        return training ? words.text("report.training") : "";
    }
}
