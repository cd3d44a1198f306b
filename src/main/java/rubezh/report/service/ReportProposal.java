package rubezh.report.service;

import java.util.List;
import rubezh.domain.summary.Coverage;
import rubezh.domain.summary.ExcludedCase;
import rubezh.journal.IssuedReport;
import rubezh.report.pdf.Pdf;

/**
 * A report as it would be issued now, with number and copy.
 *
 * @param request what was asked for
 * @param report number, copy and hashes
 * @param pdf bytes that are shown, kept and written
 * @param excluded cases of the period that the report does not count
 * @param coverage what its figures may lack
 * @see ReportService#issue
 */
public record ReportProposal(
        ReportRequest request,
        IssuedReport report,
        Pdf pdf,
        List<ExcludedCase> excluded,
        Coverage coverage) {
    public ReportProposal {
        excluded = List.copyOf(excluded);
    }
}
