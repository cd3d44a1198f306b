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
 * @param caseHandling handling code that its new cases begin with, so that partners may get them;
 *     null for that of the station
 * @param workingGroup working group that runs it
 * @param sessions sessions held on it, with places and dates
 * @param contacts contact points of the participants
 * @param signatories who signs its results, each as position and name: {@code Head of the centre,
 *     Toktogulova N. B.}
 */
public record OperationMandate(
        List<String> participants,
        List<String> observers,
        @Nullable String coordination,
        @Nullable String legalBasis,
        @Nullable Handling handling,
        @Nullable String reportsDue,
        @Nullable Handling caseHandling,
        @Nullable String workingGroup,
        @Nullable String sessions,
        @Nullable String contacts,
        List<String> signatories) {
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");

    public OperationMandate {
        participants = List.copyOf(participants);
        observers = List.copyOf(observers);
        signatories = List.copyOf(signatories);
    }

    /** Returns the participants that are countries, by their codes. */
    public List<String> countries() {
        return participants.stream().filter(COUNTRY.asMatchPredicate()).toList();
    }

    /**
     * Returns whether a station takes part by its code, or its country by the code before the
     * hyphen: {@code KG} of {@code KG-OSH}.
     */
    public boolean includes(String station) {
        int hyphen = station.indexOf('-');
        return participants.contains(station)
                || hyphen > 0 && participants.contains(station.substring(0, hyphen));
    }

    /** Returns the mandate of another year: what it rests on and its sessions are stated anew. */
    public OperationMandate withoutBasis() {
        return new OperationMandate(
                participants,
                observers,
                coordination,
                null,
                handling,
                reportsDue,
                caseHandling,
                workingGroup,
                null,
                contacts,
                signatories);
    }
}
