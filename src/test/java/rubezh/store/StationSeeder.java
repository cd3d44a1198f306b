package rubezh.store;

import module java.base;

import rubezh.domain.seizure.Seizure;
import rubezh.fixtures.JournalSeeder;
import rubezh.journal.RevisionId;
import rubezh.journal.StoredRevision;

/** Writer of seizures into a register without validation. */
public final class StationSeeder {
    private final OpenStation station;
    private final JournalSeeder puts;

    public StationSeeder(OpenStation station) {
        this.station = station;
        this.puts =
                new JournalSeeder(station.journal(), station.session().signer(), false)
                        .inNameOf(station.station().code());
    }

    public StoredRevision put(UUID recordId, Seizure seizure) {
        return refreshLists(puts.put(recordId, seizure));
    }

    public StoredRevision put(UUID recordId, Seizure seizure, List<RevisionId> parents) {
        return refreshLists(puts.put(recordId, seizure, parents));
    }

    public StoredRevision cancel(UUID recordId, Seizure seizure) {
        return refreshLists(puts.cancel(recordId, seizure));
    }

    private StoredRevision refreshLists(StoredRevision written) {
        station.catalogue().refresh(List.of(written.revision().subject().recordId()));
        return written;
    }
}
