package rubezh.report.service;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rubezh.domain.summary.Coverage;
import rubezh.domain.summary.ExcludedCase;
import rubezh.journal.IssuedReport;
import rubezh.report.MissingFields;
import rubezh.report.PrintedCase;
import rubezh.report.pdf.Pdf;

/**
 * A report as it would be issued now, with number and copy.
 *
 * @param request what was asked for
 * @param report number, copy and hashes
 * @param pdf bytes that are shown, kept and written
 * @param excluded cases of the period that the report does not count
 * @param coverage what its figures may lack
 * @param printed case that it is a paper of; null for a report of many
 * @see ReportService#issue
 */
public record ReportProposal(
        ReportRequest request,
        IssuedReport report,
        Pdf pdf,
        List<ExcludedCase> excluded,
        Coverage coverage,
        @Nullable PrintedCase printed) {
    public ReportProposal {
        excluded = List.copyOf(excluded);
    }

    /** Returns the pointers of the fields that the paper needs and its case does not state. */
    public List<String> missing() {
        return printed == null ? List.of() : MissingFields.of(request.kind(), printed.seizure());
    }
}
