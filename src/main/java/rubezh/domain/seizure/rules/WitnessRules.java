package rubezh.domain.seizure.rules;

import static rubezh.domain.seizure.SeizureFields.*;

import java.util.List;
import java.util.Set;
import rubezh.domain.seizure.Codes;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.evidence.Attachment;
import rubezh.domain.seizure.party.Person;
import rubezh.domain.seizure.party.Witness;

/** Rules of attesting witnesses. */
final class WitnessRules {
    private static final int REQUIRED = 2;
    private static final Set<String> KNOWN_SEX = Set.of("1", "2");

    private WitnessRules() {}

    static void check(Seizure seizure, Findings findings) {
        List<Witness> witnesses = seizure.parties().witnesses();
        for (Witness witness : witnesses) {
            checkAdult(witness, findings);
        }
        boolean few = !witnesses.isEmpty() && witnesses.size() < REQUIRED;
        boolean video = Codes.isYes(seizure.proceedings().video());
        if (few && !video) {
            findings.hint("WIT-002", PARTIES_WITNESSES.pointer(), witnesses.size());
        }
        if (video && seizure.evidence().attachments().stream().noneMatch(WitnessRules::isVideo)) {
            findings.hint("WIT-004", PROCEEDINGS_VIDEO.pointer());
        }
        if (seizure.detection().allMeans().anyMatch(m -> Codes.is(m, "PER"))) {
            checkSameSex(witnesses, seizure.parties().persons(), findings);
        }
    }

    private static boolean isVideo(Attachment attachment) {
        return Codes.is(attachment.kind(), "VID");
    }

    private static void checkAdult(Witness witness, Findings findings) {
        if (witness.birth() != null
                && PersonRules.ageOn(findings.day(), witness.birth()) < PersonRules.OF_AGE) {
            findings.stop("WIT-001", PARTIES_WITNESSES_BIRTH.in(line(witness)), witness.birth());
        }
    }

    /**
     * Requires witnesses of the sex of the searched person. With several persons it is not recorded
     * which one was searched, so a witness must match one of them.
     */
    private static void checkSameSex(
            List<Witness> witnesses, List<Person> persons, Findings findings) {
        var known =
                persons.stream().map(Person::sex).filter(s -> Codes.isOneOf(s, KNOWN_SEX)).toList();
        for (Witness witness : witnesses) {
            boolean matches = known.isEmpty() || known.contains(witness.sex());
            if (Codes.isOneOf(witness.sex(), KNOWN_SEX) && !matches) {
                findings.hint("WIT-003", PARTIES_WITNESSES_SEX.in(line(witness)));
            }
        }
    }

    private static String line(Witness witness) {
        return PARTIES_WITNESSES.pointer(witness.id());
    }
}
