package rubezh.domain.seizure;

import org.jspecify.annotations.Nullable;
import rubezh.domain.reference.CaseCode.Answer;
import rubezh.domain.reference.Code.ConcealmentMethod;
import rubezh.domain.reference.Code.ConcealmentPlace;
import rubezh.domain.seizure.field.MaxLength;
import rubezh.domain.seizure.field.Open;

/**
 * Place and method of concealment of the goods.
 *
 * @param place place of concealment (C02)
 * @param method method of concealment (C03)
 * @param description description (C04)
 * @param concealed whether it was concealed at all (C01)
 * @param cover cover load (C05)
 */
public record Concealment(
        @Open @Nullable ConcealmentPlace place,
        @Open @Nullable ConcealmentMethod method,
        @Open @MaxLength(1000) @Nullable String description,
        @Open @Nullable Answer concealed,
        @Open @MaxLength(100) @Nullable String cover) {}
