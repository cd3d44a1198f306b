package rubezh.narrative;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rubezh.domain.reference.Code;
import rubezh.domain.seizure.Person;

/** Who was involved: by role, citizenship, age and measure; by name only when asked. */
final class Persons {
    private final Phrases phrases;
    private final Names names;

    Persons(Phrases phrases, Names names) {
        this.phrases = phrases;
        this.names = names;
    }

    String sentence(List<Person> persons) {
        return Phrases.sentence(
                phrases.numbered("told.persons", persons.stream().map(this::person).toList()));
    }

    private String person(Person person) {
        String role = phrases.label(person.role());
        return Phrases.detailed(
                Phrases.joined(
                        " ",
                        role.isEmpty() ? phrases.text("told.person.norole") : role,
                        names == Names.GIVEN ? name(person) : ""),
                phrases.about("told.person.citizenship", phrases.label(person.citizenship())),
                person.age() == null ? "" : phrases.text("told.person.age", person.age()),
                phrases.about("told.person.sex", sex(person.sex())),
                phrases.about("told.person.measure", phrases.label(person.measures().action())));
    }

    private static String name(Person person) {
        return Phrases.joined(
                " ",
                Phrases.typed(person.surname()),
                Phrases.typed(person.givenName()),
                Phrases.typed(person.names().patronymic()));
    }

    /** Not known and not applicable tell nothing. */
    private String sex(@Nullable Code sex) {
        return sex != null && (sex.code().equals("1") || sex.code().equals("2"))
                ? phrases.label(sex)
                : "";
    }
}
