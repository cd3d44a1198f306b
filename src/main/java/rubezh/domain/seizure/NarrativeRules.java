package rubezh.domain.seizure;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Rules of the case in words. */
final class NarrativeRules {
    private static final int THIN = 100;

    /** Surnames as short as this are compared whole; to longer ones Russian adds endings. */
    private static final int SHORT_NAME = 3;

    private static final int LONGEST_ENDING = 3;
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private NarrativeRules() {}

    static void check(Seizure seizure, Findings findings) {
        String text = seizure.narrative().circumstances();
        int length = text == null ? 0 : text.strip().length();
        if (findings.submitting() && length < THIN) {
            findings.hint("NAR-001", "/narrative/circumstances", THIN, length);
        }
        String summary = Texts.orEmpty(seizure.narrative().summary());
        namesNobody(summary, seizure.parties().persons(), findings);
    }

    /** The summary leaves the service, names do not (H17). */
    private static void namesNobody(String summary, List<Person> persons, Findings findings) {
        List<String> words = words(summary).toList();
        persons.stream()
                .flatMap(p -> Stream.of(p.surname(), p.names().surnameLatin()))
                .filter(Predicate.not(Texts::isBlank))
                .filter(surname -> words(surname).anyMatch(name -> isNamed(name, words)))
                .findFirst()
                .ifPresent(surname -> findings.question("NAR-002", "/narrative/summary", surname));
    }

    private static Stream<String> words(@Nullable String text) {
        return text == null
                ? Stream.empty()
                : Arrays.stream(BLANKS.split(text))
                        .map(Texts::fold)
                        .filter(word -> !word.isEmpty());
    }

    private static boolean isNamed(String name, List<String> words) {
        int longest = name.length() > SHORT_NAME ? name.length() + LONGEST_ENDING : name.length();
        return words.stream().anyMatch(word -> word.length() <= longest && word.startsWith(name));
    }
}
