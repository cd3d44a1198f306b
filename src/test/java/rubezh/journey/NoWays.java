package rubezh.journey;

import java.util.Set;
import java.util.UUID;
import rubezh.domain.reference.Code.OperationCode;
import rubezh.domain.seizure.Status;
import rubezh.domain.station.StationDay;
import rubezh.ui.home.HomeNavigation;

/** Navigation of a home screen that leads nowhere. */
final class NoWays implements HomeNavigation {
    @Override
    public void openRecord(UUID recordId) {}

    @Override
    public void editRecord(UUID recordId, String pointer) {}

    @Override
    public void showRecords(Set<Status> statuses, boolean ownOnly) {}

    @Override
    public void showInStore(Set<UUID> records) {}

    @Override
    public void showOperation(OperationCode operation, boolean ownOnly) {}

    @Override
    public void showReview() {}

    @Override
    public void showWatchList() {}

    @Override
    public void showExchange() {}

    @Override
    public void showStations() {}

    @Override
    public void showBackups() {}

    @Override
    public void showReports() {}

    @Override
    public void showOfficers() {}

    @Override
    public void showAudit() {}

    @Override
    public void showConflicts() {}

    @Override
    public void settleDay(StationDay day) {}
}
