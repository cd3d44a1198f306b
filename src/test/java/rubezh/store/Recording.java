package rubezh.store;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import rubezh.domain.seizure.Seizure;
import rubezh.journal.Entry;
import rubezh.journal.Op;
import rubezh.journal.Revision;
import rubezh.journal.RevisionId;
import rubezh.json.RevisionLine;
import rubezh.json.SeizureShape;
import rubezh.json.Unsealed;

/** Writes seizures straight into a register, whatever rules say. */
final class Recording {
    static final OffsetDateTime AT = OffsetDateTime.parse("2026-11-24T22:27:38+06:00");

    private final OpenStation station;

    Recording(OpenStation station) {
        this.station = station;
    }

    Entry put(UUID recordId, Seizure seizure) {
        return put(recordId, seizure, headsOf(recordId));
    }

    /** Returns the newest revision of a record, as the only parent. */
    private List<RevisionId> headsOf(UUID recordId) {
        List<Entry> known = station.journal().ofRecord(recordId);
        return known.isEmpty() ? List.of() : List.of(known.getLast().id());
    }

    Entry put(UUID recordId, Seizure seizure, List<RevisionId> parents) {
        return write(recordId, Op.PUT, SeizureShape.SHAPE.write(seizure), parents);
    }

    Entry cancel(UUID recordId, Seizure seizure) {
        return write(recordId, Op.VOID, SeizureShape.SHAPE.write(seizure), headsOf(recordId));
    }

    private Entry write(UUID recordId, Op op, Map<String, Object> body, List<RevisionId> parents) {
        Entry written =
                station.journal()
                        .append(turn -> {
                            var link =
                                    new Revision.Link(
                                            turn.replica(),
                                            turn.nextSeq(),
                                            turn.prev().orElse(null),
                                            parents.stream().sorted().toList());
                            return List.of(sealed(recordId, op, body, link));
                        })
                        .getFirst();
        station.catalogue().refresh(List.of(recordId));
        return written;
    }

    private Entry sealed(UUID recordId, Op op, Map<String, Object> body, Revision.Link link) {
        return RevisionLine.seal(
                new Unsealed(
                        new Revision.Subject(recordId, SeizureShape.KIND, SeizureShape.SCHEMA),
                        new Revision.Act(op, "officer:asanov", "KG-OSH", AT, "because", false),
                        link,
                        "0f".repeat(16),
                        body,
                        changed(op, body)),
                station.session().signer()::sign);
    }

    private static TreeSet<String> changed(Op op, Map<String, Object> body) {
        var changed = new TreeSet<String>();
        if (op == Op.VOID) {
            changed.add("");
        }
        body.keySet().forEach(section -> changed.add("/" + section));
        return changed;
    }
}
