package rubezh.store.file;

import static org.assertj.core.api.Assertions.assertThat;
import static rubezh.store.file.FaultAssertions.assertFault;

import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubezh.fixtures.LongTest;
import rubezh.security.Audit;
import rubezh.security.Officer;
import rubezh.security.Role;
import rubezh.security.account.AccountStatus;
import rubezh.security.account.OfficerAccount;
import rubezh.security.account.Officers;
import rubezh.store.OpenStation;
import rubezh.text.Fault;

/** An account is closed after a hundred failed sign-ins in a row. */
@LongTest
final class ClosedAccountTest {
    private static final String PASSWORD = "sirena-lampa-gorizont-puma";
    private static final Officer BEK =
            new Officer("bek", "Bek B. B.", "inspector", Set.of(Role.OFFICER));

    @TempDir Path root;

    private OpenStation station;

    @BeforeEach
    void aStationOfOneOfficer() {
        station = TestStations.create(root);
    }

    @AfterEach
    void closeTheStation() {
        station.close();
    }

    private Officers officers() {
        return station.accounts();
    }

    private OfficerAccount account(String login) {
        return officers().list().stream()
                .filter(account -> account.login().equals(login))
                .findFirst()
                .orElseThrow();
    }

    private AccountStatus status(String login) {
        return account(login).status();
    }

    private void signIn(String login, String password) {
        station.close();
        station = TestStations.signIn(root, login, password);
    }

    /** Signs in with a one-time password, and changes it. */
    private void signInAndChange(String login, String oneTime) {
        signIn(login, oneTime);
        officers().changeOwnPassword(oneTime, PASSWORD);
    }

    private void signInAsAdministrator() {
        signIn("asanov", TestStations.PASSWORD);
    }

    private Audit.Entry newestEntry() {
        return station.audit().newest(1).getFirst();
    }

    /** Neither can sign in when the other is needed. */
    @Test
    void anAdministratorWhoIsClosedOutIsNoSecondOne() {
        officers().add(BEK.withRoles(Set.of(Role.ADMINISTRATOR)));
        closeOut("bek");
        assertThat(status("bek")).isEqualTo(AccountStatus.CLOSED);
        assertFault(() -> officers().deactivate("asanov", ""), "SEC-027", Fault.Exit.USAGE);
    }

    private void closeOut(String login) {
        var throttles =
                new ThrottleStorage(
                        station.handle().connections(),
                        station.handle().config().clock(),
                        station.handle().config().random());
        for (int i = 0; i < 100; i++) {
            throttles.add(login, true, throttles.find(login));
        }
    }

    @Test
    void aHundredFailuresCloseAnAccountUntilAnAdministratorOpensIt() {
        String oneTime = officers().add(BEK);
        signInAndChange("bek", oneTime);
        closeOut("bek");
        station.close();
        assertFault(
                () -> TestStations.signIn(root, "bek", PASSWORD),
                "SEC-020",
                Fault.Exit.NOT_PERMITTED);
        signInAsAdministrator();
        officers().reopen("bek");
        assertThat(newestEntry().action()).isEqualTo("reopen-account");
        assertFault(() -> officers().reopen("bek"), "SEC-029", Fault.Exit.USAGE);
        signIn("bek", PASSWORD);
    }

    @Test
    void aOneTimePasswordOpensAClosedAccountToo() {
        officers().add(BEK);
        closeOut("bek");
        String oneTime = officers().resetPassword("bek");
        assertThat(status("bek")).isEqualTo(AccountStatus.ONE_TIME_PASSWORD);
        signInAndChange("bek", oneTime);
    }
}
