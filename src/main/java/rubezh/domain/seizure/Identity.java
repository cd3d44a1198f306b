package rubezh.domain.seizure;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import rubezh.domain.reference.Code.Country;
import rubezh.domain.reference.PartyTerm.IdentityDocument;

/**
 * An identity document.
 *
 * @param kind kind (N08)
 * @param number series and number (N09)
 * @param country country that issued it (N10)
 * @param issuer who issued it (N10)
 * @param issued when it was issued (N10)
 * @param expires last day it is good for
 */
public record Identity(
        @Personal @Nullable IdentityDocument kind,
        @Personal @Limit(30) @Nullable String number,
        @Personal @Nullable Country country,
        @Personal @Limit(120) @Nullable String issuer,
        @Personal @Nullable LocalDate issued,
        @Personal @Nullable LocalDate expires) {}
