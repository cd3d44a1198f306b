package rubezh.domain.operation;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.reference.Code.Handling;

/**
 * Who takes part in an operation, and on what terms.
 *
 * @param participants codes of countries, and names of bodies
 * @param observers the same of those who only observe
 * @param coordination who coordinates it, and where
 * @param legalBasis decision or agreement it rests on
 * @param handling limit on its distribution
 * @param reportsDue when and how participants report
 */
public record OperationMandate(
        List<String> participants,
        List<String> observers,
        @Nullable String coordination,
        @Nullable String legalBasis,
        @Nullable Handling handling,
        @Nullable String reportsDue) {
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");

    public OperationMandate {
        participants = List.copyOf(participants);
        observers = List.copyOf(observers);
    }

    /** Returns the participants that are countries, by their codes. */
    public List<String> countries() {
        return participants.stream().filter(COUNTRY.asMatchPredicate()).toList();
    }

    /** Returns the mandate of another year: what it rests on has to be stated anew. */
    public OperationMandate withoutBasis() {
        return new OperationMandate(
                participants, observers, coordination, null, handling, reportsDue);
    }
}
