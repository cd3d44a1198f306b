package rubezh.domain.seizure;

import org.jspecify.annotations.Nullable;
import rubezh.domain.reference.CaseCode.Answer;
import rubezh.domain.reference.Code.ConcealmentMethod;
import rubezh.domain.reference.Code.ConcealmentPlace;
import rubezh.domain.seizure.field.MaxLength;

/**
 * Says where and how the goods were hidden; place and method are different things.
 *
 * @param place place of concealment (C02)
 * @param method method of concealment (C03)
 * @param description description (C04)
 * @param concealed whether it was concealed at all (C01)
 * @param cover cover load (C05)
 */
public record Concealment(
        @Nullable ConcealmentPlace place,
        @Nullable ConcealmentMethod method,
        @MaxLength(1000) @Nullable String description,
        @Nullable Answer concealed,
        @MaxLength(100) @Nullable String cover) {}
