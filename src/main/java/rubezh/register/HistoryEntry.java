package rubezh.register;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.journal.RevisionId;
import rubezh.journal.RevisionKind;
import rubezh.security.Installation;
import rubezh.security.Officer;

/**
 * One revision of a record, for display.
 *
 * @param id revision id
 * @param parents newest revisions that its author knew
 * @param op kind of change
 * @param author login at a station: {@code officer:asanov}
 * @param station code of that station
 * @param at time by that station's clock
 * @param reason reason of the change, if given
 * @param signer installation that signed the revision; null if its key is not known here
 * @param officer account of the author; null if it is not one of this station
 * @param changes changed fields, sorted by pointer; empty for a change of the record as a whole
 * @param hidden pointers of those that it does not list as changed
 * @param unchecked whether something before it is missing, so that its changes are as it says
 * @param offer what became of it as an offer; null for one that holds by itself
 */
public record HistoryEntry(
        RevisionId id,
        List<RevisionId> parents,
        RevisionKind op,
        String author,
        String station,
        OffsetDateTime at,
        @Nullable String reason,
        @Nullable Installation signer,
        @Nullable Officer officer,
        List<FieldChange> changes,
        List<String> hidden,
        boolean unchecked,
        @Nullable OfferState offer) {
    public HistoryEntry {
        parents = List.copyOf(parents);
        changes = List.copyOf(changes);
        hidden = List.copyOf(hidden);
    }

    /** Returns this entry with what comparing it with the other revisions has shown. */
    HistoryEntry checked(
            List<String> hiddenPointers, boolean isUnchecked, @Nullable OfferState state) {
        return new HistoryEntry(
                id,
                parents,
                op,
                author,
                station,
                at,
                reason,
                signer,
                officer,
                changes,
                hiddenPointers,
                isUnchecked,
                state);
    }

    /** Returns whether something of it holds or held: not of an offer that nobody took over. */
    public boolean holds() {
        return offer == null || !offer.isWithoutEffect();
    }

    /**
     * Returns what is doubtful about what it changes, in words; empty if nothing is.
     *
     * @param texts text of a message key with arguments
     * @param fields label of the field at a pointer
     */
    public String doubt(BiFunction<String, Object[], String> texts, UnaryOperator<String> fields) {
        if (!hidden.isEmpty()) {
            String labels =
                    hidden.stream().map(fields).distinct().collect(Collectors.joining(", "));
            return texts.apply("history.hidden", new Object[] {labels});
        }
        return unchecked ? texts.apply("history.unchecked", new Object[0]) : "";
    }

    /** Returns the login of the author, {@code asanov}. */
    public String login() {
        return login(author);
    }

    /**
     * Returns the name of the author, or his login if he is not of this station.
     *
     * @param texts text of a message key
     */
    public String authorName(UnaryOperator<String> texts) {
        return officer == null ? login() : officer.nameIn(texts);
    }

    static String login(String author) {
        return author.substring(author.indexOf(':') + 1);
    }

    /** Returns the message key of a sentence on the signer, with {@link #signerArguments}. */
    public String signerKey() {
        String end = signer == null ? ".unknown" : isForeignWord() ? ".foreign" : "";
        return "history.signed" + end;
    }

    /** Returns station and short fingerprint of the signer; empty if it is not known here. */
    public Object[] signerArguments() {
        return signer == null
                ? new Object[0]
                : new Object[] {signer.station(), signer.fingerprint().shortForm()};
    }

    /**
     * Returns whether author and station are named by an installation of another station, so that
     * they are only its word.
     */
    public boolean isForeignWord() {
        return signer != null && !signer.speaksFor(station);
    }
}
