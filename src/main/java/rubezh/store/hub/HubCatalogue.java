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

    HubCatalogue(
            CaseSource cases,
            RecordProjector projector,
            Station station,
            ProjectionDatabase database) {
        super(cases, projector, station, database);
    }

    /**
     * What was saved is safe in the own file while the hub cannot be reached; whoever refreshes
     * next brings the lists up to date.
     */
    @Override
    public void refresh(
            Collection<UUID> recordIds,
            Map<RevisionId, ViolationCounts> counts,
            Consumer<StoredRevision> read) {
        try {
            super.refresh(recordIds, counts, read);
        } catch (Fault fault) {
            if (!fault.code().equals(HubFaults.UNREACHABLE)) {
                throw fault;
            }
            LOG.info("lists of the hub not refreshed: {}", fault.code());
        }
    }
}
