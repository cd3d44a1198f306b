package rubezh.domain.seizure.party;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.reference.CaseCode.Answer;
import rubezh.domain.reference.Code.Country;
import rubezh.domain.reference.PartyCode.PersonAction;
import rubezh.domain.reference.PartyCode.SpokenLanguage;
import rubezh.domain.seizure.field.MaxLength;
import rubezh.domain.seizure.field.OfOneCase;
import rubezh.domain.seizure.field.Open;
import rubezh.domain.seizure.field.Personal;

/**
 * Residence and workplace of a person, and measures taken.
 *
 * @param action measure taken (N12)
 * @param residence country of residence (N07)
 * @param otherCitizenships further citizenships (N06)
 * @param address address (N11)
 * @param workplace workplace, post (N11)
 * @param statement statement of the person (N13)
 * @param interpreter whether an interpreter is needed (N14)
 * @param language language of the interpreter (N14)
 * @param purpose purpose of the journey (N15)
 * @param medicalCheck whether a medical examination was made (N16)
 * @param medicalAt time of the examination (N16)
 */
public record PersonMeasures(
        @Open @Nullable PersonAction action,
        @Open @Nullable Country residence,
        @Open List<Country> otherCitizenships,
        @Personal @Nullable String address,
        @Personal @Nullable String workplace,
        @Personal @OfOneCase @MaxLength(4000) @Nullable String statement,
        @Personal @Nullable Answer interpreter,
        @Personal @Nullable SpokenLanguage language,
        @Personal @MaxLength(100) @Nullable String purpose,
        @Personal @OfOneCase @Nullable Answer medicalCheck,
        @Personal @OfOneCase @Nullable OffsetDateTime medicalAt) {}
