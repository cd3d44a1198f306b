package rubezh.ui.seizure.problems;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rubezh.domain.seizure.rules.Violation;
import rubezh.register.SaveIntent;

/**
 * The reasons an officer gave for questions. Each holds for its question as it was asked: another
 * value is another question, and one that went away and comes back is asked anew.
 */
public final class QuestionAnswers {
    private final Map<Violation, String> given = new LinkedHashMap<>();
    private final Set<Violation> recorded = new HashSet<>();

    /**
     * What is told to the register.
     *
     * @param reason all that was said, as one sentence for the revision, or null
     * @param codes questions that are answered wherever they are asked
     * @param questions what was answered
     */
    public record Result(@Nullable String reason, Set<String> codes, Set<Violation> questions) {}

    void put(Violation question, String reason) {
        given.put(question, reason);
    }

    @Nullable String reasonFor(Violation question) {
        return given.get(question);
    }

    /** Returns the same answers, to be used on another thread. */
    public QuestionAnswers copy() {
        var copy = new QuestionAnswers();
        copy.given.putAll(given);
        copy.recorded.addAll(recorded);
        return copy;
    }

    /**
     * Returns what answers the questions that are asked now. Sending off tells it all; saving only
     * what no earlier revision tells.
     */
    public Result resultFor(List<Violation> asked, SaveIntent saveIntent) {
        Set<Violation> answered =
                asked.stream().filter(given::containsKey).collect(Collectors.toSet());
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
                given.entrySet().stream()
                        .filter(one -> answered.contains(one.getKey()))
                        .filter(one ->
                                saveIntent == SaveIntent.SUBMIT || !recorded.contains(one.getKey()))
                        .map(Map.Entry::getValue)
                        .distinct()
                        .collect(Collectors.joining("; "));
        return new Result(reason.isEmpty() ? null : reason, codes, answered);
    }

    /** Learns what is asked now. */
    void retainAsked(List<Violation> questions) {
        given.keySet().retainAll(questions);
        recorded.retainAll(questions);
    }

    /** Learns what a revision tells. */
    public void recorded(Set<Violation> questions) {
        recorded.addAll(questions);
    }
}
