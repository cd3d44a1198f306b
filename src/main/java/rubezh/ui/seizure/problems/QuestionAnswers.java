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
 * Reasons given for questions. An answer holds for its very question: a changed value makes another
 * question, and a question that went away and comes back needs a new answer.
 *
 * @see ValidationModel#answer
 */
public final class QuestionAnswers {
    private final Map<Violation, String> reasons = new LinkedHashMap<>();
    private final Set<Violation> recorded = new HashSet<>();

    void put(Violation question, String reason) {
        reasons.put(question, reason);
    }

    @Nullable String reasonFor(Violation question) {
        return reasons.get(question);
    }

    /** Returns the current answers for a {@link rubezh.register.SaveRequest}. */
    public GivenAnswers given() {
        return new GivenAnswers(reasons, recorded);
    }

    /** Drops answers to questions that are no longer open. */
    void retainOpen(List<Violation> questions) {
        reasons.keySet().retainAll(questions);
        recorded.retainAll(questions);
    }

    /** Adds questions answered in a saved revision. */
    public void addRecorded(Set<Violation> questions) {
        recorded.addAll(questions);
    }
}
