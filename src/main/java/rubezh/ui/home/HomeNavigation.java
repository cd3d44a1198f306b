package rubezh.ui.home;

import java.util.Set;
import java.util.UUID;
import rubezh.domain.reference.Code.OperationCode;
import rubezh.domain.seizure.Status;
import rubezh.domain.station.StationDay;

/** Ways from the home screen to the screens behind its lines and numbers. */
public interface HomeNavigation {
    /** Opens a record for reading. */
    void openRecord(UUID recordId);

    /**
     * Opens a record for typing.
     *
     * @param pointer field to begin at; empty for the first one
     */
    void editRecord(UUID recordId, String pointer);

    /** Shows the list of the records of some statuses. */
    void showRecords(Set<Status> statuses, boolean ownOnly);

    /** Shows the list of the records with packages in store. */
    void showInStore(Set<UUID> records);

    /** Shows the list of the records of an operation. */
    void showOperation(OperationCode operation, boolean ownOnly);

    /** Shows the queue of the review. */
    void showReview();

    /** Shows the records in conflict. */
    void showConflicts();

    /** Shows the watch list. */
    void showWatchList();

    void showExchange();

    /** Shows which stations are behind. */
    void showStations();

    void showBackups();

    void showReports();

    /** Asks about a day of the station without cases, or about one whose nil report is wrong. */
    void settleDay(StationDay day);

    void showOfficers();

    void showAudit();
}
