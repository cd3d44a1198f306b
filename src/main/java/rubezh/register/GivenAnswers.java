package rubezh.register;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rubezh.domain.seizure.rules.Violation;

/**
 * Reasons an officer gave for questions of the rules, each for its question as it was asked. Which
 * of them a revision states is decided against the questions asked while it is written.
 *
 * @param reasons by question
 * @param saved questions whose reason an earlier revision states
 */
public record GivenAnswers(Map<Violation, String> reasons, Set<Violation> saved) {
    /** No question was answered. */
    public static final GivenAnswers NONE = new GivenAnswers(Map.of(), Set.of());

    /** Copies both; the order of the reasons is the order in which a revision states them. */
    public GivenAnswers {
        reasons = Collections.unmodifiableMap(new LinkedHashMap<>(reasons));
        saved = Set.copyOf(saved);
    }

    /**
     * Answers to the questions asked now.
     *
     * @param reason all reasons as one sentence for the revision, or null
     * @param codes codes of which every question asked is answered
     * @param questions questions that are answered
     */
    record Resolution(@Nullable String reason, Set<String> codes, Set<Violation> questions) {}

    /** Resolves the answers: submitting states all of them, saving only those not yet stated. */
    Resolution resolve(List<Violation> asked, SaveIntent intent) {
        Set<Violation> answered =
                asked.stream().filter(reasons::containsKey).collect(Collectors.toSet());
        Set<String> open =
                asked.stream()
                        .filter(question -> !answered.contains(question))
                        .map(Violation::code)
                        .collect(Collectors.toSet());
        Set<String> codes =
                answered.stream()
                        .map(Violation::code)
                        .filter(code -> !open.contains(code))
                        .collect(Collectors.toSet());
        String reason =
                reasons.entrySet().stream()
                        .filter(one -> answered.contains(one.getKey()))
                        .filter(one -> intent == SaveIntent.SUBMIT || !saved.contains(one.getKey()))
                        .map(Map.Entry::getValue)
                        .distinct()
                        .collect(Collectors.joining("; "));
        return new Resolution(reason.isEmpty() ? null : reason, codes, answered);
    }
}
