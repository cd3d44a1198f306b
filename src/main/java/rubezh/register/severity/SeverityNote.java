package rubezh.register.severity;

import module java.base;

import rubezh.domain.seizure.rules.Severity;
import rubezh.domain.seizure.severity.RaisableRules;
import rubezh.domain.seizure.severity.RaisedSeverities;
import rubezh.journal.StationNotes;
import rubezh.json.CanonicalJson;

/** Raised severities as a sealed note of the station. Every call may access the disk. */
public final class SeverityNote {
    private static final String NOTE = "rule-severities";

    private final StationNotes notes;

    public SeverityNote(StationNotes notes) {
        this.notes = notes;
    }

    /** Returns what is raised; entries that this program does not know count for nothing. */
    public RaisedSeverities get() {
        return notes.find(NOTE)
                .map(CanonicalJson::read)
                .map(SeverityNote::of)
                .orElse(RaisedSeverities.NONE);
    }

    private static RaisedSeverities of(Map<String, Object> tree) {
        var known = new TreeMap<String, Severity>();
        for (Severity severity : Severity.values()) {
            tree.forEach((code, name) -> {
                if (severity.name().equals(name) && RaisableRules.isRaise(code, severity)) {
                    known.put(code, severity);
                }
            });
        }
        return new RaisedSeverities(known);
    }

    /** Keeps what is raised; a call within a transaction joins it. */
    void put(RaisedSeverities raised) {
        var tree = new TreeMap<String, Object>();
        raised.byCode().forEach((code, severity) -> tree.put(code, severity.name()));
        notes.put(NOTE, CanonicalJson.write(tree));
    }
}
