package rubezh.domain.seizure;

import org.jspecify.annotations.Nullable;
import rubezh.domain.reference.Code.ConcealmentMethod;
import rubezh.domain.reference.Code.ConcealmentPlace;

/**
 * Says where and how the goods were hidden; place and method are different things.
 *
 * @param place place of concealment (C02)
 * @param method method of concealment (C03)
 * @param description description (C04)
 */
public record Concealment(
        @Nullable ConcealmentPlace place,
        @Nullable ConcealmentMethod method,
        @Nullable String description) {}
