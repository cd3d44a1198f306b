package rubezh.register.offer;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.journal.Revision;
import rubezh.journal.RevisionId;
import rubezh.register.FieldChange;

/**
 * Change of a record that another station offers to its owner.
 *
 * @param recordId id of the record
 * @param kind name of its kind, {@code seizure}
 * @param name number of the case, code of the operation, or else the id
 * @param revision newest revision of the offer
 * @param act author, time and reason of that revision
 * @param cancels whether it marks the record as entered in error, or takes that mark away; null for
 *     neither
 * @param changes what it would change in the record as it was for its author
 */
public record Offer(
        UUID recordId,
        String kind,
        String name,
        RevisionId revision,
        Revision.Act act,
        @Nullable Boolean cancels,
        List<FieldChange> changes) {
    public Offer {
        changes = List.copyOf(changes);
    }

    /** Returns the login of the author at his station. */
    public String login() {
        String author = act.author();
        return author.substring(author.indexOf(':') + 1);
    }
}
