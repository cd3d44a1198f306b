package rubezh.domain.seizure.party;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import rubezh.domain.reference.Code.Country;
import rubezh.domain.reference.PartyCode.IdentityDocument;
import rubezh.domain.seizure.field.MaxLength;
import rubezh.domain.seizure.field.Personal;

/**
 * An identity document.
 *
 * @param kind kind (N08)
 * @param number series and number (N09)
 * @param country country that issued it (N10)
 * @param issuer issuing authority (N10)
 * @param issued date of issue (N10)
 * @param expires last day of validity
 */
public record Identity(
        @Personal @Nullable IdentityDocument kind,
        @Personal @MaxLength(30) @Nullable String number,
        @Personal @Nullable Country country,
        @Personal @MaxLength(120) @Nullable String issuer,
        @Personal @Nullable LocalDate issued,
        @Personal @Nullable LocalDate expires) {}
