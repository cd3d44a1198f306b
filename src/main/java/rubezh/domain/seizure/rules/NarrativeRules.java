package rubezh.domain.seizure.rules;

import static rubezh.domain.seizure.SeizureFields.NARRATIVE_CIRCUMSTANCES;
import static rubezh.domain.seizure.SeizureFields.NARRATIVE_SUMMARY;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.Texts;
import rubezh.domain.seizure.party.Person;

/** Rules of the narrative. */
public final class NarrativeRules {
    /** Code of the hint for circumstances that are too short for an approval. */
    public static final String TOO_SHORT = "NAR-001";

    private static final int MIN_LENGTH = 100;

    private NarrativeRules() {}

    static void check(Seizure seizure, Findings findings) {
        String text = seizure.narrative().circumstances();
        int length = text == null ? 0 : text.strip().length();
        if (length < MIN_LENGTH) {
            findings.addOnSubmit(
                    Severity.HINT,
                    TOO_SHORT,
                    NARRATIVE_CIRCUMSTANCES.pointer(),
                    MIN_LENGTH,
                    length);
        }
        String summary = Texts.orEmpty(seizure.narrative().summary());
        checkNoNames(summary, seizure.parties().persons(), findings);
    }

    /**
     * Requires a summary without names: it is distributed outside the service, names are not (H17).
     */
    private static void checkNoNames(String summary, List<Person> persons, Findings findings) {
        persons.stream()
                .flatMap(p -> Stream.of(p.surname(), p.names().surnameLatin()))
                .filter(Predicate.not(Texts::isBlank))
                .filter(surname -> SurnameMatcher.isNamed(Texts.orEmpty(surname), summary))
                .findFirst()
                .ifPresent(surname ->
                        findings.question("NAR-002", NARRATIVE_SUMMARY.pointer(), surname));
    }
}
