package rubezh.store.hub;

import module java.base;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import rubezh.domain.seizure.rules.ViolationCounts;
import rubezh.domain.station.Station;
import rubezh.journal.RevisionId;
import rubezh.journal.StoredRevision;
import rubezh.store.journal.CaseSource;
import rubezh.store.projection.ProjectionDatabase;
import rubezh.store.projection.RecordProjector;
import rubezh.store.query.ListCatalogue;
import rubezh.text.Fault;

/** Lists of a hub as workstations read them. */
final class HubCatalogue extends ListCatalogue {
    private static final Logger LOG = LoggerFactory.getLogger(HubCatalogue.class);

    /** Records that somebody saves at once; more come in a bundle. */
    private static final int FEW = 100;

    /** Whether the hub could not be reached when the lists were to be brought up to date. */
    private final AtomicBoolean behind = new AtomicBoolean();

    private final UUID hub;

    /**
     * @param hub id of the hub
     */
    HubCatalogue(
            UUID hub,
            CaseSource cases,
            RecordProjector projector,
            Station station,
            ProjectionDatabase database) {
        super(cases, projector, station, database);
        this.hub = hub;
    }

    @Override
    public Optional<UUID> hub() {
        return Optional.of(hub);
    }

    /**
     * What was saved is safe in the own file while the hub cannot be reached; the next read brings
     * the lists up to date, or fails.
     */
    @Override
    public void refresh(
            Collection<UUID> recordIds,
            Map<RevisionId, ViolationCounts> counts,
            Consumer<StoredRevision> read) {
        try {
            if (recordIds.isEmpty() || recordIds.size() > FEW) {
                super.refresh(recordIds, counts, read);
            } else {
                refreshSaved(recordIds, counts, read);
            }
        } catch (Fault fault) {
            if (!HubFaults.isOfServer(fault)) {
                throw fault;
            }
            behind.set(true);
            LOG.info("lists of the hub not refreshed: {}", fault.code());
        }
    }

    @Override
    protected void catchUp() {
        if (behind.compareAndSet(true, false)) {
            refresh(List.of());
        }
    }
}
