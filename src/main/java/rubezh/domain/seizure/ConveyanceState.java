package rubezh.domain.seizure;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rubezh.domain.reference.CaseCode.Answer;
import rubezh.domain.seizure.field.OfOneCase;
import rubezh.domain.seizure.field.Open;

/**
 * Condition of a conveyance when found, and its detention.
 *
 * @param seals seals on arrival (V10)
 * @param cavity whether it has a specially built cavity (V11)
 * @param detained whether it was detained (V12)
 * @param detainedAt place of detention (V12)
 */
public record ConveyanceState(
        @Open @OfOneCase List<String> seals,
        @Open @Nullable Answer cavity,
        @Open @Nullable Answer detained,
        @Open @Nullable String detainedAt) {}
