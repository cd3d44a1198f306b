package rubezh.register.revision;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.authority.Authority;
import rubezh.domain.station.Station;
import rubezh.journal.Journal;
import rubezh.journal.Revision;
import rubezh.journal.RevisionId;
import rubezh.journal.RevisionKind;
import rubezh.json.CanonicalJson;
import rubezh.json.OversizedRevisionException;
import rubezh.json.RecordKind;
import rubezh.json.RevisionLine;
import rubezh.security.Session;
import rubezh.text.BlankCharacters;

/** Writer of revisions in one transaction, on behalf of the signed-in officer. */
public final class RevisionWriter {
    /** Code for a record whose line would be longer than any bundle takes. */
    static final String TOO_LARGE = "REC-002";

    /** Code for a reason longer than any text of a revision. */
    private static final String LONG_REASON = "REC-003";

    private final Journal journal;
    private final Authority authority;
    private final Session session;
    private final Station station;
    private final IdSource idSource;

    /** Creates a writer of kinds in which every revision counts. */
    public RevisionWriter(Journal journal, Session session, Station station, IdSource source) {
        this(journal, Authority.ANYBODY, session, station, source);
    }

    /**
     * @param authority says which revisions of a record count
     */
    public RevisionWriter(
            Journal journal,
            Authority authority,
            Session session,
            Station station,
            IdSource source) {
        this.journal = journal;
        this.authority = authority;
        this.session = session;
        this.station = station;
        this.idSource = source;
    }

    /**
     * Runs a writer in a transaction.
     *
     * @return what the writer returns
     * @throws UnwritableRecordException of a record that cannot be written; then nothing is
     */
    public <T> T append(Function<RevisionSigner, T> writer) {
        var result = new ArrayList<T>(1);
        journal.append(context -> {
            var chain = new RevisionSigner(context, session.signer(), idSource.random());
            result.add(writer.apply(chain));
            return chain.entries();
        });
        return result.getFirst();
    }

    /**
     * Runs a writer in a transaction.
     *
     * @throws Fault {@code REC-002}, {@code REC-003}, {@code REC-006} for a record that cannot be
     *     written; then nothing is
     */
    public void run(Consumer<RevisionSigner> writer) {
        try {
            append(chain -> {
                writer.accept(chain);
                return true;
            });
        } catch (UnwritableRecordException e) {
            throw e.fault();
        }
    }

    /** Returns an edit of a record as those of its revisions say it is that count. */
    public <R extends Record> RecordEdit<R> edit(RecordKind<R> kind, UUID recordId) {
        return edit(kind, recordId, _ -> true);
    }

    /** Returns an edit of a record as some of those of its revisions say it is that count. */
    public <R extends Record> RecordEdit<R> edit(
            RecordKind<R> kind, UUID recordId, Predicate<Revision> counts) {
        return RecordEdit.of(kind, recordId, revisionsOf(recordId, kind), counts);
    }

    /**
     * Adds a revision and reads it back.
     *
     * @throws UnwritableRecordException {@code REC-002} if it has no line that other stations take,
     *     {@code REC-003} for a reason too long, {@code REC-006} if it does not read back
     */
    public RevisionId write(RevisionSigner chain, RecordEdit<?> edit, @Nullable String reason) {
        Revision.Act act = act(edit.op(), reason);
        String words = act.reason();
        if (words != null && words.length() > CanonicalJson.MAX_TEXT) {
            throw new UnwritableRecordException(
                    edit.recordId(), LONG_REASON, CanonicalJson.MAX_TEXT, words.length());
        }
        try {
            return chain.add(edit, act);
        } catch (OversizedRevisionException e) {
            throw new UnwritableRecordException(edit.recordId(), TOO_LARGE, RevisionLine.MAX_BYTES);
        }
    }

    /**
     * Returns the station that a record belongs to, if what this one writes is an offer to it; else
     * null.
     *
     * @param known the revisions of the record that count
     */
    public @Nullable String offeredTo(List<Revision> known) {
        return authority.offeredTo(known, session.signer().replica()).orElse(null);
    }

    /** Returns whose word counts. */
    public Authority authority() {
        return authority;
    }

    /** Returns the stored revisions of a record that count. */
    public List<Revision> revisionsOf(UUID recordId, RecordKind<?> kind) {
        return authority.counting(kind, journal.ofRecord(recordId));
    }

    /** Returns the stored revisions of a record, those that are offers too. */
    public List<Revision> allOf(UUID recordId, RecordKind<?> kind) {
        return kind.among(journal.ofRecord(recordId));
    }

    /** Returns an act of the signed-in officer, now. */
    public Revision.Act act(RevisionKind kind, @Nullable String reason) {
        return new Revision.Act(
                kind,
                author(session),
                station.code(),
                idSource.now(station),
                reason == null || BlankCharacters.isBlank(reason)
                        ? null
                        : BlankCharacters.strip(reason),
                station.training());
    }

    /** Returns the author as revisions name him: {@code officer:asanov}. */
    public static String author(Session session) {
        return "officer:" + session.officer().login();
    }
}
