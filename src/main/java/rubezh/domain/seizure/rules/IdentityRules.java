package rubezh.domain.seizure.rules;

import static rubezh.domain.seizure.SeizureFields.*;

import java.util.HashSet;
import java.util.List;
import rubezh.domain.seizure.Texts;
import rubezh.domain.seizure.party.Identity;
import rubezh.domain.seizure.party.Person;
import rubezh.text.BlankCharacters;

/** Rules of identity documents. */
final class IdentityRules {
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
            findings.hint("PER-008", PARTIES_PERSONS_IDENTITY_EXPIRES.in(line), identity.expires());
        }
        if (identity.issued() != null && identity.issued().isAfter(findings.day())) {
            findings.stop("PER-009", PARTIES_PERSONS_IDENTITY_ISSUED.in(line), identity.issued());
        }
    }
}
