package rubezh.register;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntConsumer;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.Violation;
import rubezh.domain.station.Station;
import rubezh.journal.Digest;
import rubezh.journal.Draft;
import rubezh.security.Session;

/**
 * Records and opens seizures for the officer who signed in. Thread-safe; every call may touch the
 * disk, none is for the window's thread.
 */
public final class Register {
    private final Holdings holdings;
    private final Session session;
    private final Station station;
    private final Chance chance;

    public Register(Holdings holdings, Session session, Station station, Chance chance) {
        this.holdings = holdings;
        this.session = session;
        this.station = station;
        this.chance = chance;
    }

    public Station station() {
        return station;
    }

    public Catalogue catalogue() {
        return holdings.catalogue();
    }

    /** Returns an id for a record to come. */
    public UUID newRecordId() {
        return chance.ids().get();
    }

    /** Returns an id for a line of a list to come. */
    public UUID newLineId() {
        return chance.ids().get();
    }

    /** Returns a new seizure with what the station knows: status, station, country. */
    public Seizure blank() {
        throw pending();
    }

    /**
     * Returns a new seizure by copying: everything but number, status, times; lines get new ids.
     */
    public Seizure copyOf(Seizure seizure) {
        throw pending();
    }

    /** Checks a copy as {@link #record} would. */
    public List<Violation> check(Seizure copy, Intent intent) {
        throw pending();
    }

    /** Records one seizure: all or nothing, and durable when this returns {@code Recorded}. */
    public Outcome record(Entering entering) {
        throw pending();
    }

    /**
     * Records many in few transactions.
     *
     * @param progress told how many are done
     * @return an outcome for each, in order
     */
    public List<Outcome> recordAll(List<Entering> many, IntConsumer progress) {
        throw pending();
    }

    /** Marks a record as entered in error: it stays visible and travels, but counts nowhere. */
    public Outcome cancel(UUID recordId, String reason) {
        throw pending();
    }

    /** Takes the mark away again. */
    public Outcome bringBack(UUID recordId, String reason) {
        throw pending();
    }

    public Optional<Opened> open(UUID recordId) {
        throw pending();
    }

    /** Opens by case number, {@code KG-OSH-A-2026-000017}. */
    public Optional<Opened> open(String number) {
        throw pending();
    }

    /** Tells every revision of a record, oldest first. */
    public List<HistoryEntry> history(UUID recordId) {
        throw pending();
    }

    /** Returns chosen seizures whole, for reports, oldest first. */
    public List<RecordedCase> cases(Query query) {
        throw pending();
    }

    /** Makes what is being typed durable; drafts are never exchanged. */
    public void keepDraft(Draft draft) {
        holdings.drafts().keep(draft);
    }

    /** Composes a draft of what is being typed, as of now, by the officer. */
    public Draft draft(Typed typed) {
        throw pending();
    }

    /** Returns all drafts, newest first. */
    public List<Draft> drafts() {
        return holdings.drafts().all();
    }

    public void dropDraft(UUID recordId) {
        holdings.drafts().drop(recordId);
    }

    /** Takes a draft up again, with the record it started from. */
    public Resumed resume(Draft draft) {
        throw pending();
    }

    /** Says what this register holds, to be compared with another's. */
    public Digest digest() {
        return Digest.of(holdings.journal());
    }

    private RuntimeException pending() {
        return new UnsupportedOperationException("comes with the register: " + session.officer());
    }
}
