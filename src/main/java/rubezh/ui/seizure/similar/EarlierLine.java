package rubezh.ui.seizure.similar;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Person or conveyance of an earlier case.
 *
 * @param number case number, empty if there is none
 * @param start start of that seizure, or null
 * @param line the {@code Person} or {@code Conveyance}
 */
public record EarlierLine(String number, @Nullable OffsetDateTime start, Record line) {}
