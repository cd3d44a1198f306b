package rubezh.domain.seizure.goods;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.quantity.Percent;
import rubezh.domain.reference.CaseCode.Answer;
import rubezh.domain.reference.GoodsCode.LegalSize;
import rubezh.domain.seizure.field.MaxLength;
import rubezh.domain.seizure.field.OfOneCase;
import rubezh.domain.seizure.field.Open;

/**
 * Look and marks of goods, and their legal classification.
 *
 * @param name name of the article, if the code is not specific (G02)
 * @param marks marks, logo, press stamp (G17)
 * @param look colour, appearance, smell (G18)
 * @param tariff HS or EAEU tariff code (G19)
 * @param purity purity; laboratory only (G14)
 * @param nationalList national list the substance stands on (G21)
 * @param analogue whether it is an analogue or derivative (G22)
 * @param legalSize legal size, confirmed by a person (G23)
 * @param lot lot, series of a medicine (G25)
 * @param expiry expiry of a medicine (G25)
 * @param extras additional fields of the category (G27, 2.7)
 */
public record Appearance(
        @Open @Nullable String name,
        @Open @Nullable String marks,
        @Open @Nullable String look,
        @Open @MaxLength(10) @Nullable String tariff,
        @Open @OfOneCase @Nullable Percent purity,
        @Open @MaxLength(40) @Nullable String nationalList,
        @Open @Nullable Answer analogue,
        @Open @Nullable LegalSize legalSize,
        @Open @MaxLength(40) @Nullable String lot,
        @Open @Nullable LocalDate expiry,
        @Open List<ExtraField> extras) {
    /** Returns the values of an additional field, stripped. */
    public Stream<String> extraValues(String name) {
        return extras.stream()
                .filter(field -> field.name().code().equals(name))
                .map(field -> field.value().strip());
    }
}
