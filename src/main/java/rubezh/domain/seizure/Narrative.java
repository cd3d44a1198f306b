package rubezh.domain.seizure;

import org.jspecify.annotations.Nullable;
import rubezh.domain.seizure.field.MaxLength;
import rubezh.domain.seizure.field.Personal;

/**
 * Circumstances and summary of a case as text.
 *
 * @param summary one line, without names (H17)
 * @param circumstances circumstances of the seizure (H18)
 */
public record Narrative(
        @Personal @Nullable String summary,
        @Personal @MaxLength(8000) @Nullable String circumstances) {}
