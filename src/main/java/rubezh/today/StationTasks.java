package rubezh.today;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.backup.BackupService.BackupStatus;
import rubezh.enrolment.DepositStatus;
import rubezh.security.account.OfficerAccount;
import rubezh.today.TodayItem.StationTask;
import rubezh.today.TodayItem.Task;

/**
 * What an administrator has to see to at a station, from the state of its backups, accounts,
 * recovery sheet and headquarters.
 *
 * @param sheet when the recovery sheet was made; empty if there is none
 */
record StationTasks(
        BackupStatus backups,
        List<OfficerAccount> accounts,
        Optional<Instant> sheet,
        DepositStatus deposit) {
    /** Space on the disk below which it is told, in bytes: 2 GiB. */
    static final long LOW_SPACE = 2L << 30;

    /** Administrators below which losing one password may lock all out. */
    private static final int ADMINISTRATORS = 2;

    /**
     * Returns the tasks, the most pressing first.
     *
     * @param training whether nothing of the register is real: then its password is no secret, and
     *     nobody has to be able to recover it
     * @param exchanges whether other stations are known
     * @param free bytes that can be written beside the register
     */
    List<TodayItem> of(boolean training, boolean exchanges, long free, InstantSource clock) {
        var tasks = new ArrayList<StationTask>();
        if (free < LOW_SPACE) {
            tasks.add(new StationTask(Task.DISK, null, "", free));
        }
        addBackups(tasks, clock.instant());
        if (!training) {
            addRecovery(tasks);
            if (exchanges && deposit.headquarters().isEmpty()) {
                tasks.add(new StationTask(Task.NO_HEADQUARTERS, null));
            }
        }
        return tasks.stream()
                .sorted(Comparator.comparing(StationTask::task))
                .<TodayItem>map(task -> task)
                .toList();
    }

    private void addBackups(List<StationTask> tasks, Instant now) {
        @Nullable Instant newest = backups.newest();
        if (backups.failure() != null) {
            tasks.add(new StationTask(Task.BACKUP_FAILED, newest));
        } else if (newest == null) {
            tasks.add(new StationTask(Task.NO_BACKUP, null));
        } else if (backups.isStale(now)) {
            tasks.add(new StationTask(Task.OLD_BACKUP, newest));
        }
        if (newest != null && backups.rehearsed() == null) {
            tasks.add(new StationTask(Task.NO_REHEARSAL, null));
        }
    }

    private void addRecovery(List<StationTask> tasks) {
        if (sheet.isEmpty()) {
            tasks.add(new StationTask(Task.NO_SHEET, null));
        } else if (deposit.isMissing()) {
            tasks.add(new StationTask(Task.SHEET_NOT_LEFT, sheet.get(), deposit.headquarters(), 0));
        }
        if (accounts.stream().filter(OfficerAccount::canAdminister).count() < ADMINISTRATORS) {
            tasks.add(new StationTask(Task.ONE_ADMINISTRATOR, null));
        }
    }
}
