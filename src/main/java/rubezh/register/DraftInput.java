package rubezh.register;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rubezh.domain.seizure.Seizure;

/**
 * What stands in a form and is not recorded.
 *
 * @param recordId the record it will become or change
 * @param basis what was opened, null for a new record
 * @param seizure the seizure as far as it could be read
 * @param texts by pointer: what stands in fields that could not be read
 * @param focus pointer of the field the typist is in
 */
public record DraftInput(
        UUID recordId,
        @Nullable OpenRecord basis,
        Seizure seizure,
        Map<String, String> texts,
        @Nullable String focus) {
    public DraftInput {
        texts = Map.copyOf(texts);
    }
}
