package rubezh.format;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import rubezh.domain.reference.CodeListId;
import rubezh.domain.station.StationStatus;

/**
 * State of a station in words of one language, the same on command line and paper.
 *
 * @param zone zone of this station
 * @param now time from which silence is counted
 */
public record StationStatusFormat(DomainFormat format, ZoneId zone, Instant now) {
    /** Columns, by the names of their message keys. */
    public static final List<String> COLUMNS =
            List.of("station", "heard", "number", "silent", "missing", "agreement", "receipts");

    /** Returns the heading of a column. */
    public String heading(String column) {
        return format.messages().text("stations.column." + column);
    }

    /** Returns the cells of a station in the order of the columns. */
    public List<String> cells(StationStatus status) {
        return List.of(
                station(status),
                heard(status),
                status.number() == 0 ? "" : String.valueOf(status.number()),
                silent(status),
                status.lacking() == 0
                        ? format.messages().text("stations.missing.none")
                        : status.missingText(),
                agreement(status),
                status.openReceipts() == 0 ? "" : String.valueOf(status.openReceipts()));
    }

    private String station(StationStatus status) {
        String post = format.shortLabel(CodeListId.POSTS, status.station());
        return post.equals(status.station()) ? post : status.station() + " " + post;
    }

    private String heard(StationStatus status) {
        Instant heard = status.heard();
        return heard == null
                ? format.messages().text("stations.never")
                : format.dates().dateTime(LocalDateTime.ofInstant(heard, zone));
    }

    private String silent(StationStatus status) {
        Duration silent = status.silent(now);
        return silent == null
                ? ""
                : format.messages().text("stations.hours", Math.max(0, silent.toHours()));
    }

    private String agreement(StationStatus status) {
        return format.messages().text(status.agreement().key(), status.number(), status.lacking());
    }
}
