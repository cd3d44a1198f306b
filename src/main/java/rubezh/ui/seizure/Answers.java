package rubezh.ui.seizure;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rubezh.domain.seizure.Violation;
import rubezh.register.Intent;

/**
 * The reasons an officer gave for questions. Each holds for its question as it was asked: another
 * value is another question, and one that went away and comes back is asked anew.
 */
final class Answers {
    private final Map<Violation, String> given = new LinkedHashMap<>();
    private final Set<Violation> told = new HashSet<>();

    /**
     * What is told to the register.
     *
     * @param reason all that was said, as one sentence for the revision, or null
     * @param codes questions that are answered wherever they are asked
     * @param questions what was answered
     */
    record Told(@Nullable String reason, Set<String> codes, Set<Violation> questions) {}

    void give(Violation question, String reason) {
        given.put(question, reason);
    }

    @Nullable String to(Violation question) {
        return given.get(question);
    }

    /** Returns the same answers, to be used on another thread. */
    Answers copy() {
        var copy = new Answers();
        copy.given.putAll(given);
        copy.told.addAll(told);
        return copy;
    }

    /**
     * Returns what answers the questions that are asked now. Sending off tells it all; saving only
     * what no earlier revision tells.
     */
    Told of(List<Violation> asked, Intent intent) {
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
                        .filter(one -> intent == Intent.SUBMIT || !told.contains(one.getKey()))
                        .map(Map.Entry::getValue)
                        .distinct()
                        .collect(Collectors.joining("; "));
        return new Told(reason.isEmpty() ? null : reason, codes, answered);
    }

    /** Learns what is asked now. */
    void asked(List<Violation> questions) {
        given.keySet().retainAll(questions);
        told.retainAll(questions);
    }

    /** Learns what a revision tells. */
    void told(Set<Violation> questions) {
        told.addAll(questions);
    }
}
