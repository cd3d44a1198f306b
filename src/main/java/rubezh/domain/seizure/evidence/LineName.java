package rubezh.domain.seizure.evidence;

import org.jspecify.annotations.Nullable;
import rubezh.domain.reference.Code.Substance;

/**
 * What a {@link LineRef} refers to.
 *
 * @param number number of the line in its list, from 1; 0 if the line is gone
 * @param substance article of a line of goods, else null
 */
public record LineName(int number, @Nullable Substance substance) {
    /** Returns the number, a question mark for a line that is gone. */
    public String numberText() {
        return number == 0 ? "?" : Integer.toString(number);
    }
}
