package rubezh.report.service;

import java.util.Map;
import rubezh.domain.summary.Coverage;
import rubezh.report.ReportFormat;
import rubezh.report.ReportIssue;
import rubezh.report.content.ReportContent;

/**
 * A paper of the register as a whole, to be numbered.
 *
 * @param stated SHA-256 of what it states, the same in either language
 * @param kept what is kept with its first copy
 * @param replaces whether a later issue is instead of the one before
 * @param isLong whether it may have hundreds of pages
 * @param coverage what its figures may lack
 * @param maker makes its content
 */
record RegisterPaper(
        String stated,
        Map<String, String> kept,
        boolean replaces,
        boolean isLong,
        Coverage coverage,
        Maker maker) {
    /** Makes the content of a paper in one language. */
    interface Maker {
        ReportContent make(ReportFormat words, ReportIssue issue);
    }
}
