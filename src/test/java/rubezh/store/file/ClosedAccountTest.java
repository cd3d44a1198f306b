package rubezh.store.file;

import static org.assertj.core.api.Assertions.assertThat;
import static rubezh.text.FaultAssertions.assertFault;

import java.util.Set;
import org.junit.jupiter.api.Test;
import rubezh.fixtures.LongTest;
import rubezh.security.Role;
import rubezh.security.account.AccountStatus;
import rubezh.text.Fault;

/** An account is closed after a hundred failed sign-ins in a row. */
@LongTest
final class ClosedAccountTest extends AccountsFixture {
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
