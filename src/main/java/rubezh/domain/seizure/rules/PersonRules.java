package rubezh.domain.seizure.rules;

import static rubezh.domain.seizure.SeizureFields.*;

import module java.base;

import rubezh.domain.seizure.Codes;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.Texts;
import rubezh.domain.seizure.party.Identity;
import rubezh.domain.seizure.party.Person;
import rubezh.domain.seizure.party.PersonMeasures;
import rubezh.text.BlankCharacters;

/** Rules of the persons involved. */
final class PersonRules {
    static final int OF_AGE = 18;
    private static final int OLDEST = 120;
    private static final Set<String> IN_BODY = Set.of("INB", "CAV");

    private PersonRules() {}

    static void check(Seizure seizure, Findings findings) {
        List<Person> persons = seizure.parties().persons();
        persons.forEach(person -> check(person, findings));
        IdentityRules.check(persons, findings);
        if (isInBody(seizure)) {
            checkMedical(persons, findings);
        }
    }

    private static void check(Person person, Findings findings) {
        String line = line(person);
        findings.required("PER-001", PARTIES_PERSONS_ROLE.in(line), person.role());
        if (person.age() != null) {
            checkAge(PARTIES_PERSONS_AGE.in(line), person.age(), findings);
        }
        if (person.birth() != null) {
            checkBirth(line, person, person.birth(), findings);
        } else if (person.age() != null) {
            hintMinor(PARTIES_PERSONS_AGE.in(line), person.age(), findings);
        }
        PersonMeasures measures = person.measures();
        if (Codes.isYes(measures.interpreter()) && measures.language() == null) {
            findings.hint("PER-011", PARTIES_PERSONS_MEASURES_LANGUAGE.in(line));
        }
    }

    private static void checkAge(String pointer, int age, Findings findings) {
        if (age < 0 || age > OLDEST) {
            findings.stop("PER-003", pointer, age, OLDEST);
        }
    }

    private static void checkBirth(String line, Person person, LocalDate birth, Findings findings) {
        int age = ageOn(findings.day(), birth);
        if (birth.isAfter(findings.day()) || age > OLDEST) {
            findings.stop("PER-006", PARTIES_PERSONS_BIRTH.in(line), birth, OLDEST);
            return;
        }
        if (person.age() != null && person.age() != age) {
            findings.question("PER-007", PARTIES_PERSONS_AGE.in(line), person.age(), birth, age);
        }
        hintMinor(PARTIES_PERSONS_BIRTH.in(line), age, findings);
    }

    private static void hintMinor(String pointer, int age, Findings findings) {
        if (age >= 0 && age < OF_AGE) {
            findings.hint("PER-004", pointer, age);
        }
    }

    /** Returns the age in full years. */
    static int ageOn(LocalDate day, LocalDate birth) {
        return Period.between(birth, day).getYears();
    }

    static String line(Person person) {
        return PARTIES_PERSONS.pointer(person.id());
    }

    /** Returns whether the goods were carried inside a body. */
    static boolean isInBody(Seizure seizure) {
        return seizure.concealment().places().anyMatch(place -> Codes.isOneOf(place, IN_BODY));
    }

    /** Requires a medical examination of at least one person. */
    private static void checkMedical(List<Person> persons, Findings findings) {
        boolean examined = persons.stream().anyMatch(p -> Codes.isYes(p.measures().medicalCheck()));
        if (!examined && !persons.isEmpty()) {
            findings.question(
                    "PER-012", PARTIES_PERSONS_MEASURES_MEDICAL_CHECK.in(line(persons.getFirst())));
        }
    }

    /** Rules of identity documents. */
    private static final class IdentityRules {
        private IdentityRules() {}

        static void check(List<Person> persons, Findings findings) {
            var numbers = new HashSet<String>();
            for (Person person : persons) {
                String line = PersonRules.line(person);
                checkDates(line, person.identity(), findings);
                String number = person.identity().number();
                if (number == null || BlankCharacters.isBlank(number)) {
                    continue;
                }
                if (person.identity().kind() == null) {
                    findings.hint("PER-010", PARTIES_PERSONS_IDENTITY_KIND.in(line), number);
                }
                if (!numbers.add(Texts.fold(number))) {
                    findings.question("PER-013", PARTIES_PERSONS_IDENTITY_NUMBER.in(line), number);
                }
            }
        }

        private static void checkDates(String line, Identity identity, Findings findings) {
            if (identity.expires() != null && identity.expires().isBefore(findings.day())) {
                findings.hint(
                        "PER-008", PARTIES_PERSONS_IDENTITY_EXPIRES.in(line), identity.expires());
            }
            if (identity.issued() != null && identity.issued().isAfter(findings.day())) {
                findings.stop(
                        "PER-009", PARTIES_PERSONS_IDENTITY_ISSUED.in(line), identity.issued());
            }
        }
    }
}
