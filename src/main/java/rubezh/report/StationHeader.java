package rubezh.report;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.station.Station;
import rubezh.report.content.Markup;
import rubezh.report.content.PageFormat;
import rubezh.report.content.ReportBlock;
import rubezh.report.content.ReportContent;

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
    String left(ReportFormat words) {
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

    /**
     * Returns the content of a sheet of this station.
     *
     * @param name name of the sheet, plain text
     * @param texts what stands at its head and foot
     */
    ReportContent sheet(
            ReportFormat words, String name, SheetTexts texts, List<ReportBlock> blocks) {
        return new ReportContent(
                words.language(),
                name,
                this.name.text(words.language()),
                left(words),
                texts.right(),
                texts.title(),
                texts.subtitle(),
                blocks,
                words.markup("report.continued", name),
                new ReportContent.Footer(texts.footer(), words.text("report.page"), texts.code()),
                watermark(words),
                PageFormat.PORTRAIT);
    }

    /**
     * Texts of a sheet, as markup.
     *
     * @param right top right; may be empty
     * @param subtitle line below the title
     * @param footer lines at the foot
     * @param code content of the code at the foot
     */
    record SheetTexts(String right, String title, String subtitle, String footer, String code) {}

    /** Returns when the sheet was made and by whom, under a message key. */
    String made(ReportFormat words, String key) {
        return words.markup(key, words.moment(preparedAt), preparedBy);
    }

    /** Returns the word across every page. */
    String watermark(ReportFormat words) {
        return training ? words.text("report.training") : "";
    }
}
