package rubezh.store.file;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubezh.journal.RevisionId;
import rubezh.security.AuditAction;
import rubezh.store.OpenStation;

/** Acts by which the log knows the newest revision, so that a register cut behind it is noticed. */
class OfficerLogTest {
    private static final RevisionId FIRST = RevisionId.of("ab".repeat(32));
    private static final RevisionId LAST = RevisionId.of("cd".repeat(32));
    private static final Set<AuditAction> WRITING =
            EnumSet.of(
                    AuditAction.RECORD,
                    AuditAction.REVIEW,
                    AuditAction.OPERATION,
                    AuditAction.CHANGE_CODE_LIST,
                    AuditAction.SHARE_VIEWS,
                    AuditAction.RECORD_ROLES,
                    AuditAction.CHANGE_WATCH_LIST);

    @TempDir Path root;
    private OpenStation station;
    private AuditLog audit;

    @BeforeEach
    void open() {
        station = TestStations.create(root);
        audit = (AuditLog) station.audit();
    }

    @AfterEach
    void close() {
        station.close();
    }

    private @org.jspecify.annotations.Nullable RevisionId recorded() {
        return new OfficerLog(audit).read().recorded();
    }

    @Test
    void everyActThatWritesARevisionTellsTheNewest() {
        for (AuditAction act : WRITING) {
            audit.write(AuditAction.RECORD, FIRST.hex(), Map.of());
            assertThat(recorded()).isEqualTo(FIRST);
            audit.write(act, LAST.hex(), Map.of());
            assertThat(recorded()).as(act.name()).isEqualTo(LAST);
            audit.write(act, FIRST.hex(), Map.of("last", LAST.hex()));
            assertThat(recorded()).as("the last of several: " + act).isEqualTo(LAST);
        }
    }

    @Test
    void noOtherActChangesWhatIsKnown() {
        audit.write(AuditAction.RECORD, FIRST.hex(), Map.of());
        for (AuditAction act :
                EnumSet.of(AuditAction.PRINT, AuditAction.BACKUP, AuditAction.LOCK)) {
            audit.write(act, LAST.hex(), Map.of());
            assertThat(recorded()).as(act.name()).isEqualTo(FIRST);
        }
        audit.write(AuditAction.CHANGE_WATCH_LIST, "an entry of the station", Map.of());
        assertThat(recorded()).as("wrote no revision").isEqualTo(FIRST);
    }
}
