package rubezh.json;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import rubezh.domain.station.NilReport;
import rubezh.journal.Revision;
import rubezh.shape.RecordShape;

/** Shape of a nil report, name of its schema, and its id. */
public final class NilReportShape {
    /** Kind of a revision of a nil report. */
    public static final String KIND = "nil-report";

    /** Prefix of all supported schema names. */
    public static final String MAJOR = "nil-report/1.";

    /** Name of the schema that this program writes. */
    public static final String SCHEMA = MAJOR + "0";

    public static final RecordShape<NilReport> SHAPE = RecordShape.of(NilReport.class);

    private static final String ID_PREFIX = "rubezh-nil-report/1\0";

    private NilReportShape() {}

    /**
     * Returns the record id of the nil report of a station day, whichever installation of the
     * station writes it: UUID version 8 (RFC 9562) of the first 16 bytes of the SHA-256 of {@code
     * "rubezh-nil-report/1\0"}, the code of the station, zero, and the day.
     */
    public static UUID idOf(String station, LocalDate day) {
        return DerivedId.of((ID_PREFIX + station + "\0" + day).getBytes(StandardCharsets.UTF_8));
    }

    /** Returns what a revision states; empty if it means nothing in its place. */
    public static Optional<NilReport> read(Revision revision) {
        if (!revision.subject().kind().equals(KIND)
                || !revision.subject().schema().startsWith(MAJOR)) {
            return Optional.empty();
        }
        NilReport report = SHAPE.read(revision.content().body()).record();
        String station = report.station();
        LocalDate day = report.day();
        return station != null
                        && day != null
                        && station.equals(revision.act().station())
                        && idOf(station, day).equals(revision.subject().recordId())
                ? Optional.of(report)
                : Optional.empty();
    }
}
