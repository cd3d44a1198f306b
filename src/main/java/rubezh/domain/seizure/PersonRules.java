package rubezh.domain.seizure;

import java.util.List;

/** Rules of the persons involved. */
final class PersonRules {
    private static final int OLDEST = 120;
    private static final int OF_AGE = 18;

    private PersonRules() {}

    static void check(List<Person> persons, Findings findings) {
        persons.forEach(person -> check(person, findings));
    }

    private static void check(Person person, Findings findings) {
        String line = "/parties/persons/" + person.id();
        findings.required("PER-001", line + "/role", person.role());
        findings.requiredOnSubmit("PER-002", line + "/citizenship", person.citizenship());
        findings.requiredOnSubmit("PER-005", line + "/sex", person.sex());
        if (person.age() != null) {
            age(line + "/age", person.age(), findings);
        }
    }

    private static void age(String pointer, int age, Findings findings) {
        if (age < 0 || age > OLDEST) {
            findings.stop("PER-003", pointer, age, OLDEST);
        } else if (age < OF_AGE) {
            findings.hint("PER-004", pointer, age);
        }
    }
}
