package rubezh.register.conflict;

import rubezh.journal.RevisionId;

/**
 * Two lines of goods that two stations added unseen by each other, with the same substance and the
 * same mass: probably one thing entered twice. The merge keeps both.
 *
 * @param first pointer of the line added by an earlier side
 * @param second pointer of the other line
 * @param firstAddedBy revision that added the first line
 * @param secondAddedBy revision that added the other line
 */
public record TwinLines(
        String first, String second, RevisionId firstAddedBy, RevisionId secondAddedBy) {}
