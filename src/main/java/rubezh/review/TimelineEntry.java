package rubezh.review;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import rubezh.register.HistoryEntry;
import rubezh.register.OpenRecord.OtherKind;
import rubezh.register.officer.KnownRole;
import rubezh.register.review.ReviewEntry;
import rubezh.security.Officer;

/** Revision of a record, step of its review or revision of another kind, for display. */
public sealed interface TimelineEntry {
    /**
     * Revision.
     *
     * @param submission whether it submitted the record for review
     * @param takenBack whether it took a submission back
     */
    record RevisionEntry(HistoryEntry revision, boolean submission, boolean takenBack)
            implements TimelineEntry {}

    /** Revision of another kind under the id of the record, which changes nothing in it. */
    record OtherKindEntry(OtherKind other) implements TimelineEntry {}

    /**
     * Step of the review.
     *
     * @param withdrawn whether its author took it back
     * @param officer account of the author; null if it is not one of this station
     * @param role what is known of the role of supervisor of its author; null unless it decides
     */
    record StepEntry(
            ReviewEntry step,
            boolean withdrawn,
            @Nullable Officer officer,
            @Nullable KnownRole role)
            implements TimelineEntry {
        /**
         * Returns the name that the step itself tells, else that of the account, else the login.
         *
         * @param messages returns the message of a key
         */
        public String author(UnaryOperator<String> messages) {
            String told = step.step().by().name();
            if (told != null) {
                return told;
            }
            String author = step.author();
            return officer == null
                    ? author.substring(author.indexOf(':') + 1)
                    : officer.nameIn(messages);
        }
    }
}
