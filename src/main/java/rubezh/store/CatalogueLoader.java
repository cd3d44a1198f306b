package rubezh.store;

import module java.base;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import rubezh.register.Catalogue;
import rubezh.security.DataKey;
import rubezh.store.file.StationHandle;
import rubezh.store.query.SqliteCatalogue;
import rubezh.text.Fault;

/**
 * Fills a catalogue in two steps, so that signing in does not take longer with the age of the
 * register: first what forms and rules ask for, then the lists, for which whoever asks them waits.
 * Without a snapshot the first step builds everything from the journal.
 */
final class CatalogueLoader {
    private static final Logger LOG = LoggerFactory.getLogger(CatalogueLoader.class);

    private final ProjectionSnapshot snapshot;
    private final SqliteCatalogue catalogue;
    private final StationNotices notices;

    /**
     * @param notices receives what is damaged or missing, once the lists are there
     */
    CatalogueLoader(
            StationHandle handle, DataKey key, SqliteCatalogue catalogue, StationNotices notices) {
        this.snapshot =
                new ProjectionSnapshot(handle.snapshotFile(), key, handle.config().random());
        this.catalogue = catalogue;
        this.notices = notices;
    }

    ProjectionSnapshot snapshot() {
        return snapshot;
    }

    /**
     * Loads what comes before the lists, or builds everything.
     *
     * @param progress receives the number of revisions read
     */
    void loadRecords(LongConsumer progress) {
        Optional<SnapshotHeader> header = Optional.empty();
        try {
            header = snapshot.loadRecords(catalogue);
        } catch (IOException | Fault e) {
            drop(e);
        }
        header.ifPresentOrElse(
                found -> catalogue.expectLists(() -> isLoaded(found)),
                () -> catalogue.rebuild(progress));
    }

    private boolean isLoaded(SnapshotHeader header) {
        try {
            snapshot.loadLists(catalogue, header);
            return true;
        } catch (ClosedChannelException interrupted) {
            throw new CancellationException("interrupted");
        } catch (IOException | Fault e) {
            if (!catalogue.isClosed()) {
                drop(e);
            }
        } catch (OutOfMemoryError e) {
            LOG.warn("projection image too large for the heap: {}", e.toString());
        }
        return false;
    }

    private void drop(Exception why) {
        LOG.warn("projection image not usable: {}", why.toString());
        snapshot.delete();
        notices.add(StationNotice.IMAGE_DAMAGED);
    }

    /**
     * Loads the lists unless they are there, and notes what is missing in them.
     *
     * @param progress receives the number of revisions read, if they have to be built
     */
    void loadLists(LongConsumer progress) {
        catalogue.loadLists(progress);
        Catalogue.Gaps gaps = catalogue.gaps();
        if (gaps.damagedRecords() > 0) {
            notices.add(StationNotice.DAMAGED_RECORDS, gaps.damagedRecords());
        }
        if (gaps.missingRevisions() > 0) {
            notices.add(StationNotice.MISSING_REVISIONS, gaps.missingRevisions());
        }
    }
}
