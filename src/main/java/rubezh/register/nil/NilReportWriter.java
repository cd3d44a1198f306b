package rubezh.register.nil;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rubezh.domain.station.NilReport;
import rubezh.journal.RecordView;
import rubezh.journal.Revision;
import rubezh.journal.RevisionId;
import rubezh.journal.RevisionKind;
import rubezh.journal.RevisionMerger;
import rubezh.journal.ValueTree;
import rubezh.json.DerivedId;
import rubezh.json.RecordKind;
import rubezh.register.revision.RevisionSigner;
import rubezh.register.revision.RevisionWriter;

/**
 * Writes nil reports and withdraws them; what a newer program wrote in one stays. Who writes one
 * settles what installations of the station had stated unseen by each other.
 */
final class NilReportWriter {
    /** Pointer of the record itself: who lists it says whether the report is in force. */
    private static final String RECORD = "";

    private final RevisionWriter writer;

    NilReportWriter(RevisionWriter revisionWriter) {
        this.writer = revisionWriter;
    }

    /** Writes reports in one transaction; each is in force from then on. */
    void give(List<NilReport> reports) {
        writer.append(chain -> {
            reports.forEach(report -> write(chain, report, null));
            return true;
        });
    }

    /** Withdraws a report. */
    void withdraw(NilReport report, String reason) {
        writer.append(chain -> {
            write(chain, report, reason);
            return true;
        });
    }

    /**
     * @param withdrawn why the report is withdrawn; null if it is given
     */
    private void write(RevisionSigner chain, NilReport report, @Nullable String withdrawn) {
        UUID id =
                DerivedId.ofNilReport(
                        Objects.requireNonNull(report.station()),
                        Objects.requireNonNull(report.day()));
        List<Revision> known = writer.revisionsOf(id, RecordKind.NIL_REPORT.name());
        RecordView view = known.isEmpty() ? null : RevisionMerger.view(known);
        Map<String, Object> raw = view == null ? Map.of() : view.body();
        List<RevisionId> parents = view == null ? List.of() : view.parents();
        Map<String, Object> body = with(raw, report);
        RevisionWriter.add(
                chain,
                new RevisionSigner.RevisionContent(
                        RecordKind.NIL_REPORT.subject(id),
                        writer.act(kind(view, withdrawn), withdrawn),
                        parents,
                        body,
                        changed(view, ValueTree.difference(raw, body))));
    }

    private static Map<String, Object> with(Map<String, Object> raw, NilReport report) {
        Map<String, Object> old =
                RecordKind.NIL_REPORT.shape().write(RecordKind.NIL_REPORT.read(raw));
        Map<String, Object> now = RecordKind.NIL_REPORT.shape().write(report);
        return ValueTree.apply(raw, ValueTree.difference(old, now), now);
    }

    private static RevisionKind kind(@Nullable RecordView view, @Nullable String withdrawn) {
        if (withdrawn != null) {
            return RevisionKind.VOID;
        }
        return view == null || view.conflicts().isEmpty() ? RevisionKind.PUT : RevisionKind.RESOLVE;
    }

    /** Returns what a revision states besides what differs: the record itself, and conflicts. */
    private static SortedSet<String> changed(
            @Nullable RecordView view, SortedSet<String> different) {
        var changed = new TreeSet<>(different);
        if (view != null) {
            changed.add(RECORD);
            view.conflicts().forEach(conflict -> changed.add(conflict.pointer()));
        }
        return changed;
    }
}
