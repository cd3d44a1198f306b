package rubezh.store.file;

import static org.assertj.core.api.Assertions.assertThat;
import static rubezh.text.FaultAssertions.assertFault;

import module java.base;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rubezh.fixtures.LongTest;
import rubezh.security.Officer;
import rubezh.security.Permission;
import rubezh.security.Role;
import rubezh.security.account.AccountStatus;
import rubezh.security.account.OfficerAccount;
import rubezh.store.LockedStation;
import rubezh.text.Fault;

/** What an administrator does with the accounts of a station. */
@LongTest
final class OfficersTest extends AccountsFixture {
    private static final Instant NOW = Instant.parse("2026-11-24T20:00:00Z");

    @Test
    void anOfficerIsAddedWithAOneTimePassword() {
        String oneTime = officers().add(BEK);
        assertThat(oneTime.split("-")).hasSizeBetween(4, 5);
        assertThat(officers().list())
                .containsExactly(
                        new OfficerAccount(TestStations.OFFICER, AccountStatus.ACTIVE, NOW, NOW),
                        new OfficerAccount(BEK, AccountStatus.ONE_TIME_PASSWORD, null, NOW));
        assertThat(newestEntry().action()).isEqualTo("admit");
        assertThat(newestEntry().object()).isEqualTo("bek");
        assertThat(newestEntry().detail()).containsEntry("roles", "officer");
        signIn("bek", oneTime);
        assertThat(station.session().officer()).isEqualTo(BEK);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "b", "Bek", "бек", "9bek", "b ek", "a\nb", "*"})
    void aLoginOfAnotherFormIsRefused(String login) {
        assertFault(
                () -> officers().add(new Officer(login, "Bek", "", Set.of(Role.OFFICER))),
                "SEC-021",
                Fault.Exit.USAGE);
    }

    @Test
    void anOfficerNeedsANameAndARole() {
        assertFault(
                () -> officers().add(new Officer("bek", " ", "", BEK.roles())),
                "SEC-022",
                Fault.Exit.USAGE);
        assertFault(
                () -> officers().add(new Officer("bek", "Be\u202Ek", "", BEK.roles())),
                "SEC-022",
                Fault.Exit.USAGE);
        assertFault(() -> officers().add(BEK.withRoles(Set.of())), "SEC-023", Fault.Exit.USAGE);
        assertThat(officers().list()).hasSize(1);
    }

    @Test
    void nothingIsPossibleBeforeAOneTimePasswordWasChanged() {
        String oneTime = officers().add(BEK.withRoles(Set.of(Role.values())));
        signIn("bek", oneTime);
        for (Permission permission : Permission.values()) {
            if (permission != Permission.CHANGE_OWN_PASSWORD) {
                assertFault(
                        () -> station.session().require(permission),
                        "SEC-026",
                        Fault.Exit.NOT_PERMITTED);
            }
        }
        assertFault(
                () -> officers().changeOwnPassword(oneTime, oneTime), "SEC-032", Fault.Exit.USAGE);
        officers().changeOwnPassword(oneTime, PASSWORD);
        station.session().require(Permission.READ_RECORDS);
        signIn("bek", PASSWORD);
        station.session().require(Permission.READ_RECORDS);
        assertThat(status("bek")).isEqualTo(AccountStatus.ACTIVE);
    }

    @Test
    void nameRankAndRolesAreChangedWithWhatWasBefore() {
        officers().add(BEK);
        var changed = new Officer("bek", "Bekov B. B.", "inspector", Set.of(Role.SUPERVISOR));
        officers().change(changed);
        assertThat(account("bek").officer()).isEqualTo(changed);
        assertThat(newestEntry().action()).isEqualTo("change-officer");
        assertThat(newestEntry().detail())
                .containsEntry("name", "Bekov B. B.")
                .containsEntry("before.name", "Bek B. B.")
                .containsEntry("roles", "supervisor")
                .containsEntry("before.roles", "officer")
                .doesNotContainKey("before.rank");
        try (LockedStation locked = station.lock()) {
            assertThat(locked.officers()).extracting(Officer::name).contains("Bekov B. B.");
        }
        signInAsAdministrator();
        assertThat(station.notices()).isEmpty();
        assertThat(account("bek").officer()).isEqualTo(changed);
    }

    @Test
    void changedRolesApplyAtOnce() {
        officers().add(BEK.withRoles(Set.of(Role.ADMINISTRATOR)));
        officers().change(TestStations.OFFICER.withRoles(Set.of(Role.AUDITOR)));
        assertFault(officers()::list, "SEC-011", Fault.Exit.NOT_PERMITTED);
        signInAsAdministrator();
        assertThat(station.session().officer().roles()).containsExactly(Role.AUDITOR);
    }

    @Test
    void aDeactivatedOfficerStaysInTheListAndCannotSignIn() {
        String oneTime = officers().add(BEK);
        signInAndChange("bek", oneTime);
        signInAsAdministrator();
        officers().deactivate("bek", "moved to Osh");
        assertThat(newestEntry().detail()).containsEntry("reason", "moved to Osh");
        assertThat(account("bek"))
                .isEqualTo(new OfficerAccount(BEK, AccountStatus.DEACTIVATED, NOW, NOW));
        assertThat(station.officers().find("bek")).contains(BEK);
        assertFault(() -> officers().add(BEK), "SEC-008", Fault.Exit.USAGE);
        try (LockedStation locked = station.lock()) {
            assertThat(locked.officers()).extracting(Officer::login).containsExactly("asanov");
            assertFault(
                    () -> locked.unlock("bek", PASSWORD, _ -> {}),
                    "SEC-001",
                    Fault.Exit.NOT_PERMITTED);
        }
        signInAsAdministrator();
        assertThat(station.notices()).isEmpty();
        assertThat(status("bek")).isEqualTo(AccountStatus.DEACTIVATED);
    }

    @Test
    void aReactivatedOfficerHasTheRolesOfBeforeAndAOneTimePassword() {
        officers().add(BEK);
        officers().deactivate("bek", "");
        for (Runnable refused :
                List.<Runnable>of(
                        () -> officers().deactivate("bek", ""),
                        () -> officers().change(BEK),
                        () -> officers().resetPassword("bek"))) {
            assertFault(refused::run, "SEC-029", Fault.Exit.USAGE);
        }
        String oneTime = officers().reactivate("bek");
        assertFault(() -> officers().reactivate("bek"), "SEC-029", Fault.Exit.USAGE);
        signInAndChange("bek", oneTime);
        assertThat(station.session().officer()).isEqualTo(BEK);
    }

    @Test
    void aOneTimePasswordReplacesAForgottenOne() {
        String first = officers().add(BEK);
        signInAndChange("bek", first);
        signInAsAdministrator();
        String oneTime = officers().resetPassword("bek");
        assertThat(newestEntry().action()).isEqualTo("reset-password");
        assertThat(newestEntry().detail().toString()).doesNotContain(oneTime);
        station.close();
        assertFault(
                () -> TestStations.signIn(root, "bek", PASSWORD),
                "SEC-001",
                Fault.Exit.NOT_PERMITTED);
        signIn("bek", oneTime);
        assertThat(station.session().mustChangePassword()).isTrue();
    }

    @Test
    void theLastAdministratorStays() {
        var asanov = TestStations.OFFICER;
        officers().add(BEK);
        assertFault(() -> officers().deactivate("asanov", ""), "SEC-027", Fault.Exit.USAGE);
        assertFault(
                () -> officers().change(asanov.withRoles(Set.of(Role.OFFICER))),
                "SEC-027",
                Fault.Exit.USAGE);
        officers().change(BEK.withRoles(Set.of(Role.OFFICER, Role.ADMINISTRATOR)));
        officers().deactivate("bek", "");
        assertFault(() -> officers().deactivate("asanov", ""), "SEC-027", Fault.Exit.USAGE);
        officers().reactivate("bek");
        officers().deactivate("asanov", "");
        assertFault(
                () -> station.session().require(Permission.SIGNED_IN),
                "SEC-011",
                Fault.Exit.NOT_PERMITTED);
    }

    @Test
    void anUnknownLoginIsTold() {
        for (Runnable refused :
                List.<Runnable>of(
                        () -> officers().change(BEK),
                        () -> officers().deactivate("bek", ""),
                        () -> officers().reactivate("bek"),
                        () -> officers().resetPassword("bek"),
                        () -> officers().reopen("bek"))) {
            assertFault(refused::run, "SEC-028", Fault.Exit.USAGE);
        }
    }

    @Test
    void aFullDiskChangesNothing() {
        officers().add(BEK);
        TestStations.limitToCurrentSize(station);
        var before = officers().list();
        try {
            for (int i = 0; i < 200; i++) {
                officers().change(new Officer("bek", "B" + i, "", BEK.roles()));
                before = officers().list();
            }
        } catch (Fault full) {
            assertThat(full.exit()).isEqualTo(Fault.Exit.DISK);
        }
        assertThat(officers().list()).isEqualTo(before);
        TestStations.liftSizeLimit(station);
        signInAsAdministrator();
        assertThat(station.notices()).isEmpty();
        assertThat(Map.copyOf(byName())).containsValue(before.getLast().officer());
    }

    private Map<String, Officer> byName() {
        return officers().list().stream()
                .collect(Collectors.toMap(OfficerAccount::login, OfficerAccount::officer));
    }
}
