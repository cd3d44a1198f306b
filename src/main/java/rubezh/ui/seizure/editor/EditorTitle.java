package rubezh.ui.seizure.editor;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.Status;
import rubezh.domain.summary.ExclusionReason;
import rubezh.domain.summary.RecordFlag;
import rubezh.register.OpenRecord;

/**
 * Title data of an editor.
 *
 * @param number case number, null before the first save
 * @param status status of the record
 * @param exclusions reasons why the record as opened does not count
 * @param flags what must be known of the record as opened besides
 * @param operation code of the operation, or null
 */
public record EditorTitle(
        @Nullable String number,
        Status status,
        Set<ExclusionReason> exclusions,
        Set<RecordFlag> flags,
        @Nullable String operation) {
    /**
     * @param basis the saved record, which may be cancelled, contested, incomplete or unreadable
     */
    static EditorTitle of(Seizure record, @Nullable OpenRecord basis) {
        var header = record.header();
        Status status = header.status() == null ? Status.DRAFT : header.status();
        String operation = header.operation() == null ? null : header.operation().code();
        Set<ExclusionReason> exclusions =
                basis == null ? Set.of() : basis.exclusions(header, !basis.problems().isEmpty());
        Set<RecordFlag> flags = basis == null ? Set.of() : basis.flags();
        return new EditorTitle(header.number(), status, exclusions, flags, operation);
    }
}
