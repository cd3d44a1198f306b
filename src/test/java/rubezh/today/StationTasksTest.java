package rubezh.today;

import static org.assertj.core.api.Assertions.assertThat;
import static rubezh.today.TodayItem.Task.BACKUP_FAILED;
import static rubezh.today.TodayItem.Task.DISK;
import static rubezh.today.TodayItem.Task.NO_BACKUP;
import static rubezh.today.TodayItem.Task.NO_HEADQUARTERS;
import static rubezh.today.TodayItem.Task.NO_REHEARSAL;
import static rubezh.today.TodayItem.Task.NO_SHEET;
import static rubezh.today.TodayItem.Task.OLD_BACKUP;
import static rubezh.today.TodayItem.Task.ONE_ADMINISTRATOR;
import static rubezh.today.TodayItem.Task.SHEET_NOT_LEFT;

import module java.base;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import rubezh.backup.BackupService.BackupStatus;
import rubezh.enrolment.DepositStatus;
import rubezh.security.Officer;
import rubezh.security.Role;
import rubezh.security.account.AccountStatus;
import rubezh.security.account.OfficerAccount;
import rubezh.text.Fault;
import rubezh.today.TodayItem.StationTask;
import rubezh.today.TodayItem.Task;

/**
 * What an administrator finds to do: a line for everything that is wrong, and none for the rest.
 */
class StationTasksTest {
    private static final Instant NOW = Instant.parse("2026-11-24T20:00:00Z");
    private static final long ENOUGH = StationTasks.LOW_SPACE;
    private static final BackupStatus SOUND =
            new BackupStatus(NOW.minusSeconds(60), NOW.minusSeconds(30), null);
    private static final DepositStatus LEFT =
            new DepositStatus("KG-HQ", false, true, Optional.of(NOW));

    private static OfficerAccount account(String login, AccountStatus status) {
        return new OfficerAccount(
                new Officer(login, "", "", Set.of(Role.ADMINISTRATOR)), status, null, null);
    }

    private static final List<OfficerAccount> TWO =
            List.of(
                    account("first", AccountStatus.ACTIVE),
                    account("second", AccountStatus.ONE_TIME_PASSWORD));

    private static List<Task> of(
            BackupStatus backups,
            List<OfficerAccount> accounts,
            @Nullable Instant sheet,
            DepositStatus deposit) {
        return tasks(
                new StationTasks(backups, accounts, Optional.ofNullable(sheet), deposit), ENOUGH);
    }

    private static List<Task> tasks(StationTasks tasks, long free) {
        return tasks.of(false, true, free, InstantSource.fixed(NOW)).stream()
                .map(item -> ((StationTask) item).task())
                .toList();
    }

    @Test
    void aStationInOrderHasNothingToDo() {
        assertThat(of(SOUND, TWO, NOW, LEFT)).isEmpty();
    }

    @Test
    void aNewStationHasEverythingToDoTheMostPressingFirst() {
        var none = new DepositStatus("", false, false, Optional.empty());
        assertThat(of(new BackupStatus(null, null, null), TWO.subList(0, 1), null, none))
                .containsExactly(NO_BACKUP, NO_SHEET, ONE_ADMINISTRATOR, NO_HEADQUARTERS);
    }

    @Test
    void aBackupThatFailedOrIsOldOrWasNeverRehearsedIsTold() {
        var failed = new BackupStatus(NOW, NOW, new Fault(Fault.Exit.DISK, "BAK-001"));
        assertThat(of(failed, TWO, NOW, LEFT)).containsExactly(BACKUP_FAILED);
        var old = new BackupStatus(NOW.minus(Duration.ofDays(30)), null, null);
        assertThat(of(old, TWO, NOW, LEFT)).containsExactly(OLD_BACKUP, NO_REHEARSAL);
    }

    @Test
    void anAdministratorWhoCannotSignInIsNoSecondOne() {
        List<OfficerAccount> accounts =
                List.of(TWO.getFirst(), account("gone", AccountStatus.DEACTIVATED));
        assertThat(of(SOUND, accounts, NOW, LEFT)).containsExactly(ONE_ADMINISTRATOR);
    }

    @Test
    void aSheetWhoseCodeHeadquartersWasNotLeftNamesHeadquarters() {
        var missing = new DepositStatus("KG-HQ", false, true, Optional.empty());
        var tasks = new StationTasks(SOUND, TWO, Optional.of(NOW), missing);
        assertThat(tasks.of(false, true, ENOUGH, InstantSource.fixed(NOW)))
                .containsExactly(new StationTask(SHEET_NOT_LEFT, NOW, "KG-HQ", 0));
    }

    @Test
    void littleSpaceIsToldWithItsFigure() {
        var tasks = new StationTasks(SOUND, TWO, Optional.of(NOW), LEFT);
        assertThat(tasks.of(false, true, ENOUGH - 1, InstantSource.fixed(NOW)))
                .containsExactly(new StationTask(DISK, null, "", ENOUGH - 1));
    }

    @Test
    void aTrainingStationNeedsNoSheetNoSecondAdministratorAndNoHeadquarters() {
        var none = new DepositStatus("", false, false, Optional.empty());
        var tasks = new StationTasks(SOUND, List.of(), Optional.empty(), none);
        assertThat(tasks.of(true, true, ENOUGH, InstantSource.fixed(NOW))).isEmpty();
    }
}
