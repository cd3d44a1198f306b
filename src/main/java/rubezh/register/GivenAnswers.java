package rubezh.register;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.seizure.rules.Violation;

/**
 * Reasons an officer gave for questions of the rules, by question. The questions raised when the
 * revision is written decide which of them it states.
 *
 * @param reasons by question
 * @param saved questions whose reason is part of an earlier revision
 */
public record GivenAnswers(Map<Violation, String> reasons, Set<Violation> saved) {
    /** No question was answered. */
    public static final GivenAnswers NONE = new GivenAnswers(Map.of(), Set.of());

    private static final String SEPARATOR = "; ";

    /** Copies both; a revision states the reasons in this order. */
    public GivenAnswers {
        reasons = Collections.unmodifiableMap(new LinkedHashMap<>(reasons));
        saved = Set.copyOf(saved);
    }

    /**
     * Answers that apply to the current questions.
     *
     * @param reason all reasons joined by semicolons, or null
     * @param codes codes whose questions are all answered
     * @param questions answered questions
     */
    record Resolution(@Nullable String reason, Set<String> codes, Set<Violation> questions) {
        /** Returns these reasons after that of the request itself, such as of an amendment. */
        @Nullable String reasonAfter(@Nullable String own) {
            if (own == null || reason == null) {
                return own == null ? reason : own;
            }
            return own + SEPARATOR + reason;
        }
    }

    /**
     * Resolves the answers to the current questions: submitting states all reasons, saving only new
     * ones.
     */
    Resolution resolve(List<Violation> raised, SaveIntent intent) {
        Set<Violation> answered =
                raised.stream().filter(reasons::containsKey).collect(Collectors.toSet());
        Set<String> openCodes =
                raised.stream()
                        .filter(question -> !answered.contains(question))
                        .map(Violation::code)
                        .collect(Collectors.toSet());
        Set<String> codes =
                answered.stream()
                        .map(Violation::code)
                        .filter(code -> !openCodes.contains(code))
                        .collect(Collectors.toSet());
        String reason =
                reasons.entrySet().stream()
                        .filter(answer -> answered.contains(answer.getKey()))
                        .filter(answer ->
                                intent == SaveIntent.SUBMIT || !saved.contains(answer.getKey()))
                        .map(Map.Entry::getValue)
                        .distinct()
                        .collect(Collectors.joining(SEPARATOR));
        return new Resolution(reason.isEmpty() ? null : reason, codes, answered);
    }
}
