package rubezh.ui.seizure.editor;

import org.jspecify.annotations.Nullable;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.Status;

/**
 * Title data of an editor.
 *
 * @param number case number, null before the first save
 * @param status status of the record
 * @param operation code of the operation, or null
 */
public record EditorTitle(@Nullable String number, Status status, @Nullable String operation) {
    static EditorTitle of(Seizure record) {
        var header = record.header();
        Status status = header.status() == null ? Status.DRAFT : header.status();
        String operation = header.operation() == null ? null : header.operation().code();
        return new EditorTitle(header.number(), status, operation);
    }
}
