package rubezh.report.batch;

import org.jspecify.annotations.Nullable;
import rubezh.report.ReportKind;
import rubezh.text.Fault;

/**
 * A paper of a batch: as it was issued, or why it was not.
 *
 * @param number number of its case; the id of a record without one
 * @param kind kind of the paper
 * @param issue number of the issue; empty if it was not issued
 * @param copy number of the copy
 * @param file name of its file
 * @param pages number of its pages
 * @param sha256 hash of its bytes
 * @param fault why it was not issued or written; null if it was
 */
public record BatchEntry(
        String number,
        ReportKind kind,
        String issue,
        int copy,
        String file,
        int pages,
        String sha256,
        @Nullable Fault fault) {
    /** Returns the entry of a paper that there is none of. */
    public static BatchEntry refused(String number, ReportKind kind, Fault fault) {
        return new BatchEntry(number, kind, "", 0, "", 0, "", fault);
    }
}
