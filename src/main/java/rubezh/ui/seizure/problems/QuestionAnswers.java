package rubezh.ui.seizure.problems;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rubezh.domain.seizure.rules.Violation;
import rubezh.register.GivenAnswers;

/**
 * The reasons an officer gave for questions. Each holds for its question as it was asked: another
 * value is another question, and one that went away and comes back is asked anew.
 */
public final class QuestionAnswers {
    private final Map<Violation, String> given = new LinkedHashMap<>();
    private final Set<Violation> recorded = new HashSet<>();

    void put(Violation question, String reason) {
        given.put(question, reason);
    }

    @Nullable String reasonFor(Violation question) {
        return given.get(question);
    }

    /** Returns the answers as they are now, for a {@link rubezh.register.SaveRequest}. */
    public GivenAnswers given() {
        return new GivenAnswers(given, recorded);
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
