package rubezh.domain.seizure;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Further names of a person.
 *
 * @param patronymic patronymic, if any (N02)
 * @param surnameLatin surname in Latin letters, as in the document (N02)
 * @param givenNameLatin given names in Latin letters, as in the document (N02)
 * @param others other names, nicknames (N03)
 */
public record OtherNames(
        @Personal @Limit(60) @Nullable String patronymic,
        @Personal @Limit(60) @Nullable String surnameLatin,
        @Personal @Limit(60) @Nullable String givenNameLatin,
        @Personal List<String> others) {}
