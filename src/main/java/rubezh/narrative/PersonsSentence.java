package rubezh.narrative;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rubezh.domain.reference.Code;
import rubezh.domain.seizure.Codes;
import rubezh.domain.seizure.party.Identity;
import rubezh.domain.seizure.party.Person;

/**
 * Sentences on the persons, first those identified, then the others: role, citizenship, age and
 * measure; name, date of birth and document only if the policy allows it.
 */
record PersonsSentence(PhraseBuilder phrases, NamePolicy names) {
    String sentence(List<Person> persons) {
        return PhraseBuilder.joined(
                " ",
                sentence("composer.persons", persons.stream().filter(p -> !isUnidentified(p))),
                sentence(
                        "composer.persons.unknown", persons.stream().filter(this::isUnidentified)));
    }

    private String sentence(String key, Stream<Person> persons) {
        return PhraseBuilder.sentence(
                phrases.numberedList(key, persons.map(this::person).toList()));
    }

    private boolean isUnidentified(Person person) {
        return Codes.is(person.role(), "UNI");
    }

    private String person(Person person) {
        String role = phrases.label(person.role());
        return PhraseBuilder.withDetails(
                PhraseBuilder.joined(
                        " ",
                        role.isEmpty() ? phrases.text("composer.person.no-role") : role,
                        names == NamePolicy.GIVEN ? name(person) : ""),
                phrases.phrase("composer.person.citizenship", person.citizenship()),
                names == NamePolicy.GIVEN ? birth(person) : "",
                names == NamePolicy.GIVEN ? document(person.identity()) : "",
                person.age() == null ? "" : phrases.text("composer.person.age", person.age()),
                phrases.phrase("composer.person.sex", sex(person.sex())),
                phrases.phrase("composer.person.measure", person.measures().action()));
    }

    private String birth(Person person) {
        return person.birth() == null
                ? ""
                : phrases.text(
                        "composer.person.birth", phrases.format().dates().date(person.birth()));
    }

    private String document(Identity identity) {
        String number = PhraseBuilder.freeText(identity.number());
        return number.isEmpty()
                ? ""
                : PhraseBuilder.joined(
                        " ", PhraseBuilder.uncapitalize(phrases.label(identity.kind())), number);
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
