package rubezh.ui.seizure.similar;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A person or conveyance of an earlier case.
 *
 * @param number case number, empty if it has none
 * @param start start of that seizure, or null
 * @param line the line there: a {@code Person} or a {@code Conveyance}
 */
public record EarlierLine(String number, @Nullable OffsetDateTime start, Record line) {}
