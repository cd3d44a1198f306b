package rubezh.narrative;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rubezh.domain.reference.Code;
import rubezh.domain.seizure.party.Person;

/**
 * Sentence on the persons: role, citizenship, age and measure; the name only if the policy allows
 * it.
 */
record PersonsSentence(PhraseBuilder phrases, NamePolicy names) {
    String sentence(List<Person> persons) {
        return PhraseBuilder.sentence(
                phrases.numberedList(
                        "composer.persons", persons.stream().map(this::person).toList()));
    }

    private String person(Person person) {
        String role = phrases.label(person.role());
        return PhraseBuilder.withDetails(
                PhraseBuilder.joined(
                        " ",
                        role.isEmpty() ? phrases.text("composer.person.no-role") : role,
                        names == NamePolicy.GIVEN ? name(person) : ""),
                phrases.phrase("composer.person.citizenship", person.citizenship()),
                person.age() == null ? "" : phrases.text("composer.person.age", person.age()),
                phrases.phrase("composer.person.sex", sex(person.sex())),
                phrases.phrase("composer.person.measure", person.measures().action()));
    }

    private static String name(Person person) {
        return PhraseBuilder.joined(
                " ",
                PhraseBuilder.freeText(person.surname()),
                PhraseBuilder.freeText(person.givenName()),
                PhraseBuilder.freeText(person.names().patronymic()));
    }

    /** Returns male or female; empty for "not known" and "not applicable". */
    private String sex(@Nullable Code sex) {
        return sex != null && (sex.code().equals("1") || sex.code().equals("2"))
                ? phrases.label(sex)
                : "";
    }
}
