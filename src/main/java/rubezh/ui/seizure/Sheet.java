package rubezh.ui.seizure;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rubezh.domain.seizure.Seizure;
import rubezh.register.Opened;
import rubezh.register.Resumed;

/**
 * What an editor starts from.
 *
 * @param recordId the record edited or to come
 * @param basis the record as opened, null for a new one
 * @param copy what the form shows
 * @param texts by pointer: what stood in fields that could not be read
 * @param focus pointer of the field to go to, or null: the first
 */
record Sheet(
        UUID recordId,
        @Nullable Opened basis,
        Seizure copy,
        Map<String, String> texts,
        @Nullable String focus) {
    static Sheet fresh(UUID recordId, Seizure copy) {
        return new Sheet(recordId, null, copy, Map.of(), null);
    }

    static Sheet of(Opened opened) {
        return new Sheet(opened.recordId(), opened, opened.seizure(), Map.of(), null);
    }

    static Sheet of(Resumed resumed) {
        return new Sheet(
                resumed.draft().recordId(),
                resumed.basis(),
                resumed.copy(),
                resumed.draft().texts(),
                resumed.draft().focus());
    }
}
