package rubezh.domain.seizure.party;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.reference.Code.Country;
import rubezh.domain.reference.PartyCode.PersonRole;
import rubezh.domain.reference.PartyCode.Sex;
import rubezh.domain.seizure.field.MaxLength;
import rubezh.domain.seizure.field.Open;
import rubezh.domain.seizure.field.Personal;
import rubezh.text.BlankCharacters;

/**
 * A person involved (лицо).
 *
 * @param id id of the line, never changed
 * @param pos position in the list; equal positions are ordered by id
 * @param role role (N01)
 * @param surname surname in its original script (N02)
 * @param givenName given name in its original script (N02)
 * @param citizenship citizenship; stateless and unknown are values (N06)
 * @param sex sex (N04)
 * @param age age in full years at the time of the seizure (N05)
 * @param birth date of birth (N05)
 * @param names patronymic, Latin spelling, other names
 * @param identity the identity document
 * @param measures residence and measures taken
 */
public record Person(
        @Open UUID id,
        @Open int pos,
        @Open @Nullable PersonRole role,
        @Personal @MaxLength(60) @Nullable String surname,
        @Personal @MaxLength(60) @Nullable String givenName,
        @Open @Nullable Country citizenship,
        @Open @Nullable Sex sex,
        @Open @Nullable Integer age,
        @Personal @Nullable LocalDate birth,
        OtherNames names,
        Identity identity,
        PersonMeasures measures) {
    private static final PersonRole UNIDENTIFIED = new PersonRole("UNI");

    /** Returns whether a name or the number of a document says who the person is. */
    public boolean isIdentified() {
        boolean nameless =
                BlankCharacters.isBlank(surname)
                        && BlankCharacters.isBlank(givenName)
                        && BlankCharacters.isBlank(names.surnameLatin())
                        && BlankCharacters.isBlank(names.givenNameLatin());
        boolean undocumented = BlankCharacters.isBlank(identity.number());
        return !UNIDENTIFIED.equals(role) && !(nameless && undocumented);
    }
}
