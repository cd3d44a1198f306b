package rubezh.register.severity;

import module java.base;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.rules.PhasedViolations;
import rubezh.domain.seizure.severity.RaisedSeverities;
import rubezh.journal.StationNotes;
import rubezh.text.Fault;

/**
 * Rules of the program with the severities that the station raised for its own records, as lists
 * count them. Thread-safe.
 */
public final class StationRules implements Function<Seizure, PhasedViolations> {
    private static final Logger LOG = LoggerFactory.getLogger(StationRules.class);
    private final Function<Seizure, PhasedViolations> rules;
    private final String station;
    private final Supplier<RaisedSeverities> source;
    private volatile RaisedSeverities raised;

    /**
     * @param rules rules of the program
     * @param station code of the station
     */
    public StationRules(
            Function<Seizure, PhasedViolations> rules, String station, StationNotes notes) {
        this(rules, station, () -> read(new SeverityNote(notes)));
    }

    private StationRules(
            Function<Seizure, PhasedViolations> rules,
            String station,
            Supplier<RaisedSeverities> source) {
        this.rules = rules;
        this.station = station;
        this.source = source;
        this.raised = source.get();
    }

    /** Returns the rules with the severities of the program for the records of every station. */
    public static StationRules ofProgram(Function<Seizure, PhasedViolations> rules) {
        return new StationRules(rules, "", () -> RaisedSeverities.NONE);
    }

    /** Reads what is raised. A damaged note keeps nobody from signing in; a submission tells it. */
    private static RaisedSeverities read(SeverityNote note) {
        try {
            return note.get();
        } catch (Fault damaged) {
            LOG.warn("raised severities not read: {}", damaged.code());
            return RaisedSeverities.NONE;
        }
    }

    /** Uses the severities as they are now; call it when one was raised or reset. */
    public void reload() {
        raised = source.get();
    }

    @Override
    public PhasedViolations apply(Seizure seizure) {
        PhasedViolations found = rules.apply(seizure);
        return station.equals(seizure.header().station()) ? raised.raise(seizure, found) : found;
    }

    /** Returns what is raised as a text; lists that were counted by another one are outdated. */
    public String fingerprint() {
        return raised.byCode().toString();
    }
}
