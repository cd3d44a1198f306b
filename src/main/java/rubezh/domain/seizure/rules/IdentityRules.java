package rubezh.domain.seizure.rules;

import java.util.HashSet;
import java.util.List;
import rubezh.domain.seizure.Texts;
import rubezh.domain.seizure.party.Identity;
import rubezh.domain.seizure.party.Person;

/** Rules of identity documents. */
final class IdentityRules {
    private IdentityRules() {}

    static void check(List<Person> persons, Findings findings) {
        var numbers = new HashSet<String>();
        for (Person person : persons) {
            String at = PersonRules.line(person) + "/identity";
            dates(at, person.identity(), findings);
            String number = person.identity().number();
            if (number == null || number.isBlank()) {
                continue;
            }
            if (person.identity().kind() == null) {
                findings.hint("PER-010", at + "/kind", number);
            }
            if (!numbers.add(Texts.fold(number))) {
                findings.question("PER-013", at + "/number", number);
            }
        }
    }

    private static void dates(String at, Identity identity, Findings findings) {
        if (identity.expires() != null && identity.expires().isBefore(findings.day())) {
            findings.hint("PER-008", at + "/expires", identity.expires());
        }
        if (identity.issued() != null && identity.issued().isAfter(findings.day())) {
            findings.stop("PER-009", at + "/issued", identity.issued());
        }
    }
}
