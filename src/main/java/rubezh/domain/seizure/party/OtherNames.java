package rubezh.domain.seizure.party;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rubezh.domain.seizure.field.MaxLength;
import rubezh.domain.seizure.field.Personal;

/**
 * Additional names of a person.
 *
 * @param patronymic patronymic, if any (N02)
 * @param surnameLatin surname in Latin letters, as in the document (N02)
 * @param givenNameLatin given names in Latin letters, as in the document (N02)
 * @param others other names, nicknames (N03)
 */
public record OtherNames(
        @Personal @MaxLength(60) @Nullable String patronymic,
        @Personal @MaxLength(60) @Nullable String surnameLatin,
        @Personal @MaxLength(60) @Nullable String givenNameLatin,
        @Personal List<String> others) {}
