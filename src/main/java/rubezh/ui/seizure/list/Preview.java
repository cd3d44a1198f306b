package rubezh.ui.seizure.list;

import module java.base;

import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.rules.SubmissionRules;
import rubezh.domain.seizure.rules.Violation;
import rubezh.domain.summary.ExclusionReason;
import rubezh.domain.summary.RecordFlag;
import rubezh.register.HistoryEntry;
import rubezh.register.OpenRecord;
import rubezh.register.Register;
import rubezh.register.ResumedDraft;
import rubezh.register.SaveIntent;
import rubezh.ui.kit.StatusBadge;

/**
 * Content of the preview.
 *
 * @param seizure the record, or the draft of one that was never saved
 * @param badge its status
 * @param flags what must be known of it besides
 * @param violations violations of the rules for submission
 * @param last its revisions, newest first; empty for one that was never saved
 * @param unsaved whether there is input that was not saved
 */
record Preview(
        Seizure seizure,
        StatusBadge badge,
        Set<RecordFlag> flags,
        List<Violation> violations,
        List<HistoryEntry> last,
        boolean unsaved) {
    static Preview of(Register register, OpenRecord record, boolean unsaved) {
        Set<ExclusionReason> exclusions = record.exclusions(register.invalidating(record));
        var header = record.seizure().header();
        return new Preview(
                record.seizure(),
                StatusBadge.of(record.view().voided(), exclusions, header.status())
                        .at(header.station(), register.station().code()),
                record.flags(),
                SubmissionRules.applying(
                        record.seizure(), register.check(record.seizure(), SaveIntent.SUBMIT)),
                register.history(record.recordId()).reversed(),
                unsaved);
    }

    /** Returns the preview of a record that was never saved. */
    static Preview of(Register register, ResumedDraft draft) {
        return new Preview(
                draft.seizure(),
                StatusBadge.DRAFT,
                Set.of(),
                register.check(draft.seizure(), SaveIntent.SUBMIT),
                List.of(),
                true);
    }
}
