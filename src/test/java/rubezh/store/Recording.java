package rubezh.store;

import java.util.List;
import java.util.UUID;
import rubezh.domain.seizure.Seizure;
import rubezh.fixtures.Puts;
import rubezh.journal.Entry;
import rubezh.journal.RevisionId;

/** Writes seizures straight into a register, whatever rules say. */
final class Recording {
    private final OpenStation station;
    private final Puts puts;

    Recording(OpenStation station) {
        this.station = station;
        this.puts = new Puts(station.journal(), station.session().signer());
    }

    Entry put(UUID recordId, Seizure seizure) {
        return listed(puts.put(recordId, seizure));
    }

    Entry put(UUID recordId, Seizure seizure, List<RevisionId> parents) {
        return listed(puts.put(recordId, seizure, parents));
    }

    Entry cancel(UUID recordId, Seizure seizure) {
        return listed(puts.cancel(recordId, seizure));
    }

    private Entry listed(Entry written) {
        station.catalogue().refresh(List.of(written.revision().subject().recordId()));
        return written;
    }
}
