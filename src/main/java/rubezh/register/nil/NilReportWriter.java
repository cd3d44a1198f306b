package rubezh.register.nil;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.station.NilReport;
import rubezh.journal.Revision;
import rubezh.journal.RevisionKind;
import rubezh.journal.RevisionMerger;
import rubezh.json.DerivedId;
import rubezh.json.RecordKind;
import rubezh.register.revision.RecordEdit;
import rubezh.register.revision.RevisionSigner;
import rubezh.register.revision.RevisionWriter;

/**
 * Writes nil reports and withdraws them; what a newer program wrote in one stays. Who writes one
 * settles what installations of the station had stated unseen by each other.
 */
final class NilReportWriter {
    private final RevisionWriter writer;
    private final Predicate<Revision> counts;

    /**
     * @param counts whether a revision of a nil report means anything
     */
    NilReportWriter(RevisionWriter revisionWriter, Predicate<Revision> counts) {
        this.writer = revisionWriter;
        this.counts = counts;
    }

    /** Writes reports in one transaction; each is in force from then on. */
    void give(List<NilReport> reports) {
        writer.run(chain -> reports.forEach(report -> write(chain, report, null)));
    }

    /** Withdraws a report. */
    void withdraw(NilReport report, String reason) {
        writer.run(chain -> write(chain, report, reason));
    }

    /**
     * @param withdrawn why the report is withdrawn; null if it is given
     */
    private void write(RevisionSigner chain, NilReport report, @Nullable String withdrawn) {
        UUID id =
                DerivedId.ofNilReport(
                        Objects.requireNonNull(report.station()),
                        Objects.requireNonNull(report.day()));
        RecordEdit<NilReport> edit =
                writer.edit(RecordKind.NIL_REPORT, id, counts).set(report).settle();
        if (!edit.heads().isEmpty()) {
            edit.stateRecord();
        }
        if (withdrawn != null) {
            edit.as(RevisionKind.VOID);
        }
        writer.write(
                chain,
                edit.requireReadBack(all ->
                        RevisionMerger.view(RevisionMerger.only(all, counts)).voided()
                                == (withdrawn != null)),
                withdrawn);
    }
}
